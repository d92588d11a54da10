//! The rehearsal as a bot without a library sees it.

mod files;
mod gateway;
mod raw;
mod rest;
