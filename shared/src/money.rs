//! Amounts of money as people write them. Everywhere else they are integer cents.

/// An amount in euros, as Dutch and English hands write it, in cents: `12,50`, `€ 1.250`, `12.5`.
///
/// Nothing where it is no amount, or can be read in two ways: `1,250` is a thousand and more to one reader and one and a
/// quarter to another. A point before three digits parts thousands, as in Dutch.
#[must_use]
pub fn parse_euros(text: &str) -> Option<i64> {
    let text = text.trim();
    let text = text.strip_prefix('€').unwrap_or(text).trim();
    let (whole, decimals) = match text.split_once(',') {
        Some((whole, decimals)) => (without_marks(whole)?, decimals),
        None => match text.rsplit_once('.') {
            Some((whole, decimals)) if decimals.len() < 3 => (without_marks(whole)?, decimals),
            _ => (without_marks(text)?, ""),
        },
    };
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || decimals.len() > 2 || !is_number(&whole) || !is_number(decimals) {
        return None;
    }
    format!("{whole}{decimals:0<2}").parse().ok()
}

/// A whole number without the points between its thousands; nothing where they stand elsewhere.
fn without_marks(text: &str) -> Option<String> {
    let mut groups = text.split('.');
    let first = groups.next()?;
    let mut rest = groups.clone().peekable();
    let has_marks = rest.peek().is_some();
    let in_place = (!has_marks || (1..=3).contains(&first.len())) && rest.all(|group| group.len() == 3);
    in_place.then(|| std::iter::once(first).chain(groups).collect())
}

#[cfg(test)]
mod tests {
    use super::parse_euros;

    #[test]
    fn amounts_as_people_write_them() {
        for (text, cents) in [
            ("12,50", 1_250),
            ("12,5", 1_250),
            ("12.50", 1_250),
            ("12.5", 1_250),
            ("12", 1_200),
            (" € 1.250 ", 125_000),
            ("1.250,75", 125_075),
            ("€1.000.000,00", 100_000_000),
            ("0,05", 5),
            ("0", 0),
            ("12,", 1_200),
        ] {
            assert_eq!(parse_euros(text), Some(cents), "{text}");
        }
    }

    #[test]
    fn what_is_no_amount_or_two_is_refused() {
        for text in [
            "",
            "€",
            "veel",
            "-5",
            "1,250",
            "12,345",
            "1.25,00",
            "1250.500,00",
            "1,2,3",
            ",50",
            "12 50",
            "9999999999999999999",
        ] {
            assert_eq!(parse_euros(text), None, "{text}");
        }
    }
}
