//! Digests: standing orders for what is new, at set times.
//!
//! [`schedule`] knows when a digest is due, in its team's own time; [`typed`] reads how a person writes days, times and hours, and
//! [`zones`] the names of time zones.

pub mod schedule;
pub mod typed;
pub mod zones;

pub use schedule::{Days, Plan, Quiet, Schedule};
