//! Joining in with an idea, and who does.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    idea::Idea,
    joiner::{Joined, Joiner, NewJoiner},
    page::{Page, Paging},
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, joiners},
    browser,
    components::{
        ConfirmButton,
        form::{Input, submit, view_errors},
        link, paged, part,
    },
    hooks::{use_form, use_list},
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

struct JoinPanelProps {
    idea: Idea,
    /// Gets how many people join in now, and whether the reader is one of them.
    onchange: Callback<(i64, bool)>,
}

/// How many people join in, the way to do so, and for some who they are.
pub fn join_panel(idea: Idea, onchange: Callback<(i64, bool)>) -> Html {
    let props = JoinPanelProps { idea, onchange };
    part("join", props, |props, context| use_join_panel(props).run(context))
}

#[hook]
fn use_join_panel(props: &JoinPanelProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let idea = &props.idea;
    let joined = idea.joined == Some(true);
    let may_read = session.caller().is_some_and(|caller| caller.may_read_joiners(idea.into(), joined));
    let action = if joined {
        html! {
            <>
                { view_leave(t, idea, &props.onchange, &notices.show) }
                { view_project(idea, t.joining().project_goes_on) }
            </>
        }
    } else if idea.project.is_some() {
        view_project(idea, t.joining().join_project)
    } else if !idea.state.takes_part() {
        Html::default()
    } else if session == Session::SignedOut {
        let to = Route::SignIn.and_back_to(&Route::Idea { id: idea.id }.to_path());
        html! { <p class="ss-support__note">{ link(to, "nl-link", t.joining().sign_in) }</p> }
    } else {
        join_form(idea.id, props.onchange.clone())
    };
    html! {
        <section class="ss-panel ss-join" aria-labelledby="join-title">
            <h2 class="nl-heading nl-heading--level-3" id="join-title" tabindex="-1">{ t.joining().title }</h2>
            <p class="nl-paragraph" role="status">
                { (t.joining().count)(idea.joiner_count) }
                if joined { { " " }{ t.joining().you_too } }
            </p>
            if may_read && idea.joiner_count > 0 {
                { joiner_list(idea.id, idea.joiner_count) }
            }
            { action }
        </section>
    }
}

/// The way to the project that the idea became, where people help from then on.
fn view_project(idea: &Idea, why: &'static str) -> Html {
    let Some(project) = &idea.project else { return Html::default() };
    html! {
        <p class="ss-support__note">
            { why }{ " " }{ link(Route::Project { id: project.id }.to_path(), "nl-link", project.title.clone()) }
        </p>
    }
}

fn view_leave(
    t: &'static Texts,
    idea: &Idea,
    onchange: &Callback<(i64, bool)>,
    show: &Callback<AttrValue>,
) -> Html {
    let (id, count) = (idea.id, idea.joiner_count);
    let (onchange, show) = (onchange.clone(), show.clone());
    let onconfirm = Callback::from(move |()| {
        let (onchange, show) = (onchange.clone(), show.clone());
        spawn_local(async move {
            match joiners::delete_joiner(id).await {
                Ok(()) => {
                    show.emit(t.joining().left.into());
                    browser::focus("join-title");
                    onchange.emit(((count - 1).max(0), false));
                }
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    });
    html! {
        <ConfirmButton id="leave" label={t.joining().leave} question={t.joining().leave_question}
            confirm={t.joining().leave_confirm} {onconfirm} />
    }
}

struct JoinFormProps {
    idea: Id,
    onchange: Callback<(i64, bool)>,
}

fn join_form(idea: Id, onchange: Callback<(i64, bool)>) -> Html {
    let props = JoinFormProps { idea, onchange };
    part("join-form", props, |props, context| use_join_form(props).run(context))
}

#[hook]
fn use_join_form(props: &JoinFormProps) -> Html {
    let t = use_texts();
    let notices = use_notices();
    let form = use_form(String::new);
    let onsubmit = {
        let (form, id) = (form.clone(), props.idea);
        let (onchange, show) = (props.onchange.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let offer = Some(form.values().trim().to_owned()).filter(|offer| !offer.is_empty());
            let (onchange, show) = (onchange.clone(), show.clone());
            form.send(
                Ok(NewJoiner { offer }),
                move |joiner, _| async move { joiners::create_joiner(id, &joiner).await },
                move |joined: Joined| {
                    show.emit(t.joining().thanks.into());
                    browser::focus("join-title");
                    onchange.emit((joined.joiner_count, true));
                },
            );
        })
    };
    html! {
        <details class="ss-step" id="join">
            <summary class="ss-step__title">{ t.joining().join }</summary>
            <form class="ss-form" novalidate=true {onsubmit} aria-label={t.joining().join}>
                { view_errors("join-errors", &form, vec![("offer", t.joining().offer)], None) }
                { form.input(t, Input { id: "offer", label: t.joining().offer, hint: t.joining().offer_hint, optional: true, ..Input::default() }, |offer| offer) }
                <p class="ss-field__hint">{ t.joining().who_sees }</p>
                <p class="ss-field__hint">{ t.joining().as_project }</p>
                <div class="ss-actions">{ submit(t, t.joining().confirm, form.is_busy()) }</div>
            </form>
        </details>
    }
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<Joiner>, Failure>>>>;

fn load(idea: Id, cursor: Option<String>) -> Answer {
    Box::pin(async move { joiners::list_joiners(idea, &Paging { limit: None, cursor }).await })
}

/// Who joins in; fetched anew when there are more or fewer.
fn joiner_list(idea: Id, count: i64) -> Html {
    part(format!("joiners-{count}"), idea, |idea, context| use_joiner_list(idea).run(context))
}

#[hook]
fn use_joiner_list(idea: &Id) -> Html {
    let t = use_texts();
    let list = use_list(*idea, load);
    let content = list.content();
    html! {
        <>
            <ul class="ss-people">
                { for content.items.iter().map(|joiner| html! {
                    <li key={joiner.id.to_string()}>
                        <span class="ss-people__name">{ joiner.person.name.clone() }</span>
                        if let Some(offer) = &joiner.offer {
                            <span class="ss-people__role">{ offer.clone() }</span>
                        }
                    </li>
                }) }
            </ul>
            { paged(t, &list, Html::default(), t.joining().more) }
        </>
    }
}
