//! Starting a project: directly, or out of ideas. The words are kept in this browser until they are sent.

use std::rc::Rc;

use shared::{
    association::AssociationSummary,
    id::Id,
    idea::{Idea, IdeaFilter, IdeaState, IdeaSummary},
    page::Page,
    permission::Action,
    project::Project,
    theme::Theme,
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use super::fields::{ProjectValues, labels, view_fields};
use crate::{
    api::{Failure, associations, ideas, projects, themes},
    browser,
    components::{
        form::{Field, Input, submit, view_errors},
        link, page_heading, part, view_fetched,
    },
    hooks::{Draft, Form, act, use_fetch, use_form},
    locales::Texts,
    route::{self, Route, named_ideas},
    state::{use_notices, use_session, use_texts},
};

pub struct NewProjectPageProps {
    /// The query of the address: it can name ideas.
    pub query: AttrValue,
}

type Needed = (Vec<Idea>, Page<AssociationSummary>, Page<Theme>);

async fn load(ids: Vec<Id>) -> Result<Needed, Failure> {
    let mut found = Vec::new();
    for id in ids {
        found.push(ideas::find_idea(id).await?.value);
    }
    Ok((found, associations::list_associations().await?, themes::list_themes().await?))
}

#[hook]
pub fn use_new_project_page(props: &NewProjectPageProps) -> Html {
    let t = use_texts();
    let p = t.project();
    let ids = named_ideas(&props.query);
    let needed = use_fetch(ids.first().copied(), move || load(ids));
    html! {
        <div class="ss-width ss-width--text ss-page">
            { page_heading(t.projects.start) }
            <p class="ss-lead">{ p.start_lead }</p>
            { view_fetched(t, &needed, t.common.failed, |needed| {
                part("form", Rc::clone(needed), |needed, context| use_new_form(needed).run(context))
            }) }
        </div>
    }
}

#[hook]
fn use_new_form(needed: &Rc<Needed>) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let notices = use_notices();
    let (named, associations, themes) = &**needed;
    let grown = use_state(|| named.clone());
    let first = named.first().map(|idea| idea.id.to_string()).unwrap_or_default();
    // A project out of an idea has its own draft, so that it does not begin with the words of another.
    let draft = Draft::named(&format!("project.{first}"));
    let form = use_form(|| draft.read().unwrap_or_else(|| ProjectValues::out_of(named)));
    let kept = use_mut_ref(|| form.values().clone());
    if *kept.borrow() != *form.values() {
        kept.replace(form.values().clone());
        if form.values().is_blank() { draft.forget() } else { draft.keep(&*form.values()) }
    }
    let body = form.values().to_new_project(grown.iter().map(|idea| idea.id).collect());
    let may_start = session.caller().is_some_and(|caller| caller.may_start_project(&body.association_ids));
    let onsubmit = {
        let (form, draft, show) = (form.clone(), draft.clone(), notices.show.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let (draft, show) = (draft.clone(), show.clone());
            form.send(
                Ok(body.clone()),
                |project, key| async move { projects::create_project(&project, &key).await },
                move |project: Project| {
                    draft.forget();
                    show.emit(p.started.into());
                    route::go_instead(&Route::Project { id: project.id }.to_path());
                },
            );
        })
    };
    html! {
        <form class="ss-form" novalidate=true {onsubmit}>
            { view_errors("form-errors", &form, labels(t), None) }
            { idea_chooser(&grown) }
            { view_fields(t, &form, associations, themes) }
            { view_first_words(t, &form) }
            if !may_start {
                <p class="ss-message" role="status">{ p.own_villages_only }</p>
            }
            <p class="ss-field__hint">{ t.form().draft_hint }</p>
            <div class="ss-actions">
                { submit(t, t.projects.start, form.is_busy()) }
                { link(Route::ProjectBoard.to_path(), "nl-button nl-button--secondary", t.common.cancel) }
            </div>
        </form>
    }
}

fn view_first_words(t: &'static Texts, form: &Form<ProjectValues>) -> Html {
    let p = t.project();
    html! {
        <>
            { form.input(t, Input { id: "nextStep", label: t.projects.next_step, hint: p.next_step_hint, optional: true, ..Input::default() }, |values| &mut values.next_step) }
            { form.input(t, Input { id: "need", label: t.projects.need, hint: p.need_hint, optional: true, ..Input::default() }, |values| &mut values.need) }
        </>
    }
}

/// The ideas that it grows from, and a field to add another.
fn idea_chooser(grown: &UseStateHandle<Vec<Idea>>) -> Html {
    part("ideas", grown.clone(), |grown, context| use_idea_chooser(grown).run(context))
}

#[hook]
fn use_idea_chooser(grown: &UseStateHandle<Vec<Idea>>) -> Html {
    let t = use_texts();
    let p = t.project();
    let words = use_state(String::new);
    let found = use_state(|| None::<Vec<IdeaSummary>>);
    let notices = use_notices();
    let caller = use_session().caller();
    let search = {
        let (words, found, show) = (words.clone(), found.clone(), notices.show.clone());
        let places =
            caller.as_ref().map(|caller| caller.places_for(Action::StartProject)).unwrap_or_default();
        Callback::from(move |_: MouseEvent| {
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
    let add = |id: Id| {
        let (grown, found) = (grown.clone(), found.clone());
        Callback::from(move |_: MouseEvent| {
            let (grown, found) = (grown.clone(), found.clone());
            spawn_local(async move {
                // An idea that does not come is not added; the list still shows that it is not there.
                if let Ok(idea) = ideas::find_idea(id).await {
                    let mut ideas = (*grown).clone();
                    ideas.push(idea.value);
                    grown.set(ideas);
                    found.set(None);
                    browser::focus("ideaIds");
                }
            });
        })
    };
    let remove = |id: Id| {
        let grown = grown.clone();
        Callback::from(move |_: MouseEvent| {
            grown.set(grown.iter().filter(|idea| idea.id != id).cloned().collect())
        })
    };
    let oninput = {
        let words = words.setter();
        Callback::from(move |text| words.set(text))
    };
    let is_choice = |idea: &IdeaSummary| {
        let may_grow = caller.as_ref().is_some_and(|caller| caller.may_grow_project(idea.into()));
        may_grow && !grown.iter().any(|other| other.id == idea.id)
    };
    html! {
        <fieldset class="ss-panel" id="ideaIds" tabindex="-1">
            <legend class="ss-field__label">{ p.grew_from }</legend>
            <ul class="ss-rows">
                { for grown.iter().map(|idea| html! {
                    <li class="ss-row" key={idea.id.to_string()}>
                        <p class="ss-row__title">{ idea.title.clone() }</p>
                        <button type="button" class="nl-button nl-button--subtle" onclick={remove(idea.id)}>
                            { p.remove_idea }<span class="ss-hidden">{ " " }{ idea.title.clone() }</span>
                        </button>
                    </li>
                }) }
            </ul>
            if !grown.is_empty() {
                <p class="ss-field__hint">{ p.joiners_help }</p>
            }
            <Field id="ideaWords" label={p.find_idea} hint={p.find_idea_hint} optional=true value={(*words).clone()} {oninput} />
            <p><button type="button" class="nl-button nl-button--secondary" onclick={search}>{ t.ideas.search_button }</button></p>
            <div role="status">
                if let Some(found) = &*found {
                    if !found.iter().any(is_choice) {
                        <p class="nl-paragraph">{ p.no_idea_found }</p>
                    }
                    <ul class="ss-rows">
                        { for found.iter().filter(|idea| is_choice(idea)).map(|idea| html! {
                            <li class="ss-row" key={idea.id.to_string()}>
                                <p>{ idea.title.clone() }{ " · " }{ idea.association.village.clone() }</p>
                                <button type="button" class="nl-button nl-button--secondary" onclick={add(idea.id)}>
                                    { p.add_idea }<span class="ss-hidden">{ " " }{ idea.title.clone() }</span>
                                </button>
                            </li>
                        }) }
                    </ul>
                }
            </div>
        </fieldset>
    }
}
