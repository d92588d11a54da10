//! A resolver that gives the addresses a test wants, among them what hostile name servers give.

use briefbot::ingest::fetch::Resolve;
use reqwest::dns::{Addrs, Name, Resolving};
use std::{
    net::{IpAddr, SocketAddr},
    sync::atomic::{AtomicUsize, Ordering},
};

/// An address that could be somebody's on the Internet, from a block that is not given out: no test leaves this machine.
pub const NOBODYS: &str = "2d00::1";

/// The resolver, which counts how often it is asked.
#[derive(Default)]
pub struct Names {
    pub asked: AtomicUsize,
}

impl Resolve for Names {
    fn resolve(&self, name: Name) -> Resolving {
        let asked_before = self.asked.fetch_add(1, Ordering::SeqCst);
        let addresses: Option<&[&str]> = match name.as_str() {
            "public.example" => Some(&[NOBODYS]),
            "rebinding.example" if asked_before == 0 => Some(&[NOBODYS]),
            "localhost" | "localhost." | "news.localhost" | "loopback.example" | "rebinding.example" => Some(&["127.0.0.1"]),
            "loopback6.example" => Some(&["::1"]),
            "mapped.example" => Some(&["::ffff:127.0.0.1"]),
            "nat64.example" => Some(&["64:ff9b::7f00:1"]),
            "private.example" => Some(&["10.0.0.1"]),
            "metadata.example" => Some(&["169.254.169.254"]),
            "mixed.example" => Some(&[NOBODYS, "127.0.0.1"]),
            "empty.example" => Some(&[]),
            _ => None,
        };
        Box::pin(async move {
            let addresses = addresses.ok_or("no such name")?.iter();
            let addresses: Vec<SocketAddr> = addresses.map(|a| SocketAddr::new(a.parse::<IpAddr>().expect("an address"), 0)).collect();
            Ok(Box::new(addresses.into_iter()) as Addrs)
        })
    }
}
