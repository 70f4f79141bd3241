//! What can go wrong.

use shared::problem::{FieldError, ProblemCode};

use super::Text;

/// What can go wrong.
pub struct Problems {
    pub check_fields: Text,
    pub offline: Text,
    pub unreadable: Text,
    pub problem: fn(ProblemCode) -> Text,
    pub field: fn(&FieldError) -> String,
}
