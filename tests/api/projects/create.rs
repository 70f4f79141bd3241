//! `POST /projects`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, IdeaState, IdeaTransition},
    problem::{FieldCode, ProblemCode},
    project::{Project, ProjectRole, ProjectStage},
    role::Role,
};
use tests::{app::TestApp, both, builders::new_project};

both!(
    a_board_turns_an_idea_under_review_into_a_project,
    several_ideas_grow_into_one_project,
    welfare_work_makes_a_project_of_what_a_board_adopted,
    an_idea_becomes_one_project,
    of_two_boards_who_start_at_once_one_wins,
    an_idea_that_nobody_looked_into_stays_an_idea,
    boards_start_for_their_own_villages,
    what_is_not_there_is_told_field_by_field,
    who_starts_without_naming_a_lead_leads,
    a_repeated_start_starts_once,
);

fn with(changes: &Value) -> Value {
    let mut body = new_project();
    body.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
    body
}

fn a_board_turns_an_idea_under_review_into_a_project(app: TestApp) {
    let (village, jan) = (app.association("Elp"), app.account("Jan"));
    let chair = app.account("Voorzitter");
    app.give_role(&chair, Role::Chair, Some(village));
    let theme = app.theme("Groen");
    let idea = app.store_idea(&jan, "Een bankje", (village, &[theme]), IdeaState::UnderReview, 0);
    let body = with(&json!({
        "ideaIds": [idea], "associationIds": [village], "themeIds": [theme], "leadIds": [jan.id],
        "nextStep": " Hout bestellen ", "need": "",
    }));
    let answer = app.post("/projects").by(&chair).json(&body).send().is(201);
    let project: Project = answer.read_as();
    assert_eq!(answer.header("location"), Some(&*format!("/api/v1/projects/{}", project.id)));
    assert_eq!(
        (project.stage, project.next_step.as_deref()),
        (ProjectStage::Preparing, Some("Hout bestellen"))
    );
    assert_eq!((project.need.as_ref(), project.role), (None, None));
    assert_eq!(project.leads.iter().map(|lead| lead.id).collect::<Vec<_>>(), [jan.id]);
    assert_eq!(project.ideas.iter().map(|idea| idea.id).collect::<Vec<_>>(), [idea]);
    assert_eq!((project.associations[0].id, project.themes[0].id), (village, theme));

    let path = format!("/ideas/{idea}");
    let after: Idea = app.get(&path).send().ok().read_as();
    assert_eq!(
        (after.state, after.project.map(|project| project.id)),
        (IdeaState::Adopted, Some(project.id))
    );
    let steps = app.get(&format!("{path}/transitions")).send().ok().page::<IdeaTransition>().items;
    assert_eq!(
        (steps[0].to, steps[0].actor.as_ref().map(|actor| actor.id)),
        (IdeaState::Adopted, Some(chair.id))
    );
    let read: Project = app.get(&format!("/projects/{}", project.id)).by(&jan).send().ok().read_as();
    assert_eq!(read, Project { role: Some(ProjectRole::Lead), ..project });
}

fn several_ideas_grow_into_one_project(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let ideas = [app.idea_in(&jan, IdeaState::Adopted), app.idea_in(&jan, IdeaState::UnderReview)];
    let body = with(&json!({"ideaIds": ideas}));
    let project: Project = app.post("/projects").by(&coordinator).json(&body).send().is(201).read_as();
    assert_eq!(project.ideas.iter().map(|idea| idea.id).collect::<Vec<_>>(), ideas);
}

fn welfare_work_makes_a_project_of_what_a_board_adopted(app: TestApp) {
    let (jan, supporter) = (app.account("Jan"), app.account_with_role(Role::Supporter));
    let start = |state| {
        let body = with(&json!({"ideaIds": [app.idea_in(&jan, state)]}));
        app.post("/projects").by(&supporter).json(&body).send()
    };
    start(IdeaState::Adopted).is(201);
    // Adopting it is for the board to decide.
    start(IdeaState::UnderReview).problem(ProblemCode::Forbidden);
}

fn an_idea_becomes_one_project(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let body = with(&json!({"ideaIds": [app.idea_in(&jan, IdeaState::UnderReview)]}));
    app.post("/projects").by(&coordinator).json(&body).send().is(201);
    app.post("/projects").by(&coordinator).json(&body).send().problem(ProblemCode::IdeaHasProject);
}

fn of_two_boards_who_start_at_once_one_wins(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let idea = app.idea_in(&jan, IdeaState::UnderReview);
    let body = with(&json!({"ideaIds": [idea]}));
    let start = || app.post("/projects").by(&coordinator).json(&body).send().status;
    let mut statuses = std::thread::scope(|scope| {
        let others: Vec<_> = (0..4).map(|_| scope.spawn(start)).collect();
        others.into_iter().map(|other| other.join().unwrap()).collect::<Vec<_>>()
    });
    statuses.sort_unstable();
    assert_eq!(statuses[0], 201);
    assert!(statuses[1..].iter().all(|status| matches!(status, 409 | 412)), "{statuses:?}");
    assert_eq!(app.database.texts("SELECT id AS t FROM projects").len(), 1);
    let steps = format!("SELECT id AS t FROM idea_transitions WHERE idea_id = '{idea}'");
    assert_eq!(app.database.texts(&steps).len(), 1);
}

fn an_idea_that_nobody_looked_into_stays_an_idea(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    for state in [IdeaState::Open, IdeaState::Declined] {
        let idea = app.idea_in(&jan, state);
        let body = with(&json!({"ideaIds": [idea]}));
        app.post("/projects").by(&coordinator).json(&body).send().problem(ProblemCode::IdeaClosed);
        assert_eq!(app.get(&format!("/ideas/{idea}")).send().json()["state"], state.as_str());
    }
    assert!(app.database.texts("SELECT id AS t FROM projects").is_empty());
}

fn boards_start_for_their_own_villages(app: TestApp) {
    let (own, other) = (app.association("Elp"), app.association("Spier"));
    let (chair, jan) = (app.account("Voorzitter"), app.account("Jan"));
    app.give_role(&chair, Role::Chair, Some(own));
    let start = |body: &Value| app.post("/projects").by(&chair).json(&with(body)).send();
    start(&json!({"associationIds": [own]})).is(201);
    start(&json!({"associationIds": [own, other]})).problem(ProblemCode::Forbidden);
    start(&json!({})).problem(ProblemCode::Forbidden);
    let idea = app.store_idea(&jan, "Een bankje", (other, &[]), IdeaState::UnderReview, 0);
    start(&json!({"associationIds": [own], "ideaIds": [idea]})).problem(ProblemCode::Forbidden);
}

fn what_is_not_there_is_told_field_by_field(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let start = |body: &Value| app.post("/projects").by(&coordinator).json(&with(body)).send();
    for field in ["ideaIds", "associationIds", "themeIds", "leadIds"] {
        start(&json!({field: [Id::new()]})).fault(field, FieldCode::NotFound);
    }
    // A draft of somebody else is not there either, as far as others may know.
    let supporter = app.account_with_role(Role::Supporter);
    let draft = with(&json!({"ideaIds": [app.idea_in(&jan, IdeaState::Draft)]}));
    app.post("/projects").by(&supporter).json(&draft).send().fault("ideaIds", FieldCode::NotFound);
    let faults = start(&json!({"title": "Kort", "text": "", "nextStep": "x".repeat(301)})).faults();
    let fields: Vec<_> = faults.iter().map(|(field, _)| field.as_str()).collect();
    assert_eq!(fields, ["nextStep", "text", "title"]);
}

fn who_starts_without_naming_a_lead_leads(app: TestApp) {
    let supporter = app.account_with_role(Role::Supporter);
    let project: Project = app.post("/projects").by(&supporter).json(&new_project()).send().is(201).read_as();
    assert_eq!((project.role, project.leads[0].id), (Some(ProjectRole::Lead), supporter.id));
}

fn a_repeated_start_starts_once(app: TestApp) {
    let supporter = app.account_with_role(Role::Supporter);
    let start = || {
        let call = app.post("/projects").by(&supporter).header("Idempotency-Key", "een-keer");
        call.json(&new_project()).send().is(201).json()["id"].clone()
    };
    assert_eq!(start(), start());
    assert_eq!(app.database.texts("SELECT id AS t FROM projects").len(), 1);
}
