//! What the demo consists of: the facts of the municipality, and the invented people and texts.

use chrono::{NaiveDate, TimeDelta};
use serde::Deserialize;
use shared::{
    idea::{Energy, IdeaState, NewOrigin, Place},
    project::{Health, ProjectStage},
    question::Addressee,
    role::Role,
    theme::ThemeColor,
};

use super::project_work::WorkText;
use crate::{day::day_of, db::types::now, error::ApiError};

const FACTS: &str = include_str!("../../../demo/midden-drenthe.json");
const TEXTS: &str = include_str!("../../../demo/people-and-texts.json");
const PROJECTS: &str = include_str!("../../../demo/projects.json");
const WORK: &str = include_str!("../../../demo/project-work.json");

/// All of it.
pub(super) struct Content {
    pub facts: Facts,
    pub texts: Texts,
    pub projects: Vec<ProjectText>,
    pub work: Vec<WorkText>,
}

/// The facts, as far as there are tables for them.
#[derive(Deserialize)]
pub(super) struct Facts {
    pub municipality: String,
    pub villages_for_the_demo: Vec<String>,
    pub themes: Vec<String>,
    pub tree_roots: Vec<String>,
    pub timeline: Vec<MomentFact>,
    pub projects: Vec<ProjectFact>,
    pub projects_supporter: SupporterFact,
}

/// A moment of the trajectory.
#[derive(Deserialize)]
pub(super) struct MomentFact {
    pub date: Option<NaiveDate>,
    pub what: String,
    pub kind: String,
    #[serde(default)]
    pub has: Vec<String>,
}

/// A project and who leads it, by the keys of people.
#[derive(Deserialize)]
pub(super) struct ProjectFact {
    pub name: String,
    pub leads: Vec<String>,
}

/// Who supports all projects.
#[derive(Deserialize)]
pub(super) struct SupporterFact {
    pub person: String,
}

/// What was invented around them.
#[derive(Deserialize)]
pub(super) struct Texts {
    pub associations: Vec<AssociationText>,
    pub people: Vec<Person>,
    pub themes: Vec<ThemeText>,
    pub roots: Vec<RootText>,
    pub ideas: Vec<IdeaText>,
}

#[derive(Deserialize)]
pub(super) struct AssociationText {
    pub village: String,
    pub name: String,
    pub summary: String,
    pub households: i32,
    pub residents: i32,
}

#[derive(Deserialize)]
pub(super) struct Person {
    pub key: String,
    pub name: String,
    pub email: String,
    pub village: Option<String>,
    pub role: Role,
}

#[derive(Deserialize)]
pub(super) struct ThemeText {
    pub name: String,
    pub short: String,
    pub summary: String,
    pub color: ThemeColor,
}

#[derive(Deserialize)]
pub(super) struct RootText {
    pub name: String,
    pub summary: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct IdeaText {
    pub title: String,
    pub text: String,
    pub village: String,
    pub author: String,
    pub themes: Vec<String>,
    pub place: Option<Place>,
    pub energy: Option<Energy>,
    pub needs: Option<String>,
    #[serde(default)]
    pub origin: NewOrigin,
    pub state: IdeaState,
    pub state_reason: Option<String>,
    pub review_date: Option<NaiveDate>,
    pub created_date: NaiveDate,
    pub supporters: usize,
    pub comments: Vec<CommentText>,
    #[serde(default)]
    pub questions: Vec<QuestionText>,
    #[serde(default)]
    pub joiners: Vec<JoinerText>,
    /// The title of the idea that it was merged into.
    pub merged_into: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CommentText {
    pub author: String,
    pub text: String,
    pub days_after: i64,
    /// Which of the idea's comments it answers, counted from 0.
    pub answers: Option<usize>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct QuestionText {
    pub author: String,
    pub addressee: Addressee,
    pub text: String,
    /// Absent for one that is asked just before the demo is loaded, so that it still waits.
    pub days_after: Option<i64>,
    pub answer: Option<CommentText>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct JoinerText {
    pub person: String,
    pub offer: Option<String>,
    pub days_after: i64,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct ProjectText {
    pub name: String,
    pub text: String,
    /// Each with its day.
    pub steps: Vec<(ProjectStage, NaiveDate)>,
    pub villages: Vec<String>,
    pub themes: Vec<String>,
    /// By title.
    pub ideas: Vec<String>,
    pub helpers: usize,
    pub start_date: NaiveDate,
    /// Of one that goes on, after the day on which the demo is loaded.
    pub end_date: Option<Day>,
    /// Before the day on which the demo is loaded, so that some projects are silent and others are not.
    pub active_days_ago: i64,
    pub next_step: Option<String>,
    pub next_step_in_days: Option<i64>,
    pub need: Option<String>,
    pub health: Health,
    pub health_note: Option<String>,
}

/// A day that was, or so many days from the one on which the demo is loaded: before it or after it, as the field says.
#[derive(Clone, Copy, Deserialize)]
#[serde(untagged)]
pub(super) enum Day {
    On(NaiveDate),
    In(i64),
}

impl Day {
    /// In so many days.
    pub(super) fn coming(self) -> NaiveDate {
        match self {
            Self::On(day) => day,
            Self::In(days) => day_of(now() + TimeDelta::days(days)),
        }
    }

    /// So many days ago.
    pub(super) fn past(self) -> NaiveDate {
        match self {
            Self::On(day) => day,
            Self::In(days) => day_of(now() - TimeDelta::days(days)),
        }
    }
}

impl Content {
    /// The text for a name of the facts.
    pub(super) fn text<'a, T>(
        texts: &'a [T],
        name: &str,
        of: impl Fn(&T) -> &str,
    ) -> Result<&'a T, ApiError> {
        let found = texts.iter().find(|text| of(text) == name);
        found.ok_or_else(|| ApiError::Internal(format!("the demo has no text for {name}")))
    }

    /// Reads the files.
    pub(super) fn read() -> Result<Self, String> {
        let parse = |error: serde_json::Error| format!("the demo's files can't be read: {error}");
        Ok(Self {
            facts: serde_json::from_str(FACTS).map_err(parse)?,
            texts: serde_json::from_str(TEXTS).map_err(parse)?,
            projects: serde_json::from_str(PROJECTS).map_err(parse)?,
            work: serde_json::from_str(WORK).map_err(parse)?,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn names(json: &str, pointer: &str, field: &str) -> BTreeSet<String> {
        let file: serde_json::Value = serde_json::from_str(json).unwrap();
        let items = file.pointer(pointer).unwrap().as_array().unwrap().iter();
        items.filter_map(|item| item.get(field).unwrap_or(item).as_str().map(str::to_owned)).collect()
    }

    #[test]
    fn the_texts_speak_of_what_the_facts_name() {
        for (fact, text, field) in [
            ("/villages_for_the_demo", "/associations", "village"),
            ("/themes", "/themes", "name"),
            ("/tree_roots", "/roots", "name"),
            ("/tree_initiatives", "/ideas", "initiative"),
        ] {
            assert_eq!(names(FACTS, fact, "name"), names(TEXTS, text, field), "{fact}");
        }
        assert_eq!(names(FACTS, "/projects", "name"), names(PROJECTS, "", "name"));
    }

    #[test]
    fn every_village_has_one_chair() {
        let Content { facts, texts, .. } = Content::read().unwrap();
        let chairs = texts.people.iter().filter(|person| person.role == Role::Chair);
        let mut villages: Vec<String> = chairs.filter_map(|chair| chair.village.clone()).collect();
        villages.sort();
        let mut expected = facts.villages_for_the_demo;
        expected.sort();
        assert_eq!(villages, expected);
    }

    #[test]
    fn what_is_not_open_any_more_says_why() {
        for idea in Content::read().unwrap().texts.ideas {
            let ended = matches!(idea.state, IdeaState::Answered | IdeaState::Declined | IdeaState::Parked);
            assert!(!ended || idea.state_reason.is_some(), "{}", idea.title);
            assert_eq!(idea.state == IdeaState::Merged, idea.merged_into.is_some(), "{}", idea.title);
            assert_eq!(idea.state == IdeaState::Parked, idea.review_date.is_some(), "{}", idea.title);
        }
    }
}
