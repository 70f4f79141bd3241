//! Themes: what ideas are about.

use shared::{
    id::Id,
    page::{MAX_LIMIT, Page, Paging},
    theme::{NewTheme, Theme, ThemeChanges},
};

use super::{Call, Reply, Versioned};

/// `GET /themes`
pub fn list_themes() -> impl Reply<Page<Theme>> + use<> {
    Call::list("/themes", &Paging { limit: Some(MAX_LIMIT), cursor: None }).read()
}

/// `GET /themes/{id}`
pub fn find_theme(id: Id) -> impl Reply<Versioned<Theme>> + use<> {
    Call::get(&format!("/themes/{id}")).read_versioned()
}

/// `POST /themes`
pub fn create_theme(theme: &NewTheme, key: &str) -> impl Reply<Theme> + use<> {
    Call::post("/themes").json(theme).once(key).read()
}

/// `PATCH /themes/{id}`
pub fn update_theme(id: Id, changes: &ThemeChanges, etag: &str) -> impl Reply<Theme> + use<> {
    Call::patch(&format!("/themes/{id}"), etag).json(changes).read()
}
