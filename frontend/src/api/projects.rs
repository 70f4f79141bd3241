//! Projects, their steps and their people.

use std::pin::Pin;

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    project::{
        MemberFilter, NewProject, NewProjectMember, NewProjectTransition, Project, ProjectChanges,
        ProjectFilter, ProjectMember, ProjectMemberChanges, ProjectSummary, ProjectTransition,
    },
};

use super::{Call, Failure, Reply, Versioned};

/// `GET /projects`
pub fn list_projects(filter: &ProjectFilter) -> impl Reply<Page<ProjectSummary>> + use<> {
    Call::list("/projects", filter).read()
}

/// `GET /projects/{id}`
pub fn find_project(id: Id) -> Pin<Box<dyn Future<Output = Result<Versioned<Project>, Failure>>>> {
    // In a box, since several places wait for it.
    Box::pin(Call::get(&format!("/projects/{id}")).read_versioned())
}

/// `POST /projects`
pub fn create_project(project: &NewProject, key: &str) -> impl Reply<Project> + use<> {
    Call::post("/projects").json(project).once(key).read()
}

/// `PATCH /projects/{id}`
pub fn update_project(
    id: Id,
    changes: &ProjectChanges,
    etag: &str,
) -> impl Reply<Versioned<Project>> + use<> {
    Call::patch(&format!("/projects/{id}"), etag).json(changes).read_versioned()
}

/// `GET /projects/{id}/transitions`: the first hundred, which no project comes near.
pub fn list_project_transitions(id: Id) -> impl Reply<Page<ProjectTransition>> + use<> {
    let paging = Paging { limit: Some(MAX_LIMIT), cursor: None };
    Call::list(&format!("/projects/{id}/transitions"), &paging).read()
}

/// `POST /projects/{id}/transitions`, for the version of the project that has this ETag.
pub fn create_project_transition(
    id: Id,
    step: &NewProjectTransition,
    etag: &str,
    key: &str,
) -> impl Reply<()> + use<> {
    let call = Call::post(&format!("/projects/{id}/transitions"));
    call.json(step).matching(etag).once(key).done()
}

/// `GET /projects/{id}/members`
pub fn list_project_members(id: Id, filter: &MemberFilter) -> impl Reply<Page<ProjectMember>> + use<> {
    Call::list(&format!("/projects/{id}/members"), filter).read()
}

/// `POST /projects/{id}/members`
pub fn create_project_member(
    id: Id,
    member: &NewProjectMember,
    key: &str,
) -> impl Reply<ProjectMember> + use<> {
    Call::post(&format!("/projects/{id}/members")).json(member).once(key).read()
}

/// `PUT /projects/{id}/members/{accountId}`
pub fn update_project_member(
    id: Id,
    account: Id,
    changes: &ProjectMemberChanges,
) -> impl Reply<ProjectMember> + use<> {
    Call::put(&format!("/projects/{id}/members/{account}")).json(changes).read()
}

/// `DELETE /projects/{id}/members/{accountId}`
pub fn delete_project_member(id: Id, account: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/projects/{id}/members/{account}")).done()
}
