//! Taking an idea a step further: boards decide on it, its author takes it back.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::{
    idea::{Idea, IdeaState, NewIdeaTransition},
    permission::{Action, Caller},
    problem::{FieldCode, FieldError},
    time::parse_day,
    validate::Validate,
};
use yew::{functional::Hook, prelude::*};

use super::merge_choice::merge_choice;
use crate::{
    api::{Failure, Versioned, ideas},
    browser,
    components::{
        form::{Input, SelectOption, submit, view_errors},
        part,
    },
    hooks::{Form, or_renewed, use_form},
    locales::Texts,
    state::{use_notices, use_session, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Default)]
struct Values {
    to: String,
    reason: String,
    review_date: String,
    merged_into: String,
}

impl Values {
    /// The step that is chosen among these; where there is but one, that one, unless another was meant.
    fn chosen(&self, steps: &[IdeaState]) -> Option<IdeaState> {
        match steps {
            [only] if self.to.is_empty() => Some(*only),
            _ => steps.iter().copied().find(|to| to.as_str() == self.to),
        }
    }

    fn to_request(
        &self,
        steps: &[IdeaState],
        today: NaiveDate,
    ) -> Result<NewIdeaTransition, Vec<FieldError>> {
        let fault = |field: &str, code| vec![FieldError::new(field, code)];
        let to = self.chosen(steps).ok_or_else(|| fault("to", FieldCode::Required))?;
        let reason = Some(self.reason.trim().to_owned()).filter(|reason| !reason.is_empty() && says_why(to));
        // The date may be left over from another choice.
        let review_date = parse_day(&self.review_date).filter(|_| to == IdeaState::Parked);
        let merged_into_id = self.merged_into.parse().ok().filter(|_| to == IdeaState::Merged);
        let step = NewIdeaTransition { to, reason, review_date, merged_into_id };
        step.validate()?;
        if step.is_too_early(today) {
            return Err(fault("reviewDate", FieldCode::TooEarly));
        }
        Ok(step)
    }
}

/// Whether there is anything to say about going to this state: one's own draft needs no reason.
fn says_why(to: IdeaState) -> bool {
    to != IdeaState::Draft
}

/// The steps that this person may take with the idea; placing it has buttons of its own.
fn steps_of(caller: &Caller, idea: &Idea) -> Vec<IdeaState> {
    let next = idea.state.next().iter().copied();
    let next = next.filter(|to| !idea.state.is_moderation(*to));
    next.filter(|to| caller.may_transition_idea(idea.into(), *to)).collect()
}

struct StepFormProps {
    idea: Rc<Versioned<Idea>>,
    /// Is told when the step is taken.
    onstep: Callback<()>,
    /// Gets the idea as it is now, when somebody else changed it meanwhile.
    onrenew: Callback<Versioned<Idea>>,
}

/// A form for whoever may take the idea further; nothing for others. Another `turn` is a fresh form.
pub fn step_form(
    idea: Rc<Versioned<Idea>>,
    turn: u32,
    onstep: Callback<()>,
    onrenew: Callback<Versioned<Idea>>,
) -> Html {
    let key = format!("{}-{turn}", idea.value.id);
    part(key, StepFormProps { idea, onstep, onrenew }, |props, context| use_step_form(props).run(context))
}

#[hook]
fn use_step_form(props: &StepFormProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let form = use_form(Values::default);
    let idea = &props.idea.value;
    let steps = session.caller().map(|caller| steps_of(&caller, idea)).unwrap_or_default();
    let from = idea.state;
    let failure = form.failure();
    if steps.is_empty() {
        return if failure.as_ref().is_some_and(Failure::is_outdated) {
            view_errors("step-errors", &form, Vec::new(), Some(t.steps().none_left))
        } else {
            Html::default()
        };
    }
    let title = match &*steps {
        [to] if from.is_authors_step(*to) => (t.steps().step)(from, *to),
        _ => t.steps().title,
    };
    let changed = form.is_overtaken();
    let merges = (form.values().chosen(&steps) == Some(IdeaState::Merged))
        .then(|| view_merge(t, &form, idea, session.may(Action::MergeElsewhere)));
    let content = view_fields(t, &form, from, &steps, merges.unwrap_or_default());
    let labels = vec![
        ("to", t.steps().label),
        ("mergedIntoId", t.steps().merge_into),
        ("reason", t.steps().reason),
        ("reviewDate", t.steps().review_date),
    ];
    let onsubmit = {
        let (form, id, etag) = (form.clone(), idea.id, props.idea.etag.clone());
        let (onstep, onrenew, show) = (props.onstep.clone(), props.onrenew.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let chosen = form.values().chosen(&steps);
            if let Some(to) = chosen {
                form.change(|values| values.to = to.as_str().to_owned());
            }
            let request = form.values().to_request(&steps, browser::today());
            let (etag, onrenew) = (etag.clone(), onrenew.clone());
            let (onstep, show) = (onstep.clone(), show.clone());
            form.send(
                request,
                move |step, key| {
                    let step = ideas::create_transition(id, &step, &etag, &key);
                    or_renewed(step, move || ideas::find_idea(id), onrenew)
                },
                move |_| {
                    show.emit(t.steps().saved.into());
                    browser::focus("status-title");
                    onstep.emit(());
                },
            );
        })
    };
    html! {
        <details class="ss-step" id="step">
            <summary class="ss-step__title">{ title }</summary>
            <form class="ss-form" novalidate=true {onsubmit} aria-label={title}>
                { view_errors("step-errors", &form, labels, changed.then_some(t.steps().changed)) }
                { content }
                <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
            </form>
        </details>
    }
}

fn view_merge(t: &'static Texts, form: &Form<Values>, idea: &Idea, anywhere: bool) -> Html {
    let chosen = (form.values().merged_into.clone(), form.error("mergedIntoId", t));
    merge_choice(t, idea, anywhere, chosen, form.bind(|values| &mut values.merged_into))
}

fn view_fields(
    t: &'static Texts,
    form: &Form<Values>,
    from: IdeaState,
    steps: &[IdeaState],
    merges: Html,
) -> Html {
    let chosen = form.values().chosen(steps);
    let none = (chosen.is_none() || steps.len() > 1).then(|| SelectOption::new("", t.common.choose));
    let options = steps.iter().map(|to| SelectOption::new(to.as_str(), (t.steps().step)(from, *to)));
    let options = none.into_iter().chain(options).collect();
    let hint = if chosen == Some(IdeaState::Withdrawn) { t.steps().withdraw_hint } else { "" };
    let optional = chosen.is_some_and(|to| !to.needs_reason());
    html! {
        <>
            { form.input(t, Input { id: "to", label: t.steps().label, kind: "select", hint, options, ..Input::default() }, |values| &mut values.to) }
            { merges }
            if chosen.is_none_or(says_why) {
                { form.input(t, Input { id: "reason", label: t.steps().reason, kind: "area", hint: t.steps().reason_hint, optional, ..Input::default() }, |values| &mut values.reason) }
            }
            if chosen == Some(IdeaState::Parked) {
                { form.input(t, Input { id: "reviewDate", label: t.steps().review_date, kind: "date", ..Input::default() }, |values| &mut values.review_date) }
            }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const STEPS: [IdeaState; 3] = [IdeaState::Adopted, IdeaState::Parked, IdeaState::Declined];

    fn today() -> NaiveDate {
        parse_day("2027-05-01").unwrap()
    }

    fn faults(values: &Values) -> Vec<String> {
        let faults = values.to_request(&STEPS, today()).unwrap_err();
        faults.into_iter().map(|fault| fault.field).collect()
    }

    #[test]
    fn a_step_must_be_chosen_unless_there_is_but_one() {
        let mut values = Values::default();
        assert_eq!(faults(&values), ["to"]);
        assert_eq!(values.chosen(&[IdeaState::Withdrawn]), Some(IdeaState::Withdrawn));
        // Somebody else took the idea on: the choice is no longer among the steps.
        values.to = "answered".into();
        assert_eq!(faults(&values), ["to"]);
        assert_eq!(values.chosen(&[IdeaState::Withdrawn]), None);
    }

    #[test]
    fn only_a_parked_idea_has_a_date_and_a_decision_has_its_reason() {
        let mut values = Values { to: "parked".into(), reason: " ".into(), ..Values::default() };
        assert_eq!(faults(&values), ["reason", "reviewDate"]);
        values.reason = "Eerst de weg. ".into();
        values.review_date = "2027-05-01".into();
        let step = values.to_request(&STEPS, today()).unwrap();
        assert_eq!((step.reason.as_deref(), step.review_date.is_some()), (Some("Eerst de weg."), true));
        values.review_date = "2027-04-30".into();
        assert_eq!(faults(&values), ["reviewDate"]);
        values.to = "adopted".into();
        assert_eq!(values.to_request(&STEPS, today()).unwrap().review_date, None);
    }
}
