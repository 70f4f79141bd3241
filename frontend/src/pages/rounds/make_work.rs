//! Making a task or a milestone of what was agreed: in the project that the round is about, or in one to choose.

use shared::{
    evaluation::WorkKind,
    id::Id,
    page::MAX_LIMIT,
    project::{ProjectFilter, ProjectStage},
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::projects,
    components::{
        form::{Field, SelectOption, choices},
        part, view_fetched,
    },
    hooks::use_fetch,
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
                        { part("project", ChooserProps { agreed: props.agreed.id, chosen: chosen.clone() },
                            |props, context| use_project_chooser(props).run(context)) }
                    }
                    if let Some(project) = *chosen {
                        { form(kind, project) }
                    }
                </div>
            }
        </div>
    }
}

struct ChooserProps {
    agreed: Id,
    chosen: UseStateHandle<Option<Id>>,
}

/// A choice among the projects that go on, as far as one page of them reaches: where something happened last comes first.
#[hook]
fn use_project_chooser(props: &ChooserProps) -> Html {
    let t = use_texts();
    let f = &t.rounds().follow_ups;
    let fetch = use_fetch(None, || {
        let going_on = ProjectStage::VARIANTS.iter().copied().filter(|stage| stage.takes_part());
        let filter =
            ProjectFilter { stage: going_on.collect(), limit: Some(MAX_LIMIT), ..ProjectFilter::default() };
        projects::list_projects(&filter)
    });
    let oninput = {
        let chosen = props.chosen.clone();
        Callback::from(move |id: String| chosen.set(id.parse().ok()))
    };
    let value = props.chosen.map(|id| id.to_string()).unwrap_or_default();
    view_fetched(t, &fetch, f.project, |page| {
        let projects = page.items.iter().map(|one| SelectOption::new(one.id.to_string(), one.title.clone()));
        html! {
            <Field kind="select" id={format!("project-{}", props.agreed)} label={f.project} value={value.clone()}
                options={choices(f.choose_project, projects)} oninput={oninput.clone()} />
        }
    })
}
