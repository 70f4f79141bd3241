//! The whole route table.

use actix_web::{dev::HttpServiceFactory, web};
use utoipa_actix_web::{OpenApiFactory, service_config};

use crate::handlers::{
    accounts, associations, attachment_files, attachments, comments, evaluation_follow_ups, evaluation_links,
    evaluation_responses, evaluation_results, evaluation_templates, evaluations, followers, health,
    idea_transitions, ideas, joiners, ledger_entries, me, milestones, moments, participants, project_members,
    project_transitions, project_updates, projects, questions, role_grants, roots, sessions, supports,
    task_volunteers, tasks, themes, tree,
};

/// Where the API lies; also the server's URL in the document.
pub const BASE: &str = "/api/v1";

/// What takes the routes: a server, or what writes the document about them. A server has its routes once for each of its
/// threads, and the description of all of them takes some 8 MB to gather.
pub trait Routes {
    /// Takes one more.
    fn service(&mut self, route: impl HttpServiceFactory + OpenApiFactory + 'static) -> &mut Self;
}

impl Routes for web::ServiceConfig {
    fn service(&mut self, route: impl HttpServiceFactory + OpenApiFactory + 'static) -> &mut Self {
        self.service(route)
    }
}

impl Routes for service_config::ServiceConfig<'_> {
    fn service(&mut self, route: impl HttpServiceFactory + OpenApiFactory + 'static) -> &mut Self {
        self.service(route)
    }
}

/// What lies under [`BASE`]. A path that begins like another comes before it.
pub fn api(api: &mut impl Routes) {
    // Signing in
    api.service(sessions::create_session)
        .service(sessions::refresh_session)
        .service(sessions::list_sessions)
        .service(sessions::delete_current_session)
        .service(sessions::delete_session);

    // One's own account
    api.service(accounts::create_account)
        .service(me::find_me)
        .service(me::update_me)
        .service(me::update_password)
        .service(participants::list_mentions);

    // Administration of accounts
    api.service(accounts::list_accounts)
        .service(accounts::find_account)
        .service(accounts::update_account)
        .service(role_grants::list_role_grants)
        .service(role_grants::create_role_grant)
        .service(role_grants::delete_role_grant);

    // Places and words
    api.service(associations::list_associations)
        .service(associations::create_association)
        .service(associations::find_association)
        .service(associations::update_association)
        .service(themes::list_themes)
        .service(themes::create_theme)
        .service(themes::find_theme)
        .service(themes::update_theme)
        .service(roots::list_roots)
        .service(roots::create_root)
        .service(roots::find_root)
        .service(roots::update_root)
        .service(moments::list_moments)
        .service(moments::create_moment)
        .service(moments::find_moment)
        .service(moments::update_moment)
        .service(moments::delete_moment);

    // The picture of it all
    api.service(tree::find_tree);

    // Ideas
    api.service(ideas::list_ideas)
        .service(ideas::create_idea)
        .service(ideas::list_similar_ideas)
        .service(ideas::find_idea)
        .service(ideas::update_idea)
        .service(ideas::delete_idea)
        .service(idea_transitions::list_idea_transitions)
        .service(idea_transitions::create_idea_transition)
        .service(supports::create_support)
        .service(supports::delete_support)
        .service(joiners::list_joiners)
        .service(joiners::create_joiner)
        .service(joiners::delete_joiner)
        .service(followers::update_follower)
        .service(followers::delete_follower)
        .service(comments::list_comments)
        .service(comments::create_comment)
        .service(comments::delete_comment)
        .service(participants::list_participants);

    // Questions about ideas
    api.service(questions::list_questions)
        .service(questions::list_idea_questions)
        .service(questions::create_question)
        .service(questions::find_question)
        .service(questions::update_question)
        .service(questions::delete_question);

    // Evaluations
    api.service(evaluations::list_evaluations)
        .service(evaluations::create_evaluation)
        .service(evaluations::find_evaluation)
        .service(evaluations::update_evaluation)
        .service(evaluations::delete_evaluation)
        .service(evaluations::update_evaluation_questions)
        .service(evaluations::create_evaluation_transition)
        .service(evaluation_responses::create_evaluation_participation)
        .service(evaluation_responses::find_my_evaluation_response)
        .service(evaluation_responses::update_my_evaluation_response)
        .service(evaluation_responses::list_evaluation_responses)
        .service(evaluation_results::find_evaluation_results)
        .service(evaluation_results::find_evaluation_export)
        .service(evaluation_results::list_open_answers)
        .service(evaluation_follow_ups::list_evaluation_follow_ups)
        .service(evaluation_follow_ups::create_evaluation_follow_up)
        .service(evaluation_follow_ups::delete_evaluation_follow_up)
        .service(evaluation_links::find_evaluation_link)
        .service(evaluation_links::find_evaluation_qr_code)
        .service(evaluation_templates::list_evaluation_templates)
        .service(evaluation_templates::create_evaluation_template)
        .service(evaluation_templates::find_evaluation_template)
        .service(evaluation_templates::update_evaluation_template)
        .service(evaluation_templates::delete_evaluation_template);

    // Projects
    api.service(projects::list_projects)
        .service(projects::create_project)
        .service(projects::find_project)
        .service(projects::update_project)
        .service(project_transitions::list_project_transitions)
        .service(project_transitions::create_project_transition)
        .service(project_members::list_project_members)
        .service(project_members::create_project_member)
        .service(project_members::update_project_member)
        .service(project_members::delete_project_member)
        .service(milestones::list_milestones)
        .service(milestones::create_milestone)
        .service(milestones::find_milestone)
        .service(milestones::update_milestone)
        .service(milestones::delete_milestone)
        .service(project_updates::list_project_updates)
        .service(project_updates::create_project_update)
        .service(project_updates::find_project_update)
        .service(project_updates::update_project_update)
        .service(project_updates::delete_project_update)
        .service(ledger_entries::list_ledger_entries)
        .service(ledger_entries::create_ledger_entry)
        .service(ledger_entries::create_ledger_correction)
        .service(tasks::list_project_tasks)
        .service(tasks::create_task);

    // Tasks
    api.service(tasks::list_tasks)
        .service(tasks::find_task)
        .service(tasks::update_task)
        .service(tasks::delete_task)
        .service(task_volunteers::list_task_volunteers)
        .service(task_volunteers::create_task_volunteer)
        .service(task_volunteers::delete_own_task_volunteer)
        .service(task_volunteers::update_task_volunteer)
        .service(task_volunteers::delete_task_volunteer);

    // Pictures and files
    api.service(attachments::list_idea_attachments)
        .service(attachments::create_idea_attachment)
        .service(attachments::list_project_attachments)
        .service(attachments::create_project_attachment)
        .service(attachments::list_project_update_attachments)
        .service(attachments::create_project_update_attachment)
        .service(attachments::find_attachment)
        .service(attachments::update_attachment)
        .service(attachments::delete_attachment)
        .service(attachment_files::find_file)
        .service(attachment_files::find_thumbnail);
}

/// What lies beside the API.
pub fn beside(app: &mut web::ServiceConfig) {
    app.service(health::find_health).service(health::find_readiness);
}
