//! Pictures, drawn anew: upright, of a bounded size, and without what a camera writes beside them, such as the place
//! where they were taken.

use std::io::Cursor;

use actix_web::web::Bytes;
use image::{
    DynamicImage, ExtendedColorType, ImageDecoder, ImageEncoder, ImageError, ImageFormat, ImageReader,
    Limits,
    codecs::{jpeg::JpegEncoder, png::PngEncoder},
    imageops::FilterType,
};
use shared::{
    attachment::{MAX_PIXELS, MediaType, PICTURE_SIDE, THUMBNAIL_SIDE},
    problem::ProblemCode,
};

use super::{ReadyFile, ready::digest};

/// Of 100: above this the file grows more than the picture gains.
const QUALITY: u8 = 85;
/// What a decoder may take besides what it is given, in bytes: a picture of the most pixels with 16 bits a channel.
const MAX_MEMORY: u64 = 8 * MAX_PIXELS;
/// Larger colour profiles are left out, in bytes. Those of phones have about 500, sRGB itself has 3,000.
const MAX_PROFILE: usize = 4_096;

/// Draws a picture of that format anew. It stays without loss only where it has transparency.
///
/// # Errors
/// [`ProblemCode::TooManyPixels`], found before they are read; [`ProblemCode::UnreadablePicture`].
pub(super) fn draw_anew(bytes: &[u8], format: ImageFormat) -> Result<ReadyFile, ProblemCode> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refusal)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MAX_PIXELS {
        return Err(ProblemCode::TooManyPixels);
    }
    let orientation = decoder.orientation().map_err(refusal)?;
    let profile = decoder.icc_profile().ok().flatten().filter(|profile| is_small_rgb(profile));
    let mut picture = fit(DynamicImage::from_decoder(decoder).map_err(refusal)?, PICTURE_SIDE);
    // Small before upright: turning costs a second copy.
    picture.apply_orientation(orientation);
    let picture = flat(picture);
    let media_type = if picture.color().has_alpha() { MediaType::Png } else { MediaType::Jpeg };
    let dimensions = Some((picture.width(), picture.height()));
    let content = Bytes::from(encode(&picture, profile.clone()).map_err(refusal)?);
    let thumbnail = Some(encode(&fit(picture, THUMBNAIL_SIDE), profile).map_err(refusal)?.into());
    Ok(ReadyFile { media_type, digest: digest(&content), content, thumbnail, dimensions })
}

/// The picture with no side longer than that.
fn fit(picture: DynamicImage, side: u32) -> DynamicImage {
    let longest = |picture: &DynamicImage| picture.width().max(picture.height());
    // In two steps: the first is coarse and needs no memory, the second is fine and takes 16 bytes a pixel.
    let picture = if longest(&picture) > 2 * side { picture.thumbnail(2 * side, 2 * side) } else { picture };
    if longest(&picture) > side { picture.resize(side, side, FilterType::CatmullRom) } else { picture }
}

/// The picture with 8 bits a channel, and with transparency only where something shines through.
fn flat(picture: DynamicImage) -> DynamicImage {
    if picture.color().has_alpha() {
        let picture = picture.into_rgba8();
        if picture.pixels().any(|pixel| pixel.0[3] < u8::MAX) {
            return picture.into();
        }
        return DynamicImage::from(picture).into_rgb8().into();
    }
    picture.into_rgb8().into()
}

/// Whether a colour profile is for colours that are kept as red, green and blue (ICC.1:2022, 7.2.8), and small.
fn is_small_rgb(profile: &[u8]) -> bool {
    profile.get(16..20) == Some(b"RGB ") && profile.len() <= MAX_PROFILE
}

fn encode(picture: &DynamicImage, profile: Option<Vec<u8>>) -> Result<Vec<u8>, ImageError> {
    let mut bytes = Vec::new();
    if picture.color().has_alpha() {
        write(PngEncoder::new(&mut bytes), picture, profile, ExtendedColorType::Rgba8)?;
    } else {
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        write(encoder, picture, profile, ExtendedColorType::Rgb8)?;
    }
    Ok(bytes)
}

fn write(
    mut encoder: impl ImageEncoder,
    picture: &DynamicImage,
    profile: Option<Vec<u8>>,
    colors: ExtendedColorType,
) -> Result<(), ImageError> {
    if let Some(profile) = profile {
        encoder.set_icc_profile(profile).map_err(ImageError::Unsupported)?;
    }
    encoder.write_image(picture.as_bytes(), picture.width(), picture.height(), colors)
}

fn refusal(error: ImageError) -> ProblemCode {
    match error {
        ImageError::Limits(_) => ProblemCode::TooManyPixels,
        _ => ProblemCode::UnreadablePicture,
    }
}

#[cfg(test)]
mod tests {
    use image::{Rgb, RgbImage, Rgba, RgbaImage};

    use super::*;

    fn png(picture: impl Into<DynamicImage>) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        picture.into().write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn only_what_shines_through_stays_without_loss() {
        let drawn = |alpha| {
            let picture = RgbaImage::from_pixel(40, 30, Rgba([200, 40, 40, alpha]));
            draw_anew(&png(picture), ImageFormat::Png).unwrap()
        };
        assert_eq!(drawn(255).media_type, MediaType::Jpeg);
        assert_eq!(drawn(254).media_type, MediaType::Png);
    }

    #[test]
    fn both_forms_fit_their_square_and_small_ones_do_not_grow() {
        let drawn = |width, height| {
            let picture = RgbImage::from_pixel(width, height, Rgb([40, 120, 200]));
            let drawn = draw_anew(&png(picture), ImageFormat::Png).unwrap();
            let small = image::load_from_memory(&drawn.thumbnail.unwrap()).unwrap();
            (drawn.dimensions.unwrap(), (small.width(), small.height()))
        };
        assert_eq!(drawn(5000, 100), ((2048, 41), (480, 10)));
        assert_eq!(drawn(100, 60), ((100, 60), (100, 60)));
    }

    #[test]
    fn grey_and_deep_colours_are_drawn_too() {
        let deep = DynamicImage::from(RgbImage::from_pixel(9, 9, Rgb([9, 9, 9]))).into_rgb16();
        let grey = DynamicImage::new_luma_a8(9, 9);
        for (picture, media_type) in [(png(deep), MediaType::Jpeg), (png(grey), MediaType::Png)] {
            assert_eq!(draw_anew(&picture, ImageFormat::Png).unwrap().media_type, media_type);
        }
    }
}
