//! Making a task or a milestone of what was agreed: in the project that the round is about, or in one to choose.

use std::rc::Rc;

use shared::{
    evaluation::WorkKind,
    id::Id,
    project::{ProjectFilter, ProjectStage, ProjectSummary},
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, projects},
    components::{
        form::{FoundOption, OFFERED, SearchChoice},
        part,
    },
    locales::Texts,
    pages::projects::{
        new_milestone::new_milestone_form,
        new_work::{Agreed, NewWork},
        task_form::new_task_form,
    },
    state::use_texts,
};

struct MakeWorkProps {
    agreed: Agreed,
    /// The project that the round is about; none where it is about the whole network.
    project: Option<Id>,
    onadd: Callback<()>,
    others: Html,
}

/// The buttons that open the forms, the one that is open, and `others` beside those buttons.
pub fn make_work(agreed: Agreed, project: Option<Id>, onadd: Callback<()>, others: Html) -> Html {
    let props = MakeWorkProps { agreed, project, onadd, others };
    part("make", props, |props, context| use_make_work(props).run(context))
}

#[hook]
fn use_make_work(props: &MakeWorkProps) -> Html {
    let t = use_texts();
    let f = &t.rounds().follow_ups;
    let open = use_state(|| None::<WorkKind>);
    let chosen = use_state(|| props.project);
    let button = |kind: &WorkKind| {
        let (open, kind) = (open.clone(), *kind);
        let is_open = *open == Some(kind);
        let onclick = move |_: MouseEvent| open.set(Some(kind).filter(|_| !is_open));
        html! {
            <button type="button" class="nl-button nl-button--secondary" {onclick} aria-expanded={is_open.to_string()}>
                { (f.make)(kind) }<span class="ss-hidden">{ ": " }{ props.agreed.text.clone() }</span>
            </button>
        }
    };
    let form = |kind: WorkKind, project: Id| {
        let (agreed, onadd) = (Some(props.agreed.clone()), props.onadd.clone());
        let work = NewWork { project, agreed, focus: "follow-ups-title", onadd };
        match kind {
            WorkKind::Task => new_task_form("task".to_owned(), work),
            WorkKind::Milestone => new_milestone_form("milestone".to_owned(), work),
        }
    };
    html! {
        <div class="ss-row__more ss-no-print">
            <div class="ss-actions">
                { for WorkKind::VARIANTS.iter().map(button) }
                { props.others.clone() }
            </div>
            if let Some(kind) = *open {
                <div class="ss-form--box">
                    <p class="nl-paragraph">{ f.seen_by_all }</p>
                    if props.project.is_none() {
                        { project_choice(t, props.agreed.id, &chosen) }
                    }
                    if let Some(project) = *chosen {
                        { form(kind, project) }
                    }
                </div>
            }
        </div>
    }
}

/// A choice among the projects that go on: those where something happened last are offered first.
fn project_choice(t: &'static Texts, agreed: Id, chosen: &UseStateHandle<Option<Id>>) -> Html {
    let f = &t.rounds().follow_ups;
    let onchoose = {
        let chosen = chosen.setter();
        Callback::from(move |id: String| chosen.set(id.parse().ok()))
    };
    let choice = SearchChoice {
        id: format!("project-{agreed}"),
        search_label: f.find_project,
        legend: f.project,
        hint: None,
        none: f.no_project,
        chosen: chosen.map(|id| id.to_string()).unwrap_or_default(),
        error: None,
        onchoose,
        find: Rc::new(|words| Box::pin(search(words))),
    };
    choice.view()
}

async fn search(words: String) -> Result<Vec<FoundOption>, Failure> {
    let going_on = ProjectStage::VARIANTS.iter().copied().filter(|stage| stage.takes_part());
    let filter = ProjectFilter {
        q: Some(words).filter(|words| !words.is_empty()),
        stage: going_on.collect(),
        limit: Some(OFFERED),
        ..ProjectFilter::default()
    };
    let found = projects::list_projects(&filter).await?;
    let option = |project: ProjectSummary| FoundOption {
        value: project.id.to_string().into(),
        label: html! { project.title },
    };
    Ok(found.items.into_iter().map(option).collect())
}
