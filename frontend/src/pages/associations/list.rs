//! All villages.

use yew::prelude::*;

use crate::{
    api::associations,
    components::{link, page_heading, view_fetched},
    hooks::use_fetch,
    route::Route,
    state::use_texts,
};

#[hook]
pub fn use_association_list_page() -> Html {
    let t = use_texts();
    let fetch = use_fetch(None, associations::list_associations);
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &fetch, t.associations.title, |page| html! {
                <>
                    { page_heading(t.associations.title) }
                    <p class="ss-lead">{ t.associations.lead }</p>
                    <ul class="ss-cards">
                        { for page.items.iter().map(|one| html! {
                            <li key={one.id.to_string()}>
                                <article class="ss-card">
                                    <h2 class="nl-heading ss-card__title">
                                        { link(Route::Association { id: one.id }.to_path(), "ss-card__link", one.village.clone()) }
                                    </h2>
                                    <p class="ss-card__text">{ one.name.clone() }</p>
                                    <p class="ss-card__foot">{ (t.ideas.count)(one.idea_count) }</p>
                                </article>
                            </li>
                        }) }
                    </ul>
                </>
            }) }
        </div>
    }
}
