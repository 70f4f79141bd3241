//! `/evaluations`.

mod anonymity;
mod asked;
mod circles;
mod closing;
mod follow_ups;
mod links;
mod newest;
mod responses;
mod results;
mod rounds;
mod templates;
