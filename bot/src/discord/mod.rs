//! Discord: the connection, and interactions in and out.

mod answering;
mod connection;
pub mod correct_id;
mod correcting;
pub mod custom_id;
mod dispatch;
mod editors;
mod filled_in;
mod form;
mod languages;
mod menu;
mod suggestions;

pub use connection::{Connection, Loopback};
pub use dispatch::run;
