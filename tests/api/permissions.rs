//! Every operation of the document as every role, against one table.

use serde_json::{Value, json};
use shared::{id::Id, role::Role};
use strum::VariantArray;
use tests::{
    app::TestApp,
    both,
    builders::{Account, PASSWORD, new_idea, new_project},
    client::Call,
};

both!(every_role_may_what_we_agreed);

/// A cross where the request is carried out, else the status that refuses it. What is asked for is somebody else's,
/// where it can be: what people may do with their own is the other tests' matter.
const AGREED: &str = "\
operation              visitor  member   board   chair liaison councillor supporter coordinator administrator
create_account               x       x       x       x       x          x         x           x             x
create_association         401     403     403     403     403        403       403           x             x
create_comment             401       x       x       x       x          x         x           x             x
create_idea                401       x       x       x       x          x         x           x             x
create_idea_transition     401     403     403     403     403        403       403           x             x
create_moment              401     403     403     403     403        403       403           x             x
create_project             401     403     403     403     403        403         x           x             x
create_project_member      401       x       x       x       x          x         x           x             x
create_project_transition     401     403     403     403     403        403         x           x             x
create_role_grant          401     403     403     403     403        403       403         403             x
create_root                401     403     403     403     403        403       403           x             x
create_session               x       x       x       x       x          x         x           x             x
create_support             401       x       x       x       x          x         x           x             x
create_theme               401     403     403     403     403        403       403           x             x
delete_comment             401     403     403     403     403        403       403           x             x
delete_current_session     401       x       x       x       x          x         x           x             x
delete_moment              401     403     403     403     403        403       403           x             x
delete_project_member      401     403     403     403     403        403         x           x             x
delete_role_grant          401     403     403     403     403        403       403         403             x
delete_session             401       x       x       x       x          x         x           x             x
delete_support             401       x       x       x       x          x         x           x             x
find_account               401     403     403     403     403        403       403         403             x
find_association             x       x       x       x       x          x         x           x             x
find_idea                    x       x       x       x       x          x         x           x             x
find_me                    401       x       x       x       x          x         x           x             x
find_moment                  x       x       x       x       x          x         x           x             x
find_project                 x       x       x       x       x          x         x           x             x
find_root                    x       x       x       x       x          x         x           x             x
find_theme                   x       x       x       x       x          x         x           x             x
list_accounts              401     403     403     403     403        403       403         403             x
list_associations            x       x       x       x       x          x         x           x             x
list_comments                x       x       x       x       x          x         x           x             x
list_idea_transitions        x       x       x       x       x          x         x           x             x
list_ideas                   x       x       x       x       x          x         x           x             x
list_moments                 x       x       x       x       x          x         x           x             x
list_project_members         x       x       x       x       x          x         x           x             x
list_project_transitions       x       x       x       x       x          x         x           x             x
list_projects                x       x       x       x       x          x         x           x             x
list_role_grants           401     403     403     403     403        403       403         403             x
list_roots                   x       x       x       x       x          x         x           x             x
list_sessions              401       x       x       x       x          x         x           x             x
list_similar_ideas           x       x       x       x       x          x         x           x             x
list_themes                  x       x       x       x       x          x         x           x             x
refresh_session              x       x       x       x       x          x         x           x             x
update_account             401     403     403     403     403        403       403         403             x
update_association         401     403     403     403     403        403       403           x             x
update_idea                401     403     403     403     403        403       403           x             x
update_me                  401       x       x       x       x          x         x           x             x
update_moment              401     403     403     403     403        403       403           x             x
update_password            401       x       x       x       x          x         x           x             x
update_project             401     403     403     403     403        403         x           x             x
update_project_member      401     403     403     403     403        403         x           x             x
update_root                401     403     403     403     403        403       403           x             x
update_theme               401     403     403     403     403        403       403           x             x";

const NEW_PASSWORD: &str = "acht groene regenlaarzen";

/// What the requests are about: made anew for each of them.
pub(super) struct Things {
    association: Id,
    theme: Id,
    root: Id,
    moment: Id,
    idea: Id,
    comment: Id,
    /// Led by somebody else.
    project: Id,
    /// Somebody else, who wrote the idea and the comment.
    pub(super) other: Account,
    /// A role of that person.
    grant: Id,
}

impl Things {
    pub(super) fn new(app: &TestApp) -> Self {
        let other = app.account_with_role(Role::Liaison);
        let idea = app.idea(&other);
        let made = app.post(&format!("/ideas/{idea}/comments")).by(&other).json(&json!({"text": "Mooi!"}));
        let grants =
            app.database.texts(&format!("SELECT id AS t FROM role_grants WHERE account_id = '{}'", other.id));
        Self {
            association: app.association(&Id::new().to_string()),
            theme: app.theme(&Id::new().to_string()),
            root: app.root(&Id::new().to_string()),
            moment: app.moment("Werkconferentie", None),
            idea,
            project: app.project(&other),
            comment: made.send().is(201).json()["id"].as_str().unwrap().parse().unwrap(),
            other,
            grant: grants[0].parse().unwrap(),
        }
    }
}

/// The path and the body of a well-formed request for an operation, by `me`.
pub(super) fn request(operation: &str, things: &Things, me: &Account) -> (String, Option<Value>) {
    let Things { association, theme, root, moment, idea, comment, project, other, grant } = things;
    let new_name = Id::new().to_string();
    let account = other.id;
    let name = json!({"name": new_name});
    match operation {
        "create_session" => ("/sessions".into(), Some(json!({"email": me.email, "password": PASSWORD}))),
        "refresh_session" => ("/sessions/_refresh".into(), Some(json!({"refreshToken": me.refresh_token}))),
        "list_sessions" => ("/sessions".into(), None),
        "delete_current_session" => ("/sessions/current".into(), None),
        "delete_session" => (format!("/sessions/{}", me.session), None),
        "create_account" => {
            let email = format!("{new_name}@dorp.example");
            ("/accounts".into(), Some(json!({"name": "Nieuw", "email": email, "password": NEW_PASSWORD})))
        }
        "find_me" => ("/me".into(), None),
        "update_me" => ("/me".into(), Some(name)),
        "update_password" => {
            let change = json!({"currentPassword": PASSWORD, "newPassword": NEW_PASSWORD});
            ("/me/password".into(), Some(change))
        }
        "list_accounts" => ("/accounts".into(), None),
        "find_account" => (format!("/accounts/{account}"), None),
        "update_account" => (format!("/accounts/{account}"), Some(name)),
        "list_role_grants" => (format!("/accounts/{account}/roles"), None),
        "create_role_grant" => (format!("/accounts/{account}/roles"), Some(json!({"role": "councillor"}))),
        "delete_role_grant" => (format!("/accounts/{account}/roles/{grant}"), None),
        "list_associations" => ("/associations".into(), None),
        "create_association" => ("/associations".into(), Some(json!({"village": new_name, "name": "Nieuw"}))),
        "find_association" => (format!("/associations/{association}"), None),
        "update_association" => (format!("/associations/{association}"), Some(name)),
        "list_themes" => ("/themes".into(), None),
        "create_theme" => {
            ("/themes".into(), Some(json!({"label": new_name, "name": "Nieuw", "color": "red"})))
        }
        "find_theme" => (format!("/themes/{theme}"), None),
        "update_theme" => (format!("/themes/{theme}"), Some(name)),
        "list_roots" => ("/roots".into(), None),
        "create_root" => ("/roots".into(), Some(name)),
        "find_root" => (format!("/roots/{root}"), None),
        "update_root" => (format!("/roots/{root}"), Some(name)),
        "list_moments" => ("/timeline".into(), None),
        "create_moment" => ("/timeline".into(), Some(json!({"title": "Krachttoer", "kind": "tour"}))),
        "find_moment" => (format!("/timeline/{moment}"), None),
        "update_moment" => (format!("/timeline/{moment}"), Some(json!({"date": "2026-12-01"}))),
        "delete_moment" => (format!("/timeline/{moment}"), None),
        "list_ideas" => ("/ideas".into(), None),
        "create_idea" => ("/ideas".into(), Some(new_idea(*association))),
        "list_similar_ideas" => ("/ideas/_similar?title=bankje".into(), None),
        "find_idea" => (format!("/ideas/{idea}"), None),
        "update_idea" => (format!("/ideas/{idea}"), Some(json!({"title": "Een picknicktafel"}))),
        "list_idea_transitions" => (format!("/ideas/{idea}/transitions"), None),
        "create_idea_transition" => {
            (format!("/ideas/{idea}/transitions"), Some(json!({"to": "underReview"})))
        }
        "create_support" => (format!("/ideas/{idea}/supports"), None),
        "delete_support" => (format!("/ideas/{idea}/supports/mine"), None),
        "list_comments" => (format!("/ideas/{idea}/comments"), None),
        "create_comment" => (format!("/ideas/{idea}/comments"), Some(json!({"text": "Mooi!"}))),
        "delete_comment" => (format!("/ideas/{idea}/comments/{comment}"), None),
        "list_projects" => ("/projects".into(), None),
        "create_project" => ("/projects".into(), Some(new_project())),
        "find_project" => (format!("/projects/{project}"), None),
        "update_project" => (format!("/projects/{project}"), Some(json!({"nextStep": "Planken kopen"}))),
        "list_project_transitions" => (format!("/projects/{project}/transitions"), None),
        "create_project_transition" => {
            (format!("/projects/{project}/transitions"), Some(json!({"to": "recruiting"})))
        }
        "list_project_members" => (format!("/projects/{project}/members"), None),
        "create_project_member" => (format!("/projects/{project}/members"), Some(json!({"role": "helper"}))),
        "update_project_member" => {
            (format!("/projects/{project}/members/{account}"), Some(json!({"role": "lead"})))
        }
        "delete_project_member" => (format!("/projects/{project}/members/{account}"), None),
        new => panic!("{new} is new: say here what a well-formed request is, and in the table who may"),
    }
}

fn outcome(app: &TestApp, operation: &str, method: &str, role: Option<Role>) -> String {
    let things = Things::new(app);
    let me = role.map(|role| app.account_with_role(role));
    let (path, body) = request(operation, &things, me.as_ref().unwrap_or(&things.other));
    let mut call: Call = app.api(&method.to_uppercase(), &path);
    if let Some(me) = &me {
        call = call.by(me);
    }
    if let Some(body) = &body {
        call = call.json(body);
    }
    if method == "patch" || operation.ends_with("_transition") {
        call = call.if_match("*");
    }
    let answer = call.send();
    match answer.status {
        200 | 201 | 204 => "x".to_owned(),
        status @ (401 | 403) => status.to_string(),
        _ => panic!("not well-formed: {answer}"),
    }
}

fn every_role_may_what_we_agreed(app: TestApp) {
    let document = app.get("/openapi.json").send().ok().json();
    let mut operations = Vec::new();
    for item in document["paths"].as_object().unwrap().values() {
        for (method, operation) in item.as_object().unwrap() {
            operations.extend(operation["operationId"].as_str().map(|id| (id, method.as_str())));
        }
    }
    operations.sort_unstable();
    let header = AGREED.lines().next().unwrap().to_owned();
    let roles: Vec<Option<Role>> =
        std::iter::once(None).chain(Role::VARIANTS.iter().copied().map(Some)).collect();
    let names: Vec<&str> = roles.iter().map(|role| role.map_or("visitor", Role::as_str)).collect();
    assert_eq!(header.split_whitespace().skip(1).collect::<Vec<_>>(), names);
    let mut lines = vec![header];
    for (operation, method) in operations {
        let mut line = format!("{operation:22}");
        for (role, name) in roles.iter().zip(&names) {
            line += &format!(" {:>1$}", outcome(&app, operation, method, *role), name.len().max(7));
        }
        lines.push(line);
    }
    assert_eq!(lines.join("\n"), AGREED);
}
