//! From letters on a page to lines of words: which letters share a line, where a gap is a space, where a
//! column ends. The order within a line is left to `reading_order`.
use hayro::{
    hayro_interpret::{
        BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings,
        Paint, PathDrawMode, SoftMask, TransformExt, font::Glyph, hayro_cmap::BfString, interpret_page,
    },
    hayro_syntax::page::Page,
    vello_cpu::kurbo::{Affine, BezPath, Point, Rect, Vec2},
};
use unicode_normalization::UnicodeNormalization;

use super::reading_order::{self, Letter};

/// Fonts seen so far and how many letters had no Unicode behind them.
pub(super) struct Reading<'a> {
    cache: InterpreterCache<'a>,
    settings: InterpreterSettings,
    told: usize,
    mute: usize,
}

impl<'a> Reading<'a> {
    pub fn new() -> Reading<'a> {
        Reading { cache: InterpreterCache::new(), settings: InterpreterSettings::default(), told: 0, mute: 0 }
    }

    /// The words of one page.
    pub fn page(&mut self, page: &'a Page<'a>) -> String {
        let (width, height) = page.render_dimensions();
        let area = Rect::new(0.0, 0.0, width.into(), height.into());
        let to_page = page.initial_transform(true).to_kurbo();
        let mut context = Context::new(to_page, area, &self.cache, page.xref(), self.settings.clone());
        let mut letters = Letters::default();
        interpret_page(page, &mut context, &mut letters);
        self.told += letters.found.len();
        self.mute += letters.mute;
        clean(lines(letters.found).trim_end())
    }

    /// Whether most letters could not be told.
    pub fn is_mostly_mute(&self) -> bool {
        self.mute > self.told
    }
}

/// A letter and where it stands.
struct Placed {
    text: String,
    at: Point,
    /// One unit along the writing direction.
    along: Vec2,
    advance: f64,
    size: f64,
}

/// A device that draws nothing and remembers every letter.
#[derive(Default)]
struct Letters {
    found: Vec<Placed>,
    mute: usize,
}

/// Letters kept of one page; a page of a book has four thousand.
const MOST_LETTERS: usize = 400_000;

impl<'a> Device<'a> for Letters {
    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'a>,
        transform: Affine,
        own: Affine,
        _: &Paint<'a>,
        _: &GlyphDrawMode,
    ) {
        if self.found.len() >= MOST_LETTERS {
            return;
        }
        let text = match glyph.as_unicode() {
            Some(BfString::Char(c)) => c.to_string(),
            Some(BfString::String(text)) => text,
            None => String::new(),
        };
        let text: String = text.chars().filter(|c| !c.is_control() && !is_private(*c)).collect();
        if text.is_empty() {
            self.mute += 1;
            return;
        }
        let units = match glyph {
            Glyph::Outline(glyph) => glyph.advance_width().map_or(500.0, f64::from),
            Glyph::Type3(_) => 500.0,
        };
        let placing = transform * own;
        let at = placing * Point::ZERO;
        let along = placing * Point::new(1000.0, 0.0) - at;
        let up = placing * Point::new(0.0, 1000.0) - at;
        let (em, size) = (along.hypot(), up.hypot());
        if !(em.is_finite() && size.is_finite() && at.x.is_finite() && at.y.is_finite()) || em < 1e-6 {
            return;
        }
        // Letters drawn twice for a heavier look are one letter.
        let again = self
            .found
            .iter()
            .rev()
            .take(4)
            .any(|last| last.text == text && last.at.distance(at) < size * 0.08);
        if !again {
            self.found.push(Placed { text, at, along: along / em, advance: units / 1000.0 * em, size });
        }
    }

    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// Letters on one base line, in the order they were drawn.
struct Line {
    letters: Vec<Letter>,
    along: Vec2,
    across: f64,
    size: f64,
    /// For a column of upright letters: where it stands and how far down it has come.
    column: Option<(Point, f64)>,
}

fn lines(placed: Vec<Placed>) -> String {
    let count = |test: fn(char) -> bool| placed.iter().filter(|letter| letter.text.chars().any(test)).count();
    let from_right = count(reading_order::is_rtl) > count(reading_order::is_ltr);
    let mut text = String::new();
    let mut line: Option<Line> = None;
    for letter in placed {
        let takes = line.as_mut().is_some_and(|line| line.takes(&letter));
        if !takes {
            let next = Line::begin(&letter);
            if let Some(done) = line.take() {
                let gap = done.gap_to(&next);
                append(&mut text, &done.into_words(from_right), gap);
            }
            line = Some(next);
        }
        if let Some(line) = &mut line {
            line.add(letter);
        }
    }
    if let Some(done) = line {
        append(&mut text, &done.into_words(from_right), false);
    }
    text
}

/// Adds a line; a word parted by a hyphen at the end of the last line is made whole.
fn append(text: &mut String, words: &str, gap: bool) {
    let words = words.trim();
    if words.is_empty() {
        return;
    }
    let last = text.trim_end_matches('\n');
    let mut before = last.chars().rev();
    let hyphen = before.next().is_some_and(|c| matches!(c, '-' | '\u{ad}' | '\u{2010}'));
    let parted = hyphen && before.next().is_some_and(char::is_lowercase);
    if parted && !text.ends_with("\n\n") && words.chars().next().is_some_and(char::is_lowercase) {
        text.truncate(last.len());
        text.pop();
    }
    text.push_str(words);
    text.push_str(if gap { "\n\n" } else { "\n" });
}

impl Line {
    fn begin(letter: &Placed) -> Line {
        let across = letter.along.cross(letter.at.to_vec2());
        Line { letters: vec![], along: letter.along, across, size: letter.size, column: None }
    }

    /// Whether a letter stands on this line.
    fn takes(&mut self, letter: &Placed) -> bool {
        if self.along.dot(letter.along) < 0.98 {
            return false;
        }
        let size = self.size.max(letter.size);
        let across = self.along.cross(letter.at.to_vec2());
        let near = (across - self.across).abs() < size * 0.45;
        let upright = letter.text.chars().all(reading_order::is_cjk);
        if let Some((top, down)) = self.column {
            let step = across - top.y.max(down);
            return upright
                && (self.position(letter) - top.x).abs() < size * 0.4
                && (0.5..2.2).contains(&(step / size));
        }
        if !near && upright && self.letters.len() == 1 {
            // The second letter of a column stands right under the first.
            let first = self.letters.first().map_or(0.0, |first| first.from);
            let step = (across - self.across) / size;
            if (self.position(letter) - first).abs() < size * 0.4 && (0.7..1.8).contains(&step) {
                self.column = Some((Point::new(first, self.across), self.across));
                return true;
            }
        }
        near
    }

    fn add(&mut self, letter: Placed) {
        let from = self.position(&letter);
        let across = self.along.cross(letter.at.to_vec2());
        if let Some((_, down)) = &mut self.column {
            *down = across;
            let from = self.letters.len() as f64 * letter.size;
            self.letters.push(Letter { text: letter.text, from, to: from + letter.size, size: letter.size });
            return;
        }
        self.size = self.size.max(letter.size);
        self.letters.push(Letter { text: letter.text, from, to: from + letter.advance, size: letter.size });
    }

    fn position(&self, letter: &Placed) -> f64 {
        self.along.dot(letter.at.to_vec2())
    }

    /// Whether the next line stands apart: another paragraph, another column.
    fn gap_to(&self, next: &Line) -> bool {
        let step = next.across - self.across;
        self.along.dot(next.along) < 0.98 || step < -self.size || step > self.size * 1.9
    }

    fn into_words(self, from_right: bool) -> String {
        reading_order::words(self.letters, from_right)
    }
}

fn is_private(c: char) -> bool {
    matches!(c, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{10ffff}' | '\u{fffd}')
}

/// Shapes of letters become letters: Arabic presentation forms, Latin ligatures, radicals for ideographs.
pub(super) fn clean(text: &str) -> String {
    let shape = |c: &char| matches!(c, '\u{fb00}'..='\u{fb06}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' | '\u{2e80}'..='\u{2fdf}');
    let plain = text.chars().flat_map(|c| {
        let folded: Vec<char> = if shape(&c) { std::iter::once(c).nfkc().collect() } else { vec![c] };
        folded.into_iter()
    });
    plain.filter(|c| *c != '\u{ad}' && *c != '\0').nfc().collect()
}
