//! The pictures and files of the demo: drawn for it, and kept as an upload is.

use rust_embed::RustEmbed;
use serde::Deserialize;
use shared::{attachment::AttachmentOwner, id::Id};

use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    files::{ReadyFile, Store, make_ready},
    models::attachment::{NewAttachmentRow, create_attachment},
};

#[derive(RustEmbed)]
#[folder = "demo/attachments"]
struct Drawn;

const TEXTS: &str = include_str!("../../../demo/attachments/texts.json");

/// What it belongs to, by title.
#[derive(Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum Of {
    Idea(String),
    Project(String),
    News(String),
}

#[derive(Deserialize)]
struct AttachmentText {
    #[serde(flatten)]
    of: Of,
    file: String,
    description: String,
}

/// What is in the store and is not noted down yet.
pub(super) struct Kept {
    text: AttachmentText,
    id: Id,
    file: ReadyFile,
}

/// Puts all of them into the store.
pub(super) fn keep(store: &Store) -> Result<Vec<Kept>, String> {
    let texts: Vec<AttachmentText> =
        serde_json::from_str(TEXTS).map_err(|error| format!("the demo's files can't be read: {error}"))?;
    let keep = async {
        let mut kept = Vec::new();
        for text in texts {
            let bytes = Drawn::get(&text.file).ok_or_else(|| format!("the demo has no {}", text.file))?;
            let file = make_ready(&bytes.data).map_err(|code| format!("{}: {}", text.file, code.as_str()))?;
            let id = Id::new();
            store.put(id, &file).await.map_err(|error| error.to_string())?;
            kept.push(Kept { text, id, file });
        }
        Ok(kept)
    };
    actix_web::rt::System::new().block_on(keep)
}

/// Notes down those of what has that title, as added by this person.
pub(super) fn load(
    conn: &mut DbConn,
    kept: &[Kept],
    of: &Of,
    (owner, uploader): (AttachmentOwner, Id),
) -> Result<(), ApiError> {
    for Kept { text, id, file } in kept.iter().filter(|kept| kept.text.of == *of) {
        let row = NewAttachmentRow::new(*id, owner, file, &text.description, (uploader, now()));
        create_attachment(conn, &row)?;
    }
    Ok(())
}
