//! Short messages about what was just done. They are read out, and stay until the reader goes on to another page.

use yew::prelude::*;

/// A message, numbered so that the same words twice are two messages.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    /// Counts up.
    pub number: u32,
    /// What it says; empty for none.
    pub text: AttrValue,
}

/// The message that is shown, and how to show another.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Notices {
    /// What is shown now.
    pub current: Notice,
    /// Shows a message; an empty one takes the last away.
    pub show: Callback<AttrValue>,
}

/// The messages for the whole page.
#[hook]
pub fn use_notices_at_top() -> Notices {
    let current = use_state(Notice::default);
    let count = use_mut_ref(|| 0u32);
    let show = {
        let current = current.setter();
        use_callback((), move |text: AttrValue, ()| {
            *count.borrow_mut() += 1;
            current.set(Notice { number: *count.borrow(), text });
        })
    };
    Notices { current: (*current).clone(), show }
}

/// Takes a message away when somebody goes on to another page than the one that it was shown on.
#[hook]
pub fn use_notice_of(notices: &Notices, path: &AttrValue) {
    let seen = use_mut_ref(|| (0u32, AttrValue::default()));
    let notices = notices.clone();
    use_effect_with((notices.current.number, path.clone()), move |now| {
        let before = seen.replace(now.clone());
        if before.0 == now.0 && before.1 != now.1 && !notices.current.text.is_empty() {
            notices.show.emit(AttrValue::default());
        }
    });
}
