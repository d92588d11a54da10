//! What follows from corrections for digests: an edition of which nothing can have been posted is made anew, what was posted is marked.

use crate::store::{
    CardId, DeskId,
    sqlite::{digests::make_anew, errors::Trouble, micros},
};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, params};

/// Lets the change of a card's corrections reach the editions of a desk that showed it.
pub fn follow(db: &Connection, desk: DeskId, card: CardId, now: DateTime<Utc>) -> Result<(), Trouble> {
    let mut asked = db.prepare_cached(
        "SELECT s.edition_id, max(s.story = s.article_id) FROM edition_articles s JOIN digests d ON d.id = s.digest_id
         WHERE s.article_id = ?1 AND s.story IS NOT NULL AND d.desk_id = ?2 GROUP BY s.edition_id",
    )?;
    let editions: Vec<(i64, bool)> = asked.query_map([card.0, desk.0], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?;
    for (edition, leads) in editions {
        // Of an article that does not lead its story, an edition shows nothing but where it stands.
        if !make_anew(db, edition)? && leads {
            amend(db, edition, card, now)?;
        }
    }
    Ok(())
}

fn amend(db: &Connection, edition: i64, card: CardId, now: DateTime<Utc>) -> Result<(), Trouble> {
    db.prepare_cached(
        "INSERT INTO amendments (edition_id, article_id, try_at) VALUES (?1, ?2, ?3)
         ON CONFLICT (edition_id, article_id) DO UPDATE SET asked = asked + 1, tries = 0, try_at = excluded.try_at",
    )?
    .execute(params![edition, card.0, micros(now)])?;
    Ok(())
}
