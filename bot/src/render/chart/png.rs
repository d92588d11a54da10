//! From SVG to PNG.

use super::fonts::DATABASE;
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
    pixels.encode_png().map_err(|cause| NotDrawn(cause.to_string()))
}
