//! Evaluations, for those who answer them.

mod about;
mod begin;
mod code_card;
mod desk;
mod enter;
mod form;
pub mod list;
mod paper;
mod question;
pub mod round;
mod saving;
mod sheet;
mod trouble;
