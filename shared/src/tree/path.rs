//! Points, curves, and strokes that grow thinner, as the path data of SVG.

/// A place in the drawing, in pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Point {
    pub x: f32,
    pub y: f32,
}

/// Where `x` and `y` are.
pub(super) const fn at(x: f32, y: f32) -> Point {
    Point { x, y }
}

impl Point {
    /// The place so far on the way to another: 0 is here, 1 is there.
    pub fn towards(self, other: Self, part: f32) -> Self {
        at(self.x + (other.x - self.x) * part, self.y + (other.y - self.y) * part)
    }

    /// The place that lies so much further.
    pub fn plus(self, x: f32, y: f32) -> Self {
        at(self.x + x, self.y + y)
    }

    /// How far it is to another.
    pub fn distance(self, other: Self) -> f32 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// How many tenths of a pixel that is: the drawing is in whole tenths, so that no fraction has to be written.
pub(super) fn tenths(pixels: f32) -> i32 {
    (pixels * 10.0).round() as i32
}

/// A cubic curve.
pub(super) type Curve = [Point; 4];

/// How many straight pieces a curve is looked at as.
const PIECES: usize = 14;

/// Points along a curve, from its beginning to its end.
pub(super) fn along([a, b, c, d]: Curve) -> Vec<Point> {
    let point = |step: usize| {
        let t = step as f32 / PIECES as f32;
        let (ab, bc, cd) = (a.towards(b, t), b.towards(c, t), c.towards(d, t));
        ab.towards(bc, t).towards(bc.towards(cd, t), t)
    };
    (0..=PIECES).map(point).collect()
}

/// Path data in the making.
#[derive(Default)]
pub(super) struct Pen(pub String);

impl Pen {
    /// Writes a command and its points.
    pub fn draw(&mut self, command: char, points: &[Point]) {
        self.0.push(command);
        for point in points {
            for number in [tenths(point.x), tenths(point.y)] {
                self.0.push_str(&number.to_string());
                self.0.push(' ');
            }
        }
    }

    /// Goes through all these points without a corner, from where the pen is.
    pub fn smooth(&mut self, points: &[Point]) {
        for pair in points.windows(2) {
            self.draw('Q', &[pair[0], pair[0].towards(pair[1], 0.5)]);
        }
        if let Some(last) = points.last() {
            self.draw('L', &[*last]);
        }
    }

    /// Fills a stroke along these points that has this width at each part of the way, and a pointed end.
    pub fn taper(&mut self, points: &[Point], width: impl Fn(f32) -> f32) {
        let last = points.len().saturating_sub(1);
        let edge = |side: f32| -> Vec<Point> {
            let edge = points.iter().enumerate().map(|(nth, point)| {
                let (before, after) = (points[nth.saturating_sub(1)], points[(nth + 1).min(last)]);
                let length = before.distance(after).max(0.01);
                let half = side * width(nth as f32 / last.max(1) as f32) / 2.0 / length;
                point.plus((before.y - after.y) * half, (after.x - before.x) * half)
            });
            edge.collect()
        };
        let mut outline = edge(1.0);
        outline.extend(edge(-1.0).into_iter().rev());
        let Some(first) = outline.first().copied() else { return };
        self.draw('M', &[first]);
        self.smooth(&outline);
        self.0.push('Z');
    }
}
