//! The language of the page: Dutch unless the reader chose another.

use yew::prelude::*;

use crate::{browser, locales::Language};

const KEY: &str = "samenspel.language";

/// The language that is shown, and how to show another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LanguageState {
    /// What is shown.
    pub language: Language,
    /// Shows another from now on.
    pub choose: Callback<Language>,
}

/// The language for the whole page; the browser is told which it is.
#[hook]
pub fn use_language_at_top() -> LanguageState {
    let language = use_state(|| first_language(browser::read_kept(KEY).as_deref()));
    use_effect_with(*language, |language| browser::set_language(language.tag()));
    let choose = {
        let language = language.setter();
        use_callback((), move |chosen: Language, ()| {
            browser::keep(KEY, chosen.tag());
            language.set(chosen);
        })
    };
    LanguageState { language: *language, choose }
}

/// What the reader chose before, else Dutch. The browser's own language is no guide: many a Dutch laptop speaks English.
fn first_language(kept: Option<&str>) -> Language {
    kept.and_then(Language::from_tag).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readers_choice_comes_first_and_dutch_last() {
        assert_eq!(first_language(Some("en")), Language::En);
        assert_eq!(first_language(Some("xx")), Language::Nl);
        assert_eq!(first_language(None), Language::Nl);
    }
}
