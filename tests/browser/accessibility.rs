//! Every page, judged by axe (WCAG 2.2 AA) and for stops of the keyboard that nobody sees, on a narrow and a wide screen,
//! light and dark, in both languages.

use backend::day::today;
use chrono::TimeDelta;
use serde_json::json;
use shared::{
    evaluation::{Circle, EvaluationState},
    id::Id,
    idea::IdeaState,
    project::ProjectStage,
    role::Role,
};
use tests::{
    app::TestApp,
    builders::{Account, PASSWORD},
};

use crate::browser::{Browser, By, WebDriverResult, story};

/// axe-core of Deque, MPL-2.0: a tool for this test, and no part of the program.
const AXE: &str = include_str!("vendor/axe.min.js");

const JUDGE: &str = "\
    const done = arguments[arguments.length - 1];\
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];\
    axe.run(document, { runOnly: tags }).then(result => done(result.violations.map(violation => \
        violation.id + ': ' + violation.nodes.map(node => node.target.join(' ')).join(', '))));";

/// Where the keyboard comes and nobody sees that it does (WCAG 2.4.7). What takes a file is seen by its label.
const UNSEEN: &str = "\
    const stops = 'a[href], button, input:not([type=file]), select, textarea, summary, [tabindex=\"0\"]';\
    const unseen = [...document.querySelectorAll(stops)].filter(one => {\
        if (!one.checkVisibility() || one.disabled) return false;\
        one.focus();\
        const box = one.getBoundingClientRect();\
        return document.activeElement === one && Math.min(box.width, box.height) < 2;\
    });\
    document.activeElement.blur();\
    arguments[arguments.length - 1](unseen.map(one => 'unseen: ' + one.outerHTML.slice(0, 100)));";

/// Whether something is wider than the screen, which would make people scroll to and fro (WCAG 1.4.10).
const TOO_WIDE: &str = "\
    arguments[arguments.length - 1](document.documentElement.scrollWidth > document.documentElement.clientWidth);";

#[test]
fn no_page_keeps_anybody_out() {
    story(|app: TestApp| async move {
        let village = app.association("Elp");
        app.theme("Ontmoeten");
        app.root("Klein beginnen");
        let administrator = app.account_with_role(Role::Administrator);
        let idea = app.idea(&administrator);
        let ready = app.idea_in(&administrator, IdeaState::UnderReview);
        let project = busy_project(&app, &administrator);
        let round = talked_over_round(&app, project, &administrator);
        let feast = app.project_in(&administrator, ProjectStage::Completed);
        let asked = app.round_in(EvaluationState::Open, |new| new.circles = vec![Circle::Link]);
        let code = app.see_round(asked, Some(&administrator)).link_code.unwrap();
        let told = app.round_in(EvaluationState::Published, |_| {});
        let draft = app.round(|new| new.project_id = Some(project));
        let moment = busy_timeline(&app);
        let open = [
            "/",
            "/ideeen",
            "/ideeen?q=niets",
            "/dorpen",
            "/inloggen",
            "/registreren",
            "/toegankelijkheid",
            "/projecten",
            "/projecten/lijst",
            "/projecten/lijst?q=niets",
            "/projecten/tijdlijn",
            "/klussen",
            "/evaluaties",
            "/vragen",
            "/tijdbalk",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain([
            format!("/ideeen/{idea}"),
            format!("/dorpen/{village}"),
            format!("/projecten/{project}"),
            format!("/projecten/{feast}/feest"),
            format!("/evaluaties/{asked}"),
            format!("/evaluaties/{told}/resultaten"),
            format!("/meedoen/{code}"),
            "/privacy".into(),
            "/nergens".into(),
        ]);
        let closed = [
            "/ideeen/nieuw",
            "/mijn-ideeen",
            "/mijn-projecten",
            "/klussen?mine=true",
            "/mijn-gegevens",
            "/beheer/accounts",
            "/beheer/dorpen-en-themas",
            "/evaluaties/nieuw",
            "/tijdbalk/nieuw",
        ]
        .map(str::to_owned)
        .into_iter()
        .chain([
            format!("/beheer/accounts/{}", administrator.id),
            format!("/ideeen/{idea}/wijzigen"),
            format!("/tijdbalk/{moment}/wijzigen"),
            format!("/projecten/nieuw?idee={ready}"),
            format!("/projecten/{project}?bijwerken"),
            format!("/projecten/{project}/wijzigen"),
            format!("/evaluaties/nieuw?project={project}"),
            format!("/evaluaties/{draft}/beheer"),
            format!("/evaluaties/{asked}/beheer"),
            format!("/evaluaties/{round}/beheer"),
            format!("/evaluaties/{round}/resultaten"),
        ]);

        let browser = Browser::open(&app).await?;
        let mut faults = Vec::new();
        for path in open.chain(["/ideeen/nieuw".to_owned()]) {
            judge(&browser, &path, &mut faults).await?;
        }
        browser.goto("/inloggen").await?;
        browser.fill("email", &administrator.email).await?;
        browser.fill("password", PASSWORD).await?;
        browser.click(By::Css("main button[type=submit]")).await?;
        browser.see(By::Id("sign-out")).await?;
        for path in closed {
            judge(&browser, &path, &mut faults).await?;
        }
        browser.press("English").await?;
        for path in [
            "/",
            "/ideeen",
            "/ideeen/nieuw",
            "/mijn-gegevens",
            "/projecten",
            "/klussen",
            "/evaluaties",
            "/tijdbalk",
        ] {
            judge(&browser, path, &mut faults).await?;
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
        browser.close().await
    });
}

#[test]
fn the_judge_sees_a_fault() {
    story(|app: TestApp| async move {
        let browser = Browser::open(&app).await?;
        browser.goto("/").await?;
        browser.see(By::Css("main h1")).await?;
        browser.run(&format!("{AXE}; arguments[arguments.length - 1]();")).await?;
        let plant = "document.querySelector('main').insertAdjacentHTML('beforeend', '<input id=nameless>');";
        let found = browser.run(&format!("{plant}{JUDGE}")).await?.to_string();
        assert!(found.contains("label: #nameless"), "{found}");
        let plant = "document.querySelector('#nameless').style = 'transform: scale(0)';";
        let found = browser.run(&format!("{plant}{UNSEEN}")).await?.to_string();
        assert!(found.contains("nameless"), "{found}");
        browser.close().await
    });
}

/// A project that has something of everything.
fn busy_project(app: &TestApp, lead: &Account) -> Id {
    let project = app.project_in(lead, ProjectStage::Running);
    let path = |part: &str| format!("/projects/{project}/{part}");
    let milestone = json!({ "title": "De eerste rit", "plannedDate": "2027-03-01" });
    app.post(&path("milestones")).by(lead).json(&milestone).send().is(201);
    let task = json!({ "title": "Flyers rondbrengen", "people": 3, "minutes": 90, "place": "Elp" });
    app.post(&path("tasks")).by(lead).json(&task).send().is(201);
    let update = json!({ "title": "De auto is er", "text": "Hij staat bij het dorpshuis." });
    app.post(&path("updates")).by(lead).json(&update).send().is(201);
    let entry = json!({
        "kind": "granted", "amountCents": 125_000, "entryDate": "2027-01-10", "party": "Gemeente",
        "description": "Bijdrage voor de auto",
    });
    app.post(&path("ledger")).by(lead).json(&entry).send().is(201);
    let changes = json!({
        "nextStep": "De notaris bellen", "need": "Twee chauffeurs", "health": "atRisk",
        "startDate": "2026-11-01", "endDate": "2027-06-01",
    });
    let etag = app.get(&format!("/projects/{project}")).send().ok().etag();
    app.patch(&format!("/projects/{project}")).by(lead).if_match(&etag).json(&changes).send().ok();
    project
}

/// A round with names about a project, of which one thing that was agreed became a task and another nothing yet.
fn talked_over_round(app: &TestApp, project: Id, lead: &Account) -> Id {
    let round = app.round_in(EvaluationState::Closed, |new| {
        new.project_id = Some(project);
        new.anonymous = false;
    });
    for (text, becomes_work) in [("Vaker samen eten.", true), ("Elkaar bellen.", false)] {
        let call = app.post(&format!("/evaluations/{round}/follow-ups")).by(lead);
        let agreed = call.json(&json!({ "text": text })).send().is(201).json()["id"].clone();
        if becomes_work {
            let task = json!({ "title": text, "people": 2, "followUpId": agreed });
            app.post(&format!("/projects/{project}/tasks")).by(lead).json(&task).send().is(201);
        }
    }
    round
}

/// A timeline with moments that were, that are, that come, and whose day is open. Gives one of them.
fn busy_timeline(app: &TestApp) -> Id {
    let today = today();
    for days in [-400, -30, 0, 1, 60] {
        app.moment(
            "Alle deelnemers bij elkaar voor verdere stappen",
            today.checked_add_signed(TimeDelta::days(days)),
        );
    }
    app.moment("Gesprek met de wethouder", None)
}

async fn judge(browser: &Browser, path: &str, faults: &mut Vec<String>) -> WebDriverResult<()> {
    browser.goto(path).await?;
    if browser.rest().await.is_err() {
        faults.push(format!("{path}: does not come, or does not come to rest"));
        return Ok(());
    }
    browser.run(&format!("{AXE}; arguments[arguments.length - 1]();")).await?;
    for (width, scheme) in [(320, "light"), (1280, "light"), (320, "dark"), (1280, "dark")] {
        browser.pretend(width, scheme).await?;
        for judge in [JUDGE, UNSEEN] {
            let found = browser.run(judge).await?;
            let found = found.as_array().into_iter().flatten();
            faults.extend(found.map(|fault| format!("{path} {width} {scheme}: {fault}")));
        }
        if browser.run(TOO_WIDE).await? == true {
            faults.push(format!("{path} {width}: wider than the screen"));
        }
    }
    Ok(())
}
