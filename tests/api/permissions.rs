//! Every operation of the document as every role, against one table.
//! Length: a line of the table and a request for each operation, of which there are well over a hundred.

use backend::{
    error::ApiError,
    models::{evaluation_follow_up::create_follow_up, evaluation_template::create_template},
};
use serde_json::{Value, json};
use shared::{
    attachment::AttachmentOwner,
    evaluation::{Circle, EvaluationState, NewEvaluationTemplate},
    id::Id,
    role::Role,
};
use strum::VariantArray;
use tests::{
    app::TestApp,
    both,
    builders::{Account, PASSWORD, new_idea, new_project},
    client::Call,
    rounds::code,
    work::{Work, new_work},
};

both!(every_role_may_what_we_agreed);

/// A cross where the request is carried out, else the status that refuses it. What is asked for is somebody else's,
/// where it can be: what people may do with their own is the other tests' matter.
const AGREED: &str = "\
operation                        visitor  member   board   chair liaison councillor supporter coordinator administrator
create_account                         x       x       x       x       x          x         x           x             x
create_association                   401     403     403     403     403        403       403           x             x
create_comment                       401       x       x       x       x          x         x           x             x
create_evaluation                    401     403     403     403     403        403       403           x             x
create_evaluation_follow_up          401     403     403     403     403        403       403           x             x
create_evaluation_participation      401     403       x       x       x          x         x         403           403
create_evaluation_template           401     403     403     403     403        403         x           x             x
create_evaluation_transition         401     403     403     403     403        403       403           x             x
create_idea                          401       x       x       x       x          x         x           x             x
create_idea_attachment               401     403     403     403     403        403       403           x             x
create_idea_transition               401     403     403     403     403        403       403           x             x
create_joiner                        401       x       x       x       x          x         x           x             x
create_ledger_correction             401     403     403     403     403        403         x           x             x
create_ledger_entry                  401     403     403     403     403        403         x           x             x
create_milestone                     401     403     403     403     403        403         x           x             x
create_moment                        401     403     403     403     403        403       403           x             x
create_project                       401     403     403     403     403        403         x           x             x
create_project_attachment            401     403     403     403     403        403         x           x             x
create_project_member                401       x       x       x       x          x         x           x             x
create_project_transition            401     403     403     403     403        403         x           x             x
create_project_update                401     403     403     403     403        403         x           x             x
create_project_update_attachment     401     403     403     403     403        403         x           x             x
create_question                      401       x       x       x       x          x         x           x             x
create_role_grant                    401     403     403     403     403        403       403         403             x
create_root                          401     403     403     403     403        403       403           x             x
create_session                         x       x       x       x       x          x         x           x             x
create_support                       401       x       x       x       x          x         x           x             x
create_task                          401     403     403     403     403        403         x           x             x
create_task_volunteer                401       x       x       x       x          x         x           x             x
create_theme                         401     403     403     403     403        403       403           x             x
delete_attachment                    401     403     403     403     403        403       403           x             x
delete_comment                       401     403     403     403     403        403       403           x             x
delete_current_session               401       x       x       x       x          x         x           x             x
delete_evaluation                    401     404     404     404     404        404       404           x             x
delete_evaluation_follow_up          401     403     403     403     403        403       403           x             x
delete_evaluation_template           401     403     403     403     403        403         x           x             x
delete_follower                      401       x       x       x       x          x         x           x             x
delete_idea                          401     403     403     403     403        403       403         403           403
delete_joiner                        401       x       x       x       x          x         x           x             x
delete_milestone                     401     403     403     403     403        403         x           x             x
delete_moment                        401     403     403     403     403        403       403           x             x
delete_own_task_volunteer            401       x       x       x       x          x         x           x             x
delete_project_member                401     403     403     403     403        403         x           x             x
delete_project_update                401     403     403     403     403        403         x           x             x
delete_question                      401     403     403     403     403        403       403           x             x
delete_role_grant                    401     403     403     403     403        403       403         403             x
delete_session                       401       x       x       x       x          x         x           x             x
delete_support                       401       x       x       x       x          x         x           x             x
delete_task                          401     403     403     403     403        403         x           x             x
delete_task_volunteer                401     403     403     403     403        403         x           x             x
find_account                         401     403     403     403     403        403       403         403             x
find_association                       x       x       x       x       x          x         x           x             x
find_attachment                        x       x       x       x       x          x         x           x             x
find_evaluation                        x       x       x       x       x          x         x           x             x
find_evaluation_export                 x       x       x       x       x          x         x           x             x
find_evaluation_link                   x       x       x       x       x          x         x           x             x
find_evaluation_qr_code                x       x       x       x       x          x         x           x             x
find_evaluation_results                x       x       x       x       x          x         x           x             x
find_evaluation_template             401       x       x       x       x          x         x           x             x
find_file                              x       x       x       x       x          x         x           x             x
find_idea                              x       x       x       x       x          x         x           x             x
find_me                              401       x       x       x       x          x         x           x             x
find_milestone                         x       x       x       x       x          x         x           x             x
find_moment                            x       x       x       x       x          x         x           x             x
find_my_evaluation_response          401     403       x       x       x          x         x         403           403
find_project                           x       x       x       x       x          x         x           x             x
find_project_update                    x       x       x       x       x          x         x           x             x
find_question                          x       x       x       x       x          x         x           x             x
find_root                              x       x       x       x       x          x         x           x             x
find_task                              x       x       x       x       x          x         x           x             x
find_theme                             x       x       x       x       x          x         x           x             x
find_thumbnail                         x       x       x       x       x          x         x           x             x
find_tree                              x       x       x       x       x          x         x           x             x
list_accounts                        401     403     403     403     403        403       403         403             x
list_associations                      x       x       x       x       x          x         x           x             x
list_comments                          x       x       x       x       x          x         x           x             x
list_evaluation_follow_ups             x       x       x       x       x          x         x           x             x
list_evaluation_responses            401     403     403     403     403        403       403           x             x
list_evaluation_templates            401       x       x       x       x          x         x           x             x
list_evaluations                       x       x       x       x       x          x         x           x             x
list_idea_attachments                  x       x       x       x       x          x         x           x             x
list_idea_questions                    x       x       x       x       x          x         x           x             x
list_idea_transitions                  x       x       x       x       x          x         x           x             x
list_ideas                             x       x       x       x       x          x         x           x             x
list_joiners                         401     403     403     403     403        403       403           x             x
list_ledger_entries                    x       x       x       x       x          x         x           x             x
list_mentions                        401       x       x       x       x          x         x           x             x
list_milestones                        x       x       x       x       x          x         x           x             x
list_moments                           x       x       x       x       x          x         x           x             x
list_open_answers                      x       x       x       x       x          x         x           x             x
list_participants                    401       x       x       x       x          x         x           x             x
list_project_attachments               x       x       x       x       x          x         x           x             x
list_project_members                   x       x       x       x       x          x         x           x             x
list_project_tasks                     x       x       x       x       x          x         x           x             x
list_project_transitions               x       x       x       x       x          x         x           x             x
list_project_update_attachments        x       x       x       x       x          x         x           x             x
list_project_updates                   x       x       x       x       x          x         x           x             x
list_projects                          x       x       x       x       x          x         x           x             x
list_questions                         x       x       x       x       x          x         x           x             x
list_role_grants                     401     403     403     403     403        403       403         403             x
list_roots                             x       x       x       x       x          x         x           x             x
list_sessions                        401       x       x       x       x          x         x           x             x
list_similar_ideas                     x       x       x       x       x          x         x           x             x
list_task_volunteers                 401       x       x       x       x          x         x           x             x
list_tasks                             x       x       x       x       x          x         x           x             x
list_themes                            x       x       x       x       x          x         x           x             x
refresh_session                        x       x       x       x       x          x         x           x             x
update_account                       401     403     403     403     403        403       403         403             x
update_association                   401     403     403     403     403        403       403           x             x
update_attachment                    401     403     403     403     403        403       403           x             x
update_evaluation                    401     403     403     403     403        403       403           x             x
update_evaluation_questions          401     404     404     404     404        404       404           x             x
update_evaluation_template           401     403     403     403     403        403         x           x             x
update_follower                      401       x       x       x       x          x         x           x             x
update_idea                          401     403     403     403     403        403       403           x             x
update_me                            401       x       x       x       x          x         x           x             x
update_milestone                     401     403     403     403     403        403         x           x             x
update_moment                        401     403     403     403     403        403       403           x             x
update_my_evaluation_response        401     403       x       x       x          x         x         403           403
update_password                      401       x       x       x       x          x         x           x             x
update_project                       401     403     403     403     403        403         x           x             x
update_project_member                401     403     403     403     403        403         x           x             x
update_project_update                401     403     403     403     403        403         x           x             x
update_question                      401     403     403     403       x        403       403           x             x
update_root                          401     403     403     403     403        403       403           x             x
update_task                          401     403     403     403     403        403         x           x             x
update_task_volunteer                401     403     403     403     403        403         x           x             x
update_theme                         401     403     403     403     403        403       403           x             x";

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
    /// What belongs to it.
    work: Work,
    question: Id,
    rounds: Rounds,
    /// A picture of the idea.
    attachment: Id,
    /// Somebody else, who wrote the idea and the comment, and asked the question, which is for the municipality.
    pub(super) other: Account,
    /// A role of that person.
    grant: Id,
}

/// Evaluations about the network, which ask boards, municipality and supporters.
struct Rounds {
    draft: Id,
    open: Id,
    anonymous: Id,
    published: Id,
    /// The code of the link to the open one.
    link: String,
    /// Of the published one.
    follow_up: Id,
    template: Id,
}

impl Rounds {
    fn new(app: &TestApp) -> Self {
        let round = |state, anonymous| {
            app.round_in(state, |new| {
                new.circles = vec![Circle::Boards, Circle::Municipality, Circle::Supporters, Circle::Link];
                new.anonymous = anonymous;
            })
        };
        let (open, published) =
            (round(EvaluationState::Open, false), round(EvaluationState::Published, false));
        let author = app.account("Coördinator").id;
        let template = NewEvaluationTemplate { name: Id::new().to_string(), questions: Vec::new() };
        let link = format!("SELECT link_code AS t FROM evaluations WHERE id = '{open}'");
        let make = |conn: &mut _| {
            let follow_up = create_follow_up(conn, published, author, "Vaker samen eten.")?;
            Ok::<_, ApiError>((follow_up, create_template(conn, &template)?))
        };
        let (follow_up, template) = app.state.db.write_now(make).unwrap();
        Self {
            draft: round(EvaluationState::Draft, false),
            open,
            anonymous: round(EvaluationState::Open, true),
            published,
            link: app.database.texts(&link)[0].clone(),
            follow_up,
            template,
        }
    }
}

impl Things {
    pub(super) fn new(app: &TestApp) -> Self {
        let other = app.account_with_role(Role::Liaison);
        let idea = app.idea(&other);
        let made = app.post(&format!("/ideas/{idea}/comments")).by(&other).json(&json!({"text": "Mooi!"}));
        let asked = app.post(&format!("/ideas/{idea}/questions")).by(&other).json(&new_question());
        let project = app.project(&other);
        let grants =
            app.database.texts(&format!("SELECT id AS t FROM role_grants WHERE account_id = '{}'", other.id));
        Self {
            association: app.association(&Id::new().to_string()),
            theme: app.theme(&Id::new().to_string()),
            root: app.root(&Id::new().to_string()),
            moment: app.moment("Werkconferentie", None),
            idea,
            project,
            rounds: Rounds::new(app),
            work: app.work(project, &other),
            comment: made.send().is(201).json()["id"].as_str().unwrap().parse().unwrap(),
            question: asked.send().is(201).json()["id"].as_str().unwrap().parse().unwrap(),
            attachment: app.picture(&other, AttachmentOwner::Idea(idea)),
            other,
            grant: grants[0].parse().unwrap(),
        }
    }
}

fn new_question() -> Value {
    json!({"addressee": "municipality", "text": "Wanneer wordt de weg gemaakt?"})
}

/// The fields of a form.
fn new_attachment() -> Value {
    json!({"file": "%PDF-1.7", "description": "Begroting"})
}

/// The path and the body of a well-formed request for an operation, by `me`.
pub(super) fn request(operation: &str, things: &Things, me: &Account) -> (String, Option<Value>) {
    let Things {
        association,
        theme,
        root,
        moment,
        idea,
        comment,
        project,
        question,
        rounds,
        attachment,
        other,
        grant,
        ..
    } = things;
    let Work { milestone, update, entry, task, volunteer, free_task } = things.work;
    let new_in_project = |part: &str| (format!("/projects/{project}/{part}"), Some(new_work(part)));
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
        "find_tree" => ("/tree".into(), None),
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
        "delete_idea" => (format!("/ideas/{idea}"), None),
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
        "delete_follower" | "update_follower" => (format!("/ideas/{idea}/follow"), None),
        "list_joiners" => (format!("/ideas/{idea}/joiners"), None),
        "create_joiner" => (format!("/ideas/{idea}/joiners"), Some(json!({"offer": "Een ladder"}))),
        "delete_joiner" => (format!("/ideas/{idea}/joiners/mine"), None),
        "list_participants" => (format!("/ideas/{idea}/participants"), None),
        "list_mentions" => ("/me/mentions".into(), None),
        "list_questions" => ("/questions".into(), None),
        "list_idea_questions" => (format!("/ideas/{idea}/questions"), None),
        "create_question" => (format!("/ideas/{idea}/questions"), Some(new_question())),
        "find_question" | "delete_question" => (format!("/ideas/{idea}/questions/{question}"), None),
        "update_question" => {
            (format!("/ideas/{idea}/questions/{question}"), Some(json!({"answer": "Ja, in mei."})))
        }
        "list_milestones" => (format!("/projects/{project}/milestones"), None),
        "create_milestone" => new_in_project("milestones"),
        "find_milestone" | "delete_milestone" => {
            (format!("/projects/{project}/milestones/{milestone}"), None)
        }
        "update_milestone" => {
            let path = format!("/projects/{project}/milestones/{milestone}");
            (path, Some(json!({"plannedDate": "2027-05-01", "moveReason": "Er was geen auto."})))
        }
        "list_project_updates" => (format!("/projects/{project}/updates"), None),
        "create_project_update" => new_in_project("updates"),
        "find_project_update" | "delete_project_update" => {
            (format!("/projects/{project}/updates/{update}"), None)
        }
        "update_project_update" => {
            (format!("/projects/{project}/updates/{update}"), Some(json!({"title": "De auto is blauw"})))
        }
        "list_ledger_entries" => (format!("/projects/{project}/ledger"), None),
        "create_ledger_entry" => new_in_project("ledger"),
        "create_ledger_correction" => {
            let path = format!("/projects/{project}/ledger/{entry}/corrections");
            (path, Some(json!({"amountCents": 500, "description": "Een nul te veel"})))
        }
        "list_tasks" => ("/tasks".into(), None),
        "list_project_tasks" => (format!("/projects/{project}/tasks"), None),
        "create_task" => new_in_project("tasks"),
        "find_task" => (format!("/tasks/{task}"), None),
        "update_task" => (format!("/tasks/{task}"), Some(json!({"people": 4}))),
        "delete_task" => (format!("/tasks/{free_task}"), None),
        "list_task_volunteers" | "create_task_volunteer" => (format!("/tasks/{task}/volunteers"), None),
        "delete_own_task_volunteer" => (format!("/tasks/{task}/volunteers/mine"), None),
        "update_task_volunteer" => {
            (format!("/tasks/{task}/volunteers/{volunteer}"), Some(json!({"state": "confirmed"})))
        }
        "delete_task_volunteer" => (format!("/tasks/{task}/volunteers/{volunteer}"), None),
        "list_idea_attachments" => (format!("/ideas/{idea}/attachments"), None),
        "create_idea_attachment" => (format!("/ideas/{idea}/attachments"), Some(new_attachment())),
        "list_project_attachments" => (format!("/projects/{project}/attachments"), None),
        "create_project_attachment" => (format!("/projects/{project}/attachments"), Some(new_attachment())),
        "list_project_update_attachments" => {
            (format!("/projects/{project}/updates/{update}/attachments"), None)
        }
        "create_project_update_attachment" => {
            (format!("/projects/{project}/updates/{update}/attachments"), Some(new_attachment()))
        }
        "find_attachment" | "delete_attachment" => (format!("/attachments/{attachment}"), None),
        "update_attachment" => {
            (format!("/attachments/{attachment}"), Some(json!({"description": "Een rode bank"})))
        }
        "find_file" => (format!("/attachments/{attachment}/content"), None),
        "find_thumbnail" => (format!("/attachments/{attachment}/thumbnail"), None),
        operation if operation.contains("evaluation") || operation == "list_open_answers" => {
            evaluation_request(operation, rounds, new_name)
        }
        new => panic!("{new} is new: say here what a well-formed request is, and in the table who may"),
    }
}

fn evaluation_request(operation: &str, rounds: &Rounds, new_name: String) -> (String, Option<Value>) {
    let Rounds { draft, open, anonymous, published, link, follow_up, template } = rounds;
    let questions = json!([{"kind": "yesNo", "text": "Doe je weer mee?"}]);
    match operation {
        "list_evaluations" => ("/evaluations".into(), None),
        "create_evaluation" => {
            let body = json!({"title": new_name, "kind": "final", "anonymous": true, "circles": ["link"]});
            ("/evaluations".into(), Some(body))
        }
        "find_evaluation" => (format!("/evaluations/{open}"), None),
        "update_evaluation" => (format!("/evaluations/{open}"), Some(json!({"title": new_name}))),
        "delete_evaluation" => (format!("/evaluations/{draft}"), None),
        "update_evaluation_questions" => {
            (format!("/evaluations/{draft}/questions"), Some(json!({"questions": questions})))
        }
        "create_evaluation_transition" => {
            (format!("/evaluations/{open}/transitions"), Some(json!({"to": "closed"})))
        }
        "create_evaluation_participation" => {
            (format!("/evaluations/{anonymous}/participations"), Some(json!({"resumeCode": code(1)})))
        }
        "find_my_evaluation_response" => (format!("/evaluations/{open}/responses/mine"), None),
        "update_my_evaluation_response" => {
            let body = json!({"answers": [], "handedIn": false});
            (format!("/evaluations/{open}/responses/mine"), Some(body))
        }
        "list_evaluation_responses" => (format!("/evaluations/{published}/responses"), None),
        "find_evaluation_results" => (format!("/evaluations/{published}/results"), None),
        "find_evaluation_export" => (format!("/evaluations/{published}/results/_export"), None),
        "list_open_answers" => (format!("/evaluations/{published}/open-answers?question={open}"), None),
        "list_evaluation_follow_ups" => (format!("/evaluations/{published}/follow-ups"), None),
        "create_evaluation_follow_up" => {
            (format!("/evaluations/{published}/follow-ups"), Some(json!({"text": new_name})))
        }
        "delete_evaluation_follow_up" => (format!("/evaluations/{published}/follow-ups/{follow_up}"), None),
        "find_evaluation_link" => (format!("/evaluation-links/{link}"), None),
        "find_evaluation_qr_code" => (format!("/evaluation-links/{link}/qr-code"), None),
        "list_evaluation_templates" => ("/evaluation-templates".into(), None),
        "create_evaluation_template" => {
            ("/evaluation-templates".into(), Some(json!({"name": new_name, "questions": questions})))
        }
        "find_evaluation_template" => (format!("/evaluation-templates/{template}"), None),
        "update_evaluation_template" => {
            (format!("/evaluation-templates/{template}"), Some(json!({"name": new_name})))
        }
        "delete_evaluation_template" => (format!("/evaluation-templates/{template}"), None),
        new => panic!("{new} is new: say here what a well-formed request is, and in the table who may"),
    }
}

/// The fields of a body as the parts of a form.
fn parts(body: &Value) -> Vec<(&str, &[u8])> {
    let fields = body.as_object().unwrap().iter();
    fields.map(|(name, value)| (name.as_str(), value.as_str().unwrap().as_bytes())).collect()
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
        let is_form = operation.starts_with("create") && operation.ends_with("_attachment");
        call = if is_form { call.form(&parts(body)) } else { call.json(body) };
    }
    if matches!(method, "patch" | "put") || operation.ends_with("_transition") {
        call = call.if_match("*");
    }
    let answer = call.send();
    match answer.status {
        200 | 201 | 204 => "x".to_owned(),
        status @ (401 | 403) => status.to_string(),
        // Drafts of evaluations are hidden.
        404 if matches!(operation, "delete_evaluation" | "update_evaluation_questions") => "404".to_owned(),
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
        let mut line = format!("{operation:32}");
        for (role, name) in roles.iter().zip(&names) {
            line += &format!(" {:>1$}", outcome(&app, operation, method, *role), name.len().max(7));
        }
        lines.push(line);
    }
    assert_eq!(lines.join("\n"), AGREED);
}
