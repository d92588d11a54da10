//! The whole bot in a rehearsal: somebody acts on the page's own API and sees what a reader would see.

mod adding;
mod answers;
mod buttons;
mod charts;
mod digests;
mod failures;
mod house;
mod openapi;
mod verbatim;
mod walls;
