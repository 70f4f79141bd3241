//! What came out of one question: its mean, its chart, its table, and what people said.

use shared::evaluation::{Evaluation, EvaluationQuestion, QuestionKind, QuestionResult, Tally};
use yew::prelude::*;

use super::{
    chart::{score_bar, share_bar},
    figures::{Trend, in_tenths, percent, trend},
    open_answers::open_answers,
    table::{answers_in_words, group_name, tally_table},
};
use crate::{locales::Texts, route::result_id};

/// What the view of an outcome needs beside the outcome.
pub struct Setting<'a> {
    pub t: &'static Texts,
    pub round: &'a Evaluation,
    /// What the round before is called.
    pub before: Option<&'a str>,
    /// Whether tables are shown beside the charts; they are for screen readers anyway.
    pub tables: bool,
    /// Whether all that people said is shown, as for paper.
    pub words: bool,
}

/// A question with what came out.
pub fn view_outcome(setting: &Setting, question: &EvaluationQuestion, result: &QuestionResult) -> Html {
    let heading = result_id(question.id);
    html! {
        <section class="ss-outcome" aria-labelledby={heading.clone()} key={question.id.to_string()}>
            <h3 class="nl-heading nl-heading--level-3" id={heading} tabindex="-1">{ question.text.clone() }</h3>
            { view_counts(setting, question, result) }
            { view_words(setting, question, result) }
        </section>
    }
}

fn view_counts(setting: &Setting, question: &EvaluationQuestion, result: &QuestionResult) -> Html {
    let (t, r) = (setting.t, &setting.t.rounds().results);
    let Some(whole) = result.tallies.first() else {
        let nothing = match (question.kind, setting.round.anonymous) {
            (QuestionKind::Open, _) => return Html::default(),
            (_, true) => r.too_few,
            (_, false) => r.nobody,
        };
        return html! { <p class="nl-paragraph">{ nothing }</p> };
    };
    html! {
        <>
            { view_mean(setting, whole, result) }
            if question.kind.has_score() {
                <ul class="ss-bars">
                    { for result.tallies.iter().map(|tally| view_group(t, tally)) }
                </ul>
            } else {
                { view_shares(t, question, whole) }
            }
            { tally_table(t, question, result, setting.tables) }
        </>
    }
}

/// The mean in words, how many it is of, and whether it went up or down.
fn view_mean(setting: &Setting, whole: &Tally, result: &QuestionResult) -> Html {
    let r = &setting.t.rounds().results;
    let before = result.previous.as_ref().and_then(|tally| tally.mean_hundredths).zip(setting.before);
    let change = whole.mean_hundredths.zip(before).map(|(now, (before, title))| match trend(now, before) {
        Trend::Higher(tenths) => ("↑ ", (r.higher)(tenths, title)),
        Trend::Lower(tenths) => ("↓ ", (r.lower)(tenths, title)),
        Trend::Same => ("= ", (r.same)(title)),
    });
    html! {
        <p class="ss-outcome__mean">
            if let Some(mean) = whole.mean_hundredths {
                <strong>{ r.mean }{ " " }{ (r.mean_of_five)(in_tenths(mean)) }</strong>{ " · " }
            }
            { (r.count)(whole.answer_count) }
            if let Some((mark, words)) = change {
                <span class="ss-outcome__change"><span aria-hidden="true">{ mark }</span>{ words }</span>
            }
        </p>
    }
}

fn view_group(t: &Texts, tally: &Tally) -> Html {
    let r = &t.rounds().results;
    html! {
        <li class="ss-bars__group">
            <p class="ss-bars__name">
                { group_name(t, tally) }
                if let (Some(mean), Some(_)) = (tally.mean_hundredths, tally.circle) {
                    { ": " }{ (r.mean_of_five)(in_tenths(mean)) }{ " · " }{ (r.count)(tally.answer_count) }
                }
            </p>
            { score_bar(&tally.counts) }
        </li>
    }
}

fn view_shares(t: &Texts, question: &EvaluationQuestion, whole: &Tally) -> Html {
    let answers = answers_in_words(t, question).into_iter().zip(whole.counts.iter().copied());
    html! {
        <ul class="ss-bars">
            { for answers.map(|(answer, count)| html! {
                <li class="ss-bars__group">
                    <p class="ss-bars__name">
                        { answer }{ ": " }{ (t.rounds().results.share)(count, percent(count, whole.answer_count)) }
                    </p>
                    { share_bar(count, whole.answer_count) }
                </li>
            }) }
        </ul>
    }
}

/// What people said; of an open question that is all there is, so it is there at once.
fn view_words(setting: &Setting, question: &EvaluationQuestion, result: &QuestionResult) -> Html {
    let is_open = question.kind == QuestionKind::Open;
    if result.open_answer_count == 0 && !is_open {
        return Html::default();
    }
    open_answers((setting.round.id, question.id), result.open_answer_count, is_open, setting.words)
}
