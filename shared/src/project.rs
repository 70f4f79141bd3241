//! Projects: what ideas grow into, and what keeps one going.

mod filter;
mod health;
mod ledger;
mod member;
mod milestone;
mod silence;
mod stage;
mod stage_span;
mod task;
mod transition;
mod update;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

pub use filter::{ProjectFilter, ProjectSort};
pub use health::{Health, MAX_HEALTH_NOTE, is_health_outdated};
pub use ledger::{
    LedgerEntry, LedgerKind, MAX_CENTS, MAX_DESCRIPTION, MAX_PARTY, Money, NewLedgerCorrection,
    NewLedgerEntry,
};
pub use member::{MemberFilter, NewProjectMember, ProjectMember, ProjectMemberChanges, ProjectRole};
pub use milestone::{MAX_MOVE_REASON, MAX_MOVES, Milestone, MilestoneChanges, MilestoneMove, NewMilestone};
pub use silence::{SILENT_WEEKS, is_silent, nudged};
pub use stage::ProjectStage;
pub use stage_span::{StageSpan, stage_spans};
pub use task::{
    MAX_PEOPLE, MAX_THANKS, MAX_WORK_LINE, MAX_WORK_TEXT, MAX_YEARS_AHEAD, MINUTES, NewTask, Task,
    TaskChanges, TaskFacts, TaskFilter, TaskGroup, TaskState, TaskVolunteer, TaskVolunteerChanges,
    VolunteerState, days_are_in_order,
};
pub use transition::{NewProjectTransition, ProjectTransition};
pub use update::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges, UPDATE_LENGTH};

use crate::{
    account::Person,
    association::AssociationRef,
    id::Id,
    idea::{IdeaRef, MAX_THEMES, TEXT_LENGTH, TITLE_LENGTH},
    problem::FieldCode,
    theme::ThemeRef,
    validate::{Faults, Validate},
};

/// The longest next step and the longest need, in characters.
pub const MAX_STEP: usize = 300;
/// Most villages that a project can be for. One that is for all names none.
pub const MAX_ASSOCIATIONS: usize = 30;
/// Most ideas that a project can grow from at once.
pub const MAX_IDEAS: usize = 20;
/// Most people that can lead a project, and most that can support it.
pub const MAX_LEADS: usize = 10;

/// A project where another thing names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectRef {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
}

/// A project in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectSummary {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// The beginning of its text.
    pub excerpt: String,
    /// Where it is in its life.
    pub stage: ProjectStage,
    /// How its leads say that it goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<Health>,
    /// Whether they said so too long ago to rely on it: as long as makes a project silent.
    #[serde(default)]
    pub health_outdated: bool,
    /// What happens next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<String>,
    /// What it needs now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
    /// The first day, as planned or as it was.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day, as planned or as it was.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// The villages that it is for; none when it is for all.
    pub associations: Vec<AssociationRef>,
    /// What it is about.
    pub themes: Vec<ThemeRef>,
    /// Who leads it.
    pub leads: Vec<Person>,
    /// How many people help.
    pub helper_count: i64,
    /// Since when nothing was heard of it, where that is long.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub silent_since_date: Option<NaiveDate>,
    /// When it was started here.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
}

/// A project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Project {
    /// Its identity.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it is: plain text, with line breaks.
    pub text: String,
    /// Where it is in its life.
    pub stage: ProjectStage,
    /// Why it is in that stage, where somebody said so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage_reason: Option<String>,
    /// What happens next.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_step: Option<String>,
    /// By when.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub next_step_date: Option<NaiveDate>,
    /// What it needs now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub need: Option<String>,
    /// How its leads say that it goes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health: Option<Health>,
    /// Why they say so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub health_note: Option<String>,
    /// On which day they said so.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub health_date: Option<NaiveDate>,
    /// Whether that is too long ago to rely on it: as long as makes a project silent.
    #[serde(default)]
    pub health_outdated: bool,
    /// The first day, as planned or as it was.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_date: Option<NaiveDate>,
    /// The last day, as planned or as it was.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_date: Option<NaiveDate>,
    /// The villages that it is for; none when it is for all.
    pub associations: Vec<AssociationRef>,
    /// What it is about.
    pub themes: Vec<ThemeRef>,
    /// The ideas that it grew from.
    pub ideas: Vec<IdeaRef>,
    /// Who leads it.
    pub leads: Vec<Person>,
    /// Who supports its volunteers professionally.
    pub supporters: Vec<Person>,
    /// How many people help.
    pub helper_count: i64,
    /// Since when nothing was heard of it, where that is long.
    #[serde(
        default,
        deserialize_with = "crate::time::optional_day",
        skip_serializing_if = "Option::is_none"
    )]
    pub silent_since_date: Option<NaiveDate>,
    /// What it was granted and spent, and what is left.
    pub money: Money,
    /// What the caller is in it; absent for who has no part in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub role: Option<ProjectRole>,
    /// When it was started here.
    #[serde(deserialize_with = "crate::time::time")]
    pub created_at: DateTime<Utc>,
    /// When something last happened in it.
    #[serde(deserialize_with = "crate::time::time")]
    pub active_at: DateTime<Utc>,
}

/// A project to start: out of ideas, or directly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewProject {
    /// Its name: 5 to 120 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: String,
    /// What it is: plain text, 20 to 10,000 characters.
    #[cfg_attr(feature = "openapi", schema(min_length = 20, max_length = 10000))]
    pub text: String,
    /// The ideas that it grows from: at most 20, each adopted or under review. One under review is adopted with it.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20))]
    pub idea_ids: Vec<Id>,
    /// The villages that it is for: at most 30; none when it is for all.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub association_ids: Vec<Id>,
    /// What it is about: at most 3 themes.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub theme_ids: Vec<Id>,
    /// Who leads it: at most 10; whoever starts it unless given.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 10))]
    pub lead_ids: Vec<Id>,
    /// What happens next: at most 300 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub next_step: Option<String>,
    /// What it needs now: at most 300 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub need: Option<String>,
}

impl Validate for NewProject {
    fn check(&self, faults: &mut Faults) {
        faults.line("title", &self.title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        faults.text("text", &self.text, TEXT_LENGTH.0, TEXT_LENGTH.1);
        faults.count("ideaIds", self.idea_ids.len(), MAX_IDEAS);
        faults.count("associationIds", self.association_ids.len(), MAX_ASSOCIATIONS);
        faults.count("themeIds", self.theme_ids.len(), MAX_THEMES);
        faults.count("leadIds", self.lead_ids.len(), MAX_LEADS);
        faults.text("nextStep", self.next_step.as_deref().unwrap_or(""), 0, MAX_STEP);
        faults.text("need", self.need.as_deref().unwrap_or(""), 0, MAX_STEP);
    }
}

/// Changes to a project. A field that is left out stays as it is; null takes away what can be absent.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ProjectChanges {
    /// Its name: 5 to 120 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 120))]
    pub title: Option<String>,
    /// What it is: plain text, 20 to 10,000 characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(min_length = 20, max_length = 10000))]
    pub text: Option<String>,
    /// What happens next: at most 300 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub next_step: Option<Option<String>>,
    /// By when.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub next_step_date: Option<Option<NaiveDate>>,
    /// What it needs now: at most 300 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub need: Option<Option<String>>,
    /// How it goes. The day on which it was said is kept with it.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    pub health: Option<Option<Health>>,
    /// Why: at most 1,000 characters.
    #[serde(default, deserialize_with = "crate::merge::present", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub health_note: Option<Option<String>>,
    /// The first day, as planned or as it was.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub start_date: Option<Option<NaiveDate>>,
    /// The last day, as planned or as it was.
    #[serde(default, deserialize_with = "crate::time::present_day", skip_serializing_if = "Option::is_none")]
    pub end_date: Option<Option<NaiveDate>>,
    /// The villages that it is for, in place of those it had: at most 30.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 30))]
    pub association_ids: Option<Vec<Id>>,
    /// What it is about: at most 3 themes, in place of those it had.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", schema(max_items = 3))]
    pub theme_ids: Option<Vec<Id>>,
}

impl Validate for ProjectChanges {
    fn check(&self, faults: &mut Faults) {
        let text = |field: &Option<Option<String>>| field.clone().flatten().unwrap_or_default();
        if let Some(title) = &self.title {
            faults.line("title", title, TITLE_LENGTH.0, TITLE_LENGTH.1);
        }
        if let Some(text) = &self.text {
            faults.text("text", text, TEXT_LENGTH.0, TEXT_LENGTH.1);
        }
        faults.text("nextStep", &text(&self.next_step), 0, MAX_STEP);
        faults.text("need", &text(&self.need), 0, MAX_STEP);
        faults.text("healthNote", &text(&self.health_note), 0, MAX_HEALTH_NOTE);
        let days = [
            ("nextStepDate", self.next_step_date),
            ("startDate", self.start_date),
            ("endDate", self.end_date),
        ];
        for (field, day) in days {
            if let Some(day) = day.flatten() {
                faults.day(field, day);
            }
        }
        if let (Some(Some(start)), Some(Some(end))) = (self.start_date, self.end_date)
            && end < start
        {
            faults.add("endDate", FieldCode::Invalid);
        }
        faults.count("associationIds", self.association_ids.as_ref().map_or(0, Vec::len), MAX_ASSOCIATIONS);
        faults.count("themeIds", self.theme_ids.as_ref().map_or(0, Vec::len), MAX_THEMES);
    }
}
