//! What is begun and kept for later: all of it is there again, pictures too.

use tests::app::TestApp;

use crate::{
    browser::{Browser, By, story},
    lead_week::{describe, picture},
};

#[test]
fn a_draft_keeps_the_pictures_that_were_chosen() {
    story(|app: TestApp| async move {
        app.association("Oranje");
        let jan = app.account("Jan Sloot");
        let browser = Browser::open(&app).await?;
        browser.sign_in(&jan, "/ideeen/nieuw").await?;
        browser.fill("title", "Bank").await?;
        browser.choose("associationId", "Oranje").await?;
        browser.pick("file", "bank.png", &picture()).await?;
        browser.press("Bewaren en later verder gaan").await?;
        browser.see(By::Css("[aria-invalid=true]")).await?;
        describe(&browser, "bank.png", "Een blauwe bank").await?;
        browser.press("Bewaren en later verder gaan").await?;
        browser.read("Je concept is bewaard").await?;
        browser.press("Bank").await?;
        browser.see(By::Css("main img[alt='Een blauwe bank']")).await?;
        browser.close().await
    });
}
