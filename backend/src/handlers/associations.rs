//! `/associations`.

use actix_web::{HttpRequest, get, patch, post, web::Data};
use shared::{
    association::{Association, AssociationChanges, AssociationSummary, NewAssociation},
    id::Id,
    page::{Page, Paging},
    permission::Action,
    problem::{FieldCode, ProblemCode},
};

use crate::{
    answer::{self, Answer, Audience, Ready},
    app::AppState,
    cache,
    day::today,
    db::keyset::Slice,
    error::{ApiError, OnUnique},
    extract::{Actor, IfMatch, PathId, Valid, ValidQuery},
    models::association,
    policies,
};

/// List associations
///
/// By village.
#[utoipa::path(tag = "associations", params(Paging), responses((status = 200, body = Page<AssociationSummary>)))]
#[get("/associations")]
pub async fn list_associations(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    cache::find_or_read(
        &request,
        &state,
        Audience::Everybody,
        move |conn| association::list_associations(conn, &slice),
        Ready::page,
    )
    .await
}

/// Read an association
#[utoipa::path(tag = "associations", params(("id" = Id,)), responses((status = 200, body = Association)))]
#[get("/associations/{id}")]
pub async fn find_association(request: HttpRequest, state: Data<AppState>, PathId(id): PathId) -> Answer {
    let association = state.db.read(move |conn| association::find_association(conn, id, today())).await?;
    answer::found(&request, Audience::Everybody, &association)
}

/// Add an association
#[utoipa::path(tag = "associations", request_body = NewAssociation, responses((status = 201, body = Association)), security(("bearer" = [])))]
#[post("/associations")]
pub async fn create_association(
    state: Data<AppState>,
    actor: Actor,
    Valid(new): Valid<NewAssociation>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let made = state
        .db
        .write(move |conn| {
            let id = association::create_association(conn, &new).on_unique("associations.village", taken)?;
            Ok::<_, ApiError>(association::find_association(conn, id, today())?)
        })
        .await?;
    answer::created(&answer::location("associations", made.value.id), &made)
}

/// Change an association
#[utoipa::path(tag = "associations", params(("id" = Id,)), request_body = AssociationChanges, responses((status = 200, body = Association)), security(("bearer" = [])))]
#[patch("/associations/{id}")]
pub async fn update_association(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<AssociationChanges>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let changed = state
        .db
        .write(move |conn| {
            let version = expected.or(association::find_association(conn, id, today())?.version);
            association::update_association(conn, id, version, changes)
                .on_unique("associations.village", taken)?
                .map_err(|_| ProblemCode::Changed)?;
            Ok::<_, ApiError>(association::find_association(conn, id, today())?)
        })
        .await?;
    answer::updated(&changed)
}

fn taken() -> ApiError {
    ApiError::field("village", FieldCode::Taken)
}
