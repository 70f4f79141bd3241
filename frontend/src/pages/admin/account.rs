//! One account: whether it can be used, and its roles.

use std::future::Future;

use shared::{
    account::{Account, AccountChanges, AccountStatus},
    id::Id,
    role::{Role, RoleGrant},
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{account_list::view_status, role_form::role_form};
use crate::{
    api::{Failure, Versioned, accounts},
    browser,
    components::{ConfirmButton, link, page_heading, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

pub struct AccountPageProps {
    pub id: Id,
}

#[hook]
pub fn use_account_page(props: &AccountPageProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || accounts::find_account(id));
    let session = use_session();
    let notices = use_notices();
    let act = Act { session, show: notices.show, reload: fetch.reload.clone() };
    let page = view_fetched(t, &fetch, t.admin().account, |found| view_account(t, &act, found));
    html! {
        <div class="ss-width ss-width--text ss-page">
            <p>{ link(Route::AccountList.to_path(), "nl-link", t.admin().back_to_accounts) }</p>
            { page }
        </div>
    }
}

/// Who acts on the account, and what follows.
struct Act {
    session: Session,
    show: Callback<AttrValue>,
    reload: Callback<()>,
}

impl Act {
    /// A function that makes a call, says how it went, and shows the account anew.
    fn calling<Fut>(
        &self,
        t: &'static Texts,
        done: &'static str,
        call: impl Fn() -> Fut + 'static,
    ) -> Callback<()>
    where
        Fut: Future<Output = Result<(), Failure>> + 'static,
    {
        let (show, reload) = (self.show.clone(), self.reload.clone());
        Callback::from(move |()| {
            let (answer, show, reload) = (call(), show.clone(), reload.clone());
            spawn_local(async move {
                match answer.await {
                    Ok(()) => show.emit(done.into()),
                    Err(failure) => show.emit(t.failure(&failure).into()),
                }
                browser::focus("roles-title");
                reload.emit(());
            });
        })
    }
}

fn view_account(t: &'static Texts, act: &Act, found: &Versioned<Account>) -> Html {
    let account = &found.value;
    let village =
        account.association.as_ref().map_or(t.own_account().no_association, |one| one.village.as_str());
    let fact = |name: &'static str, value: Html| {
        html! { <div class="ss-fact"><dt>{ name }</dt><dd>{ value }</dd></div> }
    };
    html! {
        <>
            { page_heading(account.name.clone()) }
            <dl class="ss-facts">
                { fact(t.account.email, account.email.clone().into()) }
                { fact(t.own_account().association, village.to_owned().into()) }
                { fact(t.admin().since, browser::format_date(account.created_at, t.formats).into()) }
                { fact(t.admin().status, view_status(t, account.status)) }
            </dl>
            { view_status_button(t, act, found) }
            <section class="ss-section" aria-labelledby="roles-title">
                <h2 class="nl-heading nl-heading--level-2" id="roles-title" tabindex="-1">{ t.admin().roles }</h2>
                if account.roles.is_empty() {
                    <p class="nl-paragraph">{ t.admin().no_roles }</p>
                }
                <ul class="ss-rows">
                    { for account.roles.iter().map(|grant| view_grant(t, act, account.id, grant)) }
                </ul>
                { role_form(account.id, act.reload.clone()) }
            </section>
        </>
    }
}

/// Suspends the account, or opens it again.
fn view_status_button(t: &'static Texts, act: &Act, found: &Versioned<Account>) -> Html {
    let account = &found.value;
    let id = account.id;
    if !act.session.caller().is_some_and(|caller| caller.may_take_access_of(id)) {
        return html! { <p class="ss-field__hint">{ t.admin().own_account }</p> };
    }
    let (target, label, question) = match account.status {
        AccountStatus::Active => {
            (AccountStatus::Suspended, t.admin().suspend, (t.admin().suspend_question)(&account.name))
        }
        AccountStatus::Suspended => {
            (AccountStatus::Active, t.admin().activate, (t.admin().activate_question)(&account.name))
        }
    };
    let etag = found.etag.clone();
    let onconfirm = act.calling(t, t.admin().saved, move || {
        let etag = etag.clone();
        async move {
            let changes = AccountChanges { status: Some(target), ..AccountChanges::default() };
            accounts::update_account(id, &changes, &etag).await.map(|_| ())
        }
    });
    html! { <ConfirmButton id="status" {label} {question} confirm={label} {onconfirm} /> }
}

/// A role that the person holds, and taking it away.
fn view_grant(t: &'static Texts, act: &Act, account: Id, grant: &RoleGrant) -> Html {
    let id = grant.id;
    let onconfirm = act.calling(t, t.admin().role_removed, move || accounts::delete_role_grant(account, id));
    let removable = grant.role != Role::Administrator
        || act.session.caller().is_some_and(|caller| caller.may_take_access_of(account));
    let role = (t.role)(grant.role);
    let village = grant.association.as_ref().map(|association| association.village.clone());
    html! {
        <li class="ss-row" key={id.to_string()}>
            <div>
                <p class="ss-row__title">{ role }{ village.map(|village| html! { <>{ " · " }{ village }</> }) }</p>
                <p class="ss-row__text">{ term(t, grant) }</p>
            </div>
            if removable {
                <ConfirmButton id={format!("role-{id}")} label={t.admin().remove_role} about={role}
                    question={(t.admin().remove_role_question)(role)} confirm={t.admin().remove_role} {onconfirm} />
            }
        </li>
    }
}

/// From when until when a role is held.
fn term(t: &Texts, grant: &RoleGrant) -> String {
    let day = |day| browser::format_day(day, t.formats);
    let end = grant.end_date.map(day);
    let words = (t.admin().term)(&day(grant.start_date), end.as_deref());
    if grant.is_held_on(browser::today()) { words } else { format!("{words} ({})", t.admin().not_today) }
}
