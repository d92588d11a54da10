//! Where a request may go: checked for the address that was typed, and again for each that it is redirected to.

use super::{FetchError, address::is_public};
use reqwest::Url;
use url::Host;

/// The longest address that is followed, in bytes.
const LONGEST: usize = 4096;

/// What may be reached, besides public addresses by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    /// The ports.
    pub ports: Vec<u16>,
    /// Whether an address of this machine, at any port, may be reached where somebody types it. Nothing on the web leads there.
    pub loopback: bool,
}

impl Default for Rules {
    /// The web's own ports, and no loopback.
    fn default() -> Self {
        Self { ports: vec![80, 443], loopback: false }
    }
}

/// An address as somebody typed it.
///
/// # Errors
/// What is no address.
pub fn typed(address: &str) -> Result<Url, FetchError> {
    let address = address.trim();
    Url::parse(address).ok().filter(|_| address.len() <= LONGEST).ok_or_else(|| FetchError::NoAddress(address.to_owned()))
}

/// Where `from` is redirected to.
///
/// # Errors
/// What is no address.
pub fn redirected(from: &Url, location: &[u8]) -> Result<Url, FetchError> {
    let location = str::from_utf8(location).ok().filter(|l| l.len() <= LONGEST && !l.is_empty());
    location.and_then(|l| from.join(l).ok()).ok_or_else(|| FetchError::BadRedirect(host_of(from)))
}

/// Whether the address is one of this machine: its name, or the number.
pub fn is_of_this_machine(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == LOCALHOST,
        Some(Host::Ipv4(four)) => four.is_loopback(),
        Some(Host::Ipv6(six)) => six.is_loopback(),
        None => false,
    }
}

/// The one name that may lead to this machine.
pub const LOCALHOST: &str = "localhost";

/// Whether a request may go to `url`; what its name resolves to is the guard's to check. `local` says that this machine may be reached.
///
/// # Errors
/// Why it may not.
pub fn check(url: &Url, rules: &Rules, local: bool) -> Result<(), FetchError> {
    if !matches!(url.scheme(), "http" | "https") {
        return Err(FetchError::Scheme(url.scheme().to_owned()));
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err(FetchError::Credentials);
    }
    let this_machine = is_of_this_machine(url);
    let public = match url.host() {
        Some(Host::Domain(name)) => !name.is_empty() && !this_machine,
        Some(Host::Ipv4(four)) => is_public(four.into()),
        Some(Host::Ipv6(six)) => is_public(six.into()),
        None => false,
    };
    if this_machine && local {
        return Ok(());
    }
    if !public {
        return Err(FetchError::NotPublic(host_of(url)));
    }
    let port = url.port_or_known_default().unwrap_or_default();
    if rules.ports.contains(&port) { Ok(()) } else { Err(FetchError::Port(port)) }
}

/// The host of an address, for people.
pub fn host_of(url: &Url) -> String {
    url.host_str().unwrap_or_default().to_owned()
}
