//! The tree as a list: the same parts, names and links as in the picture.

use shared::tree::{Branch, Tree, TreeRoot};
use yew::prelude::*;

use super::words;
use crate::{
    components::{labels, link},
    locales::Texts,
    route::root_result_address,
};

/// The list.
pub fn tree_as_list(t: &'static Texts, tree: &Tree) -> Html {
    html! {
        <>
            <h3 class="nl-heading nl-heading--level-3">{ t.tree.branches }</h3>
            if tree.branches.is_empty() {
                <p class="nl-paragraph">{ t.tree.no_branches }</p>
            }
            <ul class="ss-branches">
                { for tree.branches.iter().map(|branch| html! {
                    <li key={branch.theme.id.to_string()}>{ branch_view(t, branch) }</li>
                }) }
            </ul>
            if !tree.roots.is_empty() {
                <h3 class="nl-heading nl-heading--level-3">{ t.tree.roots }</h3>
            }
            <ol class="ss-roots">
                { for tree.roots.iter().enumerate().map(|(nth, root)| root_view(t, nth, root)) }
            </ol>
        </>
    }
}

fn branch_view(t: &'static Texts, branch: &Branch) -> Html {
    html! {
        <details class={classes!("ss-branches__branch", labels::color_class(branch.theme.color))}>
            <summary class="ss-branches__name">
                { branch.theme.label.clone() }
                <span class="ss-branches__count">{ (t.ideas.count)(branch.idea_count) }</span>
            </summary>
            if branch.leaf_count() == 0 {
                <p class="ss-branches__none">{ t.tree.no_leaves }</p>
            }
            <ul class="ss-branches__leaves">
                { for words::leaves(t, branch).map(|leaf| html! {
                    <li>
                        { link(leaf.address, "nl-link", leaf.title) }
                        <span class="ss-branches__state">{ format!("{}, {}", leaf.state, leaf.people) }</span>
                    </li>
                }) }
            </ul>
            { link(words::branch_address(branch), "nl-link ss-branches__all", (t.tree.all_of)(&branch.theme.label)) }
            if !branch.projects.is_empty() {
                { link(words::projects_of(branch), "nl-link ss-branches__all", (t.tree.projects_of)(&branch.theme.label)) }
            }
        </details>
    }
}

fn root_view(t: &'static Texts, nth: usize, root: &TreeRoot) -> Html {
    html! {
        <li class="ss-roots__root" id={words::root_id(nth)}>
            <strong class="ss-roots__name">{ root.name.clone() }</strong>
            if !root.summary.is_empty() {
                <span>{ root.summary.clone() }</span>
            }
            <span class="ss-roots__score">
                if let Some(result) = root.newest_result {
                    { link(root_result_address(result), "nl-link", words::score(t, root)) }
                } else {
                    { words::score(t, root) }
                }
            </span>
        </li>
    }
}
