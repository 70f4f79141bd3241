//! The talk: ideas with their supports, their comments and what the boards decided.

use std::collections::HashMap;

use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use shared::{
    attachment::AttachmentOwner,
    id::Id,
    idea::{IdeaState, NewIdea, NewIdeaTransition},
};

use super::{
    around,
    content::{Content, IdeaText},
    network::Network,
    pictures::{self, Kept, Of},
};
use crate::{
    db::DbConn,
    error::ApiError,
    models::{
        comment::{add_to_answer_count, create_comment},
        comment_mention::create_mentions,
        follower::create_follower,
        idea::{NewIdeaRow, add_to_comment_count, find_standing},
        support::create_support,
    },
    services::{submit_idea::store_idea, transition_idea::take_step},
};

/// Loads it all and gives the ideas by title.
pub(super) fn load(
    conn: &mut DbConn,
    content: &Content,
    network: &Network,
    kept: &[Kept],
) -> Result<HashMap<String, Id>, ApiError> {
    let crowd: Vec<&str> = content.texts.people.iter().map(|person| person.key.as_str()).collect();
    // By date, so that the numbers follow it.
    let mut ideas: Vec<_> = content.texts.ideas.iter().collect();
    ideas.sort_by_key(|idea| idea.created_date);
    let mut loaded = HashMap::new();
    for (nth, idea) in ideas.iter().enumerate() {
        let (id, made) = load_idea(conn, idea, network, nth, &crowd)?;
        let author = Network::find(&network.people, &idea.author)?;
        pictures::load(conn, kept, &Of::Idea(idea.title.clone()), (AttachmentOwner::Idea(id), author))?;
        loaded.insert(idea.title.clone(), id);
        around::load(conn, idea, network, id, made)?;
    }
    for idea in ideas {
        around::merge(conn, idea, network, &loaded)?;
    }
    Ok(loaded)
}

fn load_idea(
    conn: &mut DbConn,
    idea: &IdeaText,
    network: &Network,
    nth: usize,
    crowd: &[&str],
) -> Result<(Id, DateTime<Utc>), ApiError> {
    // Each at another minute of the evening, so that no two are alike.
    let minutes = TimeDelta::minutes(i64::try_from(nth).unwrap_or(0) * 7);
    let made = idea.created_date.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(17) + minutes;
    let association_id = Network::find(&network.associations, &idea.village)?;
    let author = Network::find(&network.people, &idea.author)?;
    let theme_ids =
        idea.themes.iter().map(|name| Network::find(&network.themes, name)).collect::<Result<Vec<_>, _>>()?;
    let new = NewIdea {
        theme_ids: theme_ids.clone(),
        place: idea.place.clone(),
        energy: idea.energy.clone(),
        needs: idea.needs.clone(),
        origin: idea.origin.clone(),
        ..NewIdea::of_words(idea.title.clone(), idea.text.clone(), association_id)
    };
    let mut row = NewIdeaRow::new(&new, author, made);

    // Who supports it: everybody in turn, from another person on for each idea.
    let others = crowd.iter().cycle().skip(nth * 5).take(crowd.len()).filter(|key| **key != idea.author);
    let supporters: Vec<&&str> = others.take(idea.supporters).collect();
    row.support_count = i64::try_from(supporters.len()).unwrap_or(0);
    store_idea(conn, &row, association_id, &theme_ids)?;
    let id = row.id();
    for (hours, key) in (1..).zip(supporters) {
        let (supporter, since) = (Network::find(&network.people, key)?, made + TimeDelta::hours(hours));
        create_support(conn, id, supporter, since)?;
        create_follower(conn, id, supporter, since)?;
    }
    load_comments(conn, idea, network, id, made)?;
    decide(conn, idea, network, id, made)?;
    Ok((id, made))
}

/// What people said, and to whom.
fn load_comments(
    conn: &mut DbConn,
    idea: &IdeaText,
    network: &Network,
    id: Id,
    made: DateTime<Utc>,
) -> Result<(), ApiError> {
    // Each comment with its author and, where it is an answer, what stands on top of it.
    let mut said: Vec<(Id, Id, Option<Id>)> = Vec::new();
    for (nth, comment) in (1..).zip(&idea.comments) {
        let time: DateTime<Utc> = made + TimeDelta::days(comment.days_after) + TimeDelta::minutes(nth * 20);
        let author = Network::find(&network.people, &comment.author)?;
        let answered = comment.answers.and_then(|place| said.get(place)).copied();
        let parent = answered.map(|(comment, _, parent)| parent.unwrap_or(comment));
        let comment = create_comment(conn, id, parent, (author, &comment.text), time)?;
        if let (Some(parent), Some((_, mentioned, _))) = (parent, answered) {
            add_to_answer_count(conn, parent, 1)?;
            create_mentions(conn, comment, &[mentioned])?;
        }
        create_follower(conn, id, author, time)?;
        said.push((comment, author, parent));
    }
    Ok(add_to_comment_count(conn, id, i64::try_from(idea.comments.len()).unwrap_or(0))?)
}

/// The board of the village took the idea up and decided on it, as far as the text says.
fn decide(
    conn: &mut DbConn,
    idea: &IdeaText,
    network: &Network,
    id: Id,
    made: DateTime<Utc>,
) -> Result<(), ApiError> {
    if matches!(idea.state, IdeaState::Open | IdeaState::Merged) {
        return Ok(());
    }
    let chair = Network::find(&network.chairs, &idea.village)?;
    let mut step = |to, days, reason: Option<&String>, review_date| {
        let before = find_standing(conn, id)?;
        let new = NewIdeaTransition { to, reason: reason.cloned(), review_date, merged_into_id: None };
        take_step(conn, id, &before, &new, (chair, made + TimeDelta::days(days))).map(drop)
    };
    if idea.state == IdeaState::UnderReview {
        return step(idea.state, 9, idea.state_reason.as_ref(), None);
    }
    step(IdeaState::UnderReview, 9, None, None)?;
    step(idea.state, 30, idea.state_reason.as_ref(), idea.review_date)
}
