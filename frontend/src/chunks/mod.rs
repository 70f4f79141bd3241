//! Chunks of the page: code that is no part of a first visit, and is loaded when somebody comes to one of its pages.
//!
//! The build takes each function that is marked `wasm_split` out of the page's module, with all that only it needs. Nothing here
//! is loaded ahead: whoever never signs in never loads it.

mod administration;
mod answering;
mod members;
mod moments;
mod projects;
mod reading;
mod rounds;

use std::pin::Pin;

use wasm_split_helpers::SplitLoaderError;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, is_reachable},
    browser,
    components::{part, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    route::Route,
    state::{Session, use_session, use_texts},
};

/// Kept in the browser from when the page loads itself again for want of a chunk until a chunk comes.
const RENEWED: &str = "samenspel.renewed";

/// A chunk.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Chunk {
    /// What only the administration sees.
    Administration,
    /// Evaluations, for those who answer them.
    Answering,
    /// What visitors do who have or make an account.
    Members,
    /// The timeline of the whole trajectory.
    Moments,
    /// Projects and their tasks.
    Projects,
    /// What one reads after the first lists.
    Reading,
    /// Evaluation rounds: making them, and what came out of them.
    Rounds,
}

/// Draws the page of a chunk at a route, with the query of the address.
type Pages = fn(&'static Texts, &Session, Route, AttrValue) -> Html;
/// What a chunk's code comes to.
type Loaded = Result<Pages, SplitLoaderError>;

struct ChunkProps {
    chunk: Chunk,
    route: Route,
    query: AttrValue,
}

/// The page at a route of a chunk, once that has been loaded; until then that it is on its way, or why it does not come.
pub fn page_of(chunk: Chunk, route: Route, query: AttrValue) -> Html {
    let key = match chunk {
        Chunk::Administration => "administration",
        Chunk::Answering => "answering",
        Chunk::Members => "members",
        Chunk::Moments => "moments",
        Chunk::Projects => "projects",
        Chunk::Reading => "reading",
        Chunk::Rounds => "rounds",
    };
    part(key, ChunkProps { chunk, route, query }, |props, context| use_chunk(props).run(context))
}

#[hook]
fn use_chunk(props: &ChunkProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let chunk = props.chunk;
    let fetch = use_fetch(None, move || load(chunk));
    view_fetched(t, &fetch, t.common.failed, |pages| pages(t, &session, props.route, props.query.clone()))
}

/// Loads a chunk; one that has been loaded is there at once.
///
/// A newer version of the page has its chunks under other names, and the old ones are gone. So where the server answers and the
/// chunk does not come, the page loads itself again: once, since that may not be the reason.
async fn load(chunk: Chunk) -> Result<Pages, Failure> {
    let code: Pin<Box<dyn Future<Output = Loaded>>> = match chunk {
        Chunk::Administration => Box::pin(administration::pages()),
        Chunk::Answering => Box::pin(answering::pages()),
        Chunk::Members => Box::pin(members::pages()),
        Chunk::Moments => Box::pin(moments::pages()),
        Chunk::Projects => Box::pin(projects::pages()),
        Chunk::Reading => Box::pin(reading::pages()),
        Chunk::Rounds => Box::pin(rounds::pages()),
    };
    if let Ok(pages) = code.await {
        browser::forget(RENEWED);
        return Ok(pages);
    }
    if !is_reachable().await {
        return Err(Failure::Offline);
    }
    if browser::read_kept(RENEWED).is_none() {
        browser::keep(RENEWED, "yes");
        // Where nothing can be kept, it would go on for ever.
        if browser::read_kept(RENEWED).is_some() {
            browser::reload();
            // This page ends in a moment: a failure shown until then would only startle.
            std::future::pending::<()>().await;
        }
    }
    Err(Failure::Unreadable)
}
