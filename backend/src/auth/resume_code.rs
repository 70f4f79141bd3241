//! What is kept of the code that somebody goes on with in an anonymous evaluation.
//!
//! Two hashes of it, one beside the person and one beside the answers. Who has both and not the code can't tell that
//! they belong together: with 80 random bits there is no trying all codes.

use sha2::{Digest, Sha256};
use shared::{evaluation::ResumeCode, id::Id};

use crate::models::evaluation_participation::COMMITMENT;

/// What is kept beside the person: that this code was given out.
#[must_use]
pub fn commitment(evaluation: Id, code: &ResumeCode) -> [u8; COMMITMENT] {
    let hash = hash("taking part", evaluation, code);
    std::array::from_fn(|nth| hash[nth])
}

/// What is kept beside the answers: which code goes on with them.
#[must_use]
pub fn key_hash(evaluation: Id, code: &ResumeCode) -> Vec<u8> {
    hash("answering", evaluation, code).to_vec()
}

fn hash(purpose: &str, evaluation: Id, code: &ResumeCode) -> [u8; 32] {
    let hash = Sha256::new().chain_update(purpose).chain_update([0]).chain_update(evaluation.to_bytes());
    hash.chain_update(code.as_str()).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_in_the_two_places_has_nothing_in_common() {
        let (one, other) = (Id::new(), Id::new());
        let code = ResumeCode::from_random([7; 16]);
        assert_ne!(commitment(one, &code)[..], key_hash(one, &code)[..COMMITMENT]);
        assert_ne!(key_hash(one, &code), key_hash(other, &code));
        assert_eq!(key_hash(one, &code), key_hash(one, &code.to_string().parse().unwrap()));
    }
}
