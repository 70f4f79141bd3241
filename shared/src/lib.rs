//! Domain types, rules and permissions, shared by the server and the page. In reading order.

pub mod id;
pub mod merge;
pub mod money;
pub mod page;
pub mod problem;
pub mod time;
pub mod validate;
pub mod wrap;

pub mod permission;
pub mod role;

pub mod account;
pub mod password;
pub mod session;

pub mod association;
pub mod root;
pub mod theme;
pub mod timeline;

pub mod attachment;
pub mod comment;
pub mod evaluation;
pub mod idea;
pub mod joiner;
pub mod project;
pub mod question;

pub mod tree;
