//! The milestones of a project.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    project::{Milestone, MilestoneChanges, NewMilestone},
};

use super::{Call, Reply, Versioned};

/// `GET /projects/{id}/milestones`: a hundred at a time.
pub fn list_milestones(project: Id, cursor: Option<String>) -> impl Reply<Page<Milestone>> + use<> {
    Call::list(&format!("/projects/{project}/milestones"), &Paging { limit: Some(MAX_LIMIT), cursor }).read()
}

/// `POST /projects/{id}/milestones`
pub fn create_milestone(project: Id, milestone: &NewMilestone, key: &str) -> impl Reply<Milestone> + use<> {
    Call::post(&format!("/projects/{project}/milestones")).json(milestone).once(key).read()
}

/// `GET /projects/{id}/milestones/{milestoneId}`
pub fn find_milestone(project: Id, id: Id) -> impl Reply<Versioned<Milestone>> + use<> {
    Call::get(&format!("/projects/{project}/milestones/{id}")).read_versioned()
}

/// `PATCH /projects/{id}/milestones/{milestoneId}`
pub fn update_milestone(
    project: Id,
    id: Id,
    changes: &MilestoneChanges,
    etag: &str,
) -> impl Reply<Milestone> + use<> {
    Call::patch(&format!("/projects/{project}/milestones/{id}"), etag).json(changes).read()
}

/// `DELETE /projects/{id}/milestones/{milestoneId}`
pub fn delete_milestone(project: Id, id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/projects/{project}/milestones/{id}")).done()
}
