//! Ideas that wait until a coordinator places them, and those that are to be looked at again.

use super::counted;
use crate::locales::moderation::Moderation;

/// Ideas that wait, in English.
pub static MODERATION: Moderation = Moderation {
    waits_own: "Your idea is in and waits to be published. Somebody of the villages' consultation reads it first. After that \
                everybody can read it, support it and comment on it. Until then you can still improve your text.",
    waits: "This idea waits to be published. Only its author, coordinators and administrators see it.",
    refused_own: "Your idea is not published. Below you can read why. You can go on with your idea and send it in again. \
                  Only you, coordinators and administrators see it.",
    refused: "This idea is not published. Only its author, coordinators and administrators see it.",
    by_another: "You can't publish your own idea. Another coordinator or an administrator does that.",
    title: "Publish it or not?",
    place: "Publish",
    place_after_all: "Publish it after all",
    refuse: "Don't publish",
    reason: "Why don't you publish it?",
    reason_hint: "The author reads this. Please say what could be different too.",
    placed: "The idea is published. Everybody can read it now.",
    not_placed: "The idea is not published. Its author can read why.",
    changed: "The idea was changed meanwhile. First read what it says now.",
    thanks: "Thank you! Your idea is in. Somebody of the villages' consultation reads it first. After that everybody can read \
             it.",
    why_refused: "Your idea was not published before, for this reason:",
    to_do: "For you to look at",
    waiting: |n, more| format!("Waiting to be published: {}", ideas(n, more)),
    due: |n, more| format!("To look at again: {}", ideas(n, more)),
};

fn ideas(n: i64, more: bool) -> String {
    let ideas = counted(n, "idea", "ideas");
    if more { format!("more than {ideas}") } else { ideas }
}
