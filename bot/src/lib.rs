//! The rooms of the bot; `main.rs` opens with the map.

pub mod bot;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod corrections;
pub mod delivery;
pub mod desk_settings;
pub mod discord;
pub mod ingest;
pub mod render;
pub mod settings;
pub mod words;
