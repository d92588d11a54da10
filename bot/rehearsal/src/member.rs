//! A person in front of the page: acts over the page's own HTTP API, as a browser does, and sees what that person would see.

use std::time::Duration;

use anyhow::{Context as _, bail};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use serde_json::{Value, json};

/// How long a member waits for an answer to be complete, unless told otherwise.
const PATIENCE: Duration = Duration::from_secs(10);

/// Someone who reads and types, in one channel at a time.
#[derive(Debug, Clone)]
pub struct Member {
    client: reqwest::Client,
    base: String,
    world: Value,
    user: String,
    guild: usize,
    channel: usize,
    /// A channel outside the page's guilds.
    outside: Option<String>,
    patience: Duration,
}

/// How an action ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The bot answered.
    Answered,
    /// The bot asked for time and did not answer within the member's patience.
    Thinking,
    /// "The application did not respond."
    NoResponse,
    /// The bot opened a modal.
    Modal,
}

/// What the member got to see after an action.
#[derive(Debug, Clone)]
pub struct Reply {
    /// The interaction; a modal is handed in with it.
    pub interaction: String,
    pub outcome: Outcome,
    /// Messages made or changed by it, oldest first, as they stand now.
    pub messages: Vec<Seen>,
    /// The modal's definition (`title`, `custom_id`, `components`), when one was opened.
    pub modal: Option<Value>,
    /// Later edits and follow-ups so far.
    edits: u64,
}

/// A message as a user sees it.
#[derive(Debug, Clone, Deserialize)]
pub struct Seen {
    pub id: String,
    pub channel_id: String,
    pub author: Author,
    pub content: String,
    pub embeds: Vec<Value>,
    /// Action rows.
    pub components: Vec<Value>,
    pub attachments: Vec<Value>,
    pub flags: u64,
}

/// Who wrote a message.
#[derive(Debug, Clone, Deserialize)]
pub struct Author {
    pub id: String,
    pub username: String,
    #[serde(default)]
    pub bot: bool,
}

/// One offer of an autocomplete.
#[derive(Debug, Clone, Deserialize, PartialEq)]
pub struct Choice {
    pub name: String,
    /// A string or a number.
    pub value: Value,
}

impl Reply {
    /// The last message, which is the answer in the common case.
    pub fn message(&self) -> anyhow::Result<&Seen> {
        self.messages.last().with_context(|| format!("there is no message to see: the action ended as {:?}", self.outcome))
    }

    /// Everything readable in all messages, a line each (see [`Seen::text`]).
    pub fn text(&self) -> String {
        self.messages.iter().map(Seen::text).collect::<Vec<_>>().join("\n")
    }
}

impl Seen {
    /// "Only you can see this".
    pub fn ephemeral(&self) -> bool {
        self.flags & crate::state::EPHEMERAL != 0
    }

    /// "… is thinking".
    pub fn pending(&self) -> bool {
        self.flags & crate::state::LOADING != 0
    }

    /// Content and embeds (author, title, description, fields, footer), a line each, markdown as sent.
    pub fn text(&self) -> String {
        let mut lines = vec![self.content.as_str()];
        for embed in &self.embeds {
            lines.extend([&embed["author"]["name"], &embed["title"], &embed["description"]].map(|part| part.as_str().unwrap_or_default()));
            for field in embed["fields"].as_array().into_iter().flatten() {
                lines.extend([&field["name"], &field["value"]].map(|part| part.as_str().unwrap_or_default()));
            }
            lines.push(embed["footer"]["text"].as_str().unwrap_or_default());
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// All buttons and menus, row by row.
    pub fn parts(&self) -> Vec<&Value> {
        self.components.iter().flat_map(|row| row["components"].as_array().into_iter().flatten()).collect()
    }

    /// The `custom_id` of the button with this label.
    pub fn button(&self, label: &str) -> anyhow::Result<&str> {
        let part = self.parts().into_iter().find(|part| part["label"] == label);
        part.and_then(|part| part["custom_id"].as_str()).with_context(|| {
            let labels: Vec<&str> = self.parts().iter().filter_map(|part| part["label"].as_str()).collect();
            format!("the message has no button {label:?}, only {labels:?}")
        })
    }
}

impl Member {
    /// The user named `name` on the page at `base` (as in `http://127.0.0.1:1234`), in the first channel of the first guild.
    pub async fn connect(base: &str, name: &str) -> anyhow::Result<Self> {
        let client = reqwest::Client::builder().no_proxy().build().context("cannot make an HTTP client")?;
        let base = base.trim_end_matches('/').to_owned();
        let mut member =
            Self { client, base, world: Value::Null, user: String::new(), guild: 0, channel: 0, outside: None, patience: PATIENCE };
        member.world = member.get("/page/world", &[]).await?;
        let users = member.world["users"].as_array();
        let user = users.into_iter().flatten().find(|user| user["name"] == name);
        member.user = user.and_then(|user| user["id"].as_str()).with_context(|| format!("nobody is called {name:?} here"))?.to_owned();
        Ok(member)
    }

    /// The same person in another channel: both counted from 0.
    #[must_use]
    pub fn at(&self, guild: usize, channel: usize) -> Self {
        Self { guild, channel, outside: None, ..self.clone() }
    }

    /// The same person in a channel of this id: of direct messages, or of a guild that the page does not show.
    #[must_use]
    pub fn in_channel(&self, id: &str) -> Self {
        Self { outside: Some(id.to_owned()), ..self.clone() }
    }

    /// The same person, waiting this long for answers.
    #[must_use]
    pub fn patient(&self, patience: Duration) -> Self {
        Self { patience, ..self.clone() }
    }

    /// The id of this person.
    pub fn id(&self) -> &str {
        &self.user
    }

    /// The id of the guild where this person is.
    pub fn guild_id(&self) -> &str {
        self.world["guilds"][self.guild]["id"].as_str().unwrap_or_default()
    }

    /// The id of the channel where this person is.
    pub fn channel_id(&self) -> &str {
        self.outside.as_deref().or(self.world["guilds"][self.guild]["channels"][self.channel]["id"].as_str()).unwrap_or_default()
    }

    /// The commands offered here, as registered: slash commands (type 1) and those of a message's menu (type 3).
    pub async fn commands(&self) -> anyhow::Result<Vec<Value>> {
        let json = self.get("/page/commands", &[("guild", self.guild_id())]).await?;
        serde_json::from_value(json).context("the page sent no list of commands")
    }

    /// Uses a slash command, as in `command("brief", json!({"topic": "ukraine"}))`; a sub command is named `"digest add"`.
    pub async fn command(&self, name: &str, options: Value) -> anyhow::Result<Reply> {
        let body = json!({"as": self.user, "channel": self.channel_id(), "name": name, "options": options});
        self.act("/page/command", body).await
    }

    /// Chooses a command in the menu of a message.
    pub async fn message_command(&self, message: &str, name: &str) -> anyhow::Result<Reply> {
        self.act("/page/message-command", json!({"as": self.user, "message": message, "name": name})).await
    }

    /// Chooses a file for an option of a command; gives the option's value.
    pub async fn choose_file(&self, name: &str, content_type: &str, bytes: &[u8]) -> anyhow::Result<Value> {
        let mut address = reqwest::Url::parse(&self.base).context("the page has no address")?;
        address.set_path(&format!("/page/files/{name}"));
        let request = self.client.post(address).header("content-type", content_type).body(bytes.to_vec());
        Ok(read("/page/files", request.send().await).await?["file"].clone())
    }

    /// The choices offered while typing into `focused`.
    pub async fn autocomplete(&self, name: &str, options: Value, focused: &str) -> anyhow::Result<Vec<Choice>> {
        let body = json!({"as": self.user, "channel": self.channel_id(), "name": name, "options": options, "focused": focused});
        let state = self.settle(self.post("/page/autocomplete", body).await?).await?;
        match state["state"].as_str() {
            Some("choices") => serde_json::from_value(state["choices"].clone()).context("the choices cannot be read"),
            _ => bail!("the bot sent no choices for {focused:?} of /{name}"),
        }
    }

    /// Presses the button `custom_id` of a message.
    pub async fn press(&self, message: &str, custom_id: &str) -> anyhow::Result<Reply> {
        self.act("/page/component", json!({"as": self.user, "message": message, "custom_id": custom_id})).await
    }

    /// Presses a button, or chooses `values` in a menu, with a `custom_id` that the message does not hold: one from elsewhere, or one made up.
    pub async fn forge(&self, message: &str, custom_id: &str, values: Option<&[&str]>) -> anyhow::Result<Reply> {
        let body = json!({"as": self.user, "channel": self.channel_id(), "message": message, "custom_id": custom_id, "values": values});
        self.act("/page/forged", body).await
    }

    /// Chooses `values` in the menu `custom_id` of a message.
    pub async fn select(&self, message: &str, custom_id: &str, values: &[&str]) -> anyhow::Result<Reply> {
        self.act("/page/component", json!({"as": self.user, "message": message, "custom_id": custom_id, "values": values})).await
    }

    /// Hands in the modal that `opened` shows; `inputs` by `custom_id`.
    pub async fn submit_modal(&self, opened: &Reply, inputs: Value) -> anyhow::Result<Reply> {
        self.act("/page/modal", json!({"as": self.user, "interaction": opened.interaction, "inputs": inputs})).await
    }

    /// Waits until the reply's messages changed again (a further edit or follow-up), and gives the newer reply.
    pub async fn next_change(&self, reply: &Reply) -> anyhow::Result<Reply> {
        let seen = reply.edits.to_string();
        let state = self.state(&reply.interaction, &[("edits", &seen)]).await?;
        if state["edits"].as_u64() <= Some(reply.edits) {
            bail!("nothing more came within {:?}", self.patience);
        }
        reply_of(&state)
    }

    /// Types a plain message.
    pub async fn say(&self, content: &str) -> anyhow::Result<Seen> {
        let body = json!({"as": self.user, "channel": self.channel_id(), "content": content});
        serde_json::from_value(self.post("/page/messages", body).await?).context("the page sent no message")
    }

    /// Puts away a message that only this person sees.
    pub async fn dismiss(&self, message: &str) -> anyhow::Result<()> {
        self.post("/page/dismiss", json!({"as": self.user, "message": message})).await.map(|_| ())
    }

    /// The newest messages of a channel that this person sees, oldest first.
    pub async fn messages(&self, channel: &str) -> anyhow::Result<Vec<Seen>> {
        let json = self.get("/page/messages", &[("channel", channel)]).await?;
        serde_json::from_value(json).context("the page sent no list of messages")
    }

    /// Turns the clock to what the bot will next do by itself; gives that moment.
    pub async fn turn_to_next(&self) -> anyhow::Result<DateTime<Utc>> {
        let next = self.get("/page/clock", &[]).await?["next"].clone();
        let moment = serde_json::from_value(next.clone()).context("the bot will do nothing by itself")?;
        self.post("/page/clock", json!({"to": next})).await?;
        Ok(moment)
    }

    /// Waits until a channel holds more than `count` messages that this person sees, and gives all of them.
    pub async fn wait_for_more(&self, channel: &str, count: usize) -> anyhow::Result<Vec<Seen>> {
        let patience = tokio::time::Instant::now() + self.patience;
        loop {
            let messages = self.messages(channel).await?;
            if messages.len() > count {
                return Ok(messages);
            }
            if tokio::time::Instant::now() > patience {
                bail!("no more than {} messages came within {:?}", messages.len(), self.patience);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The bytes of a file that came with a message.
    pub async fn download(&self, attachment: &Value) -> anyhow::Result<Vec<u8>> {
        let url = attachment["url"].as_str().context("the attachment has no address")?;
        let response = self.client.get(url).send().await.and_then(reqwest::Response::error_for_status);
        Ok(response.context("the file is not there")?.bytes().await?.to_vec())
    }

    async fn act(&self, path: &str, body: Value) -> anyhow::Result<Reply> {
        reply_of(&self.settle(self.post(path, body).await?).await?)
    }

    async fn settle(&self, started: Value) -> anyhow::Result<Value> {
        self.state(started["interaction"].as_str().unwrap_or_default(), &[]).await
    }

    async fn state(&self, interaction: &str, more: &[(&str, &str)]) -> anyhow::Result<Value> {
        let wait = self.patience.as_millis().to_string();
        let mut query = vec![("interaction", interaction), ("wait_ms", wait.as_str())];
        query.extend_from_slice(more);
        self.get("/page/interaction", &query).await
    }

    async fn get(&self, path: &str, query: &[(&str, &str)]) -> anyhow::Result<Value> {
        let request = self.client.get(format!("{}{path}", self.base)).query(&[("as", self.user.as_str())]).query(query);
        read(path, request.send().await).await
    }

    async fn post(&self, path: &str, body: Value) -> anyhow::Result<Value> {
        read(path, self.client.post(format!("{}{path}", self.base)).json(&body).send().await).await
    }
}

async fn read(path: &str, response: reqwest::Result<reqwest::Response>) -> anyhow::Result<Value> {
    let response = response.with_context(|| format!("the rehearsal does not answer {path}"))?;
    let status = response.status();
    let json: Value = response.json().await.with_context(|| format!("the rehearsal answered {path} with {status} and no JSON"))?;
    match json["error"].as_str() {
        Some(sentence) => bail!("{sentence}"),
        None => Ok(json),
    }
}

fn reply_of(state: &Value) -> anyhow::Result<Reply> {
    let outcome = match state["state"].as_str() {
        Some("answered") => Outcome::Answered,
        Some("thinking") => Outcome::Thinking,
        Some("modal") => Outcome::Modal,
        _ => Outcome::NoResponse,
    };
    Ok(Reply {
        interaction: state["id"].as_str().unwrap_or_default().to_owned(),
        outcome,
        messages: serde_json::from_value(state["messages"].clone()).context("the messages cannot be read")?,
        modal: Some(&state["modal"]).filter(|modal| !modal.is_null()).cloned(),
        edits: state["edits"].as_u64().unwrap_or(0),
    })
}
