//! `/ideas/{id}/follow`.

use serde_json::json;
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    problem::ProblemCode,
};
use tests::{
    app::TestApp,
    both,
    builders::{Account, new_idea},
};

both!(
    following_and_stopping_twice_changes_nothing,
    whoever_takes_part_follows,
    who_stopped_following_stays_away_until_taking_part_again,
    what_can_be_seen_can_be_followed,
);

fn follows(app: &TestApp, by: &Account, idea: Id) -> Option<bool> {
    app.get(&format!("/ideas/{idea}")).by(by).send().ok().read_as::<Idea>().following
}

fn following_and_stopping_twice_changes_nothing(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let path = format!("/ideas/{idea}/follow");
    assert_eq!((follows(&app, &jan, idea), follows(&app, &griet, idea)), (Some(true), Some(false)));
    for _ in 0..2 {
        app.put(&path).by(&griet).send().is(204);
        assert_eq!(follows(&app, &griet, idea), Some(true));
    }
    assert_eq!(app.database.number("SELECT count(*) AS n FROM followers"), 2);
    for _ in 0..2 {
        app.delete(&path).by(&griet).send().is(204);
        assert_eq!(follows(&app, &griet, idea), Some(false));
    }
}

fn whoever_takes_part_follows(app: TestApp) {
    let jan = app.account("Jan");
    let made = app.post("/ideas").by(&jan).json(&new_idea(app.association("Elp"))).send().is(201);
    let made: Idea = made.read_as();
    assert_eq!((made.following, made.supported, made.joined), (Some(true), Some(false), Some(false)));
    let question = json!({"addressee": "municipality", "text": "Mag dat daar wel?"});
    for (part, body) in [
        ("supports", json!({})),
        ("joiners", json!({})),
        ("comments", json!({"text": "Mooi!"})),
        ("questions", question),
    ] {
        let person = app.account(part);
        app.post(&format!("/ideas/{}/{part}", made.id)).by(&person).json(&body).send().is(201);
        assert_eq!(follows(&app, &person, made.id), Some(true), "{part}");
    }
}

fn who_stopped_following_stays_away_until_taking_part_again(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    app.post(&format!("/ideas/{idea}/supports")).by(&griet).send().is(201);
    app.delete(&format!("/ideas/{idea}/follow")).by(&griet).send().is(204);
    app.delete(&format!("/ideas/{idea}/supports/mine")).by(&griet).send().is(204);
    assert_eq!(follows(&app, &griet, idea), Some(false));
    app.post(&format!("/ideas/{idea}/supports")).by(&griet).send().is(201);
    assert_eq!(follows(&app, &griet, idea), Some(true));
}

fn what_can_be_seen_can_be_followed(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let answered = app.idea_in(&jan, IdeaState::Answered);
    app.put(&format!("/ideas/{answered}/follow")).by(&griet).send().is(204);
    let draft = app.idea_in(&jan, IdeaState::Draft);
    for id in [draft, Id::new()] {
        app.put(&format!("/ideas/{id}/follow")).by(&griet).send().problem(ProblemCode::NotFound);
        app.delete(&format!("/ideas/{id}/follow")).by(&griet).send().problem(ProblemCode::NotFound);
    }
}
