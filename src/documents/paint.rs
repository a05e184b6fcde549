//! A page of a PDF as a picture on white.
use std::{
    fs,
    panic::{AssertUnwindSafe, catch_unwind},
    path::Path,
};

use hayro::{
    RenderCache, RenderSettings, hayro_interpret::InterpreterSettings, vello_cpu::color::palette::css::WHITE,
};
use image::{DynamicImage, RgbImage};

use super::{Family, Limits, MediaType, Outcome, package::Trouble, pdf, picture};

/// Widest page that is drawn, in pixels.
const WIDEST: u32 = 2400;

/// Page `page` (the first is 1) of a PDF, `width` pixels wide: WebP or JPEG, whichever is smaller.
///
/// # Errors
/// `Encrypted` and `Broken` as they are found, `TooLarge` for a page of absurd shape, `Unsupported` for a
/// page that is not there.
pub fn page_image(path: &Path, page: usize, width: u32, limits: &Limits) -> Result<Vec<u8>, Outcome> {
    drawn(path, page, width, limits).map_err(|trouble| trouble.outcome)
}

/// A small picture, `width` pixels wide, of a PDF's first page or of a picture.
///
/// # Errors
/// As [`page_image`]; `Unsupported` for kinds that have no picture.
pub fn thumbnail(path: &Path, media: MediaType, width: u32, limits: &Limits) -> Result<Vec<u8>, Outcome> {
    let picture = match media.family {
        Family::Pdf => drawn(path, 1, width, limits),
        Family::Image => picture::small(path, width.clamp(16, WIDEST), limits),
        _ => return Err(Outcome::Unsupported),
    };
    picture.map_err(|trouble| trouble.outcome)
}

fn drawn(path: &Path, number: usize, width: u32, limits: &Limits) -> Result<Vec<u8>, Trouble> {
    let width = width.clamp(16, WIDEST);
    let bytes = fs::read(path).map_err(Trouble::broken)?;
    if bytes.is_empty() {
        return Err(Trouble::new(Outcome::Empty, "no bytes"));
    }
    let pdf = pdf::open(bytes)?;
    let picture = catch_unwind(AssertUnwindSafe(|| {
        let page = number.checked_sub(1).and_then(|index| pdf.pages().get(index));
        let page = page.ok_or_else(|| Trouble::new(Outcome::Unsupported, "no such page"))?;
        let (page_width, page_height) = page.render_dimensions();
        // A narrow picture is drawn larger and shrunk: thin letters stay legible.
        let grow = if width < 600 { 2 } else { 1 };
        let scale = (width * grow) as f32 / page_width.max(1.0);
        let height = page_height * scale;
        let pixels = f64::from(width * grow) * f64::from(height);
        if !(1.0..30_000.0).contains(&height) || pixels > limits.pixels as f64 {
            return Err(Trouble::new(
                Outcome::TooLarge,
                format!("a page of {page_width} x {page_height} points"),
            ));
        }
        let settings = RenderSettings {
            x_scale: scale,
            y_scale: scale,
            width: u16::try_from(width * grow).ok(),
            height: Some(height as u16),
            bg_color: WHITE,
        };
        Ok(hayro::render(page, &RenderCache::new(), &InterpreterSettings::default(), &settings))
    }))
    .map_err(|_| Trouble::broken("the page could not be drawn"))??;
    let pixels: Vec<u8> = picture.data().iter().flat_map(|pixel| [pixel.r, pixel.g, pixel.b]).collect();
    let picture = RgbImage::from_raw(picture.width().into(), picture.height().into(), pixels)
        .ok_or_else(|| Trouble::broken("a picture of another size"))?;
    picture::encode(&DynamicImage::ImageRgb8(picture::narrowed(picture, width)))
}
