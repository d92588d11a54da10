//! Topics and speakers by name: counted for each source, completed from the beginnings of their words.

use super::{corrections, desks, errors::Trouble};
use crate::{
    card::Card,
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
    pub(super) const fn column(self) -> &'static str {
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

    /// Whether a typed word stands for a word of a name, as the index would find.
    fn fits(self, typed: &Word, word: &Word) -> bool {
        let spelled = |typed: &str, word: &str| if self == Self::Whole { word == typed } else { word.starts_with(typed) };
        typed.spellings().any(|typed| word.spellings().any(|word| spelled(typed, word)))
    }
}

/// A name of one source, or of a desk's corrections alone.
pub(super) struct Name {
    /// By which the cards of the source are found; `None` for one of corrections.
    pub(super) id: Option<i64>,
    pub(super) key: String,
    pub(super) spelling: String,
    /// Of corrections, how many more; may be less than none.
    pub(super) count: i64,
}

impl Name {
    /// A name of a row that holds its id, key, spelling and count.
    pub(super) fn of_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self { id: Some(row.get(0)?), key: row.get(1)?, spelling: row.get(2)?, count: row.get(3)? })
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

/// The names of one kind on a card, by their keys: how each is spelled, and how many the card has of it.
pub(super) fn counted(kind: Kind, card: &Card) -> BTreeMap<String, (String, i64)> {
    let names: Vec<&str> = match kind {
        Kind::Topic => card.topics.iter().map(String::as_str).collect(),
        Kind::Speaker => card.quotes.iter().filter_map(|quote| quote.shown_speaker()).map(|speaker| speaker.name.as_str()).collect(),
    };
    let mut counted: BTreeMap<String, (String, i64)> = BTreeMap::new();
    for name in names {
        let key = key(name);
        if !key.is_empty() {
            // A topic counts once a card, however often the card names it.
            let more = i64::from(kind == Kind::Speaker);
            let (_, count) = counted.entry(key).or_insert_with(|| (name.to_owned(), 1 - more));
            *count += more;
        }
    }
    counted
}

/// Counts the names of a card for its source.
pub(super) fn add(db: &Connection, source: SourceId, article: i64, kind: Kind, card: &Card) -> Result<(), Trouble> {
    for (key, (name, count)) in counted(kind, card) {
        let id = count_in(db, source, kind, &key, &name, count)?;
        index(db, id, source, kind, &name)?;
        db.prepare_cached("INSERT INTO card_names (article_id, name_id, count) VALUES (?1, ?2, ?3)")?.execute([article, id, count])?;
    }
    Ok(())
}

/// The ids of the speakers of a card, as it was read.
pub(super) fn speakers_of(db: &Connection, article: i64) -> Result<Vec<i64>, Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT n.id FROM card_names c JOIN names n ON n.id = c.name_id WHERE c.article_id = ?1 AND n.kind = 'speaker' ORDER BY n.id",
    )?;
    Ok(asked.query_map([article], |row| row.get(0))?.collect::<Result<_, _>>()?)
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
    let found = if typed.is_empty() {
        most_at(db, desk, &seen, kind, limit)?
    } else {
        matching_at(db, desk, &seen, kind, &typed, Match::Beginning)?
    };
    let mut counted = together(found);
    counted.truncate(limit);
    Ok(counted.into_iter().map(|(_, counted)| counted).collect())
}

/// [`matching`], with what the desk has corrected: names that it sees no more are left out.
pub(super) fn matching_at(
    db: &Connection,
    desk: DeskId,
    seen: &[SourceId],
    kind: Kind,
    typed: &[Word],
    how: Match,
) -> Result<Vec<Name>, Trouble> {
    let found = matching(db, seen, kind, typed, how)?;
    with_corrected(db, desk, seen, kind, found, |name| {
        let words = words(name);
        typed.iter().all(|typed| words.iter().any(|word| how.fits(typed, word)))
    })
}

/// [`most`], likewise.
pub(super) fn most_at(db: &Connection, desk: DeskId, seen: &[SourceId], kind: Kind, limit: usize) -> Result<Vec<Name>, Trouble> {
    let found = most(db, seen, kind, limit)?;
    with_corrected(db, desk, seen, kind, found, |_| true)
}

/// Puts to names those that the desk's corrections add, where they are `meant`, and takes away those of which nothing is left.
fn with_corrected(
    db: &Connection,
    desk: DeskId,
    seen: &[SourceId],
    kind: Kind,
    mut found: Vec<Name>,
    meant: impl Fn(&str) -> bool,
) -> Result<Vec<Name>, Trouble> {
    if !corrections::has_any(db, desk)? {
        return Ok(found);
    }
    let corrected = corrections::corrected(db, desk, seen, kind)?;
    for one in corrected {
        if one.more > 0 && meant(&one.name) || found.iter().any(|name| name.key == one.key) {
            found.push(Name { id: None, key: one.key, spelling: one.name, count: one.more });
        }
    }
    let mut left: HashMap<String, i64> = HashMap::new();
    for name in &found {
        *left.entry(name.key.clone()).or_default() += name.count;
    }
    found.retain(|name| left[&name.key] > 0);
    Ok(found)
}

/// Of so many names that match, from the oldest and from the newest, the counts are looked at: a letter or two match more than is worth
/// reading, and the common names are among the first that came or among the last.
const EACH_END: usize = 1_000;

/// Names of the sources that have every typed word; of very many, the oldest and the newest. None where nothing is typed.
fn matching(db: &Connection, seen: &[SourceId], kind: Kind, typed: &[Word], how: Match) -> Result<Vec<Name>, Trouble> {
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
fn most(db: &Connection, seen: &[SourceId], kind: Kind, limit: usize) -> Result<Vec<Name>, Trouble> {
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
    struct Together {
        spelling: String,
        most: i64,
        count: i64,
    }
    let mut by_key: HashMap<String, Together> = HashMap::new();
    for name in names {
        let one = by_key.entry(name.key).or_insert_with(|| Together { spelling: name.spelling.clone(), most: 0, count: 0 });
        one.count += name.count;
        if name.count > one.most {
            one.most = name.count;
            one.spelling = name.spelling;
        }
    }
    let counted = |one: Together| Counted { name: one.spelling, count: usize::try_from(one.count).unwrap_or_default() };
    let mut list: Vec<_> = by_key.into_iter().map(|(key, one)| (key, counted(one))).collect();
    list.sort_by(|(_, a), (_, b)| b.count.cmp(&a.count).then_with(|| a.name.cmp(&b.name)));
    list
}
