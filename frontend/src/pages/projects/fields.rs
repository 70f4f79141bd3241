//! The fields of a project, for a new one and for changes alike.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::{
    association::AssociationSummary,
    id::Id,
    idea::{Idea, MAX_THEMES},
    page::Page,
    problem::{FieldCode, FieldError},
    project::{NewProject, Project, ProjectChanges},
    theme::Theme,
    time::parse_day,
};
use yew::prelude::*;

use super::desk::filled;
use crate::{
    components::form::{CheckList, Input, SelectOption},
    hooks::{Form, rebase},
    locales::Texts,
};

/// What is filled in, as the inputs hold it.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProjectValues {
    pub title: String,
    pub text: String,
    pub association_ids: Vec<String>,
    pub theme_ids: Vec<String>,
    pub next_step: String,
    pub need: String,
    pub start_date: String,
    pub end_date: String,
}

rebase!(ProjectValues { title, text, association_ids, theme_ids, next_step, need, start_date, end_date });

impl ProjectValues {
    /// A project as it is.
    pub fn of(project: &Project) -> Self {
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        Self {
            title: project.title.clone(),
            text: project.text.clone(),
            association_ids: project.associations.iter().map(|one| one.id.to_string()).collect(),
            theme_ids: project.themes.iter().map(|theme| theme.id.to_string()).collect(),
            next_step: project.next_step.clone().unwrap_or_default(),
            need: project.need.clone().unwrap_or_default(),
            start_date: day(project.start_date),
            end_date: day(project.end_date),
        }
    }

    /// What ideas say already: the words of the first, and the villages and themes of all.
    pub fn out_of(ideas: &[Idea]) -> Self {
        let mut values = Self::default();
        if let Some(first) = ideas.first() {
            values.title = first.title.clone();
            values.text = first.text.clone();
        }
        let add = |ids: &mut Vec<String>, id: Id| {
            let id = id.to_string();
            if !ids.contains(&id) {
                ids.push(id);
            }
        };
        for idea in ideas {
            add(&mut values.association_ids, idea.association.id);
            idea.themes.iter().for_each(|theme| add(&mut values.theme_ids, theme.id));
        }
        values.theme_ids.truncate(MAX_THEMES);
        values
    }

    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        self.title.trim().is_empty() && self.text.trim().is_empty()
    }

    /// The request to start it out of these ideas.
    pub fn to_new_project(&self, idea_ids: Vec<Id>) -> NewProject {
        NewProject {
            title: self.title.clone(),
            text: self.text.clone(),
            idea_ids,
            association_ids: ids(&self.association_ids),
            theme_ids: ids(&self.theme_ids),
            lead_ids: Vec::new(),
            next_step: filled(&self.next_step),
            need: filled(&self.need),
        }
    }

    /// The request to change a project into this.
    ///
    /// # Errors
    /// When what stands for a day is none.
    pub fn to_changes(&self, before: &Self) -> Result<ProjectChanges, Vec<FieldError>> {
        let day = |field: &str, now: &str, then: &str| match parse_day(now) {
            _ if now == then => Ok(None),
            None if !now.is_empty() => Err(vec![FieldError::new(field, FieldCode::Invalid)]),
            day => Ok(Some(day)),
        };
        Ok(ProjectChanges {
            title: Some(self.title.clone()).filter(|_| self.title != before.title),
            text: Some(self.text.clone()).filter(|_| self.text != before.text),
            start_date: day("startDate", &self.start_date, &before.start_date)?,
            end_date: day("endDate", &self.end_date, &before.end_date)?,
            association_ids: Some(ids(&self.association_ids))
                .filter(|_| self.association_ids != before.association_ids),
            theme_ids: Some(ids(&self.theme_ids)).filter(|_| self.theme_ids != before.theme_ids),
            ..ProjectChanges::default()
        })
    }
}

fn ids(texts: &[String]) -> Vec<Id> {
    texts.iter().filter_map(|id| id.parse().ok()).collect()
}

fn toggle(chosen: &mut Vec<String>, id: &str) {
    let before = chosen.len();
    chosen.retain(|one| one != id);
    if chosen.len() == before {
        chosen.push(id.to_owned());
    }
}

/// The labels of the fields, for the summary of errors.
pub fn labels(t: &'static Texts) -> Vec<(&'static str, &'static str)> {
    let p = t.project();
    vec![
        ("title", p.title_label),
        ("text", p.text_label),
        ("associationIds", p.villages_label),
        ("themeIds", p.themes_label),
        ("nextStep", t.projects.next_step),
        ("need", t.projects.need),
        ("startDate", p.start_date),
        ("endDate", p.end_date),
        ("ideaIds", p.grew_from),
    ]
}

/// The words, villages and themes, which a new project and a change have in common.
pub fn view_fields(
    t: &'static Texts,
    form: &Form<ProjectValues>,
    associations: &Page<AssociationSummary>,
    themes: &Page<Theme>,
) -> Html {
    let p = t.project();
    let values = form.values().clone();
    let toggler = |place: fn(&mut ProjectValues) -> &mut Vec<String>| {
        let form = form.clone();
        Callback::from(move |id: AttrValue| form.change(|values| toggle(place(values), &id)))
    };
    let villages = associations.items.iter();
    let villages = villages.map(|one| SelectOption::new(one.id.to_string(), one.village.clone()));
    let theme_options = themes.items.iter();
    let theme_options = theme_options.map(|one| SelectOption::new(one.id.to_string(), one.label.clone()));
    let village_list = CheckList {
        id: "associationIds",
        label: p.villages_label,
        optional: true,
        hint: p.villages_hint,
        error: form.error("associationIds", t),
        options: villages.collect(),
        chosen: &values.association_ids,
        ontoggle: toggler(|values| &mut values.association_ids),
    };
    let theme_list = CheckList {
        id: "themeIds",
        label: p.themes_label,
        optional: true,
        hint: p.themes_hint,
        error: form.error("themeIds", t),
        options: theme_options.collect(),
        chosen: &values.theme_ids,
        ontoggle: toggler(|values| &mut values.theme_ids),
    };
    html! {
        <>
            { form.input(t, Input { id: "title", label: p.title_label, hint: p.title_hint, autocomplete: "off", ..Input::default() }, |values| &mut values.title) }
            { form.input(t, Input { id: "text", label: p.text_label, kind: "area", hint: p.text_hint, ..Input::default() }, |values| &mut values.text) }
            { village_list.view(t) }
            { theme_list.view(t) }
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_changed_is_sent() {
        let before = ProjectValues {
            title: "Dorpsmoestuin".into(),
            start_date: "2027-03-01".into(),
            ..Default::default()
        };
        assert_eq!(before.to_changes(&before), Ok(ProjectChanges::default()));
        let after =
            ProjectValues { start_date: String::new(), end_date: "2027-09-01".into(), ..before.clone() };
        let changes = after.to_changes(&before).unwrap();
        assert_eq!((changes.title, changes.start_date), (None, Some(None)));
        assert_eq!(changes.end_date, Some(parse_day("2027-09-01")));
        let slip = ProjectValues { end_date: "gauw".into(), ..before.clone() };
        assert_eq!(slip.to_changes(&before).unwrap_err()[0].field, "endDate");
    }

    #[test]
    fn what_is_ticked_twice_is_not_ticked() {
        let mut chosen = vec!["a".to_owned()];
        toggle(&mut chosen, "b");
        toggle(&mut chosen, "a");
        assert_eq!(chosen, ["b"]);
    }
}
