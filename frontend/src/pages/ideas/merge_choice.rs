//! Choosing the idea that another one repeats: those that are like it are offered, others are found by number or words.

use std::rc::Rc;

use shared::{
    id::Id,
    idea::{Idea, IdeaFilter, IdeaState, IdeaSummary, SimilarFilter},
};
use yew::prelude::*;

use crate::{
    api::{Failure, ideas},
    components::{
        form::{FoundOption, OFFERED, SearchChoice},
        state_badge,
    },
    locales::Texts,
};

/// The choice for an idea, which whoever merges across villages makes among all of them, and others in their own.
pub fn merge_choice(
    t: &'static Texts,
    idea: &Idea,
    anywhere: bool,
    (chosen, error): (String, Option<AttrValue>),
    onchoose: Callback<String>,
) -> Html {
    let village = (!anywhere).then_some(idea.association.id);
    let repeating = (idea.id, idea.title.clone());
    let choice = SearchChoice {
        id: "mergedIntoId".to_owned(),
        search_label: t.steps().merge_search,
        legend: t.steps().merge_into,
        hint: Some(t.steps().merge_hint.into()),
        none: t.steps().merge_none,
        chosen,
        error,
        onchoose,
        find: Rc::new(move |words| Box::pin(search(t, words, repeating.clone(), village))),
    };
    choice.view()
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

async fn search(
    t: &'static Texts,
    words: String,
    (idea, title): (Id, String),
    village: Option<Id>,
) -> Result<Vec<FoundOption>, Failure> {
    let page = if words.is_empty() {
        let filter = SimilarFilter { title, association: village, except: Some(idea) };
        ideas::list_similar_ideas(&filter).await?
    } else {
        ideas::list_ideas(&to_filter(&words, village)).await?
    };
    let targets = page.items.iter().filter(|target| is_target(target, idea, village));
    Ok(targets.map(|target| to_option(t, target)).collect())
}

fn to_option(t: &'static Texts, target: &IdeaSummary) -> FoundOption {
    let name = format!("{} – {}, {}", target.number, target.title, target.association.village);
    let label = html! { <>{ name }{ " " }{ state_badge(t, target.state) }</> };
    FoundOption { value: target.id.to_string().into(), label }
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
