//! The news of a project.

use shared::{
    id::Id,
    page::{Page, Paging},
    project::{NewProjectUpdate, ProjectUpdate, ProjectUpdateChanges},
};

use super::{Call, Reply, Versioned};

/// `GET /projects/{id}/updates`
pub fn list_project_updates(project: Id, paging: &Paging) -> impl Reply<Page<ProjectUpdate>> + use<> {
    Call::list(&format!("/projects/{project}/updates"), paging).read()
}

/// `POST /projects/{id}/updates`
pub fn create_project_update(
    project: Id,
    update: &NewProjectUpdate,
    key: &str,
) -> impl Reply<ProjectUpdate> + use<> {
    Call::post(&format!("/projects/{project}/updates")).json(update).once(key).read()
}

/// `GET /projects/{id}/updates/{updateId}`
pub fn find_project_update(project: Id, id: Id) -> impl Reply<Versioned<ProjectUpdate>> + use<> {
    Call::get(&format!("/projects/{project}/updates/{id}")).read_versioned()
}

/// `PATCH /projects/{id}/updates/{updateId}`
pub fn update_project_update(
    project: Id,
    id: Id,
    changes: &ProjectUpdateChanges,
    etag: &str,
) -> impl Reply<ProjectUpdate> + use<> {
    Call::patch(&format!("/projects/{project}/updates/{id}"), etag).json(changes).read()
}

/// `DELETE /projects/{id}/updates/{updateId}`
pub fn delete_project_update(project: Id, id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/projects/{project}/updates/{id}")).done()
}
