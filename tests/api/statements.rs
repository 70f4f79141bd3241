//! No query in a loop: what a page asks of the database does not grow with what is on it.

use serde_json::json;
use shared::{
    attachment::{AttachmentOwner, MAX_ATTACHMENTS},
    evaluation::{Circle, EvaluationState},
    id::Id,
    idea::IdeaState,
    project::{ProjectRole, ProjectStage},
    role::Role,
};
use tests::{
    app::TestApp,
    both,
    builders::{Account, new_project},
    rounds::root_question,
    work::new_work,
};

both!(lists_and_pages_ask_a_fixed_number_of_times);

/// What people say and add around an idea, which that person sent in: some of it to `spoken_to`, who takes part in it.
fn talk(app: &TestApp, (nth, person): (usize, &Account), (idea, author): (Id, &Account), spoken_to: Id) {
    let comment = json!({"text": "Mooi!", "mentionIds": [spoken_to]});
    let path = format!("/ideas/{idea}");
    let made = app.post(&format!("{path}/comments")).by(person).json(&comment).send().is(201).json();
    let answer = json!({"text": "Zeker!", "parentId": made["id"], "mentionIds": [spoken_to, person.id]});
    app.post(&format!("{path}/comments")).by(author).json(&answer).send().is(201);
    app.post(&format!("{path}/joiners")).by(person).json(&json!({"offer": "Een kruiwagen"})).send().is(201);
    let question = json!({"addressee": "welfare", "text": "Wie helpt ons hierbij?"});
    for _ in 0..2 {
        let asked = app.post(&format!("{path}/questions")).by(person).json(&question).send().is(201).json();
        // One of them is answered, by whoever may.
        if nth % 2 == 0 {
            let answerer = app.account_with_role(Role::Supporter);
            let call =
                app.patch(&format!("{path}/questions/{}", asked["id"].as_str().unwrap())).by(&answerer);
            call.if_match("*").json(&json!({"answer": "Wij helpen."})).send().is(200);
        }
    }
}

/// Puts into the database as much as each page below can show.
fn fill(
    app: &TestApp,
    people: &[Account],
    (lead, spoken_to): (&Account, Id),
    (idea, project, round): (Id, Id, Id),
) {
    for (n, person) in people.iter().enumerate() {
        talk(app, (n, person), (idea, lead), spoken_to);
        // No more than ten can belong to one thing.
        if n < MAX_ATTACHMENTS - 2 {
            for owner in [AttachmentOwner::Idea(idea), AttachmentOwner::Project(project)] {
                app.picture(lead, owner);
            }
        }
        let (village, theme) = (app.association(&Id::new().to_string()), app.theme(&Id::new().to_string()));
        app.root(&Id::new().to_string());
        app.moment("Werkconferentie", None);
        ask(app, person);
        let question = app.see_round(round, None).questions[0].id;
        let remark = Id::new();
        app.database.execute(&format!(
            "INSERT INTO evaluation_remarks (id, question_id, text) VALUES ('{remark}', '{question}', 'Goed.')"
        ));
        let scored = [app.root(&Id::new().to_string())].map(root_question).to_vec();
        app.round_in(EvaluationState::Published, |new| new.questions = scored);
        app.store_idea(person, &format!("Een bankje {n}"), (village, &[theme]), IdeaState::Open, 0);
        let join = json!({"role": ProjectRole::Helper.as_str()});
        app.post(&format!("/projects/{project}/members")).by(person).json(&join).send().is(201);
        let owner =
            AttachmentOwner::ProjectUpdate { project_id: project, id: app.work(project, lead).update };
        app.picture(lead, owner);
        let mut body = new_project();
        body["associationIds"] = json!([village]);
        body["themeIds"] = json!([theme]);
        app.store_project(&[person], body, ProjectStage::Running, chrono::Utc::now());
        app.work(project, person);
        for part in ["tasks", "milestones"] {
            let text = json!({"text": "Vaker samen eten."});
            let agreed = app.post(&format!("/evaluations/{round}/follow-ups")).by(lead).json(&text).send();
            let mut work = new_work(part);
            work["followUpId"] = agreed.is(201).json()["id"].clone();
            app.post(&format!("/projects/{project}/{part}")).by(lead).json(&work).send().is(201);
        }
    }
}

/// A round of each kind that is open and asks whoever is called.
fn ask(app: &TestApp, lead: &Account) -> [Id; 2] {
    let project = app.project(lead);
    [None, Some(project)].map(|project_id| {
        app.round_in(EvaluationState::Open, |new| {
            new.project_id = project_id;
            new.anonymous = project_id.is_some();
            new.circles = Circle::ALL.to_vec();
            new.association_ids = vec![app.association(&Id::new().to_string())];
        })
    })
}

fn lists_and_pages_ask_a_fixed_number_of_times(app: TestApp) {
    let app = app.counted();
    let (jan, administrator) = (app.account("Jan"), app.account_with_role(Role::Administrator));
    let (idea, project) = (app.idea(&jan), app.project(&jan));
    let round = app.round_in(EvaluationState::Closed, |new| new.project_id = Some(project));
    let question = app.see_round(round, None).questions[0].id;
    let asked = ask(&app, &jan);
    let things = (idea, project, round);
    let paths = [
        "/ideas".to_owned(),
        "/ideas?q=bankje".to_owned(),
        "/ideas?sort=-supportCount".to_owned(),
        "/ideas/_similar?title=bankje".to_owned(),
        format!("/ideas/{idea}"),
        format!("/ideas/{idea}/comments"),
        format!("/ideas/{idea}/transitions"),
        format!("/ideas/{idea}/questions"),
        format!("/ideas/{idea}/joiners"),
        format!("/ideas/{idea}/participants"),
        format!("/ideas/{idea}/attachments"),
        "/questions".to_owned(),
        "/questions?sort=-createdAt&state=waiting".to_owned(),
        "/me/mentions".to_owned(),
        "/projects".to_owned(),
        format!("/projects/{project}"),
        format!("/projects/{project}/members"),
        format!("/projects/{project}/updates"),
        format!("/projects/{project}/milestones"),
        format!("/projects/{project}/tasks"),
        format!("/projects/{project}/ledger"),
        format!("/projects/{project}/attachments"),
        "/tasks".to_owned(),
        "/evaluations".to_owned(),
        format!("/evaluations/{round}"),
        format!("/evaluations/{}", asked[1]),
        format!("/evaluations/{round}/results"),
        format!("/evaluations/{round}/open-answers?question={question}"),
        format!("/evaluations/{round}/follow-ups"),
        "/tree".to_owned(),
        "/associations".to_owned(),
        "/themes".to_owned(),
        "/roots".to_owned(),
        "/timeline".to_owned(),
        "/accounts".to_owned(),
        "/sessions".to_owned(),
    ];
    let count = || -> Vec<(String, usize)> {
        let ask = |path: &String| {
            let call = app.get(path).by(&administrator);
            (path.clone(), app.statements(|| drop(call.send().ok())))
        };
        paths.iter().map(ask).collect()
    };
    let people: Vec<Account> = (0..12).map(|n| app.account(&format!("Bewoner {n}"))).collect();
    // Only who takes part can be spoken to.
    let body = json!({"text": "Wat een goed idee."});
    app.post(&format!("/ideas/{idea}/comments")).by(&administrator).json(&body).send().is(201);
    let spoken = (&jan, administrator.id);
    fill(&app, &people[..2], spoken, things);
    let few = count();
    fill(&app, &people[2..], spoken, things);
    assert_eq!(count(), few);
    // Who calls takes two, and a page takes some: more than a dozen would be a page that asks too much.
    for (path, statements) in few {
        assert!((1..=12).contains(&statements), "{path}: {statements}");
    }
}
