//! A list that grows by its cursor: "more" adds the next page to what is there.

use std::{cell::RefCell, future::Future, pin::Pin, rc::Rc};

use shared::{id::Id, page::Page};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::{api::Failure, returning};

type Answer<T> = Pin<Box<dyn Future<Output = Result<Page<T>, Failure>>>>;

/// What is there of a list.
pub struct Content<T> {
    /// The items so far.
    pub items: Vec<T>,
    /// Items that were made here while pages before them have not come: see [`Self::add`].
    made_here: Vec<T>,
    /// How many there were before the last page came: the first new one stands there.
    pub first_new: usize,
    /// Where the next page begins, if there is one.
    pub next: Option<String>,
    /// How many there are in all, if that is known.
    pub total: Option<i64>,
    /// Whether a page is on its way.
    pub busy: bool,
    /// Whether any page has come.
    pub started: bool,
    /// Why the last page did not come.
    pub failure: Option<Failure>,
    /// How many items it fetches by itself; 0 for its first page.
    needed: usize,
    /// Counts the lists that were begun, so that a late answer to an old one is dropped.
    turn: u32,
}

impl<T> Default for Content<T> {
    /// A list whose first page is on its way.
    fn default() -> Self {
        Self {
            items: Vec::new(),
            made_here: Vec::new(),
            first_new: 0,
            next: None,
            total: None,
            busy: true,
            started: false,
            failure: None,
            needed: 0,
            turn: 0,
        }
    }
}

/// A growing list.
pub struct List<T: 'static> {
    content: Rc<RefCell<Content<T>>>,
    redraw: UseForceUpdateHandle,
    /// Fetches the next page, or the first one again after a failure.
    pub more: Callback<()>,
}

impl<T> List<T> {
    /// What is there.
    pub fn content(&self) -> std::cell::Ref<'_, Content<T>> {
        self.content.borrow()
    }

    /// A function that changes the items in place, after something was added or taken away.
    pub fn change(&self, change: impl FnOnce(&mut Content<T>)) {
        change(&mut self.content.borrow_mut());
        self.redraw.force_update();
    }

    /// Another hand on the same list.
    pub fn handle(&self) -> Self {
        Self { content: Rc::clone(&self.content), redraw: self.redraw.clone(), more: self.more.clone() }
    }
}

/// Fetches the first page with `load`, again whenever `deps` change.
#[hook]
pub fn use_list<D, T>(deps: D, load: fn(D, Option<String>) -> Answer<T>) -> List<T>
where
    D: Clone + PartialEq + 'static,
    T: 'static,
{
    let redraw = use_force_update();
    let content = use_mut_ref(|| Content { needed: returning::needed_items(), ..Content::default() });
    {
        let (content, redraw) = (Rc::clone(&content), redraw.clone());
        use_effect_with(deps.clone(), move |deps| {
            content.borrow_mut().begin();
            fetch(content, redraw, bind(deps.clone(), load), None);
        });
    }
    let more = {
        let (content, redraw) = (Rc::clone(&content), redraw.clone());
        Callback::from(move |()| {
            let next = content.borrow().next.clone();
            fetch(Rc::clone(&content), redraw.clone(), bind(deps.clone(), load), next);
        })
    };
    List { content, redraw, more }
}

type Load<T> = Box<dyn Fn(Option<String>) -> Answer<T>>;

fn bind<D: Clone + 'static, T: 'static>(deps: D, load: fn(D, Option<String>) -> Answer<T>) -> Load<T> {
    Box::new(move |cursor| load(deps.clone(), cursor))
}

/// Fetches the page at a cursor, and those after it as long as the list needs them.
fn fetch<T: 'static>(
    content: Rc<RefCell<Content<T>>>,
    redraw: UseForceUpdateHandle,
    load: Load<T>,
    mut cursor: Option<String>,
) {
    let turn = content.borrow().turn;
    content.borrow_mut().busy = true;
    redraw.force_update();
    spawn_local(async move {
        loop {
            let is_first = cursor.is_none();
            let answer = load(cursor).await;
            if content.borrow().turn != turn {
                return;
            }
            content.borrow_mut().take(answer, is_first);
            redraw.force_update();
            if !content.borrow().busy {
                return;
            }
            cursor = content.borrow().next.clone();
        }
    });
}

impl<T> Content<T> {
    /// Begins a list: another one needs no more than its first page.
    fn begin(&mut self) {
        if self.turn > 0 {
            self.needed = 0;
        }
        self.made_here.clear();
        self.turn += 1;
    }

    /// Adds an item that was just made, at the end of the list. Where pages before it have not come yet it stands apart, so
    /// that whoever made it sees it at once; with its page it comes to its place.
    pub fn add(&mut self, item: T) {
        if self.started && self.next.is_none() {
            self.items.push(item);
        } else {
            self.made_here.push(item);
        }
    }

    /// The items that were made here and whose pages have not come yet.
    pub fn apart(&self, id: fn(&T) -> Id) -> Vec<&T> {
        let came = |item: &&T| !self.items.iter().any(|other| id(other) == id(item));
        self.made_here.iter().filter(came).collect()
    }

    /// All items that are here, to change.
    pub fn all_mut(&mut self) -> impl Iterator<Item = &mut T> {
        self.items.iter_mut().chain(&mut self.made_here)
    }

    /// Keeps the items of which this holds.
    pub fn retain(&mut self, keep: impl Fn(&T) -> bool) {
        self.items.retain(&keep);
        self.made_here.retain(&keep);
    }

    /// Takes a page, or why it did not come. It stays busy while it needs more.
    fn take(&mut self, answer: Result<Page<T>, Failure>, is_first: bool) {
        self.busy = false;
        match answer {
            Ok(page) => {
                if is_first {
                    self.items.clear();
                }
                self.first_new = self.items.len();
                self.items.extend(page.items);
                self.next = page.next_cursor;
                self.total = page.total;
                self.started = true;
                self.failure = None;
                if self.needed > 0 {
                    // Who comes back has seen all of these.
                    self.first_new = 0;
                    self.busy = self.items.len() < self.needed && self.next.is_some();
                }
                if !self.busy {
                    self.needed = 0;
                }
            }
            Err(failure) => self.failure = Some(failure),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(items: &[i32], next: Option<&str>) -> Page<i32> {
        Page { items: items.to_vec(), next_cursor: next.map(str::to_owned), total: Some(3) }
    }

    fn content<T: Clone>(items: &[T], needed: usize) -> Content<T> {
        Content { items: items.to_vec(), needed, turn: 1, ..Content::default() }
    }

    #[test]
    fn pages_add_up_and_a_failure_takes_nothing_away() {
        let mut content = content(&[9], 0);
        content.take(Ok(page(&[1, 2], Some("a"))), true);
        content.take(Err(Failure::Offline), false);
        assert_eq!((content.items.len(), content.next.as_deref()), (2, Some("a")));
        content.take(Ok(page(&[3], None)), false);
        assert_eq!((content.items, content.first_new, content.failure), (vec![1, 2, 3], 2, None));
    }

    #[test]
    fn what_is_made_here_stands_apart_until_its_page_comes() {
        let page = |items: &[Id], next: Option<&str>| Page {
            items: items.to_vec(),
            next_cursor: next.map(str::to_owned),
            total: None,
        };
        let [one, two, early, late] = [Id::new(), Id::new(), Id::new(), Id::new()];
        let mut list = content::<Id>(&[], 0);
        list.add(early);
        assert_eq!(list.apart(|id| *id), [&early], "before the first page");
        list.take(Ok(page(&[one], Some("a"))), true);
        list.add(late);
        assert_eq!((list.items.as_slice(), list.apart(|id| *id)), (&[one][..], vec![&early, &late]));
        list.take(Ok(page(&[two, early, late], None)), false);
        assert_eq!((list.items.len(), list.apart(|id| *id).len()), (4, 0));
        let last = Id::new();
        list.add(last);
        assert_eq!((list.items.last(), list.apart(|id| *id).len()), (Some(&last), 0));
        list.retain(|id| *id != early);
        assert_eq!(list.items, [one, two, late, last]);
    }

    #[test]
    fn a_list_goes_on_by_itself_as_far_as_it_must() {
        let mut list = content(&[], 3);
        list.take(Ok(page(&[1, 2], Some("a"))), true);
        assert!(list.busy, "two are fewer than three");
        list.take(Err(Failure::Offline), false);
        assert!(!list.busy, "a failure waits for somebody to try again");
        list.take(Ok(page(&[3, 4], Some("b"))), false);
        assert_eq!((list.items.len(), list.first_new, list.busy), (4, 0, false));
        list.take(Ok(page(&[5], Some("c"))), false);
        assert_eq!((list.first_new, list.busy), (4, false), "from then on, somebody asks");

        let mut short = content(&[], 30);
        short.take(Ok(page(&[1], None)), true);
        assert!(!short.busy, "there is no more");
    }
}
