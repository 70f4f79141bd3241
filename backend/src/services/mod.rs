//! Use cases that write several tables in one transaction.

pub mod answer_question;
pub mod change_idea;
pub mod change_members;
pub mod change_project;
pub mod close_evaluation;
pub mod comment_on_idea;
pub mod draft_evaluation;
pub mod fill_stems;
pub mod join_evaluation;
pub mod join_idea;
pub mod keep_session;
pub mod known;
pub mod merge_ideas;
pub mod once;
pub mod respond_to_evaluation;
pub mod see_evaluation;
pub mod start_project;
pub mod submit_idea;
pub mod support_idea;
pub mod transition_evaluation;
pub mod transition_idea;
pub mod transition_project;
