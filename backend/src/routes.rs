//! The whole route table.

use actix_web::web;
use utoipa_actix_web::service_config::ServiceConfig;

use crate::handlers::{
    accounts, associations, comments, health, idea_transitions, ideas, me, moments, project_members,
    project_transitions, projects, role_grants, roots, sessions, supports, themes,
};

/// Where the API lies; also the server's URL in the document.
pub const BASE: &str = "/api/v1";

/// What lies under [`BASE`]. A path that begins like another comes before it.
pub fn api(api: &mut ServiceConfig) {
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
        .service(me::update_password);

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

    // Ideas
    api.service(ideas::list_ideas)
        .service(ideas::create_idea)
        .service(ideas::list_similar_ideas)
        .service(ideas::find_idea)
        .service(ideas::update_idea)
        .service(idea_transitions::list_idea_transitions)
        .service(idea_transitions::create_idea_transition)
        .service(supports::create_support)
        .service(supports::delete_support)
        .service(comments::list_comments)
        .service(comments::create_comment)
        .service(comments::delete_comment);

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
        .service(project_members::delete_project_member);
}

/// What lies beside the API.
pub fn beside(app: &mut web::ServiceConfig) {
    app.service(health::find_health).service(health::find_readiness);
}
