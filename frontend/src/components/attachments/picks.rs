//! Files that were chosen and are not sent yet.

use std::{cell::RefCell, rc::Rc};

use shared::{
    attachment::{Attachment, AttachmentOwner, NewAttachment},
    problem::{FieldCode, FieldError},
    validate::Validate,
};
use wasm_bindgen_futures::spawn_local;
use web_sys::File;
use yew::prelude::*;

use super::object_url::ObjectUrl;
use crate::{api::attachments, browser, locales::Texts};

/// The group of fields to choose files in, as a form knows its fields.
pub const GROUP: &str = "attachments";

/// A file that was chosen.
pub struct Pick {
    /// The file.
    pub file: File,
    /// What is said of it.
    pub description: String,
    /// By this the server knows it if it comes twice; it also tells picks apart.
    pub key: String,
    /// Its picture, if it is one.
    pub preview: Option<ObjectUrl>,
    /// What is wrong with it, in words.
    pub error: Option<AttrValue>,
}

impl Pick {
    fn new(file: File) -> Self {
        let preview = if file.type_().starts_with("image/") { ObjectUrl::new(&file) } else { None };
        Self { file, description: String::new(), key: browser::random_key(), preview, error: None }
    }

    /// The id of the field with its description.
    pub fn field(&self) -> String {
        format!("description-{}", self.key)
    }

    /// How many bytes it has.
    pub fn size(&self) -> i64 {
        #[expect(clippy::cast_possible_truncation, reason = "no file comes near 2^53 bytes")]
        let size = self.file.size() as i64;
        size
    }
}

/// The files that were chosen, and how their sending stands.
#[derive(Default)]
pub struct Chosen {
    /// The files.
    pub list: Vec<Pick>,
    /// While they are sent: which one of how many.
    pub sending: Option<(i64, i64)>,
}

/// A hand on the files that were chosen.
#[derive(Clone)]
pub struct Picks {
    /// Tells these from other files to choose on the page; empty where there are no others.
    scope: Rc<str>,
    chosen: Rc<RefCell<Chosen>>,
    redraw: UseForceUpdateHandle,
}

/// Files to choose; none to begin with. On a page with several forms the ids of the fields begin with `scope`, as those
/// of the form do.
#[hook]
pub fn use_picks(scope: &str) -> Picks {
    let scope = use_memo((), |()| scope.to_owned());
    let chosen = use_mut_ref(Chosen::default);
    let redraw = use_force_update();
    Picks { scope: scope.as_str().into(), chosen, redraw }
}

impl Picks {
    /// The id that a part of the group of fields has on the page.
    pub fn id(&self, part: &str) -> String {
        if self.scope.is_empty() { part.to_owned() } else { format!("{}-{part}", self.scope) }
    }

    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.chosen().list.is_empty()
    }

    /// What was chosen.
    pub fn chosen(&self) -> std::cell::Ref<'_, Chosen> {
        self.chosen.borrow()
    }

    fn change(&self, change: impl FnOnce(&mut Chosen)) {
        change(&mut self.chosen.borrow_mut());
        self.redraw.force_update();
    }

    /// Adds files.
    pub fn add(&self, files: impl Iterator<Item = File>) {
        self.change(|chosen| chosen.list.extend(files.map(Pick::new)));
    }

    /// Takes one out again.
    pub fn remove(&self, key: &str) {
        self.change(|chosen| chosen.list.retain(|pick| pick.key != key));
    }

    /// Takes all of them out.
    pub fn clear(&self) {
        self.change(|chosen| chosen.list.clear());
    }

    /// Says something of one.
    pub fn describe(&self, key: &str, description: String) {
        self.with(key, |pick| pick.description = description);
    }

    fn with(&self, key: &str, change: impl FnOnce(&mut Pick)) {
        self.change(|chosen| {
            if let Some(pick) = chosen.list.iter_mut().find(|pick| pick.key == key) {
                change(pick);
            }
        });
    }

    /// Checks all of them, and gives the id of the field of the first with which something is wrong.
    pub fn check(&self, t: &Texts) -> Option<String> {
        self.change(|chosen| {
            for pick in &mut chosen.list {
                let size = u64::try_from(pick.size()).unwrap_or(0);
                let faults = NewAttachment { size, description: pick.description.clone() }.validate();
                let fault = faults.err().and_then(|faults| faults.into_iter().next());
                pick.error = fault.map(|fault| (t.problems.field)(&fault).into());
            }
        });
        let chosen = self.chosen();
        chosen.list.iter().find(|pick| pick.error.is_some()).map(Pick::field)
    }

    /// What a form asks for, if nothing is wrong with the files that go with it. If there is, the form says so, and the
    /// file itself says what.
    pub fn check_with<B: Validate>(
        &self,
        t: &Texts,
        request: Result<B, Vec<FieldError>>,
    ) -> Result<B, Vec<FieldError>> {
        if self.check(t).is_none() {
            return request;
        }
        let words = request.and_then(|body| body.validate()).err().unwrap_or_default();
        Err([words, vec![FieldError::new(GROUP, FieldCode::Invalid)]].concat())
    }

    /// Checks all of them and sends them, unless they are on their way already; `done` gets those that were taken. The
    /// focus goes to what is wrong.
    pub fn submit(
        &self,
        t: &'static Texts,
        owner: AttachmentOwner,
        done: impl FnOnce(Vec<Attachment>) + 'static,
    ) {
        if self.chosen().sending.is_some() {
            return;
        }
        if let Some(field) = self.check(t) {
            return browser::focus(&field);
        }
        let picks = self.clone();
        spawn_local(async move {
            let taken = picks.send(t, owner).await;
            if !picks.is_empty() {
                browser::focus(&picks.id(GROUP));
            }
            done(taken);
        });
    }

    /// Sends all of them, one after another, and gives those that were taken. They are chosen no more; the others say why
    /// they were not.
    pub async fn send(&self, t: &'static Texts, owner: AttachmentOwner) -> Vec<Attachment> {
        let keys: Vec<String> = self.chosen().list.iter().map(|pick| pick.key.clone()).collect();
        let (all, mut taken) = (i64::try_from(keys.len()).unwrap_or(i64::MAX), Vec::new());
        for (nth, key) in (1..).zip(keys) {
            self.change(|chosen| chosen.sending = Some((nth, all)));
            let call =
                self.chosen().list.iter().find(|pick| pick.key == key).map(|pick| {
                    attachments::create_attachment(owner, &pick.file, &pick.description, &pick.key)
                });
            let Some(call) = call else { continue };
            match call.await {
                Ok(attachment) => {
                    taken.push(attachment);
                    self.remove(&key);
                }
                Err(failure) => self.with(&key, |pick| pick.error = Some(t.failure(&failure).into())),
            }
        }
        self.change(|chosen| chosen.sending = None);
        taken
    }

    /// The names of those that are left, each with what is wrong with it.
    pub fn left(&self) -> Vec<String> {
        let line = |pick: &Pick| match &pick.error {
            Some(error) => format!("{}: {error}", pick.file.name()),
            None => pick.file.name(),
        };
        self.chosen().list.iter().map(line).collect()
    }
}
