//! What people do around an idea: they join in, ask and answer; and an idea that repeats another one is merged into it.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use shared::{
    id::Id,
    idea::{IdeaState, NewIdeaTransition},
    question::NewQuestion,
};

use super::{
    content::{IdeaText, QuestionText},
    network::Network,
};
use crate::{
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        follower::create_follower,
        idea::{add_to_joiner_count, find_standing},
        joiner::create_joiner,
        question::{QuestionPatch, create_question, update_question},
    },
    services::transition_idea::take_step,
};

/// Who joins in with an idea that was sent in at `made`, and what was asked about it.
pub(super) fn load(
    conn: &mut DbConn,
    idea: &IdeaText,
    network: &Network,
    id: Id,
    made: DateTime<Utc>,
) -> Result<(), ApiError> {
    for joiner in &idea.joiners {
        let person = Network::find(&network.people, &joiner.person)?;
        let since = made + TimeDelta::days(joiner.days_after);
        create_joiner(conn, id, person, joiner.offer.as_deref(), since)?;
        create_follower(conn, id, person, since)?;
    }
    add_to_joiner_count(conn, id, i64::try_from(idea.joiners.len()).unwrap_or(0))?;
    idea.questions.iter().try_for_each(|question| load_question(conn, question, network, id, made))
}

fn load_question(
    conn: &mut DbConn,
    question: &QuestionText,
    network: &Network,
    idea: Id,
    made: DateTime<Utc>,
) -> Result<(), ApiError> {
    let author = Network::find(&network.people, &question.author)?;
    let lately = || now() - TimeDelta::days(1);
    let asked = question.days_after.map_or_else(lately, |days| made + TimeDelta::days(days));
    let new = NewQuestion { addressee: question.addressee, text: question.text.clone() };
    let id = create_question(conn, idea, author, &new, asked)?;
    create_follower(conn, idea, author, asked)?;
    if let Some(answer) = &question.answer {
        let patch = QuestionPatch {
            promised_date: None,
            answer: Some(answer.text.clone()),
            answerer_id: Some(Network::find(&network.people, &answer.author)?),
        };
        let changed = update_question(conn, id, 1, patch, made + TimeDelta::days(answer.days_after))?;
        changed.map_err(|_| ApiError::Internal("a new question has version 1".to_owned()))?;
    }
    Ok(())
}

/// The coordinator merged an idea into the one that its text names.
pub(super) fn merge(
    conn: &mut DbConn,
    idea: &IdeaText,
    network: &Network,
    loaded: &HashMap<String, Id>,
) -> Result<(), ApiError> {
    let Some(into) = &idea.merged_into else { return Ok(()) };
    let (id, into) = (Network::find(loaded, &idea.title)?, Network::find(loaded, into)?);
    let before = find_standing(conn, id)?;
    let new = NewIdeaTransition {
        to: IdeaState::Merged,
        reason: idea.state_reason.clone(),
        review_date: None,
        merged_into_id: Some(into),
    };
    let day = idea.created_date.and_time(chrono::NaiveTime::MIN).and_utc() + TimeDelta::days(30);
    take_step(conn, id, &before, &new, (network.coordinator, day)).map(drop)
}
