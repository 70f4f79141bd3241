//! Pages for administrators and coordinators.

pub mod account;
pub mod account_list;
pub mod catalogue;
pub mod editor;
pub mod entry;
pub mod role_form;
