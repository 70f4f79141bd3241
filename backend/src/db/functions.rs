//! Functions that both databases have under one name, and diesel does not know.

use diesel::sql_types::{Integer, Text};

#[diesel::declare_sql_function]
extern "SQL" {
    /// The first characters of a text, so that a list need not carry whole texts.
    fn substr(text: Text, from: Integer, length: Integer) -> Text;
}
