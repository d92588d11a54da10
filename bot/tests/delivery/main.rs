//! Delivery as the channel sees it: every edition exactly once, through crashes, at load, over a year.

mod bench;
mod child;
mod kept;
mod late;
mod load;
mod sweep;
mod year;
