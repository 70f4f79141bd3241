//! The foot of every page.

use yew::prelude::*;

use super::link;
use crate::{locales::Texts, route::Route};

/// The foot.
pub fn footer(t: &'static Texts) -> Html {
    let link = |route: Route, text: &'static str| {
        html! { <li>{ link(route.to_path(), "ss-footer__link", text) }</li> }
    };
    html! {
        <footer class="ss-footer">
            <div class="ss-width ss-footer__columns">
                <div>
                    <p class="ss-footer__name">{ t.common.site }</p>
                    <p class="ss-footer__text">{ t.footer.about }</p>
                </div>
                <nav aria-label={t.footer.links}>
                    <ul class="ss-footer__list">
                        { link(Route::IdeaList, t.nav.ideas) }
                        { link(Route::ProjectBoard, t.projects.title) }
                        { link(Route::TaskList, t.projects.all_tasks) }
                        { link(Route::AssociationList, t.nav.associations) }
                        { link(Route::EvaluationList, t.nav.evaluations) }
                        { link(Route::Timeline, t.nav.timeline) }
                        { link(Route::Accessibility, t.footer.accessibility) }
                        { link(Route::Privacy, t.footer.privacy) }
                        <li><a href="/api/docs" class="ss-footer__link">{ t.footer.api }</a></li>
                    </ul>
                </nav>
            </div>
        </footer>
    }
}
