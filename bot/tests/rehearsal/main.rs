//! The whole bot in a rehearsal: somebody acts on the page's own API and sees what a reader would see.

mod abroad;
mod adding;
mod answers;
mod buttons;
mod charts;
mod comparing;
mod cooldowns;
mod data;
mod digests;
mod failures;
#[path = "../feeds/site.rs"]
mod feeds_site;
mod gallery;
mod guilds;
mod hostile;
mod hostile_card;
mod house;
mod languages;
mod menu;
mod openapi;
mod ordering;
mod own_desk;
mod people;
mod quotas;
mod quoting;
mod restored;
mod searching;
mod settings;
mod sources;
mod status;
mod story;
mod verbatim;
mod walls;
