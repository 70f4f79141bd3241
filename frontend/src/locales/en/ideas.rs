//! Finding and reading ideas, and what happens with them.

use shared::idea::{IdeaSort, IdeaState};

use super::counted;
use crate::locales::{
    grouped,
    ideas::{Comments, Ideas, Steps},
};

/// Finding and reading ideas, in English.
pub const IDEAS: Ideas = Ideas {
    title: "Ideas",
    one: "Idea",
    mine: "My ideas",
    search: "Search the ideas",
    search_button: "Search",
    association: "Village",
    all_associations: "All villages",
    theme: "Theme",
    themes: "Themes",
    all_themes: "All themes",
    state_label: "Where it stands",
    all_states: "Any",
    sort_label: "Order",
    sort: |sort| match sort {
        IdeaSort::Newest => "Newest first",
        IdeaSort::Oldest => "Oldest first",
        IdeaSort::MostSupported => "Most supported first",
    },
    clear_filter: "Show all ideas again",
    none_found: "We found no ideas. Try another word or another village.",
    none_of_mine: "You have not sent in an idea yet.",
    count: |n| counted(n, "idea", "ideas"),
    shown: |n| format!("The first {}", counted(n, "idea", "ideas")),
    shown_of: |n, all| format!("{} of {}", grouped(n, ','), counted(all, "idea", "ideas")),
    more: "More ideas",
    supports: |n| counted(n, "supporter", "supporters"),
    comments: |n| counted(n, "comment", "comments"),
    number: |n| format!("Idea number {n}"),
    author_gone: "Somebody who has no account any more",
    about_idea: "About this idea",
    edit: "Change this idea",
    state,
    state_sentence,
    where_it_stands: "Where does it stand?",
    review_due: "Look at it again",
    review_on: |day| format!("We will look at it again on {day}."),
    people_support: |n| if n == 1 { "person supports this idea." } else { "people support this idea." },
    you_too: "So do you.",
    support: "I support this idea",
    sign_in_to_support: "Sign in to support this idea",
    closed: "This idea can no longer be supported.",
    merged_into: "This idea was merged into:",
    merged_from: "Merged into this one:",
};

/// The steps in the life of an idea, in English.
pub const STEPS: Steps = Steps {
    history: "What happened",
    sent_in: "Sent in",
    more: "Show what happened next",
    title: "What happens with this idea?",
    label: "Choose a step",
    step,
    withdraw_hint: "Everybody can still read your idea, but nobody can support it, join in or comment any more. We don't lose \
                    who supports it, follows it or joins in. Sorry after all? You can open it again yourself, with the \
                    support and the people that it had.",
    reason: "Why?",
    reason_hint: "Everybody can read this.",
    review_date: "When do we look at it again?",
    merge_into: "With which idea?",
    merge_hint: "Whoever supports, follows or joins in with this idea goes along to the other one. The comments stay here. \
                 This can't be undone.",
    merge_search: "Search by number or by words",
    merge_none: "We found no idea to merge with.",
    saved: "The step is saved.",
    changed: "Somebody else changed this idea meanwhile. What you typed is still here. See where it stands now and \
              send it again.",
    none_left: "Somebody else changed this idea meanwhile. This step is no longer possible.",
};

/// Comments under an idea, in English.
pub const COMMENTS: Comments = Comments {
    title: "Comments",
    none: "There are no comments yet.",
    more: "More comments",
    write: "Write a comment",
    hint: "Please be kind. Everybody can read your name and your comment.",
    send: "Post my comment",
    thanks: "Your comment is posted.",
    sign_in: "Sign in to comment",
    closed: "You can no longer comment on this idea.",
    by: |name| format!("by {name}"),
    delete_question: "Are you sure that you want to delete this comment? It can't be brought back.",
    delete_confirm: "Yes, delete it",
    deleted: "The comment is deleted.",
    gone: "This comment was deleted.",
    answer: "Answer",
    answer_to: |name| format!("Answer to {name}"),
    to: |names| format!("to {names}"),
    more_answers: |n| if n == 1 { "Show 1 more answer".into() } else { format!("Show {n} more answers") },
    mention: "Mention somebody",
    mention_hint: "Whoever you mention sees your comment under My ideas.",
    nobody: "Nobody else takes part in this conversation yet.",
    mentions: "Comments to you",
    no_mentions: "Nobody has mentioned you in a comment yet.",
};

fn state(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "Draft",
        IdeaState::Submitted => "Waiting to be published",
        IdeaState::Refused => "Not published",
        IdeaState::Open => "Open",
        IdeaState::UnderReview => "Being looked at",
        IdeaState::Adopted => "Becomes a project",
        IdeaState::Answered => "Answered",
        IdeaState::Declined => "Will not happen",
        IdeaState::Parked => "On hold",
        IdeaState::Merged => "Merged",
        IdeaState::Withdrawn => "Withdrawn",
    }
}

fn state_sentence(state: IdeaState) -> &'static str {
    match state {
        IdeaState::Draft => "This idea has not been sent yet. Only its author sees it.",
        IdeaState::Submitted => "This idea was sent in. Somebody checks it before everybody sees it.",
        IdeaState::Refused => "This idea is not published. Not everybody can see it.",
        IdeaState::Open => "Everybody can read this idea, support it and comment on it.",
        IdeaState::UnderReview => "The board of the village or the municipality is looking at this idea.",
        IdeaState::Adopted => "People are getting to work on this idea.",
        IdeaState::Answered => "This idea has been answered.",
        IdeaState::Declined => "This idea will not happen.",
        IdeaState::Parked => "This idea waits for now. Later we look at it again.",
        IdeaState::Merged => "This idea was merged with another one that is like it.",
        IdeaState::Withdrawn => "The author took this idea back.",
    }
}

fn step(from: IdeaState, to: IdeaState) -> &'static str {
    match (from, to) {
        (IdeaState::Draft, IdeaState::Open) => "Send in",
        (_, IdeaState::Open) => "Open it again",
        (IdeaState::Open, IdeaState::UnderReview) => "Look at it",
        (_, IdeaState::UnderReview) => "Look at it again",
        (_, IdeaState::Adopted) => "Take it on: it becomes a project",
        (_, IdeaState::Answered) => "Answer it",
        (_, IdeaState::Parked) => "Look at it again later",
        (_, IdeaState::Declined) => "Don't do it",
        (_, IdeaState::Withdrawn) => "Take my idea back",
        (_, IdeaState::Merged) => "Merge with another idea",
        (IdeaState::Refused, IdeaState::Draft) => "Go on with my idea",
        (_, IdeaState::Draft) => "Take my idea back: it is a draft again",
        (_, IdeaState::Submitted | IdeaState::Refused) => state(to),
    }
}
