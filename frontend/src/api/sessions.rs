//! Sessions: signing in and out, and where one is signed in.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    session::{NewSession, Session, Tokens},
};

use super::{Call, Failure, token};

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
pub async fn list_sessions() -> Result<Page<Session>, Failure> {
    Call::list("/sessions", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read().await
}

/// `DELETE /sessions/{id}`
pub async fn delete_session(id: Id) -> Result<(), Failure> {
    Call::delete(&format!("/sessions/{id}")).done().await
}
