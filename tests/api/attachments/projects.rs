//! Pictures and files of projects and of their news: everybody sees them, and who may change the thing may add to it.

use chrono::TimeDelta;
use serde_json::json;
use shared::{
    attachment::{Attachment, AttachmentOwner, MAX_ATTACHMENTS},
    id::Id,
    page::Page,
    problem::{FieldCode, ProblemCode},
    project::{ProjectRole, ProjectUpdate},
    role::Role,
};
use tests::{app::TestApp, both, builders::Account, work::new_work};

use super::{
    samples::{PDF, photo, upload_to},
    store::{kept, sweep},
};

both!(
    everybody_sees_those_of_projects_and_of_news,
    news_comes_with_its_own,
    leads_and_supporters_add_to_a_project_and_nobody_else,
    authors_and_leads_add_to_news_and_nobody_else,
    wrong_uploads_are_refused,
    a_repeated_upload_to_news_makes_one,
    news_of_another_project_has_none,
    a_picture_is_a_sign_of_life,
    they_go_with_what_they_belong_to,
);

/// News of a project, told by that person.
fn tell(app: &TestApp, by: &Account, project_id: Id) -> AttachmentOwner {
    let call = app.post(&format!("/projects/{project_id}/updates")).by(by).json(&new_work("updates"));
    AttachmentOwner::ProjectUpdate { project_id, id: call.send().is(201).read_as::<ProjectUpdate>().id }
}

/// A project led by that person, and news of it.
fn project_and_news(app: &TestApp, lead: &Account) -> [AttachmentOwner; 2] {
    let project = app.project(lead);
    [AttachmentOwner::Project(project), tell(app, lead, project)]
}

/// One that was added, as visitors see it.
fn added(app: &TestApp, by: &Account, owner: AttachmentOwner, file: &[u8]) -> Attachment {
    let made: Attachment = upload_to(app, by, owner, file).is(201).read_as();
    Attachment { uploaded: None, ..made }
}

fn list(app: &TestApp, owner: AttachmentOwner) -> Vec<Attachment> {
    let page: Page<Attachment> = app.get(&owner.path()).send().ok().page();
    page.items
}

fn count(app: &TestApp) -> i64 {
    app.database.number("SELECT count(*) AS n FROM attachments")
}

fn everybody_sees_those_of_projects_and_of_news(app: TestApp) {
    let jan = app.account("Jan");
    let owners = project_and_news(&app, &jan);
    for owner in owners {
        let made = [added(&app, &jan, owner, &photo()), added(&app, &jan, owner, PDF)];
        assert_eq!(list(&app, owner), made);
        let found = app.get(&format!("/attachments/{}", made[0].id)).send().ok();
        assert_eq!(found.read_as::<Attachment>(), made[0]);
        let content = app.get(&made[0].content_path()).send().is(200);
        assert_eq!(content.header("cache-control"), Some("public, max-age=86400, immutable"));
        app.get(&made[0].thumbnail_path()).send().is(200);
        assert_eq!(app.get(&made[1].content_path()).send().is(200).bytes(), PDF);
    }
    assert_eq!(owners.map(|owner| list(&app, owner).len()), [2, 2], "each has its own");
}

fn news_comes_with_its_own(app: TestApp) {
    let jan = app.account("Jan");
    let project = app.project(&jan);
    let told = [tell(&app, &jan, project), tell(&app, &jan, project), tell(&app, &jan, project)];
    let made = [0, 2, 2].map(|place: usize| added(&app, &jan, told[place], &photo()));
    added(&app, &jan, AttachmentOwner::Project(project), PDF);
    let path = format!("/projects/{project}/updates");
    let listed: Page<ProjectUpdate> = app.get(&path).send().ok().page();
    let of = |place: usize| &listed.items[place].attachments;
    assert_eq!((of(0), of(1), of(2)), (&made[1..].to_vec(), &Vec::new(), &made[..1].to_vec()));
    let found = app.get(&format!("{path}/{}", told[2].id())).send().ok();
    assert_eq!(found.read_as::<ProjectUpdate>(), listed.items[0]);
    // What was asked for before is not taken for what it is now.
    app.delete(&format!("/attachments/{}", made[2].id)).by(&jan).send().is(204);
    let again = app.get(&format!("{path}/{}", told[2].id())).header("If-None-Match", &found.etag()).send();
    assert_eq!(again.is(200).read_as::<ProjectUpdate>().attachments, made[1..2]);
}

fn leads_and_supporters_add_to_a_project_and_nobody_else(app: TestApp) {
    let (jan, helper, stranger) = (app.account("Jan"), app.account("Helper"), app.account("Griet"));
    let project = app.project(&jan);
    let owner = AttachmentOwner::Project(project);
    let join = json!({"role": ProjectRole::Helper.as_str()});
    app.post(&format!("/projects/{project}/members")).by(&helper).json(&join).send().is(201);
    for other in [&helper, &stranger, &app.account_with_role(Role::Chair)] {
        upload_to(&app, other, owner, PDF).problem(ProblemCode::Forbidden);
    }
    app.post(&owner.path()).form(&[("file", PDF)]).send().problem(ProblemCode::SignInRequired);
    for manager in [&jan, &app.account_with_role(Role::Supporter), &app.account_with_role(Role::Coordinator)]
    {
        let path = format!("/attachments/{}", added(&app, manager, owner, PDF).id);
        let change = |by| app.patch(&path).by(by).if_match("*").json(&json!({"description": "Plan"})).send();
        change(&helper).problem(ProblemCode::Forbidden);
        app.delete(&path).by(&stranger).send().problem(ProblemCode::Forbidden);
        assert_eq!(change(&jan).is(200).read_as::<Attachment>().description, "Plan");
        app.delete(&path).by(manager).send().is(204);
    }
    assert_eq!(count(&app), 0);
}

fn authors_and_leads_add_to_news_and_nobody_else(app: TestApp) {
    let (jan, stranger) = (app.account("Jan"), app.account("Griet"));
    let supporter = app.account_with_role(Role::Supporter);
    let project = app.project(&jan);
    let (by_supporter, by_jan) = (tell(&app, &supporter, project), tell(&app, &jan, project));
    upload_to(&app, &stranger, by_supporter, PDF).problem(ProblemCode::Forbidden);
    added(&app, &jan, by_supporter, PDF);
    // Who no longer supports any project still has their own words, and pictures with them.
    app.database.execute(&format!("DELETE FROM role_grants WHERE account_id = '{}'", supporter.id));
    let own = format!("/attachments/{}", added(&app, &supporter, by_supporter, PDF).id);
    upload_to(&app, &supporter, by_jan, PDF).problem(ProblemCode::Forbidden);
    upload_to(&app, &supporter, AttachmentOwner::Project(project), PDF).problem(ProblemCode::Forbidden);
    app.delete(&own).by(&stranger).send().problem(ProblemCode::Forbidden);
    app.delete(&own).by(&supporter).send().is(204);
    app.get(&own).send().problem(ProblemCode::NotFound);
}

fn wrong_uploads_are_refused(app: TestApp) {
    let jan = app.account("Jan");
    for owner in project_and_news(&app, &jan) {
        let send = |parts: &[(&str, &[u8])]| app.post(&owner.path()).by(&jan).form(parts).send();
        send(&[("file", &photo())]).fault("description", FieldCode::Required);
        send(&[("description", b"De auto")]).fault("file", FieldCode::Required);
        upload_to(&app, &jan, owner, b"GIF89a\x01\0\x01\0").problem(ProblemCode::UnsupportedFile);
        assert_eq!(list(&app, owner), []);
        for _ in 0..MAX_ATTACHMENTS {
            added(&app, &jan, owner, PDF);
        }
        upload_to(&app, &jan, owner, PDF).problem(ProblemCode::TooManyAttachments);
    }
    assert_eq!(std::fs::read_dir(app.database.files.path()).unwrap().count(), 2 * MAX_ATTACHMENTS);
}

fn a_repeated_upload_to_news_makes_one(app: TestApp) {
    let jan = app.account("Jan");
    let [_, news] = project_and_news(&app, &jan);
    let send = |text: &[u8]| {
        let call = app.post(&news.path()).by(&jan).header("Idempotency-Key", "k");
        call.form(&[("description", text), ("file", PDF)]).send()
    };
    assert_eq!(send(b"Het plan").is(201).text(), send(b"Het plan").is(201).text());
    send(b"De begroting").problem(ProblemCode::IdempotencyKeyReused);
    assert_eq!(count(&app), 1);
}

fn news_of_another_project_has_none(app: TestApp) {
    let jan = app.account("Jan");
    let [project, news] = project_and_news(&app, &jan);
    let elsewhere = AttachmentOwner::ProjectUpdate { project_id: app.project(&jan), id: news.id() };
    let nothing = AttachmentOwner::ProjectUpdate { project_id: project.id(), id: Id::new() };
    for unknown in [elsewhere, nothing, AttachmentOwner::Project(Id::new())] {
        app.get(&unknown.path()).send().problem(ProblemCode::NotFound);
        upload_to(&app, &jan, unknown, PDF).problem(ProblemCode::NotFound);
    }
    assert_eq!(count(&app), 0);
}

fn a_picture_is_a_sign_of_life(app: TestApp) {
    let jan = app.account("Jan");
    for owner in project_and_news(&app, &jan) {
        app.database.execute("UPDATE projects SET active_at = '2026-01-01 10:00:00'");
        let silent = "SELECT count(*) AS n FROM projects WHERE active_at < '2026-01-02'";
        assert_eq!(app.database.number(silent), 1);
        let file = added(&app, &jan, owner, PDF);
        assert_eq!(app.database.number(silent), 0);
        // Nor does saying the same again tell anything.
        app.database.execute("UPDATE projects SET active_at = '2026-01-01 10:00:00'");
        let say = |description: &str| {
            let call = app.patch(&format!("/attachments/{}", file.id)).by(&jan).if_match("*");
            call.json(&json!({ "description": description })).send().ok()
        };
        say(&file.description);
        assert_eq!(app.database.number(silent), 1);
        say("Het plan, tweede druk");
        assert_eq!(app.database.number(silent), 0);
    }
}

fn they_go_with_what_they_belong_to(app: TestApp) {
    let jan = app.account("Jan");
    let [project, news] = project_and_news(&app, &jan);
    let of_project = added(&app, &jan, project, &photo());
    let of_news = added(&app, &jan, news, &photo());
    let path = format!("/projects/{}/updates/{}", project.id(), news.id());
    app.delete(&path).by(&jan).send().is(204);
    app.get(&of_news.content_path()).send().problem(ProblemCode::NotFound);
    app.get(&of_project.content_path()).send().is(200);
    assert_eq!(sweep(&app, -TimeDelta::hours(1)), 1);
    assert_eq!(kept(&app), [of_project.id.to_string()]);
    app.database.execute(&format!("DELETE FROM projects WHERE id = '{}'", project.id()));
    assert_eq!((count(&app), sweep(&app, -TimeDelta::hours(1))), (0, 1));
}
