//! The fields of a moment, for adding one and for changing one.

use chrono::NaiveDate;
use shared::{
    problem::{FieldCode, FieldError},
    time::parse_day,
    timeline::{Moment, MomentChanges, MomentKind, NewMoment},
};
use strum::VariantArray;
use yew::prelude::*;

use crate::{
    components::form::{Input, SelectOption, choices, view_errors},
    hooks::{Form, rebase},
    locales::Texts,
};

/// What is filled in, as the inputs hold it.
#[derive(Default)]
pub struct Values {
    title: String,
    kind: String,
    date: String,
    end_date: String,
    place: String,
    text: String,
}

rebase!(Values { title, kind, date, end_date, place, text });

impl Values {
    /// The inputs for a moment that is there.
    pub fn of(moment: &Moment) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            title: moment.title.clone(),
            kind: moment.kind.as_str().into(),
            date: day(moment.date),
            end_date: day(moment.end_date),
            place: moment.place.clone(),
            text: moment.text.clone(),
        }
    }

    /// The request to add a moment.
    ///
    /// # Errors
    /// When no kind is chosen, or a day is none.
    pub fn to_new(&self) -> Result<NewMoment, Vec<FieldError>> {
        let mut faults = Vec::new();
        let mut add = |field: &str, code| {
            faults.push(FieldError::new(field, code));
        };
        let kind = self.kind.parse::<MomentKind>();
        if kind.is_err() {
            add("kind", FieldCode::Required);
        }
        let mut day = |field, text: &str| {
            let day = parse_day(text);
            if day.is_none() && !text.is_empty() {
                add(field, FieldCode::Invalid);
            }
            day
        };
        let (date, end_date) = (day("date", &self.date), day("endDate", &self.end_date));
        let Some(kind) = kind.ok().filter(|_| faults.is_empty()) else { return Err(faults) };
        let (title, place, text) = (self.title.clone(), self.place.clone(), self.text.clone());
        Ok(NewMoment { title, text, kind, date, end_date, place })
    }

    /// The request to make a moment what is filled in.
    ///
    /// # Errors
    /// Those of [`Self::to_new`].
    pub fn to_changes(&self) -> Result<MomentChanges, Vec<FieldError>> {
        let new = self.to_new()?;
        Ok(MomentChanges {
            title: Some(new.title),
            text: Some(new.text),
            kind: Some(new.kind),
            date: Some(new.date),
            end_date: Some(new.end_date),
            place: Some(new.place),
        })
    }
}

/// All that is wrong with the form; `instead` replaces what its failure says.
pub fn view_faults(t: &'static Texts, form: &Form<Values>, instead: Option<&'static str>) -> Html {
    let w = t.timeline();
    let labels = vec![
        ("title", w.title_label),
        ("kind", w.kind_label),
        ("date", w.date),
        ("endDate", w.end_date),
        ("place", w.place),
        ("text", w.text_label),
    ];
    view_errors("form-errors", form, labels, instead)
}

/// The fields.
pub fn view_fields(t: &'static Texts, form: &Form<Values>) -> Html {
    let w = t.timeline();
    let kinds = MomentKind::VARIANTS.iter().map(|kind| SelectOption::new(kind.as_str(), (w.kind)(*kind)));
    let input = |id, label, kind| Input { id, label, kind, ..Input::default() };
    let optional = |id, label, kind, hint| Input { hint, optional: true, ..input(id, label, kind) };
    let title = Input { hint: w.title_hint, ..input("title", w.title_label, "text") };
    let kind = Input { options: choices(t.common.choose, kinds), ..input("kind", w.kind_label, "select") };
    html! {
        <>
            { form.input(t, title, |values| &mut values.title) }
            { form.input(t, kind, |values| &mut values.kind) }
            { form.input(t, optional("date", w.date, "date", w.date_hint), |values| &mut values.date) }
            { form.input(t, optional("endDate", w.end_date, "date", w.end_date_hint), |values| &mut values.end_date) }
            { form.input(t, optional("place", w.place, "text", ""), |values| &mut values.place) }
            { form.input(t, optional("text", w.text_label, "area", ""), |values| &mut values.text) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_goes_through_the_form_unchanged() {
        let new = NewMoment {
            title: "Krachttoer".into(),
            text: "Met de bus.".into(),
            kind: MomentKind::Tour,
            date: parse_day("2026-12-01"),
            end_date: parse_day("2026-12-03"),
            place: "Elp".into(),
        };
        let values = Values {
            title: new.title.clone(),
            kind: "tour".into(),
            date: "2026-12-01".into(),
            end_date: "2026-12-03".into(),
            place: new.place.clone(),
            text: new.text.clone(),
        };
        assert_eq!(values.to_new(), Ok(new));
        let opened = Values { date: String::new(), end_date: String::new(), ..values };
        assert_eq!(opened.to_changes().unwrap().date, Some(None));
    }

    #[test]
    fn all_that_is_wrong_is_told_at_once() {
        let values = Values { date: "1-12-2026".into(), end_date: "morgen".into(), ..Values::default() };
        let faults = values.to_new().unwrap_err();
        let faults: Vec<_> = faults.iter().map(|fault| (fault.field.as_str(), fault.code)).collect();
        let expected =
            [("kind", FieldCode::Required), ("date", FieldCode::Invalid), ("endDate", FieldCode::Invalid)];
        assert_eq!(faults, expected);
    }
}
