//! An evaluation, from the invitation through anonymous answers to the roots of the tree.

use shared::{id::Id, role::Role};
use tests::{
    app::TestApp,
    builders::Account,
    rounds::{code, response},
};

use crate::browser::{Browser, By, WebDriverResult, containing, story};

#[test]
fn what_people_answer_becomes_roots_of_the_tree() {
    story(|app: TestApp| async move {
        let village = app.association("Elp");
        app.root("Klein beginnen");
        let coordinator = app.account_with_role(Role::Coordinator);
        let residents = app.residents(village, 5);

        let desk = Browser::open(&app).await?;
        desk.sign_in(&coordinator, "/evaluaties/nieuw").await?;
        ask_residents(&desk).await?;
        let round = open(&desk).await?;

        let resume_code = answer(&app, round, &residents[0]).await?;
        go_on_elsewhere(&app, round, &residents[0], &resume_code).await?;
        for (nth, resident) in residents.iter().enumerate().skip(1) {
            answer_unseen(&app, round, resident, nth);
        }

        desk.goto(&format!("/evaluaties/{round}/beheer")).await?;
        desk.rest().await?;
        desk.read("5 van de 5 mensen hebben geantwoord").await?;
        confirm(&desk, "Evaluatie sluiten").await?;
        confirm(&desk, "Resultaten publiceren").await?;
        desk.see(containing("*", "De resultaten zijn gepubliceerd.")).await?;
        desk.close().await?;

        let visitor = Browser::open(&app).await?;
        visitor.goto(&format!("/evaluaties/{round}/resultaten")).await?;
        visitor.rest().await?;
        visitor.read("4,2 van 5").await?;
        visitor.read("Meer koffie").await?;
        visitor.goto("/").await?;
        visitor.rest().await?;
        visitor
            .see(By::XPath(
                "//li[contains(@class, 'ss-roots__root') and contains(., 'Klein beginnen') \
                 and contains(., '4,2 van 5, 5 antwoorden')]",
            ))
            .await?;
        // The root leads to what people answered about it, and the focus is there.
        visitor.click(By::Css("a.ss-root[aria-label*='Klein beginnen'] text")).await?;
        visitor
            .see(By::XPath("//h3[normalize-space()='Klein beginnen' and starts-with(@id, 'question-')]"))
            .await?;
        visitor.see(By::Css("h3[id^=question-]:focus")).await?;
        visitor.close().await
    });
}

/// The coordinator asks residents about the roots, all of which are chosen from the start, and adds a question.
async fn ask_residents(desk: &Browser) -> WebDriverResult<()> {
    desk.fill("title", "Hoe ver zijn we?").await?;
    desk.choose("anonymous", "Anoniem").await?;
    desk.click(containing("label", "Inwoners")).await?;
    desk.press("Vraag toevoegen").await?;
    desk.fill("questions[0].text", "Wat kan beter?").await?;
    desk.choose("questions[0].kind", "In eigen woorden").await?;
    desk.press("Evaluatie maken").await?;
    desk.see(By::Id("open-ask")).await.map(drop)
}

/// Opens the round that the page manages, and tells which it is.
async fn open(desk: &Browser) -> WebDriverResult<Id> {
    confirm(desk, "Evaluatie openen").await?;
    desk.see(By::Id("closed-ask")).await?;
    let path = desk.run("arguments[arguments.length - 1](location.pathname);").await?;
    let id = path.as_str().and_then(|path| path.split('/').nth(2)).and_then(|id| id.parse().ok());
    Ok(id.expect("the page is that of a round"))
}

/// Presses a button, and the one in the question that it asks.
async fn confirm(desk: &Browser, words: &str) -> WebDriverResult<()> {
    desk.press(words).await?;
    desk.click(By::XPath(format!("//div[@role='group']//button[normalize-space()=\"{words}\"]"))).await
}

/// A resident gives a score, which is saved by itself, and writes down the code to go on with.
async fn answer(app: &TestApp, round: Id, resident: &Account) -> WebDriverResult<String> {
    let browser = Browser::open(app).await?;
    browser.sign_in(resident, &format!("/evaluaties/{round}")).await?;
    browser.press("Begin met invullen").await?;
    let code = browser.see(By::Css(".ss-code__text")).await?.text().await?;
    score(&browser, 2).await?;
    browser.read("1 van 2 beantwoord").await?;
    browser.see(By::XPath("//*[@role='status' and normalize-space()='Bewaard']")).await?;
    browser.close().await?;
    Ok(code)
}

/// The same resident goes on with another device, changes the score, says why, and hands in.
async fn go_on_elsewhere(app: &TestApp, round: Id, resident: &Account, code: &str) -> WebDriverResult<()> {
    let browser = Browser::open(app).await?;
    browser.sign_in(resident, &format!("/evaluaties/{round}")).await?;
    browser.read("Je bent al begonnen op een ander apparaat.").await?;
    browser.fill("resumeCode", code).await?;
    browser.click(By::XPath("//form[.//*[@id='resumeCode']]//button[@type='submit']")).await?;
    browser.see(By::Css("#question-0 .ss-score:nth-child(2):has(:checked)")).await?;
    score(&browser, 5).await?;
    browser.fill("question-1-text", "Meer koffie").await?;
    click_above_bar(&browser, By::Css("form.ss-sheet button[type=submit]")).await?;
    browser.see(containing("p", "Bedankt! Je antwoorden zijn ingeleverd")).await?;
    browser.close().await
}

async fn score(browser: &Browser, score: i32) -> WebDriverResult<()> {
    click_above_bar(browser, By::Css(format!("#question-0 .ss-score:nth-child({score})"))).await
}

/// Clicks what the driver would leave behind the bar at the end of the window, which tells how far it is filled in.
async fn click_above_bar(browser: &Browser, by: By) -> WebDriverResult<()> {
    browser.see(by.clone()).await?.scroll_into_view().await?;
    browser.click(by).await
}

/// Another resident answers; the page is not what this is about.
fn answer_unseen(app: &TestApp, round: Id, resident: &Account, nth: usize) {
    app.join_round(round, resident, &code(nth)).is(201);
    let seen = app.see_round(round, Some(resident));
    app.answer_by_code(round, &code(nth), &response(&seen, 4, Some("Zo doorgaan"))).ok();
}
