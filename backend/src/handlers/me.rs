//! `/me`: the caller's own account.

use actix_web::{HttpRequest, get, patch, put, web::Data};
use shared::{
    account::{Me, MeChanges, PasswordChange},
    problem::{FieldCode, ProblemCode},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    auth::password::Check,
    day::today,
    error::ApiError,
    extract::{Actor, IfMatch, Valid},
    limits::caller_address,
    models::{
        account::{self, AccountPatch},
        session::delete_sessions_of,
    },
    services::known::check_association,
};

/// Read one's own account
#[utoipa::path(tag = "me", responses((status = 200, body = Me)), security(("bearer" = [])))]
#[get("/me")]
pub async fn find_me(request: HttpRequest, state: Data<AppState>, actor: Actor) -> Answer {
    let me = state.db.read(move |conn| account::find_me(conn, actor.id(), today())).await?;
    answer::found(&request, Audience::Caller, &me)
}

/// Change one's own account
#[utoipa::path(tag = "me", request_body = MeChanges, responses((status = 200, body = Me)), security(("bearer" = [])))]
#[patch("/me")]
pub async fn update_me(
    state: Data<AppState>,
    actor: Actor,
    expected: IfMatch,
    Valid(changes): Valid<MeChanges>,
) -> Answer {
    let id = actor.id();
    let me = state
        .db
        .write(move |conn| {
            let today = today();
            let version = expected.or(account::find_me(conn, id, today)?.version);
            if let Some(Some(association)) = changes.association_id {
                check_association(conn, association)?;
            }
            let MeChanges { name, association_id } = changes;
            account::update_account(conn, id, version, AccountPatch { name, association_id, status: None })?
                .map_err(|_| ProblemCode::Changed)?;
            Ok::<_, ApiError>(account::find_me(conn, id, today)?)
        })
        .await?;
    answer::updated(&me)
}

/// Change one's password
///
/// Ends all other sessions.
#[utoipa::path(tag = "me", request_body = PasswordChange, responses((status = 204)), security(("bearer" = [])))]
#[put("/me/password")]
pub async fn update_password(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    Valid(change): Valid<PasswordChange>,
) -> Answer {
    let id = actor.id();
    let find = move |conn: &mut _| {
        let me = account::find_me(conn, id, today())?.value;
        diesel::QueryResult::Ok((me, account::find_password_hash(conn, id)?))
    };
    let (me, hash) = state.db.read(find).await?;
    state.limits.sign_in(caller_address(&request, state.server.trusted_proxies), &me.email)?;
    if state.passwords.check(change.current_password, Some(hash)).await? == Check::Wrong {
        return Err(ApiError::field("currentPassword", FieldCode::Invalid));
    }
    let hash = state.passwords.choose("newPassword", change.new_password, (me.name, me.email)).await?;
    state
        .db
        .write(move |conn| {
            account::update_password_hash(conn, id, &hash)?;
            delete_sessions_of(conn, id, Some(actor.session_id))
        })
        .await?;
    Ok(answer::done())
}
