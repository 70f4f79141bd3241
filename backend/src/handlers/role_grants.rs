//! `/accounts/{id}/roles`.

use actix_web::{HttpRequest, delete, get, post, web::Data};
use shared::{
    id::Id,
    page::Page,
    permission::Action,
    problem::{FieldCode, ProblemCode},
    role::{NewRoleGrant, RoleGrant},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    day::today,
    error::ApiError,
    extract::{Actor, IdempotencyKey, PathId, PathIds, Repeat, Valid},
    models::{account::find_account, role_grant},
    policies,
    services::{known::check_association, once::once},
};

/// List an account's roles
///
/// All that were given and not taken back, the oldest first. For administrators.
#[utoipa::path(tag = "accounts", params(("id" = Id,)), responses((status = 200, body = Page<RoleGrant>)), security(("bearer" = [])))]
#[get("/accounts/{id}/roles")]
pub async fn list_role_grants(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
) -> Answer {
    policies::may(&actor.caller, Action::ManageAccounts)?;
    let account = state.db.read(move |conn| find_account(conn, id)).await?;
    let page = Page { items: account.value.roles, next_cursor: None, total: None };
    answer::page(&request, Audience::Caller, &page)
}

/// Give a role
///
/// For administrators.
#[utoipa::path(tag = "accounts", params(("id" = Id,), IdempotencyKey), request_body = NewRoleGrant, responses((status = 201, body = RoleGrant)), security(("bearer" = [])))]
#[post("/accounts/{id}/roles")]
pub async fn create_role_grant(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    Valid(new): Valid<NewRoleGrant>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageAccounts)?;
    let granter = actor.id();
    let grant: RoleGrant = once(&state.db, repeat, granter, new, move |conn, new| {
        find_account(conn, id)?;
        if let Some(association) = new.association_id {
            check_association(conn, association)?;
        }
        let from = new.start_date.unwrap_or_else(today);
        if new.end_date.is_some_and(|end| end < from) {
            return Err(ApiError::field("endDate", FieldCode::TooEarly));
        }
        if role_grant::holds_from(conn, id, new.role, new.association_id, from)? {
            return Err(ApiError::Code(ProblemCode::RoleHeld));
        }
        let grant = role_grant::create_role_grant(conn, id, &new, Some(granter))?;
        Ok(role_grant::find_role_grant(conn, id, grant)?)
    })
    .await?;
    answer::made(&grant)
}

/// Take a role back
///
/// For administrators; nobody can take their own role of administrator.
#[utoipa::path(tag = "accounts", params(("id" = Id,), ("grantId" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/accounts/{id}/roles/{grantId}")]
pub async fn delete_role_grant(
    state: Data<AppState>,
    actor: Actor,
    PathIds(id, grant_id): PathIds,
) -> Answer {
    policies::may(&actor.caller, Action::ManageAccounts)?;
    state
        .db
        .write(move |conn| {
            let grant = role_grant::find_role_grant(conn, id, grant_id)?;
            policies::account::delete_role(&actor.caller, id, grant.role)?;
            Ok::<_, ApiError>(role_grant::delete_role_grant(conn, grant_id)?)
        })
        .await?;
    Ok(answer::done())
}
