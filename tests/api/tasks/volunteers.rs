//! `/tasks/{id}/volunteers`: who they are, and how far they are with it.

use serde_json::{Value, json};
use shared::{
    id::Id,
    problem::{FieldCode, ProblemCode},
    project::{Task, TaskState, TaskVolunteer, VolunteerState},
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

use super::{ask, seen};

both!(
    names_are_for_people_who_are_signed_in,
    taken_confirmed_done_and_thanked,
    volunteers_say_that_they_did_it_and_leads_the_rest,
    who_did_it_stays,
    a_lead_takes_somebody_off_a_task,
    volunteers_come_in_pages,
    thanks_go_with_the_last_step,
);

struct Soup {
    lead: Account,
    task: Task,
}

impl Soup {
    fn new(app: &TestApp, people: i32) -> Self {
        let lead = app.account("Jan");
        let task = ask(app, &lead, app.project(&lead), &json!({"title": "Soep koken", "people": people}));
        Self { lead, task }
    }

    fn path(&self) -> String {
        format!("/tasks/{}/volunteers", self.task.id)
    }

    fn take(&self, app: &TestApp, by: &Account) -> Id {
        app.post(&self.path()).by(by).send().is(201).read_as::<TaskVolunteer>().id
    }

    fn step(&self, app: &TestApp, by: &Account, part: Id, body: &Value) -> Answer {
        app.put(&format!("{}/{part}", self.path())).by(by).json(body).send()
    }
}

fn names_are_for_people_who_are_signed_in(app: TestApp) {
    let soup = Soup::new(&app, 2);
    soup.take(&app, &app.account("Piet Zeldzaam"));
    app.get(&soup.path()).send().problem(ProblemCode::SignInRequired);
    let answer = app.get(&soup.path()).by(&app.account("Griet")).send().ok();
    assert!(answer.text().contains("Zeldzaam"));
    assert_eq!(answer.header("cache-control"), Some("no-store"));
    app.get(&format!("/tasks/{}/volunteers", Id::new())).by(&soup.lead).send().problem(ProblemCode::NotFound);
}

fn taken_confirmed_done_and_thanked(app: TestApp) {
    let soup = Soup::new(&app, 1);
    let (piet, griet) = (app.account("Piet"), app.account("Griet"));
    let part = soup.take(&app, &piet);
    let state = || (seen(&app, soup.task.id, None).state, seen(&app, soup.task.id, None).done_count);
    assert_eq!(state(), (TaskState::Full, 0));
    soup.step(&app, &soup.lead, part, &json!({"state": "confirmed"})).ok();
    soup.step(&app, &soup.lead, part, &json!({"state": "done"})).ok();
    assert_eq!(state(), (TaskState::Done, 1));
    soup.step(&app, &soup.lead, part, &json!({"state": "confirmed"})).ok();
    assert_eq!(state(), (TaskState::Full, 0));
    soup.step(&app, &soup.lead, part, &json!({"state": "done"})).ok();
    let thanks = json!({"state": "thanked", "thanks": "Heerlijke soep!"});
    let thanked: TaskVolunteer = soup.step(&app, &soup.lead, part, &thanks).ok().read_as();
    assert_eq!(
        (thanked.state, thanked.thanks.as_deref()),
        (VolunteerState::Thanked, Some("Heerlijke soep!"))
    );
    assert_eq!(state(), (TaskState::Done, 1));
    assert_eq!(seen(&app, soup.task.id, Some(&piet)).mine.unwrap().thanks, thanked.thanks);
    let word_seen_by = |person| app.get(&soup.path()).by(person).send().ok().text().contains("Heerlijke");
    assert_eq!([&piet, &soup.lead, &griet].map(word_seen_by), [true, true, false]);
}

fn volunteers_say_that_they_did_it_and_leads_the_rest(app: TestApp) {
    let soup = Soup::new(&app, 2);
    let (piet, griet) = (app.account("Piet"), app.account("Griet"));
    let part = soup.take(&app, &piet);
    let to = |state: &str| json!({"state": state});
    soup.step(&app, &piet, part, &to("confirmed")).problem(ProblemCode::Forbidden);
    soup.step(&app, &griet, part, &to("done")).problem(ProblemCode::Forbidden);
    soup.step(&app, &soup.lead, part, &to("thanked")).problem(ProblemCode::TaskClosed);
    soup.step(&app, &piet, part, &to("done")).ok();
    soup.step(&app, &piet, part, &to("done")).problem(ProblemCode::TaskClosed);
    soup.step(&app, &piet, part, &to("thanked")).problem(ProblemCode::Forbidden);
    assert_eq!(seen(&app, soup.task.id, None).done_count, 1);
    soup.step(&app, &soup.lead, Id::new(), &to("done")).problem(ProblemCode::NotFound);
    let other = Soup::new(&app, 1);
    other.step(&app, &other.lead, part, &to("thanked")).problem(ProblemCode::NotFound);
}

fn who_did_it_stays(app: TestApp) {
    let soup = Soup::new(&app, 2);
    let piet = app.account("Piet");
    let part = soup.take(&app, &piet);
    soup.step(&app, &piet, part, &json!({"state": "done"})).ok();
    app.delete(&format!("{}/mine", soup.path())).by(&piet).send().problem(ProblemCode::HasHistory);
    app.delete(&format!("{}/{part}", soup.path())).by(&soup.lead).send().problem(ProblemCode::HasHistory);
    let task = seen(&app, soup.task.id, None);
    assert_eq!((task.taken_count, task.done_count), (1, 1));
}

fn a_lead_takes_somebody_off_a_task(app: TestApp) {
    let soup = Soup::new(&app, 1);
    let (piet, griet) = (app.account("Piet"), app.account("Griet"));
    let part = format!("{}/{}", soup.path(), soup.take(&app, &piet));
    app.delete(&part).by(&griet).send().problem(ProblemCode::Forbidden);
    app.delete(&part).by(&soup.lead).send().is(204);
    app.delete(&part).by(&soup.lead).send().problem(ProblemCode::NotFound);
    soup.take(&app, &griet);
}

fn volunteers_come_in_pages(app: TestApp) {
    let soup = Soup::new(&app, 5);
    let parts: Vec<Id> = ["Piet", "Griet", "Klaas"].map(|name| soup.take(&app, &app.account(name))).to_vec();
    let list = |query: &str| {
        let call = app.get(&format!("{}?limit=2{query}", soup.path())).by(&soup.lead);
        call.send().ok().page::<TaskVolunteer>()
    };
    let first = list("");
    let second = list(&format!("&cursor={}", first.next_cursor.unwrap()));
    let ids: Vec<Id> = first.items.into_iter().chain(second.items).map(|part| part.id).collect();
    assert_eq!((ids, second.next_cursor), (parts, None));
}

fn thanks_go_with_the_last_step(app: TestApp) {
    let soup = Soup::new(&app, 1);
    let part = soup.take(&app, &app.account("Piet"));
    let early = json!({"state": "done", "thanks": "Dank je wel!"});
    soup.step(&app, &soup.lead, part, &early).fault("thanks", FieldCode::Invalid);
    soup.step(&app, &soup.lead, part, &json!({"state": "asleep"})).fault("state", FieldCode::Invalid);
    assert_eq!(seen(&app, soup.task.id, None).done_count, 0);
}
