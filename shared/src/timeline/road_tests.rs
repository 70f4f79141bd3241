//! That nothing on the road stands on something else, and that it goes through all of it in order.

use super::*;

const FRAMES: [Frame; 3] = [Frame::Narrow, Frame::Medium, Frame::Wide];
const TITLE: &str = "Alle deelnemers bij elkaar voor tussentijdse evaluatie en verdere stappen";
const TITLES: [&str; 3] = ["Krachttoer", TITLE, "Gesprek College"];

/// Left, top, right, bottom.
type Box = (i32, i32, i32, i32);

fn roads() -> Vec<(String, Road, usize)> {
    let mut roads = Vec::new();
    for (frame, count) in
        FRAMES.into_iter().flat_map(|frame| [0, 1, 2, 5, 12, 60].map(|count| (frame, count)))
    {
        let titles: Vec<_> = TITLES.into_iter().cycle().take(count).collect();
        for begun in [0, count / 2, count] {
            let road = pave(&titles, begun, "Vandaag", frame);
            assert_eq!(road.stops.len(), count);
            roads.push((format!("{frame:?}, {begun} of {count}"), road, begun));
        }
    }
    roads
}

/// All stops, today among them, in the order of the road.
fn in_order(road: &Road, begun: usize) -> Vec<Stop> {
    let mut stops = road.stops.clone();
    stops.insert(begun, road.today.clone());
    stops
}

fn mark(stop: &Stop) -> Box {
    (stop.x - RADIUS, stop.y - RADIUS, stop.x + RADIUS, stop.y + RADIUS)
}

fn label(stop: &Stop) -> Box {
    (stop.left, stop.top, stop.left + stop.width, stop.bottom())
}

fn overlap(one: Box, other: Box) -> bool {
    one.0 < other.2 && other.0 < one.2 && one.1 < other.3 && other.1 < one.3
}

#[test]
fn nothing_stands_on_something_else_or_outside() {
    for (name, road, begun) in roads() {
        let stops = in_order(&road, begun);
        let boxes: Vec<Box> = stops.iter().flat_map(|stop| [mark(stop), label(stop)]).collect();
        for (nth, one) in boxes.iter().enumerate() {
            assert!(
                one.0 >= 0 && one.1 >= 0 && one.2 <= road.width && one.3 <= road.height,
                "{name}: {one:?}"
            );
            for other in &boxes[nth + 1..] {
                assert!(!overlap(*one, *other), "{name}: {one:?} and {other:?}");
            }
        }
    }
}

#[test]
fn labels_stay_clear_of_where_the_road_turns() {
    for (name, road, begun) in roads().into_iter().filter(|(_, road, _)| road.labels_below) {
        for stop in in_order(&road, begun) {
            let (left, _, right, _) = label(&stop);
            assert!(left > EDGE + 12 && right < road.width - EDGE - 12, "{name}: {left} to {right}");
        }
    }
}

#[test]
fn today_stands_between_what_was_and_what_comes() {
    for (name, road, begun) in roads() {
        let (before, after) = road.stops.split_at(begun);
        for (part, stops) in [(&road.walked, before), (&road.ahead, after)] {
            let mut way = points(part).into_iter();
            for stop in stops {
                assert!(
                    way.any(|point| point == (stop.x, stop.y)),
                    "{name}: {stop:?} in its place on {part}"
                );
            }
        }
        let today = (road.today.x, road.today.y);
        assert_eq!(points(&road.walked).last(), Some(&today), "{name}");
        assert_eq!(points(&road.ahead).first(), Some(&today), "{name}");
    }
}

/// Where a part of the road comes along, step by step.
fn points(part: &str) -> Vec<(i32, i32)> {
    let begins: Vec<usize> =
        part.match_indices(|letter: char| letter.is_ascii_alphabetic()).map(|(at, _)| at).collect();
    let ends = begins.iter().copied().skip(1).chain([part.len()]);
    let mut at = (0, 0);
    let steps = begins.iter().zip(ends).map(|(begin, end)| {
        let numbers: Vec<i32> =
            part[begin + 1..end].split(' ').map(|number| number.parse().unwrap()).collect();
        at = match (&part[*begin..=*begin], &numbers[..]) {
            ("H", [x]) => (*x, at.1),
            ("h", [x]) => (at.0 + x, at.1),
            ("V", [y]) => (at.0, *y),
            ("v", [y]) => (at.0, at.1 + y),
            ("a", [.., x, y]) => (at.0 + x, at.1 + y),
            ("M" | "C", [.., x, y]) => (*x, *y),
            step => panic!("{step:?}"),
        };
        at
    });
    steps.collect()
}

#[test]
fn rows_go_to_and_fro() {
    let road = pave(&["Een"; 12], 3, "Vandaag", Frame::Wide);
    let stops = in_order(&road, 3);
    let rows: Vec<&[Stop]> = stops.chunk_by(|one, other| one.y == other.y).collect();
    assert_eq!(rows.iter().map(|row| row.len()).collect::<Vec<_>>(), [5, 5, 3]);
    for (nth, row) in rows.iter().enumerate() {
        assert!(row.is_sorted_by(|one, other| (one.x < other.x) == (nth % 2 == 0)), "row {nth}");
    }
    let down = pave(&["Een"; 12], 3, "Vandaag", Frame::Narrow);
    assert!(in_order(&down, 3).is_sorted_by(|one, other| one.y < other.y));
}

#[test]
fn a_long_title_is_cut_and_says_so() {
    let road = pave(&[&"heel lang ".repeat(20)], 0, "Vandaag", Frame::Wide);
    let lines = &road.stops[0].lines;
    assert_eq!(lines.len(), TITLE_LINES);
    assert!(lines[TITLE_LINES - 1].ends_with('…'));
}
