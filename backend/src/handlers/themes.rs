//! `/themes`.

use actix_web::{HttpRequest, get, patch, post, web::Data};
use shared::{
    id::Id,
    page::{Page, Paging},
    permission::Action,
    problem::{FieldCode, ProblemCode},
    theme::{NewTheme, Theme, ThemeChanges},
};

use crate::{
    answer::{self, Answer, Audience, Ready},
    app::AppState,
    cache,
    db::keyset::Slice,
    error::{ApiError, OnUnique},
    extract::{Actor, IfMatch, PathId, Valid, ValidQuery},
    models::theme,
    policies,
};

/// List themes
///
/// By position.
#[utoipa::path(tag = "themes", params(Paging), responses((status = 200, body = Page<Theme>)))]
#[get("/themes")]
pub async fn list_themes(
    request: HttpRequest,
    state: Data<AppState>,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    cache::find_or_read(
        &request,
        &state,
        Audience::Everybody,
        move |conn| theme::list_themes(conn, &slice),
        Ready::page,
    )
    .await
}

/// Read a theme
#[utoipa::path(tag = "themes", params(("id" = Id,)), responses((status = 200, body = Theme)))]
#[get("/themes/{id}")]
pub async fn find_theme(request: HttpRequest, state: Data<AppState>, PathId(id): PathId) -> Answer {
    let theme = state.db.read(move |conn| theme::find_theme(conn, id)).await?;
    answer::found(&request, Audience::Everybody, &theme)
}

/// Add a theme
#[utoipa::path(tag = "themes", request_body = NewTheme, responses((status = 201, body = Theme)), security(("bearer" = [])))]
#[post("/themes")]
pub async fn create_theme(state: Data<AppState>, actor: Actor, Valid(new): Valid<NewTheme>) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let made = state
        .db
        .write(move |conn| {
            let id = theme::create_theme(conn, &new).on_unique("themes.label", taken)?;
            Ok::<_, ApiError>(theme::find_theme(conn, id)?)
        })
        .await?;
    answer::created(&answer::location("themes", made.value.id), &made)
}

/// Change a theme
#[utoipa::path(tag = "themes", params(("id" = Id,)), request_body = ThemeChanges, responses((status = 200, body = Theme)), security(("bearer" = [])))]
#[patch("/themes/{id}")]
pub async fn update_theme(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<ThemeChanges>,
) -> Answer {
    policies::may(&actor.caller, Action::ManageCatalogue)?;
    let changed = state
        .db
        .write(move |conn| {
            let version = expected.or(theme::find_theme(conn, id)?.version);
            theme::update_theme(conn, id, version, changes)
                .on_unique("themes.label", taken)?
                .map_err(|_| ProblemCode::Changed)?;
            Ok::<_, ApiError>(theme::find_theme(conn, id)?)
        })
        .await?;
    answer::updated(&changed)
}

fn taken() -> ApiError {
    ApiError::field("label", FieldCode::Taken)
}
