//! The strokes all drawings share: placed text, cards, arrows, dimensions.
use super::drawing::Easel;
use super::flow::{self, Setting};
use super::letterhead::{GREY, Ink};
use super::marks::{self, Mark};
use super::outline::Run;
use super::typeface::Face;

impl Easel<'_> {
    pub fn left(&mut self, x: f32, y: f32, size: f32, face: Face, ink: Ink, text: &str) {
        self.marks.push(Mark::Text { x, y, size, face, ink, text: text.to_owned() });
    }

    pub fn right(&mut self, x: f32, y: f32, size: f32, face: Face, ink: Ink, text: &str) {
        let x = x - self.typeface.width(text, face, size);
        self.left(x, y, size, face, ink, text);
    }

    pub fn middle(&mut self, x: f32, y: f32, size: f32, face: Face, ink: Ink, text: &str) {
        let x = x - self.typeface.width(text, face, size) / 2.0;
        self.left(x, y, size, face, ink, text);
    }

    /// Centred lines no wider than `width`, the first with its baseline at `y`; says where the next would be.
    #[expect(clippy::too_many_arguments, reason = "a line of type has this many properties")]
    pub fn wrapped(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        size: f32,
        face: Face,
        ink: Ink,
        text: &str,
    ) -> f32 {
        let setting = Setting { size, leading: size * 1.3, ink, bold: face == Face::Bold };
        let mut baseline = y;
        for line in flow::lines(&[run(text)], setting, width, self.typeface) {
            self.marks.extend(line.marks(x - line.width / 2.0, baseline, setting));
            baseline += setting.leading;
        }
        baseline
    }

    pub fn paragraph(&mut self, x: f32, y: f32, width: f32, size: f32, ink: Ink, text: &str) {
        self.paragraph_of(x, y, width, size, Face::Regular, ink, text);
    }

    /// Lines from `x` on, no wider than `width`; says where the next baseline would be.
    #[expect(clippy::too_many_arguments, reason = "a line of type has this many properties")]
    pub fn paragraph_of(
        &mut self,
        x: f32,
        y: f32,
        width: f32,
        size: f32,
        face: Face,
        ink: Ink,
        text: &str,
    ) -> f32 {
        let setting = Setting { size, leading: size * 1.25, ink, bold: face == Face::Bold };
        let mut baseline = y;
        for line in flow::lines(&[run(text)], setting, width, self.typeface) {
            self.marks.extend(line.marks(x, baseline, setting));
            baseline += setting.leading;
        }
        baseline
    }

    pub fn card(&mut self, x: f32, y: f32, w: f32, h: f32, fill: Ink) {
        self.marks.push(Mark::Box { x, y, w, h, round: 14.0, fill: Some(fill), edge: None });
    }

    /// A level arrow from left to right.
    pub fn arrow(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink) {
        self.marks.push(marks::line(from, (to.0 - 12.0, to.1), ink, 5.0));
        let points = vec![to, (to.0 - 18.0, to.1 - 11.0), (to.0 - 18.0, to.1 + 11.0)];
        self.marks.push(Mark::Shape { points, fill: ink });
    }

    /// A dimension line, level or upright, with a tick at each end.
    pub fn both_ways(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.marks.push(marks::line(from, to, GREY, 2.0));
        let level = from.1 == to.1;
        for (x, y) in [from, to] {
            let (dx, dy) = if level { (0.0, 10.0) } else { (10.0, 0.0) };
            self.marks.push(marks::line((x - dx, y - dy), (x + dx, y + dy), GREY, 2.0));
        }
    }
}

fn run(text: &str) -> Run {
    Run { text: text.to_owned(), ..Run::default() }
}
