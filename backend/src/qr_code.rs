//! QR codes as drawings (SVG), to print: a phone's camera reads the link in them.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many modules of white stand around the code, as its standard wants (ISO/IEC 18004).
const QUIET: i32 = 4;

/// Draws a text. Paper gets creased, so a quarter of it may be lost.
///
/// # Errors
/// When the text is too long.
pub fn draw(text: &str) -> Result<String, String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Quartile).map_err(|error| error.to_string())?;
    let size = code.size();
    let dark =
        (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|(x, y)| code.get_module(*x, *y));
    let path: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)).collect();
    let whole = size + 2 * QUIET;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {whole} {whole}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{whole}v{whole}H0z\"/><path d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_has_white_around_it() {
        let drawing = draw("https://samenspel.example.nl/meedoen/0123-4567").unwrap();
        assert!(drawing.starts_with("<svg ") && drawing.ends_with("</svg>"));
        assert!(drawing.contains("M4 4h1"), "the corner of the first eye");
        assert!(!drawing.contains("M3 "));
        assert!(draw(&"x".repeat(5_000)).is_err());
    }
}
