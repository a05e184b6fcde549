//! Pictures: a drawing of [`drawing`](super::drawing) as a PNG.
//!
//! The drawing is put on a PDF page and that page is rendered, so pictures share the typeface and the pens.
use anyhow::Context;
use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{RenderCache, RenderSettings, render};
use krilla::Document;
use krilla::page::PageSettings;
use std::sync::Arc;

use super::drawing::{self, Drawing};
use super::marks;
use super::typeface::Typeface;
use super::{Sheet, outline};

/// Draws the picture the Markdown names.
pub fn build(sheet: Sheet<'_>, markdown: &str) -> anyhow::Result<Vec<u8>> {
    let typeface = Typeface::load()?;
    if let Some(letter) = typeface.lacks(markdown) {
        anyhow::bail!("the typeface has no {letter:?} (in {})", sheet.title);
    }
    let Drawing { width, height, marks } = drawing::draw(&outline::parse(markdown), &typeface)?;
    let mut document = Document::new();
    let mut page = document.start_page_with(PageSettings::from_wh(width, height).context("no size")?);
    marks::paint(&mut page, &marks, &typeface);
    page.finish();
    let file = document.finish().map_err(|error| anyhow::anyhow!("{}: {error:?}", sheet.title))?;
    let pdf = Pdf::new(Arc::new(file)).map_err(|error| anyhow::anyhow!("{}: {error:?}", sheet.title))?;
    let page = pdf.pages().first().context("the drawing has no page")?;
    let settings = RenderSettings { bg_color: WHITE, ..RenderSettings::default() };
    let pixels = render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings);
    pixels.into_png().map_err(|error| anyhow::anyhow!("{}: {error}", sheet.title))
}
