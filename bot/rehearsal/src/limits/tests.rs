//! Every limit: what keeps it passes, one more is refused where and as Discord refuses it. The cases are data files.

use serde_json::{Value, json};

use super::{FormErrors, autocomplete, command, command_list, is_empty_message, message, modal};

fn body(name: &str) -> Value {
    let bodies: Value = serde_json::from_str(include_str!("bodies.json")).expect("bodies.json is JSON");
    bodies[name].clone()
}

fn check(name: &str, body: &Value) -> FormErrors {
    match name {
        "message" => message(body),
        "autocomplete" => autocomplete(body),
        "modal" => modal(body),
        "command" => command(body),
        "commands" => command_list(body),
        other => panic!("no body is called {other}"),
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).map(|line| line.split('\t').collect())
}

/// A copy of `item` whose names and ids are its own.
fn numbered(item: &Value, number: usize) -> Value {
    match item {
        Value::Object(map) => map
            .iter()
            .map(|(key, value)| match value {
                Value::String(text) if matches!(key.as_str(), "custom_id" | "name" | "value") => {
                    (key.clone(), json!(format!("{text}{number}")))
                }
                other => (key.clone(), numbered(other, number)),
            })
            .collect::<serde_json::Map<_, _>>()
            .into(),
        Value::Array(items) => items.iter().map(|item| numbered(item, number)).collect(),
        other => other.clone(),
    }
}

fn sized(current: &Value, measure: &str, size: usize) -> Value {
    match measure {
        "length" | "least" => json!("x".repeat(size)),
        "url" => json!(format!("https://a.example/{}", "x".repeat(size - "https://a.example/".len()))),
        "value" => json!(size),
        _ => (0..size).map(|number| numbered(&current[0], number)).collect(),
    }
}

fn code_at(errors: &FormErrors, path: &str) -> Option<String> {
    let tree = errors.tree();
    let parts = path.split(['.', '/']).filter(|part| !part.is_empty());
    let node = parts.fold(&tree, |node, part| &node[part]);
    node.pointer("/_errors/0/code").and_then(Value::as_str).map(str::to_owned)
}

#[test]
fn the_bodies_pass() {
    for name in ["message", "autocomplete", "modal", "command", "commands"] {
        let errors = check(name, &body(name));
        assert!(errors.is_empty(), "{name}: {}", errors.sentence());
    }
}

#[test]
fn the_limit_passes_and_one_more_is_refused() {
    let mut seen = 0;
    for row in rows(include_str!("cases.tsv")) {
        let [name, pointer, measure, limit, code] = row[..] else { panic!("a case has five cells: {row:?}") };
        let limit: usize = limit.parse().expect("a limit is a number");
        let beyond = if measure.starts_with("least") { limit - 1 } else { limit + 1 };
        let with = |size| {
            let mut body = body(name);
            let place = body.pointer_mut(pointer).expect("the pointer names a part of the body");
            *place = sized(place, measure, size);
            body
        };
        let passes = check(name, &with(limit));
        assert!(passes.is_empty(), "{name} {pointer} at {limit}: {}", passes.sentence());
        let refused = check(name, &with(beyond));
        assert_eq!(code_at(&refused, pointer).as_deref(), Some(code), "{name} {pointer} at {beyond}: {}", refused.sentence());
        seen += 1;
    }
    assert!(seen >= 55, "only {seen} cases were read");
}

#[test]
fn every_row_of_the_table_has_a_case() {
    // A path without its indices and languages, in the words of the table.
    let plain = |pointer: &str| {
        let parts = pointer.split('/').filter(|part| !part.is_empty());
        parts.map(|part| if part == "de" || part.parse::<usize>().is_ok() { "*" } else { part }).collect::<Vec<_>>().join(".")
    };
    let cases: Vec<(String, String)> = rows(include_str!("cases.tsv")).map(|row| (row[0].to_owned(), plain(row[1]))).collect();
    for row in rows(include_str!("limits.tsv")) {
        let (name, path) = match row[0] {
            "option" => ("command", format!("options.*.{}", row[1])),
            "chat_command" => ("command", row[1].to_owned()),
            name => (name, row[1].to_owned()),
        };
        // Nested options are the options of sub commands; a menu's lower bound is held by its upper one.
        if matches!(path.as_str(), "options.*.options" | "components.*.components.*.min_values") {
            continue;
        }
        assert!(cases.contains(&(name.to_owned(), path.clone())), "no case for {name} {path}");
    }
}

#[test]
fn rules_beyond_numbers() {
    for row in rows(include_str!("rules.tsv")) {
        let (name, pointer, part, path) = (row[0], row[1], row[2], row[3]);
        let mut body = body(name);
        let part: Value = serde_json::from_str(part).unwrap_or_else(|error| panic!("{row:?}: {error}"));
        if let Some(place) = body.pointer_mut(pointer) {
            *place = part;
        } else {
            let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
            body.pointer_mut(parent).expect("the parent is there")[key] = part;
        }
        let errors = check(name, &body);
        if path == "-" {
            assert!(errors.is_empty(), "{row:?}: {}", errors.sentence());
        } else {
            assert_eq!(code_at(&errors, path).as_deref(), row.get(4).copied(), "{row:?}: {}", errors.sentence());
        }
    }
}

#[test]
fn six_thousand_characters_over_all_embeds() {
    let with = |last: usize| json!({"embeds": [{"description": "x".repeat(4_000)}, {"description": "x".repeat(last)}]});
    assert!(message(&with(2_000)).is_empty());
    assert_eq!(code_at(&message(&with(2_001)), "embeds").as_deref(), Some("MAX_EMBED_SIZE_EXCEEDED"));
}

#[test]
fn eight_thousand_characters_in_a_command() {
    let choice = |letter: &str, length: usize| json!({"name": "x".repeat(100), "value": letter.repeat(length)});
    let option = |number: u8| {
        let name = char::from(b'a' + number).to_string();
        json!({"type": 3, "name": name, "description": "d".repeat(99), "choices": [choice("y", 100), choice("z", 100)]})
    };
    // 8 in the command's own words, 15 times 500, then 300 and 102 + `last` in the last two options.
    let with = |last: usize| {
        let mut options: Vec<Value> = (0..15).map(option).collect();
        options.push(json!({"type": 3, "name": "p", "description": "d".repeat(99), "choices": [choice("y", 100)]}));
        options
            .push(json!({"type": 3, "name": "q", "description": "d".repeat(100), "choices": [{"name": "x", "value": "y".repeat(last)}]}));
        json!({"name": "long", "description": "long", "options": options})
    };
    let last = 8_000 - 8 - 15 * 500 - 300 - 102;
    assert!(command(&with(last)).is_empty(), "{}", command(&with(last)).sentence());
    assert_eq!(code_at(&command(&with(last + 1)), "").as_deref(), Some("APPLICATION_COMMAND_TOO_LARGE"));
}

#[test]
fn characters_are_code_points() {
    let clefs = |count: usize| json!({"content": "𝄞".repeat(count)});
    assert!(message(&clefs(2_000)).is_empty());
    assert!(!message(&clefs(2_001)).is_empty());
}

#[test]
fn a_message_must_show_something() {
    for empty in [json!({}), json!({"content": ""}), json!({"content": " \n", "embeds": []}), json!({"content": null, "components": []})] {
        assert!(is_empty_message(&empty), "{empty}");
    }
    for full in [json!({"content": "x"}), json!({"embeds": [{"title": "x"}]}), json!({"attachments": [{"id": 0}]})] {
        assert!(!is_empty_message(&full), "{full}");
    }
}

#[test]
fn the_tree_has_discords_shape() {
    let errors = message(&json!({"embeds": [{"title": "x".repeat(257)}]}));
    let leaf = json!({"_errors": [{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 256 or fewer in length."}]});
    assert_eq!(errors.tree(), json!({"embeds": {"0": {"title": leaf}}}));
}

#[test]
fn any_json_is_judged_without_panic() {
    for strange in [
        json!(null),
        json!(7),
        json!([[[]]]),
        json!({"embeds": 3, "components": {"a": 1}}),
        json!({"embeds": [null, 1, "x"], "components": [[], 0]}),
    ] {
        for name in ["message", "autocomplete", "modal", "command", "commands"] {
            let _ = check(name, &strange);
        }
    }
}
