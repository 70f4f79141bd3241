//! One village: its association, the board, and its ideas.

use shared::{association::Association, id::Id, idea::IdeaFilter, project::ProjectFilter};
use yew::prelude::*;

use crate::{
    api::associations,
    browser,
    components::{link, page_heading, prose, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    pages::{ideas::grid::idea_grid, projects::grid::project_grid},
    route::Route,
    state::use_texts,
};

pub struct AssociationPageProps {
    pub id: Id,
}

#[hook]
pub fn use_association_page(props: &AssociationPageProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || associations::find_association(id));
    let filter = IdeaFilter { association: vec![props.id], ..IdeaFilter::default() };
    let projects = ProjectFilter { association: vec![props.id], ..ProjectFilter::default() };
    let empty = html! {
        <div class="ss-empty">
            <p class="nl-paragraph">{ t.associations.no_ideas }</p>
            { link(Route::IdeaNew.to_path(), "nl-link", t.nav.new_idea) }
        </div>
    };
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &fetch, t.associations.one, |found| html! {
                <>
                    { view_association(t, &found.value) }
                    <section class="ss-section">
                        <h2 class="nl-heading nl-heading--level-2">
                            { (t.projects.of_village)(&found.value.village) }
                        </h2>
                        { project_grid(projects, 3, html! { <p class="nl-paragraph">{ t.projects.none_of_village }</p> }) }
                    </section>
                    <section class="ss-section">
                        <h2 class="nl-heading nl-heading--level-2">
                            { (t.associations.ideas_of)(&found.value.village) }
                        </h2>
                        { idea_grid(filter, empty) }
                    </section>
                </>
            }) }
        </div>
    }
}

fn view_association(t: &'static Texts, association: &Association) -> Html {
    let fact = |name: &'static str, number: Option<i32>| {
        number.map(|number| {
            html! {
                <div class="ss-fact">
                    <dt>{ name }</dt>
                    <dd>{ browser::format_number(number.into(), t.formats) }</dd>
                </div>
            }
        })
    };
    html! {
        <div class="ss-idea">
            <div class="ss-idea__main">
                <p class="ss-idea__top">{ association.name.clone() }</p>
                { page_heading(association.village.clone()) }
                { prose(&association.summary, "ss-idea__text") }
                <dl class="ss-facts">
                    { fact(t.associations.residents, association.residents) }
                    { fact(t.associations.households, association.households) }
                </dl>
            </div>
            <aside class="ss-idea__side">
                <section class="ss-panel">
                    <h2 class="nl-heading nl-heading--level-3">{ t.associations.board }</h2>
                    if association.board.is_empty() {
                        <p class="nl-paragraph">{ t.associations.no_board }</p>
                    }
                    <ul class="ss-people">
                        { for association.board.iter().map(|member| html! {
                            <li key={format!("{}{}", member.person.id, member.role.as_str())}>
                                <span class="ss-people__name">{ member.person.name.clone() }</span>
                                <span class="ss-people__role">{ (t.role)(member.role) }</span>
                            </li>
                        }) }
                    </ul>
                </section>
            </aside>
        </div>
    }
}
