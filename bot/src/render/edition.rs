//! An edition of a digest as messages: one embed a story, as many messages as Discord's limits need, in order.

use super::{
    markdown::{self, Lines},
    message::{Message, colour, cut_line, fit, limit},
    orders,
    safe::{self, units},
    wording::Wording,
};
use crate::{discord::custom_id, words::Words};
use briefings::{
    digest::{Edition, Story, retold as retold_lines},
    query::{Kind, Line, Note, Phrase, SourceNote},
    store::{CardId, Held},
};
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use serde_json::{Value, json};
use serenity::all::{ButtonStyle, CreateActionRow, CreateButton, CreateEmbed, CreateEmbedAuthor, CreateEmbedFooter, RoleId};

/// Stories a message: each has its button, and a row of buttons holds five.
const STORIES: usize = 5;
/// How long the sentence or the quote of a story may be, in UTF-16 code units: a phone shows a story without scrolling.
const PIECE: usize = 400;

/// What is said above an edition.
#[derive(Clone, Debug)]
pub struct Above<'a> {
    /// What the digest is about; empty for everything.
    pub topics: &'a [String],
    /// The names of the sources that it is of; empty for all.
    pub sources: &'a [String],
    /// When it was due.
    pub due: DateTime<Utc>,
    /// In which zone.
    pub zone: Tz,
    /// When it is posted, where that is late.
    pub late: Option<DateTime<Utc>>,
    /// The role that is mentioned.
    pub role: Option<u64>,
}

/// The messages of an edition; `key` names the message with a place among them, in its buttons. An edition without stories is one message
/// that says so.
pub fn messages(edition: &Edition, above: &Above<'_>, words: &Words, key: impl Fn(usize) -> String) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let mut room = 0;
    for (at, story) in edition.stories.iter().enumerate() {
        let (embed, length) = embed(story, at + 1, words);
        if messages.last().is_none_or(|message| message.embeds.len() == STORIES) || length > room {
            messages.push(Message::empty());
            room = limit::EMBED;
        }
        room -= length;
        let part = messages.len() - 1;
        if let Some(message) = messages.last_mut() {
            message.embeds.push(embed);
            add_button(message, more_button(&key(part), story, at + 1, words));
        }
    }
    if messages.is_empty() {
        let mut message = Message::empty();
        let nothing = CreateButton::new(custom_id::marking(&key(0))).label(words.get("digest-nothing-new")).style(ButtonStyle::Secondary);
        add_button(&mut message, nothing.disabled(true));
        messages.push(message);
    }
    if let Some(first) = messages.first_mut() {
        first.content = Some(cut_line(&heading(edition, above, words), limit::CONTENT));
        first.role = above.role.map(RoleId::new);
    }
    messages
}

/// The name of the post that an edition is in a forum; Discord reads no markdown there.
pub fn name(above: &Above<'_>, words: &Words) -> String {
    let time = Wording { words, safe: str::to_owned }.moment(above.due, above.zone);
    safe::plain(&words.with("digest-post", &[("time", time.into())]), limit::CHOICE)
}

/// The embeds of a posted message, each story whose card is corrected told as it is now, with what was corrected; `cards` are those of its
/// embeds, in their order.
pub fn retold(embeds: &Value, cards: &[Option<CardId>], corrected: &[Held], words: &Words) -> Value {
    let Some(embeds) = embeds.as_array() else { return json!([]) };
    let of = |at: usize| cards.get(at).copied().flatten().and_then(|card| corrected.iter().find(|held| held.id == card));
    let concerned = (0..embeds.len()).filter(|&at| of(at).is_some()).count();
    let spare = limit::EMBED.saturating_sub(embeds.iter().map(length_of).sum()) / concerned.max(1);
    let told =
        embeds.iter().enumerate().map(|(at, embed)| of(at).map_or_else(|| embed.clone(), |held| told_anew(embed, held, spare, words)));
    told.collect()
}

/// An embed told anew from its card as it is now, at most so much longer than it was.
fn told_anew(embed: &Value, held: &Held, spare: usize, words: &Words) -> Value {
    let lines = Lines { wording: Wording { words, safe: markdown::name }, piece: PIECE, roomy: true };
    let room = units(embed["description"].as_str().unwrap_or_default()) + spare;
    let mut embed = embed.clone();
    if let Some(retraction) = held.corrections.iter().find(|one| one.retracts()) {
        let why = Note::Retracted { by: retraction.mark(), reason: retraction.reason.clone() };
        embed["description"] = fit([lines.wording.note(&why)].into_iter(), "\n", room).into();
        return embed;
    }
    let heading = lines.wording.note(&Note::CorrectionsHeading);
    let for_notes = (room / 2).min(limit::FIELD).saturating_sub(units(&heading));
    let mut notes = held.corrections.iter().rev().map(|one| lines.line(&Line::Correction(one.clone()))).peekable();
    let in_short = held.corrected().map(|by| lines.wording.corrected(&by)).unwrap_or_default();
    let note = if notes.peek().is_some_and(|first| units(first) <= for_notes) { fit(notes, "\n", for_notes) } else { in_short };
    let room = room.saturating_sub(units(&heading) + units(&note));
    let told = retold_lines(held).into_iter().map(|line| lines.line(&line));
    embed["description"] = fit(told, "\n", room.min(limit::DESCRIPTION)).into();
    embed["fields"] = json!([{"name": heading, "value": note, "inline": false}]);
    embed
}

/// The length of an embed as Discord counts it.
fn length_of(embed: &Value) -> usize {
    let texts = [&embed["title"], &embed["description"], &embed["author"]["name"], &embed["footer"]["text"]];
    texts.into_iter().map(|text| units(text.as_str().unwrap_or_default())).sum()
}

fn heading(edition: &Edition, above: &Above<'_>, words: &Words) -> String {
    let wording = Wording { words, safe: markdown::name };
    let topics: Vec<_> = above.topics.iter().map(|topic| markdown::name(topic)).collect();
    let what = if topics.is_empty() { "everything" } else { "topics" };
    let time = wording.moment(above.due, above.zone);
    let sources = orders::from(above.sources, words).unwrap_or_else(|| "all".to_owned());
    let mut lines = vec![words.with(
        "digest-heading",
        &[("what", what.into()), ("topics", topics.join(", ").into()), ("sources", sources.into()), ("time", time.into())],
    )];
    lines.extend(above.late.map(|at| words.with("digest-late", &[("time", wording.moment(at, above.zone).into())])));
    if edition.left_out > 0 {
        lines.push(words.with("digest-left-out", &[("count", edition.left_out.into())]));
    }
    lines.extend(above.role.map(|role| format!("<@&{role}>")));
    lines.join("\n")
}

/// The embed of a story, and its length as Discord counts it.
fn embed(story: &Story, number: usize, words: &Words) -> (CreateEmbed, usize) {
    let lines = Lines { wording: Wording { words, safe: markdown::name }, piece: PIECE, roomy: true };
    let title = match &story.headline {
        Phrase::News(excerpt) => safe::markdown(&excerpt.text, limit::TITLE),
        Phrase::Fixed(note) => cut_line(&lines.wording.note(note), limit::TITLE),
    };
    let said: Vec<_> = [&story.sentence, &story.figure, &story.quote].into_iter().flatten().map(|line| lines.line(line)).collect();
    let description = said.join("\n");
    let author = marks(story, number, words);
    let footer = told_by(&story.sources, words);
    let length = [&title, &description, &author, &footer].into_iter().map(|text| units(text)).sum();
    let embed = CreateEmbed::new()
        .title(title)
        .description(description)
        .colour(colour(Kind::Brief))
        .author(CreateEmbedAuthor::new(author))
        .footer(CreateEmbedFooter::new(footer));
    match story.link.as_deref().and_then(safe::link) {
        Some(url) => (embed.url(url), length),
        None => (embed, length),
    }
}

/// The story's number, and whether it is an update.
fn marks(story: &Story, number: usize, words: &Words) -> String {
    let updated = if story.updated { "yes" } else { "no" };
    words.with("digest-story", &[("number", number.to_string().into()), ("updated", updated.into())])
}

/// Where the story stands, and who else tells it; Discord reads no markdown here.
fn told_by(sources: &[SourceNote], words: &Words) -> String {
    let wording = Wording { words, safe: markdown::plain_name };
    let Some((first, others)) = sources.split_first() else { return String::new() };
    [Some(wording.source(first)), wording.also(others)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn more_button(key: &str, story: &Story, number: usize, words: &Words) -> CreateButton {
    let label = words.with("button-more", &[("number", number.to_string().into())]);
    CreateButton::new(custom_id::more(key, story.card)).label(label).style(ButtonStyle::Secondary)
}

fn add_button(message: &mut Message, button: CreateButton) {
    if let Some(CreateActionRow::Buttons(row)) = message.rows.last_mut() {
        row.push(button);
    } else {
        message.rows.push(CreateActionRow::Buttons(vec![button]));
    }
}
