//! The program as its operator meets it: a process of its own, in a rehearsal that stands in for Discord.

mod backup;
mod check;
mod logs;
mod process;
mod shutdown;
mod status;
