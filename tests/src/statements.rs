//! How many statements reach a database: a query in a loop is one that grows with what it lists.

use std::{
    collections::HashMap,
    sync::{
        Arc, LazyLock, Mutex, Once,
        atomic::{AtomicUsize, Ordering},
    },
};

use diesel::connection::{Instrumentation, InstrumentationEvent, set_default_instrumentation};

use crate::app::TestApp;

/// By database, since other tests run at the same time on theirs.
static COUNTS: LazyLock<Mutex<HashMap<String, Arc<AtomicUsize>>>> = LazyLock::new(Mutex::default);

/// Counts what one connection is asked.
#[derive(Default)]
struct Counter(Option<Arc<AtomicUsize>>);

impl Instrumentation for Counter {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartEstablishConnection { url, .. } => self.0 = Some(count_of(url)),
            // The pool asks whether a connection still lives.
            InstrumentationEvent::StartQuery { query, .. } if query.to_string() != "SELECT 1" => {
                if let Some(count) = &self.0 {
                    count.fetch_add(1, Ordering::SeqCst);
                }
            }
            _ => {}
        }
    }
}

fn count_of(url: &str) -> Arc<AtomicUsize> {
    let name = url.trim_start_matches("sqlite://").to_owned();
    COUNTS.lock().unwrap().entry(name).or_default().clone()
}

/// Connections that are made from now on are counted. To be called before the server starts.
fn count_from_now_on() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| set_default_instrumentation(|| Some(Box::new(Counter::default()))).unwrap());
}

impl TestApp {
    /// A server like this one, whose statements are counted.
    #[must_use]
    pub fn counted(&self) -> Self {
        count_from_now_on();
        self.another(|_| {})
    }

    /// How many statements `work` brings to the database of this [`Self::counted`] server.
    pub fn statements(&self, work: impl FnOnce()) -> usize {
        let count = count_of(&self.database.url);
        let before = count.load(Ordering::SeqCst);
        work();
        count.load(Ordering::SeqCst) - before
    }
}
