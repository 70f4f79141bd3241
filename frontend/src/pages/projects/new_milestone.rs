//! Planning a milestone.

use shared::{
    id::Id,
    problem::{FieldCode, FieldError},
    project::{Milestone, NewMilestone},
    time::parse_day,
};
use yew::{functional::Hook, prelude::*};

use super::{desk::filled, new_work::NewWork};
use crate::{
    api::milestones as api,
    components::{
        form::{Input, submit, view_errors},
        part,
    },
    hooks::use_form_in,
    state::{use_notices, use_texts},
};

/// What is filled in, as the inputs hold it.
struct Values {
    title: String,
    text: String,
    day: String,
}

impl Values {
    fn to_request(&self, follow_up_id: Option<Id>) -> Result<NewMilestone, Vec<FieldError>> {
        let code = if self.day.is_empty() { FieldCode::Required } else { FieldCode::Invalid };
        let planned_date = parse_day(&self.day).ok_or_else(|| vec![FieldError::new("plannedDate", code)])?;
        Ok(NewMilestone { title: self.title.clone(), text: filled(&self.text), planned_date, follow_up_id })
    }
}

/// The form. Another `key` is a fresh one.
pub fn new_milestone_form(key: String, work: NewWork) -> Html {
    part(key, work, |work, context| use_new_milestone_form(work).run(context))
}

#[hook]
fn use_new_milestone_form(work: &NewWork) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let project = work.project;
    let form = use_form_in(work.scope("milestone"), || {
        let (title, text) = work.first_words();
        Values { title, text, day: String::new() }
    });
    let (follow_up, made) = (work.follow_up_id(), work.made(notices.show, w.milestone_added));
    let onsubmit = form.onsubmit(
        move |values| values.to_request(follow_up),
        move |milestone, key| api::create_milestone(project, &milestone, &key),
        move |_: Milestone| made.emit(()),
    );
    let labels = vec![("title", w.milestone_title), ("text", w.more_about), ("plannedDate", w.planned_date)];
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_milestone}>
            { view_errors("errors", &form, labels, None) }
            { form.input(t, Input { id: "title", label: w.milestone_title, hint: w.milestone_hint, ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "text", label: w.more_about, kind: "area", optional: true, ..Input::default() }, |values| &mut values.text) }
            { form.input(t, Input { id: "plannedDate", label: w.planned_date, kind: "date", ..Input::default() }, |values| &mut values.day) }
            <div class="ss-actions">{ submit(t, w.add_milestone, form.is_busy()) }</div>
        </form>
    }
}
