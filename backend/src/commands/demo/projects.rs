//! The projects of the data file: their ideas, their people, and the steps that they took.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use shared::{
    id::Id,
    project::{NewProject, NewProjectTransition, ProjectChanges, ProjectRole},
};

use super::{
    content::{Content, Day, ProjectFact, ProjectText},
    network::Network,
};
use crate::{
    day::day_of,
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        project::{NewProjectRow, add_to_helper_count, find_standing, update_project_days},
        project_content::update_project,
        project_member::create_members,
    },
    services::{start_project::store_project, transition_project::take_step},
};

/// Loads them all and gives their ids by name. The ideas are there already: `ideas` by title.
pub(super) fn load(
    conn: &mut DbConn,
    content: &Content,
    network: &Network,
    ideas: &HashMap<String, Id>,
) -> Result<HashMap<String, Id>, ApiError> {
    let supporter = Network::find(&network.people, &content.facts.projects_supporter.person)?;
    let helpers: Vec<Id> = content
        .texts
        .people
        .iter()
        .filter(|person| person.key.starts_with("resident"))
        .map(|person| Network::find(&network.people, &person.key))
        .collect::<Result<_, _>>()?;
    let mut projects = HashMap::new();
    for (nth, fact) in content.facts.projects.iter().enumerate() {
        let text = Content::text(&content.projects, &fact.name, |text| &text.name)?;
        let id = load_project(conn, fact, text, network, ideas)?;
        // Everybody in turn, from another person on for each project.
        let others = helpers.iter().cycle().skip(nth * 7).take(text.helpers);
        let mut people: Vec<_> = others.map(|helper| (*helper, ProjectRole::Helper)).collect();
        people.push((supporter, ProjectRole::Supporter));
        create_members(conn, id, &people, at(text.start_date))?;
        add_to_helper_count(conn, id, i64::try_from(text.helpers).unwrap_or(0))?;
        let active = now() - TimeDelta::days(text.active_days_ago);
        update_project_days(conn, id, (Some(text.start_date), text.end_date.map(Day::coming)), active)?;
        projects.insert(fact.name.clone(), id);
    }
    Ok(projects)
}

fn load_project(
    conn: &mut DbConn,
    fact: &ProjectFact,
    text: &ProjectText,
    network: &Network,
    ideas: &HashMap<String, Id>,
) -> Result<Id, ApiError> {
    let all = |map: &HashMap<String, Id>, names: &[String]| {
        names.iter().map(|name| Network::find(map, name)).collect::<Result<Vec<_>, _>>()
    };
    let new = NewProject {
        title: text.name.clone(),
        text: text.text.clone(),
        idea_ids: all(ideas, &text.ideas)?,
        association_ids: all(&network.associations, &text.villages)?,
        theme_ids: all(&network.themes, &text.themes)?,
        lead_ids: all(&network.people, &fact.leads)?,
        next_step: text.next_step.clone(),
        need: text.need.clone(),
    };
    let made = at(text.start_date);
    let row = NewProjectRow::new(&new, made);
    store_project(conn, &row, &new, &new.lead_ids, made)?;
    let id = row.id.into();
    let coordinator = Network::find(&network.people, "coordinator-1")?;
    let by = new.lead_ids.first().copied().unwrap_or(coordinator);
    for (to, day) in &text.steps {
        let before = find_standing(conn, id, None)?;
        take_step(
            conn,
            id,
            before.facts.stage,
            &NewProjectTransition { to: *to, reason: None },
            (by, at(*day)),
        )?;
    }
    let said = ProjectChanges {
        health: Some(Some(text.health)),
        health_note: Some(text.health_note.clone()),
        next_step_date: Some(text.next_step_in_days.map(|days| day_of(now() + TimeDelta::days(days)))),
        ..ProjectChanges::default()
    };
    // How it goes was said when something was last heard of it.
    update_project(conn, id, &said, now() - TimeDelta::days(text.active_days_ago))?;
    Ok(id)
}

/// That day, in the evening.
fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(19)
}
