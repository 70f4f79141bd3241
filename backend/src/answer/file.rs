//! Answers that are the bytes of a picture or a file.

use actix_web::{HttpResponse, HttpResponseBuilder, body::SizedStream, http::header};
use object_store::GetResult;
use shared::attachment::MediaType;

use crate::{files::Part, text};

/// What is said of the bytes of a file.
pub struct FileHead<'a> {
    /// Their form.
    pub media_type: MediaType,
    /// What a browser that saves them calls them by.
    pub title: &'a str,
    /// Their ETag.
    pub etag: String,
    /// Whether everybody may see them.
    pub is_public: bool,
}

/// Nothing in a file runs, whatever it turns out to be; a browser that shows a picture by itself sets a style.
const FILE_POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";
/// The bytes under an id never change, but what is taken away or hidden is out of all caches within a day.
const FILE_KEEPING: &str = "public, max-age=86400, immutable";

/// The bytes of a file.
#[must_use]
pub fn file(head: &FileHead<'_>, bytes: GetResult) -> HttpResponse {
    let (size, stream) = (bytes.meta.size, bytes.into_stream());
    file_head(HttpResponse::Ok(), head)
        .content_type(head.media_type.as_str())
        .body(SizedStream::new(size, stream))
}

/// The caller has the bytes already.
#[must_use]
pub fn unchanged_file(head: &FileHead<'_>) -> HttpResponse {
    file_head(HttpResponse::NotModified(), head).finish()
}

fn file_head(mut answer: HttpResponseBuilder, head: &FileHead<'_>) -> HttpResponseBuilder {
    answer
        .insert_header((header::ETAG, head.etag.as_str()))
        .insert_header((header::CONTENT_SECURITY_POLICY, FILE_POLICY))
        .insert_header((header::CONTENT_DISPOSITION, disposition(head)));
    if head.is_public {
        answer.insert_header((header::CACHE_CONTROL, FILE_KEEPING));
    }
    answer
}

/// A picture is shown; a document is saved, under a name of letters and digits that nothing can misread.
fn disposition(head: &FileHead<'_>) -> String {
    let (kind, ending) = match head.media_type {
        MediaType::Jpeg => ("inline", "jpg"),
        MediaType::Png => ("inline", "png"),
        MediaType::Pdf => ("attachment", "pdf"),
    };
    let words: String = text::words(head.title).join("-");
    let name: String = words.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').take(80).collect();
    let name = if name.is_empty() { "samenspel" } else { &name };
    format!("{kind}; filename=\"{name}.{ending}\"")
}

/// The ETag of the bytes of a file whose content has that SHA-256.
#[must_use]
pub fn file_etag(digest: &[u8], part: Part) -> String {
    let digest: String = digest.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    match part {
        Part::Content => format!("\"{digest}\""),
        Part::Thumbnail => format!("\"{digest}-small\""),
    }
}
