//! Where the tree stands: sun, hills, earth and the people about it. They say nothing, and are no links.

use shared::tree::{Drawing, Frame};
use yew::prelude::*;

/// How far beside the trunk people stand, how tall they are, and in what colour.
const PEOPLE: [(i32, i32, &str); 5] =
    [(-100, 10, "orange"), (-135, 8, "blue"), (-168, 9, "red"), (95, 7, "purple"), (128, 10, "teal")];

/// What is behind the tree. It reaches beyond the picture on both sides.
pub fn behind(drawing: &Drawing) -> Html {
    let Drawing { width, ground, crown, .. } = drawing;
    let far = 3 * width;
    let left =
        format!("M{} {ground}Q{} {} {} {ground}Z", -2 * width, -width / 3, ground * 3 / 5, width * 3 / 4);
    let right = format!("M{} {ground}Q{} {} {far} {ground}Z", width / 3, width * 5 / 4, ground * 2 / 3);
    html! {
        <>
            <circle class="ss-tree__sun" cx={crown.x.to_string()} cy={crown.y.to_string()} r={crown.radius.to_string()} />
            <path class="ss-tree__hill" d={left} />
            <path class="ss-tree__hill" d={right} />
        </>
    }
}

/// The earth, over the foot of the trunk.
pub fn earth(drawing: &Drawing) -> Html {
    let Drawing { width, height, ground, .. } = drawing;
    let begin = -3 * width;
    html! {
        <>
            <rect class="ss-tree__soil" x={begin.to_string()} y={ground.to_string()} width={(7 * width).to_string()}
                height={height.to_string()} />
            <path class="ss-tree__grass" d={format!("M{begin} {ground}H{}", 4 * width)} />
        </>
    }
}

/// People beside the trunk.
pub fn people(drawing: &Drawing, frame: Frame) -> Html {
    let tall = match frame {
        Frame::Narrow => 6,
        Frame::Medium => 9,
        Frame::Wide => 11,
    };
    let person = |(aside, own, color): (i32, i32, &str)| {
        // Whole numbers only, so the figure is drawn ten times as large as it is.
        let place = format!(
            "translate({} {}) scale({})",
            drawing.width / 2 + aside * tall,
            drawing.ground,
            tall * own
        );
        html! {
            <g class={format!("ss-person ss-person--{color}")} transform={place}>
                <path d="M-1 0V-2A1 1 0 0 1 1-2V0zM0-3.3A.8.8 0 1 1 0-4.9A.8.8 0 1 1 0-3.3z" />
            </g>
        }
    };
    html! { <>{ for PEOPLE.map(person) }</> }
}
