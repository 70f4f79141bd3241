//! Changes as JSON merge patch has them (RFC 7396).

use serde::{Deserialize, Deserializer};

/// Tells `null` (take it away) from a field that is left out (leave it).
pub(crate) fn present<'de, T, D>(deserializer: D) -> Result<Option<Option<T>>, D::Error>
where
    T: Deserialize<'de>,
    D: Deserializer<'de>,
{
    Option::<T>::deserialize(deserializer).map(Some)
}

#[cfg(test)]
mod tests {
    use crate::account::MeChanges;

    #[test]
    fn null_takes_away_and_absent_leaves() {
        let parse = |json| serde_json::from_str::<MeChanges>(json).unwrap().association_id;
        assert_eq!(parse("{}"), None);
        assert_eq!(parse(r#"{"associationId": null}"#), Some(None));
    }
}
