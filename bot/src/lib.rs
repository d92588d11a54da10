//! The rooms of the bot; `main.rs` opens with the map.

pub mod bot;
pub mod cli;
pub mod clock;
pub mod commands;
pub mod cooldowns;
pub mod corrections;
pub mod delivery;
pub mod desk_data;
pub mod desk_settings;
pub mod discord;
pub mod gallery;
pub mod house_rules;
pub mod housekeeping;
pub mod ingest;
pub mod render;
pub mod settings;
pub mod status;
pub mod words;
