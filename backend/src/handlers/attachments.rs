//! `/ideas/{id}/attachments`, the same of projects and their news, and `/attachments/{id}`: what is known of pictures and files.

use actix_multipart::Multipart;
use actix_web::{HttpRequest, delete, get, patch, post, web::Data};
use shared::{
    attachment::{Attachment, AttachmentChanges, AttachmentOwner},
    id::Id,
    page::Page,
};
use utoipa::ToSchema;

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    error::ApiError,
    extract::{Actor, IdempotencyKey, IfMatch, MaybeActor, PathId, PathIds, Repeat, Valid, read_upload},
    models::{
        Versioned,
        attachment::{find_attachment as find, find_owner, list_attachments as list},
    },
    policies,
    services::attach_file::{attach_file, change_attachment, detach_file},
};

/// The form of an upload; it stands here for the document alone.
#[derive(ToSchema)]
#[expect(dead_code, reason = "only its schema is used")]
struct AttachmentForm {
    /// A JPEG, PNG or WebP picture of at most 50 million pixels, or a PDF document; at most 10 MiB. What it is, is
    /// found from its content.
    #[schema(value_type = String, format = Binary)]
    file: Vec<u8>,
    /// What a picture shows, for those who can't see it; the title of a document.
    #[schema(min_length = 1, max_length = 300)]
    description: String,
}

/// List the pictures and files of an idea
///
/// All of them, at most ten, in the order in which they were added.
#[utoipa::path(tag = "attachments", params(("id" = Id,)), responses((status = 200, body = Page<Attachment>)), security((), ("bearer" = [])))]
#[get("/ideas/{id}/attachments")]
pub async fn list_idea_attachments(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    list_attachments(&request, &state, actor, AttachmentOwner::Idea(id)).await
}

/// Add a picture or a file to an idea
///
/// Pictures are drawn anew: upright, at most 2048 pixels wide and high, and without what a camera writes beside them,
/// such as the place where they were taken. Documents stay as they are. An eleventh is 409.
#[utoipa::path(tag = "attachments", params(("id" = Id,), IdempotencyKey), request_body(content = AttachmentForm, content_type = "multipart/form-data"), responses((status = 201, body = Attachment)), security(("bearer" = [])))]
#[post("/ideas/{id}/attachments")]
pub async fn create_idea_attachment(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    form: Multipart,
) -> Answer {
    create_attachment(&state, actor, AttachmentOwner::Idea(id), repeat, form).await
}

/// List the pictures and files of a project
///
/// All of them, at most ten, in the order in which they were added. Those of its news are not among them.
#[utoipa::path(tag = "attachments", params(("id" = Id,)), responses((status = 200, body = Page<Attachment>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/attachments")]
pub async fn list_project_attachments(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    list_attachments(&request, &state, actor, AttachmentOwner::Project(id)).await
}

/// Add a picture or a file to a project
///
/// For those who lead it. As with an idea; an eleventh is 409.
#[utoipa::path(tag = "attachments", params(("id" = Id,), IdempotencyKey), request_body(content = AttachmentForm, content_type = "multipart/form-data"), responses((status = 201, body = Attachment)), security(("bearer" = [])))]
#[post("/projects/{id}/attachments")]
pub async fn create_project_attachment(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    repeat: Repeat,
    form: Multipart,
) -> Answer {
    create_attachment(&state, actor, AttachmentOwner::Project(id), repeat, form).await
}

/// List the pictures and files of a piece of news
///
/// All of them, at most ten, in the order in which they were added. The news itself has them too.
#[utoipa::path(tag = "attachments", params(("id" = Id,), ("updateId" = Id,)), responses((status = 200, body = Page<Attachment>)), security((), ("bearer" = [])))]
#[get("/projects/{id}/updates/{updateId}/attachments")]
pub async fn list_project_update_attachments(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathIds(project_id, id): PathIds,
) -> Answer {
    list_attachments(&request, &state, actor, AttachmentOwner::ProjectUpdate { project_id, id }).await
}

/// Add a picture or a file to a piece of news
///
/// For its author, and those who lead the project. As with an idea; an eleventh is 409.
#[utoipa::path(tag = "attachments", params(("id" = Id,), ("updateId" = Id,), IdempotencyKey), request_body(content = AttachmentForm, content_type = "multipart/form-data"), responses((status = 201, body = Attachment)), security(("bearer" = [])))]
#[post("/projects/{id}/updates/{updateId}/attachments")]
pub async fn create_project_update_attachment(
    state: Data<AppState>,
    actor: Actor,
    PathIds(project_id, id): PathIds,
    repeat: Repeat,
    form: Multipart,
) -> Answer {
    create_attachment(&state, actor, AttachmentOwner::ProjectUpdate { project_id, id }, repeat, form).await
}

/// Read what is known of a picture or a file
#[utoipa::path(tag = "attachments", params(("id" = Id,)), responses((status = 200, body = Attachment)), security((), ("bearer" = [])))]
#[get("/attachments/{id}")]
pub async fn find_attachment(
    request: HttpRequest,
    state: Data<AppState>,
    actor: MaybeActor,
    PathId(id): PathId,
) -> Answer {
    let audience = Audience::of(&actor);
    let read = move |conn: &mut _| {
        let found = find(conn, id, actor.caller().map(|caller| caller.account_id))?;
        policies::attachment::read(actor.caller(), find_owner(conn, found.owner, actor.caller())?)?;
        Ok::<_, ApiError>(found.attachment)
    };
    answer::found(&request, audience, &state.db.read(read).await?)
}

/// Change what is said of a picture or a file
#[utoipa::path(tag = "attachments", params(("id" = Id,)), request_body = AttachmentChanges, responses((status = 200, body = Attachment)), security(("bearer" = [])))]
#[patch("/attachments/{id}")]
pub async fn update_attachment(
    state: Data<AppState>,
    actor: Actor,
    PathId(id): PathId,
    expected: IfMatch,
    Valid(changes): Valid<AttachmentChanges>,
) -> Answer {
    let change = move |conn: &mut _| change_attachment(conn, &actor.caller, id, expected, &changes);
    answer::updated(&state.db.write(change).await?)
}

/// Remove a picture or a file
///
/// For whoever may change what it belongs to, and always for whoever added it.
#[utoipa::path(tag = "attachments", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/attachments/{id}")]
pub async fn delete_attachment(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    detach_file(&state, actor.caller, id).await?;
    Ok(answer::done())
}

/// Lists what belongs to something.
async fn list_attachments(
    request: &HttpRequest,
    state: &AppState,
    actor: MaybeActor,
    owner: AttachmentOwner,
) -> Answer {
    let audience = Audience::of(&actor);
    let read = move |conn: &mut _| {
        policies::attachment::read(actor.caller(), find_owner(conn, owner, actor.caller())?)?;
        Ok::<_, ApiError>(list(conn, owner, actor.caller().map(|caller| caller.account_id))?)
    };
    let items = state.db.read(read).await?;
    answer::page(request, audience, &Page { items, next_cursor: None, total: None })
}

/// Adds an upload to something, which is not read before it is clear that the caller may.
async fn create_attachment(
    state: &AppState,
    actor: Actor,
    owner: AttachmentOwner,
    repeat: Repeat,
    form: Multipart,
) -> Answer {
    let caller = actor.caller.clone();
    let may = move |conn: &mut _| {
        policies::attachment::update(&caller, find_owner(conn, owner, Some(&caller))?).map_err(ApiError::from)
    };
    state.db.read(may).await?;
    let _place = state.files.hold(actor.caller.account_id).await?;
    let upload = read_upload(form).await?;
    let made = attach_file(state, actor.caller, owner, upload, repeat).await?;
    answer::created(&answer::location("attachments", made.id), &Versioned { version: 1, value: made })
}
