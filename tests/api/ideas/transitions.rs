//! `/ideas/{id}/transitions`.

use chrono::{Days, Utc};
use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, IdeaState, IdeaTransition},
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    a_board_takes_up_an_idea_and_decides,
    a_decision_says_why,
    boards_decide_in_their_own_village,
    a_step_that_there_is_not_is_a_conflict,
    an_author_takes_back_and_thinks_better_of_it,
    of_two_who_decide_the_second_is_told,
    a_step_needs_an_if_match,
    a_repeated_step_is_taken_once,
    sending_in_a_draft_counts_it_and_taking_it_back_does_not_uncount,
    the_steps_of_a_hidden_idea_are_hidden,
    steps_come_in_pages,
);

struct Village {
    id: Id,
    chair: Account,
    author: Account,
}

impl Village {
    fn new(app: &TestApp) -> Self {
        let (id, chair) = (app.association(&Id::new().to_string()), app.account("Voorzitter"));
        app.give_role(&chair, Role::Chair, Some(id));
        Self { id, chair, author: app.account("Jan") }
    }

    fn idea(&self, app: &TestApp, state: IdeaState) -> Id {
        app.store_idea(&self.author, "Een bankje", (self.id, &[]), state, 0)
    }
}

fn step(app: &TestApp, by: &Account, idea: Id, body: &Value) -> Answer {
    app.post(&format!("/ideas/{idea}/transitions")).by(by).if_match("*").json(body).send()
}

fn find(app: &TestApp, by: &Account, idea: Id) -> Idea {
    app.get(&format!("/ideas/{idea}")).by(by).send().ok().read_as()
}

fn steps(app: &TestApp, idea: Id) -> Vec<IdeaTransition> {
    app.get(&format!("/ideas/{idea}/transitions")).send().ok().page().items
}

fn a_board_takes_up_an_idea_and_decides(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::Open);
    step(&app, &village.chair, idea, &json!({"to": "underReview"})).is(201);
    let day = Utc::now().date_naive() + Days::new(100);
    let parked = json!({"to": "parked", "reason": " Eerst de weg. ", "reviewDate": day});
    let made: IdeaTransition = step(&app, &village.chair, idea, &parked).is(201).read_as();
    let after = find(&app, &village.author, idea);
    assert_eq!((after.state, after.state_reason.as_deref()), (IdeaState::Parked, Some("Eerst de weg.")));
    assert_eq!(after.review_date, Some(day));
    let steps = steps(&app, idea);
    let path: Vec<_> = steps.iter().map(|step| (step.from, step.to)).collect();
    let expected = [(IdeaState::Open, IdeaState::UnderReview), (IdeaState::UnderReview, IdeaState::Parked)];
    assert_eq!(path, expected);
    assert_eq!(steps[1], made);
    assert_eq!(made.actor.map(|actor| actor.name).as_deref(), Some("Voorzitter"));
    step(&app, &village.chair, idea, &json!({"to": "underReview"})).is(201);
    assert_eq!(find(&app, &village.author, idea).state_reason, None);
}

fn a_decision_says_why(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::UnderReview);
    let refuse = |body: Value| step(&app, &village.chair, idea, &body);
    refuse(json!({"to": "declined"})).fault("reason", FieldCode::Required);
    refuse(json!({"to": "answered", "reason": "  "})).fault("reason", FieldCode::Required);
    refuse(json!({"to": "parked", "reason": "Later."})).fault("reviewDate", FieldCode::Required);
    refuse(json!({"to": "adopted", "reviewDate": "2027-05-01"})).fault("reviewDate", FieldCode::Invalid);
    refuse(json!({"to": "adopted", "reason": "x".repeat(2_001)})).fault("reason", FieldCode::TooLong);
    refuse(json!({"to": "happy"})).fault("to", FieldCode::Invalid);
    assert_eq!(steps(&app, idea), []);
}

fn boards_decide_in_their_own_village(app: TestApp) {
    let (village, elsewhere) = (Village::new(&app), Village::new(&app));
    let idea = village.idea(&app, IdeaState::Open);
    let body = json!({"to": "underReview"});
    step(&app, &elsewhere.chair, idea, &body).problem(ProblemCode::Forbidden);
    step(&app, &village.author, idea, &body).problem(ProblemCode::Forbidden);
    step(&app, &app.account_with_role(Role::Coordinator), idea, &body).is(201);
}

fn a_step_that_there_is_not_is_a_conflict(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::Open);
    step(&app, &village.chair, idea, &json!({"to": "adopted"})).problem(ProblemCode::IdeaClosed);
    step(&app, &village.chair, idea, &json!({"to": "open"})).problem(ProblemCode::IdeaClosed);
    let adopted = village.idea(&app, IdeaState::Adopted);
    step(&app, &village.author, adopted, &json!({"to": "withdrawn"})).problem(ProblemCode::IdeaClosed);
    // Whoever has no business with its states does not learn which steps there are.
    step(&app, &app.account("Piet"), adopted, &json!({"to": "open"})).problem(ProblemCode::Forbidden);
}

fn an_author_takes_back_and_thinks_better_of_it(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::Open);
    step(&app, &village.chair, idea, &json!({"to": "withdrawn"})).problem(ProblemCode::Forbidden);
    step(&app, &village.author, idea, &json!({"to": "withdrawn"})).is(201);
    let support = app.post(&format!("/ideas/{idea}/supports")).by(&village.chair).send();
    support.problem(ProblemCode::IdeaClosed);
    step(&app, &village.author, idea, &json!({"to": "open"})).is(201);
    assert_eq!(find(&app, &village.author, idea).state, IdeaState::Open);
}

fn of_two_who_decide_the_second_is_told(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::UnderReview);
    let etag = app.get(&format!("/ideas/{idea}")).send().etag();
    let decide = |to: &str| {
        let call = app.post(&format!("/ideas/{idea}/transitions")).by(&village.chair).if_match(&etag);
        call.json(&json!({"to": to, "reason": "Daarom."})).send()
    };
    let mut statuses = std::thread::scope(|scope| {
        let (one, two) = (scope.spawn(|| decide("adopted")), scope.spawn(|| decide("declined")));
        [one.join().unwrap().status, two.join().unwrap().status]
    });
    statuses.sort_unstable();
    assert_eq!(statuses, [201, 412]);
    decide("answered").problem(ProblemCode::Changed);
    assert_eq!(steps(&app, idea).len(), 1);
}

fn a_step_needs_an_if_match(app: TestApp) {
    let village = Village::new(&app);
    let path = format!("/ideas/{}/transitions", village.idea(&app, IdeaState::Open));
    let call = app.post(&path).by(&village.chair).json(&json!({"to": "underReview"}));
    call.send().problem(ProblemCode::IfMatchRequired);
}

fn a_repeated_step_is_taken_once(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::Open);
    let etag = app.get(&format!("/ideas/{idea}")).send().etag();
    let send = || {
        let call = app.post(&format!("/ideas/{idea}/transitions")).by(&village.chair).if_match(&etag);
        call.header("Idempotency-Key", "een").json(&json!({"to": "underReview"})).send().is(201)
    };
    assert_eq!(send().json(), send().json());
    assert_eq!(steps(&app, idea).len(), 1);
}

fn sending_in_a_draft_counts_it_and_taking_it_back_does_not_uncount(app: TestApp) {
    let village = Village::new(&app);
    let theme = app.theme("Groen");
    let idea = app.store_idea(&village.author, "Een bankje", (village.id, &[theme]), IdeaState::Draft, 0);
    let counts = || {
        let place = app.get(&format!("/associations/{}", village.id)).send().json();
        let theme = app.get(&format!("/themes/{theme}")).send().json();
        (place["ideaCount"].as_i64(), theme["ideaCount"].as_i64())
    };
    assert_eq!(counts(), (Some(0), Some(0)));
    step(&app, &village.author, idea, &json!({"to": "open"})).is(201);
    assert_eq!(counts(), (Some(1), Some(1)));
    step(&app, &village.author, idea, &json!({"to": "withdrawn"})).is(201);
    // Everybody can still read it, so it is still counted.
    assert_eq!(counts(), (Some(1), Some(1)));
}

fn the_steps_of_a_hidden_idea_are_hidden(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::Draft);
    let path = format!("/ideas/{idea}/transitions");
    app.get(&path).send().problem(ProblemCode::NotFound);
    app.get(&path).by(&village.author).send().ok();
    step(&app, &village.chair, idea, &json!({"to": "open"})).problem(ProblemCode::NotFound);
    step(&app, &village.chair, Id::new(), &json!({"to": "open"})).problem(ProblemCode::NotFound);
}

fn steps_come_in_pages(app: TestApp) {
    let village = Village::new(&app);
    let idea = village.idea(&app, IdeaState::Open);
    for to in ["withdrawn", "open", "withdrawn"] {
        step(&app, &village.author, idea, &json!({"to": to})).is(201);
    }
    let path = format!("/ideas/{idea}/transitions?limit=2");
    let first = app.get(&path).send().ok().page::<IdeaTransition>();
    let cursor = first.next_cursor.unwrap();
    let second = app.get(&format!("{path}&cursor={cursor}")).send().ok().page::<IdeaTransition>();
    assert_eq!((first.items.len(), second.items.len(), second.next_cursor), (2, 1, None));
    assert_eq!([first.items, second.items].concat(), steps(&app, idea));
}
