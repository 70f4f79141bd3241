//! The frame of every page, and which page belongs to which address.

use gloo::events::EventListener;
use yew::{functional::Hook, prelude::*};

use crate::{
    browser,
    chunks::{Chunk, page_of},
    components::{footer::footer, header::Header, heading, notice::notice_board, part},
    locales::Texts,
    pages::{
        account::sign_in::{SignInPageProps, use_sign_in_page},
        home::use_home_page,
        ideas::list::{IdeaListPageProps, use_idea_list_page},
        not_found,
    },
    returning,
    route::{self, Route},
    state::{Known, notices::use_notice_of, use_known_at_top},
};

/// The whole page: its state, what stands around every page, and the page for the address.
#[component]
pub fn App() -> Html {
    let known = use_known_at_top();
    let t = known.language.language.texts();
    let address = use_state_eq(browser::address);
    {
        let set = address.setter();
        use_effect_with((), move |()| {
            let follow = move || set.set(browser::address());
            let by_link = follow.clone();
            let by_button = move || {
                returning::come_back();
                follow();
            };
            route::listen(Callback::from(move |()| by_link()));
            let listener =
                web_sys::window().map(|window| EventListener::new(&window, "popstate", move |_| by_button()));
            move || drop(listener)
        });
    }
    let (path, query) = address.split_once('?').unwrap_or((&address, ""));
    let (path, query) = (AttrValue::from(path.to_owned()), AttrValue::from(query.to_owned()));
    let before = use_mut_ref(|| path.clone());
    if before.replace(path.clone()) != path {
        heading::note_move();
    }
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
    };
    use_notice_of(&known.notices, &path);
    let notices = notice_board(t, &known.notices);
    let page = page(t, Route::at(&path), query);
    html! {
        <ContextProvider<Known> context={known}>
            <a class="ss-skip" href="#main" onclick={skip}>{ t.nav.skip }</a>
            <Header {path} />
            <main id="main" class="ss-main" tabindex="-1">
                { notices }
                { page }
            </main>
            { footer(t) }
        </ContextProvider<Known>>
    }
}

/// The page for an address. Each path has its own key, so that another page is drawn anew.
fn page(t: &'static Texts, route: Route, query: AttrValue) -> Html {
    let key = route.to_path();
    match route {
        Route::Home => part(key, (), |(), context| use_home_page().run(context)),
        Route::IdeaList => {
            part(key, IdeaListPageProps { query }, |props, context| use_idea_list_page(props).run(context))
        }
        Route::ProjectBoard
        | Route::ProjectList
        | Route::ProjectTimeline
        | Route::ProjectNew
        | Route::Project { .. }
        | Route::ProjectEdit { .. }
        | Route::ProjectFeast { .. }
        | Route::MyProjects
        | Route::TaskList => page_of(Chunk::Projects, route, query),
        Route::Idea { .. }
        | Route::AssociationList
        | Route::Association { .. }
        | Route::Accessibility
        | Route::Privacy => page_of(Chunk::Reading, route, query),
        Route::SignIn => {
            part(key, SignInPageProps { query }, |props, context| use_sign_in_page(props).run(context))
        }
        Route::IdeaNew
        | Route::IdeaEdit { .. }
        | Route::MyIdeas
        | Route::QuestionList
        | Route::Register
        | Route::Me => page_of(Chunk::Members, route, query),
        Route::EvaluationList | Route::Evaluation { .. } | Route::TakePart { .. } => {
            page_of(Chunk::Answering, route, query)
        }
        Route::AccountList | Route::Account { .. } | Route::Catalogue => {
            page_of(Chunk::Administration, route, query)
        }
        Route::Timeline | Route::MomentNew | Route::MomentEdit { .. } => {
            page_of(Chunk::Moments, route, query)
        }
        Route::RoundNew | Route::RoundManage { .. } | Route::RoundResults { .. } => {
            page_of(Chunk::Rounds, route, query)
        }
        Route::NotFound => not_found::view(t),
    }
}
