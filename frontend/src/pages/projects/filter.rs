//! Which projects are listed: read from the address, changed by a form, written to the address again.

use std::str::FromStr;

use shared::{
    association::AssociationSummary,
    id::Id,
    page::Page,
    project::{ProjectFilter, ProjectSort, ProjectStage},
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
    route::{self, Route, projects_address},
};

/// The filter that a query asks for. What it does not understand it leaves out: the address may be old or mistyped.
pub fn parse_filter(query: &str) -> ProjectFilter {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    let mut filter = ProjectFilter::default();
    for (key, value) in pairs {
        match key.as_str() {
            "q" => filter.q = Some(value.trim().to_owned()).filter(|words| !words.is_empty()),
            "association" => filter.association.extend(value.parse::<Id>().ok()),
            "theme" => filter.theme.extend(value.parse::<Id>().ok()),
            "stage" => filter.stage.extend(ProjectStage::from_str(&value).ok()),
            "silent" => filter.silent = Some(true).filter(|_| value == "true"),
            "sort" => {
                filter.sort =
                    ProjectSort::from_str(&value).ok().filter(|sort| *sort != ProjectSort::default());
            }
            _ => {}
        }
    }
    filter
}

/// The form that narrows the list of projects; it shows what the filter holds.
pub fn filter_form(
    t: &'static Texts,
    filter: &ProjectFilter,
    associations: Option<&Page<AssociationSummary>>,
    themes: Option<&Page<Theme>>,
) -> Html {
    let p = t.project();
    let change = |change: fn(&mut ProjectFilter, String)| {
        let filter = filter.clone();
        Callback::from(move |value: String| {
            let mut filter = filter.clone();
            change(&mut filter, value);
            route::go(&projects_address(&filter));
        })
    };
    let onsearch = {
        let filter = filter.clone();
        Callback::from(move |q| route::go(&projects_address(&ProjectFilter { q, ..filter.clone() })))
    };
    let themes = themes.map(|page| page.items.as_slice()).unwrap_or_default().iter();
    let themes = themes.map(|one| SelectOption::new(one.id.to_string(), one.label.clone()));
    let stages = ProjectStage::VARIANTS.iter();
    let stages = stages.map(|stage| SelectOption::new(stage.as_str(), (t.projects.stage)(*stage)));
    let sorts = ProjectSort::VARIANTS.iter();
    let sorts = sorts.map(|sort| SelectOption::new(sort.as_str(), (p.sort)(*sort)));
    let stage = filter.stage.first().map(|stage| stage.as_str()).unwrap_or_default();
    let narrowed = *filter != ProjectFilter { sort: filter.sort, ..ProjectFilter::default() };
    let silences = [SelectOption::new("true", p.only_silent)];
    let fields = html! {
        <>
            <Field id="association" kind="select" label={t.ideas.association} value={first(&filter.association)}
                options={village_options(t.ideas.all_associations, associations)}
                oninput={change(|filter, id| filter.association = id.parse().into_iter().collect())} />
            <Field id="theme" kind="select" label={t.ideas.theme} value={first(&filter.theme)}
                options={choices(t.ideas.all_themes, themes)}
                oninput={change(|filter, id| filter.theme = id.parse().into_iter().collect())} />
            <Field id="stage" kind="select" label={t.projects.stage_label} value={stage}
                options={choices(t.ideas.all_states, stages)}
                oninput={change(|filter, name| filter.stage = name.parse().into_iter().collect())} />
            <Field id="silent" kind="select" label={p.silence_label}
                value={if filter.silent == Some(true) { "true" } else { "" }}
                options={choices(t.ideas.all_states, silences.into_iter())}
                oninput={change(|filter, value| filter.silent = Some(true).filter(|_| value == "true"))} />
            <Field id="sort" kind="select" label={t.ideas.sort_label}
                value={filter.sort.unwrap_or_default().as_str()} options={sorts.collect::<Vec<_>>()}
                oninput={change(|filter, name| {
                    filter.sort = name.parse().ok().filter(|sort| *sort != ProjectSort::default());
                })} />
            if narrowed {
                <p class="ss-filter__clear">
                    { link(Route::ProjectList.to_path(), "nl-link", p.clear_filter) }
                </p>
            }
        </>
    };
    SearchForm {
        action: Route::ProjectList.to_path().into(),
        label: p.search.into(),
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
        let filter = ProjectFilter {
            q: Some("bus & fiets".into()),
            association: vec![Id::new(), Id::new()],
            theme: vec![Id::new()],
            stage: vec![ProjectStage::Running],
            silent: Some(true),
            sort: Some(ProjectSort::LongestSilent),
            ..ProjectFilter::default()
        };
        let address = projects_address(&filter);
        assert_eq!(parse_filter(address.split_once('?').unwrap().1), filter);
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        let filter = parse_filter("?q=+&theme=17&stage=lost&silent=no&sort=-activeAt&limit=7&mine=true");
        assert_eq!(filter, ProjectFilter::default());
    }
}
