//! A server that is killed in the middle of writes.

use std::{
    sync::{Mutex, mpsc},
    thread,
};

use shared::{id::Id, idea::Idea};
use tempfile::TempDir;
use tests::{app::TestApp, both, builders::new_idea, program::Serving};

both!(every_answered_idea_is_there_after_a_kill);

fn every_answered_idea_is_there_after_a_kill(app: TestApp) {
    let jan = app.account("Jan");
    let body = new_idea(app.association("Elp"));
    let folder = TempDir::new().unwrap();
    let server = Serving::start(folder.path(), &app.database.url);
    let answered = Mutex::new(Vec::<Id>::new());
    let (tell, told) = mpsc::channel();
    thread::scope(|scope| {
        for _ in 0..4 {
            let call = server.call("POST", "/ideas").by(&jan).json(&body);
            let (answered, tell) = (&answered, tell.clone());
            scope.spawn(move || {
                while let Ok(answer) = call.clone().try_send() {
                    answered.lock().unwrap().push(answer.is(201).read_as::<Idea>().id);
                    // Nobody listens any more when the kill is on its way.
                    let _: Result<(), _> = tell.send(());
                }
            });
        }
        // All four go on writing while this one kills.
        told.iter().take(60).for_each(drop);
        server.kill();
    });
    let answered = answered.into_inner().unwrap();
    assert!(answered.len() >= 60, "{}", answered.len());
    let again = Serving::start(folder.path(), &app.database.url);
    for id in &answered {
        again.call("GET", &format!("/ideas/{id}")).send().ok();
    }
    // Of each of the four at most one more was written than could be answered, and counts are true.
    let written = app.database.number("SELECT count(*) AS n FROM ideas");
    assert!((answered.len() as i64..=answered.len() as i64 + 4).contains(&written), "{written}");
    assert_eq!(app.database.number("SELECT idea_count AS n FROM associations"), written);
    again.call("POST", "/ideas").by(&jan).json(&body).send().is(201);
}
