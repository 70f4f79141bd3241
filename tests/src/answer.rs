//! An answer, with what must hold for every one of them.

use backend::{error::describe, openapi::VERSION};
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::{
    page::Page,
    problem::{FieldCode, MEDIA_TYPE, Problem, ProblemCode},
};
use ureq::{
    Body,
    http::{HeaderMap, Response},
};

use crate::builders::PASSWORD;

/// What came back.
#[derive(Debug)]
pub struct Answer {
    /// The status.
    pub status: u16,
    headers: HeaderMap,
    body: Vec<u8>,
    what: String,
}

impl Answer {
    /// Reads it and checks what holds for every answer.
    ///
    /// # Errors
    /// When the server goes away before all of it is here.
    ///
    /// # Panics
    /// When that does not hold.
    pub fn read(what: String, response: Response<Body>) -> Result<Self, ureq::Error> {
        let (head, mut body) = response.into_parts();
        let body = body.read_to_vec()?;
        let answer = Self { status: head.status.as_u16(), headers: head.headers, body, what };
        answer.check();
        Ok(answer)
    }

    fn check(&self) {
        let what = self.to_string();
        let fixed = [
            ("api-version", VERSION),
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("referrer-policy", "no-referrer"),
            ("strict-transport-security", "max-age=31536000; includeSubDomains"),
        ];
        for (name, value) in fixed {
            assert_eq!(self.header(name), Some(value), "{name} of {what}");
        }
        let policy = self.header("content-security-policy").unwrap_or_default();
        assert!(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"), "{what}");
        assert!(!self.text().contains(PASSWORD) && !self.text().contains("$argon2"), "a secret in {what}");
        if self.status >= 400 && self.what.contains("/api/") {
            assert_eq!(self.header("content-type"), Some(MEDIA_TYPE), "{what}");
            assert_eq!(self.header("cache-control"), Some("no-store"), "{what}");
        }
        assert!(self.status != 500, "{what}");
    }

    /// One header's value.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).map(|value| value.to_str().unwrap())
    }

    /// The values of a header that can be there several times.
    #[must_use]
    pub fn headers(&self, name: &str) -> Vec<&str> {
        self.headers.get_all(name).iter().map(|value| value.to_str().unwrap()).collect()
    }

    /// The `ETag`, which must be there.
    #[must_use]
    pub fn etag(&self) -> String {
        self.header("etag").unwrap_or_else(|| panic!("no ETag: {self}")).to_owned()
    }

    /// The body as it came.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.body
    }

    /// The body as text.
    #[must_use]
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The body as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        self.read_as()
    }

    /// The body as one of the API's own types.
    #[must_use]
    pub fn read_as<T: DeserializeOwned>(&self) -> T {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// The body as a page of a list.
    #[must_use]
    pub fn page<T: DeserializeOwned>(&self) -> Page<T> {
        self.read_as()
    }

    /// It must have this status.
    ///
    /// # Panics
    /// When it has another.
    pub fn is(self, status: u16) -> Self {
        assert_eq!(self.status, status, "{self}");
        self
    }

    /// It must be a success.
    ///
    /// # Panics
    /// When it is not.
    pub fn ok(self) -> Self {
        assert!((200..300).contains(&self.status), "{self}");
        self
    }

    /// It must be this problem, with all that a problem says.
    ///
    /// # Panics
    /// When it is not.
    pub fn problem(self, code: ProblemCode) -> Problem {
        let problem: Problem = self.read_as();
        let (status, title, _) = describe(code);
        assert_eq!((problem.code, self.status), (code, status.as_u16()), "{self}");
        assert_eq!((problem.status, problem.title.as_str()), (status.as_u16(), title), "{self}");
        assert_eq!(problem.kind, format!("/problems/{}", code.as_str()), "{self}");
        assert!(!problem.detail.is_empty(), "{self}");
        problem
    }

    /// It must be invalid input; gives each field with what is wrong with it, by name.
    #[must_use]
    pub fn faults(self) -> Vec<(String, FieldCode)> {
        let errors = self.problem(ProblemCode::InvalidInput).errors;
        let mut faults: Vec<_> = errors.into_iter().map(|error| (error.field, error.code)).collect();
        faults.sort_by(|a, b| a.0.cmp(&b.0));
        faults
    }

    /// It must be invalid input that is about this one field.
    ///
    /// # Panics
    /// When it is not.
    pub fn fault(self, field: &str, code: FieldCode) {
        assert_eq!(self.faults(), [(field.to_owned(), code)]);
    }
}

impl std::fmt::Display for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} -> {} {:?} {}", self.what, self.status, self.headers, self.text())
    }
}
