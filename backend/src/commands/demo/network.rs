//! The network: associations, themes and roots, and the people with their roles.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, Utc};
use shared::{
    association::NewAssociation,
    id::Id,
    role::{NewRoleGrant, Role},
    root::NewRoot,
    theme::NewTheme,
    timeline::{MomentKind, NewMoment},
};

use super::content::{Content, MomentFact, Person};
use crate::{
    auth::password::hash_now,
    day::day_of,
    db::DbConn,
    error::ApiError,
    models::{
        account::{NewAccountRow, create_account},
        association::create_association,
        moment::create_moment,
        role_grant::create_role_grant,
        root::create_root,
        theme::create_theme,
    },
};

/// What the ideas refer to, by the names in the files.
pub(super) struct Network {
    pub associations: HashMap<String, Id>,
    pub themes: HashMap<String, Id>,
    /// In their order.
    pub roots: Vec<Id>,
    pub people: HashMap<String, Id>,
    /// By village.
    pub chairs: HashMap<String, Id>,
    /// Who decides where no village alone can.
    pub coordinator: Id,
}

impl Network {
    /// Finds what a text refers to.
    pub(super) fn find(map: &HashMap<String, Id>, name: &str) -> Result<Id, ApiError> {
        map.get(name).copied().ok_or_else(|| ApiError::Internal(format!("the demo refers to unknown {name}")))
    }
}

/// The people were there before the first idea.
fn joined() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2018, 1, 15).unwrap_or_default().and_time(chrono::NaiveTime::MIN).and_utc()
}

/// Loads it all.
pub(super) fn load(conn: &mut DbConn, content: &Content, password: &str) -> Result<Network, ApiError> {
    let mut associations = HashMap::new();
    let Content { facts, texts, .. } = content;
    for village in &facts.villages_for_the_demo {
        let text = Content::text(&texts.associations, village, |text| &text.village)?;
        let new = NewAssociation {
            village: text.village.clone(),
            name: text.name.clone(),
            summary: text.summary.clone(),
            residents: Some(text.residents),
            households: Some(text.households),
        };
        associations.insert(text.village.clone(), create_association(conn, &new)?);
    }
    let mut themes = HashMap::new();
    for (position, name) in (1..).zip(&facts.themes) {
        let text = Content::text(&texts.themes, name, |text| &text.name)?;
        let new = NewTheme {
            label: text.short.clone(),
            name: text.name.clone(),
            summary: text.summary.clone(),
            color: text.color,
            position,
        };
        themes.insert(text.name.clone(), create_theme(conn, &new)?);
    }
    let mut roots = Vec::new();
    for (position, name) in (1..).zip(&facts.tree_roots) {
        let text = Content::text(&texts.roots, name, |text| &text.name)?;
        let new = NewRoot { name: text.name.clone(), summary: text.summary.clone(), position };
        roots.push(create_root(conn, &new)?);
    }
    for moment in &facts.timeline {
        create_moment(conn, &to_moment(moment))?;
    }
    let (mut people, mut chairs) = (HashMap::new(), HashMap::new());
    for person in &texts.people {
        let village = person.village.as_ref().and_then(|village| associations.get(village)).copied();
        let account = load_person(conn, person, village, password)?;
        people.insert(person.key.clone(), account);
        if let (Role::Chair, Some(village)) = (person.role, &person.village) {
            chairs.insert(village.clone(), account);
        }
    }
    let coordinator = texts.people.iter().find(|person| person.role == Role::Coordinator);
    let coordinator = Network::find(&people, coordinator.map_or("a coordinator", |person| &person.key))?;
    Ok(Network { associations, themes, roots, people, chairs, coordinator })
}

fn to_moment(fact: &MomentFact) -> NewMoment {
    let kind = match fact.kind.as_str() {
        "tour" => MomentKind::Tour,
        "work conference" => MomentKind::Conference,
        "presentation" => MomentKind::Presentation,
        "interim evaluation" => MomentKind::Evaluation,
        "talk" => MomentKind::Talk,
        _ => MomentKind::Meeting,
    };
    NewMoment {
        title: fact.what.clone(),
        text: fact.has.join(", "),
        kind,
        date: fact.date,
        end_date: None,
        place: String::new(),
    }
}

fn load_person(
    conn: &mut DbConn,
    person: &Person,
    village: Option<Id>,
    password: &str,
) -> Result<Id, ApiError> {
    let hash = hash_now(password.as_bytes()).map_err(ApiError::Internal)?;
    let row = NewAccountRow::new(&person.name, &person.email, hash, village).made_at(joined());
    create_account(conn, &row)?;
    let account = row.id.into();
    let mut give = |role: Role, association_id| {
        let start_date = Some(day_of(joined()));
        create_role_grant(
            conn,
            account,
            &NewRoleGrant { role, association_id, start_date, end_date: None },
            None,
        )
    };
    if village.is_some() {
        give(Role::Member, village)?;
    }
    if person.role != Role::Member {
        give(person.role, village.filter(|_| person.role.is_held_in_association()))?;
    }
    Ok(account)
}
