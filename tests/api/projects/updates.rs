//! `/projects/{id}/updates`.

use serde_json::json;
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::ProjectUpdate,
    role::Role,
};
use tests::{app::TestApp, both, builders::Account};

both!(
    news_is_told_and_read_by_everybody,
    that_news_was_changed_stays_visible,
    authors_and_leads_change_news_and_nobody_else,
    wrong_news_is_told_field_by_field,
);

fn tell(app: &TestApp, by: &Account, project: Id, title: &str) -> ProjectUpdate {
    let body = json!({"title": title, "text": "De auto staat klaar.\r\nWie rijdt er mee?"});
    app.post(&format!("/projects/{project}/updates")).by(by).json(&body).send().is(201).read_as()
}

fn news_is_told_and_read_by_everybody(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let path = format!("/projects/{project}/updates");
    let told: Vec<Id> = ["De auto is er", "De eerste rit", "Feest!"]
        .map(|title| tell(&app, &jan, project, title).id)
        .to_vec();
    let first = app.get(&format!("{path}?limit=2")).send().ok().page::<ProjectUpdate>();
    assert_eq!(first.items.iter().map(|one| one.id).collect::<Vec<_>>(), [told[2], told[1]]);
    assert_eq!(first.items[0].text, "De auto staat klaar.\nWie rijdt er mee?");
    assert_eq!((first.items[0].author.as_ref().unwrap().id, first.items[0].edited_at), (jan.id, None));
    let cursor = first.next_cursor.unwrap();
    let second = app.get(&format!("{path}?limit=2&cursor={cursor}")).send().ok().page::<ProjectUpdate>();
    assert_eq!((second.items[0].id, second.next_cursor), (told[0], None));
    app.delete(&format!("{path}/{}", told[0])).by(&jan).send().is(204);
    app.get(&format!("{path}/{}", told[0])).send().problem(ProblemCode::NotFound);
    let elsewhere = format!("/projects/{}/updates/{}", app.project(&jan), told[1]);
    app.get(&elsewhere).send().problem(ProblemCode::NotFound);
    let repeated = || {
        let call = app.post(&path).by(&jan).header("Idempotency-Key", "n");
        call.json(&json!({"title": "Nog een", "text": "Bericht."})).send().is(201).read_as::<ProjectUpdate>()
    };
    assert_eq!(repeated(), repeated());
}

fn that_news_was_changed_stays_visible(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let news = tell(&app, &jan, project, "De auto is er");
    let path = format!("/projects/{project}/updates/{}", news.id);
    let etag = app.get(&path).by(&jan).send().etag();
    let change = || app.patch(&path).by(&jan).if_match(&etag).json(&json!({"title": "De bus is er"})).send();
    let changed: ProjectUpdate = change().ok().read_as();
    assert!(changed.edited_at.unwrap() > news.created_at);
    let expected = ProjectUpdate { title: "De bus is er".to_owned(), edited_at: changed.edited_at, ..news };
    assert_eq!(changed, expected);
    change().problem(ProblemCode::Changed);
}

fn authors_and_leads_change_news_and_nobody_else(app: TestApp) {
    let (jan, piet) = (app.account("Jan"), app.account("Piet"));
    let supporter = app.account_with_role(Role::Supporter);
    let project = app.project(&jan);
    let by_supporter = tell(&app, &supporter, project, "Van de ondersteuner");
    let path = format!("/projects/{project}/updates/{}", by_supporter.id);
    let change = |who| app.patch(&path).by(who).if_match("*").json(&json!({"title": "Ander nieuws"})).send();
    change(&piet).problem(ProblemCode::Forbidden);
    change(&supporter).ok();
    change(&jan).ok();
    // Who no longer supports any project still has their own words.
    app.database.execute(&format!("DELETE FROM role_grants WHERE account_id = '{}'", supporter.id));
    change(&supporter).ok();
    let by_jan = tell(&app, &jan, project, "Van de projectleider");
    let of_jan = format!("/projects/{project}/updates/{}", by_jan.id);
    app.delete(&of_jan).by(&supporter).send().problem(ProblemCode::Forbidden);
    app.delete(&path).by(&supporter).send().is(204);
    let tells = app.post(&format!("/projects/{project}/updates")).by(&piet);
    tells.json(&json!({"title": "Van een buur", "text": "Hoi."})).send().problem(ProblemCode::Forbidden);
}

fn wrong_news_is_told_field_by_field(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/projects/{}/updates", app.project(&jan));
    let faults = app.post(&path).by(&jan).json(&json!({"title": "a\nbcdef", "text": " "})).send().faults();
    let expected = [("text", FieldCode::Required), ("title", FieldCode::Invalid)];
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}
