//! Changing the words of a project. When somebody else changed it meanwhile, nothing that was typed is lost.

use std::rc::Rc;

use shared::{association::AssociationSummary, id::Id, page::Page, project::Project, theme::Theme};
use yew::{functional::Hook, prelude::*};

use super::fields::{ProjectValues, labels, view_fields};
use crate::{
    api::{Failure, Versioned, associations, projects, themes},
    components::{
        form::{Input, submit, view_errors},
        link, page_heading, part,
        project_card::villages,
        prose, view_fetched,
    },
    hooks::{use_base, use_fetch, use_form},
    locales::Texts,
    route::{self, Route},
    state::{use_notices, use_session, use_texts},
};

pub struct EditProjectPageProps {
    pub id: Id,
}

type Needed = (Versioned<Project>, Page<AssociationSummary>, Page<Theme>);

async fn load(id: Id) -> Result<Needed, Failure> {
    let project = projects::find_project(id).await?;
    Ok((project, associations::list_associations().await?, themes::list_themes().await?))
}

#[hook]
pub fn use_edit_project_page(props: &EditProjectPageProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let needed = use_fetch(Some(id), move || load(id));
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &needed, t.project().edit, |needed| {
                part("form", Rc::clone(needed), |needed, context| use_edit_form(needed).run(context))
            }) }
        </div>
    }
}

/// Asks whether this person may, then shows the form.
#[hook]
fn use_edit_form(needed: &Rc<Needed>) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let notices = use_notices();
    let (project, associations, themes) = &**needed;
    let id = project.value.id;
    let form = use_form(|| ProjectValues::of(&project.value));
    let base = use_base(project, &form, ProjectValues::of);
    let back = Route::Project { id }.to_path();
    let onsubmit = {
        let (current, back, show) = (base.current.clone(), back.clone(), notices.show.clone());
        form.onsubmit(
            move |values| values.to_changes(&ProjectValues::of(&current.value)),
            base.change(
                move |changes, etag| projects::update_project(id, changes, etag),
                move || projects::find_project(id),
            ),
            move |_| {
                show.emit(p.saved.into());
                route::go_instead(&back);
            },
        )
    };
    if !session.caller().is_some_and(|caller| caller.may_manage_project((&project.value).into())) {
        return html! {
            <>
                { page_heading(p.edit) }
                <p class="nl-paragraph">{ p.not_editable }</p>
                <p class="nl-paragraph">{ link(back, "nl-link", p.back) }</p>
            </>
        };
    }
    let changed = form.is_overtaken();
    let newer = base.newer();
    html! {
        <>
            { page_heading(p.edit) }
            <div class={classes!("ss-beside", newer.is_some().then_some("ss-beside--two"))}>
                <form class="ss-form" novalidate=true {onsubmit}>
                    { view_errors("form-errors", &form, labels(t), changed.then_some(p.changed)) }
                    { view_fields(t, &form, associations, themes) }
                    <div class="ss-form__pair">
                        { form.input(t, Input { id: "startDate", label: p.start_date, kind: "date", optional: true, ..Input::default() }, |values| &mut values.start_date) }
                        { form.input(t, Input { id: "endDate", label: p.end_date, kind: "date", optional: true, ..Input::default() }, |values| &mut values.end_date) }
                    </div>
                    <div class="ss-actions">
                        { submit(t, if newer.is_some() { t.form().save_mine } else { t.common.save }, form.is_busy()) }
                        { link(back, "nl-button nl-button--secondary", t.common.cancel) }
                    </div>
                </form>
                if let Some(newer) = newer {
                    { view_newer(t, newer) }
                }
            </div>
        </>
    }
}

/// What somebody else made of the project.
fn view_newer(t: &'static Texts, newer: &Project) -> Html {
    html! {
        <section class="ss-panel" role="status">
            <h2 class="nl-heading nl-heading--level-2">{ t.project().newest }</h2>
            <h3 class="nl-heading nl-heading--level-3">{ newer.title.clone() }</h3>
            <p class="nl-paragraph">{ villages(t, &newer.associations) }</p>
            { prose(&newer.text, "") }
        </section>
    }
}
