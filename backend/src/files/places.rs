//! Places for uploads: how many are under way at once, of one account and in all.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use shared::{id::Id, problem::ProblemCode};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::error::ApiError;

/// How many uploads are in memory at once, each of at most 10 MiB. Further ones wait, and are not read until then.
const HELD: usize = 16;
/// How many wait, such as those of a village hall full of people. Any more are refused, rather than wait for ever.
const WAITING: usize = 48;
/// How many one account has under way, those that wait included: the page sends one after another.
const OWN: usize = 4;
/// When whoever is refused may try again, in seconds: a picture is drawn anew in less than a second.
const RETRY: u64 = 5;

/// The places that there are. Cloning is cheap.
#[derive(Clone)]
pub struct Places {
    held: Arc<Semaphore>,
    open: Arc<Semaphore>,
    own: Arc<Mutex<HashMap<Id, usize>>>,
}

/// A place for one upload, which is free again when this is dropped.
pub struct Place {
    _held: OwnedSemaphorePermit,
    _waiting: Waiting,
}

/// Somebody who has a place or waits for one.
struct Waiting {
    account: Id,
    own: Arc<Mutex<HashMap<Id, usize>>>,
    _open: OwnedSemaphorePermit,
}

impl Default for Places {
    fn default() -> Self {
        Self {
            held: Arc::new(Semaphore::new(HELD)),
            open: Arc::new(Semaphore::new(HELD + WAITING)),
            own: Arc::default(),
        }
    }
}

impl Places {
    /// Waits for a place for an upload of this account.
    ///
    /// # Errors
    /// [`ProblemCode::TooManyUploads`] when the account has as many under way as it can have, and
    /// [`ProblemCode::UploadsFull`] when as many wait as can.
    pub async fn hold(&self, account: Id) -> Result<Place, ApiError> {
        let waiting = self.wait(account)?;
        // The places are never closed.
        let held = Arc::clone(&self.held).acquire_owned().await;
        let held = held.map_err(|error| ApiError::Internal(error.to_string()))?;
        Ok(Place { _held: held, _waiting: waiting })
    }

    fn wait(&self, account: Id) -> Result<Waiting, ApiError> {
        let open = Arc::clone(&self.open).try_acquire_owned();
        let open = open.map_err(|_| ApiError::Later(ProblemCode::UploadsFull, RETRY))?;
        let mut counts = lock(&self.own);
        let count = counts.entry(account).or_default();
        if *count >= OWN {
            return Err(ApiError::Later(ProblemCode::TooManyUploads, RETRY));
        }
        *count += 1;
        drop(counts);
        Ok(Waiting { account, own: Arc::clone(&self.own), _open: open })
    }
}

impl Drop for Waiting {
    fn drop(&mut self) {
        let mut counts = lock(&self.own);
        let left = counts.get(&self.account).map_or(0, |count| count.saturating_sub(1));
        if left == 0 {
            counts.remove(&self.account);
        } else {
            counts.insert(self.account, left);
        }
    }
}

/// The counts; whoever panicked while holding them left them whole, since nothing in between can.
fn lock(counts: &Mutex<HashMap<Id, usize>>) -> MutexGuard<'_, HashMap<Id, usize>> {
    counts.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;

    use super::*;

    fn hold(places: &Places, account: Id) -> Result<Place, ApiError> {
        places.hold(account).now_or_never().expect("there is room")
    }

    #[test]
    fn an_account_has_only_so_many_under_way() {
        let (places, jan) = (Places::default(), Id::new());
        let mut held: Vec<Place> = (0..OWN).map(|_| hold(&places, jan).unwrap()).collect();
        let refused = hold(&places, jan).err();
        assert!(matches!(refused, Some(ApiError::Later(ProblemCode::TooManyUploads, RETRY))));
        assert!(hold(&places, Id::new()).is_ok(), "others go on");
        held.pop();
        assert!(hold(&places, jan).is_ok());
        drop(held);
        assert!(lock(&places.own).is_empty(), "nothing is kept of whoever is done");
    }

    #[test]
    fn some_wait_and_more_are_refused() {
        let places = Places::default();
        let mut held: Vec<Place> = (0..HELD).map(|_| hold(&places, Id::new()).unwrap()).collect();
        let mut waiting: Vec<_> = (0..WAITING).map(|_| Box::pin(places.hold(Id::new()))).collect();
        for one in &mut waiting {
            assert!(one.now_or_never().is_none());
        }
        let refused = places.hold(Id::new()).now_or_never();
        assert!(matches!(refused, Some(Err(ApiError::Later(ProblemCode::UploadsFull, RETRY)))));
        // Who gives up leaves the queue, and who is done gives a place to the next.
        waiting.pop();
        let mut late = Box::pin(places.hold(Id::new()));
        assert!((&mut late).now_or_never().is_none());
        held.pop();
        assert!((&mut waiting[0]).now_or_never().is_some_and(|place| place.is_ok()));
    }
}
