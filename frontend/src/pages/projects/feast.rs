//! The celebration of what was done: a page that is a poster on paper.

use std::{future::Future, pin::Pin, rc::Rc};

use chrono::Datelike;
use shared::{
    attachment::{Attachment, AttachmentOwner},
    id::Id,
    page::{MAX_LIMIT, Page},
    project::{MemberFilter, Milestone, Project, ProjectMember, ProjectRole},
};
use yew::{functional::Hook, prelude::*};

use super::detail::has_feast;
use crate::{
    api::{
        Failure,
        attachments::{self, address},
        milestones, projects,
    },
    browser,
    components::{link, page_heading, part, project_card::villages, prose, view_fetched},
    hooks::use_fetch,
    locales::Texts,
    route::Route,
    state::{use_session, use_texts},
};

pub struct ProjectFeastPageProps {
    pub id: Id,
}

/// The project, what it reached, its people, and its pictures and files.
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
                let project = &needed.0;
                if has_feast(project.into()) {
                    part("feast", Rc::clone(needed), |needed, context| use_feast(needed).run(context))
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

#[hook]
fn use_feast(needed: &Rc<Needed>) -> Html {
    let t = use_texts();
    let p = t.project();
    let session = use_session();
    let names_helpers = use_state(|| false);
    let (project, milestones, people, files) = &**needed;
    let picture = files.items.iter().rfind(|file| file.media_type.is_picture());
    let reached: Vec<_> = milestones.items.iter().filter(|one| one.done_date.is_some()).collect();
    let thanked = Thanked::new(project, &people.items, *names_helpers);
    let room = Room::beside(&project.title, thanked.names.len());
    let manages = session.caller().is_some_and(|caller| caller.may_manage_project(project.into()));
    let onchange = {
        let names_helpers = names_helpers.clone();
        Callback::from(move |_: Event| names_helpers.set(!*names_helpers))
    };
    let onprint = |_: MouseEvent| browser::print();
    html! {
        <>
            <article class={classes!("ss-feast", room.is_tight.then_some("ss-feast--tight"))}>
                <div class="ss-feast__flags" aria-hidden="true"></div>
                <p class="ss-feast__over">{ p.feast_over }</p>
                { page_heading(project.title.clone()) }
                <p class="ss-feast__place">{ villages(t, &project.associations) }{ view_year(project) }</p>
                if let Some(picture) = picture {
                    <img class="ss-feast__picture" src={address(&picture.content_path())} alt={picture.description.clone()}
                        width={picture.width.map(|pixels| pixels.to_string())}
                        height={picture.height.map(|pixels| pixels.to_string())} />
                }
                { prose(opening(&project.text, room.text), "ss-feast__text") }
                if let Some(reason) = &project.stage_reason {
                    { prose(opening(reason, room.quote), "ss-feast__quote") }
                }
                if !reached.is_empty() {
                    <section>
                        <h2 class="nl-heading nl-heading--level-2">{ p.what_was_done }</h2>
                        <ul class="ss-feast__done">
                            { for reached.iter().take(room.milestones).map(|one| html! { <li key={one.id.to_string()}>{ one.title.clone() }</li> }) }
                        </ul>
                    </section>
                }
                <section>
                    <h2 class="nl-heading nl-heading--level-2">{ p.thanks_to }</h2>
                    { view_thanks(t, &thanked) }
                </section>
                <p class="ss-feast__foot">{ t.common.site }</p>
            </article>
            <div class="ss-feast__actions">
                if manages && project.helper_count > 0 {
                    <label class="ss-check" for="name-helpers">
                        <input type="checkbox" class="ss-check__box" id="name-helpers" checked={*names_helpers} {onchange}
                            aria-describedby="name-helpers-hint" />
                        <span>{ p.name_helpers }</span>
                    </label>
                    <p class="ss-field__hint" id="name-helpers-hint">{ p.name_helpers_hint }</p>
                }
                <div class="ss-actions">
                    <button type="button" class="nl-button nl-button--primary" onclick={onprint}>{ p.print_poster }</button>
                    { link(Route::Project { id: project.id }.to_path(), "nl-button nl-button--secondary", p.back) }
                </div>
            </div>
        </>
    }
}

fn view_year(project: &Project) -> Html {
    let year = project.end_date.map(|day| day.year());
    html! { if let Some(year) = year { { " · " }{ year.to_string() } } }
}

/// How much there is room for on one sheet of paper.
struct Room {
    /// Characters of the text.
    text: usize,
    /// Characters of what was said at the end.
    quote: usize,
    milestones: usize,
    /// Whether all is printed a little smaller.
    is_tight: bool,
}

impl Room {
    /// Beside a title, and so many names.
    fn beside(title: &str, names: usize) -> Self {
        if title.chars().count() > 60 || names > 16 {
            Self { text: 300, quote: 160, milestones: 4, is_tight: true }
        } else {
            Self { text: 600, quote: 300, milestones: 8, is_tight: false }
        }
    }
}

/// The first paragraphs of a text, or sentences, as many as there is room for.
fn opening(text: &str, room: usize) -> &str {
    if text.chars().count() <= room {
        return text;
    }
    let end = text.char_indices().nth(room).map_or(text.len(), |(index, _)| index);
    let whole = text[..end].rfind("\n\n").or_else(|| text[..end].rfind(". ").map(|index| index + 1));
    text[..whole.unwrap_or(end)].trim_end()
}

/// Most names that a poster has room for.
const MAX_NAMES: usize = 40;

/// Those who are thanked.
struct Thanked {
    /// By name: those who lead and support it, whom everybody may know, and the helpers who were asked.
    names: Vec<String>,
    /// How many more there are.
    others: i64,
}

impl Thanked {
    fn new(project: &Project, people: &[ProjectMember], names_helpers: bool) -> Self {
        let known = project.leads.iter().chain(&project.supporters).map(|person| person.name.clone());
        let mut names: Vec<String> = known.collect();
        let room = if names_helpers { MAX_NAMES.saturating_sub(names.len()) } else { 0 };
        let helpers = people.iter().filter(|member| member.role == ProjectRole::Helper).take(room);
        let before = names.len();
        names.extend(helpers.map(|member| member.person.name.clone()));
        let named = i64::try_from(names.len() - before).unwrap_or_default();
        Self { names, others: (project.helper_count - named).max(0) }
    }
}

fn view_thanks(t: &'static Texts, thanked: &Thanked) -> Html {
    let p = t.project();
    html! {
        <>
            <ul class="ss-feast__names">
                { for thanked.names.iter().map(|name| html! { <li>{ name.clone() }</li> }) }
                if thanked.others > 0 {
                    <li>{ (p.and_others)(thanked.others) }</li>
                }
            </ul>
            <p class="ss-feast__thanks">{ p.thanks }</p>
        </>
    }
}

#[cfg(test)]
mod tests {
    use shared::{account::Person, project::Money};

    use super::*;

    #[test]
    fn a_poster_has_whole_paragraphs_or_sentences() {
        assert_eq!(opening("Kort.", 600), "Kort.");
        let long = format!("{}\n\n{}", "Een zin. ".repeat(30).trim_end(), "Nog een zin. ".repeat(60));
        assert_eq!(opening(&long, 600), "Een zin. ".repeat(30).trim_end());
        let one = "Eén zin met veel woorden. ".repeat(40);
        assert!(opening(&one, 600).ends_with("woorden.") && opening(&one, 600).chars().count() <= 600);
        assert!(opening(&one, 160).chars().count() <= 160);
    }

    #[test]
    fn leads_come_first_and_helpers_only_where_they_were_asked() {
        let time = "2027-03-01T09:00:00Z".parse().unwrap();
        let person = |name: &str| Person { id: Id::new(), name: name.to_owned() };
        let project = Project {
            id: Id::new(),
            title: "Dorpsmoestuin".into(),
            text: String::new(),
            stage: shared::project::ProjectStage::Completed,
            stage_reason: None,
            next_step: None,
            next_step_date: None,
            need: None,
            health: None,
            health_note: None,
            health_date: None,
            health_outdated: false,
            start_date: None,
            end_date: None,
            associations: Vec::new(),
            themes: Vec::new(),
            ideas: Vec::new(),
            leads: vec![person("Griet")],
            supporters: vec![person("Jan")],
            helper_count: 50,
            silent_since_date: None,
            money: Money::new(0, 0),
            role: None,
            created_at: time,
            active_at: time,
        };
        let member = |(name, role): (String, ProjectRole)| ProjectMember {
            person: person(&name),
            role,
            created_at: time,
        };
        let helpers = (0..50).map(|n| (format!("Helper {n}"), ProjectRole::Helper));
        let people: Vec<_> = helpers.chain([("Griet".into(), ProjectRole::Lead)]).map(member).collect();
        let thanked = Thanked::new(&project, &people, false);
        assert_eq!((thanked.names, thanked.others), (vec!["Griet".to_owned(), "Jan".to_owned()], 50));
        let all = Thanked::new(&project, &people, true);
        assert_eq!(
            (&all.names[1..3], all.names.len()),
            (&["Jan".to_owned(), "Helper 0".to_owned()][..], MAX_NAMES)
        );
        assert_eq!(all.others, 12);
    }
}
