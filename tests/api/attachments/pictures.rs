//! What becomes of a picture that is uploaded.

use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, RgbaImage};
use shared::{attachment::MediaType, problem::ProblemCode};
use std::io::Cursor;
use tests::{app::TestApp, both};

use super::samples::{PLACE, encoded, photo, two_halves, upload, uploaded};

both!(
    a_photo_loses_the_place_where_it_was_taken_and_stands_upright,
    large_pictures_become_smaller_and_every_picture_has_a_thumbnail,
    every_kind_of_picture_is_taken,
    pictures_that_would_fill_the_memory_are_refused_unread,
    damaged_pictures_are_refused,
);

fn picture(app: &TestApp, path: &str) -> (Vec<u8>, DynamicImage) {
    let answer = app.get(path).send().ok();
    (answer.bytes().to_vec(), image::load_from_memory(answer.bytes()).unwrap())
}

fn a_photo_loses_the_place_where_it_was_taken_and_stands_upright(app: TestApp) {
    let sent = photo();
    let has = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(has(&sent, PLACE) && has(&sent, "Exif"), "the sample has what is to go");
    let jan = app.account("Jan");
    let made = uploaded(&app, &jan, app.idea(&jan), &sent);
    assert_eq!((made.width, made.height), (Some(32), Some(64)));
    for path in [made.content_path(), made.thumbnail_path()] {
        let (bytes, picture) = picture(&app, &path);
        assert!(!has(&bytes, PLACE) && !has(&bytes, "Exif"), "{path}");
        let reader = ImageReader::with_format(Cursor::new(bytes.as_slice()), ImageFormat::Jpeg);
        assert_eq!(reader.into_decoder().unwrap().exif_metadata().unwrap(), None);
        // What was left is above.
        let (above, below) = (picture.to_rgb8()[(16, 10)].0, picture.to_rgb8()[(16, 54)].0);
        assert!(above[0] > 200 && above[2] < 60, "{above:?}");
        assert!(below[2] > 200 && below[0] < 60, "{below:?}");
    }
}

fn large_pictures_become_smaller_and_every_picture_has_a_thumbnail(app: TestApp) {
    let jan = app.account("Jan");
    let sent = encoded(&two_halves(3000, 1500), ImageFormat::Jpeg);
    let made = uploaded(&app, &jan, app.idea(&jan), &sent);
    assert_eq!((made.width, made.height), (Some(2048), Some(1024)));
    let (bytes, content) = picture(&app, &made.content_path());
    assert_eq!((content.width(), content.height()), (2048, 1024));
    assert_eq!(i64::try_from(bytes.len()), Ok(made.size));
    let (small, thumbnail) = picture(&app, &made.thumbnail_path());
    assert_eq!((thumbnail.width(), thumbnail.height()), (480, 240));
    assert!(small.len() < bytes.len());
}

fn every_kind_of_picture_is_taken(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let glass = RgbaImage::from_pixel(9, 9, image::Rgba([0, 0, 0, 90]));
    for (sent, kept) in [
        (encoded(&two_halves(9, 9), ImageFormat::Jpeg), MediaType::Jpeg),
        (encoded(&two_halves(9, 9), ImageFormat::Png), MediaType::Jpeg),
        (encoded(&two_halves(9, 9), ImageFormat::WebP), MediaType::Jpeg),
        (encoded(&glass.clone().into(), ImageFormat::Png), MediaType::Png),
        (encoded(&glass.into(), ImageFormat::WebP), MediaType::Png),
    ] {
        let made = uploaded(&app, &jan, idea, &sent);
        assert_eq!(made.media_type, kept);
        for path in [made.content_path(), made.thumbnail_path()] {
            let answer = app.get(&path).send().ok();
            assert_eq!(answer.header("content-type"), Some(kept.as_str()));
            assert_eq!(image::guess_format(answer.bytes()).unwrap().to_mime_type(), kept.as_str());
        }
    }
}

fn pictures_that_would_fill_the_memory_are_refused_unread(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    // A PNG that says to be 60,000 by 60,000 pixels; there are none behind it.
    let mut bomb = encoded(&two_halves(1, 1), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    let checksum = crc32(&bomb[12..29]);
    bomb[29..33].copy_from_slice(&checksum.to_be_bytes());
    upload(&app, &jan, idea, &bomb).problem(ProblemCode::TooManyPixels);
    // One that is small as a file and has a pixel too many.
    let black = encoded(&DynamicImage::new_luma8(10_000, 5_001), ImageFormat::Png);
    assert!(black.len() < 1 << 20, "{}", black.len());
    upload(&app, &jan, idea, &black).problem(ProblemCode::TooManyPixels);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM attachments"), 0);
}

/// As PNG checks its parts (ISO/IEC 15948, annex D).
fn crc32(bytes: &[u8]) -> u32 {
    let next =
        |sum: u32, byte: &u8| {
            (0..8).fold(sum ^ u32::from(*byte), |sum, _| {
                if sum & 1 == 1 { 0xedb8_8320 ^ (sum >> 1) } else { sum >> 1 }
            })
        };
    !bytes.iter().fold(u32::MAX, next)
}

fn damaged_pictures_are_refused(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    for format in [ImageFormat::Png, ImageFormat::WebP] {
        let mut sent = encoded(&two_halves(300, 200), format);
        sent.truncate(sent.len() / 2);
        upload(&app, &jan, idea, &sent).problem(ProblemCode::UnreadablePicture);
    }
    upload(&app, &jan, idea, b"\xff\xd8\xff\xe0\0\0").problem(ProblemCode::UnreadablePicture);
}
