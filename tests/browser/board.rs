//! A board decides on an idea of its village: it says why, and everybody can read it.

use chrono::{Days, Utc};
use shared::{idea::IdeaState, role::Role};
use tests::{app::TestApp, builders::PASSWORD};

use crate::browser::{Browser, By, containing, story};

#[test]
fn a_chair_parks_an_idea_and_everybody_reads_why() {
    story(|app: TestApp| async move {
        let village = app.association("Elp");
        let (author, chair) = (app.account("Anna Veldkamp"), app.account("Hilde Bruins"));
        app.give_role(&chair, Role::Chair, Some(village));
        let idea =
            app.store_idea(&author, "Een bankje op de brink", (village, &[]), IdeaState::UnderReview, 0);

        let browser = Browser::open(&app).await?;
        browser.goto(&format!("/inloggen?naar=%2Fideeen%2F{idea}")).await?;
        browser.fill("email", &chair.email).await?;
        browser.fill("password", PASSWORD).await?;
        browser.click(By::Css("main button[type=submit]")).await?;
        // All of the page must be there: what is still loading moves what is below it from under the pointer.
        browser.see(containing("h1", "Een bankje op de brink")).await?;
        browser.see(By::Id("sign-out")).await?;
        browser.see(By::Css("main:not(:has([aria-busy=true]))")).await?;
        browser.click(By::Css("#step:not([open]) summary")).await?;
        browser.see(By::Css("#step[open]")).await?;
        browser.click(By::Css("#to option[value=parked]")).await?;
        browser.see(By::Id("reviewDate")).await?;
        browser.click(By::Css("#step button[type=submit]")).await?;
        browser.see(By::Css("#reason[aria-invalid=true]")).await?;
        browser.see(By::Css("#reviewDate[aria-invalid=true]")).await?;
        browser.fill("reason", "Eerst wordt de brink opnieuw bestraat.").await?;
        let day = Utc::now().date_naive() + Days::new(100);
        browser.fill("reviewDate", &day.format("%m-%d-%Y").to_string()).await?;
        browser.click(By::Css("#step button[type=submit]")).await?;
        browser.see(By::XPath("//ol[@id='history']/li[contains(., 'Hilde Bruins')]")).await?;
        browser.close().await?;

        let visitor = Browser::open(&app).await?;
        visitor.goto(&format!("/ideeen/{idea}")).await?;
        visitor.see(containing("li", "Eerst wordt de brink opnieuw bestraat.")).await?;
        assert!(!visitor.is_there(By::Id("step")).await?, "a visitor is offered no step");
        visitor.close().await
    });
}
