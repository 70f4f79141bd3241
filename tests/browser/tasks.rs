//! Tasks as those meet them who take them and those who lead: given back, called off, changed by two, and full.

use serde_json::json;
use shared::{
    id::Id,
    project::{ProjectStage, Task},
};
use tests::{app::TestApp, builders::Account};

use crate::browser::{Browser, By, WebDriverResult, containing, story};

/// A task for so many people in a project of that person.
fn ask(app: &TestApp, lead: &Account, people: i32) -> Task {
    let project = app.project_in(lead, ProjectStage::Running);
    let body = json!({"title": "Soep koken voor twintig", "people": people});
    app.post(&format!("/projects/{project}/tasks")).by(lead).json(&body).send().is(201).read_as()
}

fn seen(app: &TestApp, id: Id, by: &Account) -> Task {
    app.get(&format!("/tasks/{id}")).by(by).send().ok().read_as()
}

#[test]
fn a_task_is_given_back_and_taken_again() {
    story(|app: TestApp| async move {
        let (lead, helper) = (app.account("Geesje Wolters"), app.account("Berend Hoving"));
        let task = ask(&app, &lead, 1);
        let browser = Browser::open(&app).await?;
        browser.sign_in(&helper, "/klussen").await?;
        for _ in 0..2 {
            browser.click(By::Id(format!("take-{}", task.id))).await?;
            browser.see(containing("p", "Jij doet deze klus.")).await?;
            assert!(seen(&app, task.id, &helper).mine.is_some(), "the server knows of it");
            browser.click(By::Id(format!("back-{}-ask", task.id))).await?;
            browser.click(By::Id(format!("back-{}-sure", task.id))).await?;
            browser.see(By::Id(format!("take-{}", task.id))).await?;
            assert_eq!(seen(&app, task.id, &helper).taken_count, 0);
        }
        browser.close().await
    });
}

#[test]
fn who_comes_too_late_is_told_and_sees_it() {
    story(|app: TestApp| async move {
        let [lead, helper, other] = ["Geesje", "Berend", "Albert"].map(|name| app.account(name));
        let task = ask(&app, &lead, 1);
        let browser = Browser::open(&app).await?;
        browser.sign_in(&helper, "/klussen").await?;
        browser.see(By::Id(format!("take-{}", task.id))).await?;
        app.post(&format!("/tasks/{}/volunteers", task.id)).by(&other).send().is(201);
        browser.click(By::Id(format!("take-{}", task.id))).await?;
        browser.read("Er doen al genoeg mensen mee aan deze klus.").await?;
        browser.see(By::XPath("//article[contains(., 'Soep koken') and contains(., 'Vol')]")).await?;
        assert!(!browser.is_there(By::Id(format!("take-{}", task.id))).await?);
        browser.close().await
    });
}

#[test]
fn a_lead_calls_a_task_off_and_lets_it_go_on_after_all() {
    story(|app: TestApp| async move {
        let (lead, helper) = (app.account("Geesje Wolters"), app.account("Berend Hoving"));
        let task = ask(&app, &lead, 2);
        app.post(&format!("/tasks/{}/volunteers", task.id)).by(&helper).send().is(201);

        let desk = Browser::open(&app).await?;
        desk.sign_in(&lead, &format!("/projecten/{}", task.project.id)).await?;
        desk.click(By::Id(format!("call-off-{}-ask", task.id))).await?;
        desk.click(By::Id(format!("call-off-{}-sure", task.id))).await?;
        desk.see(By::Id(format!("call-on-{}", task.id))).await?;

        let mine = Browser::open(&app).await?;
        mine.sign_in(&helper, "/klussen?mine=true").await?;
        mine.read("Je hoeft niets te doen.").await?;

        desk.click(By::Id(format!("call-on-{}", task.id))).await?;
        desk.see(By::Id(format!("call-off-{}-ask", task.id))).await?;
        desk.close().await?;
        mine.goto("/klussen?mine=true").await?;
        mine.read("Jij doet deze klus.").await?;
        mine.close().await
    });
}

#[test]
fn two_who_change_a_task_lose_no_word() {
    story(|app: TestApp| async move {
        let lead = app.account("Geesje Wolters");
        let task = ask(&app, &lead, 2);
        let desk = Browser::open(&app).await?;
        desk.sign_in(&lead, &format!("/projecten/{}", task.project.id)).await?;
        desk.click(By::Id(format!("edit-{}", task.id))).await?;
        let field = |name: &str| format!("task-{}-{name}", task.id);
        desk.fill(&field("place"), "Dorpshuis").await?;
        let path = format!("/tasks/{}", task.id);
        app.patch(&path).by(&lead).if_match("*").json(&json!({"skill": "koken"})).send().ok();
        save_twice(&desk).await?;
        desk.see(containing("dd", "Dorpshuis")).await?;
        let after = seen(&app, task.id, &lead);
        assert_eq!((after.place.as_deref(), after.skill.as_deref()), (Some("Dorpshuis"), Some("koken")));
        desk.close().await
    });
}

/// Saves, is told that somebody else was first, and saves again.
async fn save_twice(desk: &Browser) -> WebDriverResult<()> {
    let button = By::Css("form.ss-form--box button[type=submit]");
    desk.click(button.clone()).await?;
    desk.see(By::Css("form.ss-form--box [role=status]")).await?;
    desk.click(button).await
}
