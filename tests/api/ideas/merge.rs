//! Merging an idea into the one that it repeats, by `/ideas/{id}/transitions`.

use std::thread;

use serde_json::{Value, json};
use shared::{
    comment::Comment,
    id::Id,
    idea::{Idea, IdeaState, IdeaSummary, IdeaTransition},
    joiner::Joiner,
    page::Page,
    problem::{FieldCode, ProblemCode},
    role::Role,
};
use tests::{answer::Answer, app::TestApp, both, builders::Account};

both!(
    people_go_along_and_nobody_is_counted_twice,
    both_ideas_tell_of_it,
    what_was_said_stays,
    a_merge_names_another_public_idea,
    into_another_village_only_coordinators_merge,
    of_two_merges_in_opposite_directions_one_succeeds,
    many_who_support_during_a_merge_are_counted_exactly,
    a_merge_leaves_the_counts_of_village_and_theme,
    an_idea_is_found_by_its_number,
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

fn merge(app: &TestApp, by: &Account, from: Id, into: impl Into<Value>) -> Answer {
    let body = json!({"to": "merged", "mergedIntoId": into.into()});
    app.post(&format!("/ideas/{from}/transitions")).by(by).if_match("*").json(&body).send()
}

fn id(id: Id) -> String {
    id.to_string()
}

fn find(app: &TestApp, by: &Account, idea: Id) -> Idea {
    app.get(&format!("/ideas/{idea}")).by(by).send().ok().read_as()
}

fn take_part(app: &TestApp, by: &Account, idea: Id, part: &str) {
    app.post(&format!("/ideas/{idea}/{part}")).by(by).json(&json!({})).send().is(201);
}

fn people_go_along_and_nobody_is_counted_twice(app: TestApp) {
    let village = Village::new(&app);
    let (from, into) = (village.idea(&app, IdeaState::Open), village.idea(&app, IdeaState::UnderReview));
    let [one, two, three] = ["Een", "Twee", "Drie"].map(|name| app.account(name));
    for part in ["supports", "joiners"] {
        take_part(&app, &one, from, part);
        take_part(&app, &two, from, part);
        take_part(&app, &two, into, part);
        take_part(&app, &three, into, part);
    }
    merge(&app, &village.chair, from, id(into)).is(201);
    let (old, new) = (find(&app, &one, from), find(&app, &one, into));
    assert_eq!((old.state, old.support_count, old.joiner_count), (IdeaState::Merged, 0, 0));
    assert_eq!((old.supported, old.joined, old.following), (Some(false), Some(false), Some(false)));
    assert_eq!((new.state, new.support_count, new.joiner_count), (IdeaState::UnderReview, 3, 3));
    assert_eq!((new.supported, new.joined, new.following), (Some(true), Some(true), Some(true)));
    for table in ["supports", "joiners"] {
        assert_eq!(app.database.number(&format!("SELECT count(*) AS n FROM {table}")), 3, "{table}");
    }
    // Two of the three, and the author, followed both.
    assert_eq!(app.database.number("SELECT count(*) AS n FROM followers"), 4);
    let joiners: Page<Joiner> = app.get(&format!("/ideas/{into}/joiners")).by(&village.chair).send().page();
    assert_eq!(joiners.items.len(), 3);
}

fn both_ideas_tell_of_it(app: TestApp) {
    let village = Village::new(&app);
    let (from, into) = (village.idea(&app, IdeaState::Parked), village.idea(&app, IdeaState::Open));
    let step: IdeaTransition = merge(&app, &village.chair, from, id(into)).is(201).read_as();
    assert_eq!((step.to, step.merged_into.map(|one| one.id)), (IdeaState::Merged, Some(into)));
    let (old, new) = (find(&app, &village.author, from), find(&app, &village.author, into));
    assert_eq!(old.merged_into.map(|one| (one.id, one.number)), Some((into, new.number)));
    assert_eq!(new.merged_from.iter().map(|one| one.id).collect::<Vec<_>>(), [from]);
    let page: Page<IdeaTransition> = app.get(&format!("/ideas/{into}/transitions")).send().ok().page();
    let [note] = &page.items[..] else { panic!("{page:?}") };
    assert_eq!((note.from, note.to), (IdeaState::Open, IdeaState::Open));
    assert_eq!(note.merged_from.as_ref().map(|one| one.id), Some(from));
    // There is no way on from there.
    let body = json!({"to": "open"});
    let path = format!("/ideas/{from}/transitions");
    let call = app.post(&path).by(&village.chair).if_match("*").json(&body);
    call.send().problem(ProblemCode::IdeaClosed);
}

fn what_was_said_stays(app: TestApp) {
    let village = Village::new(&app);
    let (from, into) = (village.idea(&app, IdeaState::Open), village.idea(&app, IdeaState::Open));
    let comment = json!({"text": "Ik heb hout."});
    app.post(&format!("/ideas/{from}/comments")).by(&village.author).json(&comment).send().is(201);
    merge(&app, &village.chair, from, id(into)).is(201);
    let (old, new) = (find(&app, &village.author, from), find(&app, &village.author, into));
    assert_eq!((old.comment_count, new.comment_count), (1, 0));
    let page: Page<Comment> = app.get(&format!("/ideas/{from}/comments")).send().ok().page();
    assert_eq!(page.items.len(), 1);
}

fn a_merge_names_another_public_idea(app: TestApp) {
    let village = Village::new(&app);
    let from = village.idea(&app, IdeaState::Open);
    let refuse = |into: Value| merge(&app, &village.chair, from, into);
    refuse(Value::Null).fault("mergedIntoId", FieldCode::Required);
    refuse(json!(from)).fault("mergedIntoId", FieldCode::Invalid);
    refuse(json!(Id::new())).fault("mergedIntoId", FieldCode::NotFound);
    refuse(json!(village.idea(&app, IdeaState::Draft))).fault("mergedIntoId", FieldCode::NotFound);
    for closed in [IdeaState::Merged, IdeaState::Withdrawn] {
        refuse(json!(village.idea(&app, closed))).problem(ProblemCode::MergeTargetClosed);
    }
    let other = village.idea(&app, IdeaState::Open);
    let body = json!({"to": "underReview", "mergedIntoId": other});
    let call = app.post(&format!("/ideas/{from}/transitions")).by(&village.chair).if_match("*").json(&body);
    call.send().fault("mergedIntoId", FieldCode::Invalid);
    merge(&app, &village.author, from, id(other)).problem(ProblemCode::Forbidden);
    let adopted = village.idea(&app, IdeaState::Adopted);
    merge(&app, &village.chair, adopted, id(other)).problem(ProblemCode::IdeaClosed);
    assert_eq!(find(&app, &village.author, from).state, IdeaState::Open);
}

fn into_another_village_only_coordinators_merge(app: TestApp) {
    let (here, there) = (Village::new(&app), Village::new(&app));
    let (from, into) = (here.idea(&app, IdeaState::Open), there.idea(&app, IdeaState::Open));
    merge(&app, &here.chair, from, id(into)).problem(ProblemCode::Forbidden);
    merge(&app, &there.chair, from, id(into)).problem(ProblemCode::Forbidden);
    merge(&app, &app.account_with_role(Role::Coordinator), from, id(into)).is(201);
}

fn of_two_merges_in_opposite_directions_one_succeeds(app: TestApp) {
    let village = Village::new(&app);
    for _ in 0..8 {
        let (one, two) = (village.idea(&app, IdeaState::Open), village.idea(&app, IdeaState::Open));
        let person = app.account("Griet");
        take_part(&app, &person, one, "supports");
        take_part(&app, &person, two, "supports");
        let mut statuses = thread::scope(|scope| {
            let there = scope.spawn(|| merge(&app, &village.chair, one, id(two)).status);
            let back = scope.spawn(|| merge(&app, &village.chair, two, id(one)).status);
            [there.join().unwrap(), back.join().unwrap()]
        });
        statuses.sort_unstable();
        assert_eq!(statuses, [201, 409]);
        let (one, two) = (find(&app, &person, one), find(&app, &person, two));
        assert!((one.state == IdeaState::Merged) != (two.state == IdeaState::Merged));
        assert_eq!(one.support_count + two.support_count, 1);
    }
}

fn many_who_support_during_a_merge_are_counted_exactly(app: TestApp) {
    let village = Village::new(&app);
    let (from, into) = (village.idea(&app, IdeaState::Open), village.idea(&app, IdeaState::Open));
    let people: Vec<Account> = (0..8).map(|n| app.account(&format!("Buur {n}"))).collect();
    for person in &people[..4] {
        take_part(&app, person, from, "supports");
    }
    thread::scope(|scope| {
        let app = &app;
        for person in &people {
            for idea in [from, into] {
                scope.spawn(move || app.post(&format!("/ideas/{idea}/supports")).by(person).send());
            }
        }
        scope.spawn(|| merge(app, &village.chair, from, id(into)).is(201));
    });
    let (old, new) = (find(&app, &people[0], from), find(&app, &people[0], into));
    assert_eq!((old.support_count, new.support_count), (0, 8));
    assert_eq!(app.database.number("SELECT count(*) AS n FROM supports"), 8);
}

fn a_merge_leaves_the_counts_of_village_and_theme(app: TestApp) {
    let village = Village::new(&app);
    let theme = app.theme("Groen");
    let make = || app.store_idea(&village.author, "Een bankje", (village.id, &[theme]), IdeaState::Open, 0);
    let (from, into) = (make(), make());
    merge(&app, &village.chair, from, id(into)).is(201);
    // Everybody can still read both, so both are still counted.
    let place = app.get(&format!("/associations/{}", village.id)).send().json();
    let theme = app.get(&format!("/themes/{theme}")).send().json();
    assert_eq!((place["ideaCount"].as_i64(), theme["ideaCount"].as_i64()), (Some(2), Some(2)));
}

fn an_idea_is_found_by_its_number(app: TestApp) {
    let village = Village::new(&app);
    let ideas = [village.idea(&app, IdeaState::Open), village.idea(&app, IdeaState::Open)];
    let number = find(&app, &village.author, ideas[1]).number;
    let page: Page<IdeaSummary> = app.get(&format!("/ideas?number={number}")).send().ok().page();
    assert_eq!(page.items.iter().map(|idea| idea.id).collect::<Vec<_>>(), [ideas[1]]);
    assert_eq!(app.get("/ideas?number=99").send().ok().page::<IdeaSummary>().items, []);
}
