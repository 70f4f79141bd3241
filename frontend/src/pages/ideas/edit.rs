//! Changing an idea. When somebody else changed it meanwhile, nothing that was typed is lost.

use std::rc::Rc;

use shared::{
    association::AssociationSummary,
    attachment::AttachmentOwner,
    id::Id,
    idea::{Idea, IdeaState, NewIdeaTransition},
    page::Page,
    theme::Theme,
};
use yew::{functional::Hook, prelude::*};

use super::{
    drafts::keep_button,
    fields::{IdeaValues, labels, thanks, view_fields},
};
use crate::{
    api::{Failure, Versioned, associations, ideas, themes},
    components::{
        Loading, attachment_section,
        form::{submit, view_errors},
        link, page_heading, part, prose, view_fetched,
    },
    hooks::{or_renewed, use_base, use_fetch, use_form},
    route::{self, Route},
    state::{use_notices, use_session, use_texts},
};

pub struct EditIdeaPageProps {
    pub id: Id,
}

/// What a draft is sent in with.
const SEND_IN: NewIdeaTransition =
    NewIdeaTransition { to: IdeaState::Open, reason: None, review_date: None, merged_into_id: None };

type Needed = (Versioned<Idea>, Page<AssociationSummary>, Page<Theme>);

async fn load(id: Id) -> Result<Needed, Failure> {
    let idea = ideas::find_idea(id).await?;
    Ok((idea, associations::list_associations().await?, themes::list_themes().await?))
}

#[hook]
pub fn use_edit_idea_page(props: &EditIdeaPageProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let needed = use_fetch(Some(id), move || load(id));
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &needed, t.form().edit_title, |needed| edit_form(Rc::clone(needed))) }
        </div>
    }
}

struct EditFormProps {
    needed: Rc<Needed>,
}

fn edit_form(needed: Rc<Needed>) -> Html {
    part("form", EditFormProps { needed }, |props, context| use_edit_form(props).run(context))
}

/// Asks whether this person may, then shows the form.
#[hook]
fn use_edit_form(props: &EditFormProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let (idea, associations, themes) = &*props.needed;
    let id = idea.value.id;
    let form = use_form(|| IdeaValues::of(&idea.value));
    let base = use_base(idea, &form, IdeaValues::of);
    let back = Route::Idea { id }.to_path();
    let caller = session.caller();
    if !caller.as_ref().is_some_and(|caller| caller.may_edit_idea((&idea.value).into())) {
        return html! {
            <>
                { page_heading(t.form().edit_title) }
                <p class="nl-paragraph">{ t.form().not_editable }</p>
                <p class="nl-paragraph">{ link(back, "nl-link", t.form().back_to_idea) }</p>
            </>
        };
    }
    let is_draft = base.current.value.state == IdeaState::Draft;
    let title = if is_draft { t.carried().go_on } else { t.form().edit_title };
    let onsubmit = {
        let (current, keep, renew) = (base.current.clone(), base.keep(), base.renew());
        let (etag, back, show) = (current.etag.clone(), back.clone(), notices.show.clone());
        let caller = caller.clone();
        form.onsubmit(
            move |values| values.to_changes(&IdeaValues::of(&current.value), false, caller.as_ref()),
            move |changes, key| {
                let (update, keep) = (ideas::update_idea(id, &changes, &etag), keep.clone());
                let change = async move {
                    let changed = update.await?;
                    if !is_draft {
                        return Ok(t.form().saved);
                    }
                    let etag = changed.etag.clone();
                    // Kept, so that after a failure the next try goes on from here.
                    keep.emit(changed);
                    let sent = ideas::create_transition(id, &SEND_IN, &etag, &key).await?;
                    Ok(thanks(t, sent.to))
                };
                or_renewed(change, move || ideas::find_idea(id), renew.clone())
            },
            move |said: &'static str| {
                show.emit(said.into());
                route::go_instead(&back);
            },
        )
    };
    let onkeep = {
        let (form, current, show) = (form.clone(), base.current.clone(), notices.show.clone());
        let (renew, caller) = (base.renew(), caller.clone());
        Callback::from(move |_: MouseEvent| {
            let before = IdeaValues::of(&current.value);
            let request = form.values().to_changes(&before, true, caller.as_ref());
            let (etag, renew, show) = (current.etag.clone(), renew.clone(), show.clone());
            form.send(
                request,
                move |changes, _| {
                    or_renewed(ideas::update_idea(id, &changes, &etag), move || ideas::find_idea(id), renew)
                },
                move |_: Versioned<Idea>| {
                    show.emit(t.drafts().kept.into());
                    route::go_instead(&Route::MyIdeas.to_path());
                },
            );
        })
    };
    let newer = base.newer();
    let send = match (is_draft, newer.is_some()) {
        (true, _) => t.form().send,
        (false, true) => t.form().save_mine,
        (false, false) => t.common.save,
    };
    let changed = form.is_overtaken();
    html! {
        <>
            { page_heading(title) }
            if let Some(why) = base.current.value.state_reason.as_ref().filter(|_| is_draft) {
                <div class="ss-message">
                    <p class="nl-paragraph">{ t.moderation().why_refused }</p>
                    { prose(why, "ss-panel__quote") }
                </div>
            }
            <div class={classes!("ss-beside", newer.is_some().then_some("ss-beside--two"))}>
                <form class="ss-form" novalidate=true {onsubmit}>
                    { view_errors("form-errors", &form, labels(t), changed.then_some(t.form().changed)) }
                    { view_fields(t, &form, associations, themes, Html::default(), caller.as_ref()) }
                    <div class="ss-actions">
                        { submit(t, send, form.is_busy()) }
                        if is_draft {
                            { keep_button(t, onkeep) }
                        }
                        { link(back, "nl-button nl-button--secondary", t.common.cancel) }
                    </div>
                </form>
                if let Some(newer) = newer {
                    <section class="ss-panel" role="status">
                        <h2 class="nl-heading nl-heading--level-2">{ t.form().newest }</h2>
                        <h3 class="nl-heading nl-heading--level-3">{ newer.title.clone() }</h3>
                        <p class="nl-paragraph">{ newer.association.village.clone() }</p>
                        { prose(&newer.text, "") }
                    </section>
                }
            </div>
            { attachment_section(AttachmentOwner::Idea(id), idea.value.state.is_public()) }
            if form.is_busy() { <Loading /> }
        </>
    }
}
