//! A form: its values, what is wrong with them, and sending it once.

use std::{
    cell::{Ref, RefCell},
    future::Future,
    pin::Pin,
    rc::Rc,
};

use shared::{
    problem::{FieldError, ProblemCode},
    validate::Validate,
};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{api::Failure, browser, locales::Texts};

/// How the sending of a form stands.
#[derive(Default)]
struct Status {
    faults: Vec<FieldError>,
    failure: Option<Failure>,
    busy: bool,
    /// Counts the refusals, so that the summary of errors takes the focus at each.
    refusals: u32,
    /// By this the server knows a form that comes twice because its answer was lost.
    key: String,
}

type Answer = Pin<Box<dyn Future<Output = Result<Box<dyn FnOnce()>, Failure>>>>;

/// Sends a form; the same for forms with whatever values.
#[derive(Clone)]
struct Sender {
    status: Rc<RefCell<Status>>,
    redraw: UseForceUpdateHandle,
}

impl Sender {
    fn refuse(&self, faults: Vec<FieldError>) {
        {
            let mut status = self.status.borrow_mut();
            status.faults = faults;
            status.failure = None;
            status.refusals += 1;
        }
        self.redraw.force_update();
    }

    /// Notes that the form is on its way, and gives the key to send with.
    fn begin(&self) -> String {
        let mut status = self.status.borrow_mut();
        status.busy = true;
        status.faults = Vec::new();
        status.failure = None;
        status.key.clone()
    }

    fn await_answer(self, answer: Answer) {
        self.redraw.force_update();
        spawn_local(async move {
            match answer.await {
                Ok(done) => {
                    self.settle(None);
                    done();
                }
                Err(failure) => self.settle(Some(failure)),
            }
        });
    }

    fn settle(&self, failure: Option<Failure>) {
        {
            let mut status = self.status.borrow_mut();
            status.busy = false;
            if !may_have_arrived(failure.as_ref()) {
                status.key = browser::random_key();
            }
            if let Some(failure) = failure {
                status.refusals += 1;
                status.faults = failure.faults().to_vec();
                status.failure = Some(failure);
            }
        }
        self.redraw.force_update();
    }
}

/// A form on a page.
pub struct Form<T: 'static> {
    /// Tells its fields from those of other forms on the page; empty where it is the only one.
    scope: Rc<str>,
    values: Rc<RefCell<T>>,
    sender: Sender,
}

impl<T> Clone for Form<T> {
    fn clone(&self) -> Self {
        Self { scope: Rc::clone(&self.scope), values: Rc::clone(&self.values), sender: self.sender.clone() }
    }
}

impl<T> Form<T> {
    /// The id that the input of a field has on the page.
    pub fn id(&self, field: &str) -> String {
        if self.scope.is_empty() { field.to_owned() } else { format!("{}-{field}", self.scope) }
    }

    /// What is filled in.
    pub fn values(&self) -> Ref<'_, T> {
        self.values.borrow()
    }

    /// Changes what is filled in.
    pub fn change(&self, change: impl FnOnce(&mut T)) {
        change(&mut self.values.borrow_mut());
        self.sender.redraw.force_update();
    }

    /// The text that an input shows.
    pub fn text(&self, place: fn(&mut T) -> &mut String) -> String {
        place(&mut self.values.borrow_mut()).clone()
    }

    /// A function that puts an input's text in its place.
    pub fn bind(&self, place: fn(&mut T) -> &mut String) -> Callback<String> {
        let form = self.clone();
        Callback::from(move |text| form.change(|values| *place(values) = text))
    }

    /// What is wrong with a field, in words.
    pub fn error(&self, field: &str, t: &Texts) -> Option<AttrValue> {
        let status = self.sender.status.borrow();
        let fault = status.faults.iter().find(|fault| fault.field == field)?;
        Some((t.problems.field)(fault).into())
    }

    /// All that is wrong with the fields.
    pub fn faults(&self) -> Vec<FieldError> {
        self.sender.status.borrow().faults.clone()
    }

    /// Why the last sending did not succeed.
    pub fn failure(&self) -> Option<Failure> {
        self.sender.status.borrow().failure.clone()
    }

    /// Whether somebody else was first: what it changes has changed since it was read.
    pub fn is_overtaken(&self) -> bool {
        self.failure().is_some_and(|failure| failure.code() == Some(ProblemCode::Changed))
    }

    /// Whether it is being sent.
    pub fn is_busy(&self) -> bool {
        self.sender.status.borrow().busy
    }

    /// How often it was refused.
    pub fn refusals(&self) -> u32 {
        self.sender.status.borrow().refusals
    }

    /// Says what is wrong without asking the server.
    pub fn refuse(&self, faults: Vec<FieldError>) {
        self.sender.refuse(faults);
    }

    /// Checks the request and sends it, unless the form is on its way already. `done` gets the answer.
    pub fn send<B, R, Fut>(
        &self,
        request: Result<B, Vec<FieldError>>,
        call: impl FnOnce(B, String) -> Fut,
        done: impl FnOnce(R) + 'static,
    ) where
        B: Validate,
        R: 'static,
        Fut: Future<Output = Result<R, Failure>> + 'static,
    {
        if self.is_busy() {
            return;
        }
        match request.and_then(|body| body.validate().map(|()| body)) {
            Ok(body) => {
                let answer = call(body, self.sender.begin());
                let answer = async move {
                    answer.await.map(|value| Box::new(move || done(value)) as Box<dyn FnOnce()>)
                };
                self.sender.clone().await_answer(Box::pin(answer));
            }
            Err(faults) => self.refuse(faults),
        }
    }

    /// What happens when it is submitted: `request` is made of what is filled in, and sent as by [`Form::send`].
    pub fn onsubmit<B, R, Fut>(
        &self,
        request: impl Fn(&T) -> Result<B, Vec<FieldError>> + 'static,
        call: impl Fn(B, String) -> Fut + 'static,
        done: impl Fn(R) + 'static,
    ) -> Callback<SubmitEvent>
    where
        B: Validate,
        R: 'static,
        Fut: Future<Output = Result<R, Failure>> + 'static,
    {
        let (form, done) = (self.clone(), Rc::new(done));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = request(&form.values());
            let done = Rc::clone(&done);
            form.send(request, &call, move |answer| done(answer));
        })
    }
}

/// Whether the server may have done what was asked without the page knowing: then the same key must go with the
/// next try.
fn may_have_arrived(failure: Option<&Failure>) -> bool {
    match failure {
        None => false,
        Some(Failure::Offline | Failure::Unreadable) => true,
        Some(Failure::Refused(problem)) => {
            matches!(problem.code, ProblemCode::Internal | ProblemCode::Unavailable)
        }
    }
}

/// A form that begins with these values, the only one on its page.
#[hook]
pub fn use_form<T: 'static>(first: impl FnOnce() -> T) -> Form<T> {
    use_form_in(String::new(), first)
}

/// A form that begins with these values, one of several on its page: the ids of its fields begin with `scope`.
#[hook]
pub fn use_form_in<T: 'static>(scope: String, first: impl FnOnce() -> T) -> Form<T> {
    let scope = use_memo((), |()| scope);
    let values = use_mut_ref(first);
    let status = use_mut_ref(|| Status { key: browser::random_key(), ..Status::default() });
    let redraw = use_force_update();
    Form { scope: scope.as_str().into(), values, sender: Sender { status, redraw } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_lost_answer_keeps_the_key() {
        assert!(may_have_arrived(Some(&Failure::Offline)));
        assert!(!may_have_arrived(None));
    }
}
