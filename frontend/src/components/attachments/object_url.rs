//! An address that only this page knows, of bytes that it holds.

use std::{fmt, rc::Rc};

use web_sys::{Blob, Url};

/// The address, for as long as somebody holds it.
#[derive(Clone)]
pub struct ObjectUrl(Rc<Held>);

struct Held(String);

impl Drop for Held {
    fn drop(&mut self) {
        Url::revoke_object_url(&self.0).ok();
    }
}

impl ObjectUrl {
    /// Makes an address.
    pub fn new(bytes: &Blob) -> Option<Self> {
        Url::create_object_url_with_blob(bytes).ok().map(|url| Self(Rc::new(Held(url))))
    }
}

impl fmt::Display for ObjectUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.0)
    }
}
