//! `GET /ideas` with its filters, for each kind of caller.

use shared::{
    id::Id,
    idea::{IdeaState, IdeaSummary},
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{app::TestApp, both, client::Call};

both!(
    filters_repeat_and_hold_together,
    hidden_ideas_are_listed_to_their_author_and_the_coordinator,
    a_list_is_kept_for_visitors_alone,
    unknown_and_wrong_filters_are_refused,
    the_total_is_what_paging_to_the_end_gives,
    an_item_says_what_a_list_needs,
);

fn ids(call: Call) -> Vec<Id> {
    let page: Page<IdeaSummary> = call.send().ok().page();
    page.items.into_iter().map(|idea| idea.id).collect()
}

fn filters_repeat_and_hold_together(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let (elp, orvelte, wijster) =
        (app.association("Elp"), app.association("Orvelte"), app.association("Wijster"));
    let (green, homes) = (app.theme("Groen"), app.theme("Wonen"));
    let a = app.store_idea(&jan, "Idee A", (elp, &[green]), IdeaState::Open, 0);
    let b = app.store_idea(&jan, "Idee B", (orvelte, &[green, homes]), IdeaState::Adopted, 0);
    let c = app.store_idea(&griet, "Idee C", (wijster, &[homes]), IdeaState::Parked, 0);
    let d = app.store_idea(&griet, "Idee D", (elp, &[]), IdeaState::Open, 0);
    let get = |query: String| ids(app.get(&format!("/ideas?{query}")));
    assert_eq!(get(format!("association={elp}")), [d, a]);
    assert_eq!(get(format!("association={elp}&association={wijster}")), [d, c, a]);
    assert_eq!(get(format!("theme={green}&theme={homes}")), [c, b, a]);
    assert_eq!(get(format!("theme={homes}&association={orvelte}")), [b]);
    assert_eq!(get("state=open&state=parked".to_owned()), [d, c, a]);
    assert_eq!(get(format!("author={}&state=open", griet.id)), [d]);
    assert_eq!(get(format!("q=idee&theme={green}&state=adopted&sort=createdAt")), [b]);
    assert_eq!(get(format!("theme={}", Id::new())), []);
}

fn hidden_ideas_are_listed_to_their_author_and_the_coordinator(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let coordinator = app.account_with_role(Role::Coordinator);
    let open = app.idea(&jan);
    let draft = app.idea_in(&jan, IdeaState::Draft);
    let submitted = app.idea_in(&jan, IdeaState::Submitted);
    assert_eq!(ids(app.get("/ideas")), [open]);
    assert_eq!(ids(app.get("/ideas").by(&griet)), [open]);
    // The list of everybody is the same for all: what is hidden comes where its state is asked for.
    assert_eq!(ids(app.get("/ideas").by(&jan)), [open]);
    assert_eq!(ids(app.get("/ideas").by(&coordinator)), [open]);
    let all = "/ideas?state=draft&state=submitted&state=open";
    assert_eq!(ids(app.get(all)), [open]);
    assert_eq!(ids(app.get(all).by(&griet)), [open]);
    assert_eq!(ids(app.get(all).by(&jan)), [submitted, draft, open]);
    assert_eq!(ids(app.get(all).by(&coordinator)), [submitted, open]);
    for path in ["/ideas?state=draft".to_owned(), format!("/ideas?author={}&state=draft", jan.id)] {
        assert_eq!(ids(app.get(&path)), []);
        assert_eq!(ids(app.get(&path).by(&griet)), []);
        assert_eq!(ids(app.get(&path).by(&coordinator)), []);
        assert_eq!(ids(app.get(&path).by(&jan)), [draft]);
    }
    // A draft without an author is nobody's own.
    app.database.execute("UPDATE ideas SET author_id = NULL WHERE state = 'draft'");
    assert_eq!(ids(app.get(all).by(&griet)), [open]);
    assert_eq!(ids(app.get(all).by(&coordinator)), [submitted, open]);
}

fn a_list_is_kept_for_visitors_alone(app: TestApp) {
    let jan = app.account("Jan");
    app.idea(&jan);
    let visitor = app.get("/ideas").send().ok();
    assert!(visitor.header("cache-control").unwrap().contains("public"));
    assert!(visitor.headers("vary").join(",").contains("Authorization"));
    assert_eq!(app.get("/ideas").by(&jan).send().header("cache-control"), Some("no-store"));
    let again = app.get("/ideas").header("If-None-Match", &visitor.etag()).send().is(304);
    assert_eq!((again.text().as_str(), again.etag()), ("", visitor.etag()));
    app.idea(&jan);
    app.get("/ideas").header("If-None-Match", &visitor.etag()).send().is(200);
}

fn unknown_and_wrong_filters_are_refused(app: TestApp) {
    for query in
        ["colour=red", "Theme=x", "theme=7", "author=jan", "state=happy", "sort=title", "sort=-createdat"]
    {
        app.get(&format!("/ideas?{query}")).send().problem(ProblemCode::Malformed);
    }
    for query in ["limit=0", "limit=101"] {
        app.get(&format!("/ideas?{query}")).send().fault("limit", FieldCode::OutOfRange);
    }
    for query in ["limit=256", "limit=-1", "limit=ten", "limit=1.5"] {
        assert_eq!(app.get(&format!("/ideas?{query}")).send().status, 400, "{query}");
    }
    let many: Vec<String> = (0..51).map(|_| format!("theme={}", Id::new())).collect();
    app.get(&format!("/ideas?{}", many.join("&"))).send().fault("theme", FieldCode::TooMany);
}

fn the_total_is_what_paging_to_the_end_gives(app: TestApp) {
    let jan = app.account("Jan");
    let (elp, orvelte) = (app.association("Elp"), app.association("Orvelte"));
    let green = app.theme("Groen");
    for n in 0..5 {
        app.store_idea(&jan, "Een idee", (elp, &[green]), IdeaState::Open, n);
        app.store_idea(&jan, "Een idee", (orvelte, &[]), IdeaState::Withdrawn, n);
        app.store_idea(&jan, "Een idee", (elp, &[green]), IdeaState::Draft, n);
    }
    for query in [
        "limit=100".to_owned(),
        format!("association={elp}"),
        format!("association={elp}&association={orvelte}"),
        format!("association={elp}&association={elp}"),
        format!("theme={green}"),
        format!("theme={}", Id::new()),
        format!("association={}", Id::new()),
    ] {
        // Their author's own drafts are neither listed nor counted.
        for call in [app.get(&format!("/ideas?{query}")), app.get(&format!("/ideas?{query}")).by(&jan)] {
            let page: Page<IdeaSummary> = call.send().ok().page();
            assert_eq!(page.total, Some(page.items.len() as i64), "{query}");
        }
    }
    let searched: Page<IdeaSummary> = app.get("/ideas?q=idee").send().ok().page();
    assert_eq!(searched.total, None);
}

fn an_item_says_what_a_list_needs(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    let id = app.store_idea(&jan, "Een bankje", (village, &[theme]), IdeaState::Open, 3);
    let page: Page<IdeaSummary> = app.get("/ideas").send().ok().page();
    let idea = &page.items[0];
    assert_eq!((idea.id, idea.title.as_str(), idea.support_count), (id, "Een bankje", 3));
    assert_eq!((idea.association.village.as_str(), idea.themes[0].label.as_str()), ("Elp", "Groen"));
    assert_eq!(idea.author.as_ref().map(|author| author.name.as_str()), Some("Jan"));
    assert!(idea.number > 0 && idea.excerpt.starts_with("Veel mensen"));
    // What others may know of a person is a name and an id.
    let item = app.get("/ideas").send().json()["items"][0]["author"].clone();
    assert_eq!(item, serde_json::json!({"id": jan.id, "name": "Jan"}));
    app.database.execute("DELETE FROM accounts");
    // Of what was done behind its back the server does not know: it is asked in other words than before.
    assert!(app.get("/ideas?limit=1").send().ok().json()["items"][0].get("author").is_none());
}
