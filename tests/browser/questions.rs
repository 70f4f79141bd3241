//! Talk about an idea: two who answer at once lose no word, a question is taken back, and what one wrote is seen at once.

use serde_json::json;
use shared::{id::Id, role::Role};
use tests::{app::TestApp, builders::Account};

use crate::browser::{Browser, By, story};

/// Asks somebody's question about an idea.
fn ask(app: &TestApp, by: &Account, idea: Id, text: &str) -> Id {
    let body = json!({ "addressee": "municipality", "text": text });
    let asked = app.post(&format!("/ideas/{idea}/questions")).by(by).json(&body).send().is(201);
    asked.json()["id"].as_str().and_then(|id| id.parse().ok()).expect("a question has an id")
}

/// The liaison answers a question.
fn answer(app: &TestApp, by: &Account, (idea, question): (Id, Id), text: &str) {
    let call = app.patch(&format!("/ideas/{idea}/questions/{question}")).by(by).if_match("*");
    call.json(&json!({ "answer": text })).send().is(200);
}

#[test]
fn who_answers_second_reads_the_first_answer_and_keeps_the_own_words() {
    story(|app: TestApp| async move {
        let (jan, first) = (app.account("Jan"), app.account("Geesje Wolters"));
        let second = app.account_with_role(Role::Liaison);
        app.give_role(&first, Role::Liaison, None);
        let idea = app.idea(&jan);
        let question = ask(&app, &jan, idea, "Wanneer wordt de weg gemaakt?");

        let browser = Browser::open(&app).await?;
        browser.sign_in(&second, "/").await?;
        for page in [format!("/ideeen/{idea}"), "/vragen".to_owned()] {
            browser.goto(&page).await?;
            browser.rest().await?;
            browser.press("Antwoord geven").await?;
            browser.fill("reply-answer", "In juni, na de bouwvak.").await?;
            answer(&app, &first, (idea, question), "In mei.");
            browser.click(By::Css("#questions form button[type=submit]")).await?;
            // What happened takes the focus; the other answer stands beside the own words.
            browser.see(By::Css("#reply-errors:focus")).await?;
            browser.read("Iemand anders heeft de vraag net beantwoord.").await?;
            browser.read("Antwoord van Geesje Wolters").await?;
            browser.read("In mei.").await?;
            let typed = browser.see(By::Id("reply-answer")).await?;
            assert_eq!(typed.prop("value").await?.as_deref(), Some("In juni, na de bouwvak."));
            let send = By::Css("#questions button[type=submit]");
            assert!(!browser.is_there(send).await?, "that answer is not this person's to change");
            browser.press("Sluiten").await?;
            browser.see(By::Css(format!("#question-{question}:focus"))).await?;
            assert!(!browser.is_there(By::Id("reply-answer")).await?, "the form is closed");
            app.database
                .execute("UPDATE questions SET answer = NULL, answered_at = NULL, answerer_id = NULL");
        }
        browser.close().await
    });
}

#[test]
fn a_day_that_somebody_else_promised_leaves_the_own_answer_to_send() {
    story(|app: TestApp| async move {
        let (jan, other) = (app.account("Jan"), app.account_with_role(Role::Liaison));
        let liaison = app.account_with_role(Role::Liaison);
        let idea = app.idea(&jan);
        let question = ask(&app, &jan, idea, "Wanneer wordt de weg gemaakt?");
        let browser = Browser::open(&app).await?;
        browser.sign_in(&liaison, &format!("/ideeen/{idea}")).await?;
        browser.press("Antwoord geven").await?;
        browser.fill("reply-answer", "In juni, na de bouwvak.").await?;
        let day = chrono::Utc::now().date_naive() + chrono::TimeDelta::days(40);
        let call = app.patch(&format!("/ideas/{idea}/questions/{question}")).by(&other).if_match("*");
        call.json(&json!({ "promisedDate": day })).send().is(200);
        let send = By::Css("#questions form button[type=submit]");
        browser.click(send.clone()).await?;
        browser.see(By::Css("#reply-errors:focus")).await?;
        browser.read("Iemand anders was je voor.").await?;
        browser.click(send).await?;
        browser.read("In juni, na de bouwvak.").await?;
        browser.see(By::XPath("//ol[@id='questions']//span[normalize-space()='Beantwoord']")).await?;
        browser.close().await
    });
}

#[test]
fn a_question_is_taken_back_by_whoever_asked_it() {
    story(|app: TestApp| async move {
        let (jan, griet) = (app.account("Jan"), app.account("Griet"));
        let liaison = app.account_with_role(Role::Liaison);
        let idea = app.idea(&jan);
        let answered = ask(&app, &griet, idea, "Wie maait daar het gras?");
        answer(&app, &liaison, (idea, answered), "De gemeente.");
        ask(&app, &jan, idea, "Mag daar een bank staan?");
        let own = ask(&app, &griet, idea, "Wanneer wordt de weg gemaakt?");
        let browser = Browser::open(&app).await?;
        browser.sign_in(&griet, &format!("/ideeen/{idea}")).await?;
        browser.see(By::Id(format!("question-{own}"))).await?;
        let buttons = "#questions button[id^=delete-]";
        browser.see(By::Css(format!("#delete-{own}-ask"))).await?;
        let count = format!("arguments[0](document.querySelectorAll('{buttons}').length);");
        assert_eq!(browser.run(&count).await?, 1, "only what is one's own and waits");
        browser.click(By::Id(format!("delete-{own}-ask"))).await?;
        browser.press("Ja, intrekken").await?;
        browser.read("De vraag is weg.").await?;
        browser.see(By::Css("#questions-title:focus")).await?;
        assert!(!browser.is_there(By::Id(format!("question-{own}"))).await?, "it is gone");
        browser.close().await
    });
}

#[test]
fn what_one_wrote_is_seen_at_once_however_much_was_said_before() {
    story(|app: TestApp| async move {
        let (jan, griet) = (app.account("Jan"), app.account("Griet"));
        let idea = app.idea(&jan);
        for nth in 0..25 {
            ask(&app, &jan, idea, &format!("Wat vindt de gemeente van punt {nth}?"));
            let comment = json!({ "text": format!("Punt {nth} is het beste.") });
            app.post(&format!("/ideas/{idea}/comments")).by(&jan).json(&comment).send().is(201);
        }
        let browser = Browser::open(&app).await?;
        browser.sign_in(&griet, &format!("/ideeen/{idea}")).await?;
        browser.unfold("ask").await?;
        browser.choose("ask-addressee", "De gemeente").await?;
        browser.fill("ask-text", "Mag er ook een prullenbak bij?").await?;
        browser.click(By::Css("#ask button[type=submit]")).await?;
        browser.see(By::XPath("//li[contains(., 'een prullenbak bij')]")).await?;
        browser.see(By::Css("[id^=question-]:focus")).await?;
        browser.fill("comment-text", "Zet er dan ook een picknicktafel bij.").await?;
        browser.click(By::Css(".ss-comments__form button[type=submit]")).await?;
        browser.see(By::XPath("//li[contains(., 'een picknicktafel bij')]")).await?;
        browser.see(By::Css("[id^=comment-]:focus")).await?;
        // With its page it comes to its place, and stands there once.
        browser.press("Meer vragen").await?;
        browser.press("Meer reacties").await?;
        browser.read("Wat vindt de gemeente van punt 24?").await?;
        browser.read("Punt 24 is het beste.").await?;
        for text in ["een prullenbak bij", "een picknicktafel bij"] {
            let count = format!(
                "arguments[0]([...document.querySelectorAll('main li')].filter(one => \
                 one.textContent.includes('{text}')).length);"
            );
            assert_eq!(browser.run(&count).await?, 1, "{text}");
        }
        browser.close().await
    });
}
