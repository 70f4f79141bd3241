//! `GET /ideas?q=…`.

use shared::{
    id::Id,
    idea::{IdeaState, IdeaSummary},
    page::Page,
    problem::{FieldCode, ProblemCode},
};
use tests::{app::TestApp, both};

both!(
    case_and_accents_do_not_count,
    the_beginning_of_a_word_is_enough,
    forms_of_a_word_find_each_other,
    words_are_found_whatever_stands_between_them,
    all_words_must_be_there,
    signs_of_query_languages_are_only_signs,
    a_search_follows_a_change_of_words,
    drafts_are_not_found,
    an_idea_is_found_by_its_number,
    a_search_has_a_longest_length,
    a_word_of_very_many_ideas_is_found_in_the_order_of_the_list,
);

fn titles(app: &TestApp, q: &str) -> Vec<String> {
    let page: Page<IdeaSummary> = app.get("/ideas?sort=createdAt").query("q", q).send().ok().page();
    page.items.into_iter().map(|idea| idea.title).collect()
}

fn store(app: &TestApp, titles: &[&str]) {
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    for title in titles {
        app.store_idea(&jan, title, (village, &[]), IdeaState::Open, 0);
    }
}

fn case_and_accents_do_not_count(app: TestApp) {
    store(&app, &["Één café in de oude smederij", "Een fietspad"]);
    for q in ["cafe", "CAFÉ", "Cafe\u{301}", "één café", "SMEDERIJ"] {
        assert_eq!(titles(&app, q), ["Één café in de oude smederij"], "{q}");
    }
}

fn the_beginning_of_a_word_is_enough(app: TestApp) {
    store(&app, &["Een buurtmoestuin achter de kerk", "Een fietspad"]);
    for q in ["buurt", "bu", "moest", "b"] {
        let expected: &[&str] = if q == "moest" { &[] } else { &["Een buurtmoestuin achter de kerk"] };
        assert_eq!(titles(&app, q), expected, "{q}");
    }
}

fn forms_of_a_word_find_each_other(app: TestApp) {
    store(
        &app,
        &[
            "Een fiets voor iedereen",
            "Samen fietsen",
            "Een boom op de brink",
            "Bomen langs de weg",
            "Een bankje",
        ],
    );
    for q in ["fiets", "fietsen", "FIETSEN", "fie"] {
        assert_eq!(titles(&app, q), ["Een fiets voor iedereen", "Samen fietsen"], "{q}");
    }
    for q in ["boom", "bomen"] {
        assert_eq!(titles(&app, q), ["Een boom op de brink", "Bomen langs de weg"], "{q}");
    }
    assert_eq!(titles(&app, "bankjes"), ["Een bankje"]);
    assert_eq!(titles(&app, "bomen brink"), ["Een boom op de brink"]);
    assert_eq!(titles(&app, "fietsen brink"), Vec::<String>::new());
}

fn words_are_found_whatever_stands_between_them(app: TestApp) {
    let title = "Ouders/kinderen 2018-2020: <b>zwemmen</b>, vraag bad@elp.example of www.elp.example";
    store(&app, &[title]);
    for q in ["kinderen", "ouders", "2020", "2018", "zwemmen", "bad", "elp", "bad@elp", "2018-2020"] {
        assert_eq!(titles(&app, q), [title], "{q}");
    }
}

fn all_words_must_be_there(app: TestApp) {
    store(&app, &["Een bankje langs de vaart", "Een bankje bij de molen", "Een boot op de vaart"]);
    assert_eq!(titles(&app, "bankje vaart"), ["Een bankje langs de vaart"]);
    assert_eq!(titles(&app, "vaart bankje"), ["Een bankje langs de vaart"]);
    assert_eq!(titles(&app, "bankje zolder"), Vec::<String>::new());
    // The text counts as much as the title.
    assert_eq!(titles(&app, "boot mensen gevraagd"), ["Een boot op de vaart"]);
}

fn signs_of_query_languages_are_only_signs(app: TestApp) {
    store(&app, &["Een bankje: 100% van hout (eik)", "Een fietspad"]);
    for q in ["bankje\"", "\"bankje*", "(bankje", "-bankje", "bankje:*", "'bankje", "bankje%", "_bankje_"] {
        assert_eq!(titles(&app, q), ["Een bankje: 100% van hout (eik)"], "{q}");
    }
    for q in [
        "bankje | bankje",
        "bankje & !bankje",
        "title:bankje",
        "bankje NEAR bankje",
        "bankje'; DROP TABLE ideas",
    ] {
        assert!(titles(&app, q).len() <= 1, "{q}");
    }
    for q in ["", "   ", "\"*(-:'%_", "!!!", "\\", "😀", "<->", "&|"] {
        assert_eq!(titles(&app, q).len(), 2, "{q}: nothing to look for");
    }
    assert_eq!(titles(&app, "bankje AND fietspad"), Vec::<String>::new());
}

fn a_search_follows_a_change_of_words(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    assert_eq!(titles(&app, "bankje").len(), 1);
    let change = app.patch(&format!("/ideas/{idea}")).by(&jan).if_match("*");
    change.json(&serde_json::json!({"title": "Een picknicktafel"})).send().ok();
    assert_eq!(titles(&app, "bankje"), Vec::<String>::new());
    assert_eq!(titles(&app, "picknick"), ["Een picknicktafel"]);
}

fn drafts_are_not_found(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    app.idea_in(&jan, IdeaState::Draft);
    assert_eq!(titles(&app, "bankje"), Vec::<String>::new());
    let of = |account| app.get("/ideas?q=bankje").by(account).send().ok().page::<IdeaSummary>().items.len();
    assert_eq!((of(&jan), of(&griet)), (0, 0));
    let own = app.get("/ideas?q=bankje&state=draft").by(&jan).send().ok().page::<IdeaSummary>();
    assert_eq!(own.items.len(), 1);
}

fn an_idea_is_found_by_its_number(app: TestApp) {
    store(&app, &["Een bankje", "Een boom", "Nog 2 bankjes"]);
    // Those that have it among their words are found too.
    for q in ["2", " #2 "] {
        assert_eq!(titles(&app, q), ["Een boom", "Nog 2 bankjes"], "{q}");
    }
    assert_eq!(titles(&app, "#3"), ["Nog 2 bankjes"]);
    // More words than one are no number.
    assert_eq!(titles(&app, "2 boom"), Vec::<String>::new());
    assert_eq!(titles(&app, "99999999999999999999"), Vec::<String>::new());
}

fn a_search_has_a_longest_length(app: TestApp) {
    store(&app, &["Een bankje"]);
    assert_eq!(titles(&app, &"é".repeat(200)), Vec::<String>::new());
    let many = "bankje ".repeat(25);
    assert_eq!(titles(&app, &many), ["Een bankje"]);
    app.get("/ideas").query("q", &"é".repeat(201)).send().fault("q", FieldCode::TooLong);
    app.get("/ideas").query("q", "a\0b").send().fault("q", FieldCode::Invalid);
    app.get("/ideas?q=a&q=b").send().problem(ProblemCode::Malformed);
}

/// From two thousand matches on SQLite reads them in another way.
fn a_word_of_very_many_ideas_is_found_in_the_order_of_the_list(app: TestApp) {
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    let bench = app.store_idea(
        &jan,
        "Een bankje bij het zwembad",
        (app.association("Wijster"), &[]),
        IdeaState::Open,
        7,
    );
    let many = app.store_ideas(&jan, "Een bankje", village, 2_100);
    let ids = |query: &str| -> Vec<Id> {
        let page: Page<IdeaSummary> = app.get(&format!("/ideas?limit=2&{query}")).send().ok().page();
        page.items.into_iter().map(|idea| idea.id).collect()
    };
    assert_eq!(ids("q=bankje"), [many[2_099], many[2_098]]);
    assert_eq!(ids("q=bankje&sort=createdAt"), [bench, many[0]]);
    assert_eq!(ids("q=bankje&sort=-supportCount"), [bench, many[2_099]]);
    assert_eq!(ids(&format!("q=bankje&sort=createdAt&association={village}")), [many[0], many[1]]);
    assert_eq!(ids("q=bankje%20zwembad"), [bench]);
    let first: Page<IdeaSummary> = app.get("/ideas?q=bankje&limit=100").send().ok().page();
    let next = ids(&format!("q=bankje&cursor={}", first.next_cursor.unwrap()));
    assert_eq!(next, [many[1_999], many[1_998]]);
}
