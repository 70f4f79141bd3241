//! Words broken into lines, for drawings: SVG does not do it itself.

/// Breaks words into lines of at most so many letters, between words where that can be. What does not fit into the last line is
/// left out, and an ellipsis says so.
#[must_use]
pub fn break_lines(words: &str, letters: usize, most_lines: usize) -> Vec<String> {
    let mut lines: Vec<String> = vec![String::new()];
    for word in words.split_whitespace() {
        let mut rest = word.chars().peekable();
        while rest.peek().is_some() {
            let part: String = rest.by_ref().take(letters).collect();
            let line = lines
                .last_mut()
                .filter(|line| line.is_empty() || length(line) + 1 + length(&part) <= letters);
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
    if lines.len() > most_lines {
        lines.truncate(most_lines);
        if let Some(last) = lines.last_mut() {
            while length(last) >= letters {
                last.pop();
            }
            last.push('…');
        }
    }
    lines
}

/// How many letters a line has.
#[must_use]
pub fn length(line: &str) -> usize {
    line.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_between_words_where_that_can_be() {
        assert_eq!(break_lines("Goede voorwaarden (koffie)", 12, 4), ["Goede", "voorwaarden", "(koffie)"]);
        assert_eq!(break_lines("Onoverkomelijkheden", 10, 4), ["Onoverkome", "lijkheden"]);
        assert_eq!(break_lines("een twee drie vier vijf zes zeven", 5, 4), ["een", "twee", "drie", "vier…"]);
        assert_eq!(break_lines("", 5, 4), [""]);
    }
}
