//! The week of somebody who leads a project: what happens next, a task that somebody else takes, news, and money.

use std::io::Cursor;

use image::{ImageFormat, Rgb, RgbImage};
use serde_json::json;
use shared::{id::Id, project::ProjectStage, role::Role};
use tests::{app::TestApp, builders::Account};

use crate::browser::{Browser, By, WebDriverResult, containing, story};

#[test]
fn a_lead_keeps_a_project_going() {
    story(|app: TestApp| async move {
        let (lead, helper) = (app.account("Geesje Wolters"), app.account("Berend Hoving"));
        let body = json!({
            "title": "Automaatje voor alle dorpen",
            "text": "Vrijwilligers rijden mensen die zelf niet meer kunnen rijden.",
        });
        let long_ago = chrono::Utc::now() - chrono::TimeDelta::weeks(9);
        let project = app.store_project(&[&lead], body, ProjectStage::Running, long_ago);
        let page = format!("/projecten/{project}");

        let desk = Browser::open(&app).await?;
        desk.sign_in(&lead, "/mijn-projecten").await?;
        // The project was silent, so its lead is asked for a word.
        desk.press("Volgende stap invullen").await?;
        tell_what_is_next(&desk).await?;
        assert!(!desk.is_there(By::Id("nudge")).await?, "who has just spoken is not nudged");
        ask_for_a_task(&desk).await?;

        take_the_task(&app, &helper).await?;

        desk.goto(&page).await?;
        desk.rest().await?;
        agree_with(&desk, "Berend Hoving").await?;
        write_news(&desk).await?;
        add_a_file(&desk, project).await?;
        enter(&desk, "granted", "1.250,00", "Gemeente").await?;
        enter(&desk, "spent", "12,50", "Drukkerij").await?;
        desk.see(By::XPath("//section[@id='money']//tr[contains(., 'Over') and contains(., '€ 1.237,50')]"))
            .await?;
        desk.close().await?;

        let visitor = Browser::open(&app).await?;
        visitor.goto(&page).await?;
        visitor.rest().await?;
        for text in ["De notaris bellen", "De auto is er", "€ 1.237,50"] {
            visitor.read(text).await?;
        }
        visitor.see(By::Css("#updates a > img[alt='Een blauwe auto']")).await?;
        visitor.see(containing("a", "Rooster van de chauffeurs (PDF, 1 kB)")).await?;
        assert!(!visitor.is_there(By::Id("edit-files")).await?, "a visitor adds no files");
        assert!(!visitor.is_there(By::Id("add-entry")).await?, "a visitor enters no money");
        visitor.close().await
    });
}

#[test]
fn two_who_speak_at_once_lose_no_word() {
    story(|app: TestApp| async move {
        let (lead, coordinator) = (app.account("Geesje Wolters"), app.account_with_role(Role::Coordinator));
        let project = app.project_in(&lead, ProjectStage::Running);
        let page = format!("/projecten/{project}?bijwerken");

        let desk = Browser::open(&app).await?;
        desk.sign_in(&lead, &page).await?;
        desk.fill("now-nextStep", "De notaris bellen").await?;

        let path = format!("/projects/{project}");
        let etag = app.get(&path).send().ok().etag();
        let other = json!({ "nextStep": "De garage bellen" });
        app.patch(&path).by(&coordinator).if_match(&etag).json(&other).send().ok();

        desk.click(By::Css("#now-form button[type=submit]")).await?;
        desk.see(By::XPath("//form//div[@role='status' and contains(., 'De garage bellen')]")).await?;
        let typed = desk.see(By::Id("now-nextStep")).await?.prop("value").await?;
        assert_eq!(typed.as_deref(), Some("De notaris bellen"));
        desk.click(By::Css("#now-form button[type=submit]")).await?;
        desk.see(By::XPath("//p[@class='ss-now__text' and .='De notaris bellen']")).await?;
        desk.close().await
    });
}

async fn tell_what_is_next(desk: &Browser) -> WebDriverResult<()> {
    desk.see(By::Id("now-nextStep")).await?;
    desk.rest().await?;
    desk.fill("now-nextStep", "De notaris bellen").await?;
    desk.fill("now-need", "Twee chauffeurs").await?;
    desk.choose("now-health", "Gaat goed").await?;
    desk.click(By::Css("#now-form button[type=submit]")).await?;
    desk.see(By::XPath("//p[@class='ss-now__text' and .='De notaris bellen']")).await.map(drop)
}

async fn ask_for_a_task(desk: &Browser) -> WebDriverResult<()> {
    desk.unfold("add-task").await?;
    desk.click(By::Css("#add-task button[type=submit]")).await?;
    desk.see(By::Css("#task-title[aria-invalid=true]")).await?;
    desk.fill("task-title", "Flyers rondbrengen in Elp").await?;
    desk.fill("task-people", "2").await?;
    desk.fill("task-minutes", "1,5").await?;
    desk.click(By::Css("#add-task button[type=submit]")).await?;
    desk.see(containing("h3", "Flyers rondbrengen in Elp")).await?;
    desk.read("1 uur 30 minuten").await
}

/// Somebody who has never seen the project finds the task among all, and takes it.
async fn take_the_task(app: &TestApp, helper: &Account) -> WebDriverResult<()> {
    let browser = Browser::open(app).await?;
    browser.sign_in(helper, "/klussen").await?;
    browser.read("Nog 2 van de 2 plekken").await?;
    browser.click(containing("button", "Ik doe deze klus")).await?;
    browser.read("Jij doet deze klus.").await?;
    browser.close().await
}

async fn agree_with(desk: &Browser, name: &str) -> WebDriverResult<()> {
    desk.click(containing("button", "Wie doen deze klus? (1)")).await?;
    desk.see(containing("li", name)).await?;
    desk.click(By::XPath(format!("//button[contains(., 'Afspreken') and contains(., '{name}')]"))).await?;
    desk.see(By::XPath(format!("//li[contains(., '{name}') and contains(., 'afgesproken')]"))).await.map(drop)
}

/// News with two pictures, of which the second is none: what was written is there all the same, and the picture with it.
async fn write_news(desk: &Browser) -> WebDriverResult<()> {
    desk.unfold("add-news").await?;
    desk.fill("update-title", "De auto is er").await?;
    desk.fill("update-text", "Hij staat bij het dorpshuis.").await?;
    desk.pick("update-file", "auto.png", &picture()).await?;
    desk.pick("update-file", "leeg.png", b"geen foto").await?;
    desk.press("Nieuws plaatsen").await?;
    desk.see(By::Css("#add-news [aria-invalid=true]")).await?;
    describe(desk, "auto.png", "Een blauwe auto").await?;
    describe(desk, "leeg.png", "Iets anders").await?;
    desk.press("Nieuws plaatsen").await?;
    desk.read("Je nieuws staat erop, maar deze bestanden nog niet.").await?;
    desk.see(By::XPath("//li[contains(., 'leeg.png')]//*[@aria-invalid='true']")).await?;
    assert!(!desk.is_there(containing("li", "auto.png")).await?, "what was taken is not sent again");
    desk.press("Laat ze weg").await?;
    desk.see(By::XPath("//ol[@id='updates']/li[contains(., 'De auto is er')]//img[@alt='Een blauwe auto']"))
        .await
        .map(drop)
}

/// Says what a file shows that was chosen.
pub async fn describe(desk: &Browser, file: &str, words: &str) -> WebDriverResult<()> {
    let field = By::XPath(format!("//li[contains(., '{file}')]//input"));
    let id = desk.see(field).await?.id().await?.unwrap_or_default();
    desk.fill(&id, words).await
}

async fn add_a_file(desk: &Browser, project: Id) -> WebDriverResult<()> {
    desk.unfold("edit-files").await?;
    desk.pick(&format!("files-{project}-file"), "rooster.pdf", b"%PDF-1.7").await?;
    describe(desk, "rooster.pdf", "Rooster van de chauffeurs").await?;
    desk.click(By::Css("#edit-files form button[type=submit]")).await?;
    desk.see(containing("a", "Rooster van de chauffeurs (PDF, 1 kB)")).await?;
    desk.rest().await
}

/// A small picture, as a file.
pub fn picture() -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let blue = RgbImage::from_pixel(60, 40, Rgb([20, 60, 200]));
    blue.write_to(&mut bytes, ImageFormat::Png).expect("a picture can be drawn");
    bytes.into_inner()
}

async fn enter(desk: &Browser, kind: &str, amount: &str, party: &str) -> WebDriverResult<()> {
    desk.rest().await?;
    desk.unfold("add-entry").await?;
    desk.click(By::Css(format!("#entry-kind option[value={kind}]"))).await?;
    desk.fill("entry-amountCents", amount).await?;
    desk.fill("entry-party", party).await?;
    desk.fill("entry-description", "Voor de auto").await?;
    desk.click(By::Css("#add-entry button[type=submit]")).await?;
    desk.see(By::XPath(format!("//ol[@id='ledger']/li[contains(., '{party}')]"))).await.map(drop)
}
