//! What every page says, and the home page.

use shared::role::Role;

use crate::locales::common::{Common, Footer, Home, Nav};

/// Words that many pages use, in English.
pub const COMMON: Common = Common {
    site: "Samenspel",
    tab_title: |page| format!("{page} – Samenspel"),
    loading: "One moment…",
    sending: "Sending…",
    retry: "Try again",
    close: "Close",
    cancel: "Cancel",
    save: "Save",
    change: "Change",
    delete: "Delete",
    choose: "Choose one",
    optional: "(optional)",
    new_tab: "(opens in a new tab)",
    failed: "Something went wrong",
    not_found: "This page is not here",
    not_found_text: "The address may have been mistyped, or the page was taken away.",
};

/// Links and buttons that lead from page to page, in English.
pub const NAV: Nav = Nav {
    skip: "Skip to content",
    main: "Main menu",
    menu: "Menu",
    home: "To the front page",
    ideas: "Ideas",
    new_idea: "Send in an idea",
    my_ideas: "My ideas",
    associations: "Villages",
    evaluations: "Evaluations",
    timeline: "Timeline",
    accounts: "Accounts",
    catalogue: "Villages and themes",
    sign_in: "Sign in",
    sign_out: "Sign out",
    register: "Create an account",
};

/// The foot of every page, in English.
pub const FOOTER: Footer = Footer {
    about: "The place where villages, the municipality and welfare work build on ideas together.",
    links: "About this site",
    accessibility: "Accessibility",
    privacy: "Privacy",
    api: "Open data (API)",
};

/// The home page, in English.
pub const HOME: Home = Home {
    tab: "Ideas for your village",
    title: "Do you have an idea for your village?",
    lead: "Share it here. Others think along, and together we make something of it.",
    look_around: "See all ideas",
    newest: "New ideas",
    most_supported: "Most supported",
    all_ideas: "All ideas",
    no_ideas: "There are no ideas yet. Will you send in the first?",
    how: "From idea to result",
    steps: &[
        ("Idea", "You write down what you would like for your village. A few sentences will do."),
        ("Support", "Others read your idea. They support it and leave a comment."),
        (
            "Project",
            "The village and the municipality look at the idea. Does it fit? Then people get to work.",
        ),
        ("Evaluation", "We look back together. What went well, and what do we learn from it?"),
    ],
    timeline: "Where are we now?",
    timeline_lead: "Villages and municipality go a road together. The timeline shows what was, and what is to come.",
    to_timeline: "To the timeline",
    associations: "Villages",
    all_associations: "All villages",
};

/// What a role is called.
pub fn role(role: Role) -> &'static str {
    match role {
        Role::Member => "Member",
        Role::Board => "Board",
        Role::Chair => "Chair",
        Role::Liaison => "Liaison civil servant",
        Role::Councillor => "Council or college member",
        Role::Supporter => "Welfare work",
        Role::Coordinator => "Villages' consultation",
        Role::Administrator => "Administrator",
    }
}
