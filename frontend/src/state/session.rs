//! Who is signed in, and what that person may do by the shared table of permissions.

use std::rc::Rc;

use gloo::events::EventListener;
use shared::{
    account::Me,
    permission::{Action, Caller},
};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::StorageEvent;
use yew::prelude::*;

use crate::{api::token, browser};

/// Who is signed in.
#[derive(Debug, Clone, PartialEq)]
pub enum Session {
    /// Somebody was signed in; the server is asked whether that still holds.
    Checking,
    /// Nobody.
    SignedOut,
    /// This person.
    SignedIn(Rc<Me>),
}

impl Session {
    /// The person, if any.
    pub fn me(&self) -> Option<&Rc<Me>> {
        match self {
            Self::SignedIn(me) => Some(me),
            Self::Checking | Self::SignedOut => None,
        }
    }

    /// The person as permissions see them.
    pub fn caller(&self) -> Option<Caller> {
        self.me().map(|me| caller(me))
    }

    /// Whether somebody is signed in who may do this.
    pub fn may(&self, action: Action) -> bool {
        self.caller().is_some_and(|caller| caller.may(action))
    }
}

fn caller(me: &Me) -> Caller {
    let role = |grant: &shared::role::RoleGrant| (grant.role, grant.association.as_ref().map(|at| at.id));
    Caller { account_id: me.id, roles: me.roles.iter().map(role).collect() }
}

/// Who is signed in, for the whole page: in this tab and by other tabs.
#[hook]
pub fn use_session_at_top() -> Session {
    let session = use_state(|| match browser::read_kept(token::FLAG) {
        Some(_) => Session::Checking,
        None => Session::SignedOut,
    });
    {
        let session = session.setter();
        use_effect_with((), move |()| {
            token::listen(Callback::from(move |me: Option<Rc<Me>>| {
                session.set(me.map_or(Session::SignedOut, Session::SignedIn));
            }));
            spawn_local(async {
                token::current().await;
            });
            let listener =
                web_sys::window().map(|window| EventListener::new(&window, "storage", follow_other_tabs));
            move || drop(listener)
        });
    }
    (*session).clone()
}

fn follow_other_tabs(event: &Event) {
    let Some(event) =
        event.dyn_ref::<StorageEvent>().filter(|event| event.key().as_deref() == Some(token::FLAG))
    else {
        return;
    };
    if event.new_value().is_some() {
        spawn_local(token::renew());
    } else {
        token::drop_access();
    }
}
