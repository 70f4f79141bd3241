//! Ideas that wait until a coordinator places them, and those that are to be looked at again.

use super::Text;

/// Ideas that wait, and what those do who see to them.
pub struct Moderation {
    /// Where an idea waits: to its author, and to those who see to it.
    pub waits_own: Text,
    pub waits: Text,
    /// Where an idea was refused: to its author, and to those who see to it.
    pub refused_own: Text,
    pub refused: Text,
    /// To a coordinator whose own idea it is.
    pub by_another: Text,
    pub title: Text,
    pub place: Text,
    pub place_after_all: Text,
    pub refuse: Text,
    pub reason: Text,
    pub reason_hint: Text,
    pub placed: Text,
    pub not_placed: Text,
    /// Somebody else changed the idea meanwhile: read it before placing it.
    pub changed: Text,
    /// Thanks whoever sent in an idea that waits now.
    pub thanks: Text,
    /// Above the reason on the form of a draft that was refused.
    pub why_refused: Text,
    pub to_do: Text,
    /// How many ideas wait; whether there are more.
    pub waiting: fn(i64, bool) -> String,
    /// How many ideas are to be looked at again; whether there are more.
    pub due: fn(i64, bool) -> String,
}
