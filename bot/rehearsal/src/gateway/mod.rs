//! The gateway: sessions with their numbered events, kept for resuming. One socket's talk stands in `socket.rs`.

mod socket;

use std::collections::{HashMap, VecDeque};
use std::sync::{Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};
use tokio::sync::mpsc;

use crate::faults::GatewayFault;
use crate::ids::Id;
use crate::state::{Message, World};

pub use socket::upgrade;

/// Gateway intents that decide what a session hears of.
const GUILDS: u64 = 1;
const GUILD_MESSAGES: u64 = 1 << 9;
const MESSAGE_CONTENT: u64 = 1 << 15;
/// Events kept for a resume, per session.
const EVENTS_KEPT: usize = 500;
/// Sessions kept, connected or not; those that left first go first.
const SESSIONS_KEPT: usize = 32;

/// What a socket is told to do.
#[derive(Debug)]
enum Order {
    Send(String),
    Fault(GatewayFault),
    /// Another socket took this session over.
    Leave,
}

#[derive(Debug)]
struct Session {
    sequence: u64,
    /// Frames with their numbers.
    events: VecDeque<(u64, String)>,
    /// The socket now connected, by its number, and the way to it.
    socket: Option<(u64, mpsc::UnboundedSender<Order>)>,
    intents: u64,
    /// This shard, and how many there are.
    shard: (u64, u64),
    /// Order of creation.
    born: u64,
}

/// All sessions.
#[derive(Debug, Default)]
pub struct Gateway {
    sessions: Mutex<Sessions>,
}

#[derive(Debug, Default)]
struct Sessions {
    by_id: HashMap<String, Session>,
    counter: u64,
}

impl Gateway {
    /// Is a bot connected?
    pub fn is_connected(&self) -> bool {
        self.lock().by_id.values().any(|session| session.socket.is_some())
    }

    /// Meets every connected socket with `fault`.
    pub fn fault(&self, fault: GatewayFault) {
        let mut sessions = self.lock();
        if fault == (GatewayFault::InvalidSession { resumable: false }) {
            // The session is gone: a resume of it must fail.
            for (_, session) in sessions.by_id.drain() {
                session.tell(Order::Fault(fault));
            }
            return;
        }
        for session in sessions.by_id.values() {
            session.tell(Order::Fault(fault));
        }
    }

    /// An interaction, which needs no intent: for the shard of its guild.
    pub fn interaction_created(&self, guild: Id, data: &Value) {
        self.dispatch("INTERACTION_CREATE", guild, 0, |_| data.clone());
    }

    /// A new message, for those who asked; its words only for those allowed to read them.
    pub fn message_created(&self, world: &World, message: &Message) {
        let Some(guild) = world.channel(message.channel).map(|channel| channel.guild) else { return };
        if message.only_for.is_some() {
            return;
        }
        let data = |intents: u64| {
            let mut json = world.message_json(message);
            if guild > 0 {
                json["guild_id"] = json!(guild.to_string());
            }
            if intents & MESSAGE_CONTENT == 0 && message.author != world.bot.id {
                json["content"] = json!("");
            }
            json
        };
        self.dispatch("MESSAGE_CREATE", guild, GUILD_MESSAGES, data);
    }

    /// The bot is in a guild that it was not in, or that could not be reached.
    pub fn guild_joined(&self, world: &World, guild: Id) {
        if let Some(guild) = world.guild(guild) {
            let json = world.guild_create_json(guild);
            self.dispatch("GUILD_CREATE", guild.id, GUILDS, |_| json.clone());
        }
    }

    /// The bot is not in a guild any more, or the guild cannot be reached for now.
    pub fn guild_gone(&self, guild: Id, unavailable: bool) {
        let mut json = json!({"id": guild.to_string()});
        if unavailable {
            json["unavailable"] = json!(true);
        }
        self.dispatch("GUILD_DELETE", guild, GUILDS, |_| json.clone());
    }

    fn dispatch(&self, name: &str, guild: Id, intent: u64, data: impl Fn(u64) -> Value) {
        for session in self.lock().by_id.values_mut() {
            let (shard, shards) = session.shard;
            let mine = (guild >> 22) % shards.max(1) == shard;
            if mine && session.intents & intent == intent {
                let json = data(session.intents);
                session.event(name, &json);
            }
        }
    }

    /// Opens a session for a socket, and sends it READY and its guilds.
    fn identify(&self, world: &World, identity: &Identity, url: &str, sender: mpsc::UnboundedSender<Order>) -> (String, u64) {
        let mut sessions = self.lock();
        sessions.counter += 1;
        let number = sessions.counter;
        let id = format!("{:016x}{number:016x}", world.bot.id);
        let mut session = Session {
            sequence: 0,
            events: VecDeque::new(),
            socket: Some((number, sender)),
            intents: identity.intents,
            shard: identity.shard,
            born: number,
        };
        let guilds: Vec<_> = world.guilds.iter().filter(|guild| (guild.id >> 22) % identity.shard.1.max(1) == identity.shard.0).collect();
        let unavailable: Vec<Value> = guilds.iter().map(|guild| json!({"id": guild.id.to_string(), "unavailable": true})).collect();
        let mut user = world.user_json(world.bot.id);
        user["verified"] = json!(true);
        user["mfa_enabled"] = json!(false);
        user["email"] = Value::Null;
        let ready = json!({
            "v": 10, "user": user, "guilds": unavailable, "session_id": id, "session_type": "normal", "resume_gateway_url": url,
            "shard": [identity.shard.0, identity.shard.1], "application": {"id": world.bot.id.to_string(), "flags": 0},
            "user_settings": {}, "relationships": [], "private_channels": [], "presences": [], "guild_join_requests": [],
            "geo_ordered_rtc_regions": [], "_trace": ["rehearsal"],
        });
        session.event("READY", &ready);
        if identity.intents & GUILDS != 0 {
            for guild in guilds {
                session.event("GUILD_CREATE", &world.guild_create_json(guild));
            }
        }
        sessions.by_id.insert(id.clone(), session);
        forget_oldest(&mut sessions);
        (id, number)
    }

    /// Gives a session to a new socket and sends it what it missed after event `seen`. `None`: no such session, or too much missed.
    fn resume(&self, id: &str, seen: u64, sender: mpsc::UnboundedSender<Order>) -> Option<u64> {
        let mut sessions = self.lock();
        sessions.counter += 1;
        let number = sessions.counter;
        let session = sessions.by_id.get_mut(id)?;
        let first_kept = session.events.front().map_or(session.sequence + 1, |(number, _)| *number);
        if seen > session.sequence || seen + 1 < first_kept {
            return None;
        }
        session.tell(Order::Leave);
        session.socket = Some((number, sender));
        for (_, frame) in session.events.iter().filter(|(number, _)| *number > seen) {
            session.tell(Order::Send(frame.clone()));
        }
        session.event("RESUMED", &json!({"_trace": ["rehearsal"]}));
        Some(number)
    }

    /// The socket `number` is gone; the session stays for a resume.
    fn left(&self, id: &str, number: u64) {
        if let Some(session) = self.lock().by_id.get_mut(id)
            && session.socket.as_ref().is_some_and(|(now, _)| *now == number)
        {
            session.socket = None;
        }
    }

    /// Ends a session: the bot said goodbye.
    fn end(&self, id: &str) {
        self.lock().by_id.remove(id);
    }

    fn lock(&self) -> MutexGuard<'_, Sessions> {
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Session {
    fn event(&mut self, name: &str, data: &Value) {
        self.sequence += 1;
        let frame = json!({"op": 0, "t": name, "s": self.sequence, "d": data}).to_string();
        self.tell(Order::Send(frame.clone()));
        self.events.push_back((self.sequence, frame));
        if self.events.len() > EVENTS_KEPT {
            self.events.pop_front();
        }
    }

    fn tell(&self, order: Order) {
        if let Some((_, sender)) = &self.socket {
            // A socket that just closed hears nothing more; its events wait for a resume.
            let _ = sender.send(order);
        }
    }
}

/// What IDENTIFY says.
struct Identity {
    intents: u64,
    shard: (u64, u64),
}

fn forget_oldest(sessions: &mut Sessions) {
    while sessions.by_id.len() > SESSIONS_KEPT {
        let idle = sessions.by_id.iter().filter(|(_, session)| session.socket.is_none());
        let Some(oldest) = idle.min_by_key(|(_, session)| session.born).map(|(id, _)| id.clone()) else { return };
        sessions.by_id.remove(&oldest);
    }
}
