//! Entering money that came or went, and putting right what was entered wrongly.

use std::str::FromStr;

use shared::{
    id::Id,
    money::parse_euros,
    problem::{FieldCode, FieldError},
    project::{LedgerEntry, LedgerKind, NewLedgerCorrection, NewLedgerEntry},
    time::parse_day,
};
use strum::VariantArray;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::ledger_entries as api,
    browser,
    components::{
        form::{Input, SelectOption, submit, view_errors},
        part,
    },
    hooks::use_form_in,
    locales::Texts,
    state::{use_notices, use_texts},
};

fn fault(field: &str, is_empty: bool) -> FieldError {
    let code = if is_empty { FieldCode::Required } else { FieldCode::Invalid };
    FieldError::new(field, code)
}

/// An entry as the inputs hold it.
struct Values {
    kind: String,
    amount: String,
    day: String,
    party: String,
    description: String,
}

impl Values {
    fn to_request(&self) -> Result<NewLedgerEntry, Vec<FieldError>> {
        let kind = LedgerKind::from_str(&self.kind);
        let amount = parse_euros(&self.amount);
        let day = parse_day(&self.day);
        let (Ok(kind), Some(amount_cents), Some(entry_date)) = (&kind, amount, day) else {
            let faults = [
                kind.is_err().then(|| fault("kind", self.kind.is_empty())),
                amount.is_none().then(|| fault("amountCents", self.amount.trim().is_empty())),
                day.is_none().then(|| fault("entryDate", self.day.is_empty())),
            ];
            return Err(faults.into_iter().flatten().collect());
        };
        Ok(NewLedgerEntry {
            kind: *kind,
            amount_cents,
            entry_date,
            party: self.party.clone(),
            description: self.description.clone(),
        })
    }
}

struct EntryProps {
    project: Id,
    onadd: Callback<()>,
}

/// The form for an entry. Another `turn` is a fresh one.
pub fn entry_form(project: Id, turn: u32, onadd: Callback<()>) -> Html {
    part(format!("add-{turn}"), EntryProps { project, onadd }, |props, context| {
        use_entry_form(props).run(context)
    })
}

#[hook]
fn use_entry_form(props: &EntryProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let project = props.project;
    let form = use_form_in("entry".into(), || Values {
        kind: String::new(),
        amount: String::new(),
        day: browser::today().to_string(),
        party: String::new(),
        description: String::new(),
    });
    let onsubmit = {
        let (onadd, show) = (props.onadd.clone(), notices.show);
        form.onsubmit(
            Values::to_request,
            move |entry, key| api::create_ledger_entry(project, &entry, &key),
            move |_: LedgerEntry| {
                show.emit(w.entry_added.into());
                browser::focus("money-title");
                onadd.emit(());
            },
        )
    };
    let kinds = LedgerKind::VARIANTS.iter().map(|kind| SelectOption::new(kind.as_str(), (w.kind)(*kind)));
    let options = std::iter::once(SelectOption::new("", t.common.choose)).chain(kinds).collect();
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.add_entry}>
            { view_errors("errors", &form, labels(t), None) }
            { form.input(t, Input { id: "kind", label: w.kind_label, kind: "select", options, ..Input::default() }, |values| &mut values.kind) }
            <div class="ss-form__pair">
                { form.input(t, Input { id: "amountCents", label: w.amount, hint: w.amount_hint, autocomplete: "off", ..Input::default() }, |values| &mut values.amount) }
                { form.input(t, Input { id: "entryDate", label: w.entry_date, kind: "date", ..Input::default() }, |values| &mut values.day) }
            </div>
            { form.input(t, Input { id: "party", label: w.party, hint: w.party_hint, ..Input::default() }, |values| &mut values.party) }
            { form.input(t, Input { id: "description", label: w.description, hint: w.description_hint, ..Input::default() }, |values| &mut values.description) }
            <p class="ss-field__hint">{ w.entries_stay }</p>
            <div class="ss-actions">{ submit(t, w.add_entry, form.is_busy()) }</div>
        </form>
    }
}

fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    let w = t.work();
    vec![
        ("kind", w.kind_label),
        ("amountCents", w.amount),
        ("entryDate", w.entry_date),
        ("party", w.party),
        ("description", w.description),
    ]
}

/// A correction as the inputs hold it.
#[derive(Default)]
struct Correction {
    amount: String,
    description: String,
}

impl Correction {
    fn to_request(&self) -> Result<NewLedgerCorrection, Vec<FieldError>> {
        let amount_cents = parse_euros(&self.amount)
            .ok_or_else(|| vec![fault("amountCents", self.amount.trim().is_empty())])?;
        Ok(NewLedgerCorrection { amount_cents, description: self.description.clone() })
    }
}

struct CorrectionProps {
    project: Id,
    entry: Id,
    onadd: Callback<()>,
}

/// The form to correct an entry.
pub fn correction_form(project: Id, entry: &LedgerEntry, onadd: Callback<()>) -> Html {
    let props = CorrectionProps { project, entry: entry.id, onadd };
    part("correct", props, |props, context| use_correction_form(props).run(context))
}

#[hook]
fn use_correction_form(props: &CorrectionProps) -> Html {
    let t = use_texts();
    let w = t.work();
    let notices = use_notices();
    let (project, entry) = (props.project, props.entry);
    let form = use_form_in(format!("correct-{entry}"), Correction::default);
    let onsubmit = {
        let (onadd, show) = (props.onadd.clone(), notices.show);
        form.onsubmit(
            Correction::to_request,
            move |correction, key| api::create_ledger_correction(project, entry, &correction, &key),
            move |_: LedgerEntry| {
                show.emit(w.entry_corrected.into());
                browser::focus("money-title");
                onadd.emit(());
            },
        )
    };
    html! {
        <form class="ss-form" novalidate=true {onsubmit} aria-label={w.correct}>
            { view_errors("errors", &form, vec![("amountCents", w.right_amount), ("description", w.correct_why)], None) }
            { form.input(t, Input { id: "amountCents", label: w.right_amount, hint: w.right_amount_hint, autocomplete: "off", ..Input::default() }, |values| &mut values.amount) }
            { form.input(t, Input { id: "description", label: w.correct_why, ..Input::default() }, |values| &mut values.description) }
            <div class="ss-actions">{ submit(t, w.correct, form.is_busy()) }</div>
        </form>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_become_cents_and_what_is_none_is_said() {
        let values = |amount: &str| Values {
            kind: "spent".into(),
            amount: amount.into(),
            day: "2027-03-21".into(),
            party: "Kwekerij".into(),
            description: "Drie linden".into(),
        };
        assert_eq!(values("12,50").to_request().unwrap().amount_cents, 1_250);
        let faults =
            Values { kind: String::new(), day: String::new(), ..values("veel") }.to_request().unwrap_err();
        let faults: Vec<_> = faults.into_iter().map(|fault| (fault.field, fault.code)).collect();
        let expected = [
            ("kind", FieldCode::Required),
            ("amountCents", FieldCode::Invalid),
            ("entryDate", FieldCode::Required),
        ];
        assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    }
}
