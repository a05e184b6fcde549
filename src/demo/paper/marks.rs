//! What can be put on a page: text, boxes, lines, circles, links. Measured in points from the top left.
use krilla::action::LinkAction;
use krilla::annotation::{LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Rect};
use krilla::num::NormalizedF32;
use krilla::page::Page;
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::Surface;
use krilla::text::TextDirection;

use super::letterhead::Ink;
use super::typeface::{Face, Typeface};

#[derive(Clone, Debug)]
pub enum Mark {
    /// `y` is the baseline.
    Text {
        x: f32,
        y: f32,
        size: f32,
        face: Face,
        ink: Ink,
        text: String,
    },
    Box {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        round: f32,
        fill: Option<Ink>,
        edge: Option<(Ink, f32)>,
    },
    Line {
        points: Vec<(f32, f32)>,
        ink: Ink,
        width: f32,
        dashed: bool,
    },
    Shape {
        points: Vec<(f32, f32)>,
        fill: Ink,
    },
    Circle {
        x: f32,
        y: f32,
        r: f32,
        fill: Option<Ink>,
        edge: Option<(Ink, f32)>,
    },
    Link {
        x: f32,
        y: f32,
        w: f32,
        h: f32,
        to: String,
    },
}

/// A filled box without an edge.
pub fn slab(x: f32, y: f32, w: f32, h: f32, fill: Ink) -> Mark {
    Mark::Box { x, y, w, h, round: 0.0, fill: Some(fill), edge: None }
}

/// A straight line.
pub fn line(from: (f32, f32), to: (f32, f32), ink: Ink, width: f32) -> Mark {
    Mark::Line { points: vec![from, to], ink, width, dashed: false }
}

/// Halden's mark - a pipe seen from its end, with the wave of a meter - in a square of side `side`.
pub fn emblem(x: f32, y: f32, side: f32, ground: Ink, wave: Ink) -> Vec<Mark> {
    let middle = y + side / 2.0;
    let points = (0..=24u8)
        .map(|step| {
            let along = f32::from(step) / 24.0;
            let swing = (along * std::f32::consts::TAU).sin() * side * 0.16;
            (x + side * (0.2 + 0.6 * along), middle - swing)
        })
        .collect();
    vec![
        Mark::Circle { x: x + side / 2.0, y: middle, r: side / 2.0, fill: Some(ground), edge: None },
        Mark::Line { points, ink: wave, width: side * 0.1, dashed: false },
    ]
}

/// Draws the marks on a page, then lays its links over them.
pub fn paint(page: &mut Page<'_>, marks: &[Mark], typeface: &Typeface) {
    let mut surface = page.surface();
    for mark in marks {
        draw(&mut surface, mark, typeface);
    }
    surface.finish();
    for mark in marks {
        if let Mark::Link { x, y, w, h, to } = mark
            && let Some(rect) = Rect::from_xywh(*x, *y, *w, *h)
        {
            let target = Target::Action(LinkAction::new(to.clone()).into());
            page.add_annotation(krilla::annotation::Annotation::new_link(
                LinkAnnotation::new(rect, target),
                None,
            ));
        }
    }
}

fn draw(surface: &mut Surface<'_>, mark: &Mark, typeface: &Typeface) {
    match mark {
        Mark::Text { x, y, size, face, ink, text } => {
            pens(surface, Some(*ink), None, false);
            let start = Point::from_xy(*x, *y);
            surface.draw_text(start, typeface.font(*face), *size, text, false, TextDirection::LeftToRight);
        }
        Mark::Box { x, y, w, h, round, fill, edge } => {
            pens(surface, *fill, *edge, false);
            put(surface, rounded(*x, *y, *w, *h, *round));
        }
        Mark::Circle { x, y, r, fill, edge } => {
            pens(surface, *fill, *edge, false);
            put(surface, rounded(x - r, y - r, r * 2.0, r * 2.0, *r));
        }
        Mark::Line { points, ink, width, dashed } => {
            pens(surface, None, Some((*ink, *width)), *dashed);
            put(surface, through(points, false));
        }
        Mark::Shape { points, fill } => {
            pens(surface, Some(*fill), None, false);
            put(surface, through(points, true));
        }
        Mark::Link { .. } => {}
    }
}

fn put(surface: &mut Surface<'_>, path: Option<Path>) {
    if let Some(path) = path {
        surface.draw_path(&path);
    }
}

fn pens(surface: &mut Surface<'_>, fill: Option<Ink>, edge: Option<(Ink, f32)>, dashed: bool) {
    let colour = |(red, green, blue): Ink| rgb::Color::new(red, green, blue);
    let opacity = NormalizedF32::ONE;
    surface.set_fill(fill.map(|ink| Fill { paint: colour(ink).into(), opacity, ..Fill::default() }));
    surface.set_stroke(edge.map(|(ink, width)| Stroke {
        paint: colour(ink).into(),
        width,
        line_cap: krilla::paint::LineCap::Round,
        line_join: krilla::paint::LineJoin::Round,
        dash: dashed.then(|| StrokeDash { array: vec![width * 3.0, width * 3.0], offset: 0.0 }),
        ..Stroke::default()
    }));
}

fn through(points: &[(f32, f32)], closed: bool) -> Option<Path> {
    let mut path = PathBuilder::new();
    let (first, rest) = points.split_first()?;
    path.move_to(first.0, first.1);
    for (x, y) in rest {
        path.line_to(*x, *y);
    }
    if closed {
        path.close();
    }
    path.finish()
}

fn rounded(x: f32, y: f32, w: f32, h: f32, round: f32) -> Option<Path> {
    // A quarter circle by a cubic curve reaches this far along its tangent.
    const REACH: f32 = 0.552_285;
    let (r, k) = (round.min(w / 2.0).min(h / 2.0), round.min(w / 2.0).min(h / 2.0) * (1.0 - REACH));
    let mut path = PathBuilder::new();
    path.move_to(x + r, y);
    path.line_to(x + w - r, y);
    path.cubic_to(x + w - k, y, x + w, y + k, x + w, y + r);
    path.line_to(x + w, y + h - r);
    path.cubic_to(x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
    path.line_to(x + r, y + h);
    path.cubic_to(x + k, y + h, x, y + h - k, x, y + h - r);
    path.line_to(x, y + r);
    path.cubic_to(x, y + k, x + k, y, x + r, y);
    path.close();
    path.finish()
}
