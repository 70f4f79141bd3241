//! Starting a project: directly, or out of ideas. The words are kept in this browser until they are sent.

use std::rc::Rc;

use shared::{
    association::AssociationSummary, id::Id, idea::Idea, page::Page, project::Project, theme::Theme,
};
use yew::{functional::Hook, prelude::*};

use super::{
    fields::{ProjectValues, labels, view_fields},
    idea_chooser::{idea_chooser, use_grown},
};
use crate::{
    api::{Failure, associations, ideas, projects, themes},
    components::{
        form::{Input, submit, view_errors},
        link, page_heading, part, view_fetched,
    },
    hooks::{Draft, Form, use_fetch, use_form},
    locales::Texts,
    route::{self, Route, named_ideas},
    state::{use_notices, use_session, use_texts},
};

pub struct NewProjectPageProps {
    /// The query of the address: it can name ideas.
    pub query: AttrValue,
}

type Needed = (Vec<Idea>, Page<AssociationSummary>, Page<Theme>);

async fn load(ids: Vec<Id>) -> Result<Needed, Failure> {
    let mut found = Vec::new();
    for id in ids {
        found.push(ideas::find_idea(id).await?.value);
    }
    Ok((found, associations::list_associations().await?, themes::list_themes().await?))
}

#[hook]
pub fn use_new_project_page(props: &NewProjectPageProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let ids = named_ideas(&props.query);
    let needed = use_fetch(ids.first().copied(), move || load(ids));
    html! {
        <div class="ss-width ss-width--text ss-page">
            { page_heading(t.projects.start) }
            <p class="ss-lead">{ p.start_lead }</p>
            { view_fetched(t, &needed, t.common.failed, |needed| {
                part("form", Rc::clone(needed), |needed, context| use_new_form(needed).run(context))
            }) }
        </div>
    }
}

#[hook]
fn use_new_form(needed: &Rc<Needed>) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let notices = use_notices();
    let (named, associations, themes) = &**needed;
    let grown = use_grown(named);
    let first = named.first().map(|idea| idea.id.to_string()).unwrap_or_default();
    // A project out of an idea has its own draft, so that it does not begin with the words of another.
    let draft = Draft::named(&format!("project.{first}"));
    let form = use_form(|| draft.read().unwrap_or_else(|| ProjectValues::out_of(named)));
    let kept = use_mut_ref(|| form.values().clone());
    if *kept.borrow() != *form.values() {
        kept.replace(form.values().clone());
        if form.values().is_blank() { draft.forget() } else { draft.keep(&*form.values()) }
    }
    let body = form.values().to_new_project(grown.ids());
    let may_start = session.caller().is_some_and(|caller| caller.may_start_project(&body.association_ids));
    let onsubmit = {
        let (form, draft, show) = (form.clone(), draft.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, show) = (draft.clone(), show.clone());
            form.send(
                Ok(body.clone()),
                |project, key| async move { projects::create_project(&project, &key).await },
                move |project: Project| {
                    draft.forget();
                    show.emit(p.started.into());
                    route::go_instead(&Route::Project { id: project.id }.to_path());
                },
            );
        })
    };
    html! {
        <form class="ss-form" novalidate=true {onsubmit}>
            { view_errors("form-errors", &form, labels(t), None) }
            { idea_chooser(&grown) }
            { view_fields(t, &form, associations, themes) }
            { view_first_words(t, &form) }
            if !may_start {
                <p class="ss-message" role="status">{ p.own_villages_only }</p>
            }
            <p class="ss-field__hint">{ t.form().draft_hint }</p>
            <div class="ss-actions">
                { submit(t, t.projects.start, form.is_busy()) }
                { link(Route::ProjectBoard.to_path(), "nl-button nl-button--secondary", t.common.cancel) }
            </div>
        </form>
    }
}

fn view_first_words(t: &'static Texts, form: &Form<ProjectValues>) -> Html {
    let p = t.project();
    html! {
        <>
            { form.input(t, Input { id: "nextStep", label: t.projects.next_step, hint: p.next_step_hint, optional: true, ..Input::default() }, |values| &mut values.next_step) }
            { form.input(t, Input { id: "need", label: t.projects.need, hint: p.need_hint, optional: true, ..Input::default() }, |values| &mut values.need) }
        </>
    }
}
