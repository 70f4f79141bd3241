//! Files to upload, made here.

use std::io::Cursor;

use image::{
    DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, codecs::jpeg::JpegEncoder,
};
use shared::{
    attachment::{Attachment, AttachmentOwner},
    id::Id,
};
use tests::{answer::Answer, app::TestApp, builders::Account};

/// A document, as far as its first bytes tell.
pub const PDF: &[u8] = b"%PDF-1.7\n1 0 obj\n<< >>\nendobj\n";
/// What a camera wrote beside the picture of [`photo`].
pub const PLACE: &str = "52.8561N 6.5183E, de brink";

/// A picture of that size whose left half is red and whose right half is blue.
#[must_use]
pub fn two_halves(width: u32, height: u32) -> DynamicImage {
    let red_or_blue = |x, _| if x < width / 2 { Rgb([230, 20, 20]) } else { Rgb([20, 20, 230]) };
    RgbImage::from_fn(width, height, red_or_blue).into()
}

/// That picture as a file.
#[must_use]
pub fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A photo as a phone takes it when it is held upright: it lies on its side, and says so, and where it was taken.
#[must_use]
pub fn photo() -> Vec<u8> {
    let picture = two_halves(64, 32);
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new(&mut bytes);
    encoder.set_exif_metadata(exif()).unwrap();
    encoder.write_image(picture.as_bytes(), 64, 32, ExtendedColorType::Rgb8).unwrap();
    bytes
}

/// An Exif block (CIPA DC-008) with the orientation "turn it clockwise" and the name of a place.
fn exif() -> Vec<u8> {
    let entry = |tag: u16, kind: u16, count: u32, value: u32| {
        [&tag.to_le_bytes()[..], &kind.to_le_bytes(), &count.to_le_bytes(), &value.to_le_bytes()].concat()
    };
    let length = u32::try_from(PLACE.len()).unwrap();
    // The header and a list of two entries take 38 bytes, the list about the place with one entry another 18.
    let header = [&b"II"[..], &42u16.to_le_bytes(), &8u32.to_le_bytes()].concat();
    let main = [&2u16.to_le_bytes()[..], &entry(0x0112, 3, 1, 6), &entry(0x8825, 4, 1, 38), &[0; 4]].concat();
    let place = [&1u16.to_le_bytes()[..], &entry(0x001c, 7, length, 56), &[0; 4]].concat();
    [&header[..], &main, &place, PLACE.as_bytes()].concat()
}

/// Uploads a file to an idea.
pub fn upload(app: &TestApp, by: &Account, idea: Id, file: &[u8]) -> Answer {
    upload_to(app, by, AttachmentOwner::Idea(idea), file)
}

/// Uploads a file to something.
pub fn upload_to(app: &TestApp, by: &Account, owner: AttachmentOwner, file: &[u8]) -> Answer {
    let call = app.post(&owner.path()).by(by);
    call.form(&[("description", b"Een tekening van het plan"), ("file", file)]).send()
}

/// Uploads a file to an idea, which must succeed.
pub fn uploaded(app: &TestApp, by: &Account, idea: Id, file: &[u8]) -> Attachment {
    upload(app, by, idea, file).is(201).read_as()
}
