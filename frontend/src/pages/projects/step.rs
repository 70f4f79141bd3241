//! Taking a project to another stage.

use shared::{
    permission::Caller,
    problem::{FieldCode, FieldError},
    project::{NewProjectTransition, Project, ProjectStage},
};
use yew::{functional::Hook, prelude::*};

use super::desk::{Desk, closed_form, filled};
use crate::{
    api::{Versioned, projects},
    browser,
    components::{
        form::{Input, SelectOption, submit, view_errors},
        part,
    },
    hooks::{Form, or_renewed, use_form_in},
    locales::Texts,
    state::{use_notices, use_session, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Default)]
struct Values {
    to: String,
    reason: String,
}

impl Values {
    /// The stage that is chosen among these.
    fn chosen(&self, stages: &[ProjectStage]) -> Option<ProjectStage> {
        stages.iter().copied().find(|to| to.as_str() == self.to)
    }

    fn to_request(&self, stages: &[ProjectStage]) -> Result<NewProjectTransition, Vec<FieldError>> {
        let Some(to) = self.chosen(stages) else {
            return Err(vec![FieldError::new("to", FieldCode::Required)]);
        };
        Ok(NewProjectTransition { to, reason: filled(&self.reason) })
    }
}

/// The stages that this person may take the project to.
fn stages_of(caller: &Caller, desk: &Desk) -> Vec<ProjectStage> {
    let next = desk.project().stage.next().iter().copied();
    next.filter(|to| caller.may_transition_project(desk.facts(), *to)).collect()
}

struct StepFormProps {
    desk: Desk,
    /// Counts the steps that were taken on this page.
    turn: u32,
    /// Is told when the step is taken.
    onstep: Callback<()>,
    /// Gets the project as it is now, when somebody else changed it meanwhile.
    onrenew: Callback<Versioned<Project>>,
}

/// The form. Another `turn` is a fresh one.
pub fn step_form(desk: Desk, turn: u32, onstep: Callback<()>, onrenew: Callback<Versioned<Project>>) -> Html {
    let props = StepFormProps { desk, turn, onstep, onrenew };
    part(format!("step-{turn}"), props, |props, context| use_step_form(props).run(context))
}

#[hook]
fn use_step_form(props: &StepFormProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let notices = use_notices();
    let form = use_form_in("step".into(), Values::default);
    let desk = &props.desk;
    let stages = session.caller().map(|caller| stages_of(&caller, desk)).unwrap_or_default();
    let changed = form.failure().is_some_and(|failure| failure.is_outdated());
    let content = view_fields(t, &form, desk.project().stage, &stages);
    let labels = vec![("to", p.step_label), ("reason", t.steps().reason)];
    let onsubmit = {
        let (id, etag) = (desk.id(), desk.found.etag.clone());
        let (onstep, onrenew, show) = (props.onstep.clone(), props.onrenew.clone(), notices.show.clone());
        form.onsubmit(
            move |values| values.to_request(&stages),
            move |step, key| {
                let step = projects::create_project_transition(id, &step, &etag, &key);
                or_renewed(step, move || projects::find_project(id), onrenew.clone())
            },
            move |()| {
                show.emit(t.steps().saved.into());
                browser::focus("history-title");
                onstep.emit(());
            },
        )
    };
    let view = html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={p.step_title}>
            { view_errors("errors", &form, labels, changed.then_some(p.step_changed)) }
            { content }
            <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
        </form>
    };
    closed_form("take-step".into(), props.turn, p.step_title, view)
}

fn view_fields(t: &'static Texts, form: &Form<Values>, from: ProjectStage, stages: &[ProjectStage]) -> Html {
    let p = t.project();
    let chosen = form.values().chosen(stages);
    let options = stages.iter().map(|to| SelectOption::new(to.as_str(), (p.step)(from, *to)));
    let options = std::iter::once(SelectOption::new("", t.common.choose)).chain(options).collect();
    let hint = chosen.filter(|to| !to.takes_part()).map_or("", |_| p.step_ends);
    let optional = chosen.is_some_and(|to| !to.needs_reason());
    html! {
        <>
            { form.input(t, Input { id: "to", label: p.step_label, kind: "select", hint, options, ..Input::default() }, |values| &mut values.to) }
            { form.input(t, Input { id: "reason", label: t.steps().reason, kind: "area", hint: t.steps().reason_hint, optional, ..Input::default() }, |values| &mut values.reason) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_stage_that_is_offered_can_be_chosen() {
        let stages = ProjectStage::Preparing.next();
        let values = |to: &str| Values { to: to.into(), reason: " Wij hebben genoeg mensen. ".into() };
        let step = values("running").to_request(stages).unwrap();
        assert_eq!(step.reason.as_deref(), Some("Wij hebben genoeg mensen."));
        for none in ["", "completed", "lost"] {
            assert_eq!(values(none).to_request(stages).unwrap_err()[0].field, "to");
        }
    }
}
