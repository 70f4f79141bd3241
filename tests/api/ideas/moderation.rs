//! Ideas that wait until somebody places them, where `SAMENSPEL_MODERATION` is on.

use serde_json::{Value, json};
use shared::{
    id::Id,
    idea::{Idea, IdeaState, IdeaSummary, IdeaTransition},
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{
    answer::Answer,
    app::TestApp,
    both,
    builders::{Account, new_idea},
};

both!(
    without_moderation_what_is_sent_in_is_open,
    what_is_sent_in_waits_hidden_from_others,
    nobody_leaks_what_waits,
    nobody_takes_part_in_what_waits,
    a_placed_idea_is_counted_and_the_newest,
    a_refusal_says_why_and_leads_back_to_a_draft,
    only_others_who_moderate_place_an_idea,
    a_draft_that_is_sent_in_waits_too,
    what_waits_can_be_taken_back_and_thrown_away,
    what_was_changed_meanwhile_is_read_again_before_it_is_placed,
    of_two_who_place_the_second_is_told,
    what_was_public_comes_back_without_waiting,
);

/// A second server on the same database, which moderates.
fn moderated(app: &TestApp) -> TestApp {
    app.another(|settings| settings.moderation = "on".to_owned())
}

fn send_in(app: &TestApp, by: &Account, village: Id) -> Idea {
    app.post("/ideas").by(by).json(&new_idea(village)).send().is(201).read_as()
}

fn step(app: &TestApp, by: &Account, idea: Id, body: &Value) -> Answer {
    app.post(&format!("/ideas/{idea}/transitions")).by(by).if_match("*").json(body).send()
}

fn place(app: &TestApp, by: &Account, idea: Id) -> Answer {
    step(app, by, idea, &json!({"to": "open"}))
}

fn find(app: &TestApp, by: &Account, idea: Id) -> Idea {
    app.get(&format!("/ideas/{idea}")).by(by).send().ok().read_as()
}

fn waiting(app: &TestApp, by: &Account) -> Vec<Id> {
    let page: Page<IdeaSummary> = app.get("/ideas?state=submitted").by(by).send().ok().page();
    page.items.into_iter().map(|idea| idea.id).collect()
}

fn without_moderation_what_is_sent_in_is_open(app: TestApp) {
    let jan = app.account("Jan");
    assert_eq!(send_in(&app, &jan, app.association("Elp")).state, IdeaState::Open);
}

fn what_is_sent_in_waits_hidden_from_others(app: TestApp) {
    let app = &moderated(&app);
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    let idea = send_in(app, &jan, village);
    assert_eq!(idea.state, IdeaState::Submitted);
    let (chair, griet) = (app.account("Hilde"), app.account("Griet"));
    app.give_role(&chair, Role::Chair, Some(village));
    let path = format!("/ideas/{}", idea.id);
    for part in ["", "/transitions", "/comments", "/questions", "/attachments"] {
        let path = format!("{path}{part}");
        app.get(&path).send().problem(ProblemCode::NotFound);
        for other in [&chair, &griet] {
            app.get(&path).by(other).send().problem(ProblemCode::NotFound);
        }
        app.get(&path).by(&jan).send().ok();
    }
    for other in [&chair, &griet] {
        assert_eq!(waiting(app, other), []);
        place(app, other, idea.id).problem(ProblemCode::NotFound);
    }
    assert_eq!(waiting(app, &jan), [idea.id]);
    for role in [Role::Coordinator, Role::Administrator] {
        let moderator = app.account_with_role(role);
        assert_eq!(waiting(app, &moderator), [idea.id]);
        assert_eq!(find(app, &moderator, idea.id).state, IdeaState::Submitted);
    }
    // It waits, whatever whoever made it may do.
    let chair_s = send_in(app, &chair, village);
    assert_eq!(chair_s.state, IdeaState::Submitted);
}

fn nobody_leaks_what_waits(app: TestApp) {
    let app = &moderated(&app);
    let (jan, village, theme) = (app.account("Jan"), app.association("Elp"), app.theme("Groen"));
    let mut body = new_idea(village);
    body["themeIds"] = json!([theme]);
    let idea: Idea = app.post("/ideas").by(&jan).json(&body).send().is(201).read_as();
    let coordinator = app.account_with_role(Role::Coordinator);
    step(app, &coordinator, idea.id, &json!({"to": "refused", "reason": "Noem geen namen."})).is(201);
    send_in(app, &jan, village);
    for list in
        ["/ideas", "/ideas?q=bankje", "/ideas?sort=-supportCount", "/ideas?state=submitted&state=refused"]
    {
        let page: Page<IdeaSummary> = app.get(list).send().ok().page();
        assert_eq!(page.items, [], "{list}");
        assert!(page.total.is_none_or(|total| total == 0), "{list}");
    }
    let similar = app.get("/ideas/_similar").query("title", &idea.title);
    assert_eq!(similar.by(&coordinator).send().ok().page::<IdeaSummary>().items, []);
    assert_eq!(
        app.get(&format!("/ideas?number={}", idea.number)).send().ok().page::<IdeaSummary>().items,
        []
    );
    assert_eq!(app.get(&format!("/associations/{village}")).send().json()["ideaCount"], 0);
    assert_eq!(app.get(&format!("/themes/{theme}")).send().json()["ideaCount"], 0);
    let tree = app.get("/tree").send().ok().json();
    assert_eq!((&tree["branches"][0]["ideaCount"], &tree["branches"][0]["ideas"]), (&json!(0), &json!([])));
}

fn nobody_takes_part_in_what_waits(app: TestApp) {
    let app = &moderated(&app);
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let path = format!("/ideas/{}", send_in(app, &jan, app.association("Elp")).id);
    let parts = [
        ("supports", json!({})),
        ("joiners", json!({})),
        ("comments", json!({"text": "Mooi!"})),
        ("questions", json!({"addressee": "municipality", "text": "Mag dat van de gemeente?"})),
    ];
    for (part, body) in &parts {
        let send = |by: &Account| app.post(&format!("{path}/{part}")).by(by).json(body).send();
        send(&jan).problem(ProblemCode::IdeaNotPlaced);
        send(&coordinator).problem(ProblemCode::IdeaNotPlaced);
        send(&app.account("Griet")).problem(ProblemCode::NotFound);
    }
}

fn a_placed_idea_is_counted_and_the_newest(app: TestApp) {
    let app = &moderated(&app);
    let (jan, village, theme) = (app.account("Jan"), app.association("Elp"), app.theme("Groen"));
    let mut body = new_idea(village);
    body["themeIds"] = json!([theme]);
    let idea: Idea = app.post("/ideas").by(&jan).json(&body).send().is(201).read_as();
    // Others came in between.
    let later: Vec<Id> =
        (0..3).map(|_| app.store_idea(&jan, "Een bankje", (village, &[]), IdeaState::Open, 0)).collect();
    let coordinator = app.account_with_role(Role::Coordinator);
    let placed: IdeaTransition = place(app, &coordinator, idea.id).is(201).read_as();
    assert_eq!((placed.from, placed.to), (IdeaState::Submitted, IdeaState::Open));
    assert_eq!(placed.actor.map(|actor| actor.id), Some(coordinator.id));
    let seen: Idea = app.get(&format!("/ideas/{}", idea.id)).send().ok().read_as();
    // When it was sent in stays what it was.
    assert_eq!((seen.state, seen.created_at), (IdeaState::Open, idea.created_at));
    for list in ["/ideas".to_owned(), format!("/ideas?association={village}")] {
        let mut path = format!("{list}{}limit=3", if list.contains('?') { '&' } else { '?' });
        let page = app.get(&path).send().ok().page::<IdeaSummary>();
        assert_eq!(page.total, Some(4), "{list}");
        path += &format!("&cursor={}", page.next_cursor.unwrap());
        let rest = app.get(&path).send().ok().page::<IdeaSummary>();
        let ids: Vec<Id> = page.items.iter().chain(&rest.items).map(|idea| idea.id).collect();
        assert_eq!(ids, [idea.id, later[2], later[1], later[0]], "{list}");
    }
    assert_eq!(app.get(&format!("/associations/{village}")).send().json()["ideaCount"], 4);
    assert_eq!(app.get(&format!("/themes/{theme}")).send().json()["ideaCount"], 1);
    assert_eq!(waiting(app, &coordinator), []);
    app.post(&format!("/ideas/{}/supports", idea.id)).by(&coordinator).send().is(201);
    // From here on it is the board's.
    place(app, &coordinator, idea.id).problem(ProblemCode::IdeaClosed);
}

fn a_refusal_says_why_and_leads_back_to_a_draft(app: TestApp) {
    let app = &moderated(&app);
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let id = send_in(app, &jan, app.association("Elp")).id;
    let refuse = |body: Value| step(app, &coordinator, id, &body);
    refuse(json!({"to": "refused"})).fault("reason", FieldCode::Required);
    // Everybody reads an idea that is declined or withdrawn.
    refuse(json!({"to": "declined", "reason": "Nee."})).problem(ProblemCode::IdeaClosed);
    step(app, &jan, id, &json!({"to": "withdrawn"})).problem(ProblemCode::IdeaClosed);
    refuse(json!({"to": "refused", "reason": "Noem geen namen."})).is(201);
    app.get(&format!("/ideas/{id}")).send().problem(ProblemCode::NotFound);
    let seen = find(app, &jan, id);
    assert_eq!((seen.state, seen.state_reason.as_deref()), (IdeaState::Refused, Some("Noem geen namen.")));
    let change = |body: Value| app.patch(&format!("/ideas/{id}")).by(&jan).if_match("*").json(&body).send();
    change(json!({"title": "Een ander bankje"})).problem(ProblemCode::IdeaClosed);
    // A draft again, beside which the reason stays; coordinators see it no more.
    step(app, &coordinator, id, &json!({"to": "draft"})).problem(ProblemCode::Forbidden);
    step(app, &jan, id, &json!({"to": "draft"})).is(201);
    assert_eq!(find(app, &jan, id).state_reason.as_deref(), Some("Noem geen namen."));
    app.get(&format!("/ideas/{id}")).by(&coordinator).send().problem(ProblemCode::NotFound);
    change(json!({"draft": true, "title": "Een ander bankje"})).ok();
    place(app, &jan, id).is(201);
    let again = find(app, &coordinator, id);
    assert_eq!(
        (again.state, again.state_reason, again.title.as_str()),
        (IdeaState::Submitted, None, "Een ander bankje")
    );
    place(app, &coordinator, id).is(201);
    // What happened before is not for everybody.
    let path = format!("/ideas/{id}/transitions");
    let steps = |answer: Answer| -> Vec<IdeaState> {
        answer.ok().page::<IdeaTransition>().items.into_iter().map(|step| step.to).collect()
    };
    assert_eq!(steps(app.get(&path).send()), [IdeaState::Open]);
    assert_eq!(steps(app.get(&path).by(&app.account("Griet")).send()), [IdeaState::Open]);
    let all = [IdeaState::Refused, IdeaState::Draft, IdeaState::Submitted, IdeaState::Open];
    assert_eq!(steps(app.get(&path).by(&jan).send()), all);
    assert_eq!(steps(app.get(&path).by(&coordinator).send()), all);
}

fn only_others_who_moderate_place_an_idea(app: TestApp) {
    let app = &moderated(&app);
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    for role in [Role::Member, Role::Board, Role::Chair, Role::Liaison, Role::Councillor, Role::Supporter] {
        let account = app.account(role.as_str());
        app.give_role(&account, role, role.is_held_in_association().then_some(village));
        place(app, &account, send_in(app, &jan, village).id).problem(ProblemCode::NotFound);
        place(app, &account, send_in(app, &account, village).id).problem(ProblemCode::Forbidden);
    }
    let [one, other] = [Role::Coordinator, Role::Administrator].map(|role| app.account_with_role(role));
    for (author, moderator) in [(&one, &other), (&other, &one)] {
        let own = send_in(app, author, village);
        assert_eq!(own.state, IdeaState::Submitted);
        place(app, author, own.id).problem(ProblemCode::Forbidden);
        let refusal = json!({"to": "refused", "reason": "Toch niet."});
        step(app, author, own.id, &refusal).problem(ProblemCode::Forbidden);
        step(app, moderator, own.id, &refusal).is(201);
        place(app, author, own.id).problem(ProblemCode::Forbidden);
        // One can think better of it.
        place(app, moderator, own.id).is(201);
        assert_eq!(find(app, author, own.id).state, IdeaState::Open);
    }
}

fn a_draft_that_is_sent_in_waits_too(app: TestApp) {
    let app = &moderated(&app);
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    let mut body = new_idea(village);
    body["draft"] = json!(true);
    let draft: Idea = app.post("/ideas").by(&jan).json(&body).send().is(201).read_as();
    assert_eq!(draft.state, IdeaState::Draft);
    let sent: IdeaTransition = place(app, &jan, draft.id).is(201).read_as();
    assert_eq!((sent.from, sent.to), (IdeaState::Draft, IdeaState::Submitted));
    app.get(&format!("/ideas/{}", draft.id)).send().problem(ProblemCode::NotFound);
    assert_eq!(app.get(&format!("/associations/{village}")).send().json()["ideaCount"], 0);
    let change = json!({"title": "Een beter bankje"});
    app.patch(&format!("/ideas/{}", draft.id)).by(&jan).if_match("*").json(&change).send().ok();
    place(app, &app.account_with_role(Role::Coordinator), draft.id).is(201);
    let seen: Idea = app.get(&format!("/ideas/{}", draft.id)).send().ok().read_as();
    assert_eq!((seen.state, seen.title.as_str()), (IdeaState::Open, "Een beter bankje"));
}

fn what_waits_can_be_taken_back_and_thrown_away(app: TestApp) {
    let app = &moderated(&app);
    let jan = app.account("Jan");
    let id = send_in(app, &jan, app.association("Elp")).id;
    app.delete(&format!("/ideas/{id}")).by(&jan).send().problem(ProblemCode::IdeaClosed);
    step(app, &jan, id, &json!({"to": "draft"})).is(201);
    assert_eq!(waiting(app, &app.account_with_role(Role::Coordinator)), []);
    app.delete(&format!("/ideas/{id}")).by(&jan).send().is(204);
    for table in ["ideas", "idea_transitions"] {
        assert_eq!(app.database.number(&format!("SELECT count(*) AS n FROM {table}")), 0, "{table}");
    }
}

fn what_was_changed_meanwhile_is_read_again_before_it_is_placed(app: TestApp) {
    let app = &moderated(&app);
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let path = format!("/ideas/{}", send_in(app, &jan, app.association("Elp")).id);
    let etag = app.get(&path).by(&coordinator).send().etag();
    app.patch(&path).by(&jan).if_match("*").json(&json!({"title": "Iets heel anders"})).send().ok();
    let call = app.post(&format!("{path}/transitions")).by(&coordinator).if_match(&etag);
    call.json(&json!({"to": "open"})).send().problem(ProblemCode::Changed);
    app.get(&path).send().problem(ProblemCode::NotFound);
}

fn of_two_who_place_the_second_is_told(app: TestApp) {
    let app = &moderated(&app);
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    let moderators = [Role::Coordinator, Role::Administrator].map(|role| app.account_with_role(role));
    for _ in 0..4 {
        let path = format!("/ideas/{}", send_in(app, &jan, village).id);
        let etag = app.get(&path).by(&jan).send().etag();
        let act = |by: &Account, body: Value| {
            let call = app.post(&format!("{path}/transitions")).by(by).if_match(&etag);
            call.json(&body).send().status
        };
        let mut statuses = std::thread::scope(|scope| {
            let one = scope.spawn(|| act(&moderators[0], json!({"to": "open"})));
            let two = scope.spawn(|| act(&moderators[1], json!({"to": "refused", "reason": "Nee."})));
            [one.join().unwrap(), two.join().unwrap()]
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 412]);
    }
    let open = app.database.number("SELECT count(*) AS n FROM ideas WHERE state = 'open'");
    assert_eq!(app.get(&format!("/associations/{village}")).send().json()["ideaCount"], open);
}

fn what_was_public_comes_back_without_waiting(app: TestApp) {
    let app = &moderated(&app);
    let jan = app.account("Jan");
    let id = app.idea(&jan);
    step(app, &jan, id, &json!({"to": "withdrawn"})).is(201);
    place(app, &jan, id).is(201);
    assert_eq!(find(app, &jan, id).state, IdeaState::Open);
}
