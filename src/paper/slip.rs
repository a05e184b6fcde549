//! A slip: a title, facts in two columns, and what is said below them.

use std::path::Path;

use anyhow::Context;
use chrono::{Datelike, NaiveDate};
use krilla::color::rgb;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::{PathBuilder, Point};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::text::TextDirection;
use krilla::{Document, SerializeSettings};
use unicode_bidi::{BidiInfo, Level};

use super::fonts::{Fonts, Run};

// A4, in points.
const WIDTH: f32 = 595.28;
const HEIGHT: f32 = 841.89;
const SIDE: f32 = 64.0;
const TOP: f32 = 72.0;
const BOTTOM: f32 = HEIGHT - 64.0;
/// Where the second column begins.
const SECOND: f32 = SIDE + 150.0;

const INK: (u8, u8, u8) = (28, 30, 34);
const QUIET: (u8, u8, u8) = (96, 100, 108);

/// A file inside the PDF.
pub struct Attachment<'a> {
    pub name: String,
    pub media: &'static str,
    pub bytes: &'a [u8],
}

/// What is printed.
pub struct Slip<'a> {
    /// Whose paper it is.
    pub head: &'a str,
    pub title: &'a str,
    pub language: &'a str,
    /// Whether that language is read from the right: then the columns change sides.
    pub right_to_left: bool,
    pub facts: Vec<(String, String)>,
    /// Paragraphs below the facts.
    pub notes: Vec<String>,
    /// Said where a letter had to be written otherwise.
    pub lacking: &'a str,
    /// In small print, broken anywhere.
    pub small: &'a str,
    pub date: NaiveDate,
    pub attachment: Attachment<'a>,
}

/// A line of text on a page: place, size, colour, and its pieces from left to right.
struct Placed {
    x: f32,
    y: f32,
    size: f32,
    ink: (u8, u8, u8),
    pieces: Vec<(Run, TextDirection)>,
}

/// The pages as they fill.
struct Pages {
    all: Vec<Vec<Placed>>,
    y: f32,
}

impl Pages {
    fn put(&mut self, x: f32, size: f32, ink: (u8, u8, u8), pieces: Vec<(Run, TextDirection)>) {
        let y = self.y + size;
        if let Some(page) = self.all.last_mut() {
            page.push(Placed { x, y, size, ink, pieces });
        }
    }

    /// Begins a new page unless so much is left.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.all.push(Vec::new());
            self.y = TOP;
        }
    }
}

impl Slip<'_> {
    /// The PDF. Fonts for what the built-in typeface lacks are looked for in a folder.
    ///
    /// # Errors
    /// When the PDF cannot be written.
    pub fn print(&self, fonts: &Path) -> anyhow::Result<Vec<u8>> {
        let mut fonts = Fonts::open(fonts)?;
        let mut pages = Pages { all: vec![Vec::new()], y: TOP };
        let whole = WIDTH - 2.0 * SIDE;
        self.lines(&mut fonts, &mut pages, (self.head, 11.0, true), (SIDE, whole), QUIET);
        pages.y += 10.0;
        self.lines(&mut fonts, &mut pages, (self.title, 22.0, true), (SIDE, whole), INK);
        pages.y += 22.0;
        for (name, value) in &self.facts {
            pages.need(34.0);
            let top = pages.y;
            self.lines(&mut fonts, &mut pages, (name, 9.5, false), (SIDE, SECOND - SIDE - 12.0), QUIET);
            let below = pages.y;
            pages.y = top;
            self.lines(&mut fonts, &mut pages, (value, 11.0, false), (SECOND, WIDTH - SIDE - SECOND), INK);
            pages.y = pages.y.max(below) + 7.0;
        }
        pages.y += 14.0;
        for note in &self.notes {
            self.lines(&mut fonts, &mut pages, (note, 9.5, false), (SIDE, whole), INK);
            pages.y += 6.0;
        }
        if fonts.lacking {
            self.lines(&mut fonts, &mut pages, (self.lacking, 9.5, false), (SIDE, whole), INK);
            pages.y += 6.0;
        }
        self.lines(&mut fonts, &mut pages, (self.small, 7.5, false), (SIDE, whole), QUIET);
        self.write(pages)
    }

    /// Sets a text in as many lines as it needs in a column: where it begins, how wide it is.
    fn lines(
        &self,
        fonts: &mut Fonts,
        pages: &mut Pages,
        (text, size, bold): (&str, f32, bool),
        (x, width): (f32, f32),
        ink: (u8, u8, u8),
    ) {
        for line in broken(fonts, text, size, bold, width) {
            pages.need(size * 1.4);
            let line = line.trim_end();
            let pieces = in_sight(fonts, line, bold, self.right_to_left);
            let length: f32 = pieces.iter().map(|(run, _)| run.width(size)).sum();
            let x = if self.right_to_left { WIDTH - x - length } else { x };
            pages.put(x, size, ink, pieces);
            pages.y += size * 1.4;
        }
    }

    fn write(&self, pages: Pages) -> anyhow::Result<Vec<u8>> {
        let mut document = Document::new_with(SerializeSettings::default());
        for page in pages.all {
            let settings = PageSettings::from_wh(WIDTH, HEIGHT).context("A4 has a size")?;
            let mut sheet = document.start_page_with(settings);
            let mut surface = sheet.surface();
            rule(&mut surface, TOP - 18.0);
            for line in page {
                draw(&mut surface, line);
            }
            surface.finish();
            sheet.finish();
        }
        let clamp = |number: u32| u8::try_from(number).unwrap_or(1);
        let date = DateTime::new(u16::try_from(self.date.year()).unwrap_or(2000))
            .month(clamp(self.date.month()))
            .day(clamp(self.date.day()));
        document.embed_file(EmbeddedFile {
            path: self.attachment.name.clone(),
            mime_type: MimeType::new(self.attachment.media),
            description: Some(self.title.to_owned()),
            association_kind: AssociationKind::Data,
            data: self.attachment.bytes.to_vec().into(),
            modification_date: Some(date),
            compress: None,
            location: None,
        });
        document.set_metadata(
            Metadata::new()
                .title(self.title.to_owned())
                .language(self.language.to_owned())
                .authors(vec![self.head.to_owned()])
                .creation_date(date),
        );
        document.finish().map_err(|error| anyhow::anyhow!("the PDF of {}: {error:?}", self.title))
    }
}

/// A text in lines of a width: between words; a word that is too long anywhere.
fn broken(fonts: &mut Fonts, text: &str, size: f32, bold: bool, most: f32) -> Vec<String> {
    let mut width = |text: &str| fonts.runs(text, bold).iter().map(|run| run.width(size)).sum::<f32>();
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive(' ') {
        if width(&format!("{line}{}", word.trim_end())) <= most {
            line.push_str(word);
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && width(&format!("{line}{letter}")) > most {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    lines.push(line);
    lines
}

/// A line in the order it is seen in, from left to right, whatever scripts it mixes (UAX 9).
fn in_sight(fonts: &mut Fonts, line: &str, bold: bool, right_to_left: bool) -> Vec<(Run, TextDirection)> {
    let base = if right_to_left { Level::rtl() } else { Level::ltr() };
    let read = BidiInfo::new(line, Some(base));
    let Some(paragraph) = read.paragraphs.first() else { return Vec::new() };
    let (levels, ranges) = read.visual_runs(paragraph, paragraph.range.clone());
    let mut pieces = Vec::new();
    for range in ranges {
        let backwards = levels.get(range.start).is_some_and(Level::is_rtl);
        let direction = if backwards { TextDirection::RightToLeft } else { TextDirection::LeftToRight };
        let mut runs = fonts.runs(line.get(range).unwrap_or_default(), bold);
        if backwards {
            runs.reverse();
        }
        pieces.extend(runs.into_iter().map(|run| (run, direction)));
    }
    pieces
}

fn rule(surface: &mut Surface<'_>, y: f32) {
    let mut path = PathBuilder::new();
    path.move_to(SIDE, y);
    path.line_to(WIDTH - SIDE, y);
    let Some(path) = path.finish() else { return };
    let (red, green, blue) = INK;
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        paint: rgb::Color::new(red, green, blue).into(),
        width: 2.0,
        ..Stroke::default()
    }));
    surface.draw_path(&path);
    surface.set_stroke(None);
}

fn draw(surface: &mut Surface<'_>, line: Placed) {
    let (red, green, blue) = line.ink;
    let paint = rgb::Color::new(red, green, blue).into();
    surface.set_fill(Some(Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }));
    let mut x = line.x;
    for (run, direction) in line.pieces {
        let width = run.width(line.size);
        let start = Point::from_xy(x, line.y);
        surface.draw_text(start, run.face.font, line.size, &run.text, false, direction);
        x += width;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::paper::attached;

    fn slip<'a>(customer: &str, bytes: &'a [u8]) -> Slip<'a> {
        Slip {
            head: "Halden",
            title: "Receipt",
            language: "en",
            right_to_left: false,
            facts: vec![("Customer".to_owned(), customer.to_owned())],
            notes: vec!["Anybody can check it.".to_owned()],
            lacking: "Some letters could not be printed.",
            small: "c2lnbmF0dXJl",
            date: NaiveDate::from_ymd_opt(2026, 11, 27).unwrap(),
            attachment: Attachment { name: "receipt.json".to_owned(), media: "application/json", bytes },
        }
    }

    fn text(pdf: &[u8]) -> String {
        pdf_extract::extract_text_from_mem(pdf).unwrap()
    }

    #[test]
    fn it_says_its_facts_and_holds_its_file() {
        let pdf = slip("Żółw sp. z o.o.", b"{\"a\":1}").print(Path::new("/nowhere")).unwrap();
        let said = text(&pdf);
        assert!(said.contains("Żółw sp. z o.o.") && said.contains("Customer"), "{said}");
        assert!(!said.contains("Some letters"));
        assert_eq!(attached(&pdf).unwrap(), b"{\"a\":1}");
    }

    #[test]
    fn letters_that_no_font_has_are_written_otherwise_and_it_is_said() {
        let pdf = slip("Акме", b"{}").print(Path::new("/nowhere")).unwrap();
        let said = text(&pdf);
        assert!(said.contains("Akme") && said.contains("Some letters"), "{said}");
    }

    #[test]
    fn what_is_read_from_the_right_begins_there() {
        let mut fonts = Fonts::open(Path::new("/nowhere")).unwrap();
        let seen = in_sight(&mut fonts, "شركة Acme 5", false, true);
        let seen: Vec<_> = seen.into_iter().map(|(run, direction)| (run.text, direction)).collect();
        assert_eq!(seen[0], ("Acme 5".to_owned(), TextDirection::LeftToRight));
        assert_eq!(seen[1].1, TextDirection::RightToLeft);
    }

    #[test]
    fn a_long_value_goes_over_lines_and_many_facts_over_pages() {
        let mut long = slip(&"measurement ".repeat(40), b"{}");
        long.facts = vec![long.facts[0].clone(); 20];
        let pdf = long.print(Path::new("/nowhere")).unwrap();
        let pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
        assert!(pages > 1, "{pages}");
    }
}
