//! What a password must be. It stands alone, without a second factor, so it is long (NIST SP 800-63B-4, ASVS 5.0 6.2).

use crate::{problem::FieldCode, validate::Faults};

/// The fewest characters of a password that stands alone.
pub const MIN_PASSWORD: usize = 15;
/// The most characters that are taken: far above the 64 that must be allowed, and little work to hash.
pub const MAX_PASSWORD: usize = 200;

/// Checks a password that somebody chooses. Spaces count, nothing is cut off. Whether it is easy to guess
/// is the server's to judge, since that takes word lists.
pub(crate) fn check(faults: &mut Faults, field: &str, password: &str) {
    if password.trim().is_empty() {
        faults.add(field, FieldCode::Required);
    } else {
        faults.length(field, password, MIN_PASSWORD, MAX_PASSWORD);
    }
}

/// Checks a password that somebody gives to prove who they are: it only must be there and be no longer than
/// a password can be.
pub(crate) fn check_given(faults: &mut Faults, field: &str, password: &str) {
    if password.is_empty() {
        faults.add(field, FieldCode::Required);
    } else {
        faults.length(field, password, 1, MAX_PASSWORD);
    }
}
