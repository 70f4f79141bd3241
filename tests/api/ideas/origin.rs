//! Ideas that are entered for somebody else, from paper, by telephone or at an event.

use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, Source},
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
    a_board_enters_an_idea_for_a_resident,
    a_name_is_kept_with_consent_alone,
    a_name_that_is_not_to_be_shown_is_in_nobody_else_s_answer,
    boards_enter_for_others_in_their_own_village,
    an_idea_for_others_does_not_move_to_where_one_may_not_enter_it,
    an_origin_is_mended,
);

const NAME: &str = "Hendrikje Hadderingh";

struct Village {
    id: Id,
    chair: Account,
}

impl Village {
    fn new(app: &TestApp) -> Self {
        let (id, chair) = (app.association(&Id::new().to_string()), app.account("Voorzitter"));
        app.give_role(&chair, Role::Chair, Some(id));
        Self { id, chair }
    }
}

fn enter(app: &TestApp, by: &Account, village: Id, origin: &Value) -> Answer {
    let mut body = new_idea(village);
    body["origin"] = origin.clone();
    app.post("/ideas").by(by).json(&body).send()
}

fn hidden() -> Value {
    json!({"source": "telephone", "onBehalfOf": NAME, "consent": true})
}

fn a_board_enters_an_idea_for_a_resident(app: TestApp) {
    let village = Village::new(&app);
    let origin =
        json!({"source": "paper", "onBehalfOf": format!(" {NAME} "), "consent": true, "showName": true});
    let idea: Idea = enter(&app, &village.chair, village.id, &origin).is(201).read_as();
    assert_eq!(idea.author.as_ref().map(|author| author.id), Some(village.chair.id));
    let read = app.get(&format!("/ideas/{}", idea.id)).send().ok().json();
    let expected = json!({"source": "paper", "isOnBehalf": true, "onBehalfOf": NAME, "showName": true});
    assert_eq!(read["origin"], expected);
    let at_event: Idea =
        enter(&app, &village.chair, village.id, &json!({"source": "event"})).is(201).read_as();
    assert_eq!((at_event.origin.source, at_event.origin.is_on_behalf), (Source::Event, false));
}

fn a_name_is_kept_with_consent_alone(app: TestApp) {
    let village = Village::new(&app);
    let refuse = |origin: Value| enter(&app, &village.chair, village.id, &origin);
    refuse(json!({"onBehalfOf": NAME})).fault("origin.consent", FieldCode::Required);
    let shown = json!({"onBehalfOf": NAME, "consent": false, "showName": true});
    refuse(shown).fault("origin.consent", FieldCode::Required);
    refuse(json!({"onBehalfOf": "x".repeat(121), "consent": true}))
        .fault("origin.onBehalfOf", FieldCode::TooLong);
    refuse(json!({"source": "pigeon"})).fault("origin.source", FieldCode::Invalid);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas"), 0);
    // Without a name there is none to show.
    let none: Idea = refuse(json!({"source": "paper", "consent": true, "showName": true})).is(201).read_as();
    assert!(!none.origin.show_name && !none.origin.is_on_behalf);
}

fn a_name_that_is_not_to_be_shown_is_in_nobody_else_s_answer(app: TestApp) {
    let village = Village::new(&app);
    let idea: Idea = enter(&app, &village.chair, village.id, &hidden()).is(201).read_as();
    assert_eq!(idea.origin.on_behalf_of.as_deref(), Some(NAME));
    let path = format!("/ideas/{}", idea.id);
    let answers = |account: Option<&Account>| {
        let paths =
            [path.clone(), "/ideas".into(), "/ideas?q=hendrikje".into(), format!("{path}/transitions")];
        let call = |path: &String| account.map_or(app.get(path), |account| app.get(path).by(account));
        paths.iter().map(|path| call(path).send().ok().text()).collect::<Vec<_>>().join("\n")
    };
    let public = app.get(&path).send().ok().json();
    assert_eq!(public["origin"], json!({"source": "telephone", "isOnBehalf": true, "showName": false}));
    assert!(!answers(None).contains("Hendrikje"));
    let other_chair = app.account_with_role(Role::Chair);
    app.give_role(&other_chair, Role::Board, Some(village.id));
    for role in [Role::Member, Role::Liaison, Role::Councillor, Role::Supporter] {
        assert!(!answers(Some(&app.account_with_role(role))).contains("Hendrikje"), "{role:?}");
    }
    assert!(!answers(Some(&other_chair)).contains("Hendrikje"));
    for knows in [&village.chair, &app.account_with_role(Role::Coordinator)] {
        let found: Idea = app.get(&path).by(knows).send().ok().read_as();
        assert_eq!(found.origin.on_behalf_of.as_deref(), Some(NAME));
    }
    // A change by somebody who knows answers the name, and one's own idea that others entered does not.
    let change = app.patch(&path).by(&village.chair).if_match("*").json(&json!({"title": "Een leeskastje"}));
    assert!(change.send().ok().text().contains(NAME));
}

fn boards_enter_for_others_in_their_own_village(app: TestApp) {
    let (village, elsewhere) = (Village::new(&app), Village::new(&app));
    for origin in [hidden(), json!({"source": "paper"})] {
        enter(&app, &village.chair, elsewhere.id, &origin).problem(ProblemCode::Forbidden);
        for role in [Role::Member, Role::Councillor] {
            enter(&app, &app.account_with_role(role), village.id, &origin).problem(ProblemCode::Forbidden);
        }
        for role in [Role::Liaison, Role::Supporter, Role::Coordinator, Role::Administrator] {
            enter(&app, &app.account_with_role(role), village.id, &origin).is(201);
        }
    }
    enter(&app, &village.chair, elsewhere.id, &json!({"source": "web"})).is(201);
}

fn an_idea_for_others_does_not_move_to_where_one_may_not_enter_it(app: TestApp) {
    let (village, elsewhere) = (Village::new(&app), Village::new(&app));
    let idea: Idea = enter(&app, &village.chair, village.id, &hidden()).is(201).read_as();
    let change = |id: Id, body: Value| {
        app.patch(&format!("/ideas/{id}")).by(&village.chair).if_match("*").json(&body).send()
    };
    change(idea.id, json!({"associationId": elsewhere.id})).problem(ProblemCode::Forbidden);
    change(idea.id, json!({"associationId": elsewhere.id, "origin": {}})).ok();
    change(idea.id, json!({"origin": hidden()})).problem(ProblemCode::Forbidden);
    let own =
        app.store_idea(&village.chair, "Een bankje", (village.id, &[]), shared::idea::IdeaState::Open, 0);
    change(own, json!({"associationId": elsewhere.id})).ok();
}

fn an_origin_is_mended(app: TestApp) {
    let village = Village::new(&app);
    let idea: Idea = enter(&app, &village.chair, village.id, &hidden()).is(201).read_as();
    let path = format!("/ideas/{}", idea.id);
    let change = |origin: Value| {
        app.patch(&path).by(&village.chair).if_match("*").json(&json!({"origin": origin})).send()
    };
    change(json!({"onBehalfOf": NAME})).fault("origin.consent", FieldCode::Required);
    change(json!({"source": "event", "onBehalfOf": NAME, "consent": true, "showName": true})).ok();
    assert!(app.get(&path).send().ok().text().contains(NAME));
    change(json!({})).ok();
    assert_eq!(app.database.number("SELECT count(*) AS n FROM ideas WHERE on_behalf_of IS NOT NULL"), 0);
}
