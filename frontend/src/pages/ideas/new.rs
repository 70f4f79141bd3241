//! Sending in an idea. The words are kept in this browser until they are sent.

use shared::{
    attachment::AttachmentOwner,
    id::Id,
    idea::{Idea, NewIdea},
    problem::ProblemCode,
};
use yew::prelude::*;

use super::{
    drafts::keep_button,
    fields::{IdeaValues, labels, thanks, view_fields},
    similar::similar_ideas,
};
use crate::{
    api::{Failure, associations, ideas, themes},
    components::{
        Picks,
        form::{submit, view_errors},
        link, page_heading, use_picks, view_fetched, view_picker,
    },
    hooks::{Draft, Form, use_fetch, use_form},
    locales::Texts,
    pages::sign_in_first::sign_in_or_register,
    route::{self, Route},
    state::{Session, use_notices, use_session, use_texts},
};

#[hook]
pub fn use_new_idea_page() -> Html {
    let t = use_texts();
    let session = use_session();
    let associations = use_fetch(None, associations::list_associations);
    let themes = use_fetch(None, themes::list_themes);
    let draft = Draft::named("idea");
    let form = use_form(|| draft.read::<IdeaValues>().unwrap_or_default());
    let picks = use_picks("");
    let kept = use_mut_ref(|| form.values().clone());
    if *kept.borrow() != *form.values() {
        kept.replace(form.values().clone());
        if form.values().is_blank() { draft.forget() } else { draft.keep(&*form.values()) }
    }
    prefer_own_village(&form, &session);
    let notices = use_notices();
    let caller = session.caller();
    let onsubmit = {
        let (form, session, picks) = (form.clone(), session.clone(), picks.clone());
        let (draft, show) = (draft.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let caller = session.caller();
            let request = picks.check_with(t, form.values().to_new_idea(false, caller.as_ref()));
            if session == Session::SignedOut {
                return match request {
                    Ok(_) => route::go(&Route::SignIn.and_back_to(&Route::IdeaNew.to_path())),
                    Err(faults) => form.refuse(faults),
                };
            }
            let (draft, show, picks) = (draft.clone(), show.clone(), picks.clone());
            form.send(
                request,
                |idea, key| async move { create(t, idea, &key, picks).await },
                move |(idea, left): (Idea, Vec<String>)| {
                    draft.forget();
                    let said = thanks(t, idea.state);
                    go_on(t, &show, idea.id, &left, (said, Route::Idea { id: idea.id }));
                },
            );
        })
    };
    let onkeep = {
        let (form, show, picks) = (form.clone(), notices.show, picks.clone());
        let caller = caller.clone();
        Callback::from(move |_: MouseEvent| {
            let (draft, show, picks) = (draft.clone(), show.clone(), picks.clone());
            let request = picks.check_with(t, form.values().to_new_idea(true, caller.as_ref()));
            form.send(
                request,
                |idea, key| async move { create(t, idea, &key, picks).await },
                move |(idea, left): (Idea, Vec<String>)| {
                    draft.forget();
                    go_on(t, &show, idea.id, &left, (t.drafts().kept, Route::MyIdeas));
                },
            );
        })
    };
    let body = view_fetched(t, &associations, t.common.failed, |associations| {
        view_fetched(t, &themes, t.common.failed, |themes| {
            let title = AttrValue::from(form.values().title.clone());
            let similar = similar_ideas(title);
            html! {
                <form class="ss-form" novalidate=true {onsubmit}>
                    { view_refusal(t, &form) }
                    { view_fields(t, &form, associations, themes, similar, caller.as_ref()) }
                    // Signing in first would lose the files: unlike words, the browser does not keep them.
                    if session != Session::SignedOut {
                        { view_picker(t, &picks, 0) }
                    }
                    <p class="ss-field__hint">{ t.form().draft_hint }</p>
                    <div class="ss-actions">
                        { submit(t, t.form().send, form.is_busy()) }
                        if caller.is_some() {
                            { keep_button(t, onkeep.clone()) }
                        }
                    </div>
                </form>
            }
        })
    });
    html! {
        <div class="ss-width ss-width--text ss-page">
            { page_heading(t.form().new_title) }
            <p class="ss-lead">{ t.form().lead }</p>
            if session == Session::SignedOut {
                { view_sign_in_hint(t) }
            }
            { body }
        </div>
    }
}

/// Makes the idea or the draft, with the files that were chosen; gives it and what is said of those that did not go along.
async fn create(
    t: &'static Texts,
    new: NewIdea,
    key: &str,
    picks: Picks,
) -> Result<(Idea, Vec<String>), Failure> {
    let idea = ideas::create_idea(&new, key).await?;
    picks.send(t, AttachmentOwner::Idea(idea.id)).await;
    Ok((idea, picks.left()))
}

/// Says so and goes on; to where files are added, when some are left.
fn go_on(
    t: &'static Texts,
    show: &Callback<AttrValue>,
    id: Id,
    left: &[String],
    (said, next): (&'static str, Route),
) {
    if left.is_empty() {
        show.emit(said.into());
        route::go_instead(&next.to_path());
    } else {
        show.emit((t.attachments().left)(&left.join(" ")).into());
        route::go_instead(&Route::IdeaEdit { id }.to_path());
    }
}

/// The village of whoever is signed in, until another is chosen.
fn prefer_own_village(form: &Form<IdeaValues>, session: &Session) {
    let own = session.me().and_then(|me| me.association.as_ref()).map(|own| own.id.to_string());
    if let Some(own) = own.filter(|_| form.values().association_id.is_empty()) {
        form.change(|values| values.association_id = own);
    }
}

fn view_sign_in_hint(t: &'static Texts) -> Html {
    html! {
        <div class="ss-message">
            <p class="nl-paragraph">{ t.form().sign_in_hint }</p>
            { sign_in_or_register(t, &Route::IdeaNew.to_path()) }
        </div>
    }
}

/// What is wrong. When the idea came before with other words, it says where to look.
fn view_refusal(t: &'static Texts, form: &Form<IdeaValues>) -> Html {
    let fields = [&labels(t)[..], &[("attachments", t.attachments().title)]].concat();
    let repeated = |failure: &Failure| failure.code() == Some(ProblemCode::IdempotencyKeyReused);
    html! {
        <>
            { view_errors("form-errors", form, fields, None) }
            if form.failure().as_ref().is_some_and(repeated) {
                <p class="nl-paragraph">{ link(Route::MyIdeas.to_path(), "nl-link", t.nav.my_ideas) }</p>
            }
        </>
    }
}
