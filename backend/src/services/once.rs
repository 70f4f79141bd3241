//! Carrying out a request once, however often it is sent: `Idempotency-Key`.

use chrono::TimeDelta;
use serde::{Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};
use shared::{id::Id, problem::ProblemCode};

use crate::{
    db::{Db, DbConn, types::now},
    error::{ApiError, OnUnique},
    extract::Repeat,
    models::idempotency_key::{create_answer, find_answer},
};

/// How long an answer is kept.
pub const KEPT: TimeDelta = TimeDelta::hours(24);

/// Carries out `work` in a transaction, or gives the answer that the same key and request got before. The answer
/// is kept in the same transaction, so that there is never the one without the other.
///
/// # Errors
/// [`ProblemCode::IdempotencyKeyReused`] for the key of another request; what `work` gives.
pub async fn once<B, T, F>(db: &Db, repeat: Repeat, account: Id, request: B, work: F) -> Result<T, ApiError>
where
    B: Serialize + Clone + Send + 'static,
    T: Serialize + DeserializeOwned + Send + 'static,
    F: Fn(&mut DbConn, B) -> Result<T, ApiError> + Clone + Send + 'static,
{
    let Some(key) = repeat.key else {
        return db.write(move |conn| work(conn, request)).await;
    };
    let hash = request_hash(&repeat.target, &request)?;
    let attempt = || {
        let (key, hash, request, work) = (key.clone(), hash.clone(), request.clone(), work.clone());
        db.write(move |conn| {
            let past = now() - KEPT;
            if let Some((known, answer)) = find_answer(conn, account, &key, past)? {
                if known != hash {
                    return Err(ProblemCode::IdempotencyKeyReused.into());
                }
                return serde_json::from_str(&answer).map_err(|error| ApiError::Internal(error.to_string()));
            }
            let value = work(conn, request)?;
            let answer =
                serde_json::to_string(&value).map_err(|error| ApiError::Internal(error.to_string()))?;
            create_answer(conn, account, &key, &hash, &answer, past)
                .on_unique("idempotency_keys.key", || ProblemCode::IdempotencyKeyReused.into())?;
            Ok(value)
        })
    };
    match attempt().await {
        // The same request may have been carried out at this very moment: then its answer is there now.
        Err(ApiError::Code(ProblemCode::IdempotencyKeyReused)) => attempt().await,
        result => result,
    }
}

fn request_hash<B: Serialize>(target: &str, request: &B) -> Result<Vec<u8>, ApiError> {
    let body = serde_json::to_vec(request).map_err(|error| ApiError::Internal(error.to_string()))?;
    Ok(Sha256::new().chain_update(target).chain_update([0]).chain_update(body).finalize().to_vec())
}
