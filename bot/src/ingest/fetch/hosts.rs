//! One connection a host at a time, for what is fetched without somebody waiting for it.

use reqwest::Url;
use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError, Weak},
};
use tokio::sync::OwnedMutexGuard;

/// The hosts that are being fetched from.
#[derive(Debug, Default)]
pub struct Hosts {
    locks: Mutex<HashMap<String, Weak<tokio::sync::Mutex<()>>>>,
}

/// Nobody else is let to the host while this is kept.
#[derive(Debug)]
pub struct Alone {
    _guard: OwnedMutexGuard<()>,
}

/// The host of an address; empty where it has none.
pub fn host_of(address: &str) -> String {
    Url::parse(address).ok().and_then(|url| url.host_str().map(str::to_owned)).unwrap_or_default()
}

impl Hosts {
    /// Waits until nobody else is at the host of `address`.
    pub async fn alone_at(&self, address: &str) -> Alone {
        let lock = self.lock(host_of(address));
        Alone { _guard: lock.lock_owned().await }
    }

    fn lock(&self, host: String) -> Arc<tokio::sync::Mutex<()>> {
        let mut locks = self.locks.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(lock) = locks.get(&host).and_then(Weak::upgrade) {
            return lock;
        }
        locks.retain(|_, lock| lock.strong_count() > 0);
        let lock = Arc::new(tokio::sync::Mutex::new(()));
        locks.insert(host, Arc::downgrade(&lock));
        lock
    }
}
