//! Ready answers to visitors, kept for a moment: most of what is asked for is what was just asked for.
//!
//! Invariant: an answer is given again only as long as this process has written nothing since it was read, and for two
//! seconds at most, since another server on the same database may have written. Who is signed in is never given one.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
    time::{Duration, Instant},
};

use actix_web::{HttpRequest, http::header};

use crate::{
    answer::{Answer, Audience, Ready},
    app::AppState,
    db::DbConn,
    error::ApiError,
};

/// How long an answer is given at most.
const LIFE: Duration = Duration::from_secs(2);
/// How many answers are kept. An answer has at most some 100 kB, so all of them have some 10 MB.
const MOST: usize = 100;
/// The longest address whose answer is kept, in bytes.
const LONGEST: usize = 500;

/// The answers that are kept, by path and query.
#[derive(Default)]
pub struct ReadyAnswers(RwLock<HashMap<String, Kept>>);

struct Kept {
    ready: Arc<Ready>,
    /// How often this process had written when the answer was read.
    writes: u64,
    since: Instant,
}

impl ReadyAnswers {
    fn find(&self, address: &str, writes: u64) -> Option<Arc<Ready>> {
        let kept = self.0.read().unwrap_or_else(PoisonError::into_inner);
        kept.get(address)
            .filter(|kept| kept.writes == writes && kept.since.elapsed() < LIFE)
            .map(|kept| Arc::clone(&kept.ready))
    }

    fn keep(&self, address: &str, answer: Kept) {
        if address.len() > LONGEST {
            return;
        }
        let mut kept = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if kept.len() >= MOST {
            // All of them are seconds old at most, so none is worth choosing.
            kept.clear();
        }
        kept.insert(address.to_owned(), answer);
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
    // Counted before reading: what is written meanwhile makes the answer old at once.
    let writes = state.db.writes();
    if let Some(kept) = state.ready_answers.find(address, writes) {
        return Ok(kept.answer(request, audience));
    }
    let since = Instant::now();
    let fresh = Arc::new(ready(request, &state.db.read(read).await?)?);
    state.ready_answers.keep(address, Kept { ready: Arc::clone(&fresh), writes, since });
    Ok(fresh.answer(request, audience))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(writes: u64, since: Instant) -> Kept {
        Kept { ready: Arc::new(Ready::of(&"answer").unwrap()), writes, since }
    }

    #[test]
    fn an_answer_is_given_again_until_something_is_written_or_it_is_old() {
        let answers = ReadyAnswers::default();
        answers.keep("/tree", kept(7, Instant::now()));
        assert!(answers.find("/tree", 7).is_some());
        assert!(answers.find("/tree?x", 7).is_none());
        assert!(answers.find("/tree", 8).is_none());
        answers.keep("/tree", kept(7, Instant::now().checked_sub(LIFE).unwrap()));
        assert!(answers.find("/tree", 7).is_none());
    }

    #[test]
    fn what_is_kept_is_bounded() {
        let answers = ReadyAnswers::default();
        for nth in 0..3 * MOST {
            answers.keep(&format!("/ideas?q={nth}"), kept(0, Instant::now()));
        }
        answers.keep(&"x".repeat(LONGEST + 1), kept(0, Instant::now()));
        assert!(answers.0.read().unwrap().len() <= MOST);
        assert!(answers.find(&"x".repeat(LONGEST + 1), 0).is_none());
    }
}
