//! The whole bot in a rehearsal: somebody acts on the page's own API and sees what a reader would see.

mod adding;
mod answers;
mod buttons;
mod charts;
mod failures;
#[path = "../feeds/site.rs"]
mod feeds_site;
mod house;
mod openapi;
mod sources;
mod verbatim;
mod walls;
