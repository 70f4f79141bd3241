//! The picture: every branch, leaf and root is a link with a name.

use shared::tree::{
    Branch, Drawing, DrawnBranch, DrawnLeaf, DrawnRoot, Frame, Label, Tree, TreeRoot, layout,
};
use yew::prelude::*;

use super::{
    forms, scenery,
    words::{self, LeafWords},
};
use crate::{components::link::follow_links, locales::Texts};

/// How deep under the ground a root has all of its own colour, in tenths of a pixel.
const BLENDING: i32 = 900;

/// The whole picture.
pub fn tree_picture(t: &'static Texts, tree: &Tree, frame: Frame) -> Html {
    let drawing = layout(tree, frame);
    let kind = match frame {
        Frame::Narrow => "ss-tree ss-tree--narrow",
        Frame::Medium => "ss-tree",
        Frame::Wide => "ss-tree ss-tree--wide",
    };
    html! {
        <svg id="tree-picture" class={kind} viewBox={format!("0 0 {} {}", drawing.width, drawing.height)}
            onclick={follow_links()}>
            { forms::forms() }
            { scenery::behind(&drawing) }
            { for drawing.branches.iter().map(|branch| filled("ss-branch__foliage", &branch.foliage)) }
            { for drawing.branches.iter().map(|branch| filled("ss-tree__wood", &branch.limb)) }
            { scenery::people(&drawing, frame) }
            { filled("ss-tree__wood", &drawing.trunk) }
            { filled("ss-tree__bark", &drawing.bark) }
            { scenery::earth(&drawing) }
            { filled("ss-tree__wood", &drawing.taproot) }
            { depths(&drawing) }
            { for tree.branches.iter().zip(&drawing.branches).map(|(branch, drawn)| branch_view(t, branch, drawn)) }
            { for tree.roots.iter().zip(&drawing.roots).enumerate().map(|(nth, (root, drawn))| root_view(t, nth, root, drawn)) }
        </svg>
    }
}

fn filled(class: &'static str, path: &str) -> Html {
    html! { <path {class} d={path.to_owned()} /> }
}

fn branch_view(t: &'static Texts, branch: &Branch, drawn: &DrawnBranch) -> Html {
    let color: &'static str = branch.theme.color.into();
    let Label { left, top, width, height, .. } = &drawn.label;
    let middle = left + width / 2;
    html! {
        <g class={format!("ss-branch ss-branch--{color}")}>
            { filled("ss-branch__twigs", &drawn.twigs) }
            <a class="ss-branch__label" href={words::branch_address(branch)}>
                <rect x={left.to_string()} y={top.to_string()} width={width.to_string()} height={height.to_string()}
                    rx={(height / 3).to_string()} />
                { lines("ss-branch__name", "middle", middle, &drawn.label) }
                <text class="ss-branch__count" text-anchor="middle" x={middle.to_string()}
                    y={drawn.label.baseline(drawn.label.lines.len()).to_string()}>
                    { (t.ideas.count)(branch.idea_count) }
                </text>
            </a>
            { for words::leaves(t, branch).zip(&drawn.leaves).map(|(words, drawn)| leaf_view(&words, drawn)) }
        </g>
    }
}

fn leaf_view(words: &LeafWords, drawn: &DrawnLeaf) -> Html {
    let look = forms::name(words.look);
    let spot = drawn.spot;
    let (corner, size) = ((-spot.radius).to_string(), (2 * spot.radius).to_string());
    html! {
        <a class={format!("ss-leaf ss-leaf--{look}")} href={words.address.clone()}
            transform={format!("translate({} {}) rotate({})", spot.x, spot.y, drawn.angle + 90)}>
            <title>{ words.line() }</title>
            <use href={format!("#ss-{look}")} x={corner.clone()} y={corner} width={size.clone()} height={size} />
        </a>
    }
}

fn root_view(t: &'static Texts, nth: usize, root: &TreeRoot, drawn: &DrawnRoot) -> Html {
    let label = &drawn.label;
    let (anchor, x) = if drawn.is_left { ("start", label.left) } else { ("end", label.left + label.width) };
    let paint = format!("url(#ss-depth-{})", root.mean_hundredths.map_or(UNKNOWN, depth));
    let (fill, stroke) =
        if root.mean_hundredths.is_some() { (paint.as_str(), "none") } else { ("none", paint.as_str()) };
    html! {
        <a class="ss-root" href={words::root_address(nth, root)}
            aria-label={format!("{}: {}", root.name, words::score(t, root))}>
            <path class="ss-root__line" fill={fill.to_owned()} stroke={stroke.to_owned()} d={drawn.path.clone()} />
            { lines("ss-root__name", anchor, x, label) }
        </a>
    }
}

fn lines(class: &'static str, anchor: &'static str, x: i32, label: &Label) -> Html {
    html! {
        <>
            { for label.lines.iter().enumerate().map(|(nth, line)| html! {
                <text {class} text-anchor={anchor} x={x.to_string()} y={label.baseline(nth).to_string()}>
                    // A space between lines, for those who hear them.
                    { format!("{line} ") }
                </text>
            }) }
        </>
    }
}

/// The depth of a root of which nothing is known.
const UNKNOWN: i64 = 0;

/// How dark a root is that has this mean, from 1 to 5.
fn depth(mean_hundredths: i64) -> i64 {
    ((mean_hundredths + 50) / 100).clamp(1, 5)
}

/// The colours of roots, which begin as the trunk's.
fn depths(drawing: &Drawing) -> Html {
    html! {
        <defs>
            { for (UNKNOWN..=5).map(|depth| html! {
                <linearGradient id={format!("ss-depth-{depth}")} gradientUnits="userSpaceOnUse" x1="0" x2="0"
                    y1={drawing.ground.to_string()} y2={(drawing.ground + if depth == UNKNOWN { 3 * BLENDING } else { BLENDING }).to_string()}>
                    <stop class="ss-depth__begin" />
                    <stop class={format!("ss-depth ss-depth--{depth}")} offset="1" />
                </linearGradient>
            }) }
        </defs>
    }
}
