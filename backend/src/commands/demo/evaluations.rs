//! The evaluations: two of the network that are published, so that the roots are thick and thin, and one that is open; and one
//! of a project, out of which work came.

use std::collections::HashMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use fastrand::Rng;
use shared::{
    evaluation::{
        Circle, EvaluationAnswer, EvaluationKind, EvaluationState, NewEvaluation, NewQuestion, QuestionKind,
        WorkKind,
    },
    id::Id,
    project::{NewMilestone, NewTask},
};

use super::network::Network;
use crate::{
    day::today,
    db::{DbConn, types::now},
    error::ApiError,
    models::{
        evaluation::find_standing,
        evaluation_circle::add_to_response_count,
        evaluation_follow_up::{create_follow_up, update_work},
        evaluation_question::list_questions,
        evaluation_response::{Owner, create_response},
        milestone::create_milestone,
        task::create_task,
    },
    services::{
        draft_evaluation::store_draft, respond_to_evaluation::write_answers,
        transition_evaluation::take_evaluation_step,
    },
};

const WHY: [&str; 6] = [
    "Er wordt geluisterd, ook naar wie weinig zegt.",
    "Het mag sneller: we wachten soms lang op een antwoord.",
    "Samen eten en dan praten werkt.",
    "Het hangt nog te veel aan een paar mensen.",
    "Klein beginnen maakte dat het lukte.",
    "Afspraken mogen beter op papier komen.",
];

/// What was agreed after the evaluation of a project.
const AGREED: [&str; 3] = [
    "Twee mensen leren de planning, zodat het niet van één persoon afhangt.",
    "Voor de winter heeft elk dorp een vaste reservechauffeur.",
    "Elk jaar in mei vragen we aan chauffeurs en aan wie meerijdt hoe het gaat.",
];

/// Loads them all. The projects are there already: `projects` by name.
pub(super) fn load(
    conn: &mut DbConn,
    network: &Network,
    projects: &HashMap<String, Id>,
) -> Result<(), ApiError> {
    let day = |month, day, year| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let conference = new("Evaluatie van de werkconferentie", EvaluationKind::Event, network);
    publish(conn, &conference, [day(11, 1, 2018), day(11, 18, 2018), day(11, 22, 2018)], 34, 1)?;
    let interim = new("Tussentijdse evaluatie van het Dorpenoverleg", EvaluationKind::Interim, network);
    publish(conn, &interim, [day(3, 4, 2019), day(3, 24, 2019), day(3, 27, 2019)], 34, 2)?;

    let project = Network::find(projects, "Automaatje")?;
    let mut last = new("Terugblik op Automaatje", EvaluationKind::Final, network);
    last.project_id = Some(project);
    last.circles = vec![Circle::Helpers, Circle::Residents];
    let last = publish(conn, &last, [day(4, 8, 2019), day(4, 24, 2019), day(4, 29, 2019)], 21, 5)?;
    agree(conn, network, (last, project))?;

    let today = today();
    let mut yearly = new("Hoe staat het Dorpenoverleg ervoor?", EvaluationKind::Yearly, network);
    yearly.circles.push(Circle::Link);
    yearly.end_date = Some(today + TimeDelta::days(30));
    let id = store_draft(conn, &yearly, now())?;
    step(conn, id, EvaluationState::Open, today)
}

/// Writes down what was agreed about a project: the first becomes a task of it, the second a milestone.
fn agree(conn: &mut DbConn, network: &Network, (round, project): (Id, Id)) -> Result<(), ApiError> {
    let author = Network::find(&network.people, "coordinator-1")?;
    let mut agreed = [round; AGREED.len()];
    for (id, text) in agreed.iter_mut().zip(AGREED) {
        *id = create_follow_up(conn, round, author, text)?;
    }
    let [to_task, to_milestone, _] = agreed;
    let task = NewTask {
        title: "Meekijken met de planning".to_owned(),
        text: AGREED[0].to_owned(),
        people: 2,
        skill: Some("rustig blijven aan de telefoon".to_owned()),
        start_date: None,
        end_date: None,
        place: Some("Dorpshuis of thuis".to_owned()),
        minutes: Some(120),
        follow_up_id: None,
    };
    let task = create_task(conn, project, &task, now())?;
    update_work(conn, to_task, (WorkKind::Task, task))?;
    let milestone = NewMilestone {
        title: "Elk dorp heeft een reservechauffeur".to_owned(),
        text: None,
        planned_date: today() + TimeDelta::days(45),
        follow_up_id: None,
    };
    let milestone = create_milestone(conn, project, &milestone, now())?;
    update_work(conn, to_milestone, (WorkKind::Milestone, milestone))?;
    Ok(())
}

/// Two more rounds, to measure with, of so many answers each: one whose answers are counted and gone, one that is open.
pub(super) fn load_many(conn: &mut DbConn, network: &Network, answers: u32) -> Result<(), ApiError> {
    // What somebody says beside the scores comes on top.
    let people = answers / u32::try_from(network.roots.len().max(1)).unwrap_or(1);
    if people == 0 {
        return Ok(());
    }
    let today = today();
    let large = new("Een grote evaluatie", EvaluationKind::Yearly, network);
    publish(conn, &large, [today; 3], people, 3)?;
    answered(conn, &large, today, people, 4).map(drop)
}

fn new(title: &str, kind: EvaluationKind, network: &Network) -> NewEvaluation {
    let root = |root: &Id| NewQuestion {
        kind: QuestionKind::Root,
        root_id: Some(*root),
        text: String::new(),
        options: Vec::new(),
    };
    let own = |kind, text: &str, options: &[&str]| NewQuestion {
        kind,
        root_id: None,
        text: text.to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
    };
    let mut questions: Vec<_> = network.roots.iter().map(root).collect();
    questions.extend([
        own(
            QuestionKind::OneOf,
            "Hoe vaak zien we elkaar?",
            &["Vaker graag", "Zo is het goed", "Minder mag"],
        ),
        own(QuestionKind::YesNo, "Doe je de komende tijd weer mee?", &[]),
        own(QuestionKind::Open, "Wat moet er anders?", &[]),
    ]);
    NewEvaluation {
        title: title.to_owned(),
        introduction: "Geef elke wortel een cijfer van 1 tot 5. Wat je niet weet, sla je over.".to_owned(),
        kind,
        anonymous: true,
        project_id: None,
        circles: vec![Circle::Boards, Circle::Residents],
        association_ids: Vec::new(),
        start_date: None,
        end_date: None,
        questions,
    }
}

/// Carries a round through from its opening to the day on which its results were published, and gives its id.
fn publish(
    conn: &mut DbConn,
    new: &NewEvaluation,
    [opened, closed, published]: [NaiveDate; 3],
    people: u32,
    seed: u64,
) -> Result<Id, ApiError> {
    let id = answered(conn, new, opened, people, seed)?;
    step(conn, id, EvaluationState::Closed, closed)?;
    step(conn, id, EvaluationState::Published, published)?;
    Ok(id)
}

/// A round that is open from that day on, and that so many people answered: a third of its first circle, the others of its second.
fn answered(
    conn: &mut DbConn,
    new: &NewEvaluation,
    opened: NaiveDate,
    people: u32,
    seed: u64,
) -> Result<Id, ApiError> {
    let made: DateTime<Utc> = opened.and_time(NaiveTime::MIN).and_utc();
    let id = store_draft(conn, new, made)?;
    step(conn, id, EvaluationState::Open, opened)?;
    let questions: Vec<_> =
        list_questions(conn, id)?.iter().map(|question| (question.id, question.kind)).collect();
    let mut rng = Rng::with_seed(seed);
    for nth in 0..people {
        let circle = new.circles[usize::from(nth % 3 != 0)];
        let answers: Vec<_> =
            (0..).zip(&questions).map(|(root, question)| answer(&mut rng, root, *question, seed)).collect();
        let response = Id::timeless(std::array::from_fn(|_| rng.u8(..)));
        let owner = Owner::Key((0..32).map(|_| rng.u8(..)).collect());
        create_response(conn, (response, id), &owner, Some(circle), true)?;
        write_answers(conn, response, &answers)?;
        add_to_response_count(conn, id, circle, 1)?;
    }
    Ok(id)
}

fn step(conn: &mut DbConn, id: Id, to: EvaluationState, day: NaiveDate) -> Result<(), ApiError> {
    let standing = find_standing(conn, id, None)?;
    take_evaluation_step(conn, id, &standing, (to, day))
}

/// Each root has a score of its own, about which people differ; the second time most are a little better.
fn answer(rng: &mut Rng, root: i32, (question_id, kind): (Id, QuestionKind), round: u64) -> EvaluationAnswer {
    let better = i32::from(round > 1 && root % 3 != 0);
    let around = 2 + root * 7 % 3 + better;
    // Two dice, so that most are near to it and few far away.
    let score = kind.has_score().then(|| (around + rng.i32(-1..=1) + rng.i32(-1..=1)).clamp(1, 5));
    let choices = match kind {
        QuestionKind::OneOf => vec![rng.i32(0..3)],
        QuestionKind::YesNo => vec![i32::from(rng.u8(..10) == 0)],
        _ => Vec::new(),
    };
    let speaks = kind == QuestionKind::Open || kind == QuestionKind::Root && rng.u8(..12) == 0;
    let text = speaks.then(|| WHY[rng.usize(..WHY.len())].to_owned());
    EvaluationAnswer { question_id, score, choices, text }
}
