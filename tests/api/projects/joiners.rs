//! Whoever joins in with an idea helps in the project that it becomes.

use std::thread;

use serde_json::json;
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    problem::ProblemCode,
    project::{Project, ProjectMember, ProjectRole, ProjectStage},
    role::Role,
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_project},
};

both!(
    those_who_join_in_with_ideas_help_in_the_project,
    who_leads_does_not_help_too,
    names_of_helpers_are_for_people_who_are_signed_in,
    an_idea_that_became_a_project_takes_nobody_more,
    nobody_who_joins_in_as_the_project_starts_is_left_behind,
    who_joins_in_with_an_idea_that_is_merged_into_that_of_a_project_helps_in_it,
    a_project_that_could_not_start_has_no_helpers,
);

fn join(app: &TestApp, by: &Account, idea: Id) -> Answer {
    app.post(&format!("/ideas/{idea}/joiners")).by(by).json(&json!({})).send()
}

fn start(app: &TestApp, by: &Account, ideas: &[Id], leads: &[Id]) -> Answer {
    let mut body = new_project();
    body["ideaIds"] = json!(ideas);
    body["leadIds"] = json!(leads);
    app.post("/projects").by(by).json(&body).send()
}

fn people(app: &TestApp, by: &Account, project: Id) -> Vec<(Id, ProjectRole)> {
    let page = app.get(&format!("/projects/{project}/members?limit=100")).by(by).send().ok();
    let mut people: Vec<_> =
        page.page::<ProjectMember>().items.iter().map(|member| (member.person.id, member.role)).collect();
    people.sort_unstable_by_key(|(id, _)| *id);
    people
}

fn helper_count(app: &TestApp, project: Id) -> i64 {
    app.get(&format!("/projects/{project}")).send().ok().read_as::<Project>().helper_count
}

fn those_who_join_in_with_ideas_help_in_the_project(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let ideas = [app.idea_in(&jan, IdeaState::UnderReview), app.idea_in(&jan, IdeaState::Adopted)];
    let other = app.idea_in(&jan, IdeaState::UnderReview);
    let [griet, piet, mien, left] = ["Griet", "Piet", "Mien", "Weg"].map(|name| app.account(name));
    for (person, idea) in [(&griet, ideas[0]), (&griet, ideas[1]), (&piet, ideas[1]), (&mien, other)] {
        join(&app, person, idea).is(201);
    }
    join(&app, &left, ideas[0]).is(201);
    app.delete(&format!("/ideas/{}/joiners/mine", ideas[0])).by(&left).send().is(204);
    let project: Project = start(&app, &coordinator, &ideas, &[jan.id]).is(201).read_as();
    assert_eq!(project.helper_count, 2);
    let mut expected =
        [(jan.id, ProjectRole::Lead), (griet.id, ProjectRole::Helper), (piet.id, ProjectRole::Helper)];
    expected.sort_unstable_by_key(|(id, _)| *id);
    assert_eq!(people(&app, &coordinator, project.id), expected);
    // Whoever does not want to help after all leaves, as from any project.
    app.delete(&format!("/projects/{}/members/{}", project.id, griet.id)).by(&griet).send().is(204);
    assert_eq!(helper_count(&app, project.id), 1);
}

fn who_leads_does_not_help_too(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let idea = app.idea_in(&jan, IdeaState::UnderReview);
    join(&app, &jan, idea).is(201);
    join(&app, &coordinator, idea).is(201);
    let project: Project = start(&app, &coordinator, &[idea], &[]).is(201).read_as();
    assert_eq!((project.role, project.helper_count), (Some(ProjectRole::Lead), 1));
    let helper = people(&app, &jan, project.id).into_iter().find(|(id, _)| *id == jan.id);
    assert_eq!(helper, Some((jan.id, ProjectRole::Helper)));
}

fn names_of_helpers_are_for_people_who_are_signed_in(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let (griet, stranger) = (app.account("Griet Zeldzaam"), app.account("Piet"));
    let idea = app.idea_in(&jan, IdeaState::UnderReview);
    join(&app, &griet, idea).is(201);
    let project = start(&app, &coordinator, &[idea], &[]).is(201).read_as::<Project>().id;
    for path in ["", "/members"] {
        let text = app.get(&format!("/projects/{project}{path}")).send().ok().text();
        assert!(!text.contains("Zeldzaam"), "{text}");
    }
    assert!(people(&app, &stranger, project).contains(&(griet.id, ProjectRole::Helper)));
    app.get(&format!("/ideas/{idea}/joiners")).by(&stranger).send().problem(ProblemCode::Forbidden);
}

fn an_idea_that_became_a_project_takes_nobody_more(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let idea = app.idea_in(&jan, IdeaState::Adopted);
    let griet = app.account("Griet");
    join(&app, &griet, idea).is(201);
    start(&app, &coordinator, &[idea], &[]).is(201);
    join(&app, &jan, idea).problem(ProblemCode::IdeaHasProject);
    app.delete(&format!("/ideas/{idea}/joiners/mine")).by(&griet).send().is(204);
    let seen: Idea = app.get(&format!("/ideas/{idea}")).send().ok().read_as();
    assert_eq!(seen.joiner_count, 0);
}

fn nobody_who_joins_in_as_the_project_starts_is_left_behind(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let idea = app.idea_in(&jan, IdeaState::UnderReview);
    let crowd: Vec<Account> = (0..10).map(|n| app.account(&format!("Buur {n}"))).collect();
    let (joined, project) = thread::scope(|scope| {
        let (app, coordinator) = (&app, &coordinator);
        let mut calls = Vec::new();
        for person in &crowd[..5] {
            calls.push(scope.spawn(move || join(app, person, idea).status));
        }
        let started =
            scope.spawn(move || start(app, coordinator, &[idea], &[]).is(201).read_as::<Project>().id);
        for person in &crowd[5..] {
            calls.push(scope.spawn(move || join(app, person, idea).status));
        }
        let statuses: Vec<u16> = calls.into_iter().map(|call| call.join().unwrap()).collect();
        assert!(statuses.iter().all(|status| matches!(status, 201 | 409)), "{statuses:?}");
        (statuses.iter().filter(|status| **status == 201).count(), started.join().unwrap())
    });
    let helpers = people(&app, &jan, project).iter().filter(|(_, role)| *role == ProjectRole::Helper).count();
    assert_eq!((helpers, usize::try_from(helper_count(&app, project))), (joined, Ok(joined)));
}

fn who_joins_in_with_an_idea_that_is_merged_into_that_of_a_project_helps_in_it(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let (griet, piet) = (app.account("Griet"), app.account("Piet"));
    let into = app.idea_in(&jan, IdeaState::Adopted);
    join(&app, &griet, into).is(201);
    let project = start(&app, &coordinator, &[into], &[]).is(201).read_as::<Project>().id;
    let merge = || {
        let repeats = app.idea(&jan);
        join(&app, &griet, repeats).is(201);
        join(&app, &piet, repeats).is(201);
        let call = app.post(&format!("/ideas/{repeats}/transitions")).by(&coordinator).if_match("*");
        call.json(&json!({"to": "merged", "mergedIntoId": into})).send().is(201);
    };
    merge();
    assert_eq!(helper_count(&app, project), 2);
    assert!(people(&app, &jan, project).contains(&(piet.id, ProjectRole::Helper)));
    // One that has ended takes nobody.
    app.delete(&format!("/projects/{project}/members/{}", piet.id)).by(&piet).send().is(204);
    app.database.execute(&format!("UPDATE projects SET stage = '{}'", ProjectStage::Completed.as_str()));
    merge();
    assert_eq!(helper_count(&app, project), 1);
}

fn a_project_that_could_not_start_has_no_helpers(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let ideas = [app.idea_in(&jan, IdeaState::UnderReview), app.idea_in(&jan, IdeaState::Declined)];
    join(&app, &jan, ideas[0]).is(201);
    start(&app, &coordinator, &ideas, &[]).problem(ProblemCode::IdeaClosed);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM project_members"), 0);
    join(&app, &coordinator, ideas[0]).is(201);
}
