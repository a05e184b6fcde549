//! Breaking styled text into lines of a given width.
use super::letterhead::{Ink, TEAL};
use super::marks::Mark;
use super::outline::Run;
use super::typeface::{Face, Typeface};

/// How a paragraph is set.
#[derive(Clone, Copy)]
pub struct Setting {
    pub size: f32,
    pub leading: f32,
    pub ink: Ink,
    pub bold: bool,
}

/// A stretch of text in one style on one line; `x` counts from the left end of the line.
#[derive(Clone, Debug)]
pub struct Stretch {
    x: f32,
    width: f32,
    text: String,
    face: Face,
    link: Option<String>,
}

/// One line of text.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub width: f32,
    stretches: Vec<Stretch>,
}

struct Word {
    /// No line may end before it: it touches the word in front.
    glued: bool,
    stretch: Stretch,
}

/// Breaks the runs into lines no wider than `width`, at least one.
pub fn lines(runs: &[Run], setting: Setting, width: f32, typeface: &Typeface) -> Vec<Line> {
    let mut done = Vec::new();
    let mut line = Line::default();
    let words = words(runs, setting, typeface);
    let mut rest = words.iter().peekable();
    while let Some(word) = rest.next() {
        let mut unit = vec![word];
        while let Some(next) = rest.next_if(|next| next.glued) {
            unit.push(next);
        }
        let wide: f32 = unit.iter().map(|it| it.stretch.width).sum();
        let space =
            if line.stretches.is_empty() { 0.0 } else { typeface.width(" ", Face::Regular, setting.size) };
        if !line.stretches.is_empty() && line.width + space + wide > width {
            done.push(std::mem::take(&mut line));
        }
        for (place, word) in unit.into_iter().enumerate() {
            line.append(word, place == 0, setting.size, typeface);
        }
    }
    done.push(line);
    done
}

/// The width of the widest word, which no line may undercut.
pub fn widest_word(runs: &[Run], setting: Setting, typeface: &Typeface) -> f32 {
    words(runs, setting, typeface).iter().map(|it| it.stretch.width).fold(0.0, f32::max)
}

impl Line {
    /// The line as marks, beginning at `x` with its baseline at `y`.
    pub fn marks(&self, x: f32, y: f32, setting: Setting) -> Vec<Mark> {
        let mut marks = Vec::new();
        for it in &self.stretches {
            let ink = if it.link.is_some() { TEAL } else { setting.ink };
            let (size, face, text) = (setting.size, it.face, it.text.clone());
            marks.push(Mark::Text { x: x + it.x, y, size, face, ink, text });
            if let Some(to) = it.link.clone() {
                marks.push(Mark::Link { x: x + it.x, y: y - size, w: it.width, h: size * 1.3, to });
            }
        }
        marks
    }

    fn append(&mut self, word: &Word, spaced: bool, size: f32, typeface: &Typeface) {
        let space = spaced && !self.stretches.is_empty();
        match self.stretches.last_mut() {
            Some(last) if last.face == word.stretch.face && last.link == word.stretch.link => {
                if space {
                    last.text.push(' ');
                }
                last.text.push_str(&word.stretch.text);
                last.width = typeface.width(&last.text, last.face, size);
                self.width = last.x + last.width;
            }
            _ => {
                let gap = if space { typeface.width(" ", Face::Regular, size) } else { 0.0 };
                let x = self.width + gap;
                self.width = x + word.stretch.width;
                self.stretches.push(Stretch { x, ..word.stretch.clone() });
            }
        }
    }
}

fn words(runs: &[Run], setting: Setting, typeface: &Typeface) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut after_space = true;
    for run in runs {
        let face = match (run.bold || setting.bold, run.italic) {
            (true, _) => Face::Bold,
            (false, true) => Face::Italic,
            (false, false) => Face::Regular,
        };
        // A no-break space keeps a number with its unit, so only plain spaces part words.
        for (place, text) in run.text.split([' ', '\n', '\t']).enumerate() {
            after_space |= place > 0;
            if text.is_empty() {
                continue;
            }
            let width = typeface.width(text, face, setting.size);
            let stretch = Stretch { x: 0.0, width, text: text.to_owned(), face, link: run.link.clone() };
            words.push(Word { glued: !after_space && !words.is_empty(), stretch });
            after_space = false;
        }
    }
    words
}
