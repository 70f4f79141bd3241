//! Words in the drawing: broken into lines that fit, and the box that they take.

use super::path::{Point, tenths};
use crate::wrap::{break_lines, length};

/// Words at a place, in tenths of a pixel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// The words, line by line.
    pub lines: Vec<String>,
    /// Where its box begins from the left.
    pub left: i32,
    /// Where its box begins from above.
    pub top: i32,
    /// How wide its box is.
    pub width: i32,
    /// How high its box is.
    pub height: i32,
    /// How far a line is below the one before.
    line: i32,
    /// Where the letters of the first line stand, from above.
    first: i32,
}

/// The size of letters, in pixels. The fonts of readers differ, so a letter is taken to be rather wide.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letters {
    pub width: f32,
    pub line: f32,
    pub padding: f32,
}

impl Letters {
    /// Breaks words into at most four lines that are no wider than that.
    pub fn lines(self, words: &str, width: f32) -> Vec<String> {
        let most = ((width - 2.0 * self.padding) / self.width).max(4.0) as usize;
        break_lines(words, most, MOST_LINES)
    }

    /// How wide and high the box around these lines is, with room for so many more lines.
    pub fn size(self, lines: &[String], more: f32) -> (f32, f32) {
        let longest = lines.iter().map(|line| length(line)).max().unwrap_or(0);
        let width = longest as f32 * self.width + 2.0 * self.padding;
        (width, (lines.len() as f32 + more) * self.line + self.padding)
    }
}

const MOST_LINES: usize = 4;

impl Label {
    /// Where the letters of a line stand, from above.
    #[must_use]
    pub fn baseline(&self, nth: usize) -> i32 {
        self.first + self.line * i32::try_from(nth).unwrap_or_default()
    }

    pub(super) fn new(
        lines: Vec<String>,
        corner: Point,
        (width, height): (f32, f32),
        letters: Letters,
    ) -> Self {
        Self {
            lines,
            line: tenths(letters.line),
            first: tenths(corner.y + letters.padding / 2.0 + letters.line * 0.76),
            left: tenths(corner.x),
            top: tenths(corner.y),
            width: tenths(width),
            height: tenths(height),
        }
    }
}
