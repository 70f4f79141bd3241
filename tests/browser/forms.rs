//! Forms: what is wrong is said next to its field, what was typed is not lost, and English is one click away.

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
