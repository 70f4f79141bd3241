//! `GET /ideas` page by page.

use shared::{
    id::Id,
    idea::{IdeaState, IdeaSummary},
    page::Page,
    problem::ProblemCode,
};
use tests::{app::TestApp, both, client::Call};

both!(
    every_sort_pages_to_the_end_without_gap_or_repeat,
    an_idea_that_comes_meanwhile_moves_no_other,
    a_deep_page_is_found_by_its_cursor,
    the_link_names_the_next_page_with_its_filters,
    cursors_of_another_order_or_list_do_no_harm,
);

/// All pages, and in each the ideas.
fn pages(app: &TestApp, query: &str) -> Vec<Vec<IdeaSummary>> {
    let (mut pages, mut path) = (Vec::new(), format!("/ideas?{query}"));
    loop {
        let page: Page<IdeaSummary> = app.get(&path).send().ok().page();
        assert!(!page.items.is_empty() || pages.is_empty(), "an empty page at the end of {query}");
        pages.push(page.items);
        let Some(cursor) = page.next_cursor else { return pages };
        path = format!("/ideas?{query}&cursor={cursor}");
    }
}

fn ids(pages: Vec<Vec<IdeaSummary>>) -> Vec<Id> {
    pages.into_iter().flatten().map(|idea| idea.id).collect()
}

/// Ideas with these numbers of supporters, the oldest first.
fn store(app: &TestApp, counts: impl IntoIterator<Item = i64>) -> Vec<(i64, Id)> {
    let (jan, village) = (app.account("Jan"), app.association("Elp"));
    let store = |count| (count, app.store_idea(&jan, "Een idee", (village, &[]), IdeaState::Open, count));
    counts.into_iter().map(store).collect()
}

fn every_sort_pages_to_the_end_without_gap_or_repeat(app: TestApp) {
    // Most have as many supporters as many others.
    let mut made = store(&app, [3, 0, 0, 0, 7, 0, 0, 3, 3, 3, 0, 12, 0, 0, 0, 3, 0]);
    let oldest: Vec<Id> = made.iter().map(|(_, id)| *id).collect();
    let newest: Vec<Id> = oldest.iter().rev().copied().collect();
    made.sort_unstable_by(|a, b| b.cmp(a));
    let most: Vec<Id> = made.iter().map(|(_, id)| *id).collect();
    for limit in [1, 4, 16, 17, 100] {
        assert_eq!(ids(pages(&app, &format!("limit={limit}"))), newest, "{limit}");
        assert_eq!(ids(pages(&app, &format!("limit={limit}&sort=-createdAt"))), newest, "{limit}");
        assert_eq!(ids(pages(&app, &format!("limit={limit}&sort=createdAt"))), oldest, "{limit}");
        assert_eq!(ids(pages(&app, &format!("limit={limit}&sort=-supportCount"))), most, "{limit}");
        assert_eq!(ids(pages(&app, &format!("limit={limit}&sort=-supportCount&q=idee"))), most, "{limit}");
    }
}

fn an_idea_that_comes_meanwhile_moves_no_other(app: TestApp) {
    let made = store(&app, [0, 0, 0, 0]);
    let first: Page<IdeaSummary> = app.get("/ideas?limit=2").send().ok().page();
    app.idea(&app.account("Griet"));
    let path = format!("/ideas?limit=2&cursor={}", first.next_cursor.unwrap());
    let second: Page<IdeaSummary> = app.get(&path).send().ok().page();
    assert_eq!(ids(vec![second.items]), [made[1].1, made[0].1]);
}

fn a_deep_page_is_found_by_its_cursor(app: TestApp) {
    let made = store(&app, [0; 60]);
    let all = pages(&app, "limit=7");
    assert_eq!(all.len(), 9);
    assert_eq!(all[8].iter().map(|idea| idea.id).collect::<Vec<_>>(), [3, 2, 1, 0].map(|n: usize| made[n].1));
    assert_eq!(pages(&app, "sort=createdAt")[0].len(), 20, "the default");
}

fn the_link_names_the_next_page_with_its_filters(app: TestApp) {
    store(&app, [0, 0, 0]);
    let answer = app.get("/ideas?state=open&limit=1&q=%C3%A9%C3%A9n+idee&q=").send();
    answer.problem(ProblemCode::Malformed);
    let first = app.get("/ideas?state=open&limit=1&q=idee").send().ok();
    let link = first.header("link").unwrap();
    let (path, relation) = link.strip_prefix('<').unwrap().split_once('>').unwrap();
    assert_eq!(relation, "; rel=\"next\"");
    assert!(path.starts_with("/api/v1/ideas?state=open&limit=1&q=idee&cursor="), "{path}");
    let second = app.call("GET", path).send().ok();
    let third = second.header("link").unwrap().split(['<', '>']).nth(1).unwrap().to_owned();
    assert_eq!(third.matches("cursor=").count(), 1);
    assert_eq!(app.call("GET", &third).send().ok().header("link"), None);
}

fn cursors_of_another_order_or_list_do_no_harm(app: TestApp) {
    store(&app, [5, 3, 1]);
    app.theme("Groen");
    app.theme("Wonen");
    let cursor_of = |path: &str| app.get(path).send().json()["nextCursor"].as_str().unwrap().to_owned();
    let refused = |call: Call| call.send().problem(ProblemCode::InvalidCursor);
    let of_themes = cursor_of("/themes?limit=1");
    refused(app.get(&format!("/ideas?cursor={of_themes}")));
    refused(app.get("/ideas?cursor=nonsense"));
    refused(app.get("/ideas?cursor="));
    let newest = cursor_of("/ideas?limit=1");
    let most = cursor_of("/ideas?limit=1&sort=-supportCount");
    for (cursor, sort) in [(&newest, "-supportCount"), (&most, "-createdAt"), (&most, "createdAt")] {
        let answer = app.get(&format!("/ideas?sort={sort}&cursor={cursor}")).send();
        assert!(matches!(answer.status, 200 | 400), "{answer}");
    }
}
