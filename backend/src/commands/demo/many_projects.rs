//! A large set of generated projects, the same each time, to measure with.

use chrono::TimeDelta;
use fastrand::Rng;
use shared::{
    id::Id,
    project::{NewProject, ProjectRole, ProjectStage},
};
use strum::VariantArray;

use super::{
    many::{began, pick, sorted, what_and_where},
    network::Network,
};
use crate::{
    db::{DbConn, types::DbText},
    error::ApiError,
    models::{
        project::{NewProjectRow, add_to_helper_count},
        project_member::create_members,
    },
    services::start_project::store_project,
};

/// Adds so many projects, the oldest from 2019 on, each with a lead and two who help.
pub(super) fn load(conn: &mut DbConn, network: &Network, count: u32) -> Result<(), ApiError> {
    let mut rng = Rng::with_seed(16);
    let associations = sorted(&network.associations);
    let themes = sorted(&network.themes);
    let people = sorted(&network.people);
    for nth in 0..count {
        let made = began() + TimeDelta::hours(12) * i32::try_from(nth).unwrap_or(i32::MAX);
        let title = what_and_where(&mut rng);
        let new = NewProject {
            text: format!("{title}: daar werken we met een paar dorpen samen aan, elke zaterdag een stukje."),
            title,
            idea_ids: Vec::new(),
            association_ids: vec![associations[rng.usize(..associations.len())]],
            theme_ids: vec![themes[rng.usize(..themes.len())]],
            lead_ids: Vec::new(),
            next_step: Some("Afspreken wie wat doet".to_owned()),
            need: None,
        };
        let mut row = NewProjectRow::new(&new, made);
        row.stage = DbText(pick(&mut rng, ProjectStage::VARIANTS));
        let from = rng.usize(..people.len());
        let crew: Vec<Id> = people.iter().cycle().skip(from).take(3).copied().collect();
        store_project(conn, &row, &new, &crew[..1], made)?;
        let helpers = [(crew[1], ProjectRole::Helper), (crew[2], ProjectRole::Helper)];
        create_members(conn, row.id.into(), &helpers, made)?;
        add_to_helper_count(conn, row.id.into(), 2)?;
    }
    Ok(())
}
