//! `/attachments/{id}/content` and `/attachments/{id}/thumbnail`: the bytes of pictures and files.

use actix_web::{HttpRequest, get, web::Data};
use shared::{id::Id, problem::ProblemCode};

use crate::{
    answer::{self, Answer, file::FileHead},
    app::AppState,
    error::ApiError,
    extract::{MaybeActor, PathId},
    files::Part,
    models::attachment::{FoundAttachment, find_attachment, find_owner},
    policies,
};

/// Read the bytes of a picture or a file
#[utoipa::path(tag = "attachments", params(("id" = Id,)), responses((status = 200, content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png"), (Vec<u8> = "application/pdf")))), security((), ("bearer" = [])))]
#[get("/attachments/{id}/content")]
pub async fn find_file(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    find_bytes(&request, &state, actor, id, Part::Content).await
}

/// Read the small form of a picture
///
/// At most 480 pixels wide and high. A document has none: 404.
#[utoipa::path(tag = "attachments", params(("id" = Id,)), responses((status = 200, content((Vec<u8> = "image/jpeg"), (Vec<u8> = "image/png")))), security((), ("bearer" = [])))]
#[get("/attachments/{id}/thumbnail")]
pub async fn find_thumbnail(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    find_bytes(&request, &state, actor, id, Part::Thumbnail).await
}

async fn find_bytes(
    request: &HttpRequest,
    state: &AppState,
    actor: MaybeActor,
    id: Id,
    part: Part,
) -> Answer {
    let read = move |conn: &mut _| {
        let found = find_attachment(conn, id, None)?;
        let owner = find_owner(conn, found.owner, actor.caller())?;
        policies::attachment::read(actor.caller(), owner)?;
        Ok::<_, ApiError>((found, policies::attachment::read(None, owner).is_ok()))
    };
    let (FoundAttachment { attachment, digest, .. }, is_public) = state.db.read(read).await?;
    let attachment = attachment.value;
    if part == Part::Thumbnail && !attachment.media_type.is_picture() {
        return Err(ProblemCode::NotFound.into());
    }
    let head = FileHead {
        media_type: attachment.media_type,
        title: &attachment.description,
        etag: answer::file::file_etag(&digest, part),
        is_public,
    };
    if answer::is_known(request, &head.etag) {
        return Ok(answer::file::unchanged_file(&head));
    }
    Ok(answer::file::file(&head, state.files.store.get(id, part).await?))
}
