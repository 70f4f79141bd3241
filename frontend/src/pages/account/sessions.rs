//! Where one is signed in, and ending that elsewhere.

use shared::{id::Id, session::Session};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::sessions,
    browser,
    components::{ConfirmButton, part, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    state::{use_notices, use_texts},
};

/// The list.
pub fn session_list() -> Html {
    part("sessions", (), |(), context| use_session_list().run(context))
}

#[hook]
fn use_session_list() -> Html {
    let t = use_texts();
    let notices = use_notices();
    let fetch = use_fetch(None, sessions::list_sessions);
    let reload = fetch.reload.clone();
    let end = move |id: Id| {
        let (reload, show) = (reload.clone(), notices.show.clone());
        Callback::from(move |()| {
            let (reload, show) = (reload.clone(), show.clone());
            spawn_local(async move {
                match sessions::delete_session(id).await {
                    Ok(()) => {
                        show.emit(t.own_account().session_ended.into());
                        browser::focus("sessions-title");
                        reload.emit(());
                    }
                    Err(failure) => show.emit(t.failure(&failure).into()),
                }
            });
        })
    };
    html! {
        <section class="ss-form--box" aria-labelledby="sessions-title">
            <h2 class="nl-heading nl-heading--level-2" id="sessions-title" tabindex="-1">{ t.own_account().sessions }</h2>
            <p class="nl-paragraph">{ t.own_account().sessions_lead }</p>
            { view_fetched(t, &fetch, t.common.failed, |page| html! {
                <ul class="ss-rows">
                    { for page.items.iter().map(|session| view_session(t, session, end(session.id))) }
                </ul>
            }) }
        </section>
    }
}

fn view_session(t: &'static Texts, session: &Session, onconfirm: Callback<()>) -> Html {
    let device = match device(&session.user_agent) {
        Some((browser, system)) => (t.own_account().browser_on)(browser, system),
        None => t.own_account().other_program.to_owned(),
    };
    html! {
        <li class="ss-row" key={session.id.to_string()}>
            <div>
                <p class="ss-row__title">{ device.clone() }</p>
                <p class="ss-row__text">
                    { (t.own_account().last_used)(&browser::format_time(session.last_used_at, t.formats)) }
                </p>
            </div>
            if session.current {
                <span class="ss-badge ss-badge--open">{ t.own_account().this_session }</span>
            } else {
                <ConfirmButton id={format!("session-{}", session.id)} label={t.own_account().end_session}
                    about={device} question={t.own_account().end_session_question}
                    confirm={t.own_account().end_session} {onconfirm} />
            }
        </li>
    }
}

/// The browser and the system that a `User-Agent` speaks of, as far as people know them by name.
fn device(user_agent: &str) -> Option<(&'static str, &'static str)> {
    let find = |names: &[(&str, &'static str)]| {
        names.iter().find(|(mark, _)| user_agent.contains(mark)).map(|(_, name)| *name)
    };
    // Most browsers also name those that they descend from, so the rarer mark comes first.
    let browser = find(&[
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("Chrome", "Chrome"),
        ("CriOS", "Chrome"),
        ("Safari", "Safari"),
    ])?;
    let system = find(&[
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ])?;
    Some((browser, system))
}

#[cfg(test)]
mod tests {
    use super::device;

    #[test]
    fn browsers_are_told_from_their_ancestors() {
        let agent = "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/156.0 Safari/537.36 Edg/156.0";
        assert_eq!(device(agent), Some(("Edge", "Windows")));
        let agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1";
        assert_eq!(device(agent), Some(("Safari", "iPhone")));
        assert_eq!(device("curl/8.5"), None);
    }
}
