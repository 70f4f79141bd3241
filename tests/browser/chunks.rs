//! Pages whose code is loaded when somebody comes to one of them.

use serde_json::Value;
use tests::app::TestApp;

use crate::browser::{Browser, By, WebDriverResult, containing, story};

const FORM: &str = "form .nl-button--primary[type=submit]";
/// How often the chunk with the forms of members was loaded, or was tried to be.
const LOADS: &str = "\
    const entries = performance.getEntriesByType('resource').filter(entry => entry.name.includes('/split_members'));\
    arguments[arguments.length - 1](entries.length);";

#[test]
fn a_chunk_is_loaded_once_and_only_for_its_pages() {
    story(|app: TestApp| async move {
        let browser = Browser::open(&app).await?;
        browser.goto("/").await?;
        browser.see(containing("h1", "Heb je een idee")).await?;
        assert_eq!(browser.run(LOADS).await?, 0, "a first visit loads no chunk");

        browser.press("Stuur een idee in").await?;
        browser.see(By::Css(FORM)).await?;
        browser.go_back().await?;
        browser.see(containing("h1", "Heb je een idee")).await?;
        browser.go_forward().await?;
        browser.see(By::Css(FORM)).await?;
        assert_eq!(browser.run(LOADS).await?, 1);

        browser.goto("/registreren").await?;
        browser.see(By::Id("password")).await?;
        browser.close().await
    });
}

#[test]
fn who_loses_the_connection_can_try_again() {
    story(|app: TestApp| async move {
        let browser = Browser::open(&app).await?;
        browser.goto("/").await?;
        browser.see(containing("h1", "Heb je een idee")).await?;
        browser.disconnect(true).await?;
        browser.press("Stuur een idee in").await?;
        browser.see(containing("*", "Er is geen verbinding.")).await?;
        browser.disconnect(false).await?;
        browser.press("Opnieuw proberen").await?;
        browser.see(By::Css(FORM)).await?;
        browser.close().await
    });
}

#[test]
fn a_chunk_that_is_gone_makes_the_page_load_itself_again_once() {
    story(|app: TestApp| async move {
        let browser = Browser::open(&app).await?;
        browser.goto("/").await?;
        browser.see(containing("h1", "Heb je een idee")).await?;
        browser.run("window.before = true; arguments[arguments.length - 1]();").await?;
        browser.block("*/assets/split_members*").await?;
        browser.press("Stuur een idee in").await?;
        browser.see(containing("*", "een antwoord dat we niet begrijpen")).await?;
        assert!(!is_as_before(&browser).await?, "the page has loaded itself again");
        browser.block("").await?;
        browser.press("Opnieuw proberen").await?;
        browser.see(By::Css(FORM)).await?;
        browser.close().await
    });
}

async fn is_as_before(browser: &Browser) -> WebDriverResult<bool> {
    let before = browser.run("arguments[arguments.length - 1](window.before === true);").await?;
    Ok(before == Value::Bool(true))
}
