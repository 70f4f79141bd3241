//! Projects in time: bars from the first day to the last, and the same as a table.

use std::{future::Future, pin::Pin};

use chrono::NaiveDate;
use shared::{
    page::{MAX_LIMIT, Page},
    project::{ProjectFilter, ProjectSort, ProjectSummary},
    wrap::break_lines,
};
use yew::prelude::*;

use super::{
    overview::overview,
    scale::{Scale, Span},
};
use crate::{
    api::{Failure, projects},
    browser,
    components::{PageLink, link, paged, stage_badge},
    hooks::use_list,
    locales::Texts,
    route::Route,
    state::{use_session, use_texts},
};

/// What stays free at its left and right.
const EDGE: i64 = 12;
/// The width of the drawing, the height of a row of it, and of the row of months above them, in its own units.
const WIDTH: i64 = 960;
const ROW: i64 = 52;
const HEAD: i64 = 36;
/// The width of a letter of a name, of the wider ones.
const LETTER: i64 = 9;

type Answer = Pin<Box<dyn Future<Output = Result<Page<ProjectSummary>, Failure>>>>;

fn load((): (), cursor: Option<String>) -> Answer {
    let sort = Some(ProjectSort::Newest);
    let filter = ProjectFilter { limit: Some(MAX_LIMIT), sort, cursor, ..ProjectFilter::default() };
    Box::pin(projects::list_projects(&filter))
}

#[hook]
pub fn use_project_timeline_page() -> Html {
    let t = use_texts();
    let session = use_session();
    let list = use_list((), load);
    let content = list.content();
    let p = t.project();
    let today = browser::today();
    let mut dated: Vec<_> =
        content.items.iter().filter_map(|project| Some((Span::of(project, today)?, project))).collect();
    dated.sort_by_key(|(span, _)| span.start);
    let undated: Vec<_> = content.items.iter().filter(|project| Span::of(project, today).is_none()).collect();
    let view = html! {
        <div aria-busy={content.busy.to_string()}>
            if !dated.is_empty() {
                { drawing(t, &dated, today) }
                { table(t, &dated) }
            }
            if !undated.is_empty() {
                <section class="ss-section" aria-labelledby="undated">
                    <h2 class="nl-heading nl-heading--level-2" id="undated">{ p.undated }</h2>
                    <ul class="ss-links">
                        { for undated.iter().map(|project| html! {
                            <li key={project.id.to_string()}>
                                { link(Route::Project { id: project.id }.to_path(), "nl-link", project.title.clone()) }
                                { " " }{ stage_badge(t, project.stage) }
                            </li>
                        }) }
                    </ul>
                </section>
            }
            { paged(t, &list, html! { <p class="ss-empty">{ p.none_found }</p> }, t.projects.more) }
        </div>
    };
    overview(t, &session, Route::ProjectTimeline, view)
}

fn drawing(t: &'static Texts, dated: &[(Span, &ProjectSummary)], today: NaiveDate) -> Html {
    let spans: Vec<_> = dated.iter().map(|(span, _)| *span).collect();
    let scale = Scale::over(&spans, today, WIDTH);
    let height = HEAD + ROW * i64::try_from(dated.len()).unwrap_or_default() + 8;
    let now = scale.place(today);
    // The word stands on the side where there is room for it.
    let (anchor, beside) = if now > WIDTH / 2 { ("end", now - 6) } else { ("start", now + 6) };
    html! {
        <div class="ss-timeline" role="region" aria-label={t.project().timeline_label} tabindex="0"
            onfocusin={|event: FocusEvent| browser::show_focused(&event)}>
            <svg class="ss-timeline__drawing" viewBox={format!("-{EDGE} 0 {} {height}", WIDTH + 2 * EDGE)}>
                { for scale.marks().into_iter().map(|day| {
                    let x = scale.place(day).to_string();
                    html! {
                        <g>
                            <line class="ss-timeline__mark" x1={x.clone()} x2={x.clone()} y1="0" y2={height.to_string()} />
                            <text class="ss-timeline__month" {x} dx="5" y="16">{ browser::format_month(day, t.formats) }</text>
                        </g>
                    }
                }) }
                { for (0i64..).zip(dated).map(|(index, (span, project))| bar(&scale, HEAD + ROW * index, span, project)) }
                <line class="ss-timeline__today" x1={now.to_string()} x2={now.to_string()} y1="0" y2={height.to_string()} />
                <text class="ss-timeline__now" x={beside.to_string()} y="32" text-anchor={anchor}>{ t.project().today }</text>
            </svg>
        </div>
    }
}

fn bar(scale: &Scale, y: i64, span: &Span, project: &ProjectSummary) -> Html {
    let (from, to) = (scale.place(span.start), scale.place(span.end));
    let (anchor, at, room) = if from > WIDTH / 2 {
        let end = to.max(from + 8);
        ("end", end, end)
    } else {
        ("start", from, WIDTH - from)
    };
    // What runs out of the drawing can't be seen, so a long name is shortened; the link's own name has all of it.
    let letters = usize::try_from(room / LETTER).unwrap_or_default();
    let name = break_lines(&project.title, letters, 1).concat();
    html! {
        <PageLink to={Route::Project { id: project.id }.to_path()} class="ss-timeline__link">
            if name != project.title {
                <title>{ project.title.clone() }</title>
            }
            <text class="ss-timeline__name" x={at.to_string()} y={(y + 20).to_string()} text-anchor={anchor}>
                { name }
            </text>
            <rect class={classes!("ss-timeline__bar", span.is_open.then_some("ss-timeline__bar--open"))}
                x={from.to_string()} y={(y + 27).to_string()} width={(to - from).max(8).to_string()} height="16" rx="5" />
        </PageLink>
    }
}

fn table(t: &'static Texts, dated: &[(Span, &ProjectSummary)]) -> Html {
    let p = t.project();
    let day = |day: Option<NaiveDate>| day.map_or("–".into(), |day| browser::format_day(day, t.formats));
    html! {
        <details class="ss-details">
            <summary class="ss-step__title">{ p.as_table }</summary>
            <div class="ss-scroll" role="region" aria-label={p.as_table} tabindex="0">
                <table class="ss-table">
                    <thead>
                        <tr>
                            <th scope="col">{ t.projects.one }</th>
                            <th scope="col">{ p.start_date }</th>
                            <th scope="col">{ p.end_date }</th>
                            <th scope="col">{ t.projects.stage_label }</th>
                        </tr>
                    </thead>
                    <tbody>
                        { for dated.iter().map(|(_, project)| html! {
                            <tr key={project.id.to_string()}>
                                <th scope="row">
                                    { link(Route::Project { id: project.id }.to_path(), "nl-link", project.title.clone()) }
                                </th>
                                <td>{ day(project.start_date) }</td>
                                <td>{ day(project.end_date) }</td>
                                <td>{ (t.projects.stage)(project.stage) }</td>
                            </tr>
                        }) }
                    </tbody>
                </table>
            </div>
        </details>
    }
}
