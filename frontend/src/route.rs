//! The addresses of the page. They are Dutch in every language, so that a link can be shared.

use std::cell::RefCell;

use shared::{id::Id, idea::IdeaFilter};
use yew::Callback;

use crate::browser;

/// Every page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Route {
    Home,
    IdeaList,
    IdeaNew,
    Idea { id: Id },
    IdeaEdit { id: Id },
    MyIdeas,
    QuestionList,
    AssociationList,
    Association { id: Id },
    SignIn,
    Register,
    Me,
    AccountList,
    Account { id: Id },
    Catalogue,
    Accessibility,
    Privacy,
    NotFound,
}

/// The query key that says where to go after signing in.
const BACK: &str = "naar";

impl Route {
    /// The page at a path.
    pub fn at(path: &str) -> Self {
        let parts = path.split('/').filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let with_id = |id: &str, route: fn(Id) -> Self| id.parse().map_or(Self::NotFound, route);
        match parts[..] {
            [] => Self::Home,
            ["ideeen"] => Self::IdeaList,
            ["ideeen", "nieuw"] => Self::IdeaNew,
            ["ideeen", id] => with_id(id, |id| Self::Idea { id }),
            ["ideeen", id, "wijzigen"] => with_id(id, |id| Self::IdeaEdit { id }),
            ["mijn-ideeen"] => Self::MyIdeas,
            ["vragen"] => Self::QuestionList,
            ["dorpen"] => Self::AssociationList,
            ["dorpen", id] => with_id(id, |id| Self::Association { id }),
            ["inloggen"] => Self::SignIn,
            ["registreren"] => Self::Register,
            ["mijn-gegevens"] => Self::Me,
            ["beheer", "accounts"] => Self::AccountList,
            ["beheer", "accounts", id] => with_id(id, |id| Self::Account { id }),
            ["beheer", "dorpen-en-themas"] => Self::Catalogue,
            ["toegankelijkheid"] => Self::Accessibility,
            ["privacy"] => Self::Privacy,
            _ => Self::NotFound,
        }
    }

    /// Its path.
    pub fn to_path(self) -> String {
        match self {
            Self::Home => "/".into(),
            Self::IdeaList => "/ideeen".into(),
            Self::IdeaNew => "/ideeen/nieuw".into(),
            Self::Idea { id } => format!("/ideeen/{id}"),
            Self::IdeaEdit { id } => format!("/ideeen/{id}/wijzigen"),
            Self::MyIdeas => "/mijn-ideeen".into(),
            Self::QuestionList => "/vragen".into(),
            Self::AssociationList => "/dorpen".into(),
            Self::Association { id } => format!("/dorpen/{id}"),
            Self::SignIn => "/inloggen".into(),
            Self::Register => "/registreren".into(),
            Self::Me => "/mijn-gegevens".into(),
            Self::AccountList => "/beheer/accounts".into(),
            Self::Account { id } => format!("/beheer/accounts/{id}"),
            Self::Catalogue => "/beheer/dorpen-en-themas".into(),
            Self::Accessibility => "/toegankelijkheid".into(),
            Self::Privacy => "/privacy".into(),
            Self::NotFound => "/niet-gevonden".into(),
        }
    }

    /// The address, with a query unless that is empty.
    pub fn with_query(self, query: &str) -> String {
        if query.is_empty() { self.to_path() } else { format!("{}?{query}", self.to_path()) }
    }

    /// The address of this page that leads back to `address` in the end.
    pub fn and_back_to(self, address: &str) -> String {
        let query = serde_html_form::to_string([(BACK, address)]).unwrap_or_default();
        self.with_query(&query)
    }
}

/// The list of ideas with this filter.
pub fn ideas_address(filter: &IdeaFilter) -> String {
    Route::IdeaList.with_query(&serde_html_form::to_string(filter).unwrap_or_default())
}

/// The page of a project.
pub fn project_address(id: Id) -> String {
    format!("/projecten/{id}")
}

/// The list of ideas about a theme.
pub fn ideas_of_theme(theme: Id) -> String {
    ideas_address(&IdeaFilter { theme: vec![theme], ..IdeaFilter::default() })
}

/// Where a query says to go back to: an address of this site alone, so that no link can lead people elsewhere.
pub fn back_address(query: &str) -> Option<String> {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    let (_, address) = pairs.into_iter().find(|(key, _)| key == BACK)?;
    let own = address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', '\n', '\t']);
    own.then_some(address)
}

thread_local! {
    static LISTENER: RefCell<Option<Callback<()>>> = const { RefCell::new(None) };
}

/// Says who is told when the address changes by [`go`] or [`go_instead`].
pub fn listen(listener: Callback<()>) {
    LISTENER.set(Some(listener));
}

/// Goes to an address of this site.
pub fn go(address: &str) {
    browser::push_address(address);
    tell();
}

/// Goes to an address of this site in place of the present one.
pub fn go_instead(address: &str) {
    browser::replace_address(address);
    tell();
}

fn tell() {
    let listener = LISTENER.with_borrow(Clone::clone);
    if let Some(listener) = listener {
        listener.emit(());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_lead_back_to_this_site_alone() {
        let address = Route::SignIn.and_back_to("/ideeen?q=bus&sort=createdAt");
        let query = address.split_once('?').unwrap().1;
        assert_eq!(back_address(query).as_deref(), Some("/ideeen?q=bus&sort=createdAt"));
        for bad in ["naar=//elders.example", "naar=https://elders.example", "naar=/%5Celders", "naar="] {
            assert_eq!(back_address(bad), None, "{bad}");
        }
    }

    #[test]
    fn paths_and_routes_are_two_forms_of_one_thing() {
        let id = Id::new();
        for route in
            [Route::Home, Route::IdeaNew, Route::Idea { id }, Route::IdeaEdit { id }, Route::Catalogue]
        {
            assert_eq!(Route::at(&route.to_path()), route);
        }
        assert_eq!(Route::at("/ideeen/"), Route::IdeaList);
        assert_eq!(Route::at("/ideeen/17"), Route::NotFound);
    }

    #[test]
    fn filters_become_addresses() {
        let id = Id::new();
        let filter = IdeaFilter { theme: vec![id, id], ..IdeaFilter::default() };
        assert_eq!(ideas_address(&filter), format!("/ideeen?theme={id}&theme={id}"));
        assert_eq!(ideas_address(&IdeaFilter::default()), "/ideeen");
    }
}
