//! The results of a round, to read, to print and to take along.

use shared::{
    evaluation::{
        Evaluation, EvaluationQuestion, EvaluationResults, EvaluationState, QuestionKind, QuestionResult,
    },
    id::Id,
    problem::ProblemCode,
};
use yew::{functional::Hook, prelude::*};

use super::{
    about::{view_about, view_response},
    follow_ups::follow_ups,
    outcome::{Setting, view_outcome},
};
use crate::{
    api::{Failure, evaluations},
    browser,
    components::{ObjectUrl, link, page_heading, part, view_fetched},
    hooks::{act, use_fetch},
    locales::Texts,
    route::Route,
    state::{use_notices, use_session, use_texts},
};

/// From this width on there is room for tables, in CSS pixels.
const WIDE: f64 = 1_024.0;

pub struct ResultsPageProps {
    pub id: Id,
}

/// The round, and what came out of it as far as the reader may see that.
type Found = (Evaluation, Option<EvaluationResults>);

async fn load(id: Id) -> Result<Found, Failure> {
    let round = evaluations::find_evaluation(id).await?.value;
    if !round.state.is_counted() {
        return Ok((round, None));
    }
    match evaluations::find_evaluation_results(id).await {
        Ok(results) => Ok((round, Some(results))),
        // They are hidden from this reader until they are published.
        Err(failure) if failure.code() == Some(ProblemCode::NotFound) => Ok((round, None)),
        Err(failure) => Err(failure),
    }
}

#[hook]
pub fn use_results_page(props: &ResultsPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let id = props.id;
    // Where there is room the tables stand beside the charts from the start.
    let tables = use_state(|| browser::window_width() >= WIDE);
    let words = use_state(|| false);
    let fetch = use_fetch(Some(id), move || load(id));
    let ontoggle = {
        let tables = tables.clone();
        Callback::from(move |_: MouseEvent| tables.set(!*tables))
    };
    let onwords = {
        let words = words.clone();
        Callback::from(move |_: MouseEvent| words.set(!*words))
    };
    let page = view_fetched(t, &fetch, t.rounds().results.title, |found| {
        let (round, results) = &**found;
        let manages = session.caller().is_some_and(|caller| caller.may_manage_evaluation(round.into()));
        html! {
            <>
                { page_heading((t.rounds().results.title_of)(&round.title)) }
                { view_about(t, round) }
                if manages {
                    <p class="ss-actions ss-no-print">
                        { link(Route::RoundManage { id }.to_path(), "nl-link", t.rounds().manage.to_manage) }
                    </p>
                }
                if let Some(results) = results {
                    { view_tools(t, round, (*tables, ontoggle), (*words, onwords)) }
                    { view_results(t, round, results, (*tables, *words)) }
                    { follow_ups(round, false) }
                } else {
                    <p class="ss-message">{ t.rounds().results.later }</p>
                }
            </>
        }
    });
    let class = classes!(
        "ss-width",
        "ss-width--text",
        "ss-page",
        "ss-results",
        (*tables).then_some("ss-results--tables")
    );
    html! { <div {class}>{ page }</div> }
}

/// Whether something is shown, and what changes that.
type Toggle = (bool, Callback<MouseEvent>);

/// When the results were published, and what can be done with them.
fn view_tools(t: &'static Texts, round: &Evaluation, tables: Toggle, words: Toggle) -> Html {
    let r = &t.rounds().results;
    let published = round.published_date.map(|day| (r.published_on)(&browser::format_day(day, t.formats)));
    html! {
        <>
            <p class="nl-paragraph">{ published.unwrap_or_else(|| r.not_published.to_owned()) }</p>
            <div class="ss-actions ss-no-print">
                { for [(r.show_tables, tables), (r.show_words, words)].map(|(label, (shown, onclick))| html! {
                    <button type="button" class="nl-button nl-button--secondary" {onclick} aria-pressed={shown.to_string()}>
                        { label }
                    </button>
                }) }
                <button type="button" class="nl-button nl-button--secondary" onclick={|_| browser::print()}>
                    { r.print }
                </button>
                { view_export(t, round) }
            </div>
            <p class="nl-paragraph ss-no-print">{ r.print_hint }</p>
        </>
    }
}

/// The results as a file. A link is followed as nobody, who sees results once they are published; until then the page asks for
/// them by itself, as the one who manages the round.
fn view_export(t: &'static Texts, round: &Evaluation) -> Html {
    let class = "nl-button nl-button--secondary";
    let (id, name) = (round.id, format!("{}.csv", round.title));
    if round.state == EvaluationState::Published {
        return html! {
            <a {class} href={evaluations::export_address(id)} download={name}>{ t.rounds().results.export }</a>
        };
    }
    part("export", (id, name), |(id, name), context| use_export(*id, name).run(context))
}

#[hook]
fn use_export(id: Id, name: &str) -> Html {
    let t = use_texts();
    let notices = use_notices();
    // Its address holds as long as the page is there: a browser may still be reading when it was asked to save it.
    let file = use_state(|| None::<ObjectUrl>);
    let onclick = {
        let (file, name, show) = (file.setter(), name.to_owned(), notices.show);
        move |_: MouseEvent| {
            let (file, name) = (file.clone(), name.clone());
            act(t, &show, evaluations::find_evaluation_export(id), move |bytes| {
                if let Some(address) = ObjectUrl::new(&bytes) {
                    browser::save(&address.to_string(), &name);
                    file.set(Some(address));
                }
            });
        }
    };
    html! {
        <button type="button" class="nl-button nl-button--secondary" {onclick}>{ t.rounds().results.export }</button>
    }
}

fn view_results(
    t: &'static Texts,
    round: &Evaluation,
    results: &EvaluationResults,
    (tables, words): (bool, bool),
) -> Html {
    let r = &t.rounds().results;
    let before = results.previous.as_ref().map(|round| round.title.as_str());
    let setting = Setting { t, round, before, tables, words };
    let (roots, own): (Vec<_>, Vec<_>) =
        outcomes(round, results).partition(|(question, _)| question.kind == QuestionKind::Root);
    html! {
        <>
            { view_response(t, results.response_count, &results.circles, r.who) }
            if round.anonymous {
                <p class="ss-message">{ r.small_groups }</p>
            }
            { view_group(&setting, "roots-title", r.roots, &roots) }
            { view_group(&setting, "own-title", r.own, &own) }
        </>
    }
}

type Outcome<'a> = (&'a EvaluationQuestion, &'a QuestionResult);

/// Each question with what came out of it, in the order in which they were asked.
fn outcomes<'a>(round: &'a Evaluation, results: &'a EvaluationResults) -> impl Iterator<Item = Outcome<'a>> {
    round.questions.iter().filter_map(|question| {
        let result = results.questions.iter().find(|result| result.question_id == question.id)?;
        Some((question, result))
    })
}

fn view_group(setting: &Setting, id: &'static str, title: &'static str, outcomes: &[Outcome]) -> Html {
    if outcomes.is_empty() {
        return Html::default();
    }
    let scored = outcomes.iter().any(|(question, _)| question.kind.has_score());
    html! {
        <section class="ss-section" aria-labelledby={id}>
            <h2 class="nl-heading nl-heading--level-2" {id}>{ title }</h2>
            if scored {
                <p class="nl-paragraph">{ setting.t.rounds().results.how_to_read }</p>
            }
            { for outcomes.iter().map(|(question, result)| view_outcome(setting, question, result)) }
        </section>
    }
}
