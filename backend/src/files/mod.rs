//! Pictures and files: how what is uploaded is made ready to keep, and where it is kept.

mod picture;
mod places;
mod ready;
mod store;

use std::sync::Arc;

use actix_web::web;
use shared::{id::Id, problem::ProblemCode};
use tokio::sync::Semaphore;

use crate::error::ApiError;
use places::{Place, Places};
use ready::digest;
pub use ready::{ReadyFile, make_ready};
pub use store::{Part, Store};

/// Pictures are drawn anew one at a time: the largest takes some 400 MB meanwhile, an ordinary one tens and a third of
/// a second.
const DRAWN: usize = 1;

/// The files of a running program. Cloning is cheap.
#[derive(Clone)]
pub struct Files {
    /// Where they are kept.
    pub store: Store,
    places: Places,
    easels: Arc<Semaphore>,
}

impl Files {
    /// Files that are kept there.
    #[must_use]
    pub fn new(store: Store) -> Self {
        Self { store, places: Places::default(), easels: Arc::new(Semaphore::new(DRAWN)) }
    }

    /// Waits for a place in memory for one upload of this account, which is free again when what this gives is dropped.
    ///
    /// # Errors
    /// [`ProblemCode::TooManyUploads`] and [`ProblemCode::UploadsFull`].
    pub async fn hold(&self, account: Id) -> Result<Place, ApiError> {
        self.places.hold(account).await
    }

    /// Makes a file ready to keep, off the async threads, and gives the digest of what came besides.
    ///
    /// # Errors
    /// As [`make_ready`].
    pub async fn make_ready(&self, bytes: web::Bytes) -> Result<(Vec<u8>, ReadyFile), ApiError> {
        let easel = Arc::clone(&self.easels).acquire_owned().await;
        let easel = easel.map_err(|error| ApiError::Internal(error.to_string()))?;
        let work = move || {
            // Held in here: the work goes on when the caller hangs up.
            let _easel = easel;
            Ok::<_, ProblemCode>((digest(&bytes), make_ready(&bytes)?))
        };
        let ready = web::block(work).await.map_err(|error| ApiError::Internal(error.to_string()))?;
        Ok(ready?)
    }

    /// Removes the bytes of what is gone. When that fails they are removed later: see
    /// [`sweep_files`](crate::services::sweep_files).
    pub async fn remove(&self, id: Id) {
        if let Err(error) = self.store.delete(id).await {
            tracing::warn!(%error, %id, "the bytes of an attachment could not be removed yet");
        }
    }
}
