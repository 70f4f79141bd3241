//! `/themes`.

use serde_json::json;
use shared::{
    id::Id,
    idea::IdeaState,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
    theme::Theme,
};
use tests::{app::TestApp, both};

both!(
    themes_are_listed_by_position_without_gap_or_repeat,
    a_coordinator_adds_and_changes_a_theme,
    wrong_fields_are_told_all_at_once,
    no_two_themes_have_one_label,
    two_who_change_one_theme_do_not_overwrite_each_other,
    a_theme_counts_its_public_ideas,
);

fn themes_are_listed_by_position_without_gap_or_repeat(app: TestApp) {
    // All at one position: the order must be the same each time all the same.
    let mut made: Vec<Id> = (0..7).map(|n| app.theme(&format!("Thema {n}"))).collect();
    app.database.execute(&format!("UPDATE themes SET position = 0 WHERE id = '{}'", made[4]));
    let first = made.remove(4);
    made.insert(0, first);
    let (mut seen, mut path) = (Vec::new(), "/themes?limit=3".to_owned());
    loop {
        let page: Page<Theme> = app.get(&path).send().ok().page();
        seen.extend(page.items.into_iter().map(|theme| theme.id));
        let Some(cursor) = page.next_cursor else { break };
        path = format!("/themes?limit=3&cursor={cursor}");
    }
    assert_eq!(seen, made);
}

fn a_coordinator_adds_and_changes_a_theme(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"label": "Groen", "name": "Groen en water", "color": "green", "position": 3});
    let made = app.post("/themes").by(&coordinator).json(&new).send().is(201);
    let path = made.header("location").unwrap().trim_start_matches("/api/v1").to_owned();
    let read = app.get(&path).send().ok();
    assert_eq!((read.text(), read.etag()), (made.text(), made.etag()));
    app.get(&path).header("If-None-Match", &read.etag()).send().is(304);
    let change = json!({"color": "teal", "summary": "Bermen, bos en beek."});
    let changed = app.patch(&path).by(&coordinator).if_match(&made.etag()).json(&change).send().ok();
    let theme: Theme = changed.read_as();
    assert_eq!((theme.label.as_str(), theme.summary.as_str()), ("Groen", "Bermen, bos en beek."));
    app.get(&format!("/themes/{}", Id::new())).send().problem(ProblemCode::NotFound);
}

fn wrong_fields_are_told_all_at_once(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let new = json!({"label": "", "name": "a\nb", "color": "beige", "position": 1001, "ideaCount": 5});
    let expected = [
        ("color", FieldCode::Invalid),
        ("ideaCount", FieldCode::UnknownField),
        ("label", FieldCode::Required),
        ("name", FieldCode::Invalid),
        ("position", FieldCode::OutOfRange),
    ];
    let faults = app.post("/themes").by(&coordinator).json(&new).send().faults();
    assert_eq!(faults, expected.map(|(field, code)| (field.to_owned(), code)));
}

fn no_two_themes_have_one_label(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let (_, other) = (app.theme("Groen"), app.theme("Wonen"));
    let new = json!({"label": "Groen", "name": "Nog een", "color": "red"});
    app.post("/themes").by(&coordinator).json(&new).send().fault("label", FieldCode::Taken);
    let rename = app.patch(&format!("/themes/{other}")).by(&coordinator).if_match("*");
    rename.json(&json!({"label": "Groen"})).send().fault("label", FieldCode::Taken);
}

fn two_who_change_one_theme_do_not_overwrite_each_other(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let path = format!("/themes/{}", app.theme("Groen"));
    let etag = app.get(&path).send().etag();
    let change = |name: &str| app.patch(&path).by(&coordinator).json(&json!({"name": name}));
    change("Een").send().problem(ProblemCode::IfMatchRequired);
    change("Een").if_match(&etag).send().ok();
    change("Twee").if_match(&etag).send().problem(ProblemCode::Changed);
    change("Drie").if_match("*").send().ok();
    let nobody = app.patch(&format!("/themes/{}", Id::new())).by(&coordinator).if_match("*");
    nobody.json(&json!({"name": "Vier"})).send().problem(ProblemCode::NotFound);
}

fn a_theme_counts_its_public_ideas(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    for state in [IdeaState::Open, IdeaState::Adopted, IdeaState::Draft, IdeaState::Submitted] {
        app.store_idea(&jan, "Een bloemenberm", (village, &[theme]), state, 0);
    }
    let count = |path: String| app.get(&path).send().ok().json()["ideaCount"].clone();
    assert_eq!(count(format!("/themes/{theme}")), 2);
    assert_eq!(count(format!("/associations/{village}")), 2);
}
