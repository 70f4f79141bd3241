//! Evaluations, for those who answer them.

use shared::evaluation::{Circle, EvaluationKind};

use super::counted;
use crate::locales::answering::Answering;

/// Evaluations, for those who answer them, in English.
pub static ANSWERING: Answering = Answering {
    lead: "We look back together: what goes well, and what can be better?",
    drafts: "Being prepared",
    open: "Open now",
    for_you: "For you",
    has_begun: "Begun",
    none_open: "No evaluation is open now.",
    earlier: "Earlier evaluations",
    none_earlier: "There are no earlier evaluations yet.",
    more: "More evaluations",
    kind,
    about_network: "About all villages together",
    about_project: |project| format!("About the project {project}"),
    from: |day| format!("You can take part from {day}"),
    until: |day| format!("You can take part until {day}, that day included"),
    until_closed: "You can take part until the evaluation is closed",
    results: "See the results",
    results_later: "Closed. The results will follow.",
    manage: "Manage the evaluation",
    back_to_all: "Back to all evaluations",
    who: "Who take part?",
    circle,
    villages: |villages| format!("From {villages}"),
    when: "Until when?",
    what_about: "What about?",
    answered: |n| counted(n, "response handed in", "responses handed in"),
    anonymous: "You take part anonymously",
    anonymous_points: &[
        "We store nothing that ties your answers to you.",
        "You get a resume code. With it you go on later, also on another device. If you lose the code, we can't restore it.",
        "We do not show groups of fewer than five people apart.",
        "If you do not want to be recognised, write nothing by which others know you.",
    ],
    named: "You take part by name",
    named_points: &[
        "Whoever manages this evaluation reads your answers with your name once it is closed.",
        "Your name is not in the results. But they show small groups, sometimes of one person. Who knows you may then guess what you answered.",
    ],
    by_link: "You take part without an account",
    by_link_points: &[
        "Whoever manages this evaluation sees your answers once it is closed, but not your name.",
        "The results show small groups too, sometimes of one person.",
        "You get a resume code. With it you go on later, also on another device. If you lose the code, we can't restore it.",
    ],
    draft: "This evaluation is not open yet.",
    not_yet: "This evaluation begins soon.",
    closed: "This evaluation is closed. The results will follow.",
    sign_in: "Sign in to take part.",
    not_asked: "This evaluation is meant for other people. You can read it, but not answer it.",
    with_account: "Do you have an account? See whether you can take part with it",
    begin: "Begin",
    go_on: "Go on with your answers",
    begun: "Answering has begun. The answers count once they are handed in.",
    another: "Somebody else answers",
    another_question: "This device forgets the resume code of whoever answered here last. Is that code written down? Only with it can that person still change anything.",
    elsewhere: "Going on from another device?",
    elsewhere_lead: "Did you begin elsewhere? Fill in your resume code.",
    begun_elsewhere: "You have begun on another device. Fill in your resume code to go on. Have you lost the code? We can't restore it. What you handed in counts all the same.",
    unknown_code: "We do not know this resume code with this evaluation. Look at the characters again.",
    code_label: "Resume code",
    code_hint: "16 letters and digits. Dashes and capitals do not matter.",
    code: "Your resume code",
    code_text: "Write this code down. Only with it can you go on later on another device. We can't restore it.",
    code_kept: "This device remembers the code until somebody signs out here.",
    code_kept_by_link: "This device remembers the code until somebody else answers here, or somebody signs out.",
    copy: "Copy the code",
    copied: "The code is copied.",
    not_copied: "Copying did not work. Write the code down.",
    print: "Print the code",
    no_randomness: "Your browser can't make a safe code. Try a newer browser.",
    form: "Your answers",
    form_lead: "Skip what you do not know. Your answers are saved by themselves.",
    score,
    explanation: "Explanation",
    own_words: "Your answer",
    yes_no: ["Yes", "No"],
    several: "You can choose more than one.",
    clear: "Clear the answer",
    progress: |answered, all| format!("{answered} of {all} answered"),
    saved: "Saved",
    unsaved: "Not saved yet",
    not_handed_in: "not handed in yet",
    offline: "Saving does not work now. We try again by ourselves. What you filled in stays here.",
    kept_here: "What you filled in is still here.",
    changed_elsewhere: "Your answers were changed elsewhere too",
    changed_elsewhere_text: "Something was saved meanwhile on another device or in another window. What you filled in here is still there. What do you want to keep?",
    keep_mine: "Keep what is here",
    take_theirs: "Take what was saved elsewhere",
    nothing_answered: "Answer at least one question first.",
    hand_in: "Hand in",
    hand_in_text: "Ready? Hand in your answers, so that they count. You can still change them until the evaluation closes.",
    handing_in: "Handing in…",
    thanks: "Thank you! Your answers are handed in",
    thanks_text: |until| format!("You can still change them. {until}."),
    still_counts: "Your answers are handed in. What you change now counts at once.",
    paper: "Rather on paper?",
    paper_text: "Print the form, or give it to somebody else. The QR code leads them to this page too.",
    print_paper: "Print an empty form",
    on_paper: |address| format!("On your telephone or computer? Scan the code, or go to {address}"),
    qr_code: "QR code that leads to this page",
};

fn kind(kind: EvaluationKind) -> &'static str {
    match kind {
        EvaluationKind::Interim => "On the way",
        EvaluationKind::Final => "At the end",
        EvaluationKind::Yearly => "Every year",
        EvaluationKind::Event => "After an event",
    }
}

fn circle(circle: Circle) -> &'static str {
    match circle {
        Circle::Helpers => "People who help",
        Circle::Boards => "The boards of the villages",
        Circle::Municipality => "The municipality",
        Circle::Supporters => "Welfare work",
        Circle::Residents => "Residents",
        Circle::Link => "Everybody with the link",
    }
}

fn score(score: i32) -> &'static str {
    match score {
        1 => "Not at all",
        2 => "Not really",
        3 => "A little",
        4 => "Mostly",
        _ => "Completely",
    }
}
