//! Who goes back is where they were.

use shared::idea::IdeaState;
use tests::app::TestApp;

use crate::browser::{Browser, By, containing, story};

#[test]
fn the_idea_that_was_read_has_the_focus_as_far_down_as_it_stood() {
    story(|app: TestApp| async move {
        let author = app.account("Anna");
        let village = app.association("Wijster");
        let ideas = app.store_ideas(&author, "Een bankje bij de brug", village, 25);
        let read = By::Id(format!("idea-{}", ideas[1]));
        let browser = Browser::open(&app).await?;
        browser.goto("/ideeen").await?;
        browser.press("Meer ideeën").await?;
        browser.click(read.clone()).await?;
        browser.see(containing("h1", "Een bankje bij de brug")).await?;
        browser.go_back().await?;
        browser.see(By::Css(format!("#idea-{}:focus", ideas[1]))).await?;
        browser.go_forward().await?;
        browser.see(By::Css("h1:focus")).await?;
        browser.close().await
    });
}

#[test]
fn a_leaf_of_the_tree_has_the_focus_again() {
    story(|app: TestApp| async move {
        let (author, village, theme) = (app.account("Anna"), app.association("Wijster"), app.theme("groen"));
        let title = "Een bankje bij de brug";
        let idea = app.store_idea(&author, title, (village, &[theme]), IdeaState::Open, 0);
        let browser = Browser::open(&app).await?;
        browser.goto("/").await?;
        let leaf = format!("main svg a[href='/ideeen/{idea}']");
        browser.click(By::Css(leaf.clone())).await?;
        browser.see(containing("h1", title)).await?;
        browser.go_back().await?;
        browser.see(By::Css(format!("{leaf}:focus"))).await?;
        browser.close().await
    });
}
