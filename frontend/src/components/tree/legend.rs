//! What the forms and colours of the tree mean.

use shared::tree::Look;
use strum::VariantArray;
use yew::prelude::*;

use super::forms;
use crate::locales::Texts;

/// The legend.
pub fn legend(t: &'static Texts) -> Html {
    html! {
        <>
            <ul class="ss-legend">
                { for Look::VARIANTS.iter().map(|look| {
                    let name = forms::name(*look);
                    html! {
                        <li class="ss-legend__item">
                            <svg class={format!("ss-legend__form ss-leaf ss-leaf--{name}")} viewBox="0 0 100 100"
                                aria-hidden="true">
                                <use href={format!("#ss-{name}")} width="100" height="100" />
                            </svg>
                            { (t.tree.look)(*look) }
                        </li>
                    }
                }) }
            </ul>
            <p class="nl-paragraph">{ t.tree.sizes }</p>
        </>
    }
}
