//! A button for what can't be undone: it asks once more, in its own place.

use yew::prelude::*;

use crate::{browser, state::use_texts};

#[derive(Properties, PartialEq)]
pub struct ConfirmButtonProps {
    /// Names the button among others of its kind; part of the ids.
    pub id: AttrValue,
    pub label: AttrValue,
    /// What the button is about, for those who hear it without its surroundings.
    #[prop_or_default]
    pub about: Option<AttrValue>,
    pub question: AttrValue,
    pub confirm: AttrValue,
    pub onconfirm: Callback<()>,
    #[prop_or_default]
    pub busy: bool,
    /// It is what comes next here, and not something that is lost.
    #[prop_or_default]
    pub is_next: bool,
}

#[component]
pub fn ConfirmButton(props: &ConfirmButtonProps) -> Html {
    let t = use_texts();
    let asking = use_state(|| false);
    let ids = (format!("{}-ask", props.id), format!("{}-sure", props.id));
    {
        let ids = ids.clone();
        let first = use_mut_ref(|| true);
        use_effect_with(*asking, move |asking| {
            // The focus goes with the question, and back again when it is called off.
            if !first.replace(false) {
                browser::focus(if *asking { &ids.1 } else { &ids.0 });
            }
        });
    }
    let ask = {
        let asking = asking.clone();
        move |_| asking.set(true)
    };
    let cancel = {
        let asking = asking.clone();
        move |_| asking.set(false)
    };
    let confirm = {
        let (asking, onconfirm) = (asking.clone(), props.onconfirm.clone());
        move |_| {
            asking.set(false);
            onconfirm.emit(());
        }
    };
    let looks = if props.is_next { ["primary"; 2] } else { ["subtle", "danger"] };
    let [first, sure] = looks.map(|look| classes!("nl-button", format!("nl-button--{look}")));
    if !*asking {
        return html! {
            <button type="button" class={first} id={ids.0} onclick={ask} disabled={props.busy}>
                { props.label.clone() }
                if let Some(about) = props.about.clone() {
                    <span class="ss-hidden">{ " " }{ about }</span>
                }
            </button>
        };
    }
    let question = format!("{}-question", props.id);
    html! {
        <div class="ss-confirm" role="group" aria-labelledby={question.clone()}>
            <p class="nl-paragraph" id={question.clone()}>{ props.question.clone() }</p>
            <div class="ss-actions">
                <button type="button" class={sure} id={ids.1} onclick={confirm}
                    aria-describedby={question}>
                    { props.confirm.clone() }
                </button>
                <button type="button" class="nl-button nl-button--secondary" onclick={cancel}>
                    { t.common.cancel }
                </button>
            </div>
        </div>
    }
}
