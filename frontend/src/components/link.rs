//! A real link to another page of the site, followed without loading everything anew.

use web_sys::Element;
use yew::{html::IntoPropValue, prelude::*};

use crate::{returning, route};

/// A link to another page.
pub fn link(to: String, class: impl Into<Classes>, content: impl IntoPropValue<Html>) -> Html {
    plain_link(to, class.into(), content.into_prop_value())
}

fn plain_link(to: String, class: Classes, content: Html) -> Html {
    html! { <PageLink {to} {class}>{ content }</PageLink> }
}

/// Follows plain links to other pages that are clicked anywhere inside, where a component for each would be too much.
pub fn follow_links() -> Callback<MouseEvent> {
    Callback::from(|event: MouseEvent| {
        let to = clicked_link(&event).and_then(|link| link.get_attribute("href"));
        if let Some(to) = to.filter(|to| to.starts_with('/')) {
            follow(&event, &to);
        }
    })
}

fn clicked_link(event: &MouseEvent) -> Option<Element> {
    event.target_dyn_into::<Element>()?.closest("a").ok()?
}

fn follow(event: &MouseEvent, to: &str) {
    // A new tab, a download and the like stay the browser's business.
    let special = event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key();
    if !special && event.button() == 0 {
        event.prevent_default();
        if let Some(link) = clicked_link(event) {
            returning::leave_by(&link, to);
        }
        route::go(to);
    }
}

#[derive(Properties, PartialEq)]
pub struct PageLinkProps {
    /// The address, as a route's `to_path` gives it.
    pub to: AttrValue,
    pub class: Classes,
    /// Whether this is the page that is shown.
    #[prop_or_default]
    pub current: bool,
    #[prop_or_default]
    pub id: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn PageLink(props: &PageLinkProps) -> Html {
    let onclick = {
        let to = props.to.clone();
        Callback::from(move |event: MouseEvent| {
            follow(&event, &to);
        })
    };
    let current = props.current.then_some("page");
    html! {
        <a href={props.to.clone()} class={props.class.clone()} id={props.id.clone()} {onclick}
            aria-current={current}>
            { props.children.clone() }
        </a>
    }
}
