//! Sessions: signing in, staying signed in, signing out.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    account::Me,
    id::Id,
    password,
    validate::{Faults, Validate},
};

/// Sign in.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewSession {
    /// The account's e-mail address.
    #[cfg_attr(feature = "openapi", schema(format = "email", max_length = 254))]
    pub email: String,
    /// The account's password.
    #[cfg_attr(feature = "openapi", schema(format = "password", min_length = 1, max_length = 200))]
    pub password: String,
    /// Where the refresh token goes: a program keeps it itself, a page in a browser can't read it.
    #[serde(default)]
    pub refresh_token_in: TokenPlace,
}

impl Validate for NewSession {
    fn check(&self, faults: &mut Faults) {
        faults.email("email", &self.email);
        password::check_given(faults, "password", &self.password);
    }
}

/// Where a refresh token travels.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum TokenPlace {
    /// In the body: for programs.
    #[default]
    Body,
    /// In an HttpOnly cookie: for pages in a browser.
    Cookie,
}

/// Ask for a fresh access token. A page sends `{}`: its refresh token is in the cookie.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RefreshRequest {
    /// The refresh token of the answer before. It can be used once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub refresh_token: Option<String>,
}

impl Validate for RefreshRequest {
    fn check(&self, faults: &mut Faults) {
        if let Some(token) = &self.refresh_token {
            faults.length("refreshToken", token, 1, 200);
        }
    }
}

/// What a sign-in or a refresh gives.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Tokens {
    /// Send it as `Authorization: Bearer …`.
    pub access_token: String,
    /// For how many seconds the access token is good.
    pub expires_in: u32,
    /// Good for one refresh; absent where it travels in the cookie.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
    /// Who is signed in.
    pub me: Me,
}

/// A place where the caller is signed in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// Its identity.
    pub id: Id,
    /// The program that signed in, as it calls itself.
    pub user_agent: String,
    /// Whether this very request came in it.
    pub current: bool,
    /// When it began.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When a token was last fetched in it.
    #[serde(deserialize_with = "crate::time::time")]
    pub last_used_at: DateTime<Utc>,
    /// When it ends at the latest.
    #[serde(deserialize_with = "crate::time::time")]
    pub expires_at: DateTime<Utc>,
}
