//! Charts: figures and people as bars, events along their days; drawn as a picture, told in words, or set as text.
//!
//! The picture is an SVG, written from the chart's data on a [`sheet`], which [`png`] draws with the fonts built in; nothing of the
//! machine's is used. A bar begins at 0 and is as long as the figure says: a range shows both its ends, what is only known as "more than" has no end,
//! and what is only known as "at most" is hollow.

mod alt;
mod figures;
mod fonts;
mod people;
mod png;
mod sheet;
mod text_bars;
mod texts;
mod timeline;

pub(super) use text_bars::text_bars;

use super::wording::Wording;
use crate::{render::safe, words::Words};
use briefings::query::chart::Chart;
use png::NotDrawn;
use texts::Texts;

#[cfg(test)]
mod tests;

/// How long a name may be, in UTF-16 code units.
const NAME: usize = 120;

/// A chart as a picture.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// The picture, as PNG.
    pub(super) png: Vec<u8>,
    /// What it shows, in words, for those who do not see it; at most 1024 UTF-16 code units.
    pub(super) alt: String,
}

/// Draws a chart; some milliseconds of work.
pub(super) fn picture(chart: &Chart, words: &Words) -> Result<Picture, NotDrawn> {
    let wording = Wording { words, safe: |text| safe::plain(text, NAME) };
    let (svg, alt) = match chart {
        Chart::Figures(chart) => {
            let texts = Texts::of(chart, &wording);
            (figures::svg(chart, &texts), alt::figures(&texts, words))
        }
        Chart::People(chart) => {
            let texts = people::Texts::of(chart, &wording);
            (people::svg(chart, &texts), alt::lines(&texts.title, &texts.in_words()))
        }
        Chart::Timeline(chart) => {
            let texts = timeline::Texts::of(chart, &wording);
            (timeline::svg(chart, &texts), alt::lines(&texts.title, &texts.in_words()))
        }
    };
    Ok(Picture { png: png::draw(&svg)?, alt })
}
