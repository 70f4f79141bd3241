//! `/roots`.

use actix_web::{HttpRequest, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    permission::Action,
    problem::{FieldCode, ProblemCode},
    root::{NewRoot, Root, RootChanges},
};

use crate::{
    answer::{self, Answer, Audience, Ready},
    app::AppState,
    cache,
    db::keyset::Slice,
    error::{ApiError, OnUnique},
    extract::{Actor, IfMatch, PathId, Valid, ValidQuery},
    models::root,
    policies,
};

/// List roots
///
/// By position. They are what evaluations score, from 1 to 5.
#[utoipa::path(tag = "roots", params(Paging), responses((status = 200, body = Page<Root>)))]
#[get("/roots")]
pub async fn list_roots(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    cache::find_or_read(
        &request,
        &state,
        Audience::Everybody,
        move |conn| root::list_roots(conn, &slice),
        Ready::page,
    )
    .await
}

/// Read a root
#[utoipa::path(tag = "roots", params(("id" = Id,)), responses((status = 200, body = Root)))]
#[get("/roots/{id}")]
pub async fn find_root(request: HttpRequest, state: Data<AppState>, PathId(id): PathId) -> Answer {
    let root = state.db.read(move |conn| root::find_root(conn, id)).await?;
    answer::found(&request, Audience::Everybody, &root)
}

/// Add a root
#[utoipa::path(tag = "roots", request_body = NewRoot, responses((status = 201, body = Root)), security(("bearer" = [])))]
#[post("/roots")]
pub async fn create_root(state: Data<AppState>, actor: Actor, Valid(new): Valid<NewRoot>) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let made = state
        .db
        .write(move |conn| {
            let id = root::create_root(conn, &new).on_unique("roots.name", taken)?;
            Ok::<_, ApiError>(root::find_root(conn, id)?)
        })
        .await?;
    answer::created(&answer::location("roots", made.value.id), &made)
}

/// Change a root
#[utoipa::path(tag = "roots", params(("id" = Id,)), request_body = RootChanges, responses((status = 200, body = Root)), security(("bearer" = [])))]
#[patch("/roots/{id}")]
pub async fn update_root(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<RootChanges>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let changed = state
        .db
        .write(move |conn| {
            let version = expected.or(root::find_root(conn, id)?.version);
            root::update_root(conn, id, version, changes)
                .on_unique("roots.name", taken)?
                .map_err(|_| ProblemCode::Changed)?;
            Ok::<_, ApiError>(root::find_root(conn, id)?)
        })
        .await?;
    answer::updated(&changed)
}

fn taken() -> ApiError {
    ApiError::field("name", FieldCode::Taken)
}
