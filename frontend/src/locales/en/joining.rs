//! Joining in with an idea, and following it.

use crate::locales::{grouped, joining::Joining};

/// Joining in with an idea, and following it, in English.
pub const JOINING: Joining = Joining {
    title: "Who joins in?",
    count: |n| match n {
        0 => "Nobody joins in yet.".into(),
        1 => "1 person joins in.".into(),
        n => format!("{} people join in.", grouped(n, ',')),
    },
    you_too: "So do you.",
    join: "I join in!",
    offer: "What do you bring?",
    offer_hint: "For example: time, tools or experience.",
    who_sees: "The author, the board of the village, the villages' consultation and the others who join in see your \
               name. Everybody else only sees how many people join in.",
    as_project: "Does the idea become a project? Then you are a helper there at once. Everybody who is signed in then sees \
                 your name with the project. You can stop at any time.",
    join_project: "This idea has become a project. Join in there:",
    project_goes_on: "Do you no longer want to help in the project either? Say so there:",
    confirm: "Yes, I join in",
    thanks: "Good to have you with us!",
    sign_in: "Sign in to join in",
    more: "More people",
    leave: "I no longer join in",
    leave_question: "Do you no longer want to join in with this idea?",
    leave_confirm: "Yes, I stop",
    left: "You no longer join in.",
    follow: "Follow this idea",
};
