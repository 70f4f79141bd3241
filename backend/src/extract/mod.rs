//! What handlers take: who is calling, the parsed and validated body and query, the ids in a path.

mod actor;
mod body;
mod headers;
mod path;
mod query;
mod upload;

pub use actor::{Actor, MaybeActor};
pub use body::{MAX_BODY, Valid};
pub use headers::{IdempotencyKey, IfMatch, Repeat, Resume};
pub use path::{PathId, PathIds};
pub use query::ValidQuery;
pub use upload::{Upload, read_upload};
