//! Counted answers as a table: a row for each answer, a column for each group that is shown.

use shared::evaluation::{EvaluationQuestion, QuestionKind, QuestionResult, Tally};
use yew::prelude::*;

use super::figures::in_tenths;
use crate::locales::Texts;

/// What can be answered to a question, in the order in which answers are counted.
pub fn answers_in_words(t: &Texts, question: &EvaluationQuestion) -> Vec<String> {
    match question.kind {
        QuestionKind::Root | QuestionKind::Scale => {
            (1..=question.values()).map(|score| score.to_string()).collect()
        }
        QuestionKind::YesNo => [t.rounds().yes, t.rounds().no].map(str::to_owned).to_vec(),
        QuestionKind::OneOf | QuestionKind::SeveralOf => question.options.clone(),
        QuestionKind::Open => Vec::new(),
    }
}

/// What a group is called; none is all together.
pub fn group_name(t: &Texts, tally: &Tally) -> &'static str {
    tally.circle.map_or(t.rounds().results.everybody, |circle| (t.rounds().circle)(circle))
}

/// The table. Where it is `shown` the keyboard reaches it, to move a wide one to and fro.
pub fn tally_table(
    t: &'static Texts,
    question: &EvaluationQuestion,
    result: &QuestionResult,
    shown: bool,
) -> Html {
    let r = &t.rounds().results;
    let tallies = &result.tallies;
    let row = |name: String, figure: &dyn Fn(&Tally) -> String| {
        html! {
            <tr>
                <th scope="row">{ name }</th>
                { for tallies.iter().map(|tally| html! { <td>{ figure(tally) }</td> }) }
            </tr>
        }
    };
    let count =
        |place: usize| move |tally: &Tally| tally.counts.get(place).copied().unwrap_or_default().to_string();
    let mean_of = |tally: Option<&Tally>| {
        tally
            .and_then(|tally| tally.mean_hundredths)
            .map(|mean| (r.mean_of_five)(in_tenths(mean)))
            .unwrap_or_default()
    };
    let mean = |tally: &Tally| mean_of(Some(tally));
    // Of the round before there is the mean of all together.
    let before = |tally: &Tally| mean_of(result.previous.as_ref().filter(|_| tally.circle.is_none()));
    // The section around it is called after the question alone.
    let label = format!("{}: {}", r.answers, question.text);
    html! {
        <div class="ss-figures" role="group" tabindex={shown.then_some("0")} aria-label={label}>
            <table class="ss-table ss-table--numbers">
                <caption class="ss-hidden">{ question.text.clone() }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ r.answer }</th>
                        { for tallies.iter().map(|tally| html! { <th scope="col">{ group_name(t, tally) }</th> }) }
                    </tr>
                </thead>
                <tbody>
                    { for answers_in_words(t, question).into_iter().enumerate().map(|(place, name)| row(name, &count(place))) }
                    if question.kind.has_score() {
                        { row(r.mean.to_owned(), &mean) }
                        if result.previous.is_some() {
                            { row(r.mean_before.to_owned(), &before) }
                        }
                    }
                    { row(r.answers.to_owned(), &|tally: &Tally| tally.answer_count.to_string()) }
                </tbody>
            </table>
        </div>
    }
}
