//! Forms: what is wrong is said next to its field, what was typed is not lost, and English is one click away.

use serde_json::json;
use shared::{idea::Idea, role::Role};
use tests::app::TestApp;

use crate::browser::{Browser, By, containing, story};

#[test]
fn faults_stand_next_to_their_fields_and_in_a_summary() {
    story(|app: TestApp| async move {
        let browser = Browser::open(&app).await?;
        browser.goto("/registreren").await?;
        browser.fill("email", "geen-adres").await?;
        browser.fill("password", "te kort").await?;
        browser.click(By::Css("main button[type=submit]")).await?;
        for field in ["name", "email", "password"] {
            browser
                .see(By::Css(format!("#{field}[aria-invalid=true][aria-describedby~={field}-error]")))
                .await?;
            browser.see(By::Id(format!("{field}-error"))).await?;
        }
        browser.see(By::Css("#form-errors:focus")).await?;
        browser.click(By::Css("#form-errors a[href='#password']")).await?;
        browser.see(By::Css("#password:focus")).await?;
        browser.close().await
    });
}

#[test]
fn what_a_visitor_typed_is_there_again() {
    story(|app: TestApp| async move {
        let account = app.account("Anna");
        let browser = Browser::open(&app).await?;
        browser.goto("/inloggen?naar=%2Fideeen%2Fnieuw").await?;
        browser.fill("email", &account.email).await?;
        browser.fill("password", tests::builders::PASSWORD).await?;
        browser.click(By::Css("main button[type=submit]")).await?;
        browser.fill("title", "Een boom bij de school").await?;
        browser.goto("/ideeen/nieuw").await?;
        let title = browser.see(By::Id("title")).await?;
        assert_eq!(title.prop("value").await?.as_deref(), Some("Een boom bij de school"));
        browser.close().await
    });
}

#[test]
fn who_saves_second_takes_over_what_the_first_changed_elsewhere() {
    story(|app: TestApp| async move {
        let (author, coordinator) = (app.account("Anna"), app.account_with_role(Role::Coordinator));
        let idea = app.idea(&author);
        let path = format!("/ideas/{idea}");
        let browser = Browser::open(&app).await?;
        browser.sign_in(&author, &format!("/ideeen/{idea}/wijzigen")).await?;
        let text = "Dan kan iedereen onderweg even zitten.";
        browser.fill("text", text).await?;
        let etag = app.get(&path).send().ok().etag();
        let change = json!({ "title": "Een bank met een leuning" });
        app.patch(&path).by(&coordinator).if_match(&etag).json(&change).send().ok();
        let save = By::Css("main form button[type=submit]");
        browser.click(save.clone()).await?;
        browser.see(By::Css("#form-errors:focus")).await?;
        // The form holds both changes, and the newest beside it tells of the other's.
        for (field, value) in [("title", "Een bank met een leuning"), ("text", text)] {
            let field = browser.see(By::Id(field)).await?;
            assert_eq!(field.prop("value").await?.as_deref(), Some(value));
        }
        browser.see(containing("section/h3", "Een bank met een leuning")).await?;
        browser.click(save).await?;
        browser.see(containing("h1", "Een bank met een leuning")).await?;
        browser.see(containing("p", text)).await?;
        let kept: Idea = app.get(&path).send().ok().read_as();
        assert_eq!((kept.title.as_str(), kept.text.as_str()), ("Een bank met een leuning", text));
        browser.close().await
    });
}

#[test]
fn english_is_one_click_away_and_stays() {
    story(|app: TestApp| async move {
        let browser = Browser::open(&app).await?;
        browser.goto("/ideeen").await?;
        browser.see(By::Css("html[lang=nl]")).await?;
        browser.press("English").await?;
        browser.see(By::Css("html[lang=en]")).await?;
        browser.see(containing("h1", "Ideas")).await?;
        browser.goto("/ideeen").await?;
        browser.see(containing("h1", "Ideas")).await?;
        browser.press("Nederlands").await?;
        browser.see(By::Css("html[lang=nl]")).await?;
        browser.close().await
    });
}
