//! All accounts, to search.

use std::{future::Future, pin::Pin, str::FromStr};

use shared::{
    account::{Account, AccountFilter, AccountStatus},
    page::Page,
    role::Role,
};
use strum::VariantArray;
use yew::prelude::*;

use crate::{
    api::{Failure, accounts},
    components::{
        form::{Field, SearchForm, SelectOption},
        link, page_heading, paged,
    },
    hooks::use_list,
    locales::Texts,
    route::{self, Route},
    state::use_texts,
};

/// The filter that a query asks for; what it does not understand it leaves out.
fn parse_filter(query: &str) -> AccountFilter {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    let mut filter = AccountFilter::default();
    for (key, value) in pairs {
        match key.as_str() {
            "q" => filter.q = Some(value.trim().to_owned()).filter(|words| !words.is_empty()),
            "status" => filter.status = AccountStatus::from_str(&value).ok(),
            "role" => filter.role = Role::from_str(&value).ok(),
            _ => {}
        }
    }
    filter
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<Account>, Failure>>>>;

fn load(filter: AccountFilter, cursor: Option<String>) -> Answer {
    Box::pin(async move { accounts::list_accounts(&AccountFilter { cursor, ..filter }).await })
}

pub struct AccountListPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

#[hook]
pub fn use_account_list_page(props: &AccountListPageProps) -> Html {
    let t = use_texts();
    let filter = parse_filter(&props.query);
    let list = use_list(filter.clone(), load);
    let content = list.content();
    let count = i64::try_from(content.items.len()).unwrap_or_default();
    let status = match content.total {
        _ if !content.started => String::new(),
        Some(total) => (t.admin().count)(total),
        None => (t.admin().count)(count),
    };
    html! {
        <div class="ss-width ss-page">
            { page_heading(t.admin().accounts) }
            { filter_form(t, &filter) }
            <p class="ss-grid__status" role="status">{ status }</p>
            <ul class="ss-rows">
                { for content.items.iter().map(|account| view_account(t, account)) }
            </ul>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.admin().none_found }</p> }, t.admin().more) }
        </div>
    }
}

fn view_account(t: &'static Texts, account: &Account) -> Html {
    let village = account.association.as_ref().map_or("", |association| association.village.as_str());
    let roles = account.roles.iter().map(|grant| (t.role)(grant.role)).collect::<Vec<_>>().join(", ");
    html! {
        <li class="ss-row" key={account.id.to_string()}>
            <div>
                <p class="ss-row__title">
                    { link(Route::Account { id: account.id }.to_path(), "nl-link", account.name.clone()) }
                </p>
                <p class="ss-row__text">{ account.email.clone() }</p>
            </div>
            <p class="ss-row__text">{ village.to_owned() }</p>
            <p class="ss-row__text">{ roles }</p>
            <p>{ view_status(t, account.status) }</p>
        </li>
    }
}

/// Whether an account can be used, as a badge.
pub fn view_status(t: &'static Texts, status: AccountStatus) -> Html {
    let tone = match status {
        AccountStatus::Active => "open",
        AccountStatus::Suspended => "closed",
    };
    html! { <span class={classes!("ss-badge", format!("ss-badge--{tone}"))}>{ (t.admin().status_name)(status) }</span> }
}

fn filter_form(t: &'static Texts, filter: &AccountFilter) -> Html {
    let change = |change: fn(&mut AccountFilter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            route::go(&address(&filter));
        })
    };
    let onsearch = {
        let filter = filter.clone();
        Callback::from(move |q| route::go(&address(&AccountFilter { q, ..filter.clone() })))
    };
    let any = || std::iter::once(SelectOption::new("", t.admin().any));
    let statuses = AccountStatus::VARIANTS.iter().map(|status| {
        let name: &'static str = status.into();
        SelectOption::new(name, (t.admin().status_name)(*status))
    });
    let roles = Role::VARIANTS.iter().map(|role| SelectOption::new(role.as_str(), (t.role)(*role)));
    let status: &'static str = filter.status.map(Into::into).unwrap_or_default();
    let role = filter.role.map(Role::as_str).unwrap_or_default();
    let choices = html! {
        <>
            <Field id="status" kind="select" label={t.admin().status} value={status}
                options={any().chain(statuses).collect::<Vec<_>>()}
                oninput={change(|filter, name| filter.status = name.parse().ok())} />
            <Field id="role" kind="select" label={t.admin().role} value={role}
                options={any().chain(roles).collect::<Vec<_>>()}
                oninput={change(|filter, name| filter.role = name.parse().ok())} />
        </>
    };
    SearchForm {
        action: Route::AccountList.to_path().into(),
        label: t.admin().search.into(),
        words: filter.q.clone().unwrap_or_default().into(),
        onsearch,
        choices,
    }
    .view()
}

/// The list with this filter.
fn address(filter: &AccountFilter) -> String {
    Route::AccountList.with_query(&serde_html_form::to_string(filter).unwrap_or_default())
}
