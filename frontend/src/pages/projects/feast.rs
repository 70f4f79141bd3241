//! The celebration of what was done: a page that is a poster on paper.

use std::{future::Future, pin::Pin};

use chrono::Datelike;
use shared::{
    attachment::{Attachment, AttachmentOwner},
    id::Id,
    page::{MAX_LIMIT, Page},
    project::{MemberFilter, Milestone, Project, ProjectMember, ProjectRole},
};
use yew::prelude::*;

use super::detail::has_feast;
use crate::{
    api::{
        Failure,
        attachments::{self, address},
        milestones, projects,
    },
    browser,
    components::{link, page_heading, project_card::villages, prose, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    route::Route,
    state::use_texts,
};

pub struct ProjectFeastPageProps {
    pub id: Id,
}

/// The project, what it reached, those who may be named, and its pictures and files.
type Needed = (Project, Page<Milestone>, Page<ProjectMember>, Page<Attachment>);

async fn load(id: Id) -> Result<Needed, Failure> {
    let people = MemberFilter { limit: Some(MAX_LIMIT), ..MemberFilter::default() };
    let project = projects::find_project(id).await?.value;
    let reached = milestones::list_milestones(id, None).await?;
    let people = projects::list_project_members(id, &people).await?;
    Ok((project, reached, people, attachments::list_attachments(AttachmentOwner::Project(id)).await?))
}

#[hook]
pub fn use_project_feast_page(props: &ProjectFeastPageProps) -> Html {
    let t = use_texts();
    let id = props.id;
    let load = move || -> Pin<Box<dyn Future<Output = Result<Needed, Failure>>>> { Box::pin(load(id)) };
    let needed = use_fetch(Some(id), load);
    html! {
        <div class="ss-width ss-page">
            { view_fetched(t, &needed, t.projects.one, |needed| {
                let (project, reached, people, files) = &**needed;
                if has_feast(project.into()) {
                    let newest = files.items.iter().rfind(|file| file.media_type.is_picture());
                    view_feast(t, project, newest, &reached.items, &people.items)
                } else {
                    view_too_early(t, project)
                }
            }) }
        </div>
    }
}

fn view_too_early(t: &'static Texts, project: &Project) -> Html {
    html! {
        <>
            { page_heading(project.title.clone()) }
            <p class="nl-paragraph">{ t.project().no_feast_yet }</p>
            <p class="nl-paragraph">{ link(Route::Project { id: project.id }.to_path(), "nl-link", t.project().back) }</p>
        </>
    }
}

fn view_feast(
    t: &'static Texts,
    project: &Project,
    picture: Option<&Attachment>,
    milestones: &[Milestone],
    people: &[ProjectMember],
) -> Html {
    let p = t.project();
    let onprint = |_: MouseEvent| browser::print();
    let reached: Vec<_> = milestones.iter().filter(|one| one.done_date.is_some()).collect();
    html! {
        <>
            <article class="ss-feast">
                <div class="ss-feast__flags" aria-hidden="true"></div>
                <p class="ss-feast__over">{ p.feast_over }</p>
                { page_heading(project.title.clone()) }
                <p class="ss-feast__place">{ villages(t, &project.associations) }{ view_year(project) }</p>
                if let Some(picture) = picture {
                    <img class="ss-feast__picture" src={address(&picture.content_path())} alt={picture.description.clone()}
                        width={picture.width.map(|pixels| pixels.to_string())}
                        height={picture.height.map(|pixels| pixels.to_string())} />
                }
                { prose(opening(&project.text), "ss-feast__text") }
                if let Some(reason) = &project.stage_reason {
                    { prose(reason, "ss-feast__quote") }
                }
                if !reached.is_empty() {
                    <section>
                        <h2 class="nl-heading nl-heading--level-2">{ p.what_was_done }</h2>
                        <ul class="ss-feast__done">
                            { for reached.iter().take(8).map(|one| html! { <li key={one.id.to_string()}>{ one.title.clone() }</li> }) }
                        </ul>
                    </section>
                }
                <section>
                    <h2 class="nl-heading nl-heading--level-2">{ p.thanks_to }</h2>
                    { view_thanks(t, project, people) }
                </section>
                <p class="ss-feast__foot">{ t.common.site }</p>
            </article>
            <div class="ss-actions ss-feast__actions">
                <button type="button" class="nl-button nl-button--primary" onclick={onprint}>{ p.print_poster }</button>
                { link(Route::Project { id: project.id }.to_path(), "nl-button nl-button--secondary", p.back) }
            </div>
        </>
    }
}

fn view_year(project: &Project) -> Html {
    let year = project.end_date.map(|day| day.year());
    html! { if let Some(year) = year { { " · " }{ year.to_string() } } }
}

/// The first paragraphs of a text, as many as a poster has room for.
fn opening(text: &str) -> &str {
    const ROOM: usize = 600;
    if text.chars().count() <= ROOM {
        return text;
    }
    let end = text.char_indices().nth(ROOM).map_or(text.len(), |(index, _)| index);
    let whole = text[..end].rfind("\n\n").or_else(|| text[..end].rfind(". ").map(|index| index + 1));
    text[..whole.unwrap_or(end)].trim_end()
}

/// Those who may be named by name, and how many more there are.
fn view_thanks(t: &'static Texts, project: &Project, people: &[ProjectMember]) -> Html {
    let p = t.project();
    let names = people.iter().map(|member| member.person.name.clone());
    let named = people.iter().filter(|member| member.role == ProjectRole::Helper).count();
    let others = project.helper_count - i64::try_from(named).unwrap_or_default();
    html! {
        <>
            <ul class="ss-feast__names">
                { for names.map(|name| html! { <li>{ name }</li> }) }
                if others > 0 {
                    <li>{ (p.and_others)(others) }</li>
                }
            </ul>
            <p class="ss-feast__thanks">{ p.thanks }</p>
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::opening;

    #[test]
    fn a_poster_has_whole_paragraphs_or_sentences() {
        assert_eq!(opening("Kort."), "Kort.");
        let long = format!("{}\n\n{}", "Een zin. ".repeat(30).trim_end(), "Nog een zin. ".repeat(60));
        assert_eq!(opening(&long), "Een zin. ".repeat(30).trim_end());
        let one = "Eén zin met veel woorden. ".repeat(40);
        assert!(opening(&one).ends_with("woorden.") && opening(&one).chars().count() <= 600);
    }
}
