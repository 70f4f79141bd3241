//! A large set of generated ideas, the same each time, to measure with.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use fastrand::Rng;
use shared::{
    id::Id,
    idea::{IdeaState, NewIdea},
};

use super::network::Network;
use crate::{
    db::{DbConn, types::DbText},
    error::ApiError,
    models::{
        association::add_to_idea_count,
        idea::{NewIdeaRow, create_ideas},
        idea_theme::create_idea_themes,
        support::create_supports,
        theme::add_to_idea_counts,
    },
};

/// Rows that go in one statement: PostgreSQL takes 65,535 values.
const BATCH: u32 = 1_000;

const WHAT: [&str; 16] = [
    "Een bankje",
    "Een buurtmoestuin",
    "Betere verlichting",
    "Een fietspad",
    "Een leeskast",
    "Een jeu-de-boulesbaan",
    "Een dorpsmaaltijd",
    "Een speelplek",
    "Een laadpaal",
    "Een wandelroute",
    "Een jeugdavond",
    "Een bloemenberm",
    "Een koffieochtend",
    "Een klusdag",
    "Een boodschappendienst",
    "Een filmavond",
];
const WHERE: [&str; 12] = [
    "bij de brink",
    "langs de vaart",
    "bij het dorpshuis",
    "achter de kerk",
    "naast de school",
    "bij de bushalte",
    "op het sportveld",
    "aan de rand van het bos",
    "bij de sluis",
    "in de oude schuur",
    "op de es",
    "bij de molen",
];
const FOR: [&str; 10] = [
    "voor ouderen",
    "voor de jeugd",
    "voor nieuwe bewoners",
    "voor wandelaars",
    "voor iedereen",
    "voor gezinnen",
    "voor mantelzorgers",
    "voor verenigingen",
    "voor scholieren",
    "voor de hele buurt",
];
const WHY: [&str; 8] = [
    "Veel mensen hebben er al om gevraagd en het kost weinig.",
    "Als we het samen doen, is het in een paar zaterdagen klaar.",
    "Het maakt het dorp gezelliger, ook in de winter.",
    "Nu moet je daarvoor naar een ander dorp, en niet iedereen heeft een auto.",
    "De materialen liggen voor een deel al klaar in de loods.",
    "Een paar buren willen het onderhoud op zich nemen.",
    "Klein beginnen kan: eerst één, en kijken of het werkt.",
    "Zo leren oude en nieuwe bewoners elkaar kennen.",
];

/// Adds so many ideas, the oldest from 2019 on.
pub(super) fn load(conn: &mut DbConn, network: &Network, count: u32) -> Result<(), ApiError> {
    let mut rng = Rng::with_seed(15);
    let associations = sorted(&network.associations);
    let themes = sorted(&network.themes);
    let people = sorted(&network.people);
    let mut per_association = vec![0; associations.len()];
    let mut per_theme = vec![0; themes.len()];
    for begin in (0..count).step_by(BATCH as usize) {
        let (mut ideas, mut idea_themes, mut supports) = (Vec::new(), Vec::new(), Vec::new());
        for nth in begin..count.min(begin + BATCH) {
            let (association, theme) = (rng.usize(..associations.len()), rng.usize(..themes.len()));
            let author = people[rng.usize(..people.len())];
            let idea = generate(&mut rng, nth, associations[association], author);
            let id = idea.id();
            idea_themes.push((id, themes[theme]));
            per_association[association] += 1;
            per_theme[theme] += 1;
            let from = rng.usize(..people.len());
            let supporters =
                people.iter().cycle().skip(from).take(usize::try_from(idea.support_count).unwrap_or(0));
            supports.extend(supporters.map(|person| (id, *person)));
            ideas.push(idea);
        }
        create_ideas(conn, &ideas)?;
        create_idea_themes(conn, &idea_themes)?;
        for some in supports.chunks(BATCH as usize) {
            create_supports(conn, some, began())?;
        }
    }
    // A statement an association and a theme, not one an idea.
    for (id, by) in associations.into_iter().zip(per_association) {
        add_to_idea_count(conn, id, by)?;
    }
    Ok(add_to_idea_counts(conn, &themes.into_iter().zip(per_theme).collect())?)
}

fn generate(rng: &mut Rng, nth: u32, association_id: Id, author: Id) -> NewIdeaRow {
    let made = began() + TimeDelta::minutes(20) * i32::try_from(nth).unwrap_or(i32::MAX);
    let (what, place, whom) = (pick(rng, &WHAT), pick(rng, &WHERE), pick(rng, &FOR));
    let text = format!(
        "{what} {place}, dat is mijn idee {whom}. {} {}\n\n{} Wie doet er mee?",
        pick(rng, &WHY),
        pick(rng, &WHY),
        pick(rng, &WHY)
    );
    let new = NewIdea::of_words(format!("{what} {place} {whom}"), text, association_id);
    let mut random = [0; 10];
    rng.fill(&mut random);
    let mut row = NewIdeaRow::new(&new, author, made).with_id(Id::seeded(made, random));
    row.state = DbText(match rng.u8(..20) {
        0..=12 => IdeaState::Open,
        13..=15 => IdeaState::UnderReview,
        16 | 17 => IdeaState::Adopted,
        18 => IdeaState::Merged,
        _ => IdeaState::Withdrawn,
    });
    // Few have many supporters and most have some, as in life.
    row.support_count = i64::from(rng.u8(..50)) * i64::from(rng.u8(..50)) / 60;
    row
}

/// What a generated thing is about, in a line.
pub(super) fn what_and_where(rng: &mut Rng) -> String {
    format!("{} {}", pick(rng, &WHAT), pick(rng, &WHERE))
}

/// When the first generated thing was made.
pub(super) fn began() -> DateTime<Utc> {
    NaiveDate::from_ymd_opt(2019, 4, 1).unwrap_or_default().and_time(chrono::NaiveTime::MIN).and_utc()
}

/// One of these.
pub(super) fn pick<T: Copy>(rng: &mut Rng, ones: &[T]) -> T {
    ones[rng.usize(..ones.len())]
}

/// By name, since the order of a map is another each time.
pub(super) fn sorted(map: &std::collections::HashMap<String, Id>) -> Vec<Id> {
    let mut named: Vec<_> = map.iter().collect();
    named.sort();
    named.into_iter().map(|(_, id)| *id).collect()
}
