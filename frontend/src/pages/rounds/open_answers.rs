//! What people said in their own words to one question, once somebody wants to read it.

use std::{future::Future, pin::Pin};

use shared::{
    evaluation::{OpenAnswer, OpenAnswerFilter},
    id::Id,
    page::Page,
};
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, evaluations},
    components::{paged, part, prose},
    hooks::use_list,
    state::use_texts,
};

struct OpenAnswersProps {
    /// The round and its question.
    about: (Id, Id),
    count: i64,
    /// Whether they are there at once.
    shown: bool,
    /// Whether they are there to the last, as for paper.
    all: bool,
}

/// The answers in words to a question of a round: so many, shown at once or when asked for, and with `all` to the last.
pub fn open_answers(about: (Id, Id), count: i64, shown: bool, all: bool) -> Html {
    part("open-answers", OpenAnswersProps { about, count, shown, all }, |props, context| {
        use_open_answers(props).run(context)
    })
}

#[hook]
fn use_open_answers(props: &OpenAnswersProps) -> Html {
    let t = use_texts();
    let first = props.shown;
    let shown = use_state(|| first);
    let onclick = {
        let shown = shown.clone();
        move |_| shown.set(!*shown)
    };
    let r = &t.rounds().results;
    html! {
        <>
            if !props.shown && !props.all {
                <p class="ss-outcome__words">
                    <button type="button" class="nl-button nl-button--subtle" {onclick} aria-expanded={shown.to_string()}>
                        { if *shown { r.hide_answers.to_owned() } else { (r.read_answers)(props.count) } }
                    </button>
                </p>
            }
            if *shown || props.all {
                { part("list", (props.about, props.all), |(about, all), context| use_answer_list(*about, *all).run(context)) }
            }
        </>
    }
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<OpenAnswer>, Failure>>>>;

fn load((round, question): (Id, Id), cursor: Option<String>) -> Answer {
    let filter = OpenAnswerFilter { question, limit: None, cursor };
    Box::pin(evaluations::list_open_answers(round, &filter))
}

#[hook]
fn use_answer_list(about: (Id, Id), all: bool) -> Html {
    let t = use_texts();
    let list = use_list(about, load);
    let content = list.content();
    let goes_on = all && !content.busy && content.failure.is_none() && content.next.is_some();
    let more = list.more.clone();
    use_effect_with((goes_on, content.items.len()), move |(goes_on, _)| {
        if *goes_on {
            more.emit(());
        }
    });
    let r = &t.rounds().results;
    html! {
        <>
            <ul class="ss-quotes">
                { for content.items.iter().map(|answer| html! {
                    <li key={answer.id.to_string()}>{ prose(&answer.text, "ss-panel__quote") }</li>
                }) }
            </ul>
            { paged(t, &list, html! { <p class="nl-paragraph">{ r.no_answers }</p> }, r.more_answers) }
        </>
    }
}
