//! The pages: each owns its data and gives it to components.

pub mod about;
pub mod account;
pub mod admin;
pub mod answering;
pub mod associations;
pub mod home;
pub mod ideas;
pub mod not_found;
pub mod projects;
pub mod questions;
pub mod rounds;
pub mod sign_in_first;
pub mod tasks;
pub mod timeline;

pub use sign_in_first::for_members;
