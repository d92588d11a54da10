//! A desk as it is named on the command line.

use briefings::store::DeskKey;
use std::str::FromStr;

/// The desk of a command line. `local` is the terminal's own.
#[derive(Clone, Copy, Debug)]
pub struct Desk(pub DeskKey);

/// Discord numbers its users from far above this.
const LOCAL: DeskKey = DeskKey::Person(0);

impl FromStr for Desk {
    type Err = String;

    fn from_str(written: &str) -> Result<Self, String> {
        let key = match written.split_once(':') {
            None if written == "local" => Some(LOCAL),
            Some(("guild", id)) => id.parse().ok().map(DeskKey::Guild),
            Some(("person", id)) => id.parse().ok().map(DeskKey::Person),
            _ => None,
        };
        key.map(Self)
            .ok_or_else(|| "write guild:ID, person:ID or local; the ID is the number that Discord copies with “Copy Server ID”".to_owned())
    }
}
