//! What belongs to the projects: milestones that were reached and moved, tasks and who took them, news, and money.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use serde::Deserialize;
use shared::{
    attachment::AttachmentOwner,
    id::Id,
    project::{
        LedgerKind, MilestoneChanges, NewLedgerCorrection, NewLedgerEntry, NewMilestone, NewProjectUpdate,
        NewTask, TaskVolunteerChanges, VolunteerState,
    },
};

use super::{
    content::{Content, Day},
    network::Network,
    pictures::{self, Kept, Of},
};
use crate::{
    day::today,
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        account::find_person,
        ledger_entry::{NewEntryRow, create_ledger_entry, find_ledger_entry},
        milestone::{create_milestone, find_milestone},
        project_update::create_project_update,
        task::create_task,
        task_volunteer::find_task_volunteer,
    },
    services::{
        plan_milestones::store_milestone_change,
        take_task::{store_volunteer, store_volunteer_change},
    },
};

/// What was invented for one project.
#[derive(Deserialize)]
pub(super) struct WorkText {
    project: String,
    milestones: Vec<MilestoneText>,
    tasks: Vec<TaskText>,
    news: Vec<NewsText>,
    ledger: Vec<LedgerText>,
}

#[derive(Deserialize)]
struct MilestoneText {
    title: String,
    text: Option<String>,
    planned: Day,
    moves: Vec<MoveText>,
    done: Option<NaiveDate>,
}

#[derive(Deserialize)]
struct MoveText {
    to: Day,
    /// Before the day on which the demo is loaded.
    on: Day,
    reason: String,
}

#[derive(Deserialize)]
struct TaskText {
    title: String,
    text: String,
    people: i32,
    skill: Option<String>,
    start: Option<Day>,
    end: Option<Day>,
    place: String,
    minutes: i32,
    /// So many days before the demo is loaded.
    asked: i64,
    volunteers: Vec<VolunteerText>,
}

#[derive(Deserialize)]
struct VolunteerText {
    person: String,
    state: VolunteerState,
    thanks: Option<String>,
}

#[derive(Deserialize)]
struct NewsText {
    title: String,
    text: String,
    /// Before the day on which the demo is loaded.
    on: Day,
}

#[derive(Deserialize)]
struct LedgerText {
    kind: LedgerKind,
    cents: i64,
    on: NaiveDate,
    party: String,
    description: String,
    right: Option<RightText>,
}

#[derive(Deserialize)]
struct RightText {
    cents: i64,
    description: String,
}

/// In which project, by whom.
type Place = (Id, Id);

/// Loads it all into these projects, by name.
pub(super) fn load(
    conn: &mut DbConn,
    content: &Content,
    network: &Network,
    projects: &HashMap<String, Id>,
    kept: &[Kept],
) -> Result<(), ApiError> {
    for work in &content.work {
        let fact = Content::text(&content.facts.projects, &work.project, |fact| &fact.name)?;
        let lead = fact.leads.first().map_or("coordinator-1", String::as_str);
        let place = (Network::find(projects, &work.project)?, Network::find(&network.people, lead)?);
        let of = Of::Project(work.project.clone());
        pictures::load(conn, kept, &of, (AttachmentOwner::Project(place.0), place.1))?;
        for milestone in &work.milestones {
            load_milestone(conn, milestone, place)?;
        }
        for task in &work.tasks {
            load_task(conn, task, network, place)?;
        }
        for news in &work.news {
            let new = NewProjectUpdate { title: news.title.clone(), text: news.text.clone() };
            let id = create_project_update(conn, place.0, &new, (place.1, at(news.on.past())))?;
            let owner = AttachmentOwner::ProjectUpdate { project_id: place.0, id };
            pictures::load(conn, kept, &Of::News(news.title.clone()), (owner, place.1))?;
        }
        for entry in &work.ledger {
            load_entry(conn, entry, place)?;
        }
    }
    Ok(())
}

fn load_milestone(conn: &mut DbConn, text: &MilestoneText, (project, lead): Place) -> Result<(), ApiError> {
    let planned_date = text.planned.coming();
    let new =
        NewMilestone { title: text.title.clone(), text: text.text.clone(), planned_date, follow_up_id: None };
    // It was planned two months before its day, or is planned for two months already.
    let planned = at(planned_date.min(today()) - TimeDelta::days(60));
    let id = create_milestone(conn, project, &new, planned)?;
    for step in &text.moves {
        let changes = MilestoneChanges {
            planned_date: Some(step.to.coming()),
            move_reason: Some(step.reason.clone()),
            ..MilestoneChanges::default()
        };
        let before = find_milestone(conn, project, id)?;
        store_milestone_change(conn, &before.value, &changes, (lead, at(step.on.past())))?;
    }
    if text.done.is_some() {
        let changes = MilestoneChanges { done_date: Some(text.done), ..MilestoneChanges::default() };
        let before = find_milestone(conn, project, id)?;
        store_milestone_change(conn, &before.value, &changes, (lead, now()))?;
    }
    Ok(())
}

fn load_task(
    conn: &mut DbConn,
    text: &TaskText,
    network: &Network,
    (project, _): Place,
) -> Result<(), ApiError> {
    let new = NewTask {
        title: text.title.clone(),
        text: text.text.clone(),
        people: text.people,
        skill: text.skill.clone(),
        start_date: text.start.map(Day::coming),
        end_date: text.end.map(Day::coming),
        place: Some(text.place.clone()),
        minutes: Some(text.minutes),
        follow_up_id: None,
    };
    let asked = now() - TimeDelta::days(text.asked);
    let task = create_task(conn, project, &new, asked)?;
    for (hours, volunteer) in (3..).zip(&text.volunteers) {
        let person = Network::find(&network.people, &volunteer.person)?;
        let part = store_volunteer(conn, project, task, person, asked + TimeDelta::hours(hours))?;
        let before = find_task_volunteer(conn, task, part)?;
        let changes = TaskVolunteerChanges { state: volunteer.state, thanks: volunteer.thanks.clone() };
        store_volunteer_change(conn, task, &before, &changes)?;
    }
    Ok(())
}

fn load_entry(conn: &mut DbConn, text: &LedgerText, (project, lead): Place) -> Result<(), ApiError> {
    let author = find_person(conn, lead)?;
    let new = NewLedgerEntry {
        kind: text.kind,
        amount_cents: text.cents,
        entry_date: text.on,
        party: text.party.clone(),
        description: text.description.clone(),
    };
    let made = at(text.on);
    let id = create_ledger_entry(conn, &NewEntryRow::new(project, &new, (author.clone(), made)))?;
    if let Some(right) = &text.right {
        let new = NewLedgerCorrection { amount_cents: right.cents, description: right.description.clone() };
        let entry = find_ledger_entry(conn, project, id)?;
        let noticed = made + TimeDelta::days(4);
        create_ledger_entry(conn, &NewEntryRow::correction(project, entry, &new, (author, noticed)))?;
    }
    Ok(())
}

/// That day, in the evening.
fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(20)
}
