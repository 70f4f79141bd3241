//! `/ideas/{id}/participants`, `mentionIds` of comments, and `/me/mentions`.

use serde_json::json;
use shared::{
    account::Person,
    comment::{Comment, Mention},
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    who_is_mentioned_sees_it_on_their_own_page,
    only_participants_can_be_mentioned,
    who_joins_in_does_not_come_out_by_mentioning,
    a_removed_comment_mentions_nobody,
    mentions_come_in_pages,
    participants_come_in_pages,
    the_participants_of_a_hidden_idea_are_hidden,
);

fn send(app: &TestApp, by: &Account, idea: Id, text: &str, mentioned: &[Id]) -> Answer {
    let body = json!({"text": text, "mentionIds": mentioned});
    app.post(&format!("/ideas/{idea}/comments")).by(by).json(&body).send()
}

fn mentions(app: &TestApp, of: &Account, query: &str) -> Page<Mention> {
    app.get(&format!("/me/mentions{query}")).by(of).send().ok().page()
}

fn participants(app: &TestApp, by: &Account, idea: Id) -> Vec<String> {
    let page: Page<Person> = app.get(&format!("/ideas/{idea}/participants")).by(by).send().ok().page();
    page.items.into_iter().map(|person| person.name).collect()
}

fn who_is_mentioned_sees_it_on_their_own_page(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    send(&app, &griet, idea, "Ik heb hout.", &[]).is(201);
    let made: Comment = send(&app, &jan, idea, "Hoeveel?", &[griet.id, griet.id]).is(201).read_as();
    assert_eq!(made.mentions, [Person { id: griet.id, name: "Griet".into() }]);
    let listed: Page<Comment> = app.get(&format!("/ideas/{idea}/comments")).send().ok().page();
    assert_eq!(listed.items[1].mentions, made.mentions);
    let mine = mentions(&app, &griet, "").items;
    assert_eq!(mine.len(), 1);
    assert_eq!((mine[0].comment_id, mine[0].text.as_str(), mine[0].idea.id), (made.id, "Hoeveel?", idea));
    assert_eq!(mine[0].author.as_ref().map(|author| author.name.as_str()), Some("Jan"));
    assert_eq!(mentions(&app, &jan, "").items, []);
}

fn only_participants_can_be_mentioned(app: TestApp) {
    let (jan, griet, piet) = (app.account("Jan"), app.account("Griet"), app.account("Piet"));
    let (idea, other) = (app.idea(&jan), app.idea(&jan));
    send(&app, &piet, other, "Ik ben hier.", &[]).is(201);
    for stranger in [piet.id, Id::new()] {
        let answer = send(&app, &griet, idea, "Hallo daar", &[jan.id, stranger]);
        answer.fault("mentionIds", FieldCode::NotFound);
    }
    let many: Vec<Id> = (0..11).map(|_| Id::new()).collect();
    send(&app, &griet, idea, "Hallo allemaal", &many).fault("mentionIds", FieldCode::TooMany);
    assert_eq!(app.database.number("SELECT count(*) AS n FROM comment_mentions"), 0);
    // The author takes part without having said a word.
    send(&app, &griet, idea, "Hallo Jan", &[jan.id]).is(201);
}

fn who_joins_in_does_not_come_out_by_mentioning(app: TestApp) {
    let (jan, griet, piet) = (app.account("Jan"), app.account("Griet"), app.account("Piet"));
    let idea = app.idea(&jan);
    app.post(&format!("/ideas/{idea}/joiners")).by(&griet).json(&json!({})).send().is(201);
    assert_eq!(participants(&app, &piet, idea), ["Jan"]);
    send(&app, &piet, idea, "Doe jij mee?", &[griet.id]).fault("mentionIds", FieldCode::NotFound);
    assert_eq!(participants(&app, &jan, idea), ["Jan", "Griet"]);
    send(&app, &jan, idea, "Fijn dat je meedoet!", &[griet.id]).is(201);
}

fn a_removed_comment_mentions_nobody(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    let top: Comment = send(&app, &griet, idea, "Jan, hoor je dit?", &[jan.id]).is(201).read_as();
    let answer = json!({"text": "Ja hoor", "parentId": top.id});
    app.post(&format!("/ideas/{idea}/comments")).by(&jan).json(&answer).send().is(201);
    app.delete(&format!("/ideas/{idea}/comments/{}", top.id)).by(&griet).send().is(204);
    assert_eq!(mentions(&app, &jan, "").items, []);
}

fn mentions_come_in_pages(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let idea = app.idea(&jan);
    for n in 0..3 {
        send(&app, &griet, idea, &format!("Jan, nummer {n}"), &[jan.id]).is(201);
    }
    let first = mentions(&app, &jan, "?limit=2");
    let second = mentions(&app, &jan, &format!("?limit=2&cursor={}", first.next_cursor.unwrap()));
    let texts: Vec<String> = first.items.into_iter().chain(second.items).map(|one| one.text).collect();
    assert_eq!(texts, ["Jan, nummer 2", "Jan, nummer 1", "Jan, nummer 0"]);
    app.get("/me/mentions").send().problem(ProblemCode::SignInRequired);
}

fn participants_come_in_pages(app: TestApp) {
    let people: Vec<Account> = ["Jan", "Griet", "Piet"].map(|name| app.account(name)).to_vec();
    let idea = app.idea(&people[0]);
    for person in &people[1..] {
        for _ in 0..2 {
            send(&app, person, idea, "Hier ben ik.", &[]).is(201);
        }
    }
    let path = format!("/ideas/{idea}/participants?limit=2");
    let first: Page<Person> = app.get(&path).by(&people[0]).send().ok().page();
    let cursor = first.next_cursor.unwrap();
    let second: Page<Person> = app.get(&format!("{path}&cursor={cursor}")).by(&people[0]).send().ok().page();
    let seen: Vec<Id> = first.items.into_iter().chain(second.items).map(|person| person.id).collect();
    assert_eq!((seen, second.next_cursor), (people.iter().map(|person| person.id).collect(), None));
}

fn the_participants_of_a_hidden_idea_are_hidden(app: TestApp) {
    let (jan, griet) = (app.account("Jan"), app.account("Griet"));
    let draft = app.idea_in(&jan, shared::idea::IdeaState::Draft);
    app.get(&format!("/ideas/{draft}/participants")).by(&griet).send().problem(ProblemCode::NotFound);
    assert_eq!(participants(&app, &jan, draft), ["Jan"]);
}
