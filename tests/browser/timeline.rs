//! A coordinator puts a moment on the timeline, a visitor sees that it is next, and it is taken off again.

use backend::day::today;
use chrono::TimeDelta;
use shared::role::Role;
use tests::app::TestApp;

use crate::browser::{Browser, By, containing, story};

const TITLE: &str = "Gesprek met de wethouder";

#[test]
fn what_a_coordinator_adds_comes_next() {
    story(|app: TestApp| async move {
        let coordinator = app.account_with_role(Role::Coordinator);
        let day = |days| today().checked_add_signed(TimeDelta::days(days)).unwrap_or_default();
        app.moment("Krachttoer", Some(day(-30)));
        app.moment("Raadsvergadering", Some(day(60)));
        let next = |title: &str| {
            By::XPath(format!("//section[@aria-labelledby='next']/p[normalize-space()='{title}']"))
        };

        let browser = Browser::open(&app).await?;
        browser.sign_in(&coordinator, "/tijdbalk").await?;
        browser.see(next("Raadsvergadering")).await?;
        browser.press("Moment toevoegen").await?;
        browser.fill("title", TITLE).await?;
        browser.click(By::Css("main button[type=submit]")).await?;
        browser.see(By::Css("#kind[aria-invalid=true]")).await?;
        browser.choose("kind", "Gesprek").await?;
        // In which order a date is typed depends on the browser's language.
        let type_date = format!(
            "const date = document.getElementById('date'); date.value = '{}';\
             date.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); arguments[0]();",
            day(9)
        );
        browser.run(&type_date).await?;
        browser.fill("place", "Gemeentehuis").await?;
        browser.click(By::Css("main button[type=submit]")).await?;
        browser.read("Het moment staat op de tijdbalk.").await?;

        let visitor = Browser::open(&app).await?;
        visitor.goto("/").await?;
        visitor.click(By::Css("#menu a[href='/tijdbalk']")).await?;
        visitor.see(next(TITLE)).await?;
        visitor.read("Over 9 dagen").await?;
        assert!(!visitor.is_there(containing("main//a", "Wijzigen")).await?, "a visitor changes nothing");
        // The picture leads to the moment in the list.
        visitor
            .click(By::XPath("//*[local-name()='svg']/*[local-name()='a'][contains(., 'Gesprek met')]"))
            .await?;
        visitor
            .see(By::XPath(format!("//li[h3='{TITLE}' or div/h3='{TITLE}'][contains(., 'Gemeentehuis')]")))
            .await?;
        assert_eq!(
            visitor.run("arguments[0](document.activeElement.id.split('-')[0]);").await?,
            "moment",
            "the moment has the focus"
        );

        browser.click(containing("a", &format!("Wijzigen {TITLE}"))).await?;
        browser.press("Moment verwijderen").await?;
        browser.press("Verwijderen").await?;
        browser.read("Het moment is van de tijdbalk gehaald.").await?;
        browser.see(next("Raadsvergadering")).await?;
        visitor.goto("/tijdbalk").await?;
        visitor.see(next("Raadsvergadering")).await?;
        visitor.close().await?;
        browser.close().await
    });
}
