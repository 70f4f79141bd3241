//! What the whole page knows: who is signed in, in which language, and what to tell.

pub mod language;
pub mod notices;
pub mod session;

use yew::prelude::*;

pub use language::LanguageState;
pub use notices::Notices;
pub use session::Session;

use crate::locales::Texts;

/// All of it, as the page's one context.
#[derive(Debug, Clone, PartialEq)]
pub struct Known {
    pub language: LanguageState,
    pub notices: Notices,
    pub session: Session,
}

/// What the whole page knows, for the component at its top, which gives it to all others.
#[hook]
pub fn use_known_at_top() -> Known {
    let language = language::use_language_at_top();
    let notices = notices::use_notices_at_top();
    let session = session::use_session_at_top();
    Known { language, notices, session }
}

/// What the whole page knows.
#[hook]
fn use_known() -> Known {
    use_context::<Known>().unwrap_or_else(|| Known {
        language: LanguageState::default(),
        notices: Notices::default(),
        session: Session::SignedOut,
    })
}

/// The texts in the language that is shown.
#[hook]
pub fn use_texts() -> &'static Texts {
    use_known().language.language.texts()
}

/// The language and how to change it.
#[hook]
pub fn use_language() -> LanguageState {
    use_known().language
}

/// The messages.
#[hook]
pub fn use_notices() -> Notices {
    use_known().notices
}

/// Who is signed in.
#[hook]
pub fn use_session() -> Session {
    use_known().session
}
