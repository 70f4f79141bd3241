//! Who may see by name who joins in.

use shared::permission::{Caller, IdeaFacts};

use super::{Denied, idea};

/// Seeing them, for somebody who joins in or not.
///
/// # Errors
/// [`Denied`]: the idea is hidden, or the names are not for the caller.
pub fn list(caller: &Caller, about: IdeaFacts, joins_in: bool) -> Result<(), Denied> {
    idea::read(Some(caller), about)?;
    if caller.may_read_joiners(about, joins_in) { Ok(()) } else { Err(Denied::Forbidden) }
}
