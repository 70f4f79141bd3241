//! The forms of leaves, each drawn once and used wherever it hangs.

use shared::tree::Look;
use strum::VariantArray;
use yew::prelude::*;

const LEAF: &str = "M0 50C-44 22-34-26 0-50 34-26 44 22 0 50z";

/// The name of a look, in classes and ids.
pub fn name(look: Look) -> &'static str {
    look.into()
}

/// All forms, in squares of a hundred whose stalk is below.
pub fn forms() -> Html {
    html! {
        <defs>
            { for Look::VARIANTS.iter().map(|look| html! {
                <symbol id={format!("ss-{}", name(*look))} viewBox="-50 -50 100 100">{ form(*look) }</symbol>
            }) }
        </defs>
    }
}

fn form(look: Look) -> Html {
    match look {
        Look::Fresh => leaf("M0 50V-22"),
        Look::Considered => leaf("M0 50V-22M0 22L-18 4M0 22L18 4M0-2L-13-16M0-2L13-16"),
        Look::Resting => leaf(""),
        Look::Bud => html! {
            <>
                <path class="ss-leaf__cup" d="M0 50C-28 44-34 20-26 4 2 10 2 10 26 4 34 20 28 44 0 50z" />
                <path d="M-26 6C-34-22-10-34 0-50 10-34 34-22 26 6 10 16-10 16-26 6z" />
            </>
        },
        Look::Blossom => html! {
            <>
                { for [(0, -25), (24, -8), (15, 20), (-15, 20), (-24, -8)].map(|(x, y)| circle(x, y, 20)) }
                <g class="ss-leaf__heart">{ circle(0, 0, 13) }</g>
            </>
        },
        Look::Fruit => html! {
            <>
                <path d="M0-24C18-38 46-26 44 6 42 34 20 52 0 46-20 52-42 34-44 6-46-26-18-38 0-24z" />
                { vein("M0-22C0-34 4-42 10-48") }
            </>
        },
    }
}

fn leaf(veins: &'static str) -> Html {
    html! { <><path d={LEAF} />{ vein(veins) }</> }
}

fn vein(path: &'static str) -> Html {
    html! { <path class="ss-leaf__vein" d={path} /> }
}

fn circle(x: i32, y: i32, radius: i32) -> Html {
    html! { <circle cx={x.to_string()} cy={y.to_string()} r={radius.to_string()} /> }
}
