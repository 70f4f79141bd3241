//! Drafts: `POST /ideas` with `draft`, changing them, sending them in, `DELETE /ideas/{id}`.

use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, IdeaState, IdeaSummary},
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_idea},
};

both!(
    a_draft_needs_a_title_and_a_village,
    a_draft_is_its_author_s_alone,
    a_draft_grows_until_it_is_sent_in,
    what_is_missing_is_told_at_once_when_it_is_sent_in,
    a_draft_that_is_sent_in_is_the_newest,
    words_of_what_was_sent_in_stay_whole,
    a_draft_is_thrown_away_with_its_themes,
    only_drafts_are_thrown_away,
    a_draft_can_not_be_withdrawn,
    of_sending_in_and_throwing_away_one_wins,
);

fn keep(app: &TestApp, by: &Account, body: &Value) -> Answer {
    app.post("/ideas").by(by).json(body).send()
}

fn draft(app: &TestApp, by: &Account) -> Id {
    let body = json!({"draft": true, "title": "Iets met bomen", "associationId": app.association(&Id::new().to_string())});
    keep(app, by, &body).is(201).read_as::<Idea>().id
}

fn step(app: &TestApp, by: &Account, id: Id, to: &str) -> Answer {
    app.post(&format!("/ideas/{id}/transitions")).by(by).if_match("*").json(&json!({"to": to})).send()
}

fn a_draft_needs_a_title_and_a_village(app: TestApp) {
    let jan = app.account("Jan");
    let village = app.association("Elp");
    let idea: Idea =
        keep(&app, &jan, &json!({"draft": true, "title": "B", "associationId": village})).is(201).read_as();
    assert_eq!((idea.state, idea.title.as_str(), idea.text.as_str()), (IdeaState::Draft, "B", ""));
    let faults = keep(&app, &jan, &json!({"draft": true, "title": " ", "text": "x".repeat(10_001)})).faults();
    let expected = [
        ("associationId", FieldCode::Required),
        ("text", FieldCode::TooLong),
        ("title", FieldCode::Required),
    ];
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    // What is sent in at once is whole.
    let short = json!({"title": "B", "associationId": village});
    let expected = [("text", FieldCode::Required), ("title", FieldCode::TooShort)];
    assert_eq!(keep(&app, &jan, &short).faults(), expected.map(|(field, code)| (field.to_owned(), code)));
    app.post("/ideas").json(&short).send().problem(ProblemCode::SignInRequired);
    assert_eq!(app.get(&format!("/associations/{village}")).send().json()["ideaCount"], 0);
}

fn a_draft_is_its_author_s_alone(app: TestApp) {
    let jan = app.account("Jan");
    let id = draft(&app, &jan);
    let path = format!("/ideas/{id}");
    let lists =
        ["", "&q=bomen", "&sort=-supportCount", "&state=open"].map(|and| format!("/ideas?state=draft{and}"));
    let sees = |account: &Account| {
        lists.each_ref().map(|list| app.get(list).by(account).send().ok().page::<IdeaSummary>().items.len())
    };
    assert_eq!(sees(&jan), [1; 4]);
    app.get(&path).by(&jan).send().ok();
    for role in [Role::Member, Role::Chair, Role::Coordinator, Role::Administrator] {
        let other = app.account_with_role(role);
        assert_eq!(sees(&other), [0; 4], "{role:?}");
        app.get(&path).by(&other).send().problem(ProblemCode::NotFound);
        app.get(&format!("{path}/transitions")).by(&other).send().problem(ProblemCode::NotFound);
        app.get(&format!("{path}/comments")).by(&other).send().problem(ProblemCode::NotFound);
        let change = app.patch(&path).by(&other).if_match("*").json(&json!({"title": "Van mij"}));
        change.send().problem(ProblemCode::NotFound);
        step(&app, &other, id, "open").problem(ProblemCode::NotFound);
        app.delete(&path).by(&other).send().problem(ProblemCode::NotFound);
    }
    app.delete(&path).send().problem(ProblemCode::SignInRequired);
}

fn a_draft_grows_until_it_is_sent_in(app: TestApp) {
    let jan = app.account("Jan");
    let id = draft(&app, &jan);
    let change = |body: Value| app.patch(&format!("/ideas/{id}")).by(&jan).if_match("*").json(&body).send();
    change(json!({"draft": true, "title": "Boom", "text": "Meer."})).ok();
    // Without the word, words must be whole here as well.
    change(json!({"title": "Boom"})).fault("title", FieldCode::TooShort);
    change(json!({"title": "Bomen langs de weg", "text": "Dan is er schaduw voor wie er fietst."})).ok();
    step(&app, &jan, id, "open").is(201);
    let idea: Idea = app.get(&format!("/ideas/{id}")).send().ok().read_as();
    assert_eq!((idea.state, idea.title.as_str()), (IdeaState::Open, "Bomen langs de weg"));
    change(json!({"draft": true, "title": "B"})).problem(ProblemCode::IdeaClosed);
}

fn what_is_missing_is_told_at_once_when_it_is_sent_in(app: TestApp) {
    let jan = app.account("Jan");
    let body = json!({"draft": true, "title": "Boom", "associationId": app.association("Elp")});
    let id = keep(&app, &jan, &body).is(201).read_as::<Idea>().id;
    let expected = [("text", FieldCode::Required), ("title", FieldCode::TooShort)];
    assert_eq!(step(&app, &jan, id, "open").faults(), expected.map(|(field, code)| (field.to_owned(), code)));
    let idea: Idea = app.get(&format!("/ideas/{id}")).by(&jan).send().ok().read_as();
    assert_eq!(idea.state, IdeaState::Draft);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM idea_transitions"), 0);
}

fn a_draft_that_is_sent_in_is_the_newest(app: TestApp) {
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    let mut body = new_idea(village);
    body["draft"] = json!(true);
    let first: Idea = keep(&app, &jan, &body).is(201).read_as();
    let later: Vec<Id> =
        (0..3).map(|_| app.store_idea(&jan, "Een bankje", (village, &[]), IdeaState::Open, 0)).collect();
    step(&app, &jan, first.id, "open").is(201);
    let newest: Idea = app.get(&format!("/ideas/{}", first.id)).send().ok().read_as();
    assert!(newest.created_at > first.created_at && newest.updated_at == newest.created_at);
    let expected = [first.id, later[2], later[1], later[0]];
    for list in
        ["/ideas".to_owned(), format!("/ideas?association={village}"), "/ideas?sort=-supportCount".into()]
    {
        let mut path = format!("{list}{}limit=2", if list.contains('?') { '&' } else { '?' });
        let page = app.get(&path).send().ok().page::<IdeaSummary>();
        path += &format!("&cursor={}", page.next_cursor.unwrap());
        let rest = app.get(&path).send().ok().page::<IdeaSummary>();
        let ids: Vec<Id> = page.items.iter().chain(&rest.items).map(|idea| idea.id).collect();
        assert_eq!(ids, expected, "{list}");
    }
}

fn words_of_what_was_sent_in_stay_whole(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let change = |body: Value| app.patch(&path).by(&jan).if_match("*").json(&body).send();
    change(json!({"text": ""})).fault("text", FieldCode::Required);
    change(json!({"draft": true, "text": ""})).problem(ProblemCode::IdeaClosed);
}

fn a_draft_is_thrown_away_with_its_themes(app: TestApp) {
    let jan = app.account("Jan");
    let mut body = new_idea(app.association("Elp"));
    (body["draft"], body["themeIds"]) = (json!(true), json!([app.theme("Groen")]));
    let id = keep(&app, &jan, &body).is(201).read_as::<Idea>().id;
    app.delete(&format!("/ideas/{id}")).by(&jan).send().is(204);
    app.get(&format!("/ideas/{id}")).by(&jan).send().problem(ProblemCode::NotFound);
    app.delete(&format!("/ideas/{id}")).by(&jan).send().problem(ProblemCode::NotFound);
    for table in ["ideas", "idea_themes"] {
        assert_eq!(app.database.number(&format!("SELECT count(*) AS n FROM {table}")), 0);
    }
}

fn only_drafts_are_thrown_away(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    for state in [IdeaState::Submitted, IdeaState::Open, IdeaState::Withdrawn] {
        let path = format!("/ideas/{}", app.idea_in(&jan, state));
        app.delete(&path).by(&jan).send().problem(ProblemCode::IdeaClosed);
        app.delete(&path).by(&coordinator).send().problem(ProblemCode::Forbidden);
    }
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 3);
}

/// A withdrawn idea can be read by everybody.
fn a_draft_can_not_be_withdrawn(app: TestApp) {
    let jan = app.account("Jan");
    let id = draft(&app, &jan);
    step(&app, &jan, id, "withdrawn").problem(ProblemCode::IdeaClosed);
    app.get(&format!("/ideas/{id}")).send().problem(ProblemCode::NotFound);
}

fn of_sending_in_and_throwing_away_one_wins(app: TestApp) {
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    for _ in 0..8 {
        let mut body = new_idea(village);
        body["draft"] = json!(true);
        let id = keep(&app, &jan, &body).is(201).read_as::<Idea>().id;
        let (sent, thrown) = std::thread::scope(|scope| {
            let sent = scope.spawn(|| step(&app, &jan, id, "open").status);
            let thrown = scope.spawn(|| app.delete(&format!("/ideas/{id}")).by(&jan).send().status);
            (sent.join().unwrap(), thrown.join().unwrap())
        });
        assert!(matches!((sent, thrown), (201, 409) | (404 | 412, 204)), "{sent} {thrown}");
    }
    let open = app.database.number("SELECT count(*) AS n FROM ideas WHERE state = 'open'");
    assert_eq!(app.get("/ideas").send().json()["total"], open);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), open);
}
