//! Topics and speakers by name: counted for each source, completed from the beginnings of their words.

use super::{desks, errors::Trouble};
use crate::{
    store::{Counted, DeskId, SourceId},
    text::{Span, TokenKind, fold, name_key, tokens::tokens},
};
use rusqlite::{Connection, OptionalExtension, Row, params};
use std::collections::{BTreeMap, HashMap};

/// What a name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// What cards are about; counted in cards.
    Topic,
    /// Somebody who is quoted with a name that is shown; counted in quotes.
    Speaker,
}

impl Kind {
    const fn column(self) -> &'static str {
        match self {
            Self::Topic => "topic",
            Self::Speaker => "speaker",
        }
    }
}

/// How a typed word has to stand to a word of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Match {
    /// The same word, in any spelling.
    Whole,
    /// Its beginning, in any spelling.
    Beginning,
}

impl Match {
    /// The last word, in the order of the index, that `typed` stands for.
    fn last(self, typed: &str) -> String {
        match self {
            Self::Whole => typed.to_owned(),
            // Behind every letter and digit.
            Self::Beginning => format!("{typed}~"),
        }
    }
}

/// A name of one source.
pub(super) struct Name {
    pub(super) id: i64,
    pub(super) key: String,
    pub(super) spelling: String,
    pub(super) count: usize,
}

impl Name {
    /// A name of a row that holds its id, key, spelling and count.
    pub(super) fn of_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let count: i64 = row.get(3)?;
        Ok(Self { id: row.get(0)?, key: row.get(1)?, spelling: row.get(2)?, count: usize::try_from(count).unwrap_or_default() })
    }
}

/// A word as it is compared: folded, so that its beginning stays its beginning, and as the key under which spellings meet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) folded: String,
    pub(super) key: String,
}

impl Word {
    fn spellings(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.folded.as_str()).chain(Some(self.key.as_str()).filter(|&key| key != self.folded))
    }
}

/// The words and numbers of a name, or of what is typed.
pub(super) fn words(text: &str) -> Vec<Word> {
    let found = tokens(text, Span::new(0, text.len()));
    let spelled = found.iter().filter(|t| t.kind != TokenKind::Mark).map(|t| t.of(text));
    let words = spelled.map(|w| Word { folded: letters(&fold(w)), key: letters(&name_key(w)) });
    words.filter(|w| !w.folded.is_empty() && !w.key.is_empty()).collect()
}

/// The key of a name, or of what is typed: its words' keys.
pub(super) fn key(text: &str) -> String {
    words(text).into_iter().map(|word| word.key).collect::<Vec<_>>().join(" ")
}

fn letters(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).collect()
}

/// Counts the names of a card for its source; the ids of the distinct ones.
pub(super) fn add(db: &Connection, source: SourceId, article: i64, kind: Kind, spelled: &[String]) -> Result<Vec<i64>, Trouble> {
    let mut counted: BTreeMap<String, (&str, i64)> = BTreeMap::new();
    for name in spelled {
        let key = key(name);
        if !key.is_empty() {
            counted.entry(key).or_insert((name, 0)).1 += 1;
        }
    }
    let mut ids = Vec::with_capacity(counted.len());
    for (key, (name, count)) in counted {
        // A topic counts once a card, however often the card names it.
        let count = if kind == Kind::Topic { 1 } else { count };
        let id = count_in(db, source, kind, &key, name, count)?;
        index(db, id, source, kind, name)?;
        db.prepare_cached("INSERT INTO card_names (article_id, name_id, count) VALUES (?1, ?2, ?3)")?.execute([article, id, count])?;
        ids.push(id);
    }
    Ok(ids)
}

fn count_in(db: &Connection, source: SourceId, kind: Kind, key: &str, name: &str, count: i64) -> Result<i64, Trouble> {
    let known: Option<i64> = db
        .prepare_cached("UPDATE names SET count = count + ?4, name = ?5 WHERE source_id = ?1 AND kind = ?2 AND key = ?3 RETURNING id")?
        .query_row(params![source.0, kind.column(), key, count, name], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    db.prepare_cached("INSERT INTO names (source_id, kind, key, name, count) VALUES (?1, ?2, ?3, ?4, ?5)")?.execute(params![
        source.0,
        kind.column(),
        key,
        name,
        count
    ])?;
    Ok(db.last_insert_rowid())
}

/// Lets a name be found by this spelling too.
fn index(db: &Connection, id: i64, source: SourceId, kind: Kind, name: &str) -> Result<(), Trouble> {
    let mut asked =
        db.prepare_cached("INSERT INTO name_words (name_id, word, source_id, kind) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING")?;
    for word in words(name) {
        for spelling in word.spellings() {
            asked.execute(params![id, spelling, source.0, kind.column()])?;
        }
    }
    Ok(())
}

/// Takes a card's names from the counts of its source.
pub(super) fn remove(db: &Connection, article: i64) -> Result<(), Trouble> {
    let held: Vec<(i64, i64)> = db
        .prepare_cached("SELECT n.id, n.count - c.count FROM card_names c JOIN names n ON n.id = c.name_id WHERE c.article_id = ?1")?
        .query_map([article], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    db.prepare_cached("DELETE FROM card_names WHERE article_id = ?1")?.execute([article])?;
    for (id, left) in held {
        if left > 0 {
            db.prepare_cached("UPDATE names SET count = ?2 WHERE id = ?1")?.execute([id, left])?;
        } else {
            db.prepare_cached("DELETE FROM name_words WHERE name_id = ?1")?.execute([id])?;
            db.prepare_cached("DELETE FROM names WHERE id = ?1")?.execute([id])?;
        }
    }
    Ok(())
}

/// Names of one kind that a desk sees and that have words beginning like the words typed, the highest count first.
pub(super) fn complete(db: &Connection, desk: DeskId, kind: Kind, typed: &str, limit: usize) -> Result<Vec<Counted>, Trouble> {
    let seen = desks::sources_seen_by(db, desk)?;
    let typed = words(typed);
    let found = if typed.is_empty() { most(db, &seen, kind, limit)? } else { matching(db, &seen, kind, &typed, Match::Beginning)? };
    let mut counted = together(found);
    counted.truncate(limit);
    Ok(counted.into_iter().map(|(_, counted)| counted).collect())
}

/// Of so many names that match, from the oldest and from the newest, the counts are looked at: a letter or two match more than is worth
/// reading, and the common names are among the first that came or among the last.
const EACH_END: usize = 1_000;

/// Names of the sources that have every typed word; of very many, the oldest and the newest. None where nothing is typed.
pub(super) fn matching(db: &Connection, seen: &[SourceId], kind: Kind, typed: &[Word], how: Match) -> Result<Vec<Name>, Trouble> {
    // The longest word leaves the fewest names to look at.
    let Some((longest, _)) = typed.iter().enumerate().max_by_key(|(_, word)| word.key.len()) else { return Ok(Vec::new()) };
    let mut ids = bearers(db, seen, kind, &typed[longest], how)?;
    for (_, word) in typed.iter().enumerate().filter(|&(n, _)| n != longest) {
        ids = keep_bearers(db, ids, word, how)?;
    }
    if ids.len() > 2 * EACH_END {
        ids.drain(EACH_END..ids.len() - EACH_END);
    }
    let mut asked = db.prepare_cached("SELECT id, key, name, count FROM names WHERE id = ?1")?;
    ids.into_iter().map(|id| Ok(asked.query_row([id], Name::of_row)?)).collect()
}

/// The names of the sources with one word, in the order in which they came.
fn bearers(db: &Connection, seen: &[SourceId], kind: Kind, word: &Word, how: Match) -> Result<Vec<i64>, Trouble> {
    let mut asked = db.prepare_cached("SELECT name_id FROM name_words WHERE source_id = ?1 AND kind = ?2 AND word BETWEEN ?3 AND ?4")?;
    let mut ids: Vec<i64> = Vec::new();
    for source in seen {
        for spelling in word.spellings() {
            for id in asked.query_map(params![source.0, kind.column(), spelling, how.last(spelling)], |row| row.get(0))? {
                ids.push(id?);
            }
        }
    }
    ids.sort_unstable();
    ids.dedup();
    Ok(ids)
}

fn keep_bearers(db: &Connection, ids: Vec<i64>, word: &Word, how: Match) -> Result<Vec<i64>, Trouble> {
    let mut asked =
        db.prepare_cached("SELECT 1 FROM name_words WHERE name_id = ?1 AND (word BETWEEN ?2 AND ?3 OR word BETWEEN ?4 AND ?5)")?;
    let mut kept = Vec::new();
    for id in ids {
        if asked.exists(params![id, word.folded, how.last(&word.folded), word.key, how.last(&word.key)])? {
            kept.push(id);
        }
    }
    Ok(kept)
}

/// The names with the highest counts: of every source so many that those of the desk are among them, unless a name is spread thinly
/// over many sources.
pub(super) fn most(db: &Connection, seen: &[SourceId], kind: Kind, limit: usize) -> Result<Vec<Name>, Trouble> {
    const TOGETHER: usize = 4_000;
    let each = super::count(limit.max(TOGETHER / seen.len().max(1)));
    let mut asked =
        db.prepare_cached("SELECT id, key, name, count FROM names WHERE source_id = ?1 AND kind = ?2 ORDER BY count DESC LIMIT ?3")?;
    let mut found = Vec::new();
    for source in seen {
        for name in asked.query_map(params![source.0, kind.column(), each], Name::of_row)? {
            found.push(name?);
        }
    }
    Ok(found)
}

/// The names of several sources as one list by key, counts added up, spelled as where the most are; the highest count first, then by name.
pub(super) fn together(names: Vec<Name>) -> Vec<(String, Counted)> {
    let mut by_key: HashMap<String, (Counted, usize)> = HashMap::new();
    for name in names {
        let (counted, most) = by_key.entry(name.key).or_insert_with(|| (Counted { name: name.spelling.clone(), count: 0 }, 0));
        counted.count += name.count;
        if name.count > *most {
            *most = name.count;
            counted.name = name.spelling;
        }
    }
    let mut list: Vec<_> = by_key.into_iter().map(|(key, (counted, _))| (key, counted)).collect();
    list.sort_by(|(_, a), (_, b)| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    list
}
