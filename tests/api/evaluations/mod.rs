//! `/evaluations`.

mod anonymity;
mod circles;
mod follow_ups;
mod links;
mod responses;
mod results;
mod rounds;
mod templates;
