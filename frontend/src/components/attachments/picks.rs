//! Files that were chosen and are not sent yet.

use std::{cell::RefCell, rc::Rc};

use shared::{
    attachment::{AttachmentOwner, NewAttachment},
    validate::Validate,
};
use web_sys::File;
use yew::prelude::*;

use super::object_url::ObjectUrl;
use crate::{api::attachments, browser, locales::Texts};

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
    chosen: Rc<RefCell<Chosen>>,
    redraw: UseForceUpdateHandle,
}

/// Files to choose; none to begin with.
#[hook]
pub fn use_picks() -> Picks {
    let chosen = use_mut_ref(Chosen::default);
    let redraw = use_force_update();
    Picks { chosen, redraw }
}

impl Picks {
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

    /// Sends all of them, one after another. Those that were taken are chosen no more; the others say why not. Gives
    /// how many were taken.
    pub async fn send(&self, t: &'static Texts, owner: AttachmentOwner) -> i64 {
        let keys: Vec<String> = self.chosen().list.iter().map(|pick| pick.key.clone()).collect();
        let (all, mut taken) = (i64::try_from(keys.len()).unwrap_or(i64::MAX), 0);
        for (nth, key) in (1..).zip(keys) {
            self.change(|chosen| chosen.sending = Some((nth, all)));
            let call =
                self.chosen().list.iter().find(|pick| pick.key == key).map(|pick| {
                    attachments::create_attachment(owner, &pick.file, &pick.description, &pick.key)
                });
            let Some(call) = call else { continue };
            match call.await {
                Ok(()) => {
                    taken += 1;
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
