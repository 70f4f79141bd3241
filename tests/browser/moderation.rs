//! Where ideas are moderated: a resident sends one in, a coordinator refuses it and places the next try, a visitor reads it.

use shared::role::Role;
use tests::app::TestApp;

use crate::browser::{Browser, By, WebDriverResult, containing, story};

const TITLE: &str = "Een picknicktafel bij de sluis";
const REASON: &str = "Noem geen namen van buren.";

#[test]
fn an_idea_waits_until_a_coordinator_places_it() {
    story(|app: TestApp| async move {
        app.association("Oranje");
        let (resident, coordinator) =
            (app.account("Anna Veldkamp"), app.account_with_role(Role::Coordinator));
        let app = app.another(|settings| settings.moderation = "on".to_owned());

        let author = Browser::open(&app).await?;
        author.sign_in(&resident, "/ideeen/nieuw").await?;
        send_in(&author).await?;
        author.read("wacht op plaatsing").await?;
        assert!(!author.is_there(By::Id("support")).await?, "nobody supports what waits");

        let visitor = Browser::open(&app).await?;
        visitor.goto("/ideeen").await?;
        visitor.read("We hebben geen ideeën gevonden").await?;

        let moderator = Browser::open(&app).await?;
        moderator.sign_in(&coordinator, "/mijn-ideeen").await?;
        open_waiting(&moderator).await?;
        moderator.unfold("refuse").await?;
        moderator.click(By::Css("#refuse button[type=submit]")).await?;
        moderator.see(By::Css("#reason[aria-invalid=true]")).await?;
        moderator.fill("reason", REASON).await?;
        moderator.click(By::Css("#refuse button[type=submit]")).await?;
        moderator.read("De schrijver kan lezen waarom").await?;

        // The author reads why, mends it, and sends it in again.
        author.goto("/mijn-ideeen").await?;
        author.click(containing("a", TITLE)).await?;
        author.read(REASON).await?;
        author.unfold("step").await?;
        author.click(By::Css("#step button[type=submit]")).await?;
        author.press("Verder met je idee").await?;
        author.read(REASON).await?;
        author.press("Verstuur mijn idee").await?;
        author.read("Dank je wel!").await?;
        author.close().await?;

        open_waiting(&moderator).await?;
        moderator.click(By::Id("place")).await?;
        moderator.read("Iedereen kan het nu lezen").await?;
        moderator.see(By::Id("support")).await?;
        moderator.close().await?;

        visitor.goto("/ideeen").await?;
        visitor.click(containing("a", TITLE)).await?;
        visitor.see(containing("h1", TITLE)).await?;
        // What happened before is nobody else's business.
        visitor.see(By::Id("history")).await?;
        assert!(!visitor.is_there(containing("li", REASON)).await?);
        visitor.close().await
    });
}

async fn send_in(browser: &Browser) -> WebDriverResult<()> {
    browser.fill("title", TITLE).await?;
    browser.fill("text", "Bij de sluis is het mooi zitten. Met een tafel erbij eten we er samen.").await?;
    browser.choose("associationId", "Oranje").await?;
    browser.press("Verstuur mijn idee").await?;
    browser.read("Iemand van het Dorpenoverleg leest het eerst").await?;
    browser.see(containing("h1", TITLE)).await.map(drop)
}

/// From one's own page to the idea that waits.
async fn open_waiting(browser: &Browser) -> WebDriverResult<()> {
    browser.goto("/mijn-ideeen").await?;
    browser.press("Wacht op plaatsing: 1 idee").await?;
    browser.click(containing("a", TITLE)).await?;
    browser.see(By::Id("place")).await.map(drop)
}
