//! What an idea carries: its place, what its author brings, what is needed.

use serde_json::{Value, json};
use shared::{
    idea::{EnergyKind, Idea, IdeaState},
    problem::FieldCode,
};
use tests::{answer::Answer, app::TestApp, both, builders::new_idea};

both!(
    an_idea_carries_a_place_energy_and_needs,
    an_idea_that_carries_nothing_says_nothing,
    what_it_carries_changes_as_a_whole_and_null_takes_it_away,
    a_place_on_the_map_has_both_numbers_within_bounds,
    words_have_a_longest_length,
    faults_inside_are_told_at_once,
);

fn send(app: &TestApp, fields: &Value) -> Answer {
    let mut body = new_idea(app.association("Elp"));
    for (name, value) in fields.as_object().unwrap() {
        body[name] = value.clone();
    }
    app.post("/ideas").by(&app.account("Jan")).json(&body).send()
}

fn an_idea_carries_a_place_energy_and_needs(app: TestApp) {
    let answer = send(
        &app,
        &json!({
            "place": {"text": " Bij de halte \u{a0}", "latitude": 52_853_210, "longitude": -6_512_340},
            "energy": {"kinds": ["time", "talent", "time"], "note": "Ik kan timmeren. "},
            "needs": "Hout.\r\nEn verf. ",
        }),
    );
    let idea: Idea = answer.is(201).read_as();
    let place = idea.place.clone().unwrap();
    assert_eq!(place.text.as_deref(), Some("Bij de halte"));
    assert_eq!((place.latitude, place.longitude), (Some(52_853_210), Some(-6_512_340)));
    let energy = idea.energy.clone().unwrap();
    assert_eq!(energy.kinds, [EnergyKind::Talent, EnergyKind::Time]);
    assert_eq!(energy.note.as_deref(), Some("Ik kan timmeren."));
    assert_eq!(idea.needs.as_deref(), Some("Hout.\nEn verf."));
    let read: Idea = app.get(&format!("/ideas/{}", idea.id)).send().ok().read_as();
    assert_eq!(read, Idea { supported: None, joined: None, following: None, ..idea });
    assert_eq!(app.database.texts("SELECT energy AS t FROM ideas"), ["talent time"]);
}

fn an_idea_that_carries_nothing_says_nothing(app: TestApp) {
    let blank = json!({
        "place": {"text": "  "}, "energy": {"kinds": [], "note": ""}, "needs": " \n", "origin": {"onBehalfOf": " "},
    });
    for fields in [json!({}), json!({"place": null, "energy": null, "needs": null}), blank] {
        let idea = send(&app, &fields).is(201).json();
        for field in ["place", "energy", "needs"] {
            assert_eq!(idea.get(field), None, "{fields}");
        }
        assert_eq!(idea["origin"], json!({"source": "web", "isOnBehalf": false, "showName": false}));
        app.database.execute("DELETE FROM ideas; DELETE FROM associations");
    }
}

fn what_it_carries_changes_as_a_whole_and_null_takes_it_away(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let change = |body: Value| app.patch(&path).by(&jan).if_match("*").json(&body).send().ok().json();
    let place = json!({"text": "Bij de sluis", "latitude": 1, "longitude": 2});
    change(json!({"place": place, "energy": {"kinds": ["fun"], "note": "Zin in"}, "needs": "Hout."}));
    let after = change(json!({"title": "Een picknicktafel"}));
    assert_eq!((&after["place"], &after["needs"]), (&place, &json!("Hout.")));
    let after = change(json!({"place": {"text": "Bij de brug"}, "energy": {"kinds": ["relations"]}}));
    assert_eq!(after["place"], json!({"text": "Bij de brug"}));
    assert_eq!(after["energy"], json!({"kinds": ["relations"]}));
    let after = change(json!({"place": null, "energy": null, "needs": null}));
    for field in ["place", "energy", "needs"] {
        assert_eq!(after.get(field), None);
    }
}

fn a_place_on_the_map_has_both_numbers_within_bounds(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea_in(&jan, IdeaState::Open));
    let place = |place: Value| app.patch(&path).by(&jan).if_match("*").json(&json!({"place": place})).send();
    place(json!({"latitude": -90_000_000, "longitude": 180_000_000})).ok();
    place(json!({"latitude": 1})).fault("place.longitude", FieldCode::Required);
    place(json!({"longitude": 1})).fault("place.latitude", FieldCode::Required);
    place(json!({"latitude": 90_000_001, "longitude": 1})).fault("place.latitude", FieldCode::OutOfRange);
    place(json!({"latitude": 1, "longitude": -180_000_001})).fault("place.longitude", FieldCode::OutOfRange);
    place(json!({"latitude": 52.8, "longitude": 6})).fault("place.latitude", FieldCode::Invalid);
}

fn words_have_a_longest_length(app: TestApp) {
    let jan = app.account("Jan");
    let path = format!("/ideas/{}", app.idea(&jan));
    let change = |body: Value| app.patch(&path).by(&jan).if_match("*").json(&body).send();
    let long = |length| "ë".repeat(length);
    change(json!({"place": {"text": long(120)}, "energy": {"note": long(200)}, "needs": long(1_000)})).ok();
    change(json!({"place": {"text": long(121)}})).fault("place.text", FieldCode::TooLong);
    change(json!({"energy": {"note": long(201)}})).fault("energy.note", FieldCode::TooLong);
    change(json!({"needs": long(1_001)})).fault("needs", FieldCode::TooLong);
    change(json!({"place": {"text": "hier\nen daar"}})).fault("place.text", FieldCode::Invalid);
    change(json!({"needs": "a\u{0}b"})).fault("needs", FieldCode::Invalid);
}

fn faults_inside_are_told_at_once(app: TestApp) {
    let fields = json!({
        "title": "",
        "place": {"text": 7, "latitude": "x", "longitude": 6, "colour": "red"},
        "energy": {"kinds": ["talent", "money"]},
        "origin": {"source": "pigeon"},
    });
    let expected = [
        ("energy.kinds[1]", FieldCode::Invalid),
        ("origin.source", FieldCode::Invalid),
        ("place.colour", FieldCode::UnknownField),
        ("place.latitude", FieldCode::Invalid),
        ("place.text", FieldCode::Invalid),
        ("title", FieldCode::Required),
    ];
    assert_eq!(send(&app, &fields).faults(), expected.map(|(field, code)| (field.to_owned(), code)));
}
