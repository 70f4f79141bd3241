//! `PATCH /ideas/{id}`.

use serde_json::json;
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both};

both!(
    an_author_changes_words_and_keeps_the_rest,
    the_loser_of_a_race_loses_nothing,
    of_many_at_once_one_wins,
    a_change_needs_an_if_match,
    counts_move_with_the_village_and_the_themes,
    many_who_move_ideas_at_once_all_succeed,
    only_the_author_and_the_coordinator_may,
    a_closed_idea_keeps_its_words,
    wrong_changes_are_told_field_by_field,
);

fn an_author_changes_words_and_keeps_the_rest(app: TestApp) {
    let jan = app.account("Jan");
    let theme = app.theme("Groen");
    let id = app.store_idea(&jan, "Een bankje", (app.association("Elp"), &[theme]), IdeaState::Open, 2);
    let path = format!("/ideas/{id}");
    let before: Idea = app.get(&path).by(&jan).send().ok().read_as();
    let answer = app.patch(&path).by(&jan).if_match("*").json(&json!({"title": "Twee bankjes"})).send().ok();
    let after: Idea = answer.read_as();
    assert!(after.updated_at > before.updated_at);
    let expected = Idea { title: "Twee bankjes".to_owned(), updated_at: after.updated_at, ..before };
    assert_eq!(after, expected);
    assert_eq!(app.get(&path).by(&jan).send().etag(), answer.etag());
    let merge = app.patch(&path).by(&jan).if_match("*");
    merge.body("application/merge-patch+json", br#"{"title": "Drie bankjes"}"#).send().ok();
}

fn the_loser_of_a_race_loses_nothing(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let path = format!("/ideas/{}", app.idea(&jan));
    let (of_jan, of_coordinator) =
        (app.get(&path).by(&jan).send().etag(), app.get(&path).by(&coordinator).send().etag());
    let change = |title: &str| json!({"title": title});
    app.patch(&path).by(&coordinator).if_match(&of_coordinator).json(&change("Netjes")).send().ok();
    let late = app.patch(&path).by(&jan).if_match(&of_jan).json(&change("Toch anders"));
    late.clone().send().problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).send().json()["title"], "Netjes");
    let read = app.get(&path).by(&jan).send().etag();
    app.patch(&path).by(&jan).if_match(&read).json(&change("Toch anders")).send().ok();
}

fn of_many_at_once_one_wins(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let etag = app.get(&path).by(&jan).send().etag();
    let change = |n: usize| {
        let body = json!({"title": format!("Versie {n}")});
        app.patch(&path).by(&jan).if_match(&etag).json(&body).send().status
    };
    let statuses: Vec<u16> = std::thread::scope(|scope| {
        let calls: Vec<_> = (0..6).map(|n| scope.spawn(move || change(n))).collect();
        calls.into_iter().map(|call| call.join().unwrap()).collect()
    });
    assert_eq!(statuses.iter().filter(|status| **status == 200).count(), 1, "{statuses:?}");
    assert_eq!(statuses.iter().filter(|status| **status == 412).count(), 5, "{statuses:?}");
}

fn a_change_needs_an_if_match(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let change = |etag: &str| {
        app.patch(&path).by(&jan).if_match(etag).json(&json!({"title": "Een picknicktafel"})).send()
    };
    let without = app.patch(&path).by(&jan).json(&json!({"title": "Een picknicktafel"}));
    without.send().problem(ProblemCode::IfMatchRequired);
    for etag in ["", "\"\"", "\"1\"", "1-abc", "W/\"1-abc\"", "\"-1-abc\"", "\"99-abc\"", "\"0-abc\""] {
        change(etag).problem(ProblemCode::Changed);
    }
    assert_eq!(app.get(&path).send().json()["title"], "Een bankje langs de vaart");
    change("*").ok();
}

fn counts_move_with_the_village_and_the_themes(app: TestApp) {
    let jan = app.account("Jan");
    let (elp, orvelte) = (app.association("Elp"), app.association("Orvelte"));
    let (green, homes) = (app.theme("Groen"), app.theme("Wonen"));
    let open = app.store_idea(&jan, "Een bankje", (elp, &[green]), IdeaState::Open, 0);
    let draft = app.store_idea(&jan, "Een kladje", (elp, &[green]), IdeaState::Draft, 0);
    for id in [open, draft] {
        let body = json!({"associationId": orvelte, "themeIds": [homes, homes]});
        app.patch(&format!("/ideas/{id}")).by(&jan).if_match("*").json(&body).send().ok();
    }
    let count = |path: String| app.get(&path).send().ok().json()["ideaCount"].as_i64().unwrap();
    assert_eq!([elp, orvelte].map(|id| count(format!("/associations/{id}"))), [0, 1]);
    assert_eq!([green, homes].map(|id| count(format!("/themes/{id}"))), [0, 1]);
    let none = app.patch(&format!("/ideas/{open}")).by(&jan).if_match("*").json(&json!({"themeIds": []}));
    assert_eq!(none.send().ok().json()["themes"], json!([]));
    assert_eq!([green, homes].map(|id| count(format!("/themes/{id}"))), [0, 0]);
}

fn many_who_move_ideas_at_once_all_succeed(app: TestApp) {
    let villages = [app.association("Elp"), app.association("Orvelte")];
    let themes = [app.theme("Groen"), app.theme("Wonen")];
    let people: Vec<_> = (0..6).map(|n| app.account(&format!("Buur {n}"))).collect();
    std::thread::scope(|scope| {
        for (nth, person) in people.iter().enumerate() {
            let app = &app;
            // Half go one way and half the other, so that each locks first what another wants next.
            let at = move |step: usize| (villages[(nth + step) % 2], themes[(nth + step) % 2]);
            let (village, theme) = at(0);
            let id = app.store_idea(person, "Een bankje", (village, &[theme]), IdeaState::Open, 0);
            scope.spawn(move || {
                for step in 1..=8 {
                    let (village, theme) = at(step);
                    let body = json!({"associationId": village, "themeIds": [theme]});
                    app.patch(&format!("/ideas/{id}")).by(person).if_match("*").json(&body).send().ok();
                }
            });
        }
    });
    for theme in themes {
        assert_eq!(app.get(&format!("/themes/{theme}")).send().json()["ideaCount"], 3);
    }
}

fn only_the_author_and_the_coordinator_may(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let chair = app.account_with_role(Role::Chair);
    let coordinator = app.account_with_role(Role::Coordinator);
    let path = format!("/ideas/{}", app.idea(&jan));
    let change = || app.patch(&path).if_match("*").json(&json!({"title": "Een picknicktafel"}));
    change().send().problem(ProblemCode::SignInRequired);
    for stranger in [&griet, &chair] {
        change().by(stranger).send().problem(ProblemCode::Forbidden);
    }
    for person in [&jan, &coordinator] {
        change().by(person).send().ok();
    }
}

fn a_closed_idea_keeps_its_words(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let path = format!("/ideas/{}", app.idea_in(&jan, IdeaState::Adopted));
    let change = || app.patch(&path).if_match("*").json(&json!({"title": "Een picknicktafel"}));
    change().by(&jan).send().problem(ProblemCode::IdeaClosed);
    change().by(&coordinator).send().ok();
}

fn wrong_changes_are_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let change = |body| app.patch(&path).by(&jan).if_match("*").json(&body).send();
    let faults = change(json!({"title": "Kort", "text": "", "themeIds": "x", "state": "adopted"})).faults();
    let expected = [
        ("state", FieldCode::UnknownField),
        ("text", FieldCode::Required),
        ("themeIds", FieldCode::Invalid),
        ("title", FieldCode::TooShort),
    ];
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
    change(json!({"associationId": Id::new()})).fault("associationId", FieldCode::NotFound);
    change(json!({"themeIds": [Id::new()]})).fault("themeIds", FieldCode::NotFound);
    let nobody = app.patch(&format!("/ideas/{}", Id::new())).by(&jan).if_match("*");
    nobody.json(&json!({"title": "Een idee"})).send().problem(ProblemCode::NotFound);
}
