//! All questions, for those who answer and those who wait.

use std::{future::Future, pin::Pin, str::FromStr};

use shared::{
    account::Me,
    association::AssociationSummary,
    id::Id,
    page::Page,
    question::{Addressee, Question, QuestionFilter, QuestionSort, QuestionState},
    role::Role,
};
use strum::VariantArray;
use yew::prelude::*;

use super::item::{Place, question_item};
use crate::{
    api::{Failure, associations, questions},
    components::{
        form::{Field, SelectOption, village_options},
        link, page_heading, paged,
    },
    hooks::{use_fetch, use_list},
    locales::Texts,
    route::{self, Route},
    state::{use_session, use_texts},
};

/// The states of the questions that wait for an answer.
const UNANSWERED: [QuestionState; 2] = [QuestionState::Overdue, QuestionState::Waiting];

/// The filter that a query asks for: those without an answer unless it names states. What it does not understand it
/// leaves out.
fn parse_filter(query: &str) -> QuestionFilter {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    let mut filter = QuestionFilter::default();
    for (key, value) in pairs {
        match key.as_str() {
            "addressee" => filter.addressee = Addressee::from_str(&value).ok(),
            "association" => filter.association.extend(value.parse::<Id>().ok()),
            "state" => filter.state.extend(QuestionState::from_str(&value).ok()),
            "sort" => {
                filter.sort = value.parse().ok().filter(|sort| *sort != QuestionSort::default());
            }
            _ => {}
        }
    }
    if filter.state.is_empty() {
        filter.state = UNANSWERED.to_vec();
    }
    filter
}

/// The list with this filter.
fn address(filter: &QuestionFilter) -> String {
    let mut filter = filter.clone();
    if filter.state == UNANSWERED {
        filter.state.clear();
    }
    Route::QuestionList.with_query(&serde_html_form::to_string(filter).unwrap_or_default())
}

/// What this person answers for: a filter for each role, with the village that it is held in.
fn own_filters(me: &Me) -> Vec<(Addressee, String, QuestionFilter)> {
    let filter = |grant: &shared::role::RoleGrant| {
        let addressee = match grant.role {
            Role::Board | Role::Chair => Addressee::Association,
            Role::Liaison => Addressee::Municipality,
            Role::Supporter => Addressee::Welfare,
            Role::Member | Role::Councillor | Role::Coordinator | Role::Administrator => return None,
        };
        let place = grant.association.as_ref();
        let association = place.map(|place| place.id).into_iter().collect();
        let village = place.map(|place| place.village.clone()).unwrap_or_default();
        let state = UNANSWERED.to_vec();
        let filter =
            QuestionFilter { addressee: Some(addressee), association, state, ..QuestionFilter::default() };
        Some((addressee, village, filter))
    };
    me.roles.iter().filter_map(filter).collect()
}

type Answer = Pin<Box<dyn Future<Output = Result<Page<Question>, Failure>>>>;

fn load(filter: QuestionFilter, cursor: Option<String>) -> Answer {
    Box::pin(async move { questions::list_questions(&QuestionFilter { cursor, ..filter }).await })
}

pub struct QuestionListPageProps {
    /// The query of the address.
    pub query: AttrValue,
}

#[hook]
pub fn use_question_list_page(props: &QuestionListPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let filter = parse_filter(&props.query);
    let associations = use_fetch(None, associations::list_associations);
    let list = use_list(filter.clone(), load);
    let content = list.content();
    let place = Place::of(&list, true, "questions");
    let own = session.me().map(|me| own_filters(me)).unwrap_or_default();
    html! {
        <div class="ss-width ss-page">
            { page_heading(t.questions().title) }
            <p class="ss-lead">{ t.questions().lead }</p>
            if !own.is_empty() {
                <ul class="ss-links">
                    { for own.iter().map(|(addressee, village, filter)| html! {
                        <li>{ link(address(filter), "nl-link", (t.questions().to)(*addressee, village)) }</li>
                    }) }
                </ul>
            }
            { view_filter(t, &filter, associations.value().as_deref()) }
            <ol class="ss-comments__list" id="questions" tabindex="-1" aria-label={t.questions().title} aria-busy={content.busy.to_string()}>
                { for content.items.iter().map(|question| question_item(question, &place)) }
            </ol>
            { paged(t, &list, html! { <p class="nl-paragraph">{ t.questions().none_found }</p> }, t.questions().more) }
        </div>
    }
}

fn view_filter(
    t: &'static Texts,
    filter: &QuestionFilter,
    associations: Option<&Page<AssociationSummary>>,
) -> Html {
    let change = |change: fn(&mut QuestionFilter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            route::go(&address(&filter));
        })
    };
    let all = QuestionState::VARIANTS;
    let state = match filter.state.as_slice() {
        [one] => one.as_str(),
        states if states.len() == all.len() => "all",
        _ => "",
    };
    let whole = [
        SelectOption::new("", t.questions().unanswered),
        SelectOption::new("all", t.questions().every_state),
    ];
    let states = all.iter().map(|state| SelectOption::new(state.as_str(), (t.questions().state)(*state)));
    let addressees = Addressee::VARIANTS
        .iter()
        .map(|one| SelectOption::new(one.as_str(), (t.questions().addressee)(*one, "")));
    let sorts = QuestionSort::VARIANTS.iter();
    let sorts = sorts.map(|sort| SelectOption::new(sort.as_str(), (t.questions().sort)(*sort)));
    let everybody = std::iter::once(SelectOption::new("", t.questions().everybody));
    html! {
        <div class="ss-filter" role="search">
            <div class="ss-filter__choices">
                <Field id="state" kind="select" label={t.ideas.state_label} value={state}
                    options={whole.into_iter().chain(states).collect::<Vec<_>>()}
                    oninput={change(|filter, name| filter.state = match name.as_str() {
                        "all" => QuestionState::VARIANTS.to_vec(),
                        name => name.parse().into_iter().collect(),
                    })} />
                <Field id="addressee" kind="select" label={t.questions().whom}
                    value={filter.addressee.map_or("", Addressee::as_str)}
                    options={everybody.chain(addressees).collect::<Vec<_>>()}
                    oninput={change(|filter, name| filter.addressee = name.parse().ok())} />
                <Field id="association" kind="select" label={t.ideas.association}
                    value={filter.association.first().map(ToString::to_string).unwrap_or_default()}
                    options={village_options(t.ideas.all_associations, associations)}
                    oninput={change(|filter, id| filter.association = id.parse().into_iter().collect())} />
                <Field id="sort" kind="select" label={t.ideas.sort_label} value={filter.sort.unwrap_or_default().as_str()}
                    options={sorts.collect::<Vec<_>>()}
                    oninput={change(|filter, name| {
                        filter.sort = name.parse().ok().filter(|sort| *sort != QuestionSort::default());
                    })} />
            </div>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_filters_are_two_forms_of_one_thing() {
        for state in [UNANSWERED.to_vec(), vec![QuestionState::Overdue], QuestionState::VARIANTS.to_vec()] {
            let filter = QuestionFilter {
                addressee: Some(Addressee::Welfare),
                association: vec![Id::new()],
                sort: Some(QuestionSort::Newest),
                state,
                ..QuestionFilter::default()
            };
            assert_eq!(parse_filter(address(&filter).split_once('?').unwrap().1), filter);
        }
        assert_eq!(address(&parse_filter("?state=happy&q=x&sort=promisedDate")), "/vragen");
    }
}
