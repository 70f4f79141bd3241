//! The timeline as a road: on wide screens it goes to and fro as on a board game, on a telephone it goes down.
//!
//! Stops have the same way between them, however much time there was: moments come in flocks, and by their days they would
//! stand on each other. All lengths are in the drawing's own units, about a pixel each.

use crate::{tree::Frame, wrap::break_lines};

/// Half of a stop's size.
pub const RADIUS: i32 = 25;
/// How far a line of a label is below the one before.
const LINE: i32 = 22;
/// How wide a letter is, at most on average: the fonts of readers differ.
const LETTER: i32 = 9;
/// How many lines of a title are drawn.
const TITLE_LINES: usize = 4;
/// What stays free between a stop and its label, and between a label and the next row.
const GAP: i32 = 10;
const ROW_GAP: i32 = 34;
/// What stays free above the first stop and below the last label.
const MARGIN: i32 = 22;
/// How far the road stays from the edges where it turns, and how round it turns.
const EDGE: i32 = 20;
const BEND: i32 = 40;
/// How far the road swings between two stops.
const SWING: i32 = 34;

/// A place on the road with its label.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stop {
    /// The middle of its mark from the left.
    pub x: i32,
    /// The middle of its mark from above.
    pub y: i32,
    /// The title, line by line.
    pub lines: Vec<String>,
    /// Where its label begins from the left.
    pub left: i32,
    /// Where its label begins from above.
    pub top: i32,
    /// How wide its label can be.
    pub width: i32,
}

impl Stop {
    /// Where the letters of a line stand, from above: first comes the day, then the title.
    #[must_use]
    pub fn baseline(&self, nth: usize) -> i32 {
        self.top + LINE * i32::try_from(nth).unwrap_or_default() + LINE * 3 / 4
    }

    /// Where its label ends, from above.
    #[must_use]
    pub fn bottom(&self) -> i32 {
        self.top + label_height(self.lines.len())
    }
}

/// The road and all that stands along it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Road {
    /// How wide the drawing is.
    pub width: i32,
    /// How high the drawing is.
    pub height: i32,
    /// Whether labels stand below their stops, rather than beside them.
    pub labels_below: bool,
    /// The moments, in their order.
    pub stops: Vec<Stop>,
    /// Today, between what was and what comes.
    pub today: Stop,
    /// The part of the road up to today, as the `d` of a path.
    pub walked: String,
    /// The part of the road from today on.
    pub ahead: String,
}

/// Lays out a road for moments with these titles, `begun` of which have begun by today, which is called `today`.
#[must_use]
pub fn pave(titles: &[&str], begun: usize, today: &str, frame: Frame) -> Road {
    let begun = begun.min(titles.len());
    let mut all = titles.to_vec();
    all.insert(begun, today);
    let mut road = match frame {
        Frame::Narrow => go_down(&all, begun),
        Frame::Medium => go_to_and_fro(&all, begun, 760, 3),
        Frame::Wide => go_to_and_fro(&all, begun, 1180, 5),
    };
    road.today = road.stops.remove(begun);
    road
}

fn label_height(lines: usize) -> i32 {
    LINE * (1 + i32::try_from(lines).unwrap_or_default())
}

fn lines_of(title: &str, width: i32) -> Vec<String> {
    break_lines(title, usize::try_from(width / LETTER).unwrap_or_default(), TITLE_LINES)
}

/// The two parts of the road, as it is drawn stop by stop.
struct Pen {
    parts: [String; 2],
    today: usize,
}

impl Pen {
    /// Goes on to the stop with this number.
    fn draw(&mut self, to: usize, command: &str) {
        self.parts[usize::from(to > self.today)].push_str(command);
    }

    fn into_road(self, (width, height): (i32, i32), labels_below: bool, stops: Vec<Stop>) -> Road {
        let [walked, ahead] = self.parts;
        let today = &stops[self.today];
        let ahead = format!("M{} {}{ahead}", today.x, today.y);
        Road { width, height, labels_below, stops, today: Stop::default(), walked, ahead }
    }
}

/// Rows of stops, each in the other direction than the one before.
fn go_to_and_fro(titles: &[&str], today: usize, width: i32, columns: usize) -> Road {
    let count = i32::try_from(columns).unwrap_or(1);
    let column = (width - 4 * EDGE) / count;
    let label = column - 16;
    let mut pen = Pen { parts: [String::new(), String::new()], today };
    let mut stops: Vec<Stop> = Vec::new();
    let (mut top, mut side) = (MARGIN, -1);
    for titles in titles.chunks(columns) {
        side = -side;
        let y = top + RADIUS;
        pen.draw(stops.len(), &if stops.is_empty() { format!("M{EDGE} {y}") } else { bend(width, y, side) });
        let lines: Vec<_> = titles.iter().map(|title| lines_of(title, label)).collect();
        let most = lines.iter().map(Vec::len).max().unwrap_or_default();
        for (nth, lines) in (0..).zip(lines) {
            let place = if side > 0 { nth } else { count - 1 - nth };
            let x = 2 * EDGE + column * place + column / 2;
            let way = match stops.last().filter(|_| nth > 0) {
                Some(last) => swing(last, x, y),
                None => format!("H{x}"),
            };
            pen.draw(stops.len(), &way);
            stops.push(Stop { x, y, lines, left: x - label / 2, top: y + RADIUS + GAP, width: label });
        }
        top = y + RADIUS + GAP + label_height(most) + ROW_GAP;
    }
    pen.draw(stops.len(), &format!("h{}", side * (column / 2)));
    pen.into_road((width, top - ROW_GAP + MARGIN), true, stops)
}

/// The way to the next stop of a row.
fn swing(last: &Stop, x: i32, y: i32) -> String {
    let third = (x - last.x) / 3;
    format!("C{} {} {} {} {x} {y}", last.x + third, y - SWING, x - third, y + SWING)
}

/// The turn into the row at `y`, which goes to the right where `side` is 1, and to the left where it is -1.
fn bend(width: i32, y: i32, side: i32) -> String {
    let turn = if side > 0 { EDGE } else { width - EDGE };
    let sweep = i32::from(side < 0);
    let arc = format!("a{BEND} {BEND} 0 0 {sweep}");
    format!("H{}{arc} {} {BEND}V{}{arc} {} {BEND}", turn + side * BEND, -side * BEND, y - BEND, side * BEND)
}

/// One stop under the other, with its label beside it.
fn go_down(titles: &[&str], today: usize) -> Road {
    const WIDTH: i32 = 360;
    /// The stops stand a little to the left and to the right of each other.
    const SIDES: [i32; 2] = [40, 56];
    const LEFT: i32 = 96;
    let width = WIDTH - LEFT - GAP;
    let mut pen = Pen { parts: [String::new(), String::new()], today };
    let mut stops: Vec<Stop> = Vec::new();
    let mut top = MARGIN;
    for (title, x) in titles.iter().zip(SIDES.into_iter().cycle()) {
        let y = top + RADIUS;
        let way = match stops.last() {
            Some(last) => {
                let middle = i32::midpoint(last.y, y);
                format!("C{} {middle} {x} {middle} {x} {y}", last.x)
            }
            None => format!("M{x} 0V{y}"),
        };
        pen.draw(stops.len(), &way);
        let lines = lines_of(title, width);
        let height = label_height(lines.len());
        stops.push(Stop { x, y, lines, left: LEFT, top: y - RADIUS.min(height / 2), width });
        top = y + (height - RADIUS).max(RADIUS) + ROW_GAP;
    }
    pen.draw(stops.len(), &format!("v{}", RADIUS + ROW_GAP));
    pen.into_road((WIDTH, top), false, stops)
}

#[cfg(test)]
#[path = "road_tests.rs"]
mod tests;
