//! Changing a milestone: its words, moving it, and saying that it was reached.

use shared::{
    id::Id,
    problem::{FieldCode, FieldError},
    project::{Milestone, MilestoneChanges},
    time::parse_day,
};
use yew::{functional::Hook, prelude::*};

use super::desk::filled;
use crate::{
    api::{Versioned, milestones as api},
    browser,
    components::{
        form::{Input, submit, view_errors},
        part, prose, view_fetched,
    },
    hooks::{rebase, use_base, use_fetch, use_form_in},
    locales::Texts,
    state::{use_notices, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Clone, Default, PartialEq)]
struct Values {
    title: String,
    text: String,
    planned_date: String,
    move_reason: String,
    done_date: String,
}

rebase!(Values { title, text, planned_date, move_reason, done_date });

impl Values {
    fn of(one: &Milestone) -> Self {
        Self {
            title: one.title.clone(),
            text: one.text.clone().unwrap_or_default(),
            planned_date: one.planned_date.to_string(),
            move_reason: String::new(),
            done_date: one.done_date.map(|day| day.to_string()).unwrap_or_default(),
        }
    }

    /// The request to change a milestone that was as `before`. A reason without a move says nothing, and is left out.
    fn to_changes(&self, before: &Self) -> Result<MilestoneChanges, Vec<FieldError>> {
        let fault = |field: &str, code| vec![FieldError::new(field, code)];
        let planned =
            parse_day(&self.planned_date).ok_or_else(|| fault("plannedDate", FieldCode::Required))?;
        let is_moved = self.planned_date != before.planned_date;
        let done_date = parse_day(&self.done_date);
        if done_date.is_none() && !self.done_date.is_empty() {
            return Err(fault("doneDate", FieldCode::Invalid));
        }
        Ok(MilestoneChanges {
            title: Some(self.title.clone()).filter(|_| self.title != before.title),
            text: Some(filled(&self.text)).filter(|_| self.text != before.text),
            planned_date: Some(planned).filter(|_| is_moved),
            move_reason: filled(&self.move_reason).filter(|_| is_moved),
            done_date: (self.done_date != before.done_date).then_some(done_date),
        })
    }
}

struct EditorProps {
    project: Id,
    id: Id,
    title: String,
    onchange: Callback<()>,
}

/// A button that opens the form for this milestone.
pub fn milestone_editor(project: Id, one: &Milestone, onchange: Callback<()>) -> Html {
    let props = EditorProps { project, id: one.id, title: one.title.clone(), onchange };
    part(format!("edit-{}", one.id), props, |props, context| use_milestone_editor(props).run(context))
}

#[hook]
fn use_milestone_editor(props: &EditorProps) -> Html {
    let t = use_texts();
    let open = use_state(|| false);
    let toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let onsave = {
        let (open, onchange) = (open.setter(), props.onchange.clone());
        Callback::from(move |()| {
            open.set(false);
            onchange.emit(());
        })
    };
    let props =
        FormProps { project: props.project, id: props.id, title: props.title.clone(), onchange: onsave };
    html! {
        <>
            <button type="button" class="nl-button nl-button--subtle" onclick={toggle} aria-expanded={open.to_string()}>
                { t.work().update_milestone }<span class="ss-hidden">{ " " }{ props.title.clone() }</span>
            </button>
            if *open {
                { part("loaded", props, |props, context| use_loaded(props).run(context)) }
            }
        </>
    }
}

struct FormProps {
    project: Id,
    id: Id,
    title: String,
    onchange: Callback<()>,
}

/// Reads the milestone with its version, and then shows the form.
#[hook]
fn use_loaded(props: &FormProps) -> Html {
    let t = use_texts();
    let (project, id) = (props.project, props.id);
    let fetch = use_fetch(Some(id), move || api::find_milestone(project, id));
    view_fetched(t, &fetch, t.common.failed, |found| {
        let props = (
            FormProps { project, id, title: props.title.clone(), onchange: props.onchange.clone() },
            (**found).clone(),
        );
        milestone_form(props)
    })
}

fn milestone_form(props: (FormProps, Versioned<Milestone>)) -> Html {
    part("form", props, |(props, found), context| use_milestone_form(props, found).run(context))
}

#[hook]
fn use_milestone_form(props: &FormProps, found: &Versioned<Milestone>) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let (project, id) = (props.project, props.id);
    let form = use_form_in(format!("milestone-{id}"), || Values::of(&found.value));
    let base = use_base(found, &form, Values::of);
    let onsubmit = {
        let (current, onchange, show) = (base.current.clone(), props.onchange.clone(), notices.show.clone());
        form.onsubmit(
            move |values| values.to_changes(&Values::of(&current.value)),
            base.change(
                move |changes, etag| api::update_milestone(project, id, changes, etag),
                move || Box::pin(api::find_milestone(project, id)),
            ),
            move |_: Milestone| {
                show.emit(w.milestone_saved.into());
                browser::focus("milestones-title");
                onchange.emit(());
            },
        )
    };
    let changed = form.is_overtaken();
    html! {
        <form class="ss-form ss-form--box" novalidate=true {onsubmit} aria-label={(w.about_milestone)(&props.title)}>
            { view_errors("errors", &form, labels(t), changed.then_some(t.project().changed)) }
            if let Some(newer) = base.newer() {
                <div class="ss-panel" role="status">
                    <p class="nl-paragraph"><strong>{ t.project().newest }</strong>{ " " }{ newer.title.clone() }</p>
                    if let Some(text) = &newer.text {
                        { prose(text, "") }
                    }
                    <p class="nl-paragraph">
                        { newer.done_date.map_or(w.planned, |_| w.reached) }{ ": " }
                        { browser::format_day(newer.done_date.unwrap_or(newer.planned_date), t.formats) }
                    </p>
                </div>
            }
            { form.input(t, Input { id: "title", label: w.milestone_title, ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "text", label: w.more_about, kind: "area", optional: true, ..Input::default() }, |values| &mut values.text) }
            { form.input(t, Input { id: "doneDate", label: w.done_date, kind: "date", hint: w.done_date_hint, optional: true, ..Input::default() }, |values| &mut values.done_date) }
            { form.input(t, Input { id: "plannedDate", label: w.planned_date, kind: "date", hint: w.move_hint, ..Input::default() }, |values| &mut values.planned_date) }
            { form.input(t, Input { id: "moveReason", label: w.move_reason, optional: true, ..Input::default() }, |values| &mut values.move_reason) }
            <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
        </form>
    }
}

fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    let w = t.work();
    vec![
        ("title", w.milestone_title),
        ("text", w.more_about),
        ("doneDate", w.done_date),
        ("plannedDate", w.planned_date),
        ("moveReason", w.move_reason),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reason_goes_with_a_move_alone() {
        let before = Values { planned_date: "2027-03-21".into(), ..Values::default() };
        let reached =
            Values { move_reason: "Te nat".into(), done_date: "2027-03-20".into(), ..before.clone() };
        let changes = reached.to_changes(&before).unwrap();
        assert_eq!((changes.planned_date, changes.move_reason), (None, None));
        assert_eq!(changes.done_date, Some(parse_day("2027-03-20")));
        let moved =
            Values { planned_date: "2027-04-01".into(), move_reason: "Te nat".into(), ..before.clone() };
        assert_eq!(moved.to_changes(&before).unwrap().move_reason.as_deref(), Some("Te nat"));
        assert!(Values::default().to_changes(&before).is_err());
    }

    #[test]
    fn words_that_stay_are_not_sent() {
        let before =
            Values { title: "De eerste rit".into(), planned_date: "2027-03-21".into(), ..Values::default() };
        let renamed =
            Values { title: "De allereerste rit".into(), text: "Met taart".into(), ..before.clone() };
        let changes = renamed.to_changes(&before).unwrap();
        assert_eq!(changes.title.as_deref(), Some("De allereerste rit"));
        assert_eq!(changes.text, Some(Some("Met taart".into())));
        let emptied = before.to_changes(&Values { text: "Met taart".into(), ..before.clone() }).unwrap();
        assert_eq!((emptied.title, emptied.text), (None, Some(None)));
    }
}
