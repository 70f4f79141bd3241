//! Managing a round: its steps, how far it is, its link, what was agreed, and what can still change.

use std::rc::Rc;

use shared::{
    evaluation::{Evaluation, EvaluationState},
    id::Id,
    permission::Action,
};
use yew::prelude::*;

use super::{
    about::{view_about, view_response},
    edit::edit_form,
    follow_ups::follow_ups,
    responses::responses,
    round_form::Choices,
    steps::view_steps,
    template_form::template_form,
};
use crate::{
    api::{Failure, Versioned, evaluations},
    browser,
    components::{link, page_heading, view_fetched},
    hooks::{Fetch, use_fetch},
    locales::Texts,
    route::Route,
    state::{Session, use_notices, use_session, use_texts},
};

pub struct ManagePageProps {
    pub id: Id,
}

/// The round, and what its form has to choose from.
pub type Needed = (Rc<Versioned<Evaluation>>, Rc<Choices>);

async fn load(id: Id) -> Result<Needed, Failure> {
    let round = evaluations::find_evaluation(id).await?;
    Ok((Rc::new(round), Rc::new(Choices::load().await?)))
}

#[hook]
pub fn use_manage_page(props: &ManagePageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let notices = use_notices();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || load(id));
    html! {
        <div class="ss-width ss-width--text ss-page">
            { view_fetched(t, &fetch, t.rounds().manage.title, |needed| {
                let round = &needed.0.value;
                let manages = session.caller().is_some_and(|caller| caller.may_manage_evaluation(round.into()));
                html! {
                    <>
                        { page_heading((t.rounds().manage.title_of)(&round.title)) }
                        { view_about(t, round) }
                        if manages {
                            { view_round(t, &session, &notices.show, &fetch, needed) }
                        } else {
                            <p class="nl-paragraph">{ t.rounds().manage.not_allowed }</p>
                        }
                    </>
                }
            }) }
        </div>
    }
}

fn view_round(
    t: &'static Texts,
    session: &Session,
    show: &Callback<AttrValue>,
    fetch: &Fetch<Needed>,
    (found, choices): &Needed,
) -> Html {
    let round = &found.value;
    html! {
        <>
            if round.state.is_counted() {
                <p>{ link(Route::RoundResults { id: round.id }.to_path(), "nl-link", t.rounds().manage.to_results) }</p>
            }
            { view_steps(t, found, show, &fetch.reload) }
            if round.state != EvaluationState::Draft {
                { view_response(t, round.response_count, &round.circles, t.rounds().manage.progress) }
            }
            if let Some(count) = round.unfinished_count.filter(|count| *count > 0) {
                <p class="nl-paragraph">{ (t.rounds().manage.unfinished)(count) }</p>
            }
            { view_link(t, round) }
            if session.caller().is_some_and(|caller| caller.may_read_responses(round.into())) {
                { responses(Rc::clone(found)) }
            }
            if round.state.is_counted() {
                { follow_ups(round, true) }
            } else {
                { edit_form(t, found, choices, &fetch.reload) }
            }
            if session.may(Action::ManageTemplates) {
                { template_form(found, choices, &fetch.reload) }
            }
        </>
    }
}

/// The link by which people without an account answer, to print and hand out while the round is open.
fn view_link(t: &'static Texts, round: &Evaluation) -> Html {
    let code = round.link_code.as_ref().and_then(|code| code.parse().ok());
    let Some(code) = code.filter(|_| round.state == EvaluationState::Open) else {
        return Html::default();
    };
    let m = &t.rounds().manage;
    let address = browser::site() + &Route::TakePart { code }.to_path();
    html! {
        <section class="ss-section" aria-labelledby="link-title">
            <h2 class="nl-heading nl-heading--level-2" id="link-title">{ m.link }</h2>
            <p class="nl-paragraph">{ m.link_text }</p>
            <p class="nl-paragraph ss-round__link">
                <a class="nl-link" href={address.clone()}>{ address.clone() }</a>
            </p>
            <img class="ss-round__code" src={evaluations::qr_code_address(code)} alt={m.qr_code} />
            <p class="ss-actions">
                <button type="button" class="nl-button nl-button--secondary" onclick={|_| browser::print()}>
                    { m.print }
                </button>
            </p>
        </section>
    }
}
