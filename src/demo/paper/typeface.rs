//! The typeface of PDFs and pictures: Noto Sans, cut down to European Latin, in three faces.
use anyhow::Context;
use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::paper::{BOLD, ITALIC, REGULAR};

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Face {
    Regular,
    Bold,
    Italic,
}

/// The three faces, ready to be measured and drawn with.
pub struct Typeface {
    faces: [(Face, Font, FontRef<'static>); 3],
}

impl Typeface {
    /// Reads the embedded files; errors when they are not fonts.
    pub fn load() -> anyhow::Result<Self> {
        Ok(Self { faces: [cut(Face::Regular, REGULAR)?, cut(Face::Bold, BOLD)?, cut(Face::Italic, ITALIC)?] })
    }

    /// The face as krilla wants it.
    pub fn font(&self, face: Face) -> Font {
        self.of(face).1.clone()
    }

    /// How wide a text is, in the unit of `size`.
    pub fn width(&self, text: &str, face: Face, size: f32) -> f32 {
        let font = &self.of(face).2;
        let glyphs = font.glyph_metrics(Size::new(size), LocationRef::default());
        let letters = font.charmap();
        text.chars()
            .map(|letter| {
                letters.map(letter).and_then(|glyph| glyphs.advance_width(glyph)).unwrap_or(size / 2.0)
            })
            .sum()
    }

    /// The first letter the typeface cannot draw.
    pub fn lacks(&self, text: &str) -> Option<char> {
        let letters = self.of(Face::Regular).2.charmap();
        text.chars().find(|letter| !letter.is_control() && letters.map(*letter).is_none())
    }

    fn of(&self, face: Face) -> &(Face, Font, FontRef<'static>) {
        let [regular, bold, italic] = &self.faces;
        match face {
            Face::Regular => regular,
            Face::Bold => bold,
            Face::Italic => italic,
        }
    }
}

fn cut(face: Face, file: &'static [u8]) -> anyhow::Result<(Face, Font, FontRef<'static>)> {
    let font = Font::new(file.to_vec().into(), 0).context("an embedded font is not a font")?;
    Ok((face, font, FontRef::new(file)?))
}
