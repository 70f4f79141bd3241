//! A request in the making.

use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use ureq::{
    Agent,
    http::{Request, request},
};

use crate::{answer::Answer, builders::Account};

/// A request that is not sent yet.
#[derive(Debug, Clone)]
#[must_use]
pub struct Call {
    method: String,
    url: String,
    headers: Vec<(String, String)>,
    body: Option<Vec<u8>>,
    line: Option<Agent>,
}

/// A line to a server, over which many requests go one after the other without a connection for each: a system has some
/// thirty thousand of these to give out, and takes each back only after a minute.
#[must_use]
pub fn line() -> Agent {
    Agent::config_builder()
        .http_status_as_error(false)
        .max_redirects(0)
        .allow_non_standard_methods(true)
        .timeout_global(Some(Duration::from_secs(60)))
        .user_agent("tests")
        .accept("*/*")
        .build()
        .into()
}

impl Call {
    /// One without headers or body.
    pub fn new(method: &str, url: &str) -> Self {
        Self { method: method.to_owned(), url: url.to_owned(), headers: Vec::new(), body: None, line: None }
    }

    /// By somebody who is signed in.
    pub fn by(self, account: &Account) -> Self {
        self.bearer(&account.token)
    }

    /// With an access token.
    pub fn bearer(self, token: &str) -> Self {
        self.header("Authorization", &format!("Bearer {token}"))
    }

    /// With a header; one of the same name stays beside it.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// With an `If-Match`.
    pub fn if_match(self, etag: &str) -> Self {
        self.header("If-Match", etag)
    }

    /// With one more pair in the query.
    pub fn query(mut self, key: &str, value: &str) -> Self {
        let between = if self.url.contains('?') { '&' } else { '?' };
        self.url = format!("{}{between}{key}={}", self.url, percent_encoded(value));
        self
    }

    /// With a JSON body.
    pub fn json(self, body: &Value) -> Self {
        self.body("application/json", body.to_string().as_bytes())
    }

    /// With one of the API's own types as its body.
    pub fn value(self, body: &impl Serialize) -> Self {
        self.json(&serde_json::to_value(body).unwrap())
    }

    /// With a form of these parts, each a name and its bytes.
    pub fn form(self, parts: &[(&str, &[u8])]) -> Self {
        let mut body = Vec::new();
        for (name, bytes) in parts {
            // The name and the type of a file say nothing of what it is.
            let file =
                if *name == "file" { "; filename=\"foto.jpg\"\r\nContent-Type: image/jpeg" } else { "" };
            body.extend(
                format!("--b0\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n").bytes(),
            );
            body.extend(*bytes);
            body.extend(b"\r\n");
        }
        body.extend(b"--b0--\r\n");
        self.body("multipart/form-data; boundary=b0", &body)
    }

    /// With any body at all.
    pub fn body(mut self, content_type: &str, body: &[u8]) -> Self {
        self.body = Some(body.to_vec());
        self.header("Content-Type", content_type)
    }

    /// Over this line, rather than on a connection of its own.
    pub fn over(mut self, line: &Agent) -> Self {
        self.line = Some(line.clone());
        self
    }

    /// Sends it, on a connection of its own unless told otherwise, and follows no redirect.
    #[must_use]
    pub fn send(self) -> Answer {
        self.try_send().unwrap()
    }

    /// Sends it to a server that may go away meanwhile.
    ///
    /// # Errors
    /// When no whole answer comes.
    pub fn try_send(self) -> Result<Answer, ureq::Error> {
        let agent = self.line.unwrap_or_else(line);
        let what = format!("{} {}", self.method, self.url);
        let mut request: request::Builder = Request::builder().method(self.method.as_str()).uri(&self.url);
        for (name, value) in &self.headers {
            request = request.header(name, value);
        }
        let takes_body = matches!(self.method.as_str(), "POST" | "PUT" | "PATCH");
        let response = match self.body {
            Some(body) => agent.run(request.body(body).unwrap())?,
            None if takes_body => agent.run(request.body(Vec::<u8>::new()).unwrap())?,
            None => agent.run(request.body(()).unwrap())?,
        };
        Answer::read(what, response)
    }
}

fn percent_encoded(text: &str) -> String {
    let encode = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(encode).collect()
}
