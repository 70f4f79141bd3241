//! A database that an earlier version filled.

use backend::{
    db::{Db, DbConn, DbUrl, dialect},
    services::fill_stems::fill_missing_stems,
};
use diesel::connection::SimpleConnection;
use diesel_migrations::{FileBasedMigrations, MigrationHarness};
use shared::{
    attachment::Attachment,
    evaluation::EvaluationFollowUp,
    id::Id,
    idea::{Idea, IdeaSummary, Origin},
    project::Task,
    role::Role,
};
use tests::{
    app::TestApp,
    database::{Database, Kind},
    work::new_work,
};

/// A database whose migrations end before the one with this version.
fn before(kind: Kind, version: &str) -> Database {
    let database = Database::empty(kind);
    let folder = if kind == Kind::Sqlite { "sqlite" } else { "postgres" };
    let path = format!("{}/../migrations/{folder}", env!("CARGO_MANIFEST_DIR"));
    let migrations = FileBasedMigrations::from_path(path).unwrap();
    macro_rules! run_on {
        ($conn:expr) => {
            for migration in $conn.pending_migrations(migrations).unwrap() {
                if migration.name().version() < version.into() {
                    $conn.run_migration(&migration).unwrap();
                }
            }
        };
    }
    match &mut database.connect() {
        DbConn::Sqlite(conn) => run_on!(conn),
        DbConn::Postgres(conn) => run_on!(conn),
    }
    database
}

/// Puts a village into a database of any version, and gives its id.
fn village(database: &Database) -> Id {
    let village = Id::new();
    database.execute(&format!(
        "INSERT INTO associations (id, village, name, summary, created_at, updated_at) \
         VALUES ('{village}', 'Elp', 'Dorpsbelangen', '', '2026-01-01', '2026-01-01')"
    ));
    village
}

#[test]
fn ideas_from_before_there_were_stems_are_found_by_forms_of_their_words() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = before(kind, "20261123000008");
        let village = village(&database);
        // More than go in one batch.
        let mut ids: Vec<Id> = (0..1_201).map(|_| Id::new()).collect();
        let rows: Vec<String> = ids
            .iter()
            .map(|id| {
                format!(
                    "('{id}', 'Een boom', 'Een boom', 'een boom', 'open', '{village}', '2026-01-01 10:00:00', \
                     '2026-01-01 10:00:00')"
                )
            })
            .collect();
        database.execute(&format!(
            "INSERT INTO ideas (id, title, text, folded, state, association_id, created_at, updated_at) VALUES {}",
            rows.join(", ")
        ));

        dialect::migrate(&mut database.connect()).unwrap();
        let db = Db::open(&DbUrl::parse(&database.url).unwrap()).unwrap();
        assert_eq!(fill_missing_stems(&db).unwrap(), ids.len());
        assert_eq!(fill_missing_stems(&db).unwrap(), 0);

        let app = TestApp::on(database.into(), |_| {});
        let mut found = Vec::new();
        let mut path = "/ideas?q=bomen&limit=100".to_owned();
        loop {
            let page = app.get(&path).send().ok().page::<IdeaSummary>();
            found.extend(page.items.into_iter().map(|idea| idea.id));
            let Some(cursor) = page.next_cursor else { break };
            path = format!("/ideas?q=bomen&limit=100&cursor={cursor}");
        }
        ids.sort_unstable_by(|one, other| other.cmp(one));
        assert_eq!(found, ids, "{kind:?}");
        let idea: Idea = app.get(&format!("/ideas/{}", ids[0])).send().ok().read_as();
        assert_eq!((idea.place, idea.energy, idea.needs, idea.origin), (None, None, None, Origin::default()));
    }
}

#[test]
fn ideas_that_were_parked_before_are_found_when_their_day_has_come() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = before(kind, "20261129000001");
        let (village, idea) = (village(&database), Id::new());
        database.execute(&format!(
            "INSERT INTO ideas (id, order_id, title, text, folded, state, review_date, association_id, created_at, \
             updated_at) VALUES ('{idea}', '{idea}', 'Een boom', 'Een boom', 'een boom', 'parked', '2026-02-01', \
             '{village}', '2026-01-01 10:00:00', '2026-01-01 10:00:00')"
        ));
        dialect::migrate(&mut database.connect()).unwrap();
        let app = TestApp::on(database.into(), |_| {});
        let due: Vec<IdeaSummary> = app.get("/ideas?reviewDue=true").send().ok().page().items;
        assert_eq!(due.into_iter().map(|idea| idea.id).collect::<Vec<_>>(), [idea], "{kind:?}");
    }
}

#[test]
fn words_that_an_older_version_kept_with_their_signs_are_found() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = before(kind, "20261128000004");
        let (village, idea) = (village(&database), Id::new());
        database.execute(&format!(
            "INSERT INTO ideas (id, order_id, title, text, folded, stems, state, association_id, created_at, updated_at) \
             VALUES ('{idea}', '{idea}', 'Ouders/kinderen', 'Nieuwe bankjes', 'ouders/kinderen nieuwe bankjes', \
             'ouder kinder nieuw', 'open', '{village}', '2026-01-01 10:00:00', '2026-01-01 10:00:00')"
        ));
        dialect::migrate(&mut database.connect()).unwrap();
        let db = Db::open(&DbUrl::parse(&database.url).unwrap()).unwrap();
        assert_eq!(fill_missing_stems(&db).unwrap(), 1);
        let app = TestApp::on(database.into(), |_| {});
        for word in ["kinderen", "bankje"] {
            let found: Vec<IdeaSummary> = app.get("/ideas").query("q", word).send().ok().page().items;
            assert_eq!(
                found.into_iter().map(|idea| idea.id).collect::<Vec<_>>(),
                [idea],
                "{word} on {kind:?}"
            );
        }
    }
}

#[test]
fn pictures_of_ideas_from_before_projects_had_any_stay_theirs() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = before(kind, "20261123000013");
        let (village, idea, picture) = (village(&database), Id::new(), Id::new());
        database.execute(&format!(
            "INSERT INTO ideas (id, order_id, title, text, folded, state, association_id, created_at, updated_at) \
             VALUES ('{idea}', '{idea}', 'Een boom', 'Een boom', 'een boom', 'open', '{village}', \
             '2026-01-01 10:00:00', '2026-01-01 10:00:00')"
        ));
        let digest = if kind == Kind::Sqlite { "x'00'" } else { r"'\x00'" };
        let insert = |columns: &str, values: &str| {
            format!(
                "INSERT INTO attachments (media_type, description, size, digest, created_at, {columns}) \
                 VALUES ('image/jpeg', 'Een eik', 3, {digest}, '2026-01-01 10:00:00', {values})"
            )
        };
        database.execute(&insert("id, idea_id", &format!("'{picture}', '{idea}'")));

        dialect::migrate(&mut database.connect()).unwrap();
        // One that belongs to nothing, or to two things, can't be.
        let refused = |sql: String| database.connect().batch_execute(&sql).unwrap_err().to_string();
        for wrong in
            [insert("id", "'a'"), insert("id, idea_id, project_id", &format!("'b', '{idea}', '{idea}'"))]
        {
            assert!(refused(wrong.clone()).to_lowercase().contains("check constraint"), "{wrong}");
        }
        let app = TestApp::on(database.into(), |_| {});
        let found: Attachment = app.get(&format!("/attachments/{picture}")).send().ok().read_as();
        assert_eq!((found.id, found.description.as_str()), (picture, "Een eik"));
        let list = app.get(&format!("/ideas/{idea}/attachments")).send().ok().page::<Attachment>();
        assert_eq!(list.items, [found]);
    }
}

#[test]
fn pictures_from_before_it_was_noted_who_added_them_are_their_author_s_to_remove() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = before(kind, "20261129000002");
        let (village, author, idea, picture) = (village(&database), Id::new(), Id::new(), Id::new());
        database.execute(&format!(
            "INSERT INTO accounts (id, name, email, folded, password_hash, status, created_at, updated_at) \
             VALUES ('{author}', 'Jan', 'jan@dorp.example', 'jan', '', 'active', '2026-01-01', '2026-01-01')"
        ));
        database.execute(&format!(
            "INSERT INTO ideas (id, order_id, title, text, folded, state, association_id, author_id, created_at, updated_at) \
             VALUES ('{idea}', '{idea}', 'Een boom', 'Een boom', 'een boom', 'declined', '{village}', '{author}', \
             '2026-01-01 10:00:00', '2026-01-01 10:00:00')"
        ));
        let digest = if kind == Kind::Sqlite { "x'00'" } else { r"'\x00'" };
        database.execute(&format!(
            "INSERT INTO attachments (id, idea_id, media_type, description, size, digest, created_at) \
             VALUES ('{picture}', '{idea}', 'image/jpeg', 'Een eik', 3, {digest}, '2026-01-01 10:00:00')"
        ));
        dialect::migrate(&mut database.connect()).unwrap();
        let uploaders = database.texts("SELECT uploader_id AS t FROM attachments");
        assert_eq!(uploaders, [author.to_string()], "{kind:?}");
    }
}

#[test]
fn what_was_agreed_before_it_could_become_work_still_can() {
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let database = before(kind, "20261123000014");
        let (project, round, agreed) = (Id::new(), Id::new(), Id::new());
        database.execute(&format!(
            "INSERT INTO projects (id, title, text, folded, stage, created_at, active_at) \
             VALUES ('{project}', 'De dorpsauto', 'Een auto', 'de dorpsauto', 'running', '2026-01-01', '2026-01-01')"
        ));
        database.execute(&format!(
            "INSERT INTO evaluations (id, project_id, title, introduction, kind, state, anonymous, link_code, created_at) \
             VALUES ('{round}', '{project}', 'Terugblik', '', 'final', 'published', TRUE, 'abc', '2026-01-01')"
        ));
        database.execute(&format!(
            "INSERT INTO evaluation_follow_ups (id, evaluation_id, text, created_at) \
             VALUES ('{agreed}', '{round}', 'Vaker samen eten.', '2026-01-01 10:00:00')"
        ));
        dialect::migrate(&mut database.connect()).unwrap();

        let app = TestApp::on(database.into(), |_| {});
        let path = format!("/evaluations/{round}/follow-ups");
        let work = || app.get(&path).send().ok().page::<EvaluationFollowUp>().items.remove(0).work;
        assert_eq!(work(), None, "{kind:?}");
        let mut body = new_work("tasks");
        body["followUpId"] = agreed.to_string().into();
        let coordinator = app.account_with_role(Role::Coordinator);
        let task: Task = app
            .post(&format!("/projects/{project}/tasks"))
            .by(&coordinator)
            .json(&body)
            .send()
            .is(201)
            .read_as();
        assert_eq!(work().map(|work| work.id), Some(task.id), "{kind:?}");
    }
}
