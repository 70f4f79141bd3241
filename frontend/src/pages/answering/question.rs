//! A question of the form, by its kind.

use shared::{
    evaluation::{EvaluationAnswer, EvaluationQuestion, QuestionKind, SCORES, is_answered},
    problem::FieldError,
};
use yew::prelude::*;

use super::{
    desk::Desk,
    sheet::{choose, question_id, toggle},
};
use crate::{
    browser,
    components::form::{Field, hint_and_error},
    locales::Texts,
};

/// A question as the form shows it.
pub struct QuestionPart<'a> {
    pub desk: &'a Desk,
    /// Its place among the questions, from 0.
    pub nth: usize,
    pub question: &'a EvaluationQuestion,
    /// What a root means.
    pub meaning: Option<AttrValue>,
}

impl QuestionPart<'_> {
    /// The question, with what was answered so far.
    pub fn view(&self, t: &'static Texts) -> Html {
        let id = question_id(self.nth);
        let state = self.desk.state();
        let Some(answer) = state.sheet.answers.get(self.nth) else { return Html::default() };
        let fault = state.faults.iter().find(|fault| fault.field == id);
        let several = (self.question.kind == QuestionKind::SeveralOf).then(|| t.answering().several.into());
        let hint = self.meaning.clone().or(several);
        let described = hint.is_some().then(|| format!("{id}-hint"));
        let field_error = fault.map(|fault| AttrValue::from((t.problems.field)(fault)));
        let own_error = field_error.clone().filter(|_| !self.question.kind.has_text());
        html! {
            <fieldset class={classes!("ss-asked", fault.is_some().then_some("ss-field--invalid"))} id={id.clone()}
                key={id.clone()} tabindex="-1" aria-describedby={described}>
                <legend class="ss-asked__title">
                    <span class="ss-asked__number">{ format!("{}. ", self.nth + 1) }</span>{ self.question.text.clone() }
                </legend>
                { hint_and_error(&id, hint, own_error) }
                { self.view_choices(t, answer) }
                if self.question.kind.has_text() {
                    { self.view_words(t, answer, field_error) }
                }
            </fieldset>
        }
    }

    fn view_choices(&self, t: &'static Texts, answer: &EvaluationAnswer) -> Html {
        match self.question.kind {
            QuestionKind::Root | QuestionKind::Scale => self.view_scores(t, answer),
            QuestionKind::OneOf => self.view_options(t, &self.question.options, answer),
            QuestionKind::YesNo => self.view_options(t, &t.answering().yes_no.map(str::to_owned), answer),
            QuestionKind::SeveralOf => self.view_several(answer),
            QuestionKind::Open => Html::default(),
        }
    }

    /// A function that changes the answer.
    fn changing(&self, change: impl Fn(&mut EvaluationAnswer) + 'static) -> Callback<Event> {
        let (desk, nth) = (self.desk.clone(), self.nth);
        Callback::from(move |_| desk.change(nth, &change))
    }

    fn view_scores(&self, t: &'static Texts, answer: &EvaluationAnswer) -> Html {
        let name = question_id(self.nth);
        html! {
            <>
                <div class="ss-scores">
                    { for (SCORES.0..=SCORES.1).map(|score| {
                        let onchange = self.changing(move |answer| answer.score = Some(score));
                        html! {
                            <label class="ss-score" key={score}>
                                <input type="radio" class="ss-score__dot" name={name.clone()} value={score.to_string()}
                                    checked={answer.score == Some(score)} {onchange} />
                                <span class="ss-score__number">{ score }</span>
                                <span class="ss-score__words">{ (t.answering().score)(score) }</span>
                            </label>
                        }
                    }) }
                </div>
                { self.view_clear(t, answer.score.is_some()) }
            </>
        }
    }

    fn view_options(&self, t: &'static Texts, options: &[String], answer: &EvaluationAnswer) -> Html {
        html! {
            <>
                { self.view_checks("radio", options, answer, choose) }
                { self.view_clear(t, !answer.choices.is_empty()) }
            </>
        }
    }

    fn view_several(&self, answer: &EvaluationAnswer) -> Html {
        self.view_checks("checkbox", &self.question.options, answer, toggle)
    }

    fn view_checks(
        &self,
        kind: &'static str,
        options: &[String],
        answer: &EvaluationAnswer,
        change: fn(&mut EvaluationAnswer, i32),
    ) -> Html {
        let name = question_id(self.nth);
        html! {
            <div class="ss-checks__grid">
                { for (0..).zip(options).map(|(place, option): (i32, &String)| {
                    let onchange = self.changing(move |answer| change(answer, place));
                    html! {
                        <label class="ss-check" key={place}>
                            <input type={kind} class="ss-check__box" name={name.clone()} value={place.to_string()}
                                checked={answer.choices.contains(&place)} {onchange} />
                            <span>{ option.clone() }</span>
                        </label>
                    }
                }) }
            </div>
        }
    }

    /// Takes a choice back, since a radio button can't be turned off.
    fn view_clear(&self, t: &'static Texts, is_chosen: bool) -> Html {
        if !is_chosen {
            return Html::default();
        }
        let (desk, nth) = (self.desk.clone(), self.nth);
        let onclick = move |_: MouseEvent| {
            desk.change(nth, |answer| {
                answer.score = None;
                answer.choices.clear();
            });
            // The button is gone now.
            browser::focus(&question_id(nth));
        };
        html! {
            <button type="button" class="nl-button nl-button--subtle ss-asked__clear" {onclick}>
                { t.answering().clear }
                <span class="ss-hidden">{ format!(" {}", self.nth + 1) }</span>
            </button>
        }
    }

    fn view_words(&self, t: &'static Texts, answer: &EvaluationAnswer, error: Option<AttrValue>) -> Html {
        let is_open = self.question.kind == QuestionKind::Open;
        let label = if is_open { t.answering().own_words } else { t.answering().explanation };
        let (desk, nth) = (self.desk.clone(), self.nth);
        let oninput = Callback::from(move |text: String| {
            desk.change(nth, |answer| answer.text = Some(text).filter(|text| !text.is_empty()));
        });
        html! {
            <Field id={format!("{}-text", question_id(self.nth))} {label} kind="area" optional={!is_open} {error}
                value={answer.text.clone().unwrap_or_default()} {oninput} />
        }
    }
}

/// What is wrong with the answers, in words, each with the id of the question that it leads to.
pub fn faults_in_words(t: &'static Texts, faults: &[FieldError]) -> Vec<(String, String)> {
    let words = |fault: &FieldError| match fault.field.strip_prefix("question-").map(str::parse::<usize>) {
        Some(Ok(nth)) => (fault.field.clone(), format!("{}. {}", nth + 1, (t.problems.field)(fault))),
        _ => (question_id(0), t.answering().nothing_answered.to_owned()),
    };
    faults.iter().map(words).collect()
}

/// How many questions are answered, of how many.
pub fn progress(t: &'static Texts, answers: &[EvaluationAnswer]) -> String {
    let answered = answers.iter().filter(|answer| is_answered(answer)).count();
    (t.answering().progress)(answered, answers.len())
}
