//! What an upload is by its content, whatever its name says, and how it is kept.

use actix_web::web::Bytes;
use image::ImageFormat;
use sha2::{Digest, Sha256};
use shared::{attachment::MediaType, problem::ProblemCode};

use super::picture::draw_anew;

/// A file as it is kept.
#[derive(Debug, Clone)]
pub struct ReadyFile {
    /// The form of its bytes.
    pub media_type: MediaType,
    /// All of it.
    pub content: Bytes,
    /// The small form of a picture.
    pub thumbnail: Option<Bytes>,
    /// The width and height of a picture, in pixels.
    pub dimensions: Option<(u32, u32)>,
    /// SHA-256 of the content.
    pub digest: Vec<u8>,
}

/// SHA-256 of some bytes. Of the largest file it takes tens of milliseconds.
#[must_use]
pub fn digest(bytes: &[u8]) -> Vec<u8> {
    Sha256::digest(bytes).to_vec()
}

/// Makes a file ready to keep: a picture is drawn anew, so that it holds nothing but the picture; a document stays as
/// it is.
///
/// # Errors
/// A file that is not taken, or a picture that is damaged or too large.
pub fn make_ready(bytes: &[u8]) -> Result<ReadyFile, ProblemCode> {
    if bytes.starts_with(b"%PDF-") {
        return Ok(ReadyFile {
            media_type: MediaType::Pdf,
            content: Bytes::copy_from_slice(bytes),
            thumbnail: None,
            dimensions: None,
            digest: digest(bytes),
        });
    }
    match image::guess_format(bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => draw_anew(bytes, format),
        _ if is_heic(bytes) => Err(ProblemCode::HeicPicture),
        _ => Err(ProblemCode::UnsupportedFile),
    }
}

/// Whether a file begins as the pictures of many phones do (ISO/IEC 23008-12, annex B.4).
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_content_says_what_a_file_is() {
        let refusal = |bytes: &[u8]| make_ready(bytes).unwrap_err();
        assert_eq!(make_ready(b"%PDF-1.7\n").unwrap().media_type, MediaType::Pdf);
        assert_eq!(refusal(b"\0\0\0\x18ftypheic\0\0\0\0"), ProblemCode::HeicPicture);
        assert_eq!(refusal(b"\xff\xd8\xff\xe0 cut off"), ProblemCode::UnreadablePicture);
        for other in [&b""[..], b"%!PS", b"<svg/>", b"GIF89a", b"MZ", b"\0\0\0\x18ftypavif\0\0\0\0"] {
            assert_eq!(refusal(other), ProblemCode::UnsupportedFile, "{other:?}");
        }
    }
}
