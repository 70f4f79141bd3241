//! `/projects/{id}/members`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{MAX_LEADS, ProjectMember, ProjectRole, ProjectStage},
    role::Role,
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_project},
};

both!(
    anybody_joins_once,
    many_who_join_at_once_are_all_counted,
    who_helps_is_told_to_people_who_are_signed_in,
    a_lead_lets_others_take_part,
    nobody_joins_what_has_ended,
    the_last_lead_names_another_first,
    of_two_leads_who_step_back_at_once_one_stays,
    two_leads_who_remove_each_other_leave_one,
    a_lead_whose_account_is_suspended_is_none_to_rely_on,
    there_are_only_so_many_leads_however_many_come_at_once,
    people_come_in_pages,
);

fn join(app: &TestApp, project: Id, by: &Account, body: &Value) -> Answer {
    app.post(&format!("/projects/{project}/members")).by(by).json(body).send()
}

fn helpers(app: &TestApp, project: Id) -> i64 {
    app.get(&format!("/projects/{project}")).send().ok().json()["helperCount"].as_i64().unwrap()
}

fn anybody_joins_once(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let member: ProjectMember = join(&app, project, &piet, &json!({"role": "helper"})).is(201).read_as();
    assert_eq!((member.person.id, member.role), (piet.id, ProjectRole::Helper));
    join(&app, project, &piet, &json!({"role": "helper"})).problem(ProblemCode::AlreadyMember);
    assert_eq!(helpers(&app, project), 1);
    let own = format!("/projects/{project}/members/{}", piet.id);
    app.delete(&own).by(&piet).send().is(204);
    app.delete(&own).by(&piet).send().is(204);
    assert_eq!(helpers(&app, project), 0);
    join(&app, project, &piet, &json!({"role": "lead"})).problem(ProblemCode::Forbidden);
    join(&app, project, &piet, &json!({"role": "helper", "accountId": jan.id}))
        .problem(ProblemCode::Forbidden);
}

fn many_who_join_at_once_are_all_counted(app: TestApp) {
    let project = app.project(&app.account("Jan"));
    let people: Vec<Account> = (0..6).map(|n| app.account(&format!("Helper {n}"))).collect();
    std::thread::scope(|scope| {
        for person in &people {
            let app = &app;
            scope.spawn(move || join(app, project, person, &json!({"role": "helper"})).is(201));
        }
    });
    assert_eq!(helpers(&app, project), 6);
}

fn who_helps_is_told_to_people_who_are_signed_in(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    join(&app, project, &piet, &json!({"role": "helper"})).is(201);
    let path = format!("/projects/{project}/members");
    let roles = |answer: Answer| -> Vec<ProjectRole> {
        answer.ok().page::<ProjectMember>().items.iter().map(|member| member.role).collect()
    };
    assert_eq!(roles(app.get(&path).send()), [ProjectRole::Lead]);
    assert_eq!(roles(app.get(&format!("{path}?role=helper")).send()), []);
    assert_eq!(roles(app.get(&path).by(&piet).send()), [ProjectRole::Lead, ProjectRole::Helper]);
    assert_eq!(roles(app.get(&format!("{path}?role=helper")).by(&jan).send()), [ProjectRole::Helper]);
}

fn a_lead_lets_others_take_part(app: TestApp) {
    let (jan, piet, kees) = (app.account("Jan"), app.account("Piet"), app.account("Kees"));
    let project = app.project(&jan);
    let by_address = json!({"role": "supporter", "email": piet.email.to_uppercase()});
    join(&app, project, &jan, &by_address).is(201);
    join(&app, project, &jan, &json!({"role": "helper", "accountId": kees.id})).is(201);
    let unknown = json!({"role": "helper", "email": "niemand@dorp.example"});
    join(&app, project, &jan, &unknown).fault("email", FieldCode::NotFound);
    join(&app, project, &jan, &json!({"role": "helper", "accountId": Id::new()}))
        .fault("accountId", FieldCode::NotFound);
    // Whether an address has an account is nothing that a stranger can ask for.
    let stranger = app.account("Vreemd");
    join(&app, project, &stranger, &unknown).problem(ProblemCode::Forbidden);
    join(&app, project, &stranger, &by_address).problem(ProblemCode::Forbidden);

    let of_kees = format!("/projects/{project}/members/{}", kees.id);
    app.put(&of_kees).by(&piet).json(&json!({"role": "lead"})).send().ok();
    assert_eq!(helpers(&app, project), 0);
    app.put(&of_kees).by(&stranger).json(&json!({"role": "helper"})).send().problem(ProblemCode::Forbidden);
    app.delete(&of_kees).by(&stranger).send().problem(ProblemCode::Forbidden);
    let nobody = format!("/projects/{project}/members/{}", stranger.id);
    app.put(&nobody).by(&jan).json(&json!({"role": "lead"})).send().problem(ProblemCode::NotFound);
}

fn nobody_joins_what_has_ended(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    for stage in [ProjectStage::Completed, ProjectStage::Stopped] {
        let project = app.project_in(&jan, stage);
        join(&app, project, &piet, &json!({"role": "helper"})).problem(ProblemCode::ProjectClosed);
    }
    join(&app, app.project_in(&jan, ProjectStage::Paused), &piet, &json!({"role": "helper"})).is(201);
}

fn the_last_lead_names_another_first(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.project(&jan);
    let of = |account: &Account| format!("/projects/{project}/members/{}", account.id);
    app.delete(&of(&jan)).by(&jan).send().problem(ProblemCode::LastLead);
    app.put(&of(&jan)).by(&jan).json(&json!({"role": "helper"})).send().problem(ProblemCode::LastLead);
    join(&app, project, &jan, &json!({"role": "lead", "accountId": piet.id})).is(201);
    app.put(&of(&jan)).by(&jan).json(&json!({"role": "helper"})).send().ok();
    assert_eq!(helpers(&app, project), 1);
    // Who looks after all projects may have one wait for a lead.
    let coordinator = app.account_with_role(Role::Coordinator);
    app.delete(&of(&piet)).by(&coordinator).send().is(204);
}

fn of_two_leads_who_step_back_at_once_one_stays(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.store_project(&[&jan, &piet], new_project(), ProjectStage::Running, chrono::Utc::now());
    let leave =
        |by: &Account| app.delete(&format!("/projects/{project}/members/{}", by.id)).by(by).send().status;
    let mut statuses = std::thread::scope(|scope| {
        let other = scope.spawn(|| leave(&jan));
        [leave(&piet), other.join().unwrap()]
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [204, 409]);
}

fn leads(app: &TestApp, project: Id) -> usize {
    let people = app.get(&format!("/projects/{project}/members?role=lead&limit=100")).send().ok();
    people.page::<ProjectMember>().items.len()
}

fn two_leads_who_remove_each_other_leave_one(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let project = app.store_project(&[&jan, &piet], new_project(), ProjectStage::Running, chrono::Utc::now());
    let remove = |by: &Account, whom: &Account| {
        app.delete(&format!("/projects/{project}/members/{}", whom.id)).by(by).send().status
    };
    let mut statuses = std::thread::scope(|scope| {
        let other = scope.spawn(|| remove(&jan, &piet));
        [remove(&piet, &jan), other.join().unwrap()]
    });
    statuses.sort_unstable();
    // The second does not lead it any more, and so removes nobody.
    assert_eq!((statuses, leads(&app, project)), ([204, 403], 1));
}

fn a_lead_whose_account_is_suspended_is_none_to_rely_on(app: TestApp) {
    let (jan, piet, kees) = (app.account("Jan"), app.account("Piet"), app.account("Kees"));
    let project = app.store_project(&[&jan, &piet], new_project(), ProjectStage::Running, chrono::Utc::now());
    app.database.execute(&format!("UPDATE accounts SET status = 'suspended' WHERE id = '{}'", piet.id));
    let of = |account: &Account| format!("/projects/{project}/members/{}", account.id);
    app.delete(&of(&jan)).by(&jan).send().problem(ProblemCode::LastLead);
    app.put(&of(&jan)).by(&jan).json(&json!({"role": "supporter"})).send().problem(ProblemCode::LastLead);
    // The suspended one can go, since another stays.
    app.delete(&of(&piet)).by(&jan).send().is(204);
    join(&app, project, &jan, &json!({"role": "lead", "accountId": kees.id})).is(201);
    app.delete(&of(&jan)).by(&jan).send().is(204);
    assert_eq!(leads(&app, project), 1);
}

fn there_are_only_so_many_leads_however_many_come_at_once(app: TestApp) {
    let all: Vec<Account> = (0..MAX_LEADS + 3).map(|n| app.account(&format!("Leider {n}"))).collect();
    let (first, others) = all.split_at(MAX_LEADS - 1);
    let first: Vec<&Account> = first.iter().collect();
    let project = app.store_project(&first, new_project(), ProjectStage::Running, chrono::Utc::now());
    let mut statuses: Vec<u16> = std::thread::scope(|scope| {
        let (app, by) = (&app, first[0]);
        let add = |person: &Account| {
            let body = json!({"role": "lead", "accountId": person.id});
            scope.spawn(move || join(app, project, by, &body).status)
        };
        let calls: Vec<_> = others.iter().map(add).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    statuses.sort_unstable();
    assert_eq!((statuses, leads(&app, project)), (vec![201, 409, 409, 409], MAX_LEADS));
    let another = app.account("Nog een");
    join(&app, project, &another, &json!({"role": "helper"})).is(201);
    let of_another = format!("/projects/{project}/members/{}", another.id);
    let lead = json!({"role": "lead"});
    app.put(&of_another).by(first[0]).json(&lead).send().problem(ProblemCode::TooManyLeads);
    app.put(&of_another).by(first[0]).json(&json!({"role": "supporter"})).send().ok();
}

fn people_come_in_pages(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    for n in 0..3 {
        join(&app, project, &app.account(&format!("Helper {n}")), &json!({"role": "helper"})).is(201);
    }
    let first =
        app.get(&format!("/projects/{project}/members?limit=3")).by(&jan).send().ok().page::<ProjectMember>();
    let next = first.next_cursor.unwrap();
    let second = app.get(&format!("/projects/{project}/members?limit=3&cursor={next}")).by(&jan).send().ok();
    assert_eq!((first.items.len(), second.page::<ProjectMember>().items.len()), (3, 1));
}
