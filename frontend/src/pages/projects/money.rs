//! A project's money: what was granted, what was spent, what is left, and the ledger that says so.

use std::{future::Future, pin::Pin};

use shared::{
    id::Id,
    page::{Page, Paging},
    project::{LedgerEntry, LedgerKind, Money},
};
use yew::{functional::Hook, prelude::*};

use super::{
    desk::{Desk, closed_form, section},
    ledger_form::{correction_form, entry_form},
};
use crate::{
    api::{Failure, ledger_entries as api},
    browser,
    components::{paged, part},
    hooks::use_list,
    locales::Texts,
    state::use_texts,
};

type Answer = Pin<Box<dyn Future<Output = Result<Page<LedgerEntry>, Failure>>>>;

fn load((project, _): (Id, u32), cursor: Option<String>) -> Answer {
    Box::pin(api::list_ledger_entries(project, &Paging { limit: None, cursor }))
}

/// The money, and for those who manage the project the means to enter more.
pub fn money(desk: Desk) -> Html {
    part("money", desk, |desk, context| use_money(desk).run(context))
}

#[hook]
fn use_money(desk: &Desk) -> Html {
    let t = use_texts();
    let w = t.work();
    // Counts the entries made here: after each the ledger is read again, since a correction marks another entry.
    let turn = use_state(|| 0u32);
    let list = use_list((desk.id(), *turn), load);
    let content = list.content();
    let onadd = {
        let (turn, reload) = (turn.clone(), desk.reload.clone());
        Callback::from(move |()| {
            turn.set(*turn + 1);
            reload.emit(());
        })
    };
    let money = desk.project().money;
    let is_empty = content.started && content.items.is_empty();
    let view = html! {
        <div aria-busy={content.busy.to_string()}>
            if !is_empty {
                { view_sums(t, money) }
                <ol class="ss-comments__list" id="ledger">
                    { for content.items.iter().map(|entry| view_entry(t, desk, entry, &onadd)) }
                </ol>
            }
            { paged(t, &list, html! { <p class="nl-paragraph">{ w.no_money }</p> }, w.more) }
            if desk.manages {
                { closed_form("add-entry".into(), *turn, w.add_entry, entry_form(desk.id(), *turn, onadd)) }
            }
        </div>
    };
    section("money", w.money, view)
}

/// What was granted, spent and is left: a table, and the same as a bar.
fn view_sums(t: &'static Texts, money: Money) -> Html {
    let w = t.work();
    let row = |name: &'static str, cents: i64, class: &'static str| {
        html! {
            <tr>
                <th scope="row"><span class={classes!("ss-money__key", class)} aria-hidden="true"></span>{ name }</th>
                <td class="ss-money__sum">{ (w.euros)(cents) }</td>
            </tr>
        }
    };
    let spent = share(money);
    html! {
        <div class="ss-money">
            <table class="ss-table ss-money__table">
                <caption class="ss-hidden">{ w.money }</caption>
                <tbody>
                    { row(w.granted, money.granted_cents, "") }
                    { row(w.spent, money.spent_cents, "ss-money__key--spent") }
                    { row(w.left, money.left_cents, "ss-money__key--left") }
                </tbody>
            </table>
            if money.granted_cents > 0 {
                <svg class="ss-money__bar" viewBox="0 0 1000 40" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="ss-money__left" width="1000" height="40" />
                    <rect class="ss-money__spent" width={spent.to_string()} height="40" />
                </svg>
            }
            if money.left_cents < 0 {
                <p class="nl-paragraph">{ w.overspent }</p>
            }
        </div>
    }
}

/// How much of what was granted is spent, in thousandths: never more than all of it.
fn share(money: Money) -> i64 {
    if money.granted_cents <= 0 {
        return 0;
    }
    (money.spent_cents.clamp(0, money.granted_cents) * 1000) / money.granted_cents
}

fn view_entry(t: &'static Texts, desk: &Desk, entry: &LedgerEntry, onadd: &Callback<()>) -> Html {
    let w = t.work();
    let sign = match entry.kind {
        LedgerKind::Granted => w.granted,
        LedgerKind::Spent => w.spent,
    };
    let corrected = entry.corrected_by.is_some();
    html! {
        <li class={classes!("ss-comment", corrected.then_some("ss-entry--corrected"))} key={entry.id.to_string()}>
            <p class="ss-entry">
                <strong class="ss-entry__amount">{ (w.euros)(entry.amount_cents) }</strong>
                { " " }<span class="ss-badge">{ sign }</span>
                if entry.corrects.is_some() {
                    { " " }<span class="ss-badge ss-badge--calm">{ (w.correction)(entry.cents) }</span>
                }
                if corrected {
                    { " " }<span class="ss-badge ss-badge--closed">{ w.corrected }</span>
                }
            </p>
            <p class="ss-row__title">{ entry.party.clone() }</p>
            <p class="nl-paragraph">{ entry.description.clone() }</p>
            <p class="ss-row__text">
                { browser::format_day(entry.entry_date, t.formats) }{ ", " }{ (w.entered_by)(&entry.author_name) }
            </p>
            if desk.manages && !corrected {
                { closed_form(format!("correct-{}", entry.id), 0, w.correct, correction_form(desk.id(), entry, onadd.clone())) }
            }
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bar_is_never_longer_than_what_was_granted() {
        assert_eq!(share(Money::new(0, 500)), 0);
        assert_eq!(share(Money::new(2_000, 500)), 250);
        assert_eq!(share(Money::new(2_000, 5_000)), 1_000);
        assert_eq!(share(Money::new(2_000, -500)), 0);
    }
}
