//! Tasks, and the people who take them.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    project::{NewTask, Task, TaskChanges, TaskFilter, TaskVolunteer, TaskVolunteerChanges},
};

use super::{Call, Reply, Versioned};

/// `GET /tasks`
pub fn list_tasks(filter: &TaskFilter) -> impl Reply<Page<Task>> + use<> {
    Call::list("/tasks", filter).read()
}

/// `GET /projects/{id}/tasks`
pub fn list_project_tasks(project: Id, filter: &TaskFilter) -> impl Reply<Page<Task>> + use<> {
    Call::list(&format!("/projects/{project}/tasks"), filter).read()
}

/// `POST /projects/{id}/tasks`
pub fn create_task(project: Id, task: &NewTask, key: &str) -> impl Reply<Task> + use<> {
    Call::post(&format!("/projects/{project}/tasks")).json(task).once(key).read()
}

/// `GET /tasks/{id}`
pub fn find_task(id: Id) -> impl Reply<Versioned<Task>> + use<> {
    Call::get(&format!("/tasks/{id}")).read_versioned()
}

/// `PATCH /tasks/{id}`
pub fn update_task(id: Id, changes: &TaskChanges, etag: &str) -> impl Reply<Task> + use<> {
    Call::patch(&format!("/tasks/{id}"), etag).json(changes).read()
}

/// `DELETE /tasks/{id}`
pub fn delete_task(id: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/tasks/{id}")).done()
}

/// `GET /tasks/{id}/volunteers`: as many as a task can ask for.
pub fn list_task_volunteers(task: Id) -> impl Reply<Page<TaskVolunteer>> + use<> {
    let paging = Paging { limit: Some(MAX_LIMIT), cursor: None };
    Call::list(&format!("/tasks/{task}/volunteers"), &paging).read()
}

/// `POST /tasks/{id}/volunteers`
pub fn create_task_volunteer(task: Id, key: &str) -> impl Reply<TaskVolunteer> + use<> {
    Call::post(&format!("/tasks/{task}/volunteers")).once(key).read()
}

/// `DELETE /tasks/{id}/volunteers/mine`
pub fn delete_own_task_volunteer(task: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/tasks/{task}/volunteers/mine")).done()
}

/// `PUT /tasks/{id}/volunteers/{volunteerId}`
pub fn update_task_volunteer(
    task: Id,
    volunteer: Id,
    changes: &TaskVolunteerChanges,
) -> impl Reply<TaskVolunteer> + use<> {
    Call::put(&format!("/tasks/{task}/volunteers/{volunteer}")).json(changes).read()
}

/// `DELETE /tasks/{id}/volunteers/{volunteerId}`
pub fn delete_task_volunteer(task: Id, volunteer: Id) -> impl Reply<()> + use<> {
    Call::delete(&format!("/tasks/{task}/volunteers/{volunteer}")).done()
}
