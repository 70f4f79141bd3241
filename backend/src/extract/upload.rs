//! A file that is uploaded as `multipart/form-data`: the parts `file` and `description`.

use std::time::Duration;

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::{rt::time::timeout, web::Bytes};
use futures_util::StreamExt;
use shared::{
    attachment::{MAX_DESCRIPTION, MAX_FILE, NewAttachment},
    problem::{FieldCode, FieldError, ProblemCode},
    validate::Validate,
};

use crate::error::ApiError;

/// A file and what is said of it.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The file as it came.
    pub bytes: Bytes,
    /// What a picture shows, or the title of a document.
    pub description: String,
}

/// How long an upload may take: ten times what a slow line needs for the largest.
const PATIENCE: Duration = Duration::from_secs(300);
/// An upload with more strange parts than this is not read to its end.
const MAX_STRANGE: usize = 8;
/// No character of a description takes more than four bytes.
const MAX_TEXT: usize = 4 * MAX_DESCRIPTION + 1_000;

/// Reads an upload. It is no extractor, since whether the caller may upload at all is asked before it is read.
///
/// # Errors
/// [`ProblemCode::TooLarge`], [`ProblemCode::UnsupportedMediaType`], [`ApiError::Malformed`] when it is no such form,
/// ends early or takes too long, and [`ApiError::Invalid`] with all that is wrong with the parts.
pub async fn read_upload(form: Multipart) -> Result<Upload, ApiError> {
    let late = |_| ApiError::Malformed("the upload took more than five minutes".to_owned());
    timeout(PATIENCE, read_parts(form)).await.map_err(late)?
}

async fn read_parts(mut form: Multipart) -> Result<Upload, ApiError> {
    let (mut file, mut description) = (None, None);
    let mut errors = Vec::<FieldError>::new();
    while let Some(part) = form.next().await {
        let mut part = part.map_err(unreadable)?;
        let name = part.name().unwrap_or_default().to_owned();
        match name.as_str() {
            "file" if file.is_none() => file = Some(read_part(&mut part, MAX_FILE as usize).await?),
            "description" if description.is_none() => {
                description = Some(read_part(&mut part, MAX_TEXT).await?);
            }
            _ if errors.len() == MAX_STRANGE => {
                return Err(ApiError::Malformed(format!(
                    "the form has more than {MAX_STRANGE} parts that are not asked for"
                )));
            }
            known => {
                read_part(&mut part, MAX_TEXT).await?;
                let is_second = matches!(known, "file" | "description");
                let code = if is_second { FieldCode::TooMany } else { FieldCode::UnknownField };
                errors.push(FieldError::new(&name, code));
            }
        }
    }
    let description = String::from_utf8(description.unwrap_or_default().to_vec())
        .map_err(|_| ApiError::field("description", FieldCode::Invalid))?;
    let bytes = file.unwrap_or_default();
    let new = NewAttachment { size: bytes.len() as u64, description };
    errors.extend(new.validate().err().unwrap_or_default());
    if errors.is_empty() {
        Ok(Upload { bytes, description: new.description })
    } else {
        Err(ApiError::Invalid(errors))
    }
}

/// The rest of a part that is too large is read and dropped: a caller that is still sending hears no answer.
async fn read_part(part: &mut Field, limit: usize) -> Result<Bytes, ApiError> {
    part.bytes(limit).await.map_err(|_| ProblemCode::TooLarge)?.map_err(unreadable)
}

fn unreadable(error: MultipartError) -> ApiError {
    match error {
        MultipartError::ContentTypeMissing
        | MultipartError::ContentTypeParse
        | MultipartError::ContentTypeIncompatible => ProblemCode::UnsupportedMediaType.into(),
        error => ApiError::Malformed(format!("multipart/form-data: {error}")),
    }
}
