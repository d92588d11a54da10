//! Discord: the connection, and interactions in and out.

mod answering;
mod connection;
pub mod correct_id;
mod correcting;
mod costs;
pub mod custom_id;
mod data;
mod dispatch;
mod editors;
mod filled_in;
mod form;
mod guilds;
mod homes;
mod languages;
mod menu;
mod registered;
mod suggestions;

pub use connection::{Connection, Loopback};
pub use dispatch::run;
