//! Who is asked: what is counted at the opening is what each person is told.

use shared::{
    evaluation::{Circle, CircleCount, EvaluationState},
    id::Id,
    project::ProjectStage,
    role::Role,
};
use tests::{app::TestApp, both, builders::Account};

both!(
    everybody_is_counted_in_the_circle_that_they_answer_in,
    the_villages_that_are_asked_are_those_that_are_counted
);

fn counted(app: &TestApp, id: Id) -> Vec<(Circle, i64)> {
    let circles = app.see_round(id, None).circles;
    circles.iter().filter_map(|count: &CircleCount| Some((count.circle, count.invited?))).collect()
}

/// How many of these people are told that they answer in each circle.
fn told(app: &TestApp, id: Id, people: &[Account]) -> Vec<(Circle, i64)> {
    let of: Vec<_> = people.iter().filter_map(|person| app.see_round(id, Some(person)).circle).collect();
    let asked = app.see_round(id, None).circles;
    let asked = asked.iter().map(|count| count.circle).filter(|circle| *circle != Circle::Link);
    let count = |circle| i64::try_from(of.iter().filter(|one| **one == circle).count()).unwrap();
    asked.map(|circle| (circle, count(circle))).collect()
}

/// People of every kind, in two villages, several of them in more than one circle.
fn people(app: &TestApp) -> (Vec<Account>, [Id; 2], Id) {
    let villages = [app.association("Elp"), app.association("Orvelte")];
    let mut people = [app.residents(villages[0], 4), app.residents(villages[1], 3)].concat();
    let chair = &people[0];
    app.give_role(chair, Role::Chair, Some(villages[0]));
    app.give_role(&people[4], Role::Board, Some(villages[1]));
    app.give_role(&people[5], Role::Councillor, None);
    let mut make = |role: Role| {
        let person = app.account(role.as_str());
        app.give_role(&person, role, None);
        people.push(person.clone());
        person
    };
    make(Role::Liaison);
    make(Role::Supporter);
    make(Role::Coordinator);
    let lead = app.account("Lies");
    app.give_role(&lead, Role::Chair, Some(villages[0]));
    let project = app.store_project(
        &[&lead, &people[6]],
        tests::builders::new_project(),
        ProjectStage::Running,
        chrono::Utc::now(),
    );
    app.project(&people[1]);
    people.push(lead);
    (people, villages, project)
}

fn everybody_is_counted_in_the_circle_that_they_answer_in(app: TestApp) {
    let (people, _, project) = people(&app);
    let all = Circle::ALL.to_vec();
    let network = app.round_in(EvaluationState::Open, |new| new.circles = all.clone());
    let own = app.round_in(EvaluationState::Open, |new| {
        new.circles = all;
        new.project_id = Some(project);
    });
    let few =
        app.round_in(EvaluationState::Open, |new| new.circles = vec![Circle::Residents, Circle::Boards]);
    for id in [network, own, few] {
        assert_eq!(counted(&app, id), told(&app, id, &people));
    }
    use Circle as C;
    assert_eq!(
        counted(&app, network),
        [(C::Helpers, 3), (C::Boards, 2), (C::Municipality, 2), (C::Supporters, 1), (C::Residents, 2)]
    );
    assert_eq!(counted(&app, own)[0], (C::Helpers, 2));
    assert_eq!(counted(&app, few), [(C::Boards, 3), (C::Residents, 5)]);
}

fn the_villages_that_are_asked_are_those_that_are_counted(app: TestApp) {
    let (people, [elp, orvelte], _) = people(&app);
    for (villages, expected) in [
        (vec![elp], [(Circle::Boards, 2), (Circle::Residents, 3)]),
        (vec![orvelte], [(Circle::Boards, 1), (Circle::Residents, 2)]),
        (vec![elp, orvelte], [(Circle::Boards, 3), (Circle::Residents, 5)]),
    ] {
        let id = app.round_in(EvaluationState::Open, |new| {
            new.circles = vec![Circle::Boards, Circle::Residents];
            new.association_ids = villages;
        });
        assert_eq!(counted(&app, id), expected);
        assert_eq!(told(&app, id, &people), expected);
    }
}
