//! The home page: what this is, what is new, and where to begin.

use shared::{
    association::AssociationSummary,
    idea::{IdeaFilter, IdeaSort, IdeaSummary},
    page::Page,
    tree::{Frame, Tree},
};
use yew::prelude::*;

use crate::{
    api::{Failure, associations, ideas, tree},
    browser,
    components::{
        PageHeading, Shape, icon, idea_card, legend, link, tree_as_list, tree_picture, view_fetched,
    },
    hooks::{Fetch, use_fetch, use_frame},
    locales::Texts,
    route::{Route, ideas_address},
    state::use_texts,
};

/// How many ideas each list shows.
const SHOWN: u8 = 3;
/// The id of the heading over the tree as a list.
const LIST: &str = "boom";

#[hook]
pub fn use_home_page() -> Html {
    let t = use_texts();
    let newest = use_fetch(None, || some_ideas(IdeaSort::Newest));
    let supported = use_fetch(None, || some_ideas(IdeaSort::MostSupported));
    let tree = use_fetch(None, tree::find_tree);
    let frame = use_frame();
    let associations = use_fetch(None, associations::list_associations);
    html! {
        <>
            { scene(t, &tree, frame) }
            <div class="ss-width ss-home">
                { legend_section(t) }
                { ideas_section(t, t.home.newest, IdeaSort::Newest, &newest) }
                { steps(t) }
                { section(t.home.timeline, Some((Route::Timeline.to_path(), t.home.to_timeline)),
                    html! { <p class="nl-paragraph">{ t.home.timeline_lead }</p> }) }
                { ideas_section(t, t.home.most_supported, IdeaSort::MostSupported, &supported) }
                { tree_section(t, &tree) }
                { section(t.home.associations, Some((Route::AssociationList.to_path(), t.home.all_associations)),
                    view_fetched(t, &associations, t.common.failed, |page| association_list(t, page))) }
            </div>
        </>
    }
}

async fn some_ideas(sort: IdeaSort) -> Result<Page<IdeaSummary>, Failure> {
    ideas::list_ideas(&IdeaFilter { sort: Some(sort), limit: Some(SHOWN), ..IdeaFilter::default() }).await
}

/// What this place is, what to do first, and the tree that it all grows on.
fn scene(t: &'static Texts, tree: &Fetch<Tree>, frame: Frame) -> Html {
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus(LIST);
    };
    html! {
        <div class="ss-scene">
            <div class="ss-width ss-hero">
                <PageHeading title={t.home.title} tab={t.home.tab} class="ss-hero__title" />
                <p class="ss-hero__lead">{ t.home.lead }</p>
                <div class="ss-actions ss-hero__actions">
                    { link(Route::IdeaNew.to_path(), "nl-button nl-button--primary nl-button--hero", t.nav.new_idea) }
                    { link(Route::IdeaList.to_path(), "nl-button nl-button--secondary nl-button--hero", t.home.look_around) }
                </div>
            </div>
            <a class="ss-skip" href={format!("#{LIST}")} onclick={skip}>{ t.tree.skip }</a>
            <div class="ss-scene__tree">
                { view_fetched(t, tree, t.common.failed, |tree| tree_picture(t, tree, frame)) }
            </div>
        </div>
    }
}

/// What the picture shows.
fn legend_section(t: &'static Texts) -> Html {
    html! {
        <section class="ss-section" aria-label={t.tree.legend}>
            <p class="nl-paragraph">{ t.tree.lead }</p>
            { legend(t) }
        </section>
    }
}

fn tree_section(t: &'static Texts, tree: &Fetch<Tree>) -> Html {
    let Some(tree) = tree.value() else { return Html::default() };
    html! {
        <section class="ss-section">
            <h2 class="nl-heading nl-heading--level-2" id={LIST} tabindex="-1">{ t.tree.title }</h2>
            { tree_as_list(t, &tree) }
        </section>
    }
}

fn section(title: &'static str, more: Option<(String, &'static str)>, content: Html) -> Html {
    html! {
        <section class="ss-section">
            <div class="ss-section__head">
                <h2 class="nl-heading nl-heading--level-2">{ title }</h2>
                if let Some((to, text)) = more {
                    { link(to, "nl-link ss-section__more", html! { <>{ text }{ icon(Shape::Arrow) }</> }) }
                }
            </div>
            { content }
        </section>
    }
}

fn ideas_section(
    t: &'static Texts,
    title: &'static str,
    sort: IdeaSort,
    fetch: &Fetch<Page<IdeaSummary>>,
) -> Html {
    let all =
        IdeaFilter { sort: Some(sort).filter(|sort| *sort != IdeaSort::default()), ..IdeaFilter::default() };
    let content = view_fetched(t, fetch, t.common.failed, |page| {
        if page.items.is_empty() {
            return html! { <p class="nl-paragraph">{ t.home.no_ideas }</p> };
        }
        html! {
            <ul class="ss-cards">
                { for page.items.iter().map(|idea| html! {
                    <li key={idea.id.to_string()}>{ idea_card(t, idea, 3, false) }</li>
                }) }
            </ul>
        }
    });
    section(title, Some((ideas_address(&all), t.home.all_ideas)), content)
}

fn steps(t: &'static Texts) -> Html {
    html! {
        <section class="ss-section ss-steps">
            <h2 class="nl-heading nl-heading--level-2">{ t.home.how }</h2>
            <ol class="ss-steps__list">
                { for t.home.steps.iter().map(|(name, text)| html! {
                    <li class="ss-steps__step">
                        <h3 class="nl-heading nl-heading--level-3">{ *name }</h3>
                        <p class="nl-paragraph">{ *text }</p>
                    </li>
                }) }
            </ol>
        </section>
    }
}

fn association_list(t: &'static Texts, associations: &Page<AssociationSummary>) -> Html {
    html! {
        <ul class="ss-villages">
            { for associations.items.iter().map(|association| html! {
                <li key={association.id.to_string()}>
                    { link(Route::Association { id: association.id }.to_path(), "ss-village", html! { <><span class="ss-village__name">{ association.village.clone() }</span>
                        <span class="ss-village__count">{ (t.ideas.count)(association.idea_count) }</span></> }) }
                </li>
            }) }
        </ul>
    }
}
