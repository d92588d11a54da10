//! The whole bot in a rehearsal: somebody acts on the page's own API and sees what a reader would see.

mod abroad;
mod adding;
mod answers;
mod buttons;
mod charts;
mod comparing;
mod corrected_digests;
mod correcting;
mod digests;
mod failures;
#[path = "../feeds/site.rs"]
mod feeds_site;
mod hostile;
mod house;
mod menu;
mod openapi;
mod ordering;
mod people;
mod searching;
mod settings;
mod sources;
mod verbatim;
mod walls;
