//! One gateway socket: hello, identify or resume, heartbeats, events out, until either side ends it.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::ws::{CloseFrame, Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Query, State};
use axum::response::Response;
use flate2::{Compress, Compression, FlushCompress};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::sync::mpsc;

use super::{Identity, Order};
use crate::faults::GatewayFault;
use crate::hub::Hub;

/// Discord's own interval, in milliseconds.
const HEARTBEAT_MS: u64 = 41_250;
/// Frames from the bot are small; Discord refuses more than 4 KiB.
const FRAME_LIMIT: usize = 4_096;

/// Close codes.
const UNKNOWN_OPCODE: u16 = 4001;
const DECODE_ERROR: u16 = 4002;
const NOT_AUTHENTICATED: u16 = 4003;
const AUTHENTICATION_FAILED: u16 = 4004;
const ALREADY_AUTHENTICATED: u16 = 4005;
const INVALID_SHARD: u16 = 4010;
const INVALID_VERSION: u16 = 4012;
const INVALID_INTENTS: u16 = 4013;

#[derive(Debug, Default, Deserialize)]
pub struct Wishes {
    v: Option<String>,
    encoding: Option<String>,
    compress: Option<String>,
}

/// Answers `GET /gateway`.
pub async fn upgrade(State(hub): State<Arc<Hub>>, Query(wishes): Query<Wishes>, upgrade: WebSocketUpgrade) -> Response {
    upgrade.max_message_size(4 * FRAME_LIMIT).on_upgrade(move |socket| async move {
        let compress = (wishes.compress.as_deref() == Some("zlib-stream")).then(|| Compress::new(Compression::fast(), true));
        let (sender, orders) = mpsc::unbounded_channel();
        let mut talk = Talk { hub, socket, compress, sender, session: None };
        talk.run(wishes, orders).await;
        talk.leave();
    })
}

struct Talk {
    hub: Arc<Hub>,
    socket: WebSocket,
    /// One stream over the whole connection, if the bot asked for it.
    compress: Option<Compress>,
    sender: mpsc::UnboundedSender<Order>,
    /// The session's id and this socket's number in it.
    session: Option<(String, u64)>,
}

/// The socket is to end.
struct Ended;

impl Talk {
    async fn run(&mut self, wishes: Wishes, mut orders: mpsc::UnboundedReceiver<Order>) {
        if wishes.v.is_some_and(|version| version != "10") {
            return self.close(INVALID_VERSION, "Invalid API version").await;
        }
        if wishes.encoding.is_some_and(|encoding| encoding != "json") {
            return self.close(DECODE_ERROR, "Only json is spoken here").await;
        }
        let hello = json!({"op": 10, "d": {"heartbeat_interval": HEARTBEAT_MS, "_trace": ["rehearsal"]}, "s": null, "t": null});
        if self.send(&hello.to_string()).await.is_err() {
            return;
        }
        loop {
            let step = tokio::select! {
                frame = self.socket.recv() => match frame {
                    Some(Ok(frame)) => self.hear(frame).await,
                    _ => Err(Ended),
                },
                order = orders.recv() => match order {
                    Some(order) => self.obey(order).await,
                    None => Err(Ended),
                },
            };
            if step.is_err() {
                return;
            }
        }
    }

    /// The socket is over: its session waits for a resume.
    fn leave(&mut self) {
        if let Some((id, number)) = self.session.take() {
            self.hub.gateway.left(&id, number);
        }
        self.hub.tell(None, json!({"type": "gateway", "connected": self.hub.gateway.is_connected()}));
    }

    async fn hear(&mut self, frame: Message) -> Result<(), Ended> {
        let bytes = match frame {
            Message::Text(text) => text.as_bytes().to_vec(),
            Message::Binary(bytes) => bytes.to_vec(),
            Message::Ping(_) | Message::Pong(_) => return Ok(()),
            Message::Close(frame) => {
                // 1000 and 1001 end the session; any other code leaves it to be resumed.
                if let Some((id, _)) = self.session.take_if(|_| frame.is_some_and(|frame| matches!(frame.code, 1000 | 1001))) {
                    self.hub.gateway.end(&id);
                }
                return Err(Ended);
            }
        };
        let Some(json) = serde_json::from_slice::<Value>(&bytes).ok().filter(|_| bytes.len() <= FRAME_LIMIT) else {
            return self.end(DECODE_ERROR, "Error while decoding payload.").await;
        };
        match json["op"].as_u64() {
            Some(1) => self.send(&json!({"op": 11, "d": null, "s": null, "t": null}).to_string()).await,
            Some(2) => self.identify(&json["d"]).await,
            Some(6) => self.resume(&json["d"]).await,
            Some(3 | 4 | 8 | 31 | 43) if self.session.is_some() => Ok(()),
            Some(3 | 4 | 8 | 31 | 43) => self.end(NOT_AUTHENTICATED, "Not authenticated.").await,
            _ => self.end(UNKNOWN_OPCODE, "Unknown opcode.").await,
        }
    }

    async fn identify(&mut self, data: &Value) -> Result<(), Ended> {
        if self.session.is_some() {
            return self.end(ALREADY_AUTHENTICATED, "Already authenticated.").await;
        }
        if !self.knows(data) {
            return self.end(AUTHENTICATION_FAILED, "Authentication failed.").await;
        }
        let Some(intents) = data["intents"].as_u64() else {
            return self.end(INVALID_INTENTS, "Invalid intent(s).").await;
        };
        let shard = match data["shard"].as_array().map(Vec::as_slice) {
            None => Some((0, 1)),
            Some([shard, shards]) => shard.as_u64().zip(shards.as_u64()).filter(|(shard, shards)| shard < shards),
            Some(_) => None,
        };
        let Some(shard) = shard else {
            return self.end(INVALID_SHARD, "Invalid shard.").await;
        };
        let url = self.hub.gateway_url();
        let session = {
            let world = self.hub.world();
            self.hub.gateway.identify(&world, &Identity { intents, shard }, &url, self.sender.clone())
        };
        self.session = Some(session);
        self.hub.tell(None, json!({"type": "gateway", "connected": true}));
        Ok(())
    }

    async fn resume(&mut self, data: &Value) -> Result<(), Ended> {
        if self.session.is_some() {
            return self.end(ALREADY_AUTHENTICATED, "Already authenticated.").await;
        }
        if !self.knows(data) {
            return self.end(AUTHENTICATION_FAILED, "Authentication failed.").await;
        }
        let id = data["session_id"].as_str().unwrap_or_default().to_owned();
        let seen = data["seq"].as_u64().unwrap_or(0);
        if let Some(number) = self.hub.gateway.resume(&id, seen, self.sender.clone()) {
            self.session = Some((id, number));
            self.hub.tell(None, json!({"type": "gateway", "connected": true}));
            return Ok(());
        }
        self.invalid_session(false).await
    }

    fn knows(&self, data: &Value) -> bool {
        data["token"].as_str().is_some_and(|token| token.strip_prefix("Bot ").unwrap_or(token) == self.hub.token)
    }

    async fn obey(&mut self, order: Order) -> Result<(), Ended> {
        match order {
            Order::Send(frame) => self.send(&frame).await,
            Order::Leave | Order::Fault(GatewayFault::Cut) => Err(Ended),
            Order::Fault(GatewayFault::Reconnect) => self.send(&json!({"op": 7, "d": null, "s": null, "t": null}).to_string()).await,
            Order::Fault(GatewayFault::InvalidSession { resumable }) => {
                if !resumable {
                    self.session = None;
                }
                self.invalid_session(resumable).await
            }
            Order::Fault(GatewayFault::Close(code)) => self.end(code, "Closed on request.").await,
        }
    }

    async fn invalid_session(&mut self, resumable: bool) -> Result<(), Ended> {
        self.send(&json!({"op": 9, "d": resumable, "s": null, "t": null}).to_string()).await
    }

    async fn send(&mut self, frame: &str) -> Result<(), Ended> {
        let message = match &mut self.compress {
            None => Message::Text(frame.into()),
            Some(stream) => Message::Binary(Bytes::from(deflate(stream, frame.as_bytes()).ok_or(Ended)?)),
        };
        self.socket.send(message).await.map_err(|_| Ended)
    }

    async fn end(&mut self, code: u16, reason: &'static str) -> Result<(), Ended> {
        self.close(code, reason).await;
        Err(Ended)
    }

    async fn close(&mut self, code: u16, reason: &'static str) {
        let frame = CloseFrame { code, reason: reason.into() };
        // The other side may be gone already.
        let _ = self.socket.send(Message::Close(Some(frame))).await;
    }
}

/// The next piece of a zlib stream, flushed so that it can be read at once.
fn deflate(stream: &mut Compress, bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len() / 2 + 64);
    let start = stream.total_in();
    loop {
        let done = (stream.total_in() - start) as usize;
        stream.compress_vec(&bytes[done..], &mut out, FlushCompress::Sync).ok()?;
        let taken = (stream.total_in() - start) as usize == bytes.len();
        if taken && out.len() < out.capacity() {
            return Some(out);
        }
        out.reserve(out.capacity().max(64));
    }
}
