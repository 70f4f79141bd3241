//! One idea: what it says, where it stands, who supports it, what others say.

use std::rc::Rc;

use shared::{
    attachment::AttachmentOwner,
    id::Id,
    idea::{Idea, IdeaFilter, IdeaState},
};
use yew::prelude::*;

use super::{
    carried::{view_carried, view_place},
    comments::comments,
    follow::follow_switch,
    history::{idea_link, view_history},
    join::join_panel,
    step::step_form,
    support::support_panel,
};
use crate::{
    api::{Versioned, ideas},
    browser,
    components::{Shape, gallery, icon, link, page_heading, prose, state_badge, theme_chips, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    pages::questions::of_idea::idea_questions,
    route::{Route, ideas_address, new_project_address},
    state::{Session, use_session, use_texts},
};

pub struct IdeaPageProps {
    pub id: Id,
}

#[hook]
pub fn use_idea_page(props: &IdeaPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || ideas::find_idea(id));
    let put = fetch.putter();
    let history = use_fetch(Some(id), move || ideas::list_transitions(id));
    // Counts the steps that were taken here: after each the form begins anew.
    let steps = use_state(|| 0u32);
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &fetch, t.ideas.one, |found| {
                let idea = &found.value;
                // A draft is sent in from its form; nobody supports it or talks about it before.
                let is_draft = idea.state == IdeaState::Draft;
                let may_edit = session.caller().is_some_and(|caller| caller.may_edit_idea(idea.into()));
                let onsupport = changer(&put, found, |idea, (count, supported)| {
                    (idea.support_count, idea.supported) = (count, Some(supported));
                    idea.following = idea.following.map(|following| following || supported);
                });
                let onjoin = changer(&put, found, |idea, (count, joined)| {
                    (idea.joiner_count, idea.joined) = (count, Some(joined));
                    idea.following = idea.following.map(|following| following || joined);
                });
                let onfollow = changer(&put, found, |idea, following| idea.following = Some(following));
                let onstep = {
                    let (reload, reload_history) = (fetch.reload.clone(), history.reload.clone());
                    let steps = steps.clone();
                    Callback::from(move |()| {
                        steps.set(*steps + 1);
                        reload.emit(());
                        reload_history.emit(());
                    })
                };
                let onrenew = {
                    let (put, reload_history) = (put.clone(), history.reload.clone());
                    Callback::from(move |idea| {
                        put.emit(idea);
                        reload_history.emit(());
                    })
                };
                html! {
                    <article class="ss-idea">
                        <div class="ss-idea__main">
                            { view_head(t, idea) }
                            { prose(&idea.text, "ss-idea__text") }
                            { view_carried(t, idea) }
                            { gallery(AttachmentOwner::Idea(idea.id), idea.state.is_public()) }
                            if may_edit {
                                <p>
                                    { link(Route::IdeaEdit { id: idea.id }.to_path(), "nl-button nl-button--secondary", if is_draft { t.carried().go_on } else { t.ideas.edit }) }
                                </p>
                            }
                        </div>
                        <aside class="ss-idea__side" aria-label={t.ideas.about_idea}>
                            // A draft has nobody around it, and the people of a merged idea went along to the other one.
                            if !is_draft && idea.state != IdeaState::Merged {
                                { support_panel(idea.clone(), onsupport) }
                                { join_panel(idea.clone(), onjoin) }
                            }
                            if is_draft {
                                { view_state(t, idea, Html::default()) }
                            } else {
                                { follow_switch(idea, onfollow) }
                                { view_project(t, idea, &session) }
                                { view_state(t, idea, step_form(Rc::clone(found), *steps, onstep, onrenew)) }
                            }
                        </aside>
                        if !is_draft {
                            { idea_questions(idea.clone()) }
                            { comments(idea.clone()) }
                            { view_history(t, idea, &history) }
                        }
                    </article>
                }
            }) }
        </div>
    }
}

/// A function that changes the idea on the page by what became known without fetching it.
fn changer<A: 'static>(
    put: &Callback<Versioned<Idea>>,
    found: &Rc<Versioned<Idea>>,
    change: fn(&mut Idea, A),
) -> Callback<A> {
    let (put, found) = (put.clone(), Rc::clone(found));
    Callback::from(move |news| {
        let mut changed = Versioned::clone(&found);
        change(&mut changed.value, news);
        put.emit(changed);
    })
}

fn view_head(t: &'static Texts, idea: &Idea) -> Html {
    let here = IdeaFilter { association: vec![idea.association.id], ..IdeaFilter::default() };
    let author = idea.author.as_ref().map_or(t.ideas.author_gone, |author| author.name.as_str());
    html! {
        <header class="ss-idea__head">
            <p class="ss-idea__top">
                { state_badge(t, idea.state) }
                <span class="ss-idea__number">{ (t.ideas.number)(idea.number) }</span>
            </p>
            { page_heading(idea.title.clone()) }
            <p class="ss-idea__meta">
                <span class="ss-idea__place">
                    { icon(Shape::Pin) }
                    { link(ideas_address(&here), "nl-link", idea.association.village.clone()) }
                </span>
                if let Some(place) = &idea.place {
                    <span>{ view_place(t, place) }</span>
                }
                <span>{ author.to_owned() }</span>
                <span>{ browser::format_date(idea.created_at, t.formats) }</span>
            </p>
            if idea.origin.is_for_others() {
                <p class="ss-idea__meta">{ (t.carried().came_in)(&idea.origin) }</p>
            }
            { theme_chips(t, &idea.themes) }
            if let Some(into) = &idea.merged_into {
                <p class="ss-message">{ t.ideas.merged_into }{ " " }{ idea_link(into) }</p>
            }
        </header>
    }
}

/// The project that the idea became, or the way to make one of it for those who may.
fn view_project(t: &'static Texts, idea: &Idea, session: &Session) -> Html {
    if let Some(project) = &idea.project {
        return html! {
            <section class="ss-panel">
                <p class="nl-paragraph">
                    { t.projects.became }{ " " }
                    { link(Route::Project { id: project.id }.to_path(), "nl-link", project.title.clone()) }
                </p>
            </section>
        };
    }
    if !session.caller().is_some_and(|caller| caller.may_grow_project(idea.into())) {
        return Html::default();
    }
    link(new_project_address(idea.id), "nl-button nl-button--primary", t.projects.make)
}

/// Where the idea stands and why, and the form to take it further.
fn view_state(t: &'static Texts, idea: &Idea, form: Html) -> Html {
    html! {
        <section class="ss-panel">
            <h2 class="nl-heading nl-heading--level-3" id="status-title" tabindex="-1">{ t.ideas.where_it_stands }</h2>
            <p class="nl-paragraph">{ state_badge(t, idea.state) }{ " " }{ (t.ideas.state_sentence)(idea.state) }</p>
            if let Some(reason) = &idea.state_reason {
                { prose(reason, "ss-panel__quote") }
            }
            if let Some(day) = idea.review_date {
                <p class="nl-paragraph">{ (t.ideas.review_on)(&browser::format_day(day, t.formats)) }</p>
            }
            if !idea.merged_from.is_empty() {
                <p class="nl-paragraph">{ t.ideas.merged_from }</p>
                <ul class="ss-links">
                    { for idea.merged_from.iter().map(|from| html! { <li>{ idea_link(from) }</li> }) }
                </ul>
            }
            { form }
        </section>
    }
}
