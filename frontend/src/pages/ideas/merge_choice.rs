//! Choosing the idea that another one repeats: those that are like it are offered, others are found by number or words.

use gloo::timers::callback::Timeout;
use shared::{
    id::Id,
    idea::{Idea, IdeaFilter, IdeaState, IdeaSummary},
};
use wasm_bindgen_futures::spawn_local;
use yew::{functional::Hook, prelude::*};

use crate::{
    api::{Failure, ideas},
    components::{
        form::{Field, hint_and_error},
        part, state_badge,
    },
    state::use_texts,
};

/// How long typing must rest before anything is asked, in milliseconds.
const REST: u32 = 400;
/// How many ideas are offered at most.
const OFFERED: u8 = 10;

/// What the choice is about.
pub struct MergeChoice {
    /// The idea that repeats another one.
    pub idea: Id,
    pub title: String,
    /// The village that the other one must be for, where it can't be for any.
    pub village: Option<Id>,
    /// The id that is chosen; empty for none.
    pub chosen: String,
    pub error: Option<AttrValue>,
    pub onchoose: Callback<String>,
}

impl MergeChoice {
    /// The choice for an idea, which whoever merges across villages makes among all of them.
    pub fn new(idea: &Idea, anywhere: bool, chosen: String, onchoose: Callback<String>) -> Self {
        let village = (!anywhere).then_some(idea.association.id);
        Self { idea: idea.id, title: idea.title.clone(), village, chosen, error: None, onchoose }
    }

    /// The choice.
    pub fn view(self) -> Html {
        part("merge", self, |props, context| use_merge_choice(props).run(context))
    }
}

/// What is searched for: a number, or words.
fn to_filter(words: &str, village: Option<Id>) -> IdeaFilter {
    let number = words.trim_start_matches('#').parse().ok();
    let q = Some(words.to_owned()).filter(|_| number.is_none());
    let association = village.into_iter().collect();
    IdeaFilter { number, q, association, limit: Some(OFFERED), ..IdeaFilter::default() }
}

/// Whether an idea can be merged into this one.
fn is_target(target: &IdeaSummary, idea: Id, village: Option<Id>) -> bool {
    target.id != idea
        && !matches!(target.state, IdeaState::Merged | IdeaState::Withdrawn)
        && village.is_none_or(|village| target.association.id == village)
}

async fn search(words: String, title: String, village: Option<Id>) -> Result<Vec<IdeaSummary>, Failure> {
    let page = if words.is_empty() {
        ideas::list_similar_ideas(title).await
    } else {
        ideas::list_ideas(&to_filter(&words, village)).await
    };
    page.map(|page| page.items)
}

#[hook]
fn use_merge_choice(props: &MergeChoice) -> Html {
    let t = use_texts();
    let words = use_state(String::new);
    let found = use_state(|| None::<Vec<IdeaSummary>>);
    {
        let found = found.setter();
        let (idea, title, village) = (props.idea, props.title.clone(), props.village);
        use_effect_with(words.trim().to_owned(), move |words| {
            let words = words.clone();
            let rest = if words.is_empty() { 0 } else { REST };
            let timeout = Timeout::new(rest, move || {
                spawn_local(async move {
                    // What does not come can be typed again.
                    if let Ok(mut ideas) = search(words, title, village).await {
                        ideas.retain(|target| is_target(target, idea, village));
                        found.set(Some(ideas));
                    }
                });
            });
            move || drop(timeout)
        });
    }
    let oninput = {
        let words = words.setter();
        Callback::from(move |text| words.set(text))
    };
    html! {
        <>
            <Field id="merge-search" kind="search" label={t.steps().merge_search} value={(*words).clone()} {oninput} />
            <fieldset class={classes!("ss-field", "ss-checks", props.error.is_some().then_some("ss-field--invalid"))}
                id="mergedIntoId" tabindex="-1">
                <legend class="ss-field__label">{ t.steps().merge_into }</legend>
                { hint_and_error("mergedIntoId", Some(t.steps().merge_hint.into()), props.error.clone()) }
                <div role="status">
                    if found.as_ref().is_some_and(Vec::is_empty) {
                        <p class="nl-paragraph">{ t.steps().merge_none }</p>
                    }
                </div>
                { for found.iter().flatten().map(|target| {
                    let id = target.id.to_string();
                    let onchange = props.onchoose.reform({
                        let id = id.clone();
                        move |_: Event| id.clone()
                    });
                    let checked = props.chosen == id;
                    html! {
                        <label class="ss-check" key={id.clone()}>
                            <input type="radio" class="ss-check__box" name="mergedIntoId" {checked}
                                value={id} {onchange} />
                            <span>
                                { format!("{} – {}, {}", target.number, target.title, target.association.village) }
                                { " " }{ state_badge(t, target.state) }
                            </span>
                        </label>
                    }
                }) }
            </fieldset>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_a_number_and_the_rest_are_words() {
        assert_eq!((to_filter("17", None).number, to_filter("#17", None).q), (Some(17), None));
        let words = to_filter("17 bankjes", None);
        assert_eq!((words.number, words.q.as_deref()), (None, Some("17 bankjes")));
    }
}
