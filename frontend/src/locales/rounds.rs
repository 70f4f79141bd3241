//! Evaluation rounds: making them, and what came out of them.

use shared::evaluation::{Circle, EvaluationKind, EvaluationState, QuestionKind, WorkKind, WorkState};

use super::{Counted, Filled, Text};

/// Evaluation rounds.
pub struct Rounds {
    pub kind: fn(EvaluationKind) -> Text,
    pub state: fn(EvaluationState) -> Text,
    pub circle: fn(Circle) -> Text,
    pub of_network: Text,
    pub anonymous: Text,
    pub named: Text,
    /// From the first day to the last, as far as they are known.
    pub period: fn(Option<&str>, Option<&str>) -> String,
    /// How many answered, out of how many where that is known.
    pub answered: fn(i64, Option<i64>) -> String,
    pub yes: Text,
    pub no: Text,
    pub results: Results,
    pub follow_ups: FollowUps,
    pub responses: Responses,
    pub manage: Manage,
    pub form: RoundForm,
}

/// What came out of a round.
pub struct Results {
    pub title: Text,
    pub title_of: Filled,
    pub later: Text,
    pub not_published: Text,
    pub published_on: Filled,
    pub who: Text,
    pub group: Text,
    pub answers: Text,
    pub invited: Text,
    pub everybody: Text,
    pub roots: Text,
    pub own: Text,
    pub how_to_read: Text,
    pub small_groups: Text,
    pub mean: Text,
    /// Of the round before.
    pub mean_before: Text,
    /// A mean in tenths, out of five.
    pub mean_of_five: fn(i64) -> String,
    pub count: Counted,
    /// So many tenths more than in the round with this name.
    pub higher: fn(i64, &str) -> String,
    pub lower: fn(i64, &str) -> String,
    pub same: Filled,
    pub too_few: Text,
    pub nobody: Text,
    pub answer: Text,
    pub share: fn(i64, i64) -> String,
    pub show_tables: Text,
    pub show_words: Text,
    pub export: Text,
    pub print: Text,
    pub print_hint: Text,
    pub read_answers: Counted,
    pub hide_answers: Text,
    pub more_answers: Text,
    pub no_answers: Text,
}

/// What was agreed after a round.
pub struct FollowUps {
    pub title: Text,
    pub none: Text,
    pub more: Text,
    pub text: Text,
    pub hint: Text,
    pub add: Text,
    pub added: Text,
    pub remove_question: Text,
    pub removed: Text,
    /// What a button makes of it.
    pub make: fn(WorkKind) -> Text,
    pub seen_by_all: Text,
    pub project: Text,
    pub find_project: Text,
    pub no_project: Text,
    /// What it became; the name of that follows.
    pub became: fn(WorkKind) -> Text,
    pub work_state: fn(WorkKind, WorkState) -> Text,
}

/// Who answered what.
pub struct Responses {
    pub title: Text,
    pub confidential: Text,
    pub show: Text,
    pub hide: Text,
    pub none: Text,
    pub more: Text,
    pub nameless: Text,
    /// A score out of five.
    pub score: Counted,
}

/// Managing a round.
pub struct Manage {
    pub new_title: Text,
    pub title: Text,
    pub title_of: Filled,
    pub about_project: Filled,
    pub to_results: Text,
    pub to_manage: Text,
    pub not_allowed: Text,
    pub next: Text,
    pub step: fn(EvaluationState) -> Text,
    /// What a step does, in an anonymous round or another.
    pub step_question: fn(EvaluationState, bool) -> Text,
    pub step_done: fn(EvaluationState) -> Text,
    pub delete: Text,
    pub delete_question: Text,
    pub deleted: Text,
    pub progress: Text,
    /// How many began and did not hand in.
    pub unfinished: Counted,
    pub link: Text,
    pub link_text: Text,
    pub qr_code: Text,
    pub print: Text,
    pub template: Text,
    pub template_hint: Text,
    pub template_name: Text,
    pub template_save: Text,
    pub template_saved: Text,
    pub templates: Text,
    pub template_rename: Text,
    pub template_renamed: Text,
    pub template_remove: Text,
    pub template_remove_question: Text,
    pub template_removed: Text,
}

/// The form for a round.
pub struct RoundForm {
    pub title: Text,
    pub introduction: Text,
    pub introduction_hint: Text,
    pub kind: Text,
    pub anonymity: Text,
    pub anonymity_hint: Text,
    pub is_anonymous: Text,
    pub is_named: Text,
    pub start_date: Text,
    pub start_date_hint: Text,
    pub end_date: Text,
    pub end_date_hint: Text,
    pub circles: Text,
    pub circles_hint: Text,
    pub villages: Text,
    pub villages_hint: Text,
    pub template: Text,
    pub no_template: Text,
    pub use_template: Text,
    pub template_question: Text,
    pub template_used: Text,
    pub roots: Text,
    pub roots_hint: Text,
    pub questions: Text,
    pub no_questions: Text,
    pub question: Counted,
    pub question_text: Text,
    pub question_kind: Text,
    pub kind_of_question: fn(QuestionKind) -> Text,
    pub options: Text,
    pub options_hint: Text,
    pub add: Text,
    pub up: Text,
    pub down: Text,
    pub remove: Text,
    pub create: Text,
    pub created: Text,
    pub edit: Text,
    pub saved: Text,
    pub changed: Text,
    pub newest: Text,
    pub save_mine: Text,
}
