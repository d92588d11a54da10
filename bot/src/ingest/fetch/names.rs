//! Names resolved to addresses: once, and what was checked is what is connected to.

use super::{FetchError, address::is_public, target::LOCALHOST};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::{net::SocketAddr, sync::Arc};

/// The machine's own resolver.
pub struct SystemNames;

impl Resolve for SystemNames {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found: Vec<SocketAddr> = tokio::net::lookup_host((name.as_str(), 0)).await?.collect();
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

/// Lets through only names all of whose addresses are public: one that is not could be the one that is connected to.
pub struct Guard {
    pub(super) names: Arc<dyn Resolve>,
    /// Whether `localhost` may be this machine.
    pub(super) localhost: bool,
}

impl Resolve for Guard {
    fn resolve(&self, name: Name) -> Resolving {
        let host = name.as_str().to_owned();
        let localhost = self.localhost && host == LOCALHOST;
        let asked = self.names.resolve(name);
        Box::pin(async move {
            let found: Vec<SocketAddr> = asked.await.map_err(|_| FetchError::NoSuchHost(host.clone()))?.collect();
            if found.is_empty() {
                return Err(FetchError::NoSuchHost(host).into());
            }
            if !found.iter().all(|address| is_public(address.ip()) || localhost && address.ip().is_loopback()) {
                return Err(FetchError::NotPublic(host).into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}
