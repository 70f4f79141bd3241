//! The fields of the form for a round, used to make one and to change it.

use std::str::FromStr;

use shared::{
    association::AssociationSummary,
    evaluation::{Circle, EvaluationKind, TemplateSummary},
    root::Root,
};
use strum::VariantArray;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{
    questions_field::{question_labels, questions_field},
    round_values::RoundValues,
};
use crate::{
    api::{Failure, associations, evaluations, roots},
    components::{
        ConfirmButton,
        form::{CheckList, Field, Input, SelectOption, view_errors_named},
    },
    hooks::Form,
    locales::Texts,
};

/// What there is to choose from.
pub struct Choices {
    pub roots: Vec<Root>,
    pub associations: Vec<AssociationSummary>,
    pub templates: Vec<TemplateSummary>,
}

impl Choices {
    /// All of it.
    ///
    /// # Errors
    /// When it can't be had.
    pub async fn load() -> Result<Self, Failure> {
        let (roots, associations) = (roots::list_roots().await?, associations::list_associations().await?);
        let templates = evaluations::list_evaluation_templates().await?.items;
        Ok(Self { roots: roots.items, associations: associations.items, templates })
    }
}

/// All that is wrong with the form.
pub fn view_faults(t: &Texts, form: &Form<RoundValues>, instead: Option<&'static str>) -> Html {
    let f = &t.rounds().form;
    let fields = [
        ("title", f.title),
        ("introduction", f.introduction),
        ("kind", f.kind),
        ("startDate", f.start_date),
        ("endDate", f.end_date),
        ("circles", f.circles),
        ("associationIds", f.villages),
        ("questions", f.questions),
    ];
    let mut labels: Vec<(AttrValue, AttrValue)> =
        fields.into_iter().map(|(name, label)| (name.into(), label.into())).collect();
    labels.extend(question_labels(t, form.values().questions.len()));
    view_errors_named("round-errors", form, labels, instead)
}

/// What can change as long as the round is not closed.
pub fn view_words(t: &'static Texts, form: &Form<RoundValues>) -> Html {
    let f = &t.rounds().form;
    html! {
        <>
            { form.input(t, Input { id: "title", label: f.title, ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "introduction", label: f.introduction, kind: "area", hint: f.introduction_hint, optional: true, ..Input::default() }, |values| &mut values.introduction) }
        </>
    }
}

/// The last day, which can be put off while the round is open.
pub fn view_end(t: &'static Texts, form: &Form<RoundValues>) -> Html {
    let f = &t.rounds().form;
    form.input(
        t,
        Input {
            id: "endDate",
            label: f.end_date,
            kind: "date",
            hint: f.end_date_hint,
            optional: true,
            ..Input::default()
        },
        |values| &mut values.end_date,
    )
}

/// All fields, as those of a draft.
pub fn view_fields(
    t: &'static Texts,
    form: &Form<RoundValues>,
    choices: &Choices,
    show: &Callback<AttrValue>,
) -> Html {
    let f = &t.rounds().form;
    html! {
        <>
            { view_words(t, form) }
            { view_nature(t, form) }
            <div class="ss-form__pair">
                { form.input(t, Input { id: "startDate", label: f.start_date, kind: "date", hint: f.start_date_hint, optional: true, ..Input::default() }, |values| &mut values.start_date) }
                { view_end(t, form) }
            </div>
            { view_circles(t, form, choices) }
            { view_template(t, form, choices, show) }
            { view_roots(t, form, choices) }
            { questions_field(t, form) }
        </>
    }
}

/// When the round comes, and whether it is anonymous.
fn view_nature(t: &'static Texts, form: &Form<RoundValues>) -> Html {
    let r = t.rounds();
    let kinds = EvaluationKind::VARIANTS.iter();
    let kinds: Vec<_> = kinds.map(|kind| SelectOption::new(kind.as_str(), (r.kind)(*kind))).collect();
    let natures =
        vec![SelectOption::new("yes", r.form.is_anonymous), SelectOption::new("no", r.form.is_named)];
    let (kind, anonymous) = (form.values().kind, form.values().anonymous);
    let onkind = {
        let form = form.clone();
        Callback::from(move |text: String| {
            if let Ok(kind) = EvaluationKind::from_str(&text) {
                form.change(|values| values.kind = kind);
            }
        })
    };
    let onanonymous = {
        let form = form.clone();
        Callback::from(move |text: String| form.change(|values| values.anonymous = text == "yes"))
    };
    html! {
        <>
            <Field kind="select" id="kind" label={r.form.kind} value={kind.as_str()} options={kinds} oninput={onkind}
                error={form.error("kind", t)} />
            <Field kind="select" id="anonymous" label={r.form.anonymity} hint={r.form.anonymity_hint}
                value={if anonymous { "yes" } else { "no" }} options={natures} oninput={onanonymous} />
        </>
    }
}

/// Chooses a value, or lets go of it.
fn toggle(chosen: &mut Vec<String>, value: &str) {
    if chosen.iter().any(|one| one == value) {
        chosen.retain(|one| one != value);
    } else {
        chosen.push(value.to_owned());
    }
}

fn toggler(form: &Form<RoundValues>, place: fn(&mut RoundValues) -> &mut Vec<String>) -> Callback<AttrValue> {
    let form = form.clone();
    Callback::from(move |value: AttrValue| form.change(|values| toggle(place(values), &value)))
}

/// Who is asked; the villages only where that makes a difference.
fn view_circles(t: &'static Texts, form: &Form<RoundValues>, choices: &Choices) -> Html {
    let r = t.rounds();
    let values = form.values();
    let circles = Circle::ALL.iter().map(|circle| SelectOption::new(circle.as_str(), (r.circle)(*circle)));
    let villages =
        choices.associations.iter().map(|one| SelectOption::new(one.id.to_string(), one.village.clone()));
    let is_local =
        |circle: &String| [Circle::Boards, Circle::Residents].map(Circle::as_str).contains(&&**circle);
    let circles = CheckList {
        id: "circles",
        label: r.form.circles,
        hint: r.form.circles_hint,
        error: form.error("circles", t),
        optional: false,
        options: circles.collect(),
        chosen: &values.circles,
        ontoggle: toggler(form, |values| &mut values.circles),
    };
    let villages = CheckList {
        id: "associationIds",
        label: r.form.villages,
        hint: r.form.villages_hint,
        error: form.error("associationIds", t),
        optional: true,
        options: villages.collect(),
        chosen: &values.villages,
        ontoggle: toggler(form, |values| &mut values.villages),
    };
    html! {
        <>
            { circles.view(t) }
            if values.circles.iter().any(is_local) {
                { villages.view(t) }
            }
        </>
    }
}

/// The questions of a template, to begin with.
fn view_template(
    t: &'static Texts,
    form: &Form<RoundValues>,
    choices: &Choices,
    show: &Callback<AttrValue>,
) -> Html {
    if choices.templates.is_empty() {
        return Html::default();
    }
    let f = &t.rounds().form;
    let none = SelectOption::new("", f.no_template);
    let templates = choices.templates.iter();
    let templates = templates.map(|one| SelectOption::new(one.id.to_string(), one.name.clone()));
    let options = std::iter::once(none).chain(templates).collect();
    let take = {
        let (form, show) = (form.clone(), show.clone());
        Callback::from(move |()| {
            let Ok(id) = form.values().template.parse() else { return };
            let (form, show) = (form.clone(), show.clone());
            spawn_local(async move {
                match evaluations::find_evaluation_template(id).await {
                    Ok(template) => {
                        form.change(|values| values.ask(&template.questions));
                        show.emit(f.template_used.into());
                    }
                    Err(failure) => show.emit(t.failure(&failure).into()),
                }
            });
        })
    };
    let (is_chosen, has_own) = (!form.values().template.is_empty(), !form.values().questions.is_empty());
    html! {
        <div>
            { form.input(t, Input { id: "template", label: f.template, kind: "select", optional: true, options, ..Input::default() }, |values| &mut values.template) }
            if is_chosen && has_own {
                // They give way to those of the template.
                <ConfirmButton id="use-template" label={f.use_template} question={f.template_question}
                    confirm={f.use_template} onconfirm={take} />
            } else if is_chosen {
                <p class="ss-more">
                    <button type="button" class="nl-button nl-button--secondary" onclick={take.reform(|_: MouseEvent| ())}>
                        { f.use_template }
                    </button>
                </p>
            }
        </div>
    }
}

fn view_roots(t: &'static Texts, form: &Form<RoundValues>, choices: &Choices) -> Html {
    let f = &t.rounds().form;
    let options = choices.roots.iter().map(|root| SelectOption::new(root.id.to_string(), root.name.clone()));
    let ontoggle = {
        let (form, all) =
            (form.clone(), choices.roots.iter().map(|root| root.id.to_string()).collect::<Vec<_>>());
        Callback::from(move |value: AttrValue| {
            form.change(|values| {
                toggle(&mut values.roots, &value);
                // In the order in which they are known.
                values.roots.sort_by_key(|root| all.iter().position(|one| one == root));
            });
        })
    };
    let roots = CheckList {
        id: "roots",
        label: f.roots,
        hint: f.roots_hint,
        error: None,
        optional: true,
        options: options.collect(),
        chosen: &form.values().roots,
        ontoggle,
    };
    roots.view(t)
}
