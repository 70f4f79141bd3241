//! A project as two leads keep it, as it is started out of several ideas, and as it is celebrated on paper.

use serde_json::json;
use shared::{
    idea::IdeaState,
    project::{Project, ProjectStage},
    role::Role,
};
use tests::{app::TestApp, builders::new_project};

use crate::browser::{Browser, By, containing, story};

const ENTER: char = '\u{e007}';

#[test]
fn two_leads_change_two_things_and_both_stay() {
    story(|app: TestApp| async move {
        let (geesje, berend) = (app.account("Geesje Wolters"), app.account("Berend Hoving"));
        let project =
            app.store_project(&[&geesje, &berend], new_project(), ProjectStage::Running, chrono::Utc::now());
        let page = format!("/projecten/{project}?bijwerken");
        let (one, other) = (Browser::open(&app).await?, Browser::open(&app).await?);
        one.sign_in(&geesje, &page).await?;
        other.sign_in(&berend, &page).await?;
        one.fill("now-nextStep", "De notaris bellen").await?;
        other.fill("now-need", "Twee chauffeurs").await?;
        let save = By::Css("#now-form button[type=submit]");
        other.click(save.clone()).await?;
        other.see(containing("p", "Twee chauffeurs")).await?;
        other.close().await?;

        one.click(save.clone()).await?;
        one.see(By::XPath("//form//div[@role='status' and contains(., 'Twee chauffeurs')]")).await?;
        one.click(save).await?;
        one.see(By::XPath("//p[@class='ss-now__text' and .='De notaris bellen']")).await?;
        one.close().await?;
        let after: Project = app.get(&format!("/projects/{project}")).send().ok().read_as();
        assert_eq!(
            (after.next_step.as_deref(), after.need.as_deref()),
            (Some("De notaris bellen"), Some("Twee chauffeurs"))
        );
        Ok(())
    });
}

#[test]
fn a_project_grows_from_several_ideas_by_keyboard() {
    story(|app: TestApp| async move {
        let village = app.association("Elp");
        let (author, chair) = (app.account("Anna Veldkamp"), app.account("Hilde Bruins"));
        app.give_role(&chair, Role::Chair, Some(village));
        for title in ["Een bankje op de brink", "Een bankje bij de kerk"] {
            app.store_idea(&author, title, (village, &[]), IdeaState::Adopted, 0);
        }
        let browser = Browser::open(&app).await?;
        browser.sign_in(&chair, "/projecten/nieuw").await?;
        browser.fill("ideaWords", &format!("bankje{ENTER}")).await?;
        let add = By::XPath("//button[contains(., 'Toevoegen') and contains(., 'bankje')]");
        browser.see(add).await?;
        assert!(!browser.is_there(By::Css("[aria-invalid=true]")).await?, "the form was not sent");
        // The focus goes from one to the next.
        let script =
            "const done = arguments[0]; document.querySelector('button[id^=add-]').focus(); done(null);";
        browser.run(script).await?;
        for left in [1, 0] {
            browser.type_on(&ENTER.to_string()).await?;
            let remove = format!("//li[button[contains(., 'Weghalen')]][{}]", 2 - left);
            browser.see(By::XPath(remove)).await?;
        }
        browser.close().await
    });
}

#[test]
fn a_poster_is_one_page_however_many_are_thanked() {
    story(|app: TestApp| async move {
        let lead = app.account("Geesje Wolters-van der Veen");
        let mut body = new_project();
        body["title"] = json!("De rijdende winkel ".repeat(6).trim());
        body["text"] = json!("Wij rijden langs alle dorpen, en iedereen kan mee. ".repeat(40));
        let project = app.store_project(&[&lead], body, ProjectStage::Completed, chrono::Utc::now());
        for nth in 0..30 {
            let helper = json!({"role": "helper", "accountId": app.account(&format!("Albertien van den Helper {nth}")).id});
            app.database.execute(&format!(
                "INSERT INTO project_members (project_id, account_id, role, created_at) \
                 SELECT '{project}', '{}', 'helper', created_at FROM projects",
                helper["accountId"].as_str().expect("an id")
            ));
        }
        app.database.execute("UPDATE projects SET helper_count = 30");
        let done = "INSERT INTO milestones (id, project_id, title, planned_date, done_date, created_at)";
        for nth in 0..8 {
            let title = "Alle straten hebben een halte en een bankje ".repeat(2);
            app.database.execute(&format!(
                "{done} SELECT '{}', id, '{title}{nth}', '2026-01-01', '2026-01-01', created_at FROM projects",
                shared::id::Id::new()
            ));
        }
        app.picture(&lead, shared::attachment::AttachmentOwner::Project(project));

        let browser = Browser::open(&app).await?;
        browser.sign_in(&lead, &format!("/projecten/{project}/feest")).await?;
        browser.see(By::Css(".ss-feast")).await?;
        browser.read("en nog 30 mensen die hielpen").await?;
        assert!(!browser.is_there(containing("li", "Helper 3")).await?, "nobody was asked yet");
        assert_eq!(pages(&browser.print().await?), 1);
        browser.click(By::Css("label[for=name-helpers]")).await?;
        browser.see(containing("li", "Albertien van den Helper 29")).await?;
        assert_eq!(pages(&browser.print().await?), 1);
        // All of it is on that page: nothing is cut off, and there is room for the picture.
        browser.pretend_paper().await?;
        let fits = browser
            .run(
                "const feast = document.querySelector('.ss-feast'), picture = feast.querySelector('img'); \
                 const foot = feast.querySelector('.ss-feast__foot').getBoundingClientRect(); \
                 arguments[0]([foot.bottom <= feast.getBoundingClientRect().bottom, picture.clientHeight > 100]);",
            )
            .await?;
        assert_eq!(fits, json!([true, true]));
        browser.close().await
    });
}

/// How many pages a PDF document has.
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    text.matches("/Type /Page").count() - text.matches("/Type /Pages").count()
}
