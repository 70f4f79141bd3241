//! A board takes an idea from open to a project, and a resident joins it.

use shared::{idea::IdeaState, role::Role};
use tests::app::TestApp;

use crate::browser::{Browser, By, containing, story};

#[test]
fn a_chair_makes_a_project_of_an_idea_and_a_resident_joins_it() {
    story(|app: TestApp| async move {
        let village = app.association("Elp");
        let (author, chair) = (app.account("Anna Veldkamp"), app.account("Hilde Bruins"));
        app.give_role(&chair, Role::Chair, Some(village));
        let idea = app.store_idea(&author, "Een bankje op de brink", (village, &[]), IdeaState::Open, 0);

        let browser = Browser::open(&app).await?;
        browser.sign_in(&chair, &format!("/ideeen/{idea}")).await?;
        assert!(
            !browser.is_there(containing("a", "Maak er een project van")).await?,
            "nobody has looked yet"
        );
        browser.unfold("step").await?;
        browser.click(By::Css("#to option[value=underReview]")).await?;
        browser.click(By::Css("#step button[type=submit]")).await?;
        browser.press("Maak er een project van").await?;
        let title = browser.see(By::Id("title")).await?.prop("value").await?;
        assert_eq!(title.as_deref(), Some("Een bankje op de brink"));
        browser.fill("nextStep", "Hout uitzoeken").await?;
        browser.press("Project starten").await?;
        browser.see(By::XPath("//p[@class='ss-now__text' and .='Hout uitzoeken']")).await?;
        browser.close().await?;

        let resident = Browser::open(&app).await?;
        resident.goto(&format!("/ideeen/{idea}")).await?;
        resident.rest().await?;
        resident.read("Dit idee is een project geworden").await?;
        resident.press("Een bankje op de brink").await?;
        // Who is not signed in is asked to, and comes back.
        resident.click(By::Css("#join-panel a")).await?;
        resident.fill("email", &author.email).await?;
        resident.fill("password", tests::builders::PASSWORD).await?;
        resident.click(By::Css("main button[type=submit]")).await?;
        resident.click(By::Id("join")).await?;
        resident.read("Jij doet mee!").await?;
        resident.see(By::XPath("//p[@role='status'][strong='1']")).await?;
        resident.close().await
    });
}
