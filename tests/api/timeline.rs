//! `/timeline`.

use serde_json::json;
use shared::{
    problem::{FieldCode, ProblemCode},
    role::Role,
    timeline::{Moment, MomentKind},
};
use tests::{app::TestApp, both};

both!(
    moments_are_listed_by_day_and_those_without_one_last,
    a_coordinator_adds_changes_and_removes_a_moment,
    wrong_fields_are_told_all_at_once,
    of_two_who_change_it_the_second_is_told,
);

fn moments_are_listed_by_day_and_those_without_one_last(app: TestApp) {
    let day = |text: &str| text.parse().ok();
    app.moment("Nog open", None);
    app.moment("Gesprek College", day("2019-01-29"));
    app.moment("Krachttoer", day("2018-09-29"));
    app.moment("Ook nog open", None);
    app.moment("Op dezelfde dag", day("2018-09-29"));
    let (mut titles, mut path) = (Vec::new(), "/timeline?limit=2".to_owned());
    loop {
        let page = app.get(&path).send().ok().page::<Moment>();
        titles.extend(page.items.into_iter().map(|moment| moment.title));
        let Some(cursor) = page.next_cursor else { break };
        path = format!("/timeline?limit=2&cursor={cursor}");
    }
    let expected = ["Krachttoer", "Op dezelfde dag", "Gesprek College", "Nog open", "Ook nog open"];
    assert_eq!(titles, expected);
}

fn a_coordinator_adds_changes_and_removes_a_moment(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"title": " Werkconferentie ", "kind": "conference", "date": "2018-10-31"});
    let made = app.post("/timeline").by(&coordinator).json(&new).send().is(201);
    let moment: Moment = made.read_as();
    assert_eq!((moment.title.as_str(), moment.kind), ("Werkconferentie", MomentKind::Conference));
    let path = format!("/timeline/{}", moment.id);
    let read = app.get(&path).send().ok();
    assert_eq!((read.text(), read.etag()), (made.text(), made.etag()));
    let open = json!({"date": null, "text": "Eerst eten en dan praten."});
    let changed: Moment =
        app.patch(&path).by(&coordinator).if_match(&made.etag()).json(&open).send().ok().read_as();
    assert_eq!(changed, Moment { date: None, text: "Eerst eten en dan praten.".to_owned(), ..moment });
    app.delete(&path).by(&coordinator).send().is(204);
    app.delete(&path).by(&coordinator).send().is(204);
    app.get(&path).send().problem(ProblemCode::NotFound);
}

fn wrong_fields_are_told_all_at_once(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"title": "", "kind": "talk", "date": "0018-10-31", "text": "x".repeat(2001)});
    let expected =
        [("date", FieldCode::Invalid), ("text", FieldCode::TooLong), ("title", FieldCode::Required)];
    let faults = app.post("/timeline").by(&coordinator).json(&new).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn of_two_who_change_it_the_second_is_told(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let path = format!("/timeline/{}", app.moment("Gesprek", None));
    let etag = app.get(&path).send().etag();
    let name =
        |title: &str| app.patch(&path).by(&coordinator).if_match(&etag).json(&json!({"title": title})).send();
    name("Gesprek wethouder").ok();
    name("Gesprek College").problem(ProblemCode::Changed);
    assert_eq!(app.get(&path).send().json()["title"], "Gesprek wethouder");
}
