//! The one gate: every message to Discord is made here, within Discord's limits, with nothing in it that could ping.

use super::{
    buttons, chart,
    markdown::{Lines, name, plain_name},
    safe::{self, CUT, units},
    wording::Wording,
};
use crate::words::Words;
use briefings::query::{Answer, Field, Kind, Note, Phrase, chart::Chart};
use chrono::{DateTime, Utc};
use serenity::all::{
    CreateActionRow, CreateAllowedMentions, CreateAttachment, CreateButton, CreateEmbed, CreateEmbedAuthor, CreateEmbedFooter,
    CreateInteractionResponseFollowup, CreateInteractionResponseMessage, CreateMessage, EditAttachments, EditInteractionResponse, Nonce,
    RoleId,
};
use tracing::error;

/// Discord's limits, in UTF-16 code units.
pub(super) mod limit {
    pub const TITLE: usize = 256;
    pub const DESCRIPTION: usize = 4096;
    pub const FIELD: usize = 1024;
    pub const FOOTER: usize = 2048;
    /// Over all texts of a message's embeds together.
    pub const EMBED: usize = 6000;
    pub const CONTENT: usize = 2000;
    pub const CHOICE: usize = 100;
}

/// How long one piece of news may be inside a list or a field, so that its neighbours have room.
const PIECE: usize = 700;
const PIECE_IN_FIELD: usize = 330;

/// The name under which a chart travels and by which the embed finds it.
const CHART: &str = "chart.png";

/// A message that may leave.
#[derive(Clone, Debug)]
pub struct Message {
    pub(super) content: Option<String>,
    pub(super) embeds: Vec<CreateEmbed>,
    pub(super) files: Vec<CreateAttachment>,
    pub(super) rows: Vec<CreateActionRow>,
    /// The role that a digest mentions.
    pub(super) role: Option<RoleId>,
    /// Whether only the one who asked sees it.
    pub private: bool,
}

impl Message {
    /// The message that shows an answer. Where it holds a chart, drawing that takes milliseconds: not for a thread that others wait for.
    pub fn of(answer: &Answer, words: &Words) -> Self {
        let file = answer.chart.as_ref().and_then(|chart| chart_file(chart, words));
        let embed = embed(answer, words);
        let embed = if file.is_some() { embed.attachment(CHART) } else { embed };
        let rows = buttons::rows(answer, words);
        let files = file.into_iter().collect();
        Self { embeds: vec![embed], files, rows, private: answer.kind == Kind::Nothing, ..Self::empty() }
    }

    /// A message of which nothing is said yet.
    pub(super) const fn empty() -> Self {
        Self { content: None, embeds: Vec::new(), files: Vec::new(), rows: Vec::new(), role: None, private: false }
    }

    /// A short text for the one who asked alone. It holds fixed words, and what was typed only as [`safe::markdown`] gives it.
    pub fn notice(text: &str) -> Self {
        let content = Some(cut_line(text, limit::CONTENT));
        Self { content, private: true, ..Self::empty() }
    }

    /// An embed for the one who asked alone.
    pub(super) fn for_one_with(embed: CreateEmbed) -> Self {
        Self { embeds: vec![embed], private: true, ..Self::empty() }
    }

    /// The same message with a file.
    pub fn with_file(mut self, name: &str, bytes: &[u8]) -> Self {
        self.files.push(CreateAttachment::bytes(bytes, name));
        self
    }

    /// The same message with a row of buttons.
    pub(super) fn with_buttons(mut self, buttons: Vec<CreateButton>) -> Self {
        self.rows.push(CreateActionRow::Buttons(buttons));
        self
    }

    /// The same message with fixed words above it.
    pub fn under(self, note: &str) -> Self {
        Self { content: Some(cut_line(note, limit::CONTENT)), ..self }
    }

    /// The same message, for the one who asked alone.
    pub fn for_one(self) -> Self {
        Self { private: true, ..self }
    }

    /// As the first answer to an interaction.
    pub fn into_response(self) -> CreateInteractionResponseMessage {
        let mut response = CreateInteractionResponseMessage::new().allowed_mentions(nobody()).ephemeral(self.private).components(self.rows);
        if let Some(content) = self.content {
            response = response.content(content);
        }
        response.embeds(self.embeds).files(self.files)
    }

    /// As what replaces a deferred answer.
    pub fn into_edit(self) -> EditInteractionResponse {
        EditInteractionResponse::new()
            .allowed_mentions(nobody())
            .content(self.content.unwrap_or_default())
            .embeds(self.embeds)
            .attachments(self.files.into_iter().fold(EditAttachments::new(), EditAttachments::add))
            .components(self.rows)
    }

    /// As a further answer, private where the message is.
    pub fn into_followup(self) -> CreateInteractionResponseFollowup {
        let mut followup =
            CreateInteractionResponseFollowup::new().allowed_mentions(nobody()).ephemeral(self.private).components(self.rows);
        if let Some(content) = self.content {
            followup = followup.content(content);
        }
        followup.embeds(self.embeds).files(self.files)
    }

    /// As the message with which a post of a forum begins.
    pub fn into_start_of_post(self) -> CreateMessage {
        let message = CreateMessage::new().allowed_mentions(nobody().roles(self.role)).embeds(self.embeds).components(self.rows);
        if let Some(content) = self.content { message.content(content) } else { message }
    }

    /// As a message of a channel: posted once for one nonce, as long as Discord remembers it, and mentioning nobody but its role.
    pub fn into_post(self, nonce: &str) -> CreateMessage {
        self.into_start_of_post().nonce(Nonce::String(nonce.to_owned())).enforce_nonce(true)
    }
}

/// A suggestion, as Discord can show it and send it back whole; `None` for one that is too long to come back.
pub fn choice(name: &str, longest: u16) -> Option<String> {
    let shown = safe::plain(name, limit::CHOICE);
    (shown == name && name.chars().count() <= usize::from(longest)).then_some(shown)
}

/// How far away a moment is, as Discord shows it to each reader.
pub fn moment(at: DateTime<Utc>) -> String {
    format!("<t:{}:R>", at.timestamp())
}

fn nobody() -> CreateAllowedMentions {
    CreateAllowedMentions::new()
}

/// The chart as a file with its description; without it the message still says everything.
fn chart_file(chart: &Chart, words: &Words) -> Option<CreateAttachment> {
    match chart::picture(chart, words) {
        Ok(picture) => Some(CreateAttachment::bytes(picture.png, CHART).description(picture.alt)),
        Err(cause) => {
            error!(%cause, "an answer goes without its chart");
            None
        }
    }
}

fn embed(answer: &Answer, words: &Words) -> CreateEmbed {
    let lines = Lines { wording: Wording { words, safe: name }, piece: PIECE, roomy: true };
    let title = match &answer.headline {
        Phrase::News(excerpt) => safe::markdown(&excerpt.text, limit::TITLE),
        Phrase::Fixed(note) => cut_line(&lines.wording.note(note), limit::TITLE),
    };
    let footer = footer(answer, words);
    let author = lines.wording.kind(answer.kind).unwrap_or_default();
    let fields: Vec<_> = answer.fields.iter().map(|f| field(f, words)).collect();
    let used = units(&title) + units(&footer) + units(&author) + fields.iter().map(|(n, v, _)| units(n) + units(v)).sum::<usize>();
    let room = limit::DESCRIPTION.min(limit::EMBED.saturating_sub(used));
    let description = fit(lines.lines(&answer.lines), "\n", room).trim_end().to_owned();

    let mut embed = CreateEmbed::new().title(title).description(description).colour(colour(answer.kind)).fields(fields);
    if !author.is_empty() {
        embed = embed.author(CreateEmbedAuthor::new(author));
    }
    if !footer.is_empty() {
        embed = embed.footer(CreateEmbedFooter::new(footer));
    }
    match answer.link.as_deref().and_then(safe::link) {
        Some(url) => embed.url(url),
        None => embed,
    }
}

/// The colour of what is said about the bot itself.
pub(super) const HELP_COLOUR: u32 = 0x5b_64_72;

/// One colour a kind of answer; the embed's first line says the kind in words too.
pub(super) const fn colour(kind: Kind) -> u32 {
    match kind {
        Kind::Brief => 0x2f_6f_b5,
        Kind::Quotes => 0x7b_5e_b0,
        Kind::Figures => 0x2a_8c_70,
        Kind::Timeline => 0xa8_55_2f,
        Kind::People => 0x9a_4f_7d,
        Kind::Compare => 0x8a_73_1f,
        Kind::Search => 0x3f_7d_8c,
        Kind::Sources | Kind::Source => 0x6b_72_80,
        Kind::Nothing => 0xb7_79_1f,
    }
}

/// A field's name, its value, and whether it stands beside the others like it where there is room.
fn field(field: &Field, words: &Words) -> (String, String, bool) {
    let lines = Lines { wording: Wording { words, safe: name }, piece: PIECE_IN_FIELD, roomy: false };
    let value = fit(lines.lines(&field.lines), "\n", limit::FIELD).trim_end().to_owned();
    (cut_line(&lines.wording.note(&field.heading), limit::TITLE), value, matches!(field.heading, Note::WordedIn { .. }))
}

/// Where the answer comes from and which page this is; Discord reads no markdown here.
fn footer(answer: &Answer, words: &Words) -> String {
    let wording = Wording { words, safe: plain_name };
    let mut parts: Vec<String> = answer.sources.iter().map(|s| wording.source(s)).collect();
    if let Some(page) = &answer.page {
        parts.push(words.with("page", &[("number", page.number.to_string().into()), ("of", page.of.to_string().into())]));
    }
    cut_line(&parts.join(" · "), limit::FOOTER)
}

/// As many whole lines as there is room for, and a sign where some are left out.
pub(super) fn fit(lines: impl Iterator<Item = String>, between: &str, room: usize) -> String {
    let mut text = String::new();
    let mut used = 0;
    for line in lines {
        let length = units(&line) + if text.is_empty() { 0 } else { units(between) };
        if used + length + units(CUT) > room {
            if used + units(CUT) <= room {
                text.push_str(CUT);
            }
            break;
        }
        if !text.is_empty() {
            text.push_str(between);
        }
        text.push_str(&line);
        used += length;
    }
    text
}

/// Fixed words that hold names of bounded length: cut only in the extreme.
pub(super) fn cut_line(text: &str, max: usize) -> String {
    if units(text) <= max { text.to_owned() } else { safe::plain(text, max) }
}
