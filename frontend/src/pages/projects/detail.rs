//! One project: what happens next and what it needs, what it is, who does it, how far it is, and what it costs.

use chrono::NaiveDate;
use shared::{
    id::Id,
    permission::ProjectFacts,
    project::{Project, ProjectFilter, ProjectRole, ProjectStage},
};
use yew::prelude::*;

use super::{
    desk::{Desk, section},
    evaluations::evaluations,
    files::files,
    history::{HistoryProps, history},
    join::join_panel,
    milestones::milestones,
    money::money,
    news::news,
    now::now_panel,
    people::people,
    tasks::tasks,
};
use crate::{
    api::projects,
    browser,
    components::{
        Shape, health_badge, icon, link, page_heading, project_theme_chips, prose, stage_badge, view_fetched,
    },
    hooks::use_fetch,
    locales::Texts,
    route::{self, NOW, Route, projects_address},
    state::{use_session, use_texts},
};

pub struct ProjectPageProps {
    pub id: Id,
    /// The query of the address: it can open the form for the next step.
    pub query: AttrValue,
}

#[hook]
pub fn use_project_page(props: &ProjectPageProps) -> Html {
    let t = use_texts();
    let session = use_session();
    let id = props.id;
    let fetch = use_fetch(Some(id), move || projects::find_project(id));
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &fetch, t.projects.one, |found| {
                let desk = Desk::new(found, &session, fetch.reload.clone(), fetch.putter());
                let project = desk.project();
                html! {
                    <article class="ss-project">
                        { view_head(t, project) }
                        <div class="ss-project__main">
                            { view_silence(t, &desk) }
                            { now_panel(desk.clone(), &*props.query == NOW) }
                            { view_about(t, &desk) }
                            { milestones(desk.clone()) }
                            { tasks(desk.clone()) }
                            { news(desk.clone()) }
                            { files(desk.clone()) }
                            { money(desk.clone()) }
                            { evaluations(desk.clone()) }
                            { people(desk.clone()) }
                            { history(HistoryProps { desk: desk.clone() }) }
                        </div>
                        <aside class="ss-project__side" aria-label={t.project().about_project}>
                            { join_panel(desk.clone()) }
                            { view_leads(t, project) }
                            { view_contents(t) }
                        </aside>
                    </article>
                }
            }) }
        </div>
    }
}

fn view_head(t: &'static Texts, project: &Project) -> Html {
    let here = |id| ProjectFilter { association: vec![id], ..ProjectFilter::default() };
    html! {
        <header class="ss-project__head">
            <p class="ss-idea__top">
                { stage_badge(t, project.stage) }
                if let Some(health) = project.health {
                    { health_badge(t, health, project.health_outdated) }
                }
            </p>
            { page_heading(project.title.clone()) }
            <p class="ss-idea__meta">
                <span class="ss-idea__place">{ icon(Shape::Pin) }</span>
                if project.associations.is_empty() {
                    <span>{ t.projects.all_villages }</span>
                }
                { for project.associations.iter().map(|one| html! {
                    <span key={one.id.to_string()}>
                        { link(projects_address(&here(one.id)), "nl-link", one.village.clone()) }
                    </span>
                }) }
            </p>
            { project_theme_chips(t, &project.themes) }
            if has_feast(project.into()) {
                <p class="ss-feast-link">
                    { link(Route::ProjectFeast { id: project.id }.to_path(), "nl-button nl-button--primary", t.project().to_feast) }
                </p>
            }
        </header>
    }
}

/// Whether a project has something to celebrate.
pub fn has_feast(project: ProjectFacts) -> bool {
    matches!(project.stage, ProjectStage::Completed | ProjectStage::Continuing)
}

/// That nothing was heard of the project for long: a nudge for those who lead it, a plain word for others.
fn view_silence(t: &'static Texts, desk: &Desk) -> Html {
    let Some(day) = desk.project().silent_since_date else { return Html::default() };
    let since = (t.project().silent)(&browser::format_day(day, t.formats));
    if !desk.is_nudged {
        return html! { <p class="ss-project__silent">{ since }</p> };
    }
    let address = route::project_now_address(desk.id());
    html! {
        <div class="ss-message" id="nudge">
            <p class="nl-paragraph">{ since }{ " " }{ t.projects.nudge }</p>
            <p>{ link(address, "nl-button nl-button--secondary", t.projects.nudge_link) }</p>
        </div>
    }
}

fn view_about(t: &'static Texts, desk: &Desk) -> Html {
    let p = t.project();
    let project = desk.project();
    let content = html! {
        <>
            { prose(&project.text, "ss-idea__text") }
            if !project.ideas.is_empty() {
                <h3 class="nl-heading nl-heading--level-3">{ p.grew_from }</h3>
                <ul class="ss-links">
                    { for project.ideas.iter().map(|idea| html! {
                        <li key={idea.id.to_string()}>
                            { link(Route::Idea { id: idea.id }.to_path(), "nl-link", idea.title.clone()) }
                        </li>
                    }) }
                </ul>
            }
            { view_days(t, project) }
            if desk.manages {
                <p>{ link(Route::ProjectEdit { id: project.id }.to_path(), "nl-button nl-button--secondary", p.edit) }</p>
            }
        </>
    };
    section("about", p.about, content)
}

fn view_days(t: &'static Texts, project: &Project) -> Html {
    let fact = |name: &'static str, day: Option<NaiveDate>| {
        day.map(|day| html! { <div class="ss-fact"><dt>{ name }</dt><dd>{ browser::format_day(day, t.formats) }</dd></div> })
    };
    if project.start_date.is_none() && project.end_date.is_none() {
        return Html::default();
    }
    html! {
        <dl class="ss-facts">
            { fact(t.project().start_date, project.start_date) }
            { fact(t.project().end_date, project.end_date) }
        </dl>
    }
}

/// Who leads the project and who supports it, by name.
fn view_leads(t: &'static Texts, project: &Project) -> Html {
    let p = t.project();
    let leads = project.leads.iter().map(|person| (person, ProjectRole::Lead));
    let people = leads.chain(project.supporters.iter().map(|person| (person, ProjectRole::Supporter)));
    html! {
        <section class="ss-panel">
            <h2 class="nl-heading nl-heading--level-3">{ p.who_leads }</h2>
            if project.leads.is_empty() {
                <p class="nl-paragraph">{ p.no_lead }</p>
            }
            <ul class="ss-people">
                { for people.map(|(person, role)| html! {
                    <li key={person.id.to_string()}>
                        <span class="ss-people__name">{ person.name.clone() }</span>
                        <span class="ss-people__role">{ (p.role)(role) }</span>
                    </li>
                }) }
            </ul>
        </section>
    }
}

fn view_contents(t: &'static Texts) -> Html {
    let (p, w) = (t.project(), t.work());
    let parts = [
        ("now", p.now),
        ("about", p.about),
        ("milestones", w.milestones),
        ("tasks", w.tasks),
        ("news", w.news),
        ("files", t.attachments().title),
        ("money", w.money),
        ("evaluations", t.nav.evaluations),
        ("people", p.people),
        ("history", p.history),
    ];
    html! {
        <nav class="ss-contents" aria-labelledby="contents-title">
            <h2 class="nl-heading nl-heading--level-3" id="contents-title">{ p.contents }</h2>
            <ul>
                { for parts.into_iter().map(|(id, title)| html! {
                    <li><a class="ss-contents__link" href={format!("#{id}")}>{ title }</a></li>
                }) }
            </ul>
        </nav>
    }
}
