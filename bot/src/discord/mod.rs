//! Discord: the connection, and interactions in and out.

mod connection;
pub mod custom_id;
mod dispatch;

pub use connection::{Connection, Loopback};
pub use dispatch::run;
