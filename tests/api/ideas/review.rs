//! Parked ideas, and the day on which they are looked at again.

use backend::day::today;
use chrono::{Days, NaiveDate};
use serde_json::json;
use shared::{
    id::Id,
    idea::{IdeaState, IdeaSummary},
    page::Page,
    problem::FieldCode,
    role::Role,
};
use tests::{app::TestApp, both, builders::Account};

both!(the_day_to_look_again_is_not_over, ideas_whose_day_has_come_are_found,);

fn the_day_to_look_again_is_not_over(app: TestApp) {
    let coordinator = app.account_with_role(Role::Coordinator);
    let idea = app.idea_in(&app.account("Jan"), IdeaState::UnderReview);
    let park = |day: NaiveDate| {
        let body = json!({"to": "parked", "reason": "Eerst de weg.", "reviewDate": day});
        app.post(&format!("/ideas/{idea}/transitions")).by(&coordinator).if_match("*").json(&body).send()
    };
    park(today() - Days::new(2)).fault("reviewDate", FieldCode::TooEarly);
    assert_eq!(app.get(&format!("/ideas/{idea}")).send().json()["state"], "underReview");
    park(today() + Days::new(1)).is(201);
}

fn ideas_whose_day_has_come_are_found(app: TestApp) {
    let (jan, elp, wijster) = (app.account("Jan"), app.association("Elp"), app.association("Wijster"));
    let parked = |by: &Account, village: Id, days: i64| {
        let id = app.store_idea(by, "Een bankje", (village, &[]), IdeaState::Parked, 0);
        let day = today() + chrono::TimeDelta::days(days);
        app.database.execute(&format!("UPDATE ideas SET review_date = '{day}' WHERE id = '{id}'"));
        id
    };
    let first = parked(&jan, elp, -100);
    parked(&jan, elp, 2);
    let second = parked(&jan, wijster, -2);
    app.store_idea(&jan, "Een bankje", (elp, &[]), IdeaState::Open, 0);
    let third = parked(&jan, elp, -2);
    let ids = |query: &str| -> (Vec<Id>, Option<String>, Option<i64>) {
        let page: Page<IdeaSummary> = app.get(&format!("/ideas?{query}")).send().ok().page();
        assert!(page.items.iter().all(|idea| idea.review_date.is_some()));
        (page.items.into_iter().map(|idea| idea.id).collect(), page.next_cursor, page.total)
    };
    assert_eq!(ids("reviewDue=true"), (vec![third, second, first], None, None));
    assert_eq!(ids(&format!("reviewDue=true&association={elp}")).0, [third, first]);
    let (items, next, _) = ids("reviewDue=true&sort=createdAt&limit=2");
    assert_eq!(items, [first, second]);
    assert_eq!(ids(&format!("reviewDue=true&sort=createdAt&limit=2&cursor={}", next.unwrap())).0, [third]);
    let all: Page<IdeaSummary> = app.get("/ideas?reviewDue=false").send().ok().page();
    assert_eq!((all.items.len(), all.total), (5, Some(5)));
    assert_eq!(app.get("/ideas?reviewDue=maybe").send().status, 400);
}
