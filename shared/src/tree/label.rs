//! Words in the drawing: broken into lines that fit, and the box that they take.

use super::path::{Point, tenths};

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
        let mut lines: Vec<String> = vec![String::new()];
        for word in words.split_whitespace() {
            let mut letters = word.chars().peekable();
            while letters.peek().is_some() {
                let part: String = letters.by_ref().take(most).collect();
                let line = lines
                    .last_mut()
                    .filter(|line| line.is_empty() || length(line) + 1 + length(&part) <= most);
                match line {
                    Some(line) => {
                        if !line.is_empty() {
                            line.push(' ');
                        }
                        line.push_str(&part);
                    }
                    None => lines.push(part),
                }
            }
        }
        if lines.len() > MOST_LINES {
            lines.truncate(MOST_LINES);
            if let Some(last) = lines.last_mut() {
                while length(last) >= most {
                    last.pop();
                }
                last.push('…');
            }
        }
        lines
    }

    /// How wide and high the box around these lines is, with room for so many more lines.
    pub fn size(self, lines: &[String], more: f32) -> (f32, f32) {
        let longest = lines.iter().map(|line| length(line)).max().unwrap_or(0);
        let width = longest as f32 * self.width + 2.0 * self.padding;
        (width, (lines.len() as f32 + more) * self.line + self.padding)
    }
}

const MOST_LINES: usize = 4;

fn length(line: &str) -> usize {
    line.chars().count()
}

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

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: Letters = Letters { width: 8.0, line: 18.0, padding: 4.0 };

    #[test]
    fn words_are_broken_between_words_where_that_can_be() {
        assert_eq!(LETTERS.lines("Goede voorwaarden (koffie)", 108.0), ["Goede", "voorwaarden", "(koffie)"]);
        assert_eq!(LETTERS.lines("Onoverkomelijkheden", 88.0), ["Onoverkome", "lijkheden"]);
        assert_eq!(
            LETTERS.lines("een twee drie vier vijf zes zeven", 48.0),
            ["een", "twee", "drie", "vier…"]
        );
        assert_eq!(LETTERS.lines("", 48.0), [""]);
    }
}
