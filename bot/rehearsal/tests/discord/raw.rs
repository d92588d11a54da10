//! A bot without a library: REST by hand and a bare WebSocket, to see exactly what the rehearsal says.

use std::time::Duration;

use anyhow::{Context as _, bail};
use futures_util::{SinkExt as _, StreamExt as _};
use rehearsal::{Options, Rehearsal};
use serde_json::{Value, json};
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream, connect_async};

pub const TOKEN: &str = "rehearsal";

pub struct Bot {
    pub rehearsal: Rehearsal,
    pub client: reqwest::Client,
    pub base: String,
    /// The application's id.
    pub id: String,
}

/// What REST answered.
pub struct Answer {
    pub status: u16,
    pub headers: reqwest::header::HeaderMap,
    pub json: Value,
}

impl Bot {
    /// A fresh rehearsal in which an interaction fails after 400 ms.
    pub async fn start() -> anyhow::Result<Self> {
        let rehearsal = Rehearsal::start(Options { answer_within: Duration::from_millis(400), ..Options::default() }).await?;
        let base = format!("{}api/v10", rehearsal.page_url());
        let client = reqwest::Client::builder().no_proxy().build()?;
        let mut bot = Self { rehearsal, client, base, id: String::new() };
        let user = bot.call("GET", "/users/@me", Value::Null).await?.json;
        user["id"].as_str().context("an id")?.clone_into(&mut bot.id);
        Ok(bot)
    }

    pub async fn call(&self, method: &str, path: &str, body: Value) -> anyhow::Result<Answer> {
        self.call_as(TOKEN, method, path, body).await
    }

    pub async fn call_as(&self, token: &str, method: &str, path: &str, body: Value) -> anyhow::Result<Answer> {
        let mut request =
            self.client.request(method.parse()?, format!("{}{path}", self.base)).header("authorization", format!("Bot {token}"));
        if !body.is_null() {
            request = request.json(&body);
        }
        let response = request.send().await?;
        let (status, headers) = (response.status().as_u16(), response.headers().clone());
        let bytes = response.bytes().await?;
        Ok(Answer { status, headers, json: serde_json::from_slice(&bytes).unwrap_or_default() })
    }

    /// Registers `/ask topic` and `/secret` for admins.
    pub async fn register(&self) -> anyhow::Result<()> {
        let topic = json!({"type": 3, "name": "topic", "description": "What about", "required": true, "autocomplete": true});
        let body = json!([
            {"name": "ask", "description": "Asks", "options": [topic]},
            {"name": "secret", "description": "For admins", "default_member_permissions": "32"},
        ]);
        let answer = self.call("PUT", &format!("/applications/{}/commands", self.id), body).await?;
        anyhow::ensure!(answer.status == 200, "{}", answer.json);
        Ok(())
    }

    /// Answers an interaction for the first time.
    pub async fn callback(&self, interaction: &Value, body: Value) -> anyhow::Result<Answer> {
        let (id, token) = (interaction["id"].as_str().unwrap_or_default(), interaction["token"].as_str().unwrap_or_default());
        self.call_as("none", "POST", &format!("/interactions/{id}/{token}/callback"), body).await
    }
}

/// A socket to the gateway.
pub struct Socket {
    stream: WebSocketStream<MaybeTlsStream<tokio::net::TcpStream>>,
    pub sequence: u64,
    pub session: String,
}

impl Socket {
    /// Connects and hears the hello.
    pub async fn open(bot: &Bot) -> anyhow::Result<Self> {
        let url = bot.call("GET", "/gateway", Value::Null).await?.json["url"].as_str().context("a gateway")?.to_owned();
        let (stream, _) = connect_async(format!("{url}?v=10&encoding=json")).await?;
        let mut socket = Self { stream, sequence: 0, session: String::new() };
        let hello = socket.next().await?;
        anyhow::ensure!(hello["op"] == 10 && hello["d"]["heartbeat_interval"].as_u64() > Some(0), "{hello}");
        Ok(socket)
    }

    pub async fn identify(&mut self, token: &str) -> anyhow::Result<()> {
        self.send(json!({"op": 2, "d": {"token": token, "intents": 1, "properties": {"os": "linux", "browser": "raw", "device": "raw"}}}))
            .await
    }

    /// Connects, identifies, and hears READY and the guilds.
    pub async fn ready(bot: &Bot) -> anyhow::Result<Self> {
        let mut socket = Self::open(bot).await?;
        socket.identify(TOKEN).await?;
        let ready = socket.event("READY").await?;
        ready["session_id"].as_str().context("a session")?.clone_into(&mut socket.session);
        socket.event("GUILD_CREATE").await?;
        socket.event("GUILD_CREATE").await?;
        Ok(socket)
    }

    pub async fn send(&mut self, frame: Value) -> anyhow::Result<()> {
        Ok(self.stream.send(Message::Text(frame.to_string().into())).await?)
    }

    /// The next frame; a close frame is an error that names its code.
    pub async fn next(&mut self) -> anyhow::Result<Value> {
        let frame = tokio::time::timeout(Duration::from_secs(3), self.stream.next()).await.context("the gateway is silent")?;
        match frame.context("the socket ended")?? {
            Message::Text(text) => {
                let json: Value = serde_json::from_str(&text)?;
                self.sequence = json["s"].as_u64().unwrap_or(self.sequence);
                Ok(json)
            }
            Message::Close(Some(frame)) => bail!("closed with {}", u16::from(frame.code)),
            other => bail!("an unexpected frame: {other:?}"),
        }
    }

    /// The next event, which must be called `name`.
    pub async fn event(&mut self, name: &str) -> anyhow::Result<Value> {
        let mut frame = self.next().await?;
        anyhow::ensure!(frame["t"] == name, "expected {name}: {frame}");
        Ok(frame["d"].take())
    }
}
