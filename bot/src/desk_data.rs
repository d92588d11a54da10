//! What is held of a desk, told, given out, and deleted for good.

use crate::{
    bot::Bot,
    render::{data as told, message::Message},
};
use briefings::store::{CardId, DeskKey, Result};
use flate2::{Compression, write::GzEncoder};
use serde_json::{Map, Value, json};
use std::io::Write as _;

/// What somebody wants done with all that is held of a desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Everything as files, or what is left behind the hand-in of this number.
    Export {
        /// The last hand-in that an earlier file holds.
        after: Option<u64>,
    },
    /// Everything deleted, once more is said.
    Delete,
}

/// How many files come at one time: with what is told of the rest, no more messages than Discord takes from an app that only a person has
/// installed, five behind the first.
const FILES: usize = 4;
/// How much JSON is packed into one file, in bytes, so that memory stays bounded.
const PACKED: usize = 32 << 20;
/// How many hand-ins are read at one time.
const READ: usize = 50;
/// What a message takes besides its file, in bytes.
const MESSAGE: usize = 64 << 10;

/// A file of a desk's data.
pub struct File {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// What came of giving a desk out.
pub struct Export {
    /// The files, in order.
    pub files: Vec<File>,
    /// The hand-in behind which the rest begins, where there is more.
    pub continues: Option<CardId>,
    /// Hand-ins that are too large for a file of Discord's, and were left out.
    pub left_out: Vec<CardId>,
}

/// What is held of the desk of `key`, and how it goes.
///
/// # Errors
/// What the store reports.
pub async fn privacy(bot: &Bot, key: DeskKey) -> Result<Message> {
    let settings = bot.store.settings(bot.desk(key).await?).await?;
    Ok(told::privacy(key, settings.keep_days.unwrap_or(bot.rules.keep_days), bot.rules.farewell_days, &bot.words))
}

/// Everything that is held of the desk of `key`, in files of at most `largest` bytes with their messages.
///
/// # Errors
/// What the store reports.
pub async fn export(bot: &Bot, key: DeskKey, after: Option<u64>, largest: usize) -> Result<Vec<Message>> {
    let export = files(bot, key, after, largest.saturating_sub(MESSAGE)).await?;
    Ok(told::exported(export, &bot.words))
}

/// The same, as files of at most `largest` bytes.
///
/// # Errors
/// What the store reports.
pub async fn files(bot: &Bot, key: DeskKey, after: Option<u64>, largest: usize) -> Result<Export> {
    let desk = bot.desk(key).await?;
    let mut after = after.map(|id| CardId(id.cast_signed()));
    let mut head = if after.is_none() { as_map(bot.desks.export(desk).await?) } else { Map::new() };
    let mut export = Export { files: Vec::new(), continues: None, left_out: Vec::new() };
    let mut budget = PACKED;
    while export.files.len() < FILES {
        let (mut hand_ins, mut size, mut last, mut more) = (Vec::new(), 0, after, true);
        while size < budget && more {
            let some = bot.desks.export_hand_ins(desk, last, READ).await?;
            more = some.len() == READ;
            for (id, hand_in) in some {
                size += hand_in.to_string().len();
                if size > budget && !hand_ins.is_empty() {
                    more = true;
                    break;
                }
                last = Some(id);
                hand_ins.push(hand_in);
            }
        }
        if hand_ins.is_empty() && head.is_empty() {
            return Ok(export);
        }
        let few = hand_ins.len() <= 1;
        let mut document = head.clone();
        document.insert("format".into(), "briefbot desk 1".into());
        document.insert("exported_at".into(), json!(bot.clock.now()));
        document.insert("hand_ins".into(), hand_ins.into());
        document.insert("continues".into(), more.into());
        match packed(&Value::Object(document), export.files.len() + 1, largest) {
            Some(file) => {
                export.files.push(file);
                (after, head) = (last, Map::new());
                if !more {
                    return Ok(export);
                }
            }
            None if !few => budget /= 2,
            // A single hand-in that is too large even so.
            None if last != after => {
                export.left_out.extend(last);
                after = last;
            }
            // The messages that digests have posted are most of what is left.
            None => {
                if head.insert("outbox".into(), "left out, for it is too large".into()).is_some_and(|before| before.is_string()) {
                    return Ok(export);
                }
            }
        }
    }
    export.continues = after;
    Ok(export)
}

fn as_map(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}

/// As JSON that people can read, where it fits; packed where it does not, and fits then.
fn packed(document: &Value, number: usize, largest: usize) -> Option<File> {
    let bytes = serde_json::to_vec_pretty(document).ok()?;
    if bytes.len() <= largest {
        return Some(File { name: format!("briefbot-desk-{number}.json"), bytes });
    }
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(&bytes).ok()?;
    let bytes = packer.finish().ok().filter(|bytes| bytes.len() <= largest)?;
    Some(File { name: format!("briefbot-desk-{number}.json.gz"), bytes })
}

/// Deletes the desk of `key` for good, where `typed` is the word that says so. Its files are emptied of it a little later.
///
/// # Errors
/// What the store reports.
pub async fn delete(bot: &Bot, key: DeskKey, typed: &str) -> Result<Message> {
    let word = bot.words.get("data-delete-word");
    if typed.trim().to_lowercase() != word.to_lowercase() {
        return Ok(Message::notice(&bot.words.with("data-not-deleted", &[("word", word.into())])));
    }
    let desk = bot.desk(key).await?;
    bot.desks.condemn(desk, bot.clock.now()).await?;
    bot.chores.notify_one();
    bot.orders_changed.notify_one();
    Ok(Message::notice(&bot.words.get("data-deleted")))
}

/// Takes a person out of what the desk of `key` holds.
///
/// # Errors
/// What the store reports.
pub async fn forget(bot: &Bot, key: DeskKey, person: u64) -> Result<Message> {
    let places = bot.desks.forget(bot.desk(key).await?, person).await?;
    Ok(Message::notice(&bot.words.with("data-forgotten", &[("count", places.into())])))
}
