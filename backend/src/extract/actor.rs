//! Who is calling. Account and session are looked up on every request, so that suspending works at once.

use std::future::Future;

use actix_web::{FromRequest, HttpRequest, dev::Payload, http::header, web::Data};
use futures_util::future::LocalBoxFuture;
use shared::{account::AccountStatus, id::Id, permission::Caller, problem::ProblemCode};

use crate::{
    app::AppState,
    day::day_of,
    db::types::now,
    error::ApiError,
    models::{role_grant::list_held_roles, session::find_session_account},
};

/// Somebody who is signed in. Without a good credential a handler that takes it is not reached.
#[derive(Debug, Clone)]
pub struct Actor {
    /// What permissions look at.
    pub caller: Caller,
    /// The session that the request came in.
    pub session_id: Id,
}

impl Actor {
    /// Whose account it is.
    #[must_use]
    pub const fn id(&self) -> Id {
        self.caller.account_id
    }
}

/// Somebody who is signed in, or a visitor. A visitor is who sent no credential: a bad one is refused.
#[derive(Debug, Clone)]
pub struct MaybeActor(pub Option<Actor>);

impl MaybeActor {
    /// What permissions look at.
    #[must_use]
    pub fn caller(&self) -> Option<&Caller> {
        self.0.as_ref().map(|actor| &actor.caller)
    }
}

impl FromRequest for MaybeActor {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let actor = find_actor(request);
        Box::pin(async move { actor.await.map(Self) })
    }
}

impl FromRequest for Actor {
    type Error = ApiError;
    type Future = LocalBoxFuture<'static, Result<Self, ApiError>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let writes = !request.method().is_safe();
        let limits = request.app_data::<Data<AppState>>().map(|state| state.limits.clone());
        let actor = find_actor(request);
        Box::pin(async move {
            let actor = actor.await?.ok_or(ProblemCode::SignInRequired)?;
            if let (true, Some(limits)) = (writes, limits) {
                limits.write(actor.id())?;
            }
            Ok(actor)
        })
    }
}

fn find_actor(request: &HttpRequest) -> impl Future<Output = Result<Option<Actor>, ApiError>> + 'static {
    let state = request.app_data::<Data<AppState>>().cloned();
    let header = request.headers().get(header::AUTHORIZATION).cloned();
    async move {
        let Some(header) = header else { return Ok(None) };
        let state = state.ok_or_else(|| ApiError::Internal("the state is missing".to_owned()))?;
        let bad = ProblemCode::InvalidCredential;
        let text = header.to_str().map_err(|_| bad)?;
        let (scheme, token) = text.split_once(' ').ok_or(bad)?;
        if !scheme.eq_ignore_ascii_case("bearer") {
            return Err(bad.into());
        }
        let (account_id, session_id) = state.access_tokens.check(token.trim()).map_err(|_| bad)?;
        let find = move |conn: &mut _| {
            let now = now();
            let found = find_session_account(conn, session_id, now)?;
            if found != Some((account_id, AccountStatus::Active)) {
                return Err(ApiError::Code(bad));
            }
            let roles = list_held_roles(conn, account_id, day_of(now))?;
            Ok(Some(Actor { caller: Caller { account_id, roles }, session_id }))
        };
        state.db.read(find).await
    }
}
