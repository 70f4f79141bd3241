//! What the sections of a project's page share.

use std::rc::Rc;

use shared::{id::Id, permission::ProjectFacts, project::Project};
use yew::prelude::*;

use crate::{api::Versioned, state::Session};

/// The project, and what may be done with it.
#[derive(Clone)]
pub struct Desk {
    /// The project as it was read last.
    pub found: Rc<Versioned<Project>>,
    /// Whether the reader may change it and what belongs to it.
    pub manages: bool,
    /// Whether the reader leads it, and is asked for a word since it is silent.
    pub is_nudged: bool,
    /// Reads the project again, after something that it counts has changed.
    pub reload: Callback<()>,
    /// Puts a newer version of the project in place.
    pub put: Callback<Versioned<Project>>,
}

impl Desk {
    /// The desk of whoever is signed in.
    pub fn new(
        found: &Rc<Versioned<Project>>,
        session: &Session,
        reload: Callback<()>,
        put: Callback<Versioned<Project>>,
    ) -> Self {
        let facts = ProjectFacts::from(&found.value);
        let caller = session.caller();
        Self {
            found: Rc::clone(found),
            manages: caller.as_ref().is_some_and(|caller| caller.may_manage_project(facts)),
            is_nudged: caller.is_some_and(|caller| found.value.nudges(caller.account_id)),
            reload,
            put,
        }
    }

    /// The project.
    pub fn project(&self) -> &Project {
        &self.found.value
    }

    /// Its identity.
    pub fn id(&self) -> Id {
        self.found.value.id
    }

    /// What permissions need to know of it.
    pub fn facts(&self) -> ProjectFacts {
        (&self.found.value).into()
    }
}

/// A section of the page, which the table of contents leads to.
pub fn section(id: &'static str, title: &'static str, content: Html) -> Html {
    let heading = format!("{id}-title");
    html! {
        <section class="ss-project__section" {id} aria-labelledby={heading.clone()}>
            <h2 class="nl-heading nl-heading--level-2" id={heading} tabindex="-1">{ title }</h2>
            { content }
        </section>
    }
}

/// A form that stands closed under its title until it is wanted. Another `turn` is closed again.
pub fn closed_form(id: String, turn: u32, title: &'static str, form: Html) -> Html {
    html! {
        <details class="ss-step" {id} key={turn.to_string()}>
            <summary class="ss-step__title">{ title }</summary>
            { form }
        </details>
    }
}

/// A text without the spaces around it; nothing where it is empty.
pub fn filled(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
