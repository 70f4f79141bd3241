//! Questions with a clock: asking, answering, and those that wait.

pub mod answer;
pub mod ask;
pub mod item;
pub mod list;
pub mod of_idea;
