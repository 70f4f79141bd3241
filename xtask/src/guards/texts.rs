//! Texts that a visitor reads: all of them in the locales, none in the code of the page.

use super::{Complaints, tracked};

/// Looks for texts in the page's `html!` blocks.
pub fn check() -> Complaints {
    let files = tracked::files()?;
    let page = files.iter().filter(|file| {
        let path = &file.path;
        path.starts_with("frontend/src/")
            && path.ends_with(".rs")
            && !path.starts_with("frontend/src/locales")
    });
    let mut complaints = Vec::new();
    for file in page {
        for (number, line) in (1..).zip(file.text.lines()) {
            if let Some(text) = text_in(line) {
                complaints.push(format!(
                    "{}:{number} shows \"{text}\" in no language: move it to the locales.",
                    file.path
                ));
            }
        }
    }
    Ok(complaints)
}

/// A literal that stands as a node of its own, `{"Welkom"}`, or in an attribute that is read out or shown. Punctuation
/// and numbers need no translation, and a branch of an `if` (`{ "is-open" }`) is a class when it has no capital or space.
fn text_in(line: &str) -> Option<&str> {
    if line.trim_start().starts_with("//") {
        return None;
    }
    let braces = line.match_indices('{').filter_map(|(at, _)| literal(line[at + 1..].trim_start(), "}"));
    let braces = braces.filter(|text| text.contains(' ') || text.starts_with(char::is_uppercase));
    let attributes = ["alt=", "aria-label=", "placeholder=", "title="];
    let attributes =
        attributes.iter().flat_map(|name| line.match_indices(name).map(|(at, name)| at + name.len()));
    let attributes = attributes.filter_map(|at| literal(&line[at..], ""));
    braces.chain(attributes).find(|text| text.contains(char::is_alphabetic))
}

/// The content of the literal that the code opens with, if `end` follows it.
fn literal<'a>(code: &'a str, end: &str) -> Option<&'a str> {
    let (text, after) = code.strip_prefix('"')?.split_once('"')?;
    after.trim_start().starts_with(end).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::text_in;

    #[test]
    fn texts_are_found_and_classes_and_signs_are_not() {
        assert_eq!(text_in(r#"<h1>{ "Welkom" }</h1>"#), Some("Welkom"));
        assert_eq!(text_in(r#"<p>{"stuur een idee"}</p>"#), Some("stuur een idee"));
        assert_eq!(text_in(r#"<img alt="een boom" />"#), Some("een boom"));
        for fine in [
            r#"<b>{ " · " }</b>"#,
            r#"class={ if open { "is-open" } else { "" } }"#,
            r#"<img alt="" />"#,
            r#"format!("{name}")"#,
            r#"// as in { "Welkom" }"#,
        ] {
            assert_eq!(text_in(fine), None, "{fine}");
        }
    }
}
