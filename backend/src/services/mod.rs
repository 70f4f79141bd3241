//! Use cases that write several tables in one transaction.

pub mod answer_question;
pub mod ask_tasks;
pub mod change_idea;
pub mod change_members;
pub mod change_project;
pub mod comment_on_idea;
pub mod enter_project;
pub mod join_idea;
pub mod keep_ledger;
pub mod keep_session;
pub mod known;
pub mod merge_ideas;
pub mod once;
pub mod plan_milestones;
pub mod start_project;
pub mod submit_idea;
pub mod support_idea;
pub mod take_task;
pub mod tell_news;
pub mod transition_idea;
pub mod transition_project;
