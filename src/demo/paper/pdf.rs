//! PDF: A4 on the letterhead, with running heads, page numbers, bookmarks and live links.
use anyhow::Context;
use chrono::Datelike;
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

use super::Sheet;
use super::flow::{self, Setting};
use super::letterhead::{self, ADDRESS, COMPANY, DEEP, GREY, RULE, TEAL, TEXT, TINT, WHITE, Words};
use super::marks::{self, Mark};
use super::outline::{self, Block, Run};
use super::table;
use super::typeface::{Face, Typeface};

const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const SIDE: f32 = 58.0;
const COLUMN: f32 = WIDTH - 2.0 * SIDE;
const TOP: f32 = 84.0;
const BOTTOM: f32 = HEIGHT - 66.0;
const BODY: Setting = Setting { size: 10.0, leading: 15.0, ink: TEXT, bold: false };

/// Sets the Markdown as a PDF.
pub fn build(sheet: Sheet<'_>, markdown: &str) -> anyhow::Result<Vec<u8>> {
    let typeface = Typeface::load()?;
    if let Some(letter) = typeface.lacks(markdown).or_else(|| typeface.lacks(sheet.title)) {
        anyhow::bail!("the typeface has no {letter:?} (in {})", sheet.title);
    }
    let words = letterhead::words(sheet.language)?;
    let mut setter = Setter { typeface: &typeface, pages: vec![Vec::new()], y: TOP, bookmarks: Vec::new() };
    setter.masthead(&sheet, &words);
    let blocks = outline::parse(markdown);
    for (place, block) in blocks.iter().enumerate() {
        if let Block::Heading { .. } = block {
            let follows = blocks.get(place + 1).map_or(0.0, |next| setter.foot(next));
            setter.need(70.0 + follows);
        }
        setter.block(block);
    }
    print(&sheet, &words, setter)
}

struct Setter<'a> {
    typeface: &'a Typeface,
    pages: Vec<Vec<Mark>>,
    /// Where the next block begins on the last page.
    y: f32,
    bookmarks: Vec<(String, usize, f32)>,
}

impl Setter<'_> {
    fn masthead(&mut self, sheet: &Sheet<'_>, words: &Words) {
        self.add(vec![marks::slab(0.0, 0.0, WIDTH, 8.0, TEAL)]);
        self.add(marks::emblem(SIDE, 32.0, 24.0, TEAL, WHITE));
        let name = COMPANY.to_owned();
        let face = Face::Bold;
        self.add(vec![Mark::Text { x: SIDE + 32.0, y: 50.5, size: 18.0, face, ink: DEEP, text: name }]);
        self.add_right(&words.audience, 48.0, 9.0, GREY);
        self.y = 112.0;
        let title = [Run { text: sheet.title.to_owned(), ..Run::default() }];
        self.lines(&title, Setting { size: 23.0, leading: 29.0, ink: DEEP, bold: true }, 0.0);
        let edition = [Run { text: words.edition(sheet), ..Run::default() }];
        self.lines(&edition, Setting { size: 9.5, leading: 14.0, ink: GREY, bold: false }, 0.0);
        self.add(vec![marks::line((SIDE, self.y + 4.0), (WIDTH - SIDE, self.y + 4.0), TEAL, 1.2)]);
        self.y += 20.0;
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, runs } => self.heading(*level, runs),
            Block::Paragraph(runs) => {
                self.lines(runs, BODY, 0.0);
                self.y += 6.0;
            }
            Block::Item { depth, number, runs } => self.item(*depth, *number, runs),
            Block::Note(runs) => self.note(runs),
            Block::Table(table) => self.table(table),
            Block::Rule => {
                self.add(vec![marks::line((SIDE, self.y), (WIDTH - SIDE, self.y), RULE, 0.7)]);
                self.y += 12.0;
            }
        }
    }

    /// How much of a block must stand on the page where its heading does.
    fn foot(&self, block: &Block) -> f32 {
        match block {
            Block::Note(runs) => {
                let lines = flow::lines(runs, BODY, COLUMN - 32.0, self.typeface);
                lines.iter().map(|_| BODY.leading).sum::<f32>() + 24.0
            }
            Block::Table(table) => {
                let laid = table::lay(table, COLUMN, self.typeface);
                laid.head.height + laid.rows.iter().take(2).map(|row| row.height).sum::<f32>()
            }
            _ => BODY.leading,
        }
    }

    fn heading(&mut self, level: u8, runs: &[Run]) {
        let (size, above) = match level {
            1 => (16.0, 16.0),
            2 => (13.0, 12.0),
            _ => (10.5, 8.0),
        };
        self.y += above;
        if level <= 2 {
            self.bookmarks.push((outline::plain(runs), self.pages.len() - 1, self.y - size));
        }
        let ink = if level <= 2 { TEAL } else { DEEP };
        self.lines(runs, Setting { size, leading: size * 1.35, ink, bold: true }, 0.0);
        self.y += 4.0;
    }

    fn item(&mut self, depth: usize, number: Option<u64>, runs: &[Run]) {
        let indent = if depth == 0 { 18.0 } else { 36.0 };
        self.need(BODY.leading);
        let y = self.y;
        match number {
            Some(number) => {
                let text = format!("{number}.");
                let face = Face::Bold;
                self.add(vec![Mark::Text {
                    x: SIDE + indent - 18.0,
                    y: y + 10.0,
                    size: 10.0,
                    face,
                    ink: TEAL,
                    text,
                }]);
            }
            None => {
                let (x, y) = (SIDE + indent - 12.0, y + 6.5);
                self.add(vec![Mark::Circle { x, y, r: 1.7, fill: Some(TEAL), edge: None }]);
            }
        }
        self.lines(runs, BODY, indent);
        self.y += 3.0;
    }

    fn note(&mut self, runs: &[Run]) {
        let lines = flow::lines(runs, BODY, COLUMN - 32.0, self.typeface);
        let height = lines.iter().map(|_| BODY.leading).sum::<f32>() + 16.0;
        self.need(height + 8.0);
        let y = self.y + 2.0;
        self.add(vec![marks::slab(SIDE, y, COLUMN, height, TINT), marks::slab(SIDE, y, 3.0, height, TEAL)]);
        let mut baseline = y + 8.0 + BODY.size;
        for line in lines {
            self.add(line.marks(SIDE + 16.0, baseline, BODY));
            baseline += BODY.leading;
        }
        self.y = y + height + 10.0;
    }

    fn table(&mut self, table: &outline::Table) {
        let laid = table::lay(table, COLUMN, self.typeface);
        let first = laid.rows.first().map_or(0.0, |row| row.height);
        self.need(laid.head.height + first);
        self.add(laid.marks(&laid.head, SIDE, self.y));
        self.y += laid.head.height;
        for row in &laid.rows {
            if self.need(row.height) {
                self.add(laid.marks(&laid.head, SIDE, self.y));
                self.y += laid.head.height;
            }
            self.add(laid.marks(row, SIDE, self.y));
            self.y += row.height;
        }
        self.y += 12.0;
    }

    fn lines(&mut self, runs: &[Run], setting: Setting, indent: f32) {
        for line in flow::lines(runs, setting, COLUMN - indent, self.typeface) {
            self.need(setting.leading);
            self.add(line.marks(SIDE + indent, self.y + setting.size, setting));
            self.y += setting.leading;
        }
    }

    fn add_right(&mut self, text: &str, y: f32, size: f32, ink: letterhead::Ink) {
        let face = Face::Regular;
        let x = WIDTH - SIDE - self.typeface.width(text, face, size);
        self.add(vec![Mark::Text { x, y, size, face, ink, text: text.to_owned() }]);
    }

    fn add(&mut self, marks: Vec<Mark>) {
        if let Some(page) = self.pages.last_mut() {
            page.extend(marks);
        }
    }

    /// Begins a new page unless `height` points are left; says whether it did.
    fn need(&mut self, height: f32) -> bool {
        let full = self.y + height > BOTTOM;
        if full {
            self.pages.push(Vec::new());
            self.y = TOP;
        }
        full
    }
}

fn print(sheet: &Sheet<'_>, words: &Words, mut setter: Setter<'_>) -> anyhow::Result<Vec<u8>> {
    let count = setter.pages.len();
    let pages = std::mem::take(&mut setter.pages);
    for (number, marks) in (1..).zip(pages) {
        setter.pages.push(marks);
        if number > 1 {
            running_head(&mut setter, sheet);
        }
        setter.add(vec![marks::line((SIDE, HEIGHT - 46.0), (WIDTH - SIDE, HEIGHT - 46.0), RULE, 0.7)]);
        let (y, size, face, ink) = (HEIGHT - 32.0, 7.5, Face::Regular, GREY);
        setter.add(vec![Mark::Text { x: SIDE, y, size, face, ink, text: ADDRESS.to_owned() }]);
        setter.add_right(&format!("{} {number} {} {count}", words.page, words.of), y, size, ink);
    }
    let mut document = Document::new_with(SerializeSettings::default());
    for marks in &setter.pages {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).context("A4 has a size")?;
        let mut page = document.start_page_with(settings);
        marks::paint(&mut page, marks, setter.typeface);
        page.finish();
    }
    let mut outline = Outline::new();
    for (text, page, y) in setter.bookmarks {
        outline
            .push_child(OutlineNode::new(text, XyzDestination::new(page, Point::from_xy(SIDE, y.max(0.0)))));
    }
    document.set_outline(outline);
    document.set_metadata(metadata(sheet));
    document.finish().map_err(|error| anyhow::anyhow!("the PDF of {}: {error:?}", sheet.title))
}

fn running_head(setter: &mut Setter<'_>, sheet: &Sheet<'_>) {
    setter.add(marks::emblem(SIDE, 34.0, 14.0, TEAL, WHITE));
    let (face, text) = (Face::Bold, COMPANY.to_owned());
    setter.add(vec![Mark::Text { x: SIDE + 20.0, y: 45.0, size: 10.0, face, ink: DEEP, text }]);
    setter.add_right(sheet.title, 45.0, 8.5, GREY);
    setter.add(vec![marks::line((SIDE, 56.0), (WIDTH - SIDE, 56.0), RULE, 0.7)]);
}

fn metadata(sheet: &Sheet<'_>) -> Metadata {
    let clamp = |number: u32| u8::try_from(number).unwrap_or(1);
    let date = DateTime::new(u16::try_from(sheet.date.year()).unwrap_or(2000))
        .month(clamp(sheet.date.month()))
        .day(clamp(sheet.date.day()));
    Metadata::new()
        .title(sheet.title.to_owned())
        .language(sheet.language.to_owned())
        .authors(vec![COMPANY.to_owned()])
        .creator(COMPANY.to_owned())
        .creation_date(date)
        .document_id(format!("{} {} {}", sheet.title, sheet.language, sheet.version))
}
