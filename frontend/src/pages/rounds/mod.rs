//! Evaluation rounds: making and managing them, and what came out of them.

mod about;
mod chart;
mod edit;
mod figures;
mod follow_ups;
mod make_work;
pub mod manage;
pub mod new;
mod open_answers;
mod outcome;
mod questions_field;
mod responses;
pub mod results;
mod round_form;
mod round_values;
mod steps;
mod table;
mod template_form;
mod templates;
