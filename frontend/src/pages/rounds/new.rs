//! Making a round: about the whole network, or about the project that the address names. What is filled in is kept in this
//! browser until it is sent.

use std::rc::Rc;

use shared::{
    evaluation::{Evaluation, EvaluationKind},
    id::Id,
    permission::EvaluationFacts,
    project::Project,
};
use yew::{functional::Hook, prelude::*};

use super::{
    round_form::{Choices, view_faults, view_fields},
    round_values::RoundValues,
};
use crate::{
    api::{Failure, evaluations, projects},
    components::{form::submit, page_heading, part, view_fetched},
    hooks::{Draft, use_fetch, use_form},
    route::{self, Route},
    state::{use_notices, use_session, use_texts},
};

pub struct NewRoundPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

/// The project that a query names.
fn project_of(query: &str) -> Option<Id> {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    pairs.into_iter().find(|(key, _)| key == "project")?.1.parse().ok()
}

type Needed = (Choices, Option<Project>);

async fn load(project: Option<Id>) -> Result<Needed, Failure> {
    let project = match project {
        Some(id) => Some(projects::find_project(id).await?.value),
        None => None,
    };
    Ok((Choices::load().await?, project))
}

#[hook]
pub fn use_new_round_page(props: &NewRoundPageProps) -> Html {
    let t = use_texts();
    let project = project_of(&props.query);
    let fetch = use_fetch(project, move || load(project));
    html! {
        <div class="ss-width ss-width--text ss-page">
            { view_fetched(t, &fetch, t.rounds().manage.new_title, |needed| {
                let key = project.map_or("network".to_owned(), |id| id.to_string());
                part(key, Rc::clone(needed), |needed, context| use_new_form(needed).run(context))
            }) }
        </div>
    }
}

#[hook]
fn use_new_form(needed: &Rc<Needed>) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let (choices, project) = &**needed;
    let fresh = || {
        let kind = if project.is_some() { EvaluationKind::Interim } else { EvaluationKind::Yearly };
        RoundValues::new(kind, choices.roots.iter().map(|root| root.id.to_string()).collect())
    };
    let about = project.as_ref().map_or("network".to_owned(), |project| project.id.to_string());
    let draft = Draft::named(&format!("round-{about}"));
    let form = use_form(|| draft.read::<RoundValues>().unwrap_or_else(fresh));
    let kept = use_mut_ref(|| form.values().clone());
    if *kept.borrow() != *form.values() {
        kept.replace(form.values().clone());
        if *form.values() == fresh() { draft.forget() } else { draft.keep(&*form.values()) }
    }
    let facts = EvaluationFacts::new(project.is_some(), project.as_ref().and_then(|project| project.role));
    let about = match project {
        Some(project) => (t.rounds().manage.about_project)(&project.title),
        None => t.rounds().of_network.to_owned(),
    };
    let may = session.caller().is_some_and(|caller| caller.may_manage_evaluation(facts));
    if !may {
        return html! {
            <>
                { page_heading(t.rounds().manage.new_title) }
                <p class="nl-paragraph">{ t.account.not_allowed }</p>
            </>
        };
    }
    let onsubmit = {
        let (form, show, project) =
            (form.clone(), notices.show.clone(), project.as_ref().map(|project| project.id));
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let request = form.values().to_new(project);
            let (show, draft) = (show.clone(), draft.clone());
            form.send(
                request,
                |new, key| async move { evaluations::create_evaluation(&new, &key).await },
                move |made: Evaluation| {
                    draft.forget();
                    show.emit(t.rounds().form.created.into());
                    route::go_instead(&Route::RoundManage { id: made.id }.to_path());
                },
            );
        })
    };
    html! {
        <>
            { page_heading(t.rounds().manage.new_title) }
            <p class="ss-lead">{ about }</p>
            <form class="ss-form" novalidate=true {onsubmit}>
                { view_faults(t, &form, None) }
                { view_fields(t, &form, choices, &notices.show) }
                <div class="ss-actions">{ submit(t, t.rounds().form.create, form.is_busy()) }</div>
            </form>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_round_is_about_the_project_of_the_address() {
        let id = Id::new();
        assert_eq!(project_of(&format!("project={id}")), Some(id));
        assert_eq!(project_of("project=17"), None);
        assert_eq!(project_of(""), None);
    }
}
