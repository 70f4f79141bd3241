//! Codes that people read aloud and type over: Crockford's base 32, without letters that look like digits.

use std::{fmt, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A code of `N` characters, five bits each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Code<const N: usize>([u8; N]);

/// What lets somebody go on with an anonymous response: 80 random bits, so that nobody who has the database finds out
/// by trying which code belongs to what it keeps.
pub type ResumeCode = Code<16>;

/// What stands in the link for people without an account. It is printed for anybody to use, so it only has to be
/// too long to find by chance.
pub type LinkCode = Code<8>;

impl<const N: usize> Code<N> {
    /// The code that random bytes give, of which it takes five bits each.
    #[must_use]
    pub fn from_random(bytes: [u8; N]) -> Self {
        Self(bytes.map(|byte| ALPHABET[usize::from(byte & 31)]))
    }

    /// The code without dashes, in capitals.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // Nothing but the alphabet is ever in it.
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

/// In groups of four, as it is shown.
impl<const N: usize> fmt::Display for Code<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, c) in self.as_str().chars().enumerate() {
            write!(f, "{}{c}", if nth > 0 && nth % 4 == 0 { "-" } else { "" })?;
        }
        Ok(())
    }
}

/// The text is not such a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidCode;

impl<const N: usize> FromStr for Code<N> {
    type Err = InvalidCode;

    /// Reads what a person typed: in any case, with or without dashes and spaces, and with the letters that look like
    /// digits taken for those.
    fn from_str(text: &str) -> Result<Self, InvalidCode> {
        let typed = text.chars().filter(|c| !matches!(c, '-' | ' ')).map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            other => other,
        });
        let code: String = typed.take(N + 1).collect();
        let code: [u8; N] = code.into_bytes().try_into().map_err(|_| InvalidCode)?;
        if code.iter().all(|byte| ALPHABET.contains(byte)) { Ok(Self(code)) } else { Err(InvalidCode) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_as_people_type_it() {
        let code =
            ResumeCode::from_random(std::array::from_fn(|nth| u8::try_from(nth).unwrap().wrapping_mul(37)));
        let shown = code.to_string();
        assert_eq!((shown.len(), shown.matches('-').count()), (19, 3));
        for typed in
            [shown.clone(), shown.to_lowercase(), shown.replace('-', " "), format!(" {} ", code.as_str())]
        {
            assert_eq!(typed.parse(), Ok(code), "{typed}");
        }
        assert_eq!("oOiI lL12".parse::<LinkCode>().map(|code| code.to_string()).as_deref(), Ok("0011-1112"));
        for wrong in ["", "0123", "012345678", "0123456U", "0123456é"] {
            assert_eq!(wrong.parse::<LinkCode>(), Err(InvalidCode), "{wrong}");
        }
    }
}
