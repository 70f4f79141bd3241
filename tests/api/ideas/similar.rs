//! `GET /ideas/_similar`.

use shared::{
    id::Id,
    idea::{IdeaState, IdeaSummary},
    page::Page,
    problem::{FieldCode, ProblemCode},
};
use tests::{app::TestApp, both};

both!(
    like_ideas_come_the_most_alike_first,
    at_most_five_come,
    common_words_find_nothing,
    hidden_and_ended_ideas_do_not_come,
    of_one_village_and_not_the_idea_itself,
    strange_titles_are_no_fault,
);

fn similar(app: &TestApp, title: &str) -> Vec<String> {
    let page: Page<IdeaSummary> = app.get("/ideas/_similar").query("title", title).send().ok().page();
    page.items.into_iter().map(|idea| idea.title).collect()
}

fn store(app: &TestApp, ideas: &[(&str, IdeaState)]) {
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    for (title, state) in ideas {
        app.store_idea(&jan, title, (village, &[]), *state, 0);
    }
}

fn like_ideas_come_the_most_alike_first(app: TestApp) {
    store(
        &app,
        &[
            ("Een fietspad", IdeaState::Open),
            ("Bankje", IdeaState::Open),
            ("Een bankje langs het fietspad", IdeaState::Adopted),
        ],
    );
    let found = similar(&app, "Bankje fietspad");
    assert_eq!((found.len(), found[0].as_str()), (3, "Een bankje langs het fietspad"));
    assert_eq!(similar(&app, "Nieuwe BÁNKJES?").len(), 2);
    assert_eq!(similar(&app, "zwembad"), Vec::<String>::new());
}

fn at_most_five_come(app: TestApp) {
    store(&app, &[("Een bankje", IdeaState::Open); 7]);
    assert_eq!(similar(&app, "bankje").len(), 5);
}

fn common_words_find_nothing(app: TestApp) {
    store(&app, &[("Een bankje voor het dorp", IdeaState::Open)]);
    assert_eq!(similar(&app, "Een nieuwe voor het dorp"), Vec::<String>::new());
}

fn hidden_and_ended_ideas_do_not_come(app: TestApp) {
    for state in IdeaState::HIDDEN.into_iter().chain([IdeaState::Merged, IdeaState::Withdrawn]) {
        store_one(&app, state);
    }
    assert_eq!(similar(&app, "bankje"), Vec::<String>::new());
}

fn of_one_village_and_not_the_idea_itself(app: TestApp) {
    let (jan, elp, wijster) = (app.account("Jan"), app.association("Elp"), app.association("Wijster"));
    let store = |village| app.store_idea(&jan, "Een bankje", (village, &[]), IdeaState::Open, 0);
    let (one, other) = (store(elp), store(elp));
    // More than are shown, all of them as much alike.
    for _ in 0..6 {
        store(wijster);
    }
    let found = |query: &str| -> Vec<Id> {
        let page: Page<IdeaSummary> =
            app.get(&format!("/ideas/_similar?title=bankje&{query}")).send().ok().page();
        page.items.into_iter().map(|idea| idea.id).collect()
    };
    assert_eq!(found(&format!("association={elp}&except={one}")), [other]);
    assert_eq!(found(&format!("association={elp}")).len(), 2);
    assert!(!found(&format!("except={one}")).contains(&one));
    assert_eq!(found(&format!("association={}", Id::new())), []);
}

fn store_one(app: &TestApp, state: IdeaState) {
    app.idea_in(&app.account("Jan"), state);
}

fn strange_titles_are_no_fault(app: TestApp) {
    store(&app, &[("Een bankje", IdeaState::Open)]);
    for title in ["", "   ", "\"*(-:'%_", "bankje:*", "😀"] {
        assert!(similar(&app, title).len() <= 1, "{title}");
    }
    app.get("/ideas/_similar").send().problem(ProblemCode::Malformed);
    let long = app.get("/ideas/_similar").query("title", &"x".repeat(201)).send();
    long.fault("title", FieldCode::TooLong);
}
