//! Small drawings beside words. They say nothing that the words do not.

use yew::prelude::*;

/// What is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    Arrow,
    Check,
    Comment,
    Hand,
    Heart,
    Menu,
    Pin,
    Search,
}

impl Shape {
    /// Lines in a square of 24.
    const fn path(self) -> &'static str {
        match self {
            Self::Arrow => "M5 12h14M13 6l6 6-6 6",
            Self::Check => "M5 13l4 4L19 7",
            Self::Comment => "M4 5h16v11H10l-5 4v-4H4z",
            Self::Hand => "M4 12l4-4 4 3 4-3 4 4M8 8v8l4 4 4-4V8",
            Self::Heart => {
                "M12 20s-7.5-4.6-7.5-10A4.4 4.4 0 0 1 12 7.4 4.4 4.4 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z"
            }
            Self::Menu => "M4 7h16M4 12h16M4 17h16",
            Self::Pin => "M12 21s-6.5-5.6-6.5-11a6.5 6.5 0 0 1 13 0c0 5.4-6.5 11-6.5 11zM12 12.5v-5M9.5 10h5",
            Self::Search => "M10.5 17a6.5 6.5 0 1 1 0-13 6.5 6.5 0 0 1 0 13zM15.5 15.5L20 20",
        }
    }
}

/// The drawing.
pub fn icon(shape: Shape) -> Html {
    html! {
        <svg class="ss-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={shape.path()} />
        </svg>
    }
}
