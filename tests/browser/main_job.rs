//! The main job: an idea is sent in, found, supported and talked about, and an administrator sees who is there.

use shared::role::Role;
use tests::{app::TestApp, builders::PASSWORD};

use crate::browser::{Browser, By, WebDriverResult, containing, story};

const TITLE: &str = "Een picknicktafel bij de sluis";

#[test]
fn two_people_and_an_administrator() {
    story(|app: TestApp| async move {
        app.association("Oranje");
        app.theme("Ontmoeten");
        let administrator = app.account_with_role(Role::Administrator);

        let first = Browser::open(&app).await?;
        first.goto("/").await?;
        first.press("Account maken").await?;
        register(&first, "Anna Veldkamp", "anna@dorp.example").await?;
        send_in_idea(&first).await?;
        find_and_support(&first).await?;
        first.close().await?;

        let second = Browser::open(&app).await?;
        second.goto("/registreren").await?;
        register(&second, "Berend Hoving", "berend@dorp.example").await?;
        comment(&second).await?;
        second.press("Uitloggen").await?;
        second.see(containing("a", "Inloggen")).await?;
        second.close().await?;

        let third = Browser::open(&app).await?;
        third.goto("/inloggen?naar=%2Fbeheer%2Faccounts").await?;
        third.fill("email", &administrator.email).await?;
        third.fill("password", PASSWORD).await?;
        third.click(By::Css("main button[type=submit]")).await?;
        third.read("anna@dorp.example").await?;
        third.read("berend@dorp.example").await?;
        third.fill("q", "veldkamp").await?;
        third.click(By::Css("main form[role=search] button[type=submit]")).await?;
        third.see(By::XPath("//main//ul[count(li)=1]//a[.='Anna Veldkamp']")).await?;
        third.close().await
    });
}

async fn register(browser: &Browser, name: &str, email: &str) -> WebDriverResult<()> {
    browser.fill("name", name).await?;
    browser.fill("email", email).await?;
    browser.fill("password", "de ooievaar eet geen drop").await?;
    browser.choose("associationId", "Oranje").await?;
    browser.click(By::Css("main button[type=submit]")).await?;
    browser.see(containing("button", "Uitloggen")).await.map(drop)
}

async fn send_in_idea(browser: &Browser) -> WebDriverResult<()> {
    browser.goto("/ideeen/nieuw").await?;
    browser.fill("title", TITLE).await?;
    browser.fill("text", "Bij de sluis is het mooi zitten.\n\nMet een tafel erbij eten we er samen.").await?;
    browser.click(containing("label", "Ontmoeten")).await?;
    browser.press("Verstuur mijn idee").await?;
    // The village of the account was filled in already.
    browser.read("Dank je wel!").await?;
    browser.see(containing("h1", TITLE)).await.map(drop)
}

async fn find_and_support(browser: &Browser) -> WebDriverResult<()> {
    browser.goto("/ideeen").await?;
    browser.fill("q", "PICKNICK sluis").await?;
    browser.click(By::Css("main form[role=search] button[type=submit]")).await?;
    browser.click(containing("a", TITLE)).await?;
    browser.click(By::Id("support")).await?;
    browser.see(By::Css("#support[aria-pressed=true]")).await?;
    browser.see(By::XPath("//p[@role='status'][strong='1']")).await.map(drop)
}

async fn comment(browser: &Browser) -> WebDriverResult<()> {
    browser.goto("/ideeen?q=picknicktafel").await?;
    browser.click(containing("a", TITLE)).await?;
    browser.fill("comment-text", "Ik heb nog een paar planken liggen.").await?;
    browser.press("Plaats mijn reactie").await?;
    browser
        .see(By::XPath("//li[contains(., 'Berend Hoving') and contains(., 'een paar planken')]"))
        .await
        .map(drop)
}
