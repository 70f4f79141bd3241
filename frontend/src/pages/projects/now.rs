//! The top of a project: what happens next, what it needs now, and how it goes. Its lead says so here, in place.

use std::str::FromStr;

use shared::{
    problem::{FieldCode, FieldError},
    project::{Health, Project, ProjectChanges},
    time::parse_day,
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use super::desk::{Desk, filled};
use crate::{
    api::{Versioned, projects},
    browser,
    components::{
        form::{Input, SelectOption, submit, view_errors},
        health_badge, part, prose,
    },
    hooks::{Form, rebase, use_base, use_form_in},
    locales::Texts,
    route::{self, Route},
    state::{use_notices, use_texts},
};

/// What is filled in, as the inputs hold it.
#[derive(Clone, Default, PartialEq)]
struct Values {
    next_step: String,
    next_step_date: String,
    need: String,
    health: String,
    health_note: String,
}

rebase!(Values { next_step, next_step_date, need, health, health_note });

impl Values {
    fn of(project: &Project) -> Self {
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        Self {
            next_step: text(&project.next_step),
            next_step_date: project.next_step_date.map(|day| day.to_string()).unwrap_or_default(),
            need: text(&project.need),
            health: project.health.map(|health| health.as_str().to_owned()).unwrap_or_default(),
            health_note: text(&project.health_note),
        }
    }

    /// The request to change a project that was as `before`. How it goes is said anew each time, so that its day is that on
    /// which somebody last thought of it.
    fn to_changes(&self, before: &Self) -> Result<ProjectChanges, Vec<FieldError>> {
        let changed = |now: &str, then: &str| (now != then).then(|| filled(now));
        let day = parse_day(&self.next_step_date);
        if day.is_none() && !self.next_step_date.is_empty() {
            return Err(vec![FieldError::new("nextStepDate", FieldCode::Invalid)]);
        }
        let is_said = !self.health.is_empty() || self.health != before.health;
        Ok(ProjectChanges {
            next_step: changed(&self.next_step, &before.next_step),
            next_step_date: (self.next_step_date != before.next_step_date).then_some(day),
            need: changed(&self.need, &before.need),
            health: is_said.then(|| Health::from_str(&self.health).ok()),
            health_note: changed(&self.health_note, &before.health_note),
            ..ProjectChanges::default()
        })
    }
}

struct NowProps {
    desk: Desk,
    /// Whether the address asks for the form.
    is_asked: bool,
}

/// The panel, with a form in it for those who may change it; `is_asked` opens that.
pub fn now_panel(desk: Desk, is_asked: bool) -> Html {
    part("now", NowProps { desk, is_asked }, |props, context| use_now_panel(props).run(context))
}

#[hook]
fn use_now_panel(props: &NowProps) -> Html {
    let t = use_texts();
    let p = t.project();
    // Counts the times that it was saved: after each the form begins anew.
    let turn = use_state(|| 0u32);
    let is_open = props.is_asked && props.desk.manages;
    use_effect_with(is_open, |is_open| {
        if *is_open {
            browser::focus("now-nextStep");
        }
    });
    let project = props.desk.project();
    let onsave = {
        let (put, id, turn) = (props.desk.put.clone(), project.id, turn.clone());
        Callback::from(move |saved: Versioned<Project>| {
            turn.set(*turn + 1);
            put.emit(saved);
            browser::focus("now-title");
            route::go_instead(&Route::Project { id }.to_path());
        })
    };
    let form = || {
        let props = FormProps { found: (*props.desk.found).clone(), onsave };
        now_form(*turn, props)
    };
    html! {
        <section class="ss-now" id="now" aria-labelledby="now-title">
            <h2 class="ss-hidden" id="now-title" tabindex="-1">{ p.now }</h2>
            { view_now(t, project) }
            if props.desk.manages {
                <details class="ss-step" id="now-form" key={turn.to_string()} open={is_open}>
                    <summary class="ss-step__title">{ p.update_now }</summary>
                    { form() }
                </details>
            }
        </section>
    }
}

/// What happens next, what is needed, and how it goes.
fn view_now(t: &'static Texts, project: &Project) -> Html {
    let p = t.project();
    let day = |day| browser::format_day(day, t.formats);
    let said_on = if project.health_outdated { p.said_long_ago } else { p.said_on };
    html! {
        <div class="ss-now__facts">
            <div class="ss-now__fact ss-now__fact--step">
                <h3 class="ss-now__label">{ t.projects.next_step }</h3>
                <p class="ss-now__text">{ project.next_step.clone().unwrap_or_else(|| p.no_next_step.into()) }</p>
                if let Some(by) = project.next_step_date {
                    <p class="ss-now__day">{ (p.by_day)(&day(by)) }</p>
                }
            </div>
            <div class="ss-now__fact">
                <h3 class="ss-now__label">{ t.projects.need }</h3>
                <p class="ss-now__text">{ project.need.clone().unwrap_or_else(|| p.no_need.into()) }</p>
            </div>
            if let Some(health) = project.health {
                <div class="ss-now__health">
                    <p class="nl-paragraph">
                        { p.how_it_goes }{ " " }{ health_badge(t, health, false) }
                        if let Some(said) = project.health_date {
                            { " " }<span class="ss-now__day">{ said_on(&day(said)) }</span>
                        }
                    </p>
                    if let Some(note) = &project.health_note {
                        { prose(note, "ss-panel__quote") }
                    }
                </div>
            }
        </div>
    }
}

struct FormProps {
    found: Versioned<Project>,
    onsave: Callback<Versioned<Project>>,
}

fn now_form(turn: u32, props: FormProps) -> Html {
    part(format!("now-{turn}"), props, |props, context| use_now_form(props).run(context))
}

#[hook]
fn use_now_form(props: &FormProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let notices = use_notices();
    let form = use_form_in("now".into(), || Values::of(&props.found.value));
    let base = use_base(&props.found, &form, Values::of);
    let id = props.found.value.id;
    let onsubmit = {
        let (current, onsave, show) = (base.current.clone(), props.onsave.clone(), notices.show.clone());
        form.onsubmit(
            move |values| values.to_changes(&Values::of(&current.value)),
            base.change(
                move |changes, etag| projects::update_project(id, changes, etag),
                move || projects::find_project(id),
            ),
            move |saved| {
                show.emit(p.saved.into());
                onsave.emit(saved);
            },
        )
    };
    let changed = form.is_overtaken();
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={p.update_now}>
            { view_errors("errors", &form, labels(t), changed.then_some(p.changed)) }
            if let Some(newer) = base.newer() {
                <div class="ss-panel" role="status">
                    <p class="nl-paragraph"><strong>{ p.newest }</strong></p>
                    { view_now(t, newer) }
                </div>
            }
            { view_fields(t, &form) }
            <div class="ss-actions">{ submit(t, t.common.save, form.is_busy()) }</div>
        </form>
    }
}

fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    let p = t.project();
    vec![
        ("nextStep", t.projects.next_step),
        ("nextStepDate", p.next_step_date),
        ("need", t.projects.need),
        ("health", p.health_label),
        ("healthNote", p.health_note),
    ]
}

fn view_fields(t: &'static Texts, form: &Form<Values>) -> Html {
    let p = t.project();
    let healths = Health::VARIANTS.iter();
    let healths = healths.map(|health| SelectOption::new(health.as_str(), (t.projects.health)(*health)));
    let options = std::iter::once(SelectOption::new("", p.health_unsaid)).chain(healths).collect();
    html! {
        <>
            { form.input(t, Input { id: "nextStep", label: t.projects.next_step, hint: p.next_step_hint, optional: true, ..Input::default() }, |values| &mut values.next_step) }
            { form.input(t, Input { id: "nextStepDate", label: p.next_step_date, kind: "date", optional: true, ..Input::default() }, |values| &mut values.next_step_date) }
            { form.input(t, Input { id: "need", label: t.projects.need, hint: p.need_hint, optional: true, ..Input::default() }, |values| &mut values.need) }
            { form.input(t, Input { id: "health", label: p.health_label, kind: "select", options, ..Input::default() }, |values| &mut values.health) }
            { form.input(t, Input { id: "healthNote", label: p.health_note, kind: "area", hint: p.health_note_hint, optional: true, ..Input::default() }, |values| &mut values.health_note) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_emptied_is_taken_away_and_what_is_left_stays() {
        let before = Values {
            next_step: "De notaris bellen".into(),
            need: "Een aanhanger".into(),
            ..Values::default()
        };
        let after = Values { need: " ".into(), next_step_date: "2027-03-21".into(), ..before.clone() };
        let changes = after.to_changes(&before).unwrap();
        assert_eq!((changes.next_step, changes.need), (None, Some(None)));
        assert_eq!(changes.next_step_date, Some(parse_day("2027-03-21")));
        assert_eq!(changes.health, None);
    }

    #[test]
    fn how_it_goes_is_said_each_time() {
        let before = Values { health: "onCourse".into(), ..Values::default() };
        assert_eq!(before.to_changes(&before).unwrap().health, Some(Some(Health::OnCourse)));
        let unsaid = Values::default();
        assert_eq!(unsaid.to_changes(&before).unwrap().health, Some(None));
        assert!(Values { next_step_date: "gauw".into(), ..unsaid }.to_changes(&before).is_err());
    }
}
