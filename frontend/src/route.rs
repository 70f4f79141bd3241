//! The addresses of the page. They are Dutch in every language, so that a link can be shared.

use std::cell::RefCell;

use shared::{
    evaluation::LinkCode,
    id::Id,
    idea::IdeaFilter,
    project::{ProjectFilter, TaskFilter},
    tree::RootResult,
};
use yew::Callback;

use crate::{browser, returning};

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
    ProjectBoard,
    ProjectList,
    ProjectTimeline,
    ProjectNew,
    Project { id: Id },
    ProjectEdit { id: Id },
    ProjectFeast { id: Id },
    MyProjects,
    TaskList,
    AssociationList,
    Association { id: Id },
    Timeline,
    MomentNew,
    MomentEdit { id: Id },
    EvaluationList,
    Evaluation { id: Id },
    TakePart { code: LinkCode },
    SignIn,
    Register,
    Me,
    AccountList,
    Account { id: Id },
    Catalogue,
    RoundNew,
    RoundManage { id: Id },
    RoundResults { id: Id },
    Accessibility,
    Privacy,
    NotFound,
}

/// The query key that says where to go after signing in.
const BACK: &str = "naar";
/// The query key that names an idea that a project begins with.
const IDEA: &str = "idee";
/// The query that opens the form for what a project's lead says each week.
pub const NOW: &str = "bijwerken";

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
            ["projecten"] => Self::ProjectBoard,
            ["projecten", "lijst"] => Self::ProjectList,
            ["projecten", "tijdlijn"] => Self::ProjectTimeline,
            ["projecten", "nieuw"] => Self::ProjectNew,
            ["projecten", id] => with_id(id, |id| Self::Project { id }),
            ["projecten", id, "wijzigen"] => with_id(id, |id| Self::ProjectEdit { id }),
            ["projecten", id, "feest"] => with_id(id, |id| Self::ProjectFeast { id }),
            ["mijn-projecten"] => Self::MyProjects,
            ["klussen"] => Self::TaskList,
            ["dorpen"] => Self::AssociationList,
            ["dorpen", id] => with_id(id, |id| Self::Association { id }),
            ["tijdbalk"] => Self::Timeline,
            ["tijdbalk", "nieuw"] => Self::MomentNew,
            ["tijdbalk", id, "wijzigen"] => with_id(id, |id| Self::MomentEdit { id }),
            ["evaluaties"] => Self::EvaluationList,
            ["evaluaties", "nieuw"] => Self::RoundNew,
            ["evaluaties", id] => with_id(id, |id| Self::Evaluation { id }),
            ["meedoen", code] => code.parse().map_or(Self::NotFound, |code| Self::TakePart { code }),
            ["inloggen"] => Self::SignIn,
            ["registreren"] => Self::Register,
            ["mijn-gegevens"] => Self::Me,
            ["beheer", "accounts"] => Self::AccountList,
            ["beheer", "accounts", id] => with_id(id, |id| Self::Account { id }),
            ["beheer", "dorpen-en-themas"] => Self::Catalogue,
            ["evaluaties", id, "beheer"] => with_id(id, |id| Self::RoundManage { id }),
            ["evaluaties", id, "resultaten"] => with_id(id, |id| Self::RoundResults { id }),
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
            Self::ProjectBoard => "/projecten".into(),
            Self::ProjectList => "/projecten/lijst".into(),
            Self::ProjectTimeline => "/projecten/tijdlijn".into(),
            Self::ProjectNew => "/projecten/nieuw".into(),
            Self::Project { id } => format!("/projecten/{id}"),
            Self::ProjectEdit { id } => format!("/projecten/{id}/wijzigen"),
            Self::ProjectFeast { id } => format!("/projecten/{id}/feest"),
            Self::MyProjects => "/mijn-projecten".into(),
            Self::TaskList => "/klussen".into(),
            Self::AssociationList => "/dorpen".into(),
            Self::Association { id } => format!("/dorpen/{id}"),
            Self::Timeline => "/tijdbalk".into(),
            Self::MomentNew => "/tijdbalk/nieuw".into(),
            Self::MomentEdit { id } => format!("/tijdbalk/{id}/wijzigen"),
            Self::EvaluationList => "/evaluaties".into(),
            Self::Evaluation { id } => format!("/evaluaties/{id}"),
            Self::TakePart { code } => format!("/meedoen/{code}"),
            Self::SignIn => "/inloggen".into(),
            Self::Register => "/registreren".into(),
            Self::Me => "/mijn-gegevens".into(),
            Self::AccountList => "/beheer/accounts".into(),
            Self::Account { id } => format!("/beheer/accounts/{id}"),
            Self::Catalogue => "/beheer/dorpen-en-themas".into(),
            Self::RoundNew => "/evaluaties/nieuw".into(),
            Self::RoundManage { id } => format!("/evaluaties/{id}/beheer"),
            Self::RoundResults { id } => format!("/evaluaties/{id}/resultaten"),
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

/// The list of ideas about a theme.
pub fn ideas_of_theme(theme: Id) -> String {
    ideas_address(&IdeaFilter { theme: vec![theme], ..IdeaFilter::default() })
}

/// The list of projects with this filter.
pub fn projects_address(filter: &ProjectFilter) -> String {
    Route::ProjectList.with_query(&serde_html_form::to_string(filter).unwrap_or_default())
}

/// What people answered about a root, in the results of its round.
pub fn root_result_address(result: RootResult) -> String {
    let id = result.evaluation_id;
    format!("{}#{}", Route::RoundResults { id }.to_path(), result_id(result.question_id))
}

/// The id of a question's heading in the results of its round.
pub fn result_id(question: Id) -> String {
    format!("question-{question}")
}

/// The list of tasks with this filter.
pub fn tasks_address(filter: &TaskFilter) -> String {
    Route::TaskList.with_query(&serde_html_form::to_string(filter).unwrap_or_default())
}

/// The form for a round about this project.
pub fn new_round_address(project: Id) -> String {
    Route::RoundNew.with_query(&format!("project={project}"))
}

/// The form that starts a project out of this idea.
pub fn new_project_address(idea: Id) -> String {
    Route::ProjectNew.with_query(&format!("{IDEA}={idea}"))
}

/// The page of a project with its news of the week opened: the next step, what is needed, how it goes.
pub fn project_now_address(id: Id) -> String {
    Route::Project { id }.with_query(NOW)
}

/// The ideas that a query names to start a project out of.
pub fn named_ideas(query: &str) -> Vec<Id> {
    let pairs: Vec<(String, String)> =
        serde_html_form::from_str(query.trim_start_matches('?')).unwrap_or_default();
    pairs.into_iter().filter(|(key, _)| key == IDEA).filter_map(|(_, id)| id.parse().ok()).collect()
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
    returning::go_on();
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
        for route in [
            Route::Home,
            Route::IdeaNew,
            Route::Idea { id },
            Route::IdeaEdit { id },
            Route::ProjectNew,
            Route::ProjectTimeline,
            Route::ProjectFeast { id },
            Route::TaskList,
            Route::Timeline,
            Route::MomentNew,
            Route::MomentEdit { id },
            Route::Catalogue,
            Route::RoundNew,
            Route::RoundManage { id },
            Route::RoundResults { id },
        ] {
            assert_eq!(Route::at(&route.to_path()), route);
        }
        let by_link = Route::at("/meedoen/abcd2345");
        assert_eq!(by_link.to_path(), "/meedoen/ABCD-2345");
        assert_eq!(Route::at(&by_link.to_path()), by_link);
        assert_eq!(Route::at("/meedoen/kort"), Route::NotFound);
        assert_eq!(Route::at("/ideeen/"), Route::IdeaList);
        assert_eq!(Route::at("/ideeen/17"), Route::NotFound);
    }

    #[test]
    fn a_project_begins_with_the_ideas_that_its_address_names() {
        let (one, two) = (Id::new(), Id::new());
        let address = new_project_address(one) + &format!("&idee={two}&idee=17");
        assert_eq!(named_ideas(address.split_once('?').unwrap().1), [one, two]);
    }

    #[test]
    fn filters_become_addresses() {
        let id = Id::new();
        let filter = IdeaFilter { theme: vec![id, id], ..IdeaFilter::default() };
        assert_eq!(ideas_address(&filter), format!("/ideeen?theme={id}&theme={id}"));
        assert_eq!(ideas_address(&IdeaFilter::default()), "/ideeen");
    }
}
