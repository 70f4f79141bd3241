//! Pictures and files.

use shared::{
    attachment::{Attachment, AttachmentChanges, AttachmentOwner},
    id::Id,
    page::Page,
};
use web_sys::{Blob, File, FormData};

use super::{Call, Failure, Reply, Versioned, client::BASE};

/// `GET /ideas/{id}/attachments` and the like: all of them.
pub fn list_attachments(owner: AttachmentOwner) -> impl Reply<Page<Attachment>> + use<> {
    Call::get(&owner.path()).read()
}

/// `POST /ideas/{id}/attachments` and the like.
pub fn create_attachment(
    owner: AttachmentOwner,
    file: &File,
    description: &str,
    key: &str,
) -> impl Reply<Attachment> + use<> {
    let call = Call::post(&owner.path()).once(key);
    // No browser that runs this page is without forms of its own.
    match FormData::new() {
        Ok(form) => {
            form.append_with_str("description", description).ok();
            form.append_with_blob("file", file).ok();
            call.form(&form).read()
        }
        Err(_) => call.read(),
    }
}

/// `GET /attachments/{id}`
pub fn find_attachment(id: Id) -> impl Reply<Versioned<Attachment>> + use<> {
    Call::get(&format!("/attachments/{id}")).read_versioned()
}

/// `PATCH /attachments/{id}`
pub fn update_attachment(id: Id, changes: &AttachmentChanges, etag: &str) -> impl Reply<()> + use<> {
    Call::patch(&format!("/attachments/{id}"), etag).json(changes).done()
}

/// `DELETE /attachments/{id}`
pub fn delete_attachment(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/attachments/{id}")).done()
}

/// `GET /attachments/{id}/content`, for what only the caller may see.
pub async fn find_file(attachment: Attachment) -> Result<Blob, Failure> {
    Call::get(&attachment.content_path()).blob().await
}

/// The address at which everybody finds public bytes.
pub fn address(path: &str) -> String {
    format!("{BASE}{path}")
}
