//! The projects in time, by keyboard alone: each bar in its turn, in sight, and seen to have the focus.

use chrono::{TimeDelta, Utc};
use shared::{id::Id, project::ProjectStage};
use tests::{app::TestApp, builders::new_project};

use crate::browser::{Browser, By, story};

/// What has the focus: where its link leads, whether its bar or its name is in sight inside the drawing and the window, and how
/// it is told from the others.
const FOCUSED: &str = "\
    const one = document.activeElement;\
    const frame = one.closest('.ss-timeline').getBoundingClientRect();\
    const left = Math.max(0, frame.left), right = Math.min(innerWidth, frame.right);\
    const seen = [...one.querySelectorAll('text, rect')].some(part => {\
        const box = part.getBoundingClientRect();\
        const across = Math.min(box.right, right) - Math.max(box.left, left);\
        return across >= Math.min(box.width, 40) && box.top >= 0 && box.bottom <= innerHeight;\
    });\
    const style = getComputedStyle(one), bar = getComputedStyle(one.querySelector('rect'));\
    const told = style.outlineStyle === 'solid' && parseFloat(bar.strokeWidth) > 3;\
    arguments[0]([one.getAttribute('href'), seen, told]);";

/// A project that goes on for so long, from so many days ago.
fn project(app: &TestApp, title: &str, (ago, days): (i64, i64)) -> Id {
    let mut body = new_project();
    body["title"] = title.into();
    let id = app.store_project(&[], body, ProjectStage::Running, Utc::now());
    let day = |ago| Utc::now().date_naive() - TimeDelta::days(ago);
    let (first, last) = (day(ago), day(ago - days));
    app.database.execute(&format!(
        "UPDATE projects SET start_date = '{first}', end_date = '{last}' WHERE id = '{id}'"
    ));
    id
}

#[test]
fn every_bar_is_reached_in_its_turn_and_is_in_sight() {
    story(|app: TestApp| async move {
        let long = "Een heel lange naam voor een project waar alle dorpen van de gemeente aan meedoen en nog veel meer";
        let mut projects = Vec::new();
        for nth in 0..12 {
            // From long past at the left to far ahead at the right.
            let title = if nth % 4 == 1 { long.to_owned() } else { format!("Project {nth}") };
            projects.push(project(&app, &title, (700 - nth * 110, 40)));
        }
        let browser = Browser::open(&app).await?;
        for width in [400, 1280] {
            browser.pretend(width, "light").await?;
            browser.goto("/projecten/tijdlijn").await?;
            browser.rest().await?;
            browser.see(By::Css(".ss-timeline__link")).await?;
            let frame = "document.querySelector('.ss-timeline').focus(); arguments[0]();";
            browser.run(frame).await?;
            for (nth, id) in projects.iter().enumerate() {
                browser.tab().await?;
                let found = browser.run(FOCUSED).await?;
                let expected = serde_json::json!([format!("/projecten/{id}"), true, true]);
                assert_eq!(found, expected, "bar {nth} on {width}");
            }
            // No name runs out of the drawing.
            let outside = "\
                const frame = document.querySelector('.ss-timeline__drawing').getBoundingClientRect();\
                arguments[0]([...document.querySelectorAll('.ss-timeline__name')].filter(name => {\
                    const box = name.getBoundingClientRect();\
                    return box.left < frame.left || box.right > frame.right;\
                }).map(name => name.textContent));";
            assert_eq!(browser.run(outside).await?, serde_json::json!([]), "on {width}");
        }
        browser.close().await
    });
}
