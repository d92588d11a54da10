//! Digests: standing orders for what is new, at set times.
//!
//! [`schedule`] knows when a digest is due, in its team's own time; [`typed`] reads how a person writes days, times and hours, and
//! [`zones`] the names of time zones. [`mod@edition`] is one issue: what is new since the last one, each story once. What is
//! ordered, and what became of each edition, stands in [`crate::store::digests`].

pub mod edition;
pub mod schedule;
pub mod typed;
pub mod zones;

pub use edition::{Edition, Story, retold};
pub use schedule::{Days, Plan, Quiet, Schedule};
