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
    what_is_over_can_be_left_out,
    a_coordinator_adds_changes_and_removes_a_moment,
    a_repeated_request_adds_one_moment,
    days_stay_in_order,
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

fn what_is_over_can_be_left_out(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    for (title, date, end_date) in [
        ("Voorbij", "2026-11-22", None),
        ("Lang geleden begonnen", "2026-10-01", Some("2026-11-23")),
        ("Ook voorbij", "2026-10-02", Some("2026-11-22")),
        ("Vandaag", "2026-11-23", None),
    ] {
        let new = json!({"title": title, "kind": "tour", "date": date, "endDate": end_date});
        app.post("/timeline").by(&coordinator).json(&new).send().is(201);
    }
    app.moment("Nog open", None);
    let titles = |path: &str| {
        let page = app.get(path).send().ok().page::<Moment>();
        (page.items.into_iter().map(|moment| moment.title).collect::<Vec<_>>(), page.next_cursor)
    };
    let path = "/timeline?from=2026-11-23";
    assert_eq!(titles(path).0, ["Lang geleden begonnen", "Vandaag", "Nog open"]);
    let (first, cursor) = titles(&format!("{path}&limit=1"));
    assert_eq!(first, ["Lang geleden begonnen"]);
    let rest = titles(&format!("{path}&cursor={}", cursor.unwrap()));
    assert_eq!(rest, (vec!["Vandaag".to_owned(), "Nog open".to_owned()], None));
    let faults = app.get("/timeline?from=0018-01-01").send().faults();
    assert_eq!(faults, [("from".to_owned(), FieldCode::Invalid)]);
    app.get("/timeline?from=morgen").send().problem(ProblemCode::Malformed);
}

fn a_repeated_request_adds_one_moment(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"title": "Krachttoer", "kind": "tour", "date": "2026-12-01", "place": " De Badde "});
    let add = || {
        let call = app.post("/timeline").by(&coordinator).header("Idempotency-Key", "a");
        call.json(&new).send().is(201).read_as::<Moment>()
    };
    let moment = add();
    assert_eq!(add(), moment);
    assert_eq!(moment.place, "De Badde");
    assert_eq!(app.get("/timeline").send().ok().page::<Moment>().items, [moment]);
}

fn days_stay_in_order(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let fault = |field: &str, code| vec![(field.to_owned(), code)];
    let new = json!({"title": "Krachttoer", "kind": "tour", "date": "2026-12-02", "endDate": "2026-12-01"});
    let faults = app.post("/timeline").by(&coordinator).json(&new).send().faults();
    assert_eq!(faults, fault("endDate", FieldCode::TooEarly));
    let path = format!("/timeline/{}", app.moment("Krachttoer", "2026-12-02".parse().ok()));
    let etag = app.get(&path).send().etag();
    let change =
        |body: serde_json::Value| app.patch(&path).by(&coordinator).if_match(&etag).json(&body).send();
    assert_eq!(change(json!({"endDate": "2026-12-01"})).faults(), fault("endDate", FieldCode::TooEarly));
    assert_eq!(
        change(json!({"date": null, "endDate": "2026-12-03"})).faults(),
        fault("date", FieldCode::Required)
    );
    let longer: Moment = change(json!({"endDate": "2026-12-03", "place": "Elp"})).ok().read_as();
    assert_eq!((longer.end_date, longer.place.as_str()), ("2026-12-03".parse().ok(), "Elp"));
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
    let new = json!({"title": "", "kind": "talk", "date": "0018-10-31", "text": "x".repeat(2001),
        "place": "x".repeat(121)});
    let expected = [
        ("date", FieldCode::Invalid),
        ("place", FieldCode::TooLong),
        ("text", FieldCode::TooLong),
        ("title", FieldCode::Required),
    ];
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
