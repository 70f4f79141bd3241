//! One idea: what it says, where it stands, who supports it, what others say.

use std::{future::Future, pin::Pin, rc::Rc};

use shared::{
    attachment::AttachmentOwner,
    id::Id,
    idea::{Idea, IdeaFilter, IdeaState, IdeaTransition},
    page::Page,
};
use yew::prelude::*;

use super::{
    carried::{view_carried, view_place},
    comments::comments,
    follow::follow_switch,
    history::{idea_link, view_history},
    join::join_panel,
    moderate::{moderation, view_waiting},
    step::step_form,
    support::support_panel,
};
use crate::{
    api::{Failure, Versioned, ideas},
    browser,
    components::{
        Shape, due_badge, gallery, icon, link, page_heading, prose, state_badge, theme_chips, view_fetched,
    },
    hooks::{use_fetch, use_list},
    locales::Texts,
    pages::questions::of_idea::idea_questions,
    route::{Route, ideas_address, new_project_address},
    state::{Session, use_session, use_texts},
};

pub struct IdeaPageProps {
    pub id: Id,
}

type Steps = Pin<Box<dyn Future<Output = Result<Page<IdeaTransition>, Failure>>>>;

/// A page of the history of an idea, which changes with each step that is known of.
fn load_steps((id, _): (Id, u32), cursor: Option<String>) -> Steps {
    Box::pin(ideas::list_transitions(id, cursor))
}

#[hook]
pub fn use_idea_page(props: &IdeaPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || ideas::find_idea(id));
    let put = fetch.putter();
    // Counts the steps that were taken here: after each the form begins anew.
    let steps = use_state(|| 0u32);
    // Counts how often the idea turned out to be another than the one on the page.
    let renewals = use_state(|| 0u32);
    let history = use_list((id, *steps + *renewals), load_steps);
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &fetch, t.ideas.one, |found| {
                let idea = &found.value;
                // A draft is sent in from its form; nobody supports it or talks about it before.
                let is_draft = idea.state == IdeaState::Draft;
                let is_public = idea.state.is_public();
                let caller = session.caller();
                let is_due = caller.as_ref().is_some_and(|caller| {
                    caller.is_to_review(idea.into(), idea.review_date, browser::today())
                });
                let may_edit = caller.as_ref().is_some_and(|caller| caller.may_edit_idea(idea.into()));
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
                    let (reload, steps) = (fetch.reload.clone(), steps.clone());
                    Callback::from(move |()| {
                        steps.set(*steps + 1);
                        reload.emit(());
                    })
                };
                let onrenew = {
                    let (put, renewals) = (put.clone(), renewals.clone());
                    Callback::from(move |idea| {
                        put.emit(idea);
                        renewals.set(*renewals + 1);
                    })
                };
                html! {
                    <article class="ss-idea">
                        <div class="ss-idea__main">
                            { view_head(t, idea) }
                            { view_waiting(t, idea, caller.as_ref()) }
                            { prose(&idea.text, "ss-idea__text") }
                            { view_carried(t, idea) }
                            { gallery(AttachmentOwner::Idea(idea.id), is_public) }
                            if may_edit {
                                <p>
                                    { link(Route::IdeaEdit { id: idea.id }.to_path(), "nl-button nl-button--secondary", if is_draft { t.carried().go_on } else { t.ideas.edit }) }
                                </p>
                            }
                        </div>
                        <aside class="ss-idea__side" aria-label={t.ideas.about_idea}>
                            { moderation(Rc::clone(found), *steps, onstep.clone(), onrenew.clone()) }
                            // What is not public has nobody around it, and the people of a merged idea went along to the other
                            // one.
                            if is_public && idea.state != IdeaState::Merged {
                                { support_panel(idea.clone(), onsupport) }
                                { join_panel(idea.clone(), onjoin) }
                            }
                            if is_draft {
                                { view_state(t, idea, false, Html::default()) }
                            } else {
                                { follow_switch(idea, onfollow) }
                                { view_project(t, idea, &session) }
                                { view_state(t, idea, is_due, step_form(Rc::clone(found), *steps, onstep, onrenew)) }
                            }
                        </aside>
                        if is_public {
                            { idea_questions(idea.clone()) }
                            { comments(idea.clone()) }
                        }
                        if !is_draft {
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

/// Where the idea stands and why, whether the reader is to look at it again, and the form to take it further.
fn view_state(t: &'static Texts, idea: &Idea, due: bool, form: Html) -> Html {
    html! {
        <section class="ss-panel">
            <h2 class="nl-heading nl-heading--level-3" id="status-title" tabindex="-1">{ t.ideas.where_it_stands }</h2>
            <p class="nl-paragraph">{ state_badge(t, idea.state) }{ " " }{ (t.ideas.state_sentence)(idea.state) }</p>
            if let Some(reason) = &idea.state_reason {
                { prose(reason, "ss-panel__quote") }
            }
            if let Some(day) = idea.review_date {
                <p class="nl-paragraph">
                    { (t.ideas.review_on)(&browser::format_day(day, t.formats)) }
                    if due { { " " }{ due_badge(t) } }
                </p>
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
