//! Access tokens: JWTs after RFC 9068, signed with one algorithm, good for minutes and bound to a session.

use chrono::{DateTime, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation, decode, encode};
use serde::{Deserialize, Serialize};
use shared::id::Id;

/// For how many seconds an access token is good.
pub const ACCESS_SECONDS: u32 = 600;

const ALGORITHM: Algorithm = Algorithm::HS256;
/// Tells an access token from any other token that might be signed with the same key (RFC 9068, section 2.1).
const TYPE: &str = "at+jwt";
const ISSUER: &str = "samenspel";
const AUDIENCE: &str = "samenspel-api";

/// Signs and checks access tokens.
#[derive(Clone)]
pub struct AccessTokens {
    key_id: String,
    encoding: EncodingKey,
    decoding: DecodingKey,
    validation: Validation,
}

/// What an access token says.
#[derive(Debug, Serialize, Deserialize)]
struct Claims {
    iss: String,
    aud: String,
    /// The account.
    sub: Id,
    /// The session.
    sid: Id,
    iat: i64,
    exp: i64,
}

/// The token is not one of ours, or it is past.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InvalidToken;

impl AccessTokens {
    /// Signs with this key, which is named in each token.
    #[must_use]
    pub fn new(key_id: Id, secret: &[u8]) -> Self {
        let mut validation = Validation::new(ALGORITHM);
        validation.set_issuer(&[ISSUER]);
        validation.set_audience(&[AUDIENCE]);
        validation.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
        validation.leeway = 0;
        Self {
            key_id: key_id.to_string(),
            encoding: EncodingKey::from_secret(secret),
            decoding: DecodingKey::from_secret(secret),
            validation,
        }
    }

    /// Signs a token for a session of an account.
    ///
    /// # Errors
    /// When the signature can't be made.
    pub fn sign(&self, account: Id, session: Id, now: DateTime<Utc>) -> Result<String, String> {
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: account,
            sid: session,
            iat: now.timestamp(),
            exp: now.timestamp() + i64::from(ACCESS_SECONDS),
        };
        let mut header = Header::new(ALGORITHM);
        header.typ = Some(TYPE.to_owned());
        header.kid = Some(self.key_id.clone());
        encode(&header, &claims, &self.encoding).map_err(|error| error.to_string())
    }

    /// Checks a token and gives its account and session.
    ///
    /// # Errors
    /// [`InvalidToken`]: forged, past, of another type, for another audience. Which one stays unsaid.
    pub fn check(&self, token: &str) -> Result<(Id, Id), InvalidToken> {
        let token = decode::<Claims>(token, &self.decoding, &self.validation).map_err(|_| InvalidToken)?;
        if token.header.typ.as_deref() != Some(TYPE) {
            return Err(InvalidToken);
        }
        Ok((token.claims.sub, token.claims.sid))
    }
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use super::*;

    fn keys() -> AccessTokens {
        AccessTokens::new(Id::new(), &[7; 32])
    }

    #[test]
    fn a_token_says_whose_it_is() {
        let (account, session) = (Id::new(), Id::new());
        let token = keys().sign(account, session, Utc::now()).unwrap();
        assert_eq!(keys().check(&token), Ok((account, session)));
    }

    #[test]
    fn past_forged_and_foreign_tokens_are_refused() {
        let past = keys().sign(Id::new(), Id::new(), Utc::now() - TimeDelta::seconds(601)).unwrap();
        assert_eq!(keys().check(&past), Err(InvalidToken));
        let forged = AccessTokens::new(Id::new(), &[8; 32]).sign(Id::new(), Id::new(), Utc::now()).unwrap();
        assert_eq!(keys().check(&forged), Err(InvalidToken));
        assert_eq!(keys().check("eyJhbGciOiJub25lIn0.e30."), Err(InvalidToken));
        assert_eq!(keys().check(""), Err(InvalidToken));
    }

    #[test]
    fn a_token_of_another_type_or_algorithm_is_refused() {
        let keys = keys();
        let now = Utc::now().timestamp();
        let claims = Claims {
            iss: ISSUER.to_owned(),
            aud: AUDIENCE.to_owned(),
            sub: Id::new(),
            sid: Id::new(),
            iat: now,
            exp: now + 60,
        };
        let plain = encode(&Header::new(ALGORITHM), &claims, &keys.encoding).unwrap();
        assert_eq!(keys.check(&plain), Err(InvalidToken));
        let mut header = Header::new(Algorithm::HS512);
        header.typ = Some(TYPE.to_owned());
        let longer = encode(&header, &claims, &keys.encoding).unwrap();
        assert_eq!(keys.check(&longer), Err(InvalidToken));
    }
}
