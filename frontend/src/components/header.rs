//! The head of every page: the name, where one can go, who is signed in, the other language.

use shared::permission::Action;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::{PageLink, Shape, icon, link};
use crate::{
    api::sessions,
    browser,
    hooks::DRAFTS,
    locales::Texts,
    route::{self, Route},
    state::{LanguageState, Session, use_language, use_notices, use_session, use_texts},
};

#[derive(Properties, PartialEq)]
pub struct HeaderProps {
    /// The path that is shown.
    pub path: AttrValue,
}

#[component]
pub fn Header(props: &HeaderProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let language = use_language();
    let open = use_state(|| false);
    {
        let open = open.setter();
        use_effect_with(props.path.clone(), move |_| open.set(false));
    }
    let toggle = {
        let open = open.clone();
        move |_| open.set(!*open)
    };
    let item = |route: Route, text: AttrValue| item(&props.path, route, text);
    html! {
        <header class="ss-header">
            <div class="ss-header__bar ss-width">
                { link(Route::Home.to_path(), "ss-brand", html! { <><span class="ss-brand__mark" aria-hidden="true"></span>
                    <span class="ss-brand__name">{ t.common.site }</span></> }) }
                <button type="button" class="nl-button nl-button--subtle ss-header__toggle" onclick={toggle}
                    aria-expanded={open.to_string()} aria-controls="menu">
                    { icon(Shape::Menu) }{ t.nav.menu }
                </button>
                <nav class={classes!("ss-nav", open.then_some("ss-nav--open"))} id="menu" aria-label={t.nav.main}>
                    <ul class="ss-nav__list">
                        { item(Route::IdeaList, t.nav.ideas.into()) }
                        { item(Route::ProjectBoard, t.projects.title.into()) }
                        { item(Route::AssociationList, t.nav.associations.into()) }
                        { item(Route::EvaluationList, t.nav.evaluations.into()) }
                        { item(Route::Timeline, t.nav.timeline.into()) }
                        if session.me().is_some() {
                            { item(Route::MyIdeas, t.nav.my_ideas.into()) }
                            { item(Route::MyProjects, t.projects.mine.into()) }
                        }
                        if session.caller().is_some_and(|caller| caller.answers_questions()) {
                            { item(Route::QuestionList, t.questions().title.into()) }
                        }
                        if session.may(Action::ManageAccounts) {
                            { item(Route::AccountList, t.nav.accounts.into()) }
                        }
                        if session.may(Action::ManageCatalogue) {
                            { item(Route::Catalogue, t.nav.catalogue.into()) }
                        }
                    </ul>
                    <ul class="ss-nav__list ss-nav__list--own">
                        { match &session {
                            Session::Checking => Html::default(),
                            Session::SignedOut => html! {
                                <>
                                    { item(Route::SignIn, t.nav.sign_in.into()) }
                                    { item(Route::Register, t.nav.register.into()) }
                                </>
                            },
                            Session::SignedIn(me) => html! {
                                <>
                                    { item(Route::Me, me.name.clone().into()) }
                                    <li>
                                        <button type="button" class="ss-nav__link" id="sign-out"
                                            onclick={sign_out(t, &notices.show)}>
                                            { t.nav.sign_out }
                                        </button>
                                    </li>
                                </>
                            },
                        } }
                    </ul>
                </nav>
                { language_button(language) }
            </div>
        </header>
    }
}

/// A link of the menu; signing in from a page leads back to that page.
fn item(path: &str, route: Route, text: AttrValue) -> Html {
    let to = match route {
        Route::SignIn | Route::Register if leads_back(path) => route.and_back_to(&browser::address()),
        _ => route.to_path(),
    };
    let current = path == route.to_path();
    html! { <li><PageLink {to} {current} class="ss-nav__link">{ text }</PageLink></li> }
}

fn leads_back(path: &str) -> bool {
    path != Route::Home.to_path() && path != Route::SignIn.to_path() && path != Route::Register.to_path()
}

/// A function that signs out, takes the drafts of this browser away, and goes home.
fn sign_out(t: &'static Texts, show: &Callback<AttrValue>) -> Callback<MouseEvent> {
    let show = show.clone();
    Callback::from(move |_| {
        let show = show.clone();
        spawn_local(async move {
            match sessions::delete_current_session().await {
                Ok(()) => {
                    browser::forget_all(DRAFTS);
                    show.emit(t.account.signed_out.into());
                    route::go(&Route::Home.to_path());
                }
                Err(failure) => show.emit(t.failure(&failure).into()),
            }
        });
    })
}

/// Shows the page in the other language.
fn language_button(state: LanguageState) -> Html {
    let other = state.language.next();
    let onclick = move |_| state.choose.emit(other);
    html! {
        <button type="button" class="nl-button nl-button--subtle ss-header__language" id="language"
            lang={other.tag()} {onclick}>
            { other.texts().name }
        </button>
    }
}
