//! Sessions: signing in and out, and where one is signed in.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    session::{NewSession, Session, Tokens},
};

use super::{Call, Failure, Reply, token};

/// `POST /sessions`: who signs in is known to the whole page when this ends.
pub async fn create_session(session: &NewSession) -> Result<(), Failure> {
    let answer = Call::post("/sessions").json(session).send_with(None).await?;
    token::accept(answer.parse::<Tokens>()?.value);
    Ok(())
}

/// `DELETE /sessions/current`: a session that has ended already is no failure.
pub async fn delete_current_session() -> Result<(), Failure> {
    match Call::delete("/sessions/current").done().await {
        Err(failure) if !failure.wants_sign_in() => Err(failure),
        _ => {
            token::drop_access();
            Ok(())
        }
    }
}

/// `GET /sessions`
pub fn list_sessions() -> impl Reply<Page<Session>> + use<> {
    Call::list("/sessions", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read()
}

/// `DELETE /sessions/{id}`
pub fn delete_session(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/sessions/{id}")).done()
}
