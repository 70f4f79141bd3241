//! `/sessions`: signing in, staying signed in, signing out.

use actix_web::{
    HttpRequest, HttpResponse, delete, get,
    http::{StatusCode, header},
    post,
    web::Data,
};
use shared::{
    account::AccountStatus,
    id::Id,
    page::{Page, Paging},
    problem::ProblemCode,
    session::{NewSession, RefreshRequest, Session, TokenPlace, Tokens},
};

use crate::{
    answer::{self, Answer, Audience},
    app::AppState,
    auth::{cookie, password::Check, refresh::RefreshToken, token::ACCESS_SECONDS},
    db::{keyset::Slice, types::now},
    error::ApiError,
    extract::{Actor, PathId, Valid, ValidQuery},
    limits::caller_address,
    models::{
        account::{find_login, normal_email, update_password_hash},
        session,
    },
    services::keep_session::{self, Kept, Refreshed, begin_session},
};

/// Sign in
///
/// A wrong password and an address without an account are answered alike.
#[utoipa::path(tag = "sessions", request_body = NewSession, responses((status = 201, body = Tokens)))]
#[post("/sessions")]
pub async fn create_session(
    request: HttpRequest,
    state: Data<AppState>,
    Valid(new): Valid<NewSession>,
) -> Answer {
    let address = caller_address(&request, state.server.trusted_proxies);
    state.limits.sign_in(address, &normal_email(&new.email))?;
    let email = new.email.clone();
    let login = state.db.read(move |conn| find_login(conn, &email)).await?;
    let (account, hash) = login
        .filter(|(_, _, status)| *status == AccountStatus::Active)
        .map_or((None, None), |(account, hash, _)| (Some(account), Some(hash)));
    let check = state.passwords.check(new.password.clone(), hash).await?;
    let Some(account) = account.filter(|_| check != Check::Wrong) else {
        tracing::warn!(%address, "a sign-in failed");
        return Err(ProblemCode::WrongPassword.into());
    };
    let renewed = match check {
        Check::RightButOld => Some(state.passwords.hash(new.password).await?),
        Check::Right | Check::Wrong => None,
    };
    let user_agent = user_agent(&request);
    let kept = state
        .db
        .write(move |conn| {
            if let Some(hash) = renewed {
                update_password_hash(conn, account, &hash)?;
            }
            begin_session(conn, account, &user_agent)
        })
        .await?;
    answer_tokens(&state, StatusCode::CREATED, kept, new.refresh_token_in)
}

/// Get a fresh access token
///
/// The refresh token comes in the body, or else in the cookie, and the next one goes the same way. Each can be used
/// once: a second use ends the session, since somebody else has the token then.
#[utoipa::path(tag = "sessions", request_body = RefreshRequest, responses((status = 200, body = Tokens)))]
#[post("/sessions/_refresh")]
pub async fn refresh_session(
    request: HttpRequest,
    state: Data<AppState>,
    Valid(body): Valid<RefreshRequest>,
) -> Answer {
    let (token, place) = match body.refresh_token {
        Some(text) => (RefreshToken::decode(&text), TokenPlace::Body),
        None => (cookie::read(&request, &state.server)?, TokenPlace::Cookie),
    };
    let Some(token) = token else { return Ok(refused(&state, place)) };
    let refreshed = state.db.write(move |conn| keep_session::refresh_session(conn, &token)).await?;
    match refreshed {
        Refreshed::Kept(kept) => answer_tokens(&state, StatusCode::OK, *kept, place),
        Refreshed::Ended => {
            tracing::warn!("a refresh token was refused");
            Ok(refused(&state, place))
        }
    }
}

/// List the places where one is signed in
///
/// The newest first.
#[utoipa::path(tag = "sessions", params(Paging), responses((status = 200, body = Page<Session>)), security(("bearer" = [])))]
#[get("/sessions")]
pub async fn list_sessions(
    request: HttpRequest,
    state: Data<AppState>,
    actor: Actor,
    ValidQuery(paging): ValidQuery<Paging>,
) -> Answer {
    let slice = Slice::new(paging.limit, paging.cursor.as_deref())?;
    let find = move |conn: &mut _| session::list_sessions(conn, actor.id(), actor.session_id, &slice, now());
    let page = state.db.read(find).await?;
    answer::page(&request, Audience::Caller, &page)
}

/// Sign out here
#[utoipa::path(tag = "sessions", responses((status = 204)), security(("bearer" = [])))]
#[delete("/sessions/current")]
pub async fn delete_current_session(state: Data<AppState>, actor: Actor) -> Answer {
    state
        .db
        .write(move |conn| Ok::<_, ApiError>(session::delete_session(conn, actor.id(), actor.session_id)?))
        .await?;
    Ok(HttpResponse::NoContent().cookie(cookie::forget(&state.server)).finish())
}

/// Sign out elsewhere
#[utoipa::path(tag = "sessions", params(("id" = Id,)), responses((status = 204)), security(("bearer" = [])))]
#[delete("/sessions/{id}")]
pub async fn delete_session(state: Data<AppState>, actor: Actor, PathId(id): PathId) -> Answer {
    let delete = move |conn: &mut _| session::delete_session(conn, actor.id(), id);
    if state.db.write(delete).await? { Ok(answer::done()) } else { Err(ProblemCode::NotFound.into()) }
}

fn user_agent(request: &HttpRequest) -> String {
    let header = request.headers().get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    header.unwrap_or_default().to_owned()
}

fn answer_tokens(state: &AppState, status: StatusCode, kept: Kept, place: TokenPlace) -> Answer {
    let access_token =
        state.access_tokens.sign(kept.me.id, kept.session, now()).map_err(ApiError::Internal)?;
    let mut answer = HttpResponse::build(status);
    let refresh_token = match place {
        TokenPlace::Body => Some(kept.token.encode()),
        TokenPlace::Cookie => {
            answer.cookie(cookie::keep(&state.server, &kept.token));
            None
        }
    };
    Ok(answer.json(Tokens { access_token, expires_in: ACCESS_SECONDS, refresh_token, me: kept.me }))
}

/// 401; a cookie that is of no use is taken away.
fn refused(state: &AppState, place: TokenPlace) -> HttpResponse {
    let mut answer =
        actix_web::ResponseError::error_response(&ApiError::Code(ProblemCode::InvalidCredential));
    if place == TokenPlace::Cookie
        && let Err(error) = answer.add_cookie(&cookie::forget(&state.server))
    {
        tracing::error!(%error, "a cookie can't be taken away");
    }
    answer
}
