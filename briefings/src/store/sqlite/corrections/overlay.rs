//! The corrections of a desk laid over the cards that it reads: one query for all of them, and none where the desk has no corrections.

use crate::{
    correction::{Correction, CorrectionId, Editor, lay as lay_over},
    store::{
        CardId, DeskId, Held,
        sqlite::{errors::Trouble, moment, moment_or_none},
    },
};
use rusqlite::{Connection, Params, Row, params};
use std::sync::Arc;

/// Whether the desk has corrections in force.
pub fn has_any(db: &Connection, desk: DeskId) -> Result<bool, Trouble> {
    Ok(db.prepare_cached("SELECT 1 FROM corrections WHERE desk_id = ?1 AND undone_at IS NULL LIMIT 1")?.exists([desk.0])?)
}

/// Lays what the desk has corrected over its cards.
pub fn lay(db: &Connection, desk: DeskId, cards: &mut [Held]) -> Result<(), Trouble> {
    if cards.is_empty() || !has_any(db, desk)? {
        return Ok(());
    }
    let ids = serde_json::json!(cards.iter().map(|held| held.id.0).collect::<Vec<_>>()).to_string();
    // The sign keeps the order from choosing the index: it would lead through all that the desk has ever corrected.
    let of_cards = "desk_id = ?1 AND undone_at IS NULL AND article_id IN (SELECT value FROM json_each(?2)) ORDER BY +id";
    let found = some(db, of_cards, params![desk.0, ids])?;
    for held in cards {
        let of_card: Vec<_> = found.iter().filter(|(card, _)| *card == held.id).map(|(_, correction)| correction.clone()).collect();
        if !of_card.is_empty() {
            let applied = lay_over(&held.text, Arc::make_mut(&mut held.card), &of_card);
            held.corrections = of_card.into_iter().zip(applied).filter(|(_, applies)| *applies).map(|(one, _)| one).collect();
        }
    }
    Ok(())
}

/// The corrections that are meant, each with its card. One that cannot be read back is as if it were not: it does not keep its card, and all
/// the others, from their readers.
pub fn some(db: &Connection, meant: &str, values: impl Params) -> Result<Vec<(CardId, Correction)>, Trouble> {
    let mut asked = db.prepare_cached(&format!(
        "SELECT id, article_id, change, made_by, editor, made_at, reason, undone_by, undoer, undone_at FROM corrections WHERE {meant}"
    ))?;
    let mut rows = asked.query(values)?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.extend(of_row(row)?);
    }
    Ok(found)
}

fn of_row(row: &Row<'_>) -> rusqlite::Result<Option<(CardId, Correction)>> {
    let Ok(change) = serde_json::from_str(row.get_ref(2)?.as_str()?) else { return Ok(None) };
    let editor = |id: i64, name: String| Editor { id: id.cast_unsigned(), name };
    let undone_by = row.get::<_, Option<i64>>(7)?.zip(row.get::<_, Option<String>>(8)?);
    let undone = undone_by.map(|(id, name)| editor(id, name)).zip(moment_or_none(row.get(9)?)?);
    let (by, at) = (editor(row.get(3)?, row.get(4)?), moment(row.get(5)?)?);
    Ok(Some((CardId(row.get(1)?), Correction { id: CorrectionId(row.get(0)?), change, by, at, reason: row.get(6)?, undone })))
}
