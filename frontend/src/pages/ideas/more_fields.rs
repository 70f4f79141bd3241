//! The further fields of an idea, folded away: nobody has to fill them in.

use shared::{
    idea::{EnergyKind, Source},
    permission::Caller,
};
use strum::VariantArray;
use yew::prelude::*;

use super::{
    fields::IdeaValues,
    more_values::{CONSENT, SHOW_NAME, toggle},
    place_field::place_field,
};
use crate::{
    components::form::{CheckList, Input, SelectOption},
    hooks::Form,
    locales::Texts,
};

/// The labels of the fields, for the summary of errors.
pub fn more_labels(t: &Texts) -> [(&'static str, &'static str); 8] {
    [
        ("place.text", t.details().place),
        ("place.latitude", t.details().place),
        ("energy.kinds", t.details().energy),
        ("energy.note", t.details().energy_note),
        ("needs", t.details().needs),
        ("origin.source", t.details().source),
        ("origin.onBehalfOf", t.details().on_behalf_of),
        ("origin.consent", t.details().agreed),
    ]
}

/// The fields. They are open as soon as there is something in them or wrong with them.
pub fn view_more_fields(t: &'static Texts, form: &Form<IdeaValues>, caller: Option<&Caller>) -> Html {
    let is_wrong = |(field, _): &(&str, _)| form.error(field, t).is_some();
    let open = !form.values().more.is_blank() || more_labels(t).iter().any(is_wrong);
    let enters = form.values().is_entered_by(caller);
    html! {
        <details class="ss-step" {open}>
            <summary class="ss-step__title">{ t.details().more }</summary>
            <div class="ss-form">
                { place_field(form.clone()) }
                { view_energy(t, form) }
                { form.input(t, Input { id: "energy.note", label: t.details().energy_note, hint: t.details().energy_note_hint, optional: true, ..Input::default() }, |values| &mut values.more.energy_note) }
                { form.input(t, Input { id: "needs", label: t.details().needs, kind: "area", hint: t.details().needs_hint, optional: true, ..Input::default() }, |values| &mut values.more.needs) }
                if enters {
                    { view_origin(t, form) }
                }
            </div>
        </details>
    }
}

fn view_energy(t: &'static Texts, form: &Form<IdeaValues>) -> Html {
    let kinds = EnergyKind::VARIANTS.iter();
    let kinds = kinds.map(|kind| SelectOption::new(kind.as_str(), (t.carried().energy_kind)(*kind)));
    let ontoggle = {
        let form = form.clone();
        Callback::from(move |kind: AttrValue| form.change(|values| toggle(&mut values.more.energy, &kind)))
    };
    let check_list = CheckList {
        id: "energy.kinds",
        label: t.details().energy,
        hint: t.details().energy_hint,
        error: form.error("energy.kinds", t),
        optional: true,
        options: kinds.collect(),
        chosen: &form.values().more.energy,
        ontoggle,
    };
    check_list.view(t)
}

/// How the idea came in, and for whom.
fn view_origin(t: &'static Texts, form: &Form<IdeaValues>) -> Html {
    let sources = Source::VARIANTS.iter();
    let sources =
        sources.map(|source| SelectOption::new(source.as_str(), (t.details().source_name)(*source)));
    let ontoggle = {
        let form = form.clone();
        Callback::from(move |to: AttrValue| form.change(|values| toggle(&mut values.more.agreed, &to)))
    };
    // A copy: the other fields look at the values while this list is in use.
    let agreed = form.values().more.agreed.clone();
    let check_list = CheckList {
        id: "origin.consent",
        label: t.details().agreed,
        hint: t.details().agreed_hint,
        error: form.error("origin.consent", t),
        optional: false,
        options: vec![
            SelectOption::new(CONSENT, t.details().consent),
            SelectOption::new(SHOW_NAME, t.details().show_name),
        ],
        chosen: &agreed,
        ontoggle,
    };
    let is_on_behalf = form.values().more.origin().name().is_some();
    html! {
        <>
            { form.input(t, Input { id: "origin.source", label: t.details().source, kind: "select", options: sources.collect(), ..Input::default() }, |values| &mut values.more.source) }
            { form.input(t, Input { id: "origin.onBehalfOf", label: t.details().on_behalf_of, hint: t.details().on_behalf_of_hint, autocomplete: "off", optional: true, ..Input::default() }, |values| &mut values.more.on_behalf_of) }
            if is_on_behalf {
                { check_list.view(t) }
            }
        </>
    }
}
