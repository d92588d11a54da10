//! A bot in a process of its own, which can be killed.

use crate::bench::Bench;
use briefbot::discord::{Connection, Loopback};
use std::process::{Child, Command, Stdio};

/// What tells a child where to deliver and where to stop: folder, API, certificate, clock, step.
pub const VARIABLES: [&str; 5] = ["DELIVERY_FOLDER", "DELIVERY_API", "DELIVERY_ROOT", "DELIVERY_CLOCK", "DELIVERY_STOP"];
/// A step that is never reached.
pub const NO_STOP: usize = usize::MAX;

/// Starts this program again, for the one test that is named.
pub fn start(bench: &Bench, test: &str, stop: usize) -> Child {
    let connection = bench.rehearsal.connection();
    let values = [
        bench.folder.path().to_string_lossy().into_owned(),
        connection.api.to_string(),
        connection.root_certificate_pem,
        bench.clock.now().to_rfc3339(),
        stop.to_string(),
    ];
    Command::new(std::env::current_exe().expect("a program"))
        .args(["--exact", test, "--ignored", "--nocapture"])
        .envs(VARIABLES.into_iter().zip(values))
        .stdout(Stdio::piped())
        .spawn()
        .expect("a child")
}

/// In a child: folder, connection, clock and step. `None` where nobody started it.
pub fn ordered() -> Option<(String, Connection, rehearsal::Clock, usize)> {
    let [Some(folder), Some(api), Some(root), Some(now), Some(stop)] = VARIABLES.map(|name| std::env::var(name).ok()) else { return None };
    let loopback = Loopback { api: api.parse().expect("an address"), root_certificate_pem: root };
    let connection = Connection { token: "rehearsal".into(), loopback: Some(loopback) };
    let clock = rehearsal::Clock::default();
    clock.turn_to(now.parse().expect("a moment"));
    Some((folder, connection, clock, stop.parse().expect("a number")))
}
