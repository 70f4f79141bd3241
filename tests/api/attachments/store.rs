//! The bytes: they go when what they belong to goes, and nothing else does.

use backend::{db::types::now, files::Part, services::sweep_files::sweep_files};
use chrono::TimeDelta;
use shared::{id::Id, problem::ProblemCode};
use tests::{app::TestApp, both};

use super::samples::{PDF, photo, uploaded};

both!(
    removing_removes_the_bytes,
    what_belongs_to_nothing_is_swept_away_and_nothing_else,
    bytes_that_are_lost_are_no_fault_that_tells_where_they_were,
);

/// The names of what is in the store.
pub(super) fn kept(app: &TestApp) -> Vec<String> {
    let folders = std::fs::read_dir(app.database.files.path()).unwrap();
    folders.map(|folder| folder.unwrap().file_name().into_string().unwrap()).collect()
}

fn removing_removes_the_bytes(app: TestApp) {
    let jan = app.account("Jan");
    let idea = app.idea(&jan);
    let (picture, document) = (uploaded(&app, &jan, idea, &photo()), uploaded(&app, &jan, idea, PDF));
    assert_eq!(kept(&app).len(), 2);
    app.delete(&format!("/attachments/{}", picture.id)).by(&jan).send().is(204);
    assert_eq!(kept(&app), [document.id.to_string()]);
    app.get(&picture.content_path()).send().problem(ProblemCode::NotFound);
    app.get(&document.content_path()).send().is(200);
}

/// Removes what belongs to nothing and is that old.
pub(super) fn sweep(app: &TestApp, age: TimeDelta) -> usize {
    let (db, store) = (app.state.db.clone(), app.state.files.store.clone());
    let sweep = async move { sweep_files(&db, &store, now() - age).await };
    actix_web::rt::System::new().block_on(sweep).unwrap()
}

fn what_belongs_to_nothing_is_swept_away_and_nothing_else(app: TestApp) {
    let jan = app.account("Jan");
    let (idea, gone) = (app.idea(&jan), app.idea(&jan));
    let stays = uploaded(&app, &jan, idea, &photo());
    let goes = uploaded(&app, &jan, gone, &photo());
    app.database.execute(&format!("DELETE FROM ideas WHERE id = '{gone}'"));
    assert_eq!(app.database.number("SELECT count(*) AS n FROM attachments"), 1);
    app.get(&goes.content_path()).send().problem(ProblemCode::NotFound);
    // A stranger's file in the folder is nobody's to remove.
    std::fs::write(app.database.files.path().join("lees-mij.txt"), "x").unwrap();
    assert_eq!(sweep(&app, TimeDelta::days(1)), 0, "an upload may be on its way");
    assert_eq!(sweep(&app, -TimeDelta::hours(1)), 1);
    let mut left = kept(&app);
    left.sort();
    assert_eq!(left, [stays.id.to_string(), "lees-mij.txt".to_owned()]);
    app.get(&stays.thumbnail_path()).send().is(200);
    assert_eq!(sweep(&app, -TimeDelta::hours(1)), 0);
}

fn bytes_that_are_lost_are_no_fault_that_tells_where_they_were(app: TestApp) {
    let jan = app.account("Jan");
    let made = uploaded(&app, &jan, app.idea(&jan), &photo());
    let folder = app.database.files.path().join(made.id.to_string());
    std::fs::remove_dir_all(&folder).unwrap();
    let problem = app.get(&made.content_path()).send().problem(ProblemCode::Unavailable);
    assert!(!problem.detail.contains(&made.id.to_string()), "{problem:?}");
    let get = app.state.files.store.get(Id::new(), Part::Content);
    assert!(actix_web::rt::System::new().block_on(get).is_err());
}
