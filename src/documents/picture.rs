//! Pictures: their size, and small copies of them. Pixels are counted before anything is decoded.
use std::{fs::File, io::BufReader, path::Path};

use image::{
    DynamicImage, ImageDecoder, ImageEncoder, ImageReader, RgbImage,
    codecs::{jpeg::JpegEncoder, webp::WebPEncoder},
    imageops::{self, FilterType},
    metadata::Orientation,
};

use super::{Limits, Outcome, package::Trouble};

/// Width and height as shown, after the camera's turn is undone.
pub(super) fn dimensions(path: &Path, limits: &Limits) -> Result<(u32, u32), Trouble> {
    let mut decoder = decoder(path, limits)?;
    let (width, height) = decoder.dimensions();
    Ok(match orientation(&mut decoder) {
        Orientation::Rotate90 | Orientation::Rotate270 => (height, width),
        Orientation::Rotate90FlipH | Orientation::Rotate270FlipH => (height, width),
        _ => (width, height),
    })
}

/// A copy at most `width` pixels wide, upright, without the camera's notes.
pub(super) fn small(path: &Path, width: u32, limits: &Limits) -> Result<Vec<u8>, Trouble> {
    let mut decoder = decoder(path, limits)?;
    let turn = orientation(&mut decoder);
    let mut picture = DynamicImage::from_decoder(decoder).map_err(Trouble::broken)?;
    picture.apply_orientation(turn);
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width().max(1));
    let height = u32::try_from(height.clamp(1, u64::from(width) * 4)).unwrap_or(width);
    if picture.width() > width || picture.height() > height {
        picture = picture.resize(width, height, FilterType::Triangle);
    }
    encode(&picture)
}

/// WebP without loss or JPEG, whichever is smaller; see-through pictures stay WebP.
pub(super) fn encode(picture: &DynamicImage) -> Result<Vec<u8>, Trouble> {
    let see_through =
        picture.color().has_alpha() && picture.to_rgba8().pixels().any(|pixel| pixel.0[3] < 255);
    let mut lossless = vec![];
    if see_through {
        let pixels = picture.to_rgba8();
        WebPEncoder::new_lossless(&mut lossless)
            .write_image(&pixels, pixels.width(), pixels.height(), image::ExtendedColorType::Rgba8)
            .map_err(Trouble::broken)?;
        return Ok(lossless);
    }
    let pixels: RgbImage = picture.to_rgb8();
    let calm = calmed(&pixels);
    WebPEncoder::new_lossless(&mut lossless)
        .write_image(&calm, pixels.width(), pixels.height(), image::ExtendedColorType::Rgb8)
        .map_err(Trouble::broken)?;
    let mut lossy = vec![];
    JpegEncoder::new_with_quality(&mut lossy, 82).encode_image(&pixels).map_err(Trouble::broken)?;
    Ok(if lossy.len() < lossless.len() { lossy } else { lossless })
}

/// 32 shades instead of 256: nobody sees it on a page of words, and it takes half the bytes.
fn calmed(pixels: &RgbImage) -> Vec<u8> {
    pixels.iter().map(|shade| (shade & 0xf8) | (shade >> 5)).collect()
}

/// Makes a picture `width` pixels wide.
pub(super) fn narrowed(picture: RgbImage, width: u32) -> RgbImage {
    if picture.width() <= width {
        return picture;
    }
    let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
    imageops::resize(&picture, width, u32::try_from(height.max(1)).unwrap_or(1), FilterType::Triangle)
}

fn decoder(path: &Path, limits: &Limits) -> Result<impl ImageDecoder, Trouble> {
    let file = File::open(path).map_err(Trouble::broken)?;
    let mut reader = ImageReader::new(BufReader::new(file)).with_guessed_format().map_err(Trouble::broken)?;
    let mut bounds = image::Limits::default();
    bounds.max_alloc = Some(limits.memory_bytes / 2);
    reader.limits(bounds);
    let decoder = reader.into_decoder().map_err(Trouble::broken)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits.pixels {
        return Err(Trouble::new(Outcome::TooLarge, format!("{width} x {height} pixels")));
    }
    Ok(decoder)
}

/// Notes of the camera may be broken without the picture being so.
fn orientation(decoder: &mut impl ImageDecoder) -> Orientation {
    decoder.orientation().unwrap_or(Orientation::NoTransforms)
}
