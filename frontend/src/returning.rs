//! Going back: to the link by which somebody left a page, as far down its list as it stood.
//!
//! The browser's history keeps with each page by which link it was left. Who comes back finds the focus there as soon as it is
//! drawn, and lists fetch until they reach that far.

use std::cell::RefCell;

use web_sys::Element;

use crate::browser::{self, Watch};

/// Lists are fetched again to here at the most, so that going back stays a few requests.
const FURTHEST: usize = 200;

thread_local! {
    /// The place that somebody came back to, until it is drawn.
    static AWAITED: RefCell<Option<(Place, Watch)>> = const { RefCell::new(None) };
}

/// Where somebody left a page.
#[derive(Debug, PartialEq)]
struct Place {
    /// Which item of its list the link was in, from 1 on; 0 for a link in no list.
    position: usize,
    /// The id of the link, or of what it stands in: a page is drawn part by part, and such a part at once.
    id: String,
    /// How many links to the same address stood before it there.
    before: usize,
    /// Where the link leads.
    address: String,
}

impl Place {
    fn parse(kept: &str) -> Option<Self> {
        let mut parts = kept.splitn(4, ' ');
        Some(Self {
            position: parts.next()?.parse().ok()?,
            id: parts.next()?.to_owned(),
            before: parts.next()?.parse().ok()?,
            address: parts.next()?.to_owned(),
        })
    }

    fn encode(&self) -> String {
        format!("{} {} {} {}", self.position, self.id, self.before, self.address)
    }
}

/// Keeps that the page is left by this link; one outside its content is no place to come back to.
pub fn leave_by(link: &Element, address: &str) {
    let item = link.closest("li").ok().flatten();
    let position = std::iter::successors(item, Element::previous_element_sibling).count();
    let id = link.closest("[id]").ok().flatten().map(|part| part.id()).unwrap_or_default();
    let before = browser::links_to(address, &id).iter().position(|other| other == link);
    let place = before.map(|before| Place { position, id, before, address: address.to_owned() });
    browser::keep_with_page(&place.as_ref().map(Place::encode).unwrap_or_default());
}

/// Waits for the link by which the page was left that the browser went back to.
pub fn come_back() {
    let place = browser::kept_with_page().and_then(|kept| Place::parse(&kept));
    AWAITED.set(place.and_then(|place| Some((place, browser::watch("main", find)?))));
}

/// Waits no longer: somebody went on.
pub fn go_on() {
    AWAITED.take();
}

/// How many items a list needs that begins now, to reach the place that somebody came back to.
pub fn needed_items() -> usize {
    AWAITED.with_borrow(|awaited| awaited.as_ref().map_or(0, |(place, _)| place.position.min(FURTHEST)))
}

fn find() {
    let link = AWAITED.with_borrow(|awaited| {
        let (place, _) = awaited.as_ref()?;
        browser::links_to(&place.address, &place.id).into_iter().nth(place.before)
    });
    if let Some(link) = link {
        AWAITED.take();
        browser::focus_element(&link);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_kept_as_text() {
        let (id, address) = ("main".to_owned(), "/ideeen?q=een%20bus".to_owned());
        let place = Place { position: 21, id, before: 1, address };
        assert_eq!(Place::parse(&place.encode()), Some(place));
        for other in ["", "21", "21 main 1", "21 main verder /ideeen", "verder main 1 /ideeen"] {
            assert_eq!(Place::parse(other), None, "{other}");
        }
    }
}
