//! What pages have in common: fetching, lists that grow, forms, drafts, buttons that call.

mod act;
mod draft;
mod use_base;
mod use_fetch;
mod use_form;
mod use_found;
mod use_frame;
mod use_list;

pub use act::act;
pub use draft::{Draft, PREFIX as DRAFTS};
pub(crate) use use_base::rebase;
pub use use_base::{Rebase, or_renewed, use_base};
pub use use_fetch::{Fetch, use_fetch};
pub use use_form::{Form, use_form, use_form_in};
pub use use_found::use_found;
pub use use_frame::use_frame;
pub use use_list::{Content, List, use_list};
