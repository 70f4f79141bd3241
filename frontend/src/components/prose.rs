//! Plain text as people typed it: empty lines part paragraphs, other line breaks stay.

use yew::prelude::*;

/// The text as paragraphs, in a block with this class.
pub fn prose(text: &str, class: &'static str) -> Html {
    html! {
        <div class={classes!("ss-prose", class)}>
            { for paragraphs(text).into_iter().map(|text| html! {
                <p class="nl-paragraph">{ text.to_owned() }</p>
            }) }
        </div>
    }
}

/// The paragraphs of a text.
fn paragraphs(text: &str) -> Vec<&str> {
    let mut paragraphs = Vec::new();
    let (mut start, mut end) = (0, 0);
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let next = at + line.len();
        if line.trim().is_empty() {
            paragraphs.push(text[start..end].trim());
            start = next;
        }
        end = next;
        at = next;
    }
    paragraphs.push(text[start.min(end)..].trim());
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn empty_lines_part_paragraphs() {
        assert_eq!(paragraphs("Een\ntwee\n\n\n drie \r\n\r\nvier\n"), ["Een\ntwee", "drie", "vier"]);
        assert_eq!(paragraphs("één"), ["één"]);
        assert!(paragraphs(" \n ").is_empty());
    }
}
