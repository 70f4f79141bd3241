//! Refresh tokens: the session's id and 32 random bytes. Each can be used once; the database keeps only a hash.

use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};
use chrono::TimeDelta;
use sha2::{Digest, Sha256};
use shared::id::Id;

/// A session ends after this long without a refresh: two months, for people who come by now and then.
pub const IDLE: TimeDelta = TimeDelta::days(60);
/// A session ends after this long whatever happens.
pub const LIFETIME: TimeDelta = TimeDelta::days(180);

/// A refresh token, as its owner has it.
#[derive(Clone, PartialEq, Eq)]
pub struct RefreshToken {
    /// The session that it belongs to.
    pub session: Id,
    secret: [u8; 32],
}

impl RefreshToken {
    /// A fresh token for a session.
    ///
    /// # Errors
    /// When the system gives no randomness.
    pub fn new(session: Id) -> Result<Self, getrandom::Error> {
        Ok(Self { session, secret: random()? })
    }

    /// Reads what [`Self::encode`] wrote.
    #[must_use]
    pub fn decode(text: &str) -> Option<Self> {
        let (session, secret) = text.split_once('.')?;
        let secret = BASE64_URL_SAFE_NO_PAD.decode(secret).ok()?;
        Some(Self { session: session.parse().ok()?, secret: secret.try_into().ok()? })
    }

    /// The token as text.
    #[must_use]
    pub fn encode(&self) -> String {
        format!("{}.{}", self.session, BASE64_URL_SAFE_NO_PAD.encode(self.secret))
    }

    /// What the database keeps. The secret is random, so a fast hash is enough.
    #[must_use]
    pub fn hash(&self) -> Vec<u8> {
        Sha256::digest(self.secret).to_vec()
    }
}

/// Random bytes from the system.
///
/// # Errors
/// When the system gives none.
pub fn random<const N: usize>() -> Result<[u8; N], getrandom::Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_survives_being_written_down() {
        let token = RefreshToken::new(Id::new()).unwrap();
        assert!(RefreshToken::decode(&token.encode()) == Some(token));
        for strange in ["", ".", "x.y", &format!("{}.AAAA", Id::new())] {
            assert!(RefreshToken::decode(strange).is_none(), "{strange}");
        }
    }
}
