//! Acts the scenes: people use the page, and what they get to see is kept.

use super::scenes::{Line, lines};
use crate::{bot::Bot, commands::BRIEF_MESSAGE};
use anyhow::{Context, Result, bail, ensure};
use briefings::store::DeskKey;
use chrono::TimeDelta;
use rehearsal::{Member, Outcome, Rehearsal, Reply, Scene, Seen};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Discord's type of a menu of choices.
const MENU: u64 = 3;
/// Discord's bit for the permission to send messages.
const SEND_MESSAGES: u64 = 1 << 11;
/// Until then the bot has looked which feeds are due.
const UNTIL_FEEDS_ARE_POLLED: TimeDelta = TimeDelta::minutes(2);
/// How often the bot is looked at while a digest is being posted.
const LOOK: TimeDelta = TimeDelta::milliseconds(20);

/// Acts every scene with a bot that runs in this rehearsal. `typed` says what stands for `{NAME}` in the list.
///
/// # Errors
/// The scenes that ended without an answer, or that cannot be acted.
pub async fn act(rehearsal: &Rehearsal, bot: &Bot, typed: &BTreeMap<String, String>) -> Result<Vec<Scene>> {
    let mut stage = Stage {
        rehearsal,
        bot,
        typed: typed.clone(),
        people: BTreeMap::new(),
        base: Vec::new(),
        last: Vec::new(),
        form: None,
        seen: Vec::new(),
        refused: 0,
    };
    stage.set_up().await?;
    let (mut scenes, mut failed) = (Vec::new(), Vec::new());
    for line in lines() {
        let line = line?;
        match stage.scene(&line).await {
            Ok(scene) => scenes.push(scene),
            Err(cause) => failed.push(format!("{}: {}: {} {}: {cause:#}", line.group, line.name, line.does, line.with)),
        }
    }
    ensure!(failed.is_empty(), "{}", failed.join("\n"));
    Ok(scenes)
}

struct Stage<'a> {
    rehearsal: &'a Rehearsal,
    bot: &'a Bot,
    typed: BTreeMap<String, String>,
    people: BTreeMap<&'static str, Member>,
    /// The answer to the last command; `press` and `choose` act on it.
    base: Vec<Seen>,
    /// What came last; `then press` acts on it.
    last: Vec<Seen>,
    /// The form opened last.
    form: Option<Reply>,
    /// The messages of the channel that were shown.
    seen: Vec<String>,
    /// How many requests of the bot were refused.
    refused: usize,
}

impl Stage<'_> {
    /// What the scenes name and nobody types: files, a channel, a role.
    async fn set_up(&mut self) -> Result<()> {
        for command in self.rehearsal.command_names() {
            self.rehearsal.open_to_all(&command);
        }
        let robin = self.rehearsal.admin().await?;
        let address = self.rehearsal.page_url();
        for name in ["feed.xml", "feeds.opml", "story.txt"] {
            let text = self.typed.get(name).cloned().unwrap_or_default();
            let id = robin.choose_file(name, "application/octet-stream", text.as_bytes()).await?;
            let id = id.as_str().unwrap_or_default().to_owned();
            self.typed.insert(format!("address of {name}"), format!("{address}page/files/{id}/{name}"));
            self.typed.insert(format!("file {name}"), id);
        }
        self.typed.insert("channel".to_owned(), robin.channel_id().to_owned());
        let role = self.rehearsal.make_role(robin.guild_id(), "Editors")?;
        self.typed.insert("role".to_owned(), role);
        Ok(())
    }

    async fn scene(&mut self, line: &Line) -> Result<Scene> {
        let who = self.person(line.who).await?;
        let mut form = None;
        self.last = match line.does {
            "posted" => self.posted(&who).await?,
            "wait" => {
                who.turn_to_next().await?;
                self.posted(&who).await?
            }
            "invite" => self.greeted(&who).await?,
            "wait in vain" => {
                self.rehearsal.deny(who.channel_id(), SEND_MESSAGES);
                who.turn_to_next().await?;
                self.settle().await?;
                self.rehearsal.deny(who.channel_id(), 0);
                self.refused = self.rehearsal.payloads().iter().filter(|payload| payload.refused.is_some()).count();
                self.rehearsal.told(&who)
            }
            _ => {
                let reply = self.done(line, &who).await?;
                self.check(&reply)?;
                if reply.outcome == Outcome::Modal {
                    form.clone_from(&reply.modal);
                    self.form = Some(reply.clone());
                }
                reply.messages
            }
        };
        let messages: Vec<Value> = self.last.iter().filter_map(|message| self.rehearsal.message(&message.id)).collect();
        ensure!(form.is_some() || !messages.is_empty(), "nothing is to be seen");
        let did = format!("{} {}", line.who, self.as_typed(line));
        Ok(Scene { group: line.group.to_owned(), name: line.name.to_owned(), did, messages, form })
    }

    async fn person(&mut self, name: &'static str) -> Result<Member> {
        if let Some(member) = self.people.get(name) {
            return Ok(member.clone());
        }
        let member = self.rehearsal.member(name).await?;
        self.people.insert(name, member.clone());
        Ok(member)
    }

    /// What somebody does to get an answer at once.
    async fn done(&mut self, line: &Line, who: &Member) -> Result<Reply> {
        if let Some(command) = line.does.strip_prefix('/') {
            let options = if line.with.is_empty() { json!({}) } else { serde_json::from_str(line.with).context("options are JSON")? };
            if command == "sources list" {
                self.wait_for_feeds(who).await?;
            }
            let reply = who.command(command, self.filled(options)).await?;
            self.base.clone_from(&reply.messages);
            return Ok(reply);
        }
        match line.does {
            "press" => {
                let reply = pressed(who, &self.base, line.with).await?;
                // A page that was turned is pressed on from there.
                if reply.messages.iter().any(|message| self.base.iter().any(|base| base.id == message.id)) {
                    self.base.clone_from(&reply.messages);
                }
                Ok(reply)
            }
            "then press" => pressed(who, &self.last, line.with).await,
            "choose" => {
                let menus = self.base.iter().flat_map(|message| message.parts().into_iter().map(move |part| (message, part)));
                let (message, menu) = menus.into_iter().find(|(_, part)| part["type"] == MENU).context("the answer has no menu")?;
                let option = &menu["options"][line.with.parse::<usize>()?]["value"];
                let value = option.as_str().context("the menu has no such choice")?;
                who.select(&message.id, menu["custom_id"].as_str().unwrap_or_default(), &[value]).await
            }
            "fill" => {
                let inputs = self.filled(serde_json::from_str(line.with).context("inputs are JSON")?);
                who.submit_modal(self.form.as_ref().context("there is no form")?, inputs).await
            }
            "menu" => {
                let Value::String(text) = self.filled(json!(line.with)) else { bail!("a message is text") };
                let message = who.say(&text).await?;
                who.message_command(&message.id, BRIEF_MESSAGE).await
            }
            other => bail!("nobody knows how to “{other}”"),
        }
    }

    /// What is done, as somebody would type it; ids stay as they stand in the list.
    fn as_typed(&self, line: &Line) -> String {
        let Ok(Value::Object(options)) = serde_json::from_str(line.with) else { return format!("{} {}", line.does, line.with) };
        let plain = |text: &str| !["{file ", "{address ", "{channel}", "{role}", ".txt}"].iter().any(|id| text.contains(id));
        let typed = options.into_iter().map(|(name, value)| {
            let value = if value.as_str().is_some_and(plain) { self.filled(value) } else { value };
            format!("{name}:{}", value.as_str().unwrap_or_default())
        });
        format!("{} {}", line.does, typed.collect::<Vec<_>>().join(" "))
    }

    /// JSON with what stands for the names in braces.
    fn filled(&self, value: Value) -> Value {
        match value {
            Value::String(text) => {
                let filled = self.typed.iter().fold(text, |text, (name, typed)| text.replace(&format!("{{{name}}}"), typed));
                Value::String(filled)
            }
            Value::Object(fields) => fields.into_iter().map(|(name, value)| (name, self.filled(value))).collect(),
            other => other,
        }
    }

    fn check(&mut self, reply: &Reply) -> Result<()> {
        let refused = self.rehearsal.payloads().into_iter().filter_map(|payload| payload.refused.map(|why| (payload.path, why)));
        let refused: Vec<_> = refused.skip(self.refused).collect();
        self.refused += refused.len();
        if let Some((path, why)) = refused.first() {
            bail!("Discord would refuse it ({path}): {why}");
        }
        ensure!(matches!(reply.outcome, Outcome::Answered | Outcome::Modal), "it ended as {:?}", reply.outcome);
        Ok(())
    }

    /// What the bot has posted by itself in this person's channel since that was last looked at.
    async fn posted(&mut self, who: &Member) -> Result<Vec<Seen>> {
        self.settle().await?;
        let of_itself = |id: &str| {
            let message = self.rehearsal.message(id).unwrap_or_default();
            message["author"]["bot"] == true && message["interaction_metadata"].is_null()
        };
        let mut new = who.messages(who.channel_id()).await?;
        new.retain(|message| of_itself(&message.id) && !self.seen.contains(&message.id));
        self.seen.extend(new.iter().map(|message| message.id.clone()));
        Ok(new)
    }

    /// What a server is told that the bot has just come to.
    async fn greeted(&self, who: &Member) -> Result<Vec<Seen>> {
        let guild = self.rehearsal.invite("Ostvik Desk");
        let channels = self.rehearsal.channels_of(&guild);
        let (channel, _) = channels.first().context("a server has channels")?;
        loop {
            let messages = who.messages(channel).await?;
            if !messages.is_empty() {
                return Ok(messages);
            }
            self.bot.clock.sleep_until(self.bot.clock.now() + LOOK).await;
        }
    }

    /// Waits until every feed that is followed was asked for.
    async fn wait_for_feeds(&self, who: &Member) -> Result<()> {
        let desk = self.bot.desk(DeskKey::Guild(who.guild_id().parse()?)).await?;
        self.rehearsal.turn_clock(self.bot.clock.now() + UNTIL_FEEDS_ARE_POLLED);
        while self.bot.store.followed(desk).await?.iter().any(|one| one.feed.read_at.is_none() && one.feed.failing.is_none()) {
            self.bot.clock.sleep_until(self.bot.clock.now() + LOOK).await;
        }
        Ok(())
    }

    /// Waits until no edition is due or being posted.
    async fn settle(&self) -> Result<()> {
        loop {
            let now = self.bot.clock.now();
            if self.bot.digests.due(now, 1).await?.is_empty()
                && self.bot.digests.open_editions(now + TimeDelta::minutes(10), 1).await?.is_empty()
            {
                return Ok(());
            }
            self.bot.clock.sleep_until(now + LOOK).await;
        }
    }
}

async fn pressed(who: &Member, messages: &[Seen], label: &str) -> Result<Reply> {
    let holds = |message: &&Seen| message.button(label).is_ok();
    let message = messages.iter().find(holds).or(messages.last()).context("there is no message")?;
    who.press(&message.id, message.button(label)?).await
}
