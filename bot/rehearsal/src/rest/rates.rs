//! Rate limits as Discord applies them: windows per route, and 50 requests a second for the whole bot.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::clock;

/// Requests a second over all routes but interaction callbacks.
const GLOBAL: u32 = 50;
/// What one route allows: method, what its path holds, requests, milliseconds. Discord publishes none; these are usual.
const ROUTES: &[(&str, &str, u32, i64)] = &[
    ("POST", "/messages", 5, 5_000),
    ("PATCH", "/messages/", 5, 5_000),
    ("DELETE", "/messages/", 5, 1_000),
    ("POST", "/webhooks/", 5, 2_000),
    ("PATCH", "/webhooks/", 5, 2_000),
    ("PUT", "/commands", 5, 5_000),
    ("POST", "/commands", 5, 5_000),
];
const OTHERWISE: (u32, i64) = (50, 1_000);
/// Windows kept before those that have ended are thrown away.
const WINDOWS_KEPT: usize = 1_000;

struct Window {
    ends: DateTime<Utc>,
    used: u32,
}

/// The open windows.
#[derive(Default)]
pub struct Rates {
    windows: Mutex<HashMap<String, Window>>,
}

/// Where a request stands in its window.
pub struct Standing {
    pub bucket: String,
    pub limit: u32,
    pub remaining: u32,
    pub resets: DateTime<Utc>,
    pub reset_after: TimeDelta,
    /// The request is one too many.
    pub refused: bool,
    /// … for the whole bot, not this route.
    pub global: bool,
}

impl Rates {
    /// Counts one request.
    pub fn spend(&self, method: &str, path: &str) -> Standing {
        let now = clock::now();
        let known = ROUTES.iter().find(|(of, part, ..)| *of == method && path.contains(part));
        let (limit, millis) = known.map_or(OTHERWISE, |(_, _, limit, millis)| (*limit, *millis));
        let (template, key) = bucket(method, path);
        let mut windows = self.windows.lock().unwrap_or_else(PoisonError::into_inner);
        if windows.len() > WINDOWS_KEPT {
            windows.retain(|_, window| window.ends > now);
        }
        let (over, _, ends) = enter(&mut windows, String::new(), GLOBAL, TimeDelta::seconds(1), now);
        if over {
            return Standing {
                bucket: template,
                limit: GLOBAL,
                remaining: 0,
                resets: ends,
                reset_after: ends - now,
                refused: true,
                global: true,
            };
        }
        let (refused, used, resets) = enter(&mut windows, key, limit, TimeDelta::milliseconds(millis), now);
        let remaining = limit.saturating_sub(used);
        Standing { bucket: template, limit, remaining, resets, reset_after: resets - now, refused, global: false }
    }
}

/// Counts into a window; says whether it was full, how much is used, and when it ends.
fn enter(
    windows: &mut HashMap<String, Window>,
    key: String,
    limit: u32,
    length: TimeDelta,
    now: DateTime<Utc>,
) -> (bool, u32, DateTime<Utc>) {
    let window = windows.entry(key).or_insert(Window { ends: now + length, used: 0 });
    if window.ends <= now {
        *window = Window { ends: now + length, used: 0 };
    }
    let full = window.used >= limit;
    if !full {
        window.used += 1;
    }
    (full, window.used, window.ends)
}

/// The bucket's public name (of the route), and the key of its window (the route with its channel, guild or webhook).
fn bucket(method: &str, path: &str) -> (String, String) {
    let mut template = method.to_owned();
    let mut key = template.clone();
    let mut major = false;
    for (index, segment) in path.split('/').filter(|segment| !segment.is_empty()).enumerate() {
        let id = segment.bytes().all(|byte| byte.is_ascii_digit()) || segment.len() > 40;
        template.push('/');
        template.push_str(if id { ":id" } else { segment });
        key.push('/');
        key.push_str(if id && !major { ":id" } else { segment });
        // Of webhooks both the id and the token are major.
        major = (index == 0 && matches!(segment, "channels" | "guilds" | "webhooks")) || (index == 1 && path.starts_with("/webhooks"));
    }
    let mut hasher = DefaultHasher::new();
    template.hash(&mut hasher);
    (format!("{:016x}", hasher.finish()), key)
}
