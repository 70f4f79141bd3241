//! The fields of a task, and asking for one.

use chrono::NaiveDate;
use shared::{
    id::Id,
    problem::{FieldCode, FieldError},
    project::{NewTask, Task, TaskChanges},
    time::parse_day,
};
use yew::{functional::Hook, prelude::*};

use super::{desk::filled, new_work::NewWork};
use crate::{
    api::tasks as api,
    browser,
    components::{
        form::{Input, submit, view_errors},
        part,
    },
    hooks::{Form, rebase, use_form_in},
    locales::Texts,
    state::{use_notices, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Clone, Default, PartialEq)]
pub struct Values {
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

rebase!(Values { title, text, people, skill, start_date, end_date, place, hours });

impl Values {
    /// What is filled in of a task that there is.
    pub fn of(task: &Task) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            title: task.title.clone(),
            text: task.text.clone(),
            people: task.people.to_string(),
            skill: text(&task.skill),
            start_date: day(task.start_date),
            end_date: day(task.end_date),
            place: text(&task.place),
            hours: task.minutes.map(hours).unwrap_or_default(),
        }
    }

    /// The request to change a task that was as `before`: only what is other than it was.
    pub fn to_changes(&self, before: &Self) -> Result<TaskChanges, Vec<FieldError>> {
        let new = self.to_request(None)?;
        Ok(TaskChanges {
            title: Some(new.title).filter(|_| self.title != before.title),
            text: Some(new.text).filter(|_| self.text != before.text),
            people: Some(new.people).filter(|_| self.people != before.people),
            skill: Some(new.skill).filter(|_| self.skill != before.skill),
            start_date: Some(new.start_date).filter(|_| self.start_date != before.start_date),
            end_date: Some(new.end_date).filter(|_| self.end_date != before.end_date),
            place: Some(new.place).filter(|_| self.place != before.place),
            minutes: Some(new.minutes).filter(|_| self.hours != before.hours),
            cancelled: None,
        })
    }

    fn to_request(&self, follow_up_id: Option<Id>) -> Result<NewTask, Vec<FieldError>> {
        let mut faults = Vec::new();
        let mut fault = |field: &str| faults.push(FieldError::new(field, FieldCode::Invalid));
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

/// Minutes as people write hours. What does not come out in tenths is written in hundredths, rounded up, so that it is
/// the same number of minutes when it is read again.
fn hours(minutes: i32) -> String {
    let (whole, rest) = (minutes / 60, minutes % 60);
    let hundredths = (rest * 100 + 59) / 60;
    match (rest, hundredths % 10) {
        (0, _) => whole.to_string(),
        (_, 0) => format!("{whole},{}", hundredths / 10),
        _ => format!("{whole},{hundredths:02}"),
    }
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
        move |values| {
            let task = values.to_request(follow_up)?;
            task.validate_on(browser::today()).map(|()| task)
        },
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

/// The fields with their names.
pub fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
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

/// The fields.
pub fn view_fields(t: &'static Texts, form: &Form<Values>) -> Html {
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
    fn minutes_come_back_as_they_went() {
        for (number, text) in [(120, "2"), (90, "1,5"), (15, "0,25"), (20, "0,34"), (6_000, "100")] {
            assert_eq!(hours(number), text);
        }
        for number in 15..300 {
            assert_eq!(minutes(&hours(number)), Some(number));
        }
    }

    #[test]
    fn only_what_is_other_than_it_was_is_sent() {
        let before = Values {
            title: "Soep koken".into(),
            people: "2".into(),
            place: "Elp".into(),
            ..Values::default()
        };
        assert_eq!(before.to_changes(&before), Ok(TaskChanges::default()));
        let after = Values { place: " ".into(), people: "3".into(), hours: "1,5".into(), ..before.clone() };
        let changes = TaskChanges {
            place: Some(None),
            people: Some(3),
            minutes: Some(Some(90)),
            ..TaskChanges::default()
        };
        assert_eq!(after.to_changes(&before), Ok(changes));
        assert!(Values { people: "veel".into(), ..before.clone() }.to_changes(&before).is_err());
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
