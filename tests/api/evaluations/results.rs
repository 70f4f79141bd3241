//! What came out of a round.

use backend::models::evaluation_tally::{RootScore, list_newest_root_scores};
use serde_json::json;
use shared::{
    evaluation::{Circle, EvaluationResults, EvaluationState, NewQuestion, OpenAnswer, QuestionKind},
    id::Id,
    problem::ProblemCode,
    role::Role,
    tree::Tree,
};
use tests::{
    app::TestApp,
    both,
    builders::Account,
    rounds::{code, root_question},
};

/// Of a tally: whose, how many answers, their mean times a hundred, and how many of each.
type Told = (Option<Circle>, i64, Option<i64>, Vec<i64>);

both!(
    answers_are_counted_by_question_and_circle,
    a_round_stands_beside_the_one_before_it,
    roots_stand_as_the_newest_rounds_say,
    the_export_is_a_table_without_formulas,
    open_answers_come_in_pages,
);

/// Carries a round about the network or a project through, in which these people score a root.
fn scored(app: &TestApp, root: Id, project_id: Option<Id>, scores: &[(&Account, i32)]) -> Id {
    let id = app.round_in(EvaluationState::Open, |new| {
        new.questions = vec![root_question(root)];
        new.circles = vec![Circle::Residents];
        new.project_id = project_id;
    });
    let question = app.see_round(id, None).questions[0].id;
    for (nth, (person, score)) in scores.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        let body = json!({"answers": [{"questionId": question, "score": score}], "handedIn": true});
        app.answer_by_code(id, &code(nth), &body).ok();
    }
    app.step_round(id, EvaluationState::Closed);
    app.step_round(id, EvaluationState::Published);
    id
}

fn results(app: &TestApp, id: Id) -> EvaluationResults {
    app.get(&format!("/evaluations/{id}/results")).send().ok().read_as()
}

fn answers_are_counted_by_question_and_circle(app: TestApp) {
    let elp = app.association("Elp");
    let people = app.residents(elp, 11);
    for person in &people[..5] {
        app.give_role(person, Role::Board, Some(elp));
    }
    let question = |kind, options: &[&str]| NewQuestion {
        kind,
        root_id: None,
        text: "Wat vind je?".to_owned(),
        options: options.iter().map(|option| (*option).to_owned()).collect(),
    };
    let id = app.round_in(EvaluationState::Open, |new| {
        new.circles = vec![Circle::Boards, Circle::Residents];
        new.questions = vec![
            root_question(app.root("Vertrouwen")),
            question(QuestionKind::OneOf, &["Vaker", "Zo laten", "Minder"]),
            question(QuestionKind::SeveralOf, &["Overleg", "Maaltijd"]),
            question(QuestionKind::YesNo, &[]),
        ];
    });
    let asked: Vec<Id> = app.see_round(id, None).questions.iter().map(|question| question.id).collect();
    for (nth, person) in people.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        let board = nth < 5;
        let mut answers = vec![
            json!({"questionId": asked[0], "score": if board { 5 } else { 2 }, "text": "Omdat."}),
            json!({"questionId": asked[1], "choices": [if board { 0 } else { 2 }]}),
            json!({"questionId": asked[2], "choices": if board { json!([1, 0]) } else { json!([1]) }}),
        ];
        if nth >= 7 {
            answers.push(json!({"questionId": asked[3], "choices": [nth % 2]}));
        }
        app.answer_by_code(id, &code(nth), &json!({"answers": answers, "handedIn": true})).ok();
    }
    app.step_round(id, EvaluationState::Closed);
    app.get(&format!("/evaluations/{id}/results")).send().problem(ProblemCode::NotFound);
    app.step_round(id, EvaluationState::Published);
    let found = results(&app, id);
    let tallies = |nth: usize| -> Vec<Told> {
        let of = found.questions[nth].tallies.iter();
        of.map(|tally| (tally.circle, tally.answer_count, tally.mean_hundredths, tally.counts.clone()))
            .collect()
    };
    let (boards, residents) = (Some(Circle::Boards), Some(Circle::Residents));
    assert_eq!(
        tallies(0),
        [
            (None, 11, Some(336), vec![0, 6, 0, 0, 5]),
            (boards, 5, Some(500), vec![0, 0, 0, 0, 5]),
            (residents, 6, Some(200), vec![0, 6, 0, 0, 0]),
        ]
    );
    assert_eq!(found.questions[0].open_answer_count, 11);
    assert_eq!(tallies(1)[0], (None, 11, None, vec![5, 0, 6]));
    assert_eq!(tallies(2)[0], (None, 11, None, vec![5, 11]));
    assert_eq!(tallies(3), [], "four answers to one question are too few, whoever else answered the others");
    let invited: Vec<_> = found.circles.iter().map(|count| (count.invited, count.answered)).collect();
    assert_eq!(invited, [(Some(5), Some(5)), (Some(6), Some(6))]);
}

fn a_round_stands_beside_the_one_before_it(app: TestApp) {
    let root = app.root("Vertrouwen");
    let people = app.residents(app.association("Elp"), 5);
    let all = |score| people.iter().map(|person| (person, score)).collect::<Vec<_>>();
    let first = scored(&app, root, None, &all(2));
    let project = app.project(&people[0]);
    scored(&app, root, Some(project), &all(5));
    let second = scored(&app, root, None, &all(4));
    assert_eq!(results(&app, first).previous, None);
    let found = results(&app, second);
    assert_eq!(found.previous.map(|round| round.id), Some(first), "not that of a project");
    let means = [&found.questions[0].tallies[0], found.questions[0].previous.as_ref().unwrap()];
    assert_eq!(means.map(|tally| tally.mean_hundredths), [Some(400), Some(200)]);
    let export = app.get(&format!("/evaluations/{second}/results/_export")).send().ok().text();
    let lines: Vec<&str> = export.lines().collect();
    assert_eq!(
        [lines[4], lines[9]],
        ["Vertrouwen;root;all;4;5;5;4,00;2,00;5;5", "Vertrouwen;root;residents;4;5;5;4,00;;5;5"]
    );
}

fn roots_stand_as_the_newest_rounds_say(app: TestApp) {
    let (trust, talent) = (app.root("Vertrouwen"), app.root("Talent"));
    let people = app.residents(app.association("Elp"), 6);
    let all = |score| people.iter().map(|person| (person, score)).collect::<Vec<_>>();
    let newest = || {
        let mut scores = app.state.db.read_now(list_newest_root_scores).unwrap();
        scores.sort_by_key(|score| score.root_id);
        let told =
            |score: &RootScore| (score.mean_hundredths, score.answer_count, score.newest.evaluation_id);
        scores.iter().map(told).collect::<Vec<_>>()
    };
    assert_eq!(newest(), []);
    scored(&app, trust, None, &all(1));
    let network = scored(&app, trust, None, &all(4));
    assert_eq!(newest(), [(400, 6, network)]);
    let project = app.project(&people[0]);
    scored(&app, trust, Some(project), &[(&people[0], 1)]);
    assert_eq!(newest(), [(400, 6, network)], "one answer is too few");
    let of_project = scored(&app, trust, Some(project), &all(5)[..5]);
    let other = scored(&app, talent, Some(app.project(&people[1])), &all(3));
    assert_eq!(newest(), [(445, 11, of_project), (300, 6, other)]);
    let tree: Tree = app.get("/tree").by(&people[0]).send().ok().read_as();
    let result = tree.roots[1].newest_result.unwrap();
    assert_eq!(result.question_id, app.see_round(other, None).questions[0].id, "and where it can be read");
}

fn the_export_is_a_table_without_formulas(app: TestApp) {
    let people = app.residents(app.association("Elp"), 5);
    let id = app.round_in(EvaluationState::Open, |new| {
        new.questions.truncate(1);
        new.questions[0].text = "=1+1 zegt \"ja\"; toch?".to_owned();
    });
    let question = app.see_round(id, None).questions[0].id;
    for (nth, person) in people.iter().enumerate() {
        app.join_round(id, person, &code(nth)).is(201);
        let score = i32::try_from(nth % 2).unwrap() + 4;
        let body = json!({"answers": [{"questionId": question, "score": score}], "handedIn": true});
        app.answer_by_code(id, &code(nth), &body).ok();
    }
    let path = format!("/evaluations/{id}/results/_export");
    app.step_round(id, EvaluationState::Closed);
    app.get(&path).send().problem(ProblemCode::NotFound);
    let export = app.get(&path).by(&app.account_with_role(Role::Coordinator)).send().ok();
    assert_eq!(export.header("content-type"), Some("text/csv; charset=utf-8"));
    let text = export.text();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "question;kind;circle;answer;count;answers;mean;previousMean;responses;invited");
    assert_eq!(lines.len(), 1 + 5 + 5, "all together and the residents");
    assert_eq!(lines[4], "\"'=1+1 zegt \"\"ja\"\"; toch?\";scale;all;4;3;5;4,40;;5;5");
}

fn open_answers_come_in_pages(app: TestApp) {
    let people = app.residents(app.association("Elp"), 5);
    let id = app.round_in(EvaluationState::Open, |new| new.anonymous = false);
    let round = app.see_round(id, None);
    for (nth, person) in people.iter().enumerate() {
        let words = format!("Reden {nth}");
        app.answer_by_name(id, person, &tests::rounds::response(&round, 3, Some(&words))).ok();
    }
    app.step_round(id, EvaluationState::Closed);
    app.step_round(id, EvaluationState::Published);
    let path = format!("/evaluations/{id}/open-answers?limit=3&question={}", round.questions[1].id);
    let first = app.get(&path).send().ok().page::<OpenAnswer>();
    let next = format!("{path}&cursor={}", first.next_cursor.unwrap());
    let second = app.get(&next).send().ok().page::<OpenAnswer>();
    let mut said: Vec<String> =
        first.items.into_iter().chain(second.items).map(|answer| answer.text).collect();
    said.sort();
    assert_eq!(said, ["Reden 0", "Reden 1", "Reden 2", "Reden 3", "Reden 4"]);
    app.get(&format!("/evaluations/{id}/open-answers")).send().problem(ProblemCode::Malformed);
    let other = format!("/evaluations/{id}/open-answers?question={}", Id::new());
    assert_eq!(app.get(&other).send().ok().json()["items"], json!([]));
}
