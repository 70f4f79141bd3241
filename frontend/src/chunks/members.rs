//! The pages on which members do more than read: sending in and changing ideas, all questions, and one's own account.

use wasm_split_helpers::wasm_split;
use yew::{functional::Hook, prelude::*};

use super::{Loaded, Pages};
use crate::{
    components::part,
    locales::Texts,
    pages::{
        account::{
            me::use_me_page,
            register::{RegisterPageProps, use_register_page},
        },
        for_members,
        ideas::{
            edit::{EditIdeaPageProps, use_edit_idea_page},
            mine,
            new::use_new_idea_page,
        },
        not_found,
        questions::list::{QuestionListPageProps, use_question_list_page},
    },
    route::Route,
    state::Session,
};

/// The chunk: all that is reached from here alone is loaded with it.
#[wasm_split(members, fallible)]
pub fn pages() -> Loaded {
    Ok(page as Pages)
}

fn page(t: &'static Texts, session: &Session, route: Route, query: AttrValue) -> Html {
    let key = route.to_path();
    match route {
        Route::IdeaNew => part(key, (), |(), context| use_new_idea_page().run(context)),
        Route::IdeaEdit { id } => for_members(t, session, t.form().edit_title, None, |_| {
            part(key, EditIdeaPageProps { id }, |props, context| use_edit_idea_page(props).run(context))
        }),
        Route::QuestionList => part(key, QuestionListPageProps { query }, |props, context| {
            use_question_list_page(props).run(context)
        }),
        Route::MyIdeas => for_members(t, session, t.ideas.mine, None, |me| mine::view(t, me)),
        Route::Register => {
            part(key, RegisterPageProps { query }, |props, context| use_register_page(props).run(context))
        }
        Route::Me => for_members(t, session, t.own_account().mine, None, |_| {
            part(key, (), |(), context| use_me_page().run(context))
        }),
        _ => not_found::view(t),
    }
}
