//! From SVG to PNG.

use super::fonts::DATABASE;
use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use resvg::{
    tiny_skia::{Pixmap, Transform},
    usvg::{Options, Tree},
};
use std::sync::Arc;
use thiserror::Error;

/// Pixels of the picture for one of the SVG: sharp on the screens of phones.
const SCALE: f32 = 2.0;

/// A picture that could not be drawn.
#[derive(Debug, Error)]
#[error("a chart could not be drawn: {0}")]
pub(in crate::render) struct NotDrawn(String);

/// Draws an SVG as a PNG of twice its size.
pub(super) fn draw(svg: &str) -> Result<Vec<u8>, NotDrawn> {
    let options = Options { fontdb: Arc::clone(&DATABASE), ..Options::default() };
    let tree = Tree::from_str(svg, &options).map_err(|cause| NotDrawn(cause.to_string()))?;
    let size = tree.size().to_int_size().scale_by(SCALE).ok_or_else(|| NotDrawn("it has no size".to_owned()))?;
    let mut pixels = Pixmap::new(size.width(), size.height()).ok_or_else(|| NotDrawn("it is too large".to_owned()))?;
    resvg::render(&tree, Transform::from_scale(SCALE, SCALE), &mut pixels.as_mut());
    encode(pixels).map_err(|cause| NotDrawn(cause.to_string()))
}

/// Flat colours need no thorough compression, and it would take twice as long as all the rest.
fn encode(pixels: Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut png = Vec::new();
    let mut encoder = Encoder::new(&mut png, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fast);
    let mut writer = encoder.write_header()?;
    writer.write_image_data(&pixels.take_demultiplied())?;
    writer.finish()?;
    Ok(png)
}
