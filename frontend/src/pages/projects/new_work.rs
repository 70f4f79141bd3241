//! What the forms for a new task and a new milestone share: whose it will be, and what was agreed that becomes it.

use shared::{id::Id, idea::TITLE_LENGTH};
use yew::{AttrValue, Callback};

use crate::browser;

/// What was agreed after an evaluation.
#[derive(Clone)]
pub struct Agreed {
    pub id: Id,
    pub text: String,
}

/// A task or a milestone to make.
pub struct NewWork {
    pub project: Id,
    /// What becomes this, where it was agreed after an evaluation.
    pub agreed: Option<Agreed>,
    /// The heading that takes the focus when it is made.
    pub focus: &'static str,
    pub onadd: Callback<()>,
}

impl NewWork {
    /// What tells the fields of this form from those of others on the page.
    pub fn scope(&self, kind: &str) -> String {
        self.agreed.as_ref().map_or_else(|| kind.to_owned(), |agreed| format!("{kind}-{}", agreed.id))
    }

    /// What becomes this.
    pub fn follow_up_id(&self) -> Option<Id> {
        self.agreed.as_ref().map(|agreed| agreed.id)
    }

    /// What follows once it is made: `said` is shown, and the focus goes to its heading.
    pub fn made(&self, show: Callback<AttrValue>, said: &'static str) -> Callback<()> {
        let (focus, onadd) = (self.focus, self.onadd.clone());
        Callback::from(move |()| {
            show.emit(said.into());
            browser::focus(focus);
            onadd.emit(());
        })
    }

    /// The title and the text to begin with.
    pub fn first_words(&self) -> (String, String) {
        self.agreed.as_ref().map(|agreed| in_words(&agreed.text)).unwrap_or_default()
    }
}

/// What was said as a title; what that can't hold is a text, with the first words as its title.
fn in_words(said: &str) -> (String, String) {
    let said = said.trim();
    let first_line = said.lines().next().unwrap_or_default();
    let mut title = String::new();
    for word in first_line.split_whitespace() {
        if title.chars().count() + 1 + word.chars().count() > TITLE_LENGTH.1 {
            break;
        }
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    let text = if title == said { String::new() } else { said.to_owned() };
    (title, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_agreed_becomes_a_title_and_a_text_where_it_is_long() {
        assert_eq!(in_words(" Vaker samen eten. "), ("Vaker samen eten.".into(), String::new()));
        let two = "Vaker samen eten.\nTeun vraagt de zaal.";
        assert_eq!(in_words(two), ("Vaker samen eten.".into(), two.into()));
        let long = "Elke maand samen eten. ".repeat(9);
        let (title, text) = in_words(&long);
        assert!(title.chars().count() <= TITLE_LENGTH.1 && title.ends_with("eten. Elke"), "{title}");
        assert_eq!(text, long.trim());
        assert_eq!(in_words(""), (String::new(), String::new()));
    }
}
