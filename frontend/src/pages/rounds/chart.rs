//! Charts of counted answers. The table beside each says the same to those who do not see it.

use yew::prelude::*;

use super::figures::{in_percent, percent, segments};

/// Narrower parts of a bar, in tenths of a percent, have no room for figures.
const ROOM: i64 = 70;

/// How often each score was given: a bar whose parts have a colour, the score, and the number of times below.
pub fn score_bar(counts: &[i64]) -> Html {
    html! {
        <svg class="ss-bar" width="100%" aria-hidden="true" focusable="false">
            { for segments(counts).into_iter().map(|part| {
                let middle = in_percent(part.start + part.width / 2);
                let tone = format!("ss-bar__part--{}", part.score);
                html! {
                    <g class={classes!("ss-bar__part", tone)}>
                        <rect x={in_percent(part.start)} width={in_percent(part.width)} y="0" height="58%" />
                        if part.width >= ROOM {
                            <text class="ss-bar__score" x={middle.clone()} y="41%" text-anchor="middle">
                                { part.score }
                            </text>
                            <text class="ss-bar__count" x={middle} y="92%" text-anchor="middle">
                                { format!("{}×", part.count) }
                            </text>
                        }
                    </g>
                }
            }) }
        </svg>
    }
}

/// How many of all who answered gave this answer: a bar as long as their share.
pub fn share_bar(count: i64, whole: i64) -> Html {
    html! {
        <svg class="ss-share" width="100%" aria-hidden="true" focusable="false">
            <rect class="ss-share__whole" width="100%" height="100%" />
            <rect class="ss-share__part" width={format!("{}%", percent(count, whole))} height="100%" />
        </svg>
    }
}
