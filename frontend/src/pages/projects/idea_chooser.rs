//! The ideas that a project grows from, and a search to add others.

use std::{cell::RefCell, rc::Rc};

use shared::{
    id::Id,
    idea::{Idea, IdeaFilter, IdeaState, IdeaSummary},
    permission::Action,
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::ideas,
    browser,
    components::{form::Field, part},
    hooks::act,
    state::{use_notices, use_session, use_texts},
};

/// The fieldset, to which a fault leads.
const FIELD: &str = "ideaIds";
const WORDS: &str = "ideaWords";

/// The ideas that are chosen so far.
#[derive(Clone)]
pub struct Grown {
    ideas: Rc<RefCell<Vec<Idea>>>,
    redraw: UseForceUpdateHandle,
}

impl Grown {
    /// Their identities.
    pub fn ids(&self) -> Vec<Id> {
        self.ideas.borrow().iter().map(|idea| idea.id).collect()
    }

    fn change(&self, change: impl FnOnce(&mut Vec<Idea>)) {
        change(&mut self.ideas.borrow_mut());
        self.redraw.force_update();
    }
}

/// Those that a project begins with.
#[hook]
pub fn use_grown(named: &[Idea]) -> Grown {
    Grown { ideas: use_mut_ref(|| named.to_vec()), redraw: use_force_update() }
}

/// The ideas, each with a button to take it away, and what the search finds, each with a button to add it.
pub fn idea_chooser(grown: &Grown) -> Html {
    part("ideas", grown.clone(), |grown, context| use_idea_chooser(grown).run(context))
}

#[hook]
fn use_idea_chooser(grown: &Grown) -> Html {
    let t = use_texts();
    let p = t.project();
    let words = use_state(String::new);
    let found = use_state(|| None::<Vec<IdeaSummary>>);
    let notices = use_notices();
    let caller = use_session().caller();
    let places = caller.as_ref().map(|caller| caller.places_for(Action::StartProject)).unwrap_or_default();
    let search = {
        let (words, found, show) = (words.clone(), found.clone(), notices.show.clone());
        Callback::from(move |()| {
            let filter = IdeaFilter {
                q: Some(words.trim().to_owned()),
                state: vec![IdeaState::UnderReview, IdeaState::Adopted],
                association: places.clone(),
                limit: Some(10),
                ..IdeaFilter::default()
            };
            let found = found.clone();
            act(t, &show, ideas::list_ideas(&filter), move |page| found.set(Some(page.items)));
        })
    };
    // Enter searches: it must not send the form around it.
    let onkeydown = {
        let search = search.clone();
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Enter" {
                event.prevent_default();
                search.emit(());
            }
        })
    };
    let is_choice = |idea: &IdeaSummary| {
        let may_grow = caller.as_ref().is_some_and(|caller| caller.may_grow_project(idea.into()));
        may_grow && !grown.ids().contains(&idea.id)
    };
    let choices: Vec<&IdeaSummary> = found.iter().flatten().filter(|idea| is_choice(idea)).collect();
    let add = |nth: usize, id: Id| {
        // What was found stays, so that others can be added: the focus goes on to the next of them.
        let next = choices.get(nth + 1).or_else(|| choices[..nth].last());
        let next = next.map_or_else(|| WORDS.to_owned(), |idea| button_id(idea.id));
        let (grown, show) = (grown.clone(), notices.show.clone());
        Callback::from(move |_: MouseEvent| {
            let (grown, next) = (grown.clone(), next.clone());
            act(t, &show, ideas::find_idea(id), move |idea| {
                browser::focus(&next);
                grown.change(|ideas| {
                    if !ideas.iter().any(|known| known.id == id) {
                        ideas.push(idea.value);
                    }
                });
            });
        })
    };
    let remove = |id: Id| {
        let grown = grown.clone();
        Callback::from(move |_: MouseEvent| {
            browser::focus(FIELD);
            grown.change(|ideas| ideas.retain(|idea| idea.id != id));
        })
    };
    let oninput = {
        let words = words.setter();
        Callback::from(move |text| words.set(text))
    };
    let chosen = grown.ideas.borrow();
    html! {
        <fieldset class="ss-panel" id={FIELD} tabindex="-1">
            <legend class="ss-field__label">{ p.grew_from }</legend>
            <ul class="ss-rows">
                { for chosen.iter().map(|idea| html! {
                    <li class="ss-row" key={idea.id.to_string()}>
                        <p class="ss-row__title">{ idea.title.clone() }</p>
                        <button type="button" class="nl-button nl-button--subtle" onclick={remove(idea.id)}>
                            { p.remove_idea }<span class="ss-hidden">{ " " }{ idea.title.clone() }</span>
                        </button>
                    </li>
                }) }
            </ul>
            if !chosen.is_empty() {
                <p class="ss-field__hint">{ p.joiners_help }</p>
            }
            <div {onkeydown}>
                <Field id={WORDS} kind="search" label={p.find_idea} hint={p.find_idea_hint} optional=true
                    value={(*words).clone()} {oninput} />
            </div>
            <p>
                <button type="button" class="nl-button nl-button--secondary" onclick={search.reform(|_: MouseEvent| ())}>
                    { t.ideas.search_button }
                </button>
            </p>
            <div role="status">
                if found.is_some() && choices.is_empty() {
                    <p class="nl-paragraph">{ p.no_idea_found }</p>
                }
            </div>
            <ul class="ss-rows">
                { for choices.iter().enumerate().map(|(nth, idea)| html! {
                    <li class="ss-row" key={idea.id.to_string()}>
                        <p>{ idea.title.clone() }{ " · " }{ idea.association.village.clone() }</p>
                        <button type="button" class="nl-button nl-button--secondary" id={button_id(idea.id)}
                            onclick={add(nth, idea.id)}>
                            { p.add_idea }<span class="ss-hidden">{ " " }{ idea.title.clone() }</span>
                        </button>
                    </li>
                }) }
            </ul>
        </fieldset>
    }
}

fn button_id(idea: Id) -> String {
    format!("add-{idea}")
}
