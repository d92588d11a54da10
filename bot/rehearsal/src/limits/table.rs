//! Checks a body against the rows of `limits.tsv`.

use serde_json::Value;

use super::{FormErrors, length};

const LIMITS: &str = include_str!("limits.tsv");

/// One row of the table.
struct Limit<'t> {
    path: &'t str,
    measure: &'t str,
    required: bool,
    least: u64,
    most: u64,
}

/// Adds to `errors` everything in `body` that a row about `target` forbids.
pub fn check(target: &str, body: &Value, errors: &mut FormErrors) {
    for limit in rows(target) {
        walk(body, limit.path, "", &mut |value, at| measure(&limit, value, at, errors));
    }
}

fn rows(target: &str) -> impl Iterator<Item = Limit<'static>> {
    LIMITS.lines().filter(|line| !line.starts_with('#')).filter_map(move |line| {
        let mut cells = line.split('\t');
        let (of, path, measure) = (cells.next()?, cells.next()?, cells.next()?);
        let (least, most) = (cells.next()?.parse().ok()?, cells.next()?.parse().ok()?);
        (of == target).then_some(Limit { path, measure: measure.trim_end_matches('!'), required: measure.ends_with('!'), least, most })
    })
}

/// Calls `found` with every value that `path` reaches, and with where it stands.
fn walk(value: &Value, path: &str, at: &str, found: &mut impl FnMut(&Value, &str)) {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let mut step = |child: &Value, name: &str| {
        let at = if at.is_empty() { name.to_owned() } else { format!("{at}.{name}") };
        match rest {
            Some(rest) => walk(child, rest, &at, found),
            None => found(child, &at),
        }
    };
    if head == "*" {
        for (index, child) in value.as_array().into_iter().flatten().enumerate() {
            step(child, &index.to_string());
        }
        for (key, child) in value.as_object().into_iter().flatten() {
            step(child, key);
        }
    } else if value.is_object() {
        step(&value[head], head);
    }
}

fn measure(limit: &Limit, value: &Value, at: &str, errors: &mut FormErrors) {
    let (least, most) = (limit.least, limit.most);
    match (limit.measure, value) {
        (_, Value::Null) => {
            if limit.required {
                errors.add(at, "BASE_TYPE_REQUIRED", "This field is required");
            }
        }
        ("length", Value::String(text)) => {
            let size = length(text) as u64;
            if size > most {
                errors.add(at, "BASE_TYPE_MAX_LENGTH", format!("Must be {most} or fewer in length."));
            } else if size == 0 && least == 1 {
                errors.add(at, "BASE_TYPE_REQUIRED", "This field is required");
            }
        }
        ("items", Value::Array(items)) => {
            let size = items.len() as u64;
            if size < least || size > most {
                errors.add(at, "BASE_TYPE_BAD_LENGTH", format!("Must be between {least} and {most} in length."));
            }
        }
        ("value", Value::Number(number)) => {
            if number.as_f64().is_none_or(|number| number < least as f64) {
                errors.add(at, "NUMBER_TYPE_MIN", format!("int value should be greater than or equal to {least}."));
            } else if number.as_f64().is_none_or(|number| number > most as f64) {
                errors.add(at, "NUMBER_TYPE_MAX", format!("int value should be less than or equal to {most}."));
            }
        }
        // A nonce and a choice's value may be numbers; their length is then no matter.
        ("length", Value::Number(_)) => {}
        ("length", _) => errors.add(at, "BASE_TYPE_BAD_TYPE", "Could not interpret value as string."),
        ("items", _) => errors.add(at, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"),
        _ => errors.add(at, "NUMBER_TYPE_COERCE", "Value is not int."),
    }
}
