//! Evaluation rounds, in English.

use shared::evaluation::{Circle, EvaluationKind, EvaluationState, QuestionKind, WorkKind, WorkState};

use super::counted;
use crate::locales::rounds::{FollowUps, Manage, Responses, Results, RoundForm, Rounds};

/// Evaluation rounds, in English.
pub static ROUNDS: Rounds = Rounds {
    kind: |kind| match kind {
        EvaluationKind::Interim => "Interim",
        EvaluationKind::Final => "Final",
        EvaluationKind::Yearly => "Yearly",
        EvaluationKind::Event => "After an event",
    },
    state: |state| match state {
        EvaluationState::Draft => "Being made",
        EvaluationState::Open => "Open",
        EvaluationState::Closed => "Closed",
        EvaluationState::Published => "Published",
    },
    circle: |circle| match circle {
        Circle::Helpers => "People in projects",
        Circle::Boards => "Boards of villages",
        Circle::Municipality => "Municipality",
        Circle::Supporters => "Welfare work",
        Circle::Residents => "Residents",
        Circle::Link => "People with the link",
    },
    of_network: "About the whole network",
    anonymous: "Anonymous",
    named: "With names",
    period: |start, end| match (start, end) {
        (Some(start), Some(end)) => format!("From {start} to {end}"),
        (Some(start), None) => format!("From {start}"),
        (None, Some(end)) => format!("Until {end}"),
        (None, None) => String::new(),
    },
    answered: |answered, invited| match invited {
        Some(invited) => format!("{answered} of {invited} people have answered"),
        None => counted(answered, "person has answered", "people have answered"),
    },
    yes: "Yes",
    no: "No",
    results: Results {
        title: "Results",
        title_of: |title| format!("Results: {title}"),
        later: "The results are not here yet. You will see them here once the evaluation is closed and published.",
        not_published: "Not published yet: only those who manage this evaluation see this.",
        published_on: |day| format!("Published on {day}"),
        who: "Who took part?",
        group: "Group",
        answers: "Answers",
        invited: "Invited",
        everybody: "Everybody together",
        roots: "The roots",
        own: "The other questions",
        how_to_read: "The score is in the bar: 1 is low, 5 is high. Below it is how often it was given.",
        small_groups: "This evaluation is anonymous. So a group of fewer than five people is not shown apart. Sometimes we leave out a larger group too, so that nobody can work out the difference. In the whole everybody counts.",
        mean: "Mean",
        mean_before: "The time before",
        mean_of_five: |tenths| format!("{} out of 5", decimal(tenths)),
        count: |n| counted(n, "answer", "answers"),
        higher: |tenths, title| format!("{} higher than last time ({title})", decimal(tenths)),
        lower: |tenths, title| format!("{} lower than last time ({title})", decimal(tenths)),
        same: |title| format!("The same as last time ({title})"),
        too_few: "Fewer than five people answered this. We do not show it, so that nobody can be recognised.",
        nobody: "Nobody answered this.",
        answer: "Answer",
        share: |count, percent| format!("{count} times ({percent}%)"),
        show_tables: "Show tables too",
        show_words: "Show all remarks",
        export: "Download as a spreadsheet (CSV)",
        print: "Print",
        print_hint: "On paper are the remarks that can be seen here. Do you want them all? Then show all remarks first.",
        read_answers: |n| {
            if n == 1 {
                "Read 1 remark in people's own words".into()
            } else {
                format!("Read {n} remarks in people's own words")
            }
        },
        hide_answers: "Hide the remarks",
        more_answers: "More remarks",
        no_answers: "There are no remarks.",
    },
    follow_ups: FollowUps {
        title: "What we agreed",
        none: "Nothing has been agreed yet.",
        more: "More agreements",
        text: "What was agreed?",
        hint: "Say who does what, and when. Everybody can read this once the results are published.",
        add: "Add an agreement",
        added: "The agreement has been added.",
        remove_question: "Do you want to remove this agreement?",
        removed: "The agreement has been removed.",
        make: |kind| match kind {
            WorkKind::Task => "Make it a task",
            WorkKind::Milestone => "Make it a milestone",
        },
        seen_by_all: "This goes straight to the project's page. Everybody can read it there.",
        project: "In which project?",
        find_project: "Search for a project",
        no_project: "We found no project that goes on.",
        became: |kind| match kind {
            WorkKind::Task => "This is a task now:",
            WorkKind::Milestone => "This is a milestone now:",
        },
        work_state: |kind, state| match (kind, state) {
            (_, WorkState::Cancelled) => "Called off",
            (_, WorkState::Open) => "Still to do",
            (WorkKind::Task, WorkState::Done) => "Done",
            (WorkKind::Milestone, WorkState::Done) => "Reached",
        },
    },
    responses: Responses {
        title: "Who answered what?",
        confidential: "Only those who manage this evaluation can read this. Handle it with care: do not pass it on.",
        show: "Show the answers with names",
        hide: "Hide the answers",
        none: "Nobody answered.",
        more: "More answers",
        nameless: "Without a name",
        score: |score| format!("{score} of 5"),
    },
    manage: Manage {
        new_title: "New evaluation",
        title: "Manage evaluation",
        title_of: |title| format!("Manage: {title}"),
        about_project: |title| format!("About the project {title}"),
        to_results: "See the results",
        to_manage: "Manage evaluation",
        not_allowed: "Others manage this evaluation.",
        next: "Next step",
        step,
        step_question,
        step_done: |state| match state {
            EvaluationState::Draft | EvaluationState::Open => "The evaluation is open.",
            EvaluationState::Closed => "The evaluation is closed.",
            EvaluationState::Published => "The results are published.",
        },
        delete: "Delete evaluation",
        delete_question: "Do you want to delete this evaluation? This can't be undone.",
        deleted: "The evaluation has been deleted.",
        progress: "How far are we?",
        unfinished: |n| {
            counted(
                n,
                "person has begun but not handed in yet. That does not count.",
                "people have begun but not handed in yet. That does not count.",
            )
        },
        link: "Link to hand out",
        link_text: "Everybody can take part by this link, also without an account. Put up the code or hand it out: who scans it with a telephone comes to the questions.",
        qr_code: "QR code that leads to the evaluation",
        print: "Print the code",
        template: "Keep these questions as a template",
        template_hint: "Then you can ask the same questions another time. We keep the questions as they are saved.",
        template_name: "Name of the template",
        template_save: "Keep the template",
        template_saved: "The template has been kept.",
        templates: "All templates",
        template_rename: "Change the name",
        template_renamed: "The template has another name.",
        template_remove: "Remove the template",
        template_remove_question: "Do you want to remove this template? Evaluations that were made with it keep their questions.",
        template_removed: "The template has been removed.",
    },
    form: RoundForm {
        title: "Title",
        introduction: "Introduction",
        introduction_hint: "People read this before they begin. Say what the evaluation is about and what you do with the answers.",
        kind: "When is this evaluation?",
        anonymity: "With or without names?",
        anonymity_hint: "Anonymous: nowhere does it say who answered what, and a group of fewer than five people is not shown apart. With names: who manages the evaluation sees who answered what. This can't change after the opening.",
        is_anonymous: "Anonymous",
        is_named: "With names",
        start_date: "First day",
        start_date_hint: "Empty is the day on which you open the evaluation.",
        end_date: "Last day",
        end_date_hint: "Empty is until you close it yourself.",
        circles: "Whom do we ask?",
        circles_hint: "Choose one or more groups. Who is in several answers once.",
        villages: "Of which villages?",
        villages_hint: "For residents and boards. If you choose none, we ask all villages.",
        template: "Begin with a template",
        no_template: "Without a template",
        use_template: "Take its questions",
        template_question: "The template's questions take the place of those that you made yourself. Do you want that?",
        template_used: "The template's questions are in the form.",
        roots: "Which roots get a score?",
        roots_hint: "People give each root a score from 1 to 5.",
        questions: "Own questions",
        no_questions: "There are no own questions yet.",
        question: |n| format!("Question {n}"),
        question_text: "The question",
        question_kind: "How can people answer?",
        kind_of_question: |kind| match kind {
            QuestionKind::Root => "With a score for a root",
            QuestionKind::Scale => "With a score from 1 to 5",
            QuestionKind::OneOf => "Choosing one answer",
            QuestionKind::SeveralOf => "Choosing several answers",
            QuestionKind::YesNo => "Yes or no",
            QuestionKind::Open => "In their own words",
        },
        options: "Answers to choose from",
        options_hint: "Put each answer on its own line: at least 2, at most 12.",
        add: "Add a question",
        up: "Up",
        down: "Down",
        remove: "Remove question",
        create: "Make the evaluation",
        created: "The evaluation has been made. Nobody sees it yet: check it, then open it.",
        edit: "Change",
        saved: "The evaluation has been saved.",
        changed: "Somebody else changed this evaluation meanwhile. What you typed is still here. First see \
                  what it says now.",
        newest: "What is there now",
        save_mine: "Save my version all the same",
    },
};

fn step(to: EvaluationState) -> &'static str {
    match to {
        EvaluationState::Draft | EvaluationState::Open => "Open the evaluation",
        EvaluationState::Closed => "Close the evaluation",
        EvaluationState::Published => "Publish the results",
    }
}

fn step_question(to: EvaluationState, anonymous: bool) -> &'static str {
    match (to, anonymous) {
        (EvaluationState::Draft | EvaluationState::Open, _) => {
            "Do you want to open the evaluation? Then people can answer, and the questions and groups stay as they are. This can't be undone. What you have not saved below is not in it."
        }
        (EvaluationState::Closed, true) => {
            "Do you want to close the evaluation? Then nobody can answer any more. We count the answers and forget for good which belonged together. This can't be undone."
        }
        (EvaluationState::Closed, false) => {
            "Do you want to close the evaluation? Then nobody can answer any more. This can't be undone."
        }
        (EvaluationState::Published, _) => {
            "Do you want to publish the results? Then everybody sees them, also without signing in. This can't be undone."
        }
    }
}

fn decimal(tenths: i64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
