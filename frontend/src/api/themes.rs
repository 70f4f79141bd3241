//! Themes: what ideas are about.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    theme::{NewTheme, Theme, ThemeChanges},
};

use super::{Call, Failure, Versioned};

/// `GET /themes`
pub async fn list_themes() -> Result<Page<Theme>, Failure> {
    Call::list("/themes", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read().await
}

/// `GET /themes/{id}`
pub async fn find_theme(id: Id) -> Result<Versioned<Theme>, Failure> {
    Call::get(&format!("/themes/{id}")).read_versioned().await
}

/// `POST /themes`
pub async fn create_theme(theme: &NewTheme, key: &str) -> Result<Theme, Failure> {
    Call::post("/themes").json(theme).once(key).read().await
}

/// `PATCH /themes/{id}`
pub async fn update_theme(id: Id, changes: &ThemeChanges, etag: &str) -> Result<Theme, Failure> {
    Call::patch(&format!("/themes/{id}"), etag).json(changes).read().await
}
