//! Ready answers to visitors, kept for a moment: most of what is asked for is what was just asked for.
//!
//! Invariant: an answer was read after all that this process had written when it was asked for. It was read since then, or
//! is two seconds old at most, since another server on the same database may have written. Who is signed in is never given
//! one.

use std::{
    collections::HashMap,
    future::Future,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};

use actix_web::{HttpRequest, http::header, rt::time::timeout};
use tokio::sync::Mutex;

use crate::{
    answer::{Answer, Audience, Ready},
    app::AppState,
    db::DbConn,
    error::ApiError,
};

/// How long an answer is given at most.
const LIFE: Duration = Duration::from_secs(2);
/// How long a request waits for another that reads the same, before it reads by itself.
const PATIENCE: Duration = Duration::from_secs(2);
/// How many answers are kept. An answer has at most some 100 kB, so all of them have some 10 MB.
const MOST: usize = 100;
/// The longest address whose answer is kept, in bytes.
const LONGEST: usize = 500;

/// The answers that are kept, by path and query.
#[derive(Default)]
pub struct ReadyAnswers(RwLock<HashMap<String, Arc<Place>>>);

/// Where the answer to one address is. Who reads it holds the place, so that others who ask for it meanwhile wait for what
/// comes, in place of reading the same.
type Place = Mutex<Option<Kept>>;

struct Kept {
    ready: Arc<Ready>,
    /// How often this process had written when the answer was read.
    writes: u64,
    since: Instant,
}

impl Kept {
    /// Whether it can be given to who came then, when this process had written so often.
    fn is_for(&self, came: Instant, writes: u64) -> bool {
        self.writes >= writes && (self.since >= came || self.since.elapsed() < LIFE)
    }
}

impl ReadyAnswers {
    /// The answer that is kept for an address, or what `read` gives. `writes` tells how often this process has written.
    ///
    /// # Errors
    /// Those of `read`.
    async fn find_or(
        &self,
        address: &str,
        writes: impl Fn() -> u64,
        read: impl Future<Output = Result<Ready, ApiError>>,
    ) -> Result<Arc<Ready>, ApiError> {
        let (came, before) = (Instant::now(), writes());
        let place = self.place(address);
        let mut kept = timeout(PATIENCE, place.lock()).await.ok();
        if let Some(kept) = kept.as_deref().and_then(Option::as_ref).filter(|kept| kept.is_for(came, before))
        {
            return Ok(Arc::clone(&kept.ready));
        }
        // Counted before reading: what is written meanwhile makes the answer old at once.
        let (writes, since) = (writes(), Instant::now());
        let ready = Arc::new(read.await?);
        if let Some(kept) = &mut kept {
            **kept = Some(Kept { ready: Arc::clone(&ready), writes, since });
        }
        Ok(ready)
    }

    fn place(&self, address: &str) -> Arc<Place> {
        if let Some(place) = self.0.read().unwrap_or_else(PoisonError::into_inner).get(address) {
            return Arc::clone(place);
        }
        if address.len() > LONGEST {
            return Arc::default();
        }
        let mut places = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if places.len() >= MOST {
            // All answers are seconds old at most, so none is worth choosing.
            places.clear();
        }
        Arc::clone(places.entry(address.to_owned()).or_default())
    }
}

/// Answers what depends on nothing but who is calling: a visitor with what is kept, or with what `read` finds and `ready`
/// makes of it, and who is signed in always with the latter.
///
/// # Errors
/// Those of reading and of writing JSON.
pub async fn find_or_read<T, E>(
    request: &HttpRequest,
    state: &AppState,
    audience: Audience,
    read: impl FnOnce(&mut DbConn) -> Result<T, E> + Send + 'static,
    ready: impl FnOnce(&HttpRequest, &T) -> Result<Ready, ApiError>,
) -> Answer
where
    T: Send + 'static,
    E: Into<ApiError>,
{
    if request.headers().contains_key(header::AUTHORIZATION) {
        let fresh = state.db.read(read).await?;
        return Ok(ready(request, &fresh)?.answer(request, audience));
    }
    let address = request.uri().path_and_query().map_or("", |address| address.as_str());
    let fresh = async { ready(request, &state.db.read(read).await?) };
    let found = state.ready_answers.find_or(address, || state.db.writes(), fresh).await?;
    Ok(found.answer(request, audience))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use actix_web::rt::System;
    use futures_util::future::join_all;

    use super::*;

    /// Asks for an address, and says how often it was read.
    async fn ask(answers: &ReadyAnswers, address: &str, writes: &Cell<u64>, reads: &Cell<u32>) {
        let read = async {
            reads.set(reads.get() + 1);
            actix_web::rt::task::yield_now().await;
            Ready::of(&reads.get())
        };
        answers.find_or(address, || writes.get(), read).await.unwrap();
    }

    #[test]
    fn an_answer_is_given_again_until_something_is_written() {
        let (answers, writes, reads) = (ReadyAnswers::default(), Cell::new(7), Cell::new(0));
        System::new().block_on(async {
            for (address, written, expected) in
                [("/tree", 7, 1), ("/tree", 7, 1), ("/tree?x", 7, 2), ("/tree", 8, 3), ("/tree", 8, 3)]
            {
                writes.set(written);
                ask(&answers, address, &writes, &reads).await;
                assert_eq!(reads.get(), expected, "{address} {written}");
            }
        });
    }

    #[test]
    fn an_answer_grows_old() {
        let old = Instant::now().checked_sub(LIFE).unwrap();
        let kept = |since| Kept { ready: Arc::new(Ready::of(&"answer").unwrap()), writes: 7, since };
        assert!(kept(Instant::now()).is_for(Instant::now(), 7));
        assert!(!kept(old).is_for(Instant::now(), 7));
        assert!(kept(old).is_for(old, 7), "reading took longer than an answer lives");
        assert!(!kept(Instant::now()).is_for(Instant::now(), 8));
    }

    #[test]
    fn who_asks_for_the_same_at_once_waits_for_one_to_read() {
        let (answers, writes, reads) = (ReadyAnswers::default(), Cell::new(0), Cell::new(0));
        System::new().block_on(async {
            join_all((0..9).map(|_| ask(&answers, "/tree", &writes, &reads))).await;
            assert_eq!(reads.get(), 1);
        });
    }

    #[test]
    fn after_a_failure_the_next_reads() {
        let (answers, writes, reads) = (ReadyAnswers::default(), Cell::new(0), Cell::new(0));
        System::new().block_on(async {
            let failure = async { Err(ApiError::Internal("gone".to_owned())) };
            assert!(answers.find_or("/tree", || writes.get(), failure).await.is_err());
            ask(&answers, "/tree", &writes, &reads).await;
            assert_eq!(reads.get(), 1);
        });
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let answers = ReadyAnswers::default();
        for nth in 0..3 * MOST {
            answers.place(&format!("/ideas?q={nth}"));
        }
        answers.place(&"x".repeat(LONGEST + 1));
        let places = answers.0.read().unwrap();
        assert!(places.len() <= MOST && places.keys().all(|address| address.len() <= LONGEST));
    }
}
