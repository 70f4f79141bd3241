//! The heading of a page: names the browser's tab, and takes the focus when somebody came here by a link, unless the address
//! names a part of the page.

use std::cell::Cell;

use yew::prelude::*;

use crate::{browser, state::use_texts};

thread_local! {
    /// Whether the page that is shown is not the first since loading.
    static MOVED: Cell<bool> = const { Cell::new(false) };
}

/// Notes that somebody went to another page, whose heading must take the focus.
pub fn note_move() {
    MOVED.set(true);
}

/// The heading of a page whose tab says the same.
pub fn page_heading(title: impl Into<AttrValue>) -> Html {
    plain_heading(title.into())
}

fn plain_heading(title: AttrValue) -> Html {
    html! { <PageHeading {title} /> }
}

#[derive(Properties, PartialEq)]
pub struct PageHeadingProps {
    pub title: AttrValue,
    /// What the browser's tab says, where that is not the title.
    #[prop_or_default]
    pub tab: Option<AttrValue>,
    #[prop_or_default]
    pub class: Classes,
}

#[component]
pub fn PageHeading(props: &PageHeadingProps) -> Html {
    let t = use_texts();
    let heading = use_node_ref();
    let title = props.tab.clone().unwrap_or_else(|| props.title.clone());
    use_effect_with(title, |title| browser::set_title(&(t.common.tab_title)(title)));
    use_effect_with(heading.clone(), |heading| {
        if let Some(part) = browser::named_part() {
            browser::focus_element(&part);
        } else if let Some(element) = heading.cast::<web_sys::Element>().filter(|_| MOVED.get()) {
            browser::scroll_to_top();
            browser::focus_element(&element);
        }
    });
    html! {
        <h1 class={classes!("nl-heading", "nl-heading--level-1", props.class.clone())} tabindex="-1" ref={heading}>
            { props.title.clone() }
        </h1>
    }
}
