//! The drawings pictures are made of, each named by a heading and filled by a list of labels.
//!
//! `# chain` boxes joined by arrows · `# steps` numbered steps · `# bars` a bar chart (`label: number`) ·
//! `# curve` a line chart (`x: y`) · `# palette` swatches (`name: #0b6b66`) · `# logo` the logo on its grounds ·
//! `# tiers` a pyramid · `# terminals` a wiring strip (`clamp: wire`) · `# device` a dimension drawing ·
//! `# banner` an advertisement (heading, line, button). `## ` under it is the caption.
use anyhow::{Context, bail, ensure};

use super::letterhead::{AMBER, COMPANY, DEEP, GREY, Ink, RULE, TEAL, TEXT, TINT, WHITE};
use super::marks::{self, Mark};
use super::outline::{self, Block};
use super::typeface::{Face, Typeface};

const WIDTH: f32 = 1200.0;

/// A finished drawing; a point becomes a pixel.
pub struct Drawing {
    pub width: f32,
    pub height: f32,
    pub marks: Vec<Mark>,
}

/// Draws what the outline names. Errors for an unknown name or labels that do not fit it.
pub fn draw(blocks: &[Block], typeface: &Typeface) -> anyhow::Result<Drawing> {
    let mut name = String::new();
    let mut caption = String::new();
    let mut labels: Vec<(String, String)> = Vec::new();
    for block in blocks {
        match block {
            Block::Heading { level: 1, runs } => name = outline::plain(runs),
            Block::Heading { runs, .. } => caption = outline::plain(runs),
            Block::Item { runs, .. } => {
                let text = outline::plain(runs);
                let (head, tail) = text.split_once(": ").unwrap_or((text.as_str(), ""));
                labels.push((head.to_owned(), tail.to_owned()));
            }
            _ => {}
        }
    }
    ensure!(!labels.is_empty(), "a drawing without labels");
    let mut easel = Easel { typeface, marks: Vec::new(), labels };
    let height = match name.as_str() {
        "chain" => easel.chain(),
        "steps" => easel.steps(),
        "bars" => easel.bars()?,
        "curve" => easel.curve()?,
        "palette" => easel.palette()?,
        "logo" => easel.logo(),
        "tiers" => easel.tiers(),
        "terminals" => easel.terminals(),
        "device" => easel.device(),
        "banner" => return Ok(easel.banner()),
        other => bail!("no drawing is called {other:?}"),
    };
    let Easel { marks, .. } = easel;
    let mut framed = Easel { typeface, marks: Vec::new(), labels: Vec::new() };
    framed.frame(&caption, height);
    framed.marks.extend(marks);
    Ok(Drawing { width: WIDTH, height, marks: framed.marks })
}

pub(super) struct Easel<'a> {
    pub typeface: &'a Typeface,
    pub marks: Vec<Mark>,
    pub labels: Vec<(String, String)>,
}

impl Easel<'_> {
    fn frame(&mut self, caption: &str, height: f32) {
        self.marks.push(marks::slab(0.0, 0.0, WIDTH, height, WHITE));
        self.marks.push(marks::slab(0.0, 0.0, WIDTH, 10.0, TEAL));
        self.left(60.0, 72.0, 30.0, Face::Bold, DEEP, caption);
        self.marks.extend(marks::emblem(WIDTH - 190.0, 40.0, 42.0, TEAL, WHITE));
        self.left(WIDTH - 138.0, 71.0, 26.0, Face::Bold, DEEP, COMPANY);
    }

    fn chain(&mut self) -> f32 {
        let labels = self.labels.clone();
        let count = labels.len().min(5);
        let rows = labels.chunks(count.max(1)).count();
        let wide = (WIDTH - 120.0 - 60.0 * (gap(count) - 1.0)) / gap(count);
        for (row, chunk) in labels.chunks(count.max(1)).enumerate() {
            let y = 150.0 + gap(row) * 250.0;
            for (place, (head, tail)) in chunk.iter().enumerate() {
                let x = 60.0 + gap(place) * (wide + 60.0);
                self.card(x, y, wide, 170.0, if place % 2 == 0 { TEAL } else { DEEP });
                let middle = x + wide / 2.0;
                let below = self.wrapped(middle, y + 50.0, wide - 20.0, 23.0, Face::Bold, WHITE, head);
                self.wrapped(middle, below + 4.0, wide - 20.0, 17.0, Face::Regular, TINT, tail);
                if place + 1 < chunk.len() {
                    self.arrow((x + wide + 8.0, y + 85.0), (x + wide + 52.0, y + 85.0), AMBER);
                }
            }
        }
        150.0 + gap(rows) * 250.0
    }

    fn steps(&mut self) -> f32 {
        let labels = self.labels.clone();
        for (place, (head, tail)) in labels.iter().enumerate() {
            let y = 140.0 + gap(place) * 104.0;
            if place + 1 < labels.len() {
                self.marks.push(marks::line((96.0, y + 36.0), (96.0, y + 140.0), RULE, 4.0));
            }
            self.marks.push(Mark::Circle { x: 96.0, y: y + 36.0, r: 34.0, fill: Some(TEAL), edge: None });
            self.middle(96.0, y + 46.0, 28.0, Face::Bold, WHITE, &(place + 1).to_string());
            self.left(160.0, y + 32.0, 25.0, Face::Bold, DEEP, head);
            self.left(160.0, y + 64.0, 20.0, Face::Regular, TEXT, tail);
        }
        160.0 + gap(labels.len()) * 104.0
    }

    fn bars(&mut self) -> anyhow::Result<f32> {
        let labels = self.labels.clone();
        let numbers = labels
            .iter()
            .map(|(head, tail)| {
                let number = tail.split(' ').next().unwrap_or_default();
                number.parse::<f32>().with_context(|| format!("{head} has no number"))
            })
            .collect::<anyhow::Result<Vec<f32>>>()?;
        let most = numbers.iter().copied().fold(1.0, f32::max);
        for (place, ((head, tail), number)) in labels.iter().zip(&numbers).enumerate() {
            let y = 150.0 + gap(place) * 74.0;
            self.left(60.0, y + 32.0, 21.0, Face::Regular, TEXT, head);
            let wide = (WIDTH - 620.0) * number / most;
            let fill = if place == 0 { AMBER } else { TEAL };
            self.marks.push(Mark::Box {
                x: 420.0,
                y,
                w: wide.max(3.0),
                h: 46.0,
                round: 6.0,
                fill: Some(fill),
                edge: None,
            });
            self.left(436.0 + wide, y + 32.0, 21.0, Face::Bold, DEEP, tail);
        }
        Ok(190.0 + gap(labels.len()) * 74.0)
    }

    fn curve(&mut self) -> anyhow::Result<f32> {
        let (axes, points) = self.labels.split_first().context("a curve begins with its axes")?;
        let (axes, mut spots) = (axes.clone(), Vec::new());
        for (x, y) in points {
            spots.push((x.parse::<f32>()?, y.parse::<f32>()?));
        }
        let far = spots.iter().map(|it| it.0).fold(1.0, f32::max);
        let high = spots.iter().map(|it| it.1).fold(0.0, f32::max).max(0.001);
        let place = |(x, y): (f32, f32)| (150.0 + 960.0 * x / far, 640.0 - 460.0 * y / (high * 1.15));
        for step in 0..=4u8 {
            let share = f32::from(step) / 4.0;
            let y = 640.0 - 460.0 * share;
            self.marks.push(marks::line((150.0, y), (1110.0, y), RULE, 1.0));
            self.right(136.0, y + 7.0, 18.0, Face::Regular, GREY, &format!("{:.2}", high * 1.15 * share));
            let x = 150.0 + 960.0 * share;
            self.middle(x, 672.0, 18.0, Face::Regular, GREY, &format!("{:.0}", far * share));
        }
        let line: Vec<(f32, f32)> = spots.iter().map(|it| place(*it)).collect();
        self.marks.push(Mark::Line { points: line.clone(), ink: TEAL, width: 5.0, dashed: false });
        for (x, y) in line {
            self.marks.push(Mark::Circle { x, y, r: 8.0, fill: Some(WHITE), edge: Some((TEAL, 4.0)) });
        }
        self.left(150.0, 138.0, 19.0, Face::Bold, DEEP, &axes.1);
        self.right(1110.0, 712.0, 19.0, Face::Bold, DEEP, &axes.0);
        Ok(750.0)
    }

    fn palette(&mut self) -> anyhow::Result<f32> {
        for (place, (head, tail)) in self.labels.clone().iter().enumerate() {
            let (x, y) = (60.0 + gap(place % 3) * 366.0, 130.0 + gap(place / 3) * 250.0);
            let fill = ink(tail).with_context(|| format!("{tail} is not a colour"))?;
            let edge = Some((RULE, 1.5));
            self.marks.push(Mark::Box { x, y, w: 346.0, h: 150.0, round: 12.0, fill: Some(fill), edge });
            self.left(x, y + 184.0, 22.0, Face::Bold, DEEP, head);
            self.left(x, y + 212.0, 19.0, Face::Regular, GREY, tail);
        }
        Ok(150.0 + gap(self.labels.len().div_ceil(3)) * 250.0)
    }

    fn logo(&mut self) -> f32 {
        let grounds: [(Ink, Ink, Ink, Ink); 4] = [
            (WHITE, TEAL, WHITE, DEEP),
            (TEAL, WHITE, TEAL, WHITE),
            (DEEP, WHITE, DEEP, WHITE),
            (TINT, TEXT, TINT, TEXT),
        ];
        for (place, ((ground, disc, wave, word), (head, tail))) in
            grounds.iter().zip(self.labels.clone()).enumerate()
        {
            let (x, y) = (60.0 + gap(place % 2) * 550.0, 120.0 + gap(place / 2) * 330.0);
            let edge = Some((RULE, 1.5));
            self.marks.push(Mark::Box { x, y, w: 530.0, h: 230.0, round: 14.0, fill: Some(*ground), edge });
            self.marks.extend(marks::emblem(x + 90.0, y + 65.0, 100.0, *disc, *wave));
            self.left(x + 210.0, y + 138.0, 64.0, Face::Bold, *word, COMPANY);
            self.left(x, y + 262.0, 20.0, Face::Bold, DEEP, &head);
            self.left(x, y + 288.0, 18.0, Face::Regular, GREY, &tail);
        }
        800.0
    }

    fn tiers(&mut self) -> f32 {
        let labels = self.labels.clone();
        let inks = [AMBER, DEEP, TEAL, GREY];
        let step = 130.0;
        for (place, ((head, tail), fill)) in labels.iter().zip(inks.iter().cycle()).enumerate() {
            let y = 130.0 + gap(place) * step;
            let (upper, lower) = (110.0 + gap(place) * 60.0, 110.0 + gap(place + 1) * 60.0 - 6.0);
            let points = vec![
                (390.0 - upper, y),
                (390.0 + upper, y),
                (390.0 + lower, y + step - 10.0),
                (390.0 - lower, y + step - 10.0),
            ];
            self.marks.push(Mark::Shape { points, fill: *fill });
            self.middle(390.0, y + 72.0, 28.0, Face::Bold, WHITE, head);
            self.marks.push(marks::line((400.0 + lower, y + 62.0), (770.0, y + 62.0), RULE, 2.0));
            self.paragraph(784.0, y + 56.0, 370.0, 20.0, TEXT, tail);
        }
        160.0 + gap(labels.len()) * step
    }

    fn terminals(&mut self) -> f32 {
        let labels = self.labels.clone();
        let height = gap(labels.len()) * 78.0;
        self.card(70.0, 130.0, 330.0, height + 20.0, DEEP);
        for (place, (head, tail)) in labels.iter().enumerate() {
            let y = 150.0 + gap(place) * 78.0;
            self.marks.push(Mark::Box {
                x: 90.0,
                y,
                w: 290.0,
                h: 60.0,
                round: 6.0,
                fill: Some(WHITE),
                edge: None,
            });
            self.marks.push(Mark::Circle {
                x: 350.0,
                y: y + 30.0,
                r: 14.0,
                fill: Some(TINT),
                edge: Some((TEAL, 3.0)),
            });
            self.left(110.0, y + 39.0, 24.0, Face::Bold, DEEP, head);
            let ink = if place % 2 == 0 { AMBER } else { TEAL };
            self.marks.push(marks::line((364.0, y + 30.0), (620.0, y + 30.0), ink, 5.0));
            self.marks.push(Mark::Circle { x: 626.0, y: y + 30.0, r: 8.0, fill: Some(ink), edge: None });
            self.left(654.0, y + 38.0, 22.0, Face::Regular, TEXT, tail);
        }
        height + 200.0
    }

    fn device(&mut self) -> f32 {
        // The pipe with its flanges, the neck and the housing of a flow meter, seen from the side.
        let body = |x: f32, y: f32, w: f32, h: f32, fill: Ink| Mark::Box {
            x,
            y,
            w,
            h,
            round: 8.0,
            fill: Some(fill),
            edge: Some((DEEP, 3.0)),
        };
        self.marks.push(body(180.0, 480.0, 360.0, 130.0, TINT));
        self.marks.push(body(150.0, 440.0, 40.0, 210.0, RULE));
        self.marks.push(body(530.0, 440.0, 40.0, 210.0, RULE));
        self.marks.push(body(330.0, 340.0, 60.0, 142.0, RULE));
        self.marks.push(body(250.0, 180.0, 220.0, 165.0, TEAL));
        self.marks.push(body(285.0, 212.0, 150.0, 82.0, TINT));
        self.middle(360.0, 266.0, 30.0, Face::Bold, DEEP, "42.7");
        self.marks.push(Mark::Line {
            points: vec![(110.0, 545.0), (610.0, 545.0)],
            ink: AMBER,
            width: 2.5,
            dashed: true,
        });
        self.both_ways((150.0, 690.0), (570.0, 690.0));
        self.both_ways((640.0, 180.0), (640.0, 650.0));
        self.both_ways((250.0, 150.0), (470.0, 150.0));
        self.middle(360.0, 724.0, 24.0, Face::Bold, AMBER, "A");
        self.left(654.0, 424.0, 24.0, Face::Bold, AMBER, "B");
        self.left(482.0, 158.0, 24.0, Face::Bold, AMBER, "C");
        for (place, (head, tail)) in self.labels.clone().iter().enumerate() {
            let y = 200.0 + gap(place) * 62.0;
            self.left(730.0, y, 22.0, Face::Bold, DEEP, head);
            self.left(860.0, y, 22.0, Face::Regular, TEXT, tail);
            self.marks.push(marks::line((730.0, y + 18.0), (1140.0, y + 18.0), RULE, 1.0));
        }
        (250.0 + gap(self.labels.len()) * 62.0).max(770.0)
    }

    fn banner(mut self) -> Drawing {
        let (height, labels) = (628.0, self.labels.clone());
        self.marks.push(marks::slab(0.0, 0.0, WIDTH, height, DEEP));
        for ring in 0..6u8 {
            let r = 130.0 + f32::from(ring) * 66.0;
            self.marks.push(Mark::Circle { x: 1010.0, y: 330.0, r, fill: None, edge: Some((TEAL, 14.0)) });
        }
        self.marks.extend(marks::emblem(890.0, 210.0, 240.0, WHITE, TEAL));
        self.marks.extend(marks::emblem(70.0, 62.0, 54.0, WHITE, TEAL));
        self.left(138.0, 101.0, 34.0, Face::Bold, WHITE, COMPANY);
        let text = |place: usize| labels.get(place).map(|it| it.0.clone()).unwrap_or_default();
        let below = self.paragraph_of(70.0, 216.0, 760.0, 52.0, Face::Bold, WHITE, &text(0));
        self.paragraph_of(70.0, below + 10.0, 700.0, 26.0, Face::Regular, TINT, &text(1));
        let button = text(2);
        let wide = self.typeface.width(&button, Face::Bold, 26.0) + 64.0;
        self.marks.push(Mark::Box {
            x: 70.0,
            y: 500.0,
            w: wide,
            h: 68.0,
            round: 34.0,
            fill: Some(AMBER),
            edge: None,
        });
        self.left(102.0, 543.0, 26.0, Face::Bold, WHITE, &button);
        Drawing { width: WIDTH, height, marks: self.marks }
    }
}

/// A small count as a length.
fn gap(count: usize) -> f32 {
    u16::try_from(count).map(f32::from).unwrap_or(0.0)
}

/// `#0b6b66` as an ink.
fn ink(text: &str) -> Option<Ink> {
    let digits = text.strip_prefix('#')?;
    let part = |from: usize| u8::from_str_radix(digits.get(from..from + 2)?, 16).ok();
    Some((part(0)?, part(2)?, part(4)?))
}
