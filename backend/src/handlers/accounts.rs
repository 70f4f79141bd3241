//! `/accounts`: registering, and the administration of accounts.

use actix_web::{HttpRequest, get, patch, post, web::Data};
use shared::{
    account::{Account, AccountChanges, AccountFilter, AccountStatus, Me, NewAccount},
    id::Id,
    page::Page,
    permission::Action,
    problem::{FieldCode, ProblemCode},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    day::today,
    db::keyset::Slice,
    error::{ApiError, OnUnique},
    extract::{Actor, IfMatch, PathId, Valid, ValidQuery},
    limits::caller_address,
    models::{
        account::{self, AccountPatch, NewAccountRow},
        session::delete_sessions_of,
    },
    policies,
    services::known::check_association,
};

/// Register
///
/// Makes an account; sign in with it next.
#[utoipa::path(tag = "accounts", request_body = NewAccount, responses((status = 201, body = Me)))]
#[post("/accounts")]
pub async fn create_account(
    request: HttpRequest,
    state: Data<AppState>,
    Valid(new): Valid<NewAccount>,
) -> Answer {
    state.limits.registration(caller_address(&request, state.server.trusted_proxies))?;
    let about = (new.name.clone(), new.email.clone());
    let hash = state.passwords.choose("password", new.password, about).await?;
    let made = state
        .db
        .write(move |conn| {
            if let Some(id) = new.association_id {
                check_association(conn, id)?;
            }
            let row = NewAccountRow::new(&new.name, &new.email, hash, new.association_id);
            account::create_account(conn, &row)
                .on_unique("accounts.email", || ApiError::field("email", FieldCode::Taken))?;
            Ok::<_, ApiError>(account::find_me(conn, row.id.into(), today())?)
        })
        .await?;
    answer::created("/api/v1/me", &made)
}

/// List accounts
///
/// The newest first. For administrators.
#[utoipa::path(tag = "accounts", params(AccountFilter), responses((status = 200, body = Page<Account>)), security(("bearer" = [])))]
#[get("/accounts")]
pub async fn list_accounts(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    ValidQuery(filter): ValidQuery<AccountFilter>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageAccounts)?;
    let slice = Slice::new(filter.limit, filter.cursor.as_deref())?;
    let today = today();
    let page = state.db.read(move |conn| account::list_accounts(conn, &filter, &slice, today)).await?;
    answer::page(&request, Audience::Caller, &page)
}

/// Read an account
///
/// For administrators.
#[utoipa::path(tag = "accounts", params(("id" = Id,)), responses((status = 200, body = Account)), security(("bearer" = [])))]
#[get("/accounts/{id}")]
pub async fn find_account(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
) -> Answer {
    policies::may(&actor.caller, Action::ManageAccounts)?;
    let account = state.db.read(move |conn| account::find_account(conn, id)).await?;
    answer::found(&request, Audience::Caller, &account)
}

/// Change an account
///
/// For administrators. Suspending ends all of the account's sessions at once.
#[utoipa::path(tag = "accounts", params(("id" = Id,)), request_body = AccountChanges, responses((status = 200, body = Account)), security(("bearer" = [])))]
#[patch("/accounts/{id}")]
pub async fn update_account(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<AccountChanges>,
) -> Answer {
    policies::account::update(&actor.caller, id, &changes)?;
    let changed = state
        .db
        .write(move |conn| {
            let version = expected.or(account::find_account(conn, id)?.version);
            if let Some(Some(association)) = changes.association_id {
                check_association(conn, association)?;
            }
            let AccountChanges { name, association_id, status } = changes;
            account::update_account(conn, id, version, AccountPatch { name, association_id, status })?
                .map_err(|_| ProblemCode::Changed)?;
            if status == Some(AccountStatus::Suspended) {
                delete_sessions_of(conn, id, None)?;
            }
            Ok::<_, ApiError>(account::find_account(conn, id)?)
        })
        .await?;
    answer::updated(&changed)
}
