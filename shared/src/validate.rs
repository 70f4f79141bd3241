//! Validation that collects every field error of a request instead of stopping at the first.

use chrono::{Datelike, NaiveDate};

use crate::problem::{FieldCode, FieldError, FieldParams};

/// A request that can tell everything that is wrong with it. The page asks before it sends; the API asks again.
pub trait Validate {
    /// Adds a [`FieldError`] for each fault.
    fn check(&self, faults: &mut Faults);

    /// All faults at once.
    ///
    /// # Errors
    /// Every field that is wrong, in the order of the fields.
    fn validate(&self) -> Result<(), Vec<FieldError>> {
        let mut faults = Faults::default();
        self.check(&mut faults);
        faults.into_result()
    }
}

/// The faults found so far.
#[derive(Debug, Default)]
pub struct Faults(Vec<FieldError>);

impl Faults {
    /// All of them, if there are any.
    pub(crate) fn into_result(self) -> Result<(), Vec<FieldError>> {
        if self.0.is_empty() { Ok(()) } else { Err(self.0) }
    }

    /// Notes that `field` is wrong in the way of `code`.
    pub fn add(&mut self, field: &str, code: FieldCode) {
        self.0.push(FieldError::new(field, code));
    }

    fn add_with(&mut self, field: &str, code: FieldCode, params: FieldParams) {
        self.0.push(FieldError { field: field.to_owned(), code, params });
    }

    /// A text of `min` to `max` characters, spaces around it not counted. Control characters other than
    /// line breaks and tabs are refused: no person types them, and PostgreSQL can't store all of them.
    pub fn text(&mut self, field: &str, value: &str, min: usize, max: usize) {
        let trimmed = value.trim();
        if trimmed.is_empty() && min > 0 {
            self.add(field, FieldCode::Required);
        } else if self.length(field, trimmed, min, max) && value.chars().any(is_untypable) {
            self.add(field, FieldCode::Invalid);
        }
    }

    /// A value of `min` to `max` characters, all of them counted. Says whether it is.
    pub(crate) fn length(&mut self, field: &str, value: &str, min: usize, max: usize) -> bool {
        let length = value.chars().count();
        if length < min {
            self.add_with(field, FieldCode::TooShort, least(min));
        } else if length > max {
            self.add_with(field, FieldCode::TooLong, most(max));
        }
        (min..=max).contains(&length)
    }

    /// A text on one line.
    pub fn line(&mut self, field: &str, value: &str, min: usize, max: usize) {
        if value.trim().contains(['\n', '\r', '\t']) {
            self.add(field, FieldCode::Invalid);
        } else {
            self.text(field, value, min, max);
        }
    }

    /// A number of `min` to `max`, both included.
    pub fn number(&mut self, field: &str, value: i64, min: i64, max: i64) {
        if value < min || value > max {
            let params = FieldParams { min: Some(min), max: Some(max) };
            self.add_with(field, FieldCode::OutOfRange, params);
        }
    }

    /// A day in a year of four digits, from 1900 on: others are slips of the hand, and the databases do not sort or
    /// even take all of them.
    pub fn day(&mut self, field: &str, value: NaiveDate) {
        if !(1900..=9999).contains(&value.year()) {
            self.add(field, FieldCode::Invalid);
        }
    }

    /// At most `max` things.
    pub fn count(&mut self, field: &str, count: usize, max: usize) {
        if count > max {
            self.add_with(field, FieldCode::TooMany, most(max));
        }
    }

    /// At most `max` bytes.
    pub fn bytes(&mut self, field: &str, size: u64, max: u64) {
        if size > max {
            self.add_with(
                field,
                FieldCode::TooLarge,
                FieldParams { min: None, max: i64::try_from(max).ok() },
            );
        }
    }

    /// An e-mail address: one `@` with something around it, and a dot in the domain. Only a message that
    /// arrives can prove more.
    pub fn email(&mut self, field: &str, value: &str) {
        let address = value.trim();
        if address.is_empty() {
            self.add(field, FieldCode::Required);
        } else if self.length(field, address, 1, MAX_EMAIL) && !is_email(address) {
            self.add(field, FieldCode::Invalid);
        }
    }
}

/// The longest e-mail address that can be delivered to (RFC 5321, section 4.5.3.1.3, less the angle brackets).
pub const MAX_EMAIL: usize = 254;

fn is_untypable(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
}

fn is_email(address: &str) -> bool {
    let Some((local, domain)) = address.rsplit_once('@') else { return false };
    let clean = |text: &str| !text.chars().any(|c| c.is_whitespace() || c.is_control() || c == '@');
    let dotted = domain.split('.').count() > 1 && domain.split('.').all(|label| !label.is_empty());
    !local.is_empty() && local.len() <= 64 && clean(local) && clean(domain) && dotted
}

fn least(min: usize) -> FieldParams {
    FieldParams { min: i64::try_from(min).ok(), max: None }
}

fn most(max: usize) -> FieldParams {
    FieldParams { min: None, max: i64::try_from(max).ok() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(check: impl Fn(&mut Faults)) -> Vec<FieldCode> {
        let mut faults = Faults::default();
        check(&mut faults);
        faults.0.into_iter().map(|fault| fault.code).collect()
    }

    #[test]
    fn texts_are_measured_in_characters_without_the_spaces_around() {
        assert_eq!(codes(|f| f.text("t", "  ", 3, 5)), [FieldCode::Required]);
        assert_eq!(codes(|f| f.text("t", " ab ", 3, 5)), [FieldCode::TooShort]);
        assert_eq!(codes(|f| f.text("t", "ëëëëë", 3, 5)), []);
        assert_eq!(codes(|f| f.text("t", "abcdef", 3, 5)), [FieldCode::TooLong]);
        assert_eq!(codes(|f| f.text("t", "a\0bc", 3, 5)), [FieldCode::Invalid]);
        assert_eq!(codes(|f| f.line("t", "a\nbc", 3, 5)), [FieldCode::Invalid]);
        assert_eq!(codes(|f| f.text("t", "a\nbc", 3, 5)), []);
    }

    #[test]
    fn days() {
        let day = |text: &str| codes(|f| f.day("d", text.parse().unwrap()));
        assert_eq!(day("2026-02-28"), []);
        for slip in ["0026-02-28", "-9999-01-01", "+20260-02-28"] {
            assert_eq!(day(slip), [FieldCode::Invalid], "{slip}");
        }
    }

    #[test]
    fn email_addresses() {
        for good in ["jan@dorp.example", "jan.de+vries@mail.dorp.example"] {
            assert_eq!(codes(|f| f.email("e", good)), [], "{good}");
        }
        for bad in ["jan", "jan@dorp", "@dorp.nl", "j an@dorp.nl", "jan@.nl", "jan@dorp..nl", "a@b@c.nl"] {
            assert_eq!(codes(|f| f.email("e", bad)), [FieldCode::Invalid], "{bad}");
        }
    }
}
