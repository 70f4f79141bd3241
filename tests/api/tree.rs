//! `/tree`, and the answers to visitors that are kept for a moment.

use chrono::Utc;
use serde_json::json;
use shared::{
    id::Id,
    idea::{Idea, IdeaState},
    project::ProjectStage,
    role::Role,
    tree::Tree,
};
use tests::{
    app::TestApp,
    both,
    builders::{Account, new_idea, new_project},
};

both!(
    a_theme_bears_what_can_still_become_something,
    a_project_hangs_in_the_place_of_its_idea,
    the_tree_has_at_most_three_hundred_leaves,
    projects_take_the_places_that_ideas_leave_free,
    what_was_sent_in_last_is_the_newest,
    roots_stand_by_position_without_a_score,
    the_tree_is_read_again_only_when_it_changed,
    whoever_writes_sees_it_at_once,
    an_answer_to_a_visitor_is_no_answer_to_somebody_else,
    another_server_sees_it_within_two_seconds,
);

fn read(app: &TestApp) -> Tree {
    app.get("/tree").send().ok().read_as()
}

fn a_theme_bears_what_can_still_become_something(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme, other) = (app.association("Elp"), app.theme("Groen"), app.theme("Wonen"));
    let store =
        |state, supports| app.store_idea(&jan, "Een bloemenberm", (village, &[theme]), state, supports);
    let [open, adopted] = [store(IdeaState::Open, 3), store(IdeaState::Adopted, 5)];
    for state in [
        IdeaState::Draft,
        IdeaState::Submitted,
        IdeaState::Answered,
        IdeaState::Declined,
        IdeaState::Merged,
        IdeaState::Withdrawn,
    ] {
        store(state, 9);
    }
    let tree = read(&app);
    assert_eq!(tree.branches.iter().map(|branch| branch.theme.id).collect::<Vec<_>>(), [theme, other]);
    let ideas = &tree.branches[0].ideas;
    let found: Vec<_> = ideas.iter().map(|leaf| (leaf.id, leaf.state, leaf.support_count)).collect();
    assert_eq!(found, [(adopted, IdeaState::Adopted, 5), (open, IdeaState::Open, 3)]);
    // All that is public is counted, drafts are not.
    assert_eq!(tree.branches[0].idea_count, 6);
    assert_eq!((tree.branches[1].idea_count, tree.branches[1].ideas.len()), (0, 0));
}

fn a_project_hangs_in_the_place_of_its_idea(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    let idea = app.store_idea(&jan, "Een bloemenberm", (village, &[theme]), IdeaState::Adopted, 2);
    let store = |stage, ideas: &[Id]| {
        let mut new = new_project();
        new["themeIds"] = json!([theme]);
        new["ideaIds"] = json!(ideas);
        app.store_project(&[&jan], new, stage, Utc::now())
    };
    let running = store(ProjectStage::Running, &[idea]);
    store(ProjectStage::Stopped, &[]);
    let branch = read(&app).branches.remove(0);
    let found: Vec<_> = branch.projects.iter().map(|leaf| (leaf.id, leaf.stage)).collect();
    assert_eq!(found, [(running, ProjectStage::Running)]);
    assert_eq!(branch.ideas, []);
}

fn the_tree_has_at_most_three_hundred_leaves(app: TestApp) {
    let jan = app.account("Jan");
    let village = app.association("Elp");
    let themes: Vec<Id> = (0..14).map(|nth| app.theme(&format!("Thema {nth}"))).collect();
    let made: Vec<Id> = (0..30)
        .map(|_| app.store_idea(&jan, "Een bloemenberm", (village, &themes[..2]), IdeaState::Open, 0))
        .collect();
    let tree = read(&app);
    assert_eq!(tree.branches.len(), 12);
    // Twelve branches share three hundred leaves; the newest come first.
    for branch in &tree.branches[..2] {
        let newest: Vec<Id> = made.iter().rev().take(25).copied().collect();
        assert_eq!(branch.ideas.iter().map(|leaf| leaf.id).collect::<Vec<_>>(), newest);
        assert_eq!(branch.idea_count, 30);
    }
}

fn projects_take_the_places_that_ideas_leave_free(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    for nth in 0..11 {
        app.theme(&format!("Thema {nth}"));
    }
    let mut new = new_project();
    new["themeIds"] = json!([theme]);
    for _ in 0..20 {
        app.store_project(&[&jan], new.clone(), ProjectStage::Running, Utc::now());
    }
    let hangs = || {
        let branch = app.get("/tree").by(&jan).send().ok().read_as::<Tree>().branches.remove(0);
        (branch.projects.len(), branch.ideas.len())
    };
    for _ in 0..3 {
        app.store_idea(&jan, "Een bloemenberm", (village, &[theme]), IdeaState::Open, 0);
    }
    assert_eq!(hangs(), (20, 3));
    for _ in 0..20 {
        app.store_idea(&jan, "Een bloemenberm", (village, &[theme]), IdeaState::Open, 0);
    }
    assert_eq!(hangs(), (12, 13), "half of twenty-five is theirs whatever there is");
}

fn what_was_sent_in_last_is_the_newest(app: TestApp) {
    let jan = app.account("Jan");
    let (village, theme) = (app.association("Elp"), app.theme("Groen"));
    let mut draft = new_idea(village);
    draft["draft"] = json!(true);
    draft["themeIds"] = json!([theme]);
    let draft: Idea = app.post("/ideas").by(&jan).json(&draft).send().is(201).read_as();
    let open = app.store_idea(&jan, "Een bloemenberm", (village, &[theme]), IdeaState::Open, 0);
    let steps = format!("/ideas/{}/transitions", draft.id);
    app.post(&steps).by(&jan).if_match("*").json(&json!({"to": "open"})).send().is(201);
    let branch = app.get("/tree").by(&jan).send().ok().read_as::<Tree>().branches.remove(0);
    assert_eq!(branch.ideas.iter().map(|leaf| leaf.id).collect::<Vec<_>>(), [draft.id, open]);
}

fn roots_stand_by_position_without_a_score(app: TestApp) {
    let roots: Vec<Id> = ["Vertrouwen", "Respect"].map(|name| app.root(name)).to_vec();
    let tree = read(&app);
    assert_eq!(tree.roots.iter().map(|root| root.id).collect::<Vec<_>>(), roots);
    assert!(tree.roots.iter().all(|root| root.mean_hundredths.is_none() && root.answer_count == 0));
}

fn the_tree_is_read_again_only_when_it_changed(app: TestApp) {
    app.theme("Groen");
    let first = app.get("/tree").send().ok();
    assert_eq!(first.header("cache-control"), Some("public, no-cache"));
    for _ in 0..2 {
        app.get("/tree").header("If-None-Match", &first.etag()).send().is(304);
    }
    app.theme("Wonen");
    let second = app.get("/tree").header("If-None-Match", &first.etag()).send().ok();
    assert_ne!(first.etag(), second.etag());
}

fn count(app: &TestApp, path: &str, by: Option<&Account>) -> usize {
    let mut call = app.get(path);
    if let Some(account) = by {
        call = call.by(account);
    }
    call.send().ok().json()["items"].as_array().unwrap().len()
}

fn whoever_writes_sees_it_at_once(app: TestApp) {
    let (jan, coordinator) = (app.account("Jan"), app.account_with_role(Role::Coordinator));
    let village = app.association("Elp");
    for nth in 0..3 {
        // Each time what was just kept is old.
        assert_eq!(count(&app, "/ideas", None), nth);
        assert_eq!(count(&app, "/ideas", Some(&jan)), nth);
        app.post("/ideas").by(&jan).json(&new_idea(village)).send().is(201);
        assert_eq!(count(&app, "/ideas", Some(&jan)), nth + 1);
        assert_eq!(count(&app, "/ideas", None), nth + 1);
    }
    for path in ["/themes", "/roots", "/associations"] {
        let before = count(&app, path, None);
        let name = format!("Nieuw {path}");
        let new = match path {
            "/themes" => json!({"label": name, "name": name, "color": "red"}),
            "/roots" => json!({"name": name}),
            _ => json!({"village": name, "name": name}),
        };
        app.post(path).by(&coordinator).json(&new).send().is(201);
        assert_eq!(count(&app, path, None), before + 1, "{path}");
    }
}

fn an_answer_to_a_visitor_is_no_answer_to_somebody_else(app: TestApp) {
    let jan = app.account("Jan");
    app.idea(&jan);
    app.idea_in(&jan, IdeaState::Draft);
    for _ in 0..2 {
        assert_eq!(count(&app, "/ideas?state=draft", None), 0);
        assert_eq!(count(&app, "/ideas?state=draft", Some(&jan)), 1);
    }
    assert_eq!(count(&app, "/ideas", None), 1);
    // Each query has its own answer.
    assert_eq!(count(&app, "/ideas?q=bestaatniet", None), 0);
    assert_eq!(count(&app, "/ideas", None), 1);
}

fn another_server_sees_it_within_two_seconds(app: TestApp) {
    let other = app.another(|_| {});
    assert_eq!(count(&other, "/themes", None), 0);
    let began = std::time::Instant::now();
    app.theme("Groen");
    while count(&other, "/themes", None) == 0 {
        assert!(began.elapsed().as_secs() < 10, "the other server never looked again");
        std::thread::yield_now();
    }
    let coordinator = app.account_with_role(Role::Coordinator);
    app.theme("Wonen");
    // Somebody who is signed in need not wait.
    assert_eq!(count(&other, "/themes", Some(&coordinator)), 2);
}
