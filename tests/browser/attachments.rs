//! The words of a picture that two people change, and taking one's own picture away when the idea is closed.

use serde_json::json;
use shared::{attachment::AttachmentOwner, role::Role};
use tests::app::TestApp;

use crate::browser::{Browser, By, story};

#[test]
fn who_describes_second_keeps_the_own_words_and_reads_the_others() {
    story(|app: TestApp| async move {
        let (author, coordinator) = (app.account("Anna"), app.account_with_role(Role::Coordinator));
        let idea = app.idea(&author);
        let picture = app.picture(&author, AttachmentOwner::Idea(idea));
        let browser = Browser::open(&app).await?;
        browser.sign_in(&author, &format!("/ideeen/{idea}/wijzigen")).await?;
        browser.click(By::XPath("//button[starts-with(normalize-space(), 'Beschrijving wijzigen')]")).await?;
        let field = format!("description-{picture}");
        browser.fill(&field, "Een bank onder de eik").await?;
        let change = json!({ "description": "De brink" });
        app.patch(&format!("/attachments/{picture}"))
            .by(&coordinator)
            .if_match("*")
            .json(&change)
            .send()
            .ok();
        let save = By::XPath(format!("//form[.//*[@id='{field}']]//button[@type='submit']"));
        browser.click(save.clone()).await?;
        browser.see(By::Css(format!("#{field}[aria-invalid=true]:focus"))).await?;
        browser.read("Er staat nu: ‘De brink’.").await?;
        let typed = browser.see(By::Id(&field)).await?;
        assert_eq!(typed.prop("value").await?.as_deref(), Some("Een bank onder de eik"));
        browser.click(save).await?;
        browser.read("De beschrijving is opgeslagen.").await?;
        let kept = app.get(&format!("/attachments/{picture}")).send().ok().json();
        assert_eq!(kept["description"], "Een bank onder de eik");
        browser.close().await
    });
}

#[test]
fn ones_own_picture_goes_from_an_idea_that_is_closed() {
    story(|app: TestApp| async move {
        let (author, coordinator) = (app.account("Anna"), app.account_with_role(Role::Coordinator));
        let idea = app.idea(&author);
        let [own, other] = [&author, &coordinator].map(|by| app.picture(by, AttachmentOwner::Idea(idea)));
        app.database.execute("UPDATE ideas SET state = 'declined'");
        let browser = Browser::open(&app).await?;
        browser.sign_in(&author, &format!("/ideeen/{idea}")).await?;
        browser.click(By::Id(format!("delete-{own}-ask"))).await?;
        assert!(!browser.is_there(By::Id(format!("delete-{other}-ask"))).await?, "that is somebody else's");
        browser.press("Ja, verwijderen").await?;
        browser.read("Het bestand is verwijderd.").await?;
        browser.see(By::Css("#gallery-title:focus")).await?;
        app.get(&format!("/attachments/{own}")).send().is(404);
        app.get(&format!("/attachments/{other}")).send().is(200);
        browser.close().await
    });
}
