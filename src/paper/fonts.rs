//! The typeface: Noto Sans, cut down to European Latin and built in; letters it cannot
//! write come from the fonts of this machine.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use super::spare_fonts;

/// The faces that are built in.
pub static REGULAR: &[u8] = include_bytes!("fonts/NotoSans-Regular.ttf");
pub static BOLD: &[u8] = include_bytes!("fonts/NotoSans-Bold.ttf");
pub static ITALIC: &[u8] = include_bytes!("fonts/NotoSans-Italic.ttf");

/// One font that can be measured and drawn with.
#[derive(Clone)]
pub struct Face {
    pub font: Font,
    bytes: Arc<Vec<u8>>,
}

impl Face {
    /// The first font in these bytes, if it is one.
    pub fn read(bytes: Vec<u8>) -> Option<Face> {
        let bytes = Arc::new(bytes);
        FontRef::from_index(&bytes, 0).ok()?;
        let font = Font::new(bytes.to_vec().into(), 0)?;
        Some(Face { font, bytes })
    }

    /// Whether it can write a letter.
    pub fn has(&self, letter: char) -> bool {
        FontRef::from_index(&self.bytes, 0).is_ok_and(|font| font.charmap().map(letter).is_some())
    }

    /// How wide a text is, in the unit of `size`, letter by letter.
    fn width(&self, text: &str, size: f32) -> f32 {
        let Ok(font) = FontRef::from_index(&self.bytes, 0) else { return 0.0 };
        let (glyphs, letters) = (font.glyph_metrics(Size::new(size), LocationRef::default()), font.charmap());
        let width = |letter| letters.map(letter).and_then(|glyph| glyphs.advance_width(glyph));
        text.chars().map(|letter| width(letter).unwrap_or(size / 2.0)).sum()
    }
}

/// A piece of text in one font.
pub struct Run {
    pub face: Face,
    pub text: String,
}

impl Run {
    pub fn width(&self, size: f32) -> f32 {
        self.face.width(&self.text, size)
    }
}

/// All there is to write with.
pub struct Fonts {
    regular: Face,
    bold: Face,
    /// Fonts of this machine that were needed so far.
    more: Vec<Face>,
    folder: PathBuf,
    /// Whether a letter had to be written otherwise.
    pub lacking: bool,
}

impl Fonts {
    /// The built-in faces, and a folder to look for more in.
    pub fn open(folder: &Path) -> anyhow::Result<Fonts> {
        let read =
            |bytes: &[u8]| Face::read(bytes.to_vec()).ok_or_else(|| anyhow::anyhow!("no font is built in"));
        Ok(Fonts {
            regular: read(REGULAR)?,
            bold: read(BOLD)?,
            more: Vec::new(),
            folder: folder.to_owned(),
            lacking: false,
        })
    }

    /// The text in pieces of one font each. Letters that no font has are written in
    /// Latin ones.
    pub fn runs(&mut self, text: &str, bold: bool) -> Vec<Run> {
        let mut runs: Vec<(Face, String)> = Vec::new();
        for letter in text.chars() {
            let letter = if letter.is_whitespace() { ' ' } else { letter };
            // A space, a digit or a comma stays with the piece it follows.
            if !letter.is_alphabetic()
                && let Some((face, piece)) = runs.last_mut()
                && face.has(letter)
            {
                piece.push(letter);
                continue;
            }
            let (face, written) = match self.face(letter, bold) {
                Some(face) => (face, letter.to_string()),
                None => {
                    self.lacking = true;
                    let face = if bold { &self.bold } else { &self.regular };
                    (face.clone(), any_ascii::any_ascii_char(letter).to_owned())
                }
            };
            match runs.last_mut() {
                Some((last, piece)) if Arc::ptr_eq(&last.bytes, &face.bytes) => piece.push_str(&written),
                _ => runs.push((face, written)),
            }
        }
        runs.into_iter().map(|(face, text)| Run { face, text }).collect()
    }

    fn face(&mut self, letter: char, bold: bool) -> Option<Face> {
        let built_in = if bold { &self.bold } else { &self.regular };
        if built_in.has(letter) {
            return Some(built_in.clone());
        }
        if let Some(known) = self.more.iter().find(|face| face.has(letter)) {
            return Some(known.clone());
        }
        let found = spare_fonts::with(&self.folder, letter)?;
        self.more.push(found.clone());
        Some(found)
    }
}
