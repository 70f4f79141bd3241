//! Which ideas are listed: read from the address, changed by a form, written to the address again.

use std::str::FromStr;

use shared::{
    association::AssociationSummary,
    id::Id,
    idea::{IdeaFilter, IdeaSort, IdeaState},
    page::Page,
    permission::{Action, Caller},
    theme::Theme,
};
use strum::VariantArray;
use yew::prelude::*;

use crate::{
    components::{
        form::{Field, SearchForm, SelectOption, choices, first, village_options},
        link,
    },
    locales::Texts,
    route::{self, Route, ideas_address},
};

/// The filter that a query asks for. What it does not understand it leaves out: the address may be old or mistyped.
pub fn parse_filter(query: &str) -> IdeaFilter {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    let mut filter = IdeaFilter::default();
    for (key, value) in pairs {
        match key.as_str() {
            "q" => filter.q = Some(value.trim().to_owned()).filter(|words| !words.is_empty()),
            "association" => filter.association.extend(value.parse::<Id>().ok()),
            "theme" => filter.theme.extend(value.parse::<Id>().ok()),
            "state" => filter.state.extend(IdeaState::from_str(&value).ok()),
            "reviewDue" => filter.review_due = value == "true",
            "sort" => {
                filter.sort = IdeaSort::from_str(&value).ok().filter(|sort| *sort != IdeaSort::default());
            }
            _ => {}
        }
    }
    filter
}

/// What stands among the states for parked ideas whose day has come.
const DUE: &str = "due";

/// The states that this person can ask for, and what else says how ideas stand.
fn states(t: &'static Texts, caller: Option<&Caller>) -> Vec<SelectOption> {
    let may = |action| caller.is_some_and(|caller| caller.may(action));
    let decides = may(Action::ReviewIdea)
        || caller.is_some_and(|caller| !caller.places_for(Action::ReviewIdea).is_empty());
    let sees = |state: &&IdeaState| {
        state.is_public() || (**state != IdeaState::Draft && may(Action::ReadHiddenIdeas))
    };
    let states = IdeaState::VARIANTS.iter().filter(sees);
    let states = states.map(|state| SelectOption::new(state.as_str(), (t.ideas.state)(*state)));
    let due = decides.then(|| SelectOption::new(DUE, t.ideas.review_due));
    states.chain(due).collect()
}

/// The form that narrows the list of ideas for this person; it shows what the filter holds.
pub fn filter_form(
    t: &'static Texts,
    filter: &IdeaFilter,
    associations: Option<&Page<AssociationSummary>>,
    themes: Option<&Page<Theme>>,
    caller: Option<&Caller>,
) -> Html {
    let change = |change: fn(&mut IdeaFilter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            route::go(&ideas_address(&filter));
        })
    };
    let onsearch = {
        let filter = filter.clone();
        Callback::from(move |q| route::go(&ideas_address(&IdeaFilter { q, ..filter.clone() })))
    };
    let themes = themes.map(|page| page.items.as_slice()).unwrap_or_default().iter();
    let themes = themes.map(|one| SelectOption::new(one.id.to_string(), one.label.clone()));
    let sorts = IdeaSort::VARIANTS.iter();
    let sorts = sorts.map(|sort| SelectOption::new(sort.as_str(), (t.ideas.sort)(*sort)));
    let state = filter.state.first().map(|state| state.as_str());
    let state = if filter.review_due { DUE } else { state.unwrap_or_default() };
    let narrowed = *filter != IdeaFilter { sort: filter.sort, ..IdeaFilter::default() };
    let fields = html! {
        <>
            <Field id="association" kind="select" label={t.ideas.association} value={first(&filter.association)}
                options={village_options(t.ideas.all_associations, associations)}
                oninput={change(|filter, id| filter.association = id.parse().into_iter().collect())} />
            <Field id="theme" kind="select" label={t.ideas.theme} value={first(&filter.theme)}
                options={choices(t.ideas.all_themes, themes)}
                oninput={change(|filter, id| filter.theme = id.parse().into_iter().collect())} />
            <Field id="state" kind="select" label={t.ideas.state_label} value={state}
                options={choices(t.ideas.all_states, states(t, caller).into_iter())}
                oninput={change(|filter, name| {
                    filter.review_due = name == DUE;
                    filter.state = name.parse().into_iter().collect();
                })} />
            <Field id="sort" kind="select" label={t.ideas.sort_label}
                value={filter.sort.unwrap_or_default().as_str()} options={sorts.collect::<Vec<_>>()}
                oninput={change(|filter, name| {
                    filter.sort = name.parse().ok().filter(|sort| *sort != IdeaSort::default());
                })} />
            if narrowed {
                <p class="ss-filter__clear">
                    { link(Route::IdeaList.to_path(), "nl-link", t.ideas.clear_filter) }
                </p>
            }
        </>
    };
    SearchForm {
        action: Route::IdeaList.to_path().into(),
        label: t.ideas.search.into(),
        words: filter.q.clone().unwrap_or_default().into(),
        onsearch,
        choices: fields,
    }
    .view()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_filters_are_two_forms_of_one_thing() {
        let filter = IdeaFilter {
            q: Some("bus & fiets".into()),
            association: vec![Id::new(), Id::new()],
            theme: vec![Id::new()],
            state: vec![IdeaState::UnderReview],
            review_due: true,
            sort: Some(IdeaSort::MostSupported),
            ..IdeaFilter::default()
        };
        let address = ideas_address(&filter);
        assert_eq!(parse_filter(address.split_once('?').unwrap().1), filter);
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let filter = parse_filter("?q=+&theme=17&state=lost&sort=-createdAt&limit=7&new=x");
        assert_eq!(filter, IdeaFilter::default());
    }
}
