//! One call to the API: headers, sign-in, errors.

use std::{pin::Pin, rc::Rc};

use js_sys::Reflect;
use serde::{Serialize, de::DeserializeOwned};
use shared::{
    evaluation::ResumeCode,
    problem::{Problem, ProblemCode},
};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, FormData, Headers, RequestInit, Response};

use super::{failure::Failure, json, token};

/// Where the API is.
pub const BASE: &str = "/api/v1";

/// A call on its way.
pub type Sending = Pin<Box<dyn Future<Output = Result<Answer, Failure>>>>;

/// What a call comes to. Functions give it without being `async` where they can: each that is adds to the program.
pub trait Reply<T>: Future<Output = Result<T, Failure>> + 'static {}

impl<T, F: Future<Output = Result<T, Failure>> + 'static> Reply<T> for F {}

/// A call to make.
#[derive(Debug, Clone)]
pub struct Call {
    method: &'static str,
    url: String,
    headers: Vec<(&'static str, String)>,
    body: JsValue,
    keepalive: bool,
    /// Whether nothing tells the server who calls.
    nobody: bool,
}

/// An answer as it came.
pub struct Answer {
    text: String,
    etag: String,
}

/// A thing and the version of it that a change must name.
#[derive(Debug, Clone, PartialEq)]
pub struct Versioned<T> {
    /// The thing.
    pub value: T,
    /// Its ETag.
    pub etag: String,
}

impl<T> Versioned<T> {
    /// The same version, seen otherwise.
    pub fn map<U>(self, view: impl FnOnce(T) -> U) -> Versioned<U> {
        Versioned { value: view(self.value), etag: self.etag }
    }
}

impl Call {
    /// Reads.
    pub fn get(path: &str) -> Self {
        Self::outside(&format!("{BASE}{path}"))
    }

    /// Reads what this server has beside the API.
    pub fn outside(path: &str) -> Self {
        Self {
            method: "GET",
            url: path.to_owned(),
            headers: Vec::new(),
            body: JsValue::UNDEFINED,
            keepalive: false,
            nobody: false,
        }
    }

    /// Reads a list, with a filter as its query.
    pub fn list(path: &str, filter: &impl Serialize) -> Self {
        let query = serde_html_form::to_string(filter).unwrap_or_default();
        Self::get(&if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") })
    }

    /// Adds something.
    pub fn post(path: &str) -> Self {
        Self::write("POST", path)
    }

    /// Replaces something.
    pub fn put(path: &str) -> Self {
        Self::write("PUT", path)
    }

    /// Changes the version of something that has this ETag.
    pub fn patch(path: &str, etag: &str) -> Self {
        Self::write("PATCH", path).matching(etag)
    }

    /// Takes something away.
    pub fn delete(path: &str) -> Self {
        Self::write("DELETE", path)
    }

    fn write(method: &'static str, path: &str) -> Self {
        // Another site's form can't send this header, so the server knows that the page sent it.
        let call = Self::get(path).header("X-Requested-With", "samenspel");
        Self { method, ..call }
    }

    fn header(mut self, name: &'static str, value: &str) -> Self {
        self.headers.push((name, value.to_owned()));
        self
    }

    /// With this body.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        // The shared types always serialise: they hold no maps with odd keys.
        self.body = serde_json::to_string(body).unwrap_or_default().into();
        self.header("Content-Type", "application/json")
    }

    /// With a form as its body; the browser says itself of which type it is.
    pub fn form(mut self, body: &FormData) -> Self {
        self.body = body.into();
        self
    }

    /// With a key by which the server recognises a repetition.
    pub fn once(self, key: &str) -> Self {
        self.header("Idempotency-Key", key)
    }

    /// Only if the thing still has this ETag.
    pub fn matching(self, etag: &str) -> Self {
        self.header("If-Match", etag)
    }

    /// As nobody, with the code that goes on with a response that is nobody's: no token and no cookie goes along.
    pub fn resuming(mut self, code: ResumeCode) -> Self {
        self.nobody = true;
        self.header("Resume-Code", &code.to_string())
    }

    /// Let it finish even if the page goes away meanwhile.
    pub fn keepalive(mut self) -> Self {
        self.keepalive = true;
        self
    }

    /// Makes the call as whoever is signed in, unless it is nobody's. A token that just ended is renewed, once.
    ///
    /// # Errors
    /// When there is no answer or a problem.
    pub fn send(self) -> Sending {
        // In a box, so that each kind of answer adds only its own reading to the program.
        Box::pin(async move { read_answer(&self.respond_as_caller().await?).await })
    }

    async fn respond_as_caller(self) -> Result<Response, Failure> {
        if self.nobody {
            return self.respond(None).await;
        }
        let given = token::current().await;
        let answer = self.clone().respond(given.as_deref()).await;
        let is_stale = |failure: &Failure| failure.code() == Some(ProblemCode::InvalidCredential);
        match (given, answer) {
            (Some(stale), Err(failure)) if is_stale(&failure) => {
                let Some(fresh) = token::in_place_of(&stale).await else { return Err(failure) };
                self.respond(Some(&fresh)).await
            }
            (_, answer) => answer,
        }
    }

    /// Makes the call with this token or as nobody.
    ///
    /// # Errors
    /// When there is no answer or a problem.
    pub async fn send_with(self, token: Option<&str>) -> Result<Answer, Failure> {
        read_answer(&self.respond(token).await?).await
    }

    async fn respond(self, token: Option<&str>) -> Result<Response, Failure> {
        let response = self.fetch(token).await.map_err(|_| Failure::Offline)?;
        if response.ok() {
            return Ok(response);
        }
        let text = read_text(&response).await.map_err(|_| Failure::Offline)?;
        match json::read::<Problem>(&text) {
            Ok(problem) => Err(Failure::Refused(Rc::new(problem))),
            Err(_) => Err(Failure::Unreadable),
        }
    }

    async fn fetch(self, token: Option<&str>) -> Result<Response, JsValue> {
        let window = web_sys::window().ok_or(JsValue::NULL)?;
        let headers = Headers::new()?;
        for (name, value) in &self.headers {
            headers.set(name, value)?;
        }
        if let Some(token) = token {
            headers.set("Authorization", &format!("Bearer {token}"))?;
        }
        let init = RequestInit::new();
        init.set_method(self.method);
        init.set_headers_headers(&headers);
        init.set_body(&self.body);
        Reflect::set(&init, &"keepalive".into(), &self.keepalive.into())?;
        if self.nobody {
            Reflect::set(&init, &"credentials".into(), &"omit".into())?;
        }
        JsFuture::from(window.fetch_with_str_and_init(&self.url, &init)).await?.dyn_into()
    }

    /// Makes the call and reads its answer.
    ///
    /// # Errors
    /// When there is no answer, a problem, or an answer of another form.
    pub fn read<T: DeserializeOwned + 'static>(self) -> impl Reply<T> + use<T> {
        // Begun outside, so that what waits holds no call.
        let sending = self.send();
        async move { sending.await?.parse().map(|answer| answer.value) }
    }

    /// Makes the call and reads its answer with its ETag.
    ///
    /// # Errors
    /// As [`Call::read`].
    pub fn read_versioned<T: DeserializeOwned + 'static>(self) -> impl Reply<Versioned<T>> + use<T> {
        let sending = self.send();
        async move { sending.await?.parse() }
    }

    /// Makes a call whose answer is a file.
    ///
    /// # Errors
    /// When there is no answer or a problem.
    pub async fn blob(self) -> Result<Blob, Failure> {
        let response = self.respond_as_caller().await?;
        let blob = JsFuture::from(response.blob().map_err(|_| Failure::Offline)?).await;
        blob.ok().and_then(|blob| blob.dyn_into().ok()).ok_or(Failure::Offline)
    }

    /// Makes a call whose answer has no body.
    ///
    /// # Errors
    /// When there is no answer or a problem.
    pub fn done(self) -> impl Reply<()> + use<> {
        let sending = self.send();
        async move { sending.await.map(|_| ()) }
    }
}

impl Answer {
    /// The answer as what it should be.
    ///
    /// # Errors
    /// When it is something else.
    pub fn parse<T: DeserializeOwned>(self) -> Result<Versioned<T>, Failure> {
        match json::read(&self.text) {
            Ok(value) => Ok(Versioned { value, etag: self.etag }),
            Err(_) => Err(Failure::Unreadable),
        }
    }
}

async fn read_answer(response: &Response) -> Result<Answer, Failure> {
    let text = read_text(response).await.map_err(|_| Failure::Offline)?;
    let etag = response.headers().get("ETag").ok().flatten().unwrap_or_default();
    Ok(Answer { text, etag })
}

async fn read_text(response: &Response) -> Result<String, JsValue> {
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string().unwrap_or_default())
}
