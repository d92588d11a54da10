//! What all rooms share: the world behind its lock, the gateway, the faults, the record, and the news for the page.

use std::net::SocketAddr;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use serde_json::{Value, json};
use tokio::sync::{OnceCell, broadcast, watch};

use crate::Upcoming;
use crate::faults::Plan;
use crate::gallery::{Gallery, MakeGallery};
use crate::gateway::Gateway;
use crate::ids::Id;
use crate::locales;
use crate::openapi::OpenApi;
use crate::record::Record;
use crate::rest::rates::Rates;
use crate::state::{Message, World};

/// The shared state of one rehearsal.
pub struct Hub {
    pub token: String,
    /// How long the bot has for its first answer: three seconds on Discord.
    pub answer_within: Duration,
    world: Mutex<World>,
    pub gateway: Gateway,
    pub faults: Plan,
    pub record: Record,
    pub rates: Rates,
    pub openapi: Option<OpenApi>,
    /// Where plain HTTP is served, set once listening.
    pub address: OnceLock<SocketAddr>,
    pub upcoming: Mutex<Option<Upcoming>>,
    pub make_gallery: Mutex<Option<MakeGallery>>,
    pub gallery: OnceCell<Gallery>,
    events: broadcast::Sender<Event>,
    changes: watch::Sender<u64>,
}

/// News for the page.
#[derive(Debug, Clone)]
pub struct Event {
    /// The one user it is for; `None` is everybody.
    pub only_for: Option<Id>,
    pub json: Value,
}

impl Hub {
    /// Sets the language of somebody's client, by Discord's code.
    pub fn speak(&self, user: Id, locale: &str) -> Result<(), String> {
        if !locales::known(locale) {
            return Err(format!("Discord speaks no {locale:?}."));
        }
        let mut world = self.world();
        let user = world.users.iter_mut().find(|one| one.id == user).ok_or("There is no such user.")?;
        locale.clone_into(&mut user.locale);
        self.tell(Some(user.id), json!({"type": "reload"}));
        Ok(())
    }

    pub fn new(token: String, answer_within: Duration, world: World, openapi: Option<OpenApi>) -> Self {
        Self {
            token,
            answer_within,
            world: Mutex::new(world),
            gateway: Gateway::default(),
            faults: Plan::default(),
            record: Record::default(),
            rates: Rates::default(),
            openapi,
            address: OnceLock::new(),
            upcoming: Mutex::default(),
            make_gallery: Mutex::default(),
            gallery: OnceCell::new(),
            events: broadcast::channel(256).0,
            changes: watch::channel(0).0,
        }
    }

    pub fn world(&self) -> MutexGuard<'_, World> {
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// `127.0.0.1:PORT` of the plain listener.
    pub fn host(&self) -> String {
        self.address.get().map(ToString::to_string).unwrap_or_default()
    }

    /// Where the bot is to dial the gateway.
    pub fn gateway_url(&self) -> String {
        format!("ws://{}/gateway", self.host())
    }

    pub fn events(&self) -> broadcast::Receiver<Event> {
        self.events.subscribe()
    }

    /// Wakes whoever waits for a change of any kind.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    /// Tells the page, and wakes whoever waits.
    pub fn tell(&self, only_for: Option<Id>, json: Value) {
        // Nobody listening is no error.
        let _ = self.events.send(Event { only_for, json });
        self.changes.send_modify(|count| *count += 1);
    }

    /// Tells the page that a message is new or changed.
    pub fn tell_message(&self, world: &World, message: &Message) {
        self.tell(message.only_for, json!({"type": "message", "message": world.message_json(message)}));
    }

    pub fn tell_deleted(&self, message: &Message) {
        let json = json!({"type": "deleted", "channel": message.channel.to_string(), "message": message.id.to_string()});
        self.tell(message.only_for, json);
    }
}
