//! Asking for a task.

use shared::{
    id::Id,
    problem::{FieldCode, FieldError, FieldParams},
    project::{NewTask, Task},
    time::parse_day,
};
use yew::{functional::Hook, prelude::*};

use super::{desk::filled, new_work::NewWork};
use crate::{
    api::tasks as api,
    components::{
        form::{Input, submit, view_errors},
        part,
    },
    hooks::{Form, use_form_in},
    locales::Texts,
    state::{use_notices, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Default)]
struct Values {
    title: String,
    text: String,
    people: String,
    skill: String,
    start_date: String,
    end_date: String,
    place: String,
    /// As people count: hours, with a comma or a point.
    hours: String,
}

impl Values {
    fn to_request(&self, follow_up_id: Option<Id>) -> Result<NewTask, Vec<FieldError>> {
        let mut faults = Vec::new();
        let mut fault = |field: &str| {
            let params = FieldParams::default();
            faults.push(FieldError { field: field.into(), code: FieldCode::Invalid, params });
        };
        let people = self.people.trim().parse().unwrap_or_else(|_| {
            fault("people");
            1
        });
        let minutes = minutes(&self.hours);
        if minutes.is_none() && !self.hours.trim().is_empty() {
            fault("minutes");
        }
        for (field, day) in [("startDate", &self.start_date), ("endDate", &self.end_date)] {
            if !day.is_empty() && parse_day(day).is_none() {
                fault(field);
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(NewTask {
            title: self.title.clone(),
            text: self.text.clone(),
            people,
            skill: filled(&self.skill),
            start_date: parse_day(&self.start_date),
            end_date: parse_day(&self.end_date),
            place: filled(&self.place),
            minutes,
            follow_up_id,
        })
    }
}

/// Hours as people write them, `1,5` or `0.5` or `2`, in minutes.
fn minutes(hours: &str) -> Option<i32> {
    let hours = hours.trim().replace(',', ".");
    let (whole, part) = hours.split_once('.').unwrap_or((&hours, "0"));
    let digits =
        |text: &str| !text.is_empty() && text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(part) {
        return None;
    }
    let part_of_hour = part.parse::<i32>().ok()? * 60 / 10_i32.pow(u32::try_from(part.len()).ok()?);
    Some(whole.parse::<i32>().ok()? * 60 + part_of_hour)
}

/// The form. Another `key` is a fresh one.
pub fn new_task_form(key: String, work: NewWork) -> Html {
    part(key, work, |work, context| use_new_task_form(work).run(context))
}

#[hook]
fn use_new_task_form(work: &NewWork) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let project = work.project;
    let form = use_form_in(work.scope("task"), || {
        let (title, text) = work.first_words();
        Values { title, text, people: "1".into(), ..Values::default() }
    });
    let (follow_up, made) = (work.follow_up_id(), work.made(notices.show, w.task_added));
    let onsubmit = form.onsubmit(
        move |values| values.to_request(follow_up),
        move |task, key| api::create_task(project, &task, &key),
        move |_: Task| made.emit(()),
    );
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_task}>
            { view_errors("errors", &form, labels(t), None) }
            { view_fields(t, &form) }
            <div class="ss-actions">{ submit(t, w.add_task, form.is_busy()) }</div>
        </form>
    }
}

fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    let w = t.work();
    vec![
        ("title", w.task_title),
        ("text", w.more_about),
        ("people", w.task_people),
        ("minutes", w.task_hours),
        ("startDate", w.task_start),
        ("endDate", w.task_end),
        ("place", w.task_place),
        ("skill", w.task_skill),
    ]
}

fn view_fields(t: &'static Texts, form: &Form<Values>) -> Html {
    let w = t.work();
    html! {
        <>
            { form.input(t, Input { id: "title", label: w.task_title, hint: w.task_hint, ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "text", label: w.more_about, kind: "area", optional: true, ..Input::default() }, |values| &mut values.text) }
            <div class="ss-form__pair">
                { form.input(t, Input { id: "people", label: w.task_people, kind: "number", ..Input::default() }, |values| &mut values.people) }
                { form.input(t, Input { id: "minutes", label: w.task_hours, optional: true, ..Input::default() }, |values| &mut values.hours) }
            </div>
            <div class="ss-form__pair">
                { form.input(t, Input { id: "startDate", label: w.task_start, kind: "date", optional: true, ..Input::default() }, |values| &mut values.start_date) }
                { form.input(t, Input { id: "endDate", label: w.task_end, kind: "date", optional: true, ..Input::default() }, |values| &mut values.end_date) }
            </div>
            { form.input(t, Input { id: "place", label: w.task_place, optional: true, ..Input::default() }, |values| &mut values.place) }
            { form.input(t, Input { id: "skill", label: w.task_skill, optional: true, ..Input::default() }, |values| &mut values.skill) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_as_people_write_them() {
        for (text, expected) in [("2", 120), ("1,5", 90), ("0.25", 15), (" 1,0 ", 60), ("100", 6_000)] {
            assert_eq!(minutes(text), Some(expected), "{text}");
        }
        for text in ["", "een", "-1", "1,", ",5", "1:30", "99999"] {
            assert_eq!(minutes(text), None, "{text}");
        }
    }

    #[test]
    fn all_that_is_no_number_or_day_is_said_at_once() {
        let values = Values {
            people: "veel".into(),
            hours: "lang".into(),
            end_date: "gauw".into(),
            ..Values::default()
        };
        let fields: Vec<_> =
            values.to_request(None).unwrap_err().into_iter().map(|fault| fault.field).collect();
        assert_eq!(fields, ["people", "minutes", "endDate"]);
    }
}
