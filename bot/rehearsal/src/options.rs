//! The options of a slash command: what a user filled in, checked and shaped as Discord's own client does before it sends.

use serde_json::{Map, Value, json};

use crate::ids::Id;
use crate::interactions::Refusal;
use crate::state::World;

/// The definition that holds the options: the command itself, or the sub command that `path` names.
pub fn descend<'c>(command: &'c Value, path: &[&str]) -> Result<&'c Value, Refusal> {
    let mut definition = command;
    for name in path {
        let found = definitions(definition).iter().find(|option| option["name"] == *name && is_branch(option));
        definition = found.ok_or_else(|| format!("The command has no sub command {name:?}."))?;
    }
    if definitions(definition).iter().any(is_branch) {
        return Err("The command needs one of its sub commands.".to_owned());
    }
    Ok(definition)
}

/// The filled options inside the sub commands that `path` names.
pub fn wrap(command: &Value, path: &[&str], filled: Vec<Value>) -> Vec<Value> {
    let Some((first, rest)) = path.split_first() else { return filled };
    let Some(branch) = definitions(command).iter().find(|option| option["name"] == *first) else { return filled };
    vec![json!({"name": first, "type": branch["type"], "options": wrap(branch, rest, filled)})]
}

/// All options of a command that the user `by` has finished, with what users, channels, roles and files resolve to.
pub fn complete(definition: &Value, given: &Map<String, Value>, by: Id, world: &World) -> Result<(Vec<Value>, Value), Refusal> {
    if let Some(strange) = given.keys().find(|key| definitions(definition).iter().all(|option| option["name"] != key.as_str())) {
        return Err(format!("The command has no option {strange:?}."));
    }
    let (mut filled, mut resolved) = (Vec::new(), Value::Null);
    for option in definitions(definition) {
        let name = option["name"].as_str().unwrap_or_default();
        let value = given.get(name).filter(|value| !value.is_null() && value.as_str() != Some(""));
        let Some(value) = value else {
            if option["required"].as_bool().unwrap_or(false) {
                return Err(format!("The option {name:?} is required."));
            }
            continue;
        };
        let value = typed(option, value).ok_or_else(|| format!("The option {name:?} cannot take {value}."))?;
        fits(option, name, &value)?;
        resolve(option, &value, by, world, &mut resolved)?;
        filled.push(json!({"name": name, "type": option["type"], "value": value}));
    }
    Ok((filled, resolved))
}

/// The options typed so far, one of them in focus. Nothing is checked, and a number still is text, as on Discord.
pub fn partial(definition: &Value, given: &Map<String, Value>, focused: &str) -> Result<(Vec<Value>, Value), Refusal> {
    let option = definitions(definition).iter().find(|option| option["name"] == focused);
    let option = option.ok_or_else(|| format!("The command has no option {focused:?}."))?;
    if !option["autocomplete"].as_bool().unwrap_or(false) {
        return Err(format!("The option {focused:?} has no autocomplete."));
    }
    let mut filled = Vec::new();
    for option in definitions(definition) {
        let name = option["name"].as_str().unwrap_or_default();
        if name == focused {
            let text = given.get(name).map(text_of).unwrap_or_default();
            filled.push(json!({"name": name, "type": option["type"], "value": text, "focused": true}));
        } else if let Some(value) = given.get(name).and_then(|value| typed(option, value)).filter(|value| value.as_str() != Some("")) {
            filled.push(json!({"name": name, "type": option["type"], "value": value}));
        }
    }
    Ok((filled, Value::Null))
}

fn definitions(holder: &Value) -> &[Value] {
    holder["options"].as_array().map_or(&[], Vec::as_slice)
}

fn is_branch(option: &Value) -> bool {
    matches!(option["type"].as_u64(), Some(1 | 2))
}

/// The value as the option's type has it: text for 3, a whole number for 4, a truth for 5, ids as text, a number for 10.
fn typed(option: &Value, value: &Value) -> Option<Value> {
    let text = text_of(value);
    match option["type"].as_u64()? {
        4 => text.trim().parse::<i64>().ok().map(Value::from),
        5 => text.trim().parse::<bool>().ok().map(Value::from),
        10 => text.trim().parse::<f64>().ok().filter(|number| number.is_finite()).map(Value::from),
        _ => Some(json!(text)),
    }
}

fn text_of(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Does the value keep to the option's choices and bounds?
fn fits(option: &Value, name: &str, value: &Value) -> Result<(), Refusal> {
    let choices = option["choices"].as_array().map_or(&[][..], Vec::as_slice);
    if !choices.is_empty() && choices.iter().all(|choice| choice["value"] != *value) {
        return Err(format!("The option {name:?} takes one of its choices."));
    }
    let (least, most) = match value {
        Value::String(_) => (&option["min_length"], &option["max_length"]),
        _ => (&option["min_value"], &option["max_value"]),
    };
    // Discord's client takes 6,000 characters at most.
    let text_most = if value.is_string() { 6_000.0 } else { f64::INFINITY };
    let size = value.as_str().map_or_else(|| value.as_f64().unwrap_or(0.0), |text| text.chars().count() as f64);
    if size < least.as_f64().unwrap_or(f64::NEG_INFINITY) || size > most.as_f64().unwrap_or(text_most) {
        return Err(format!("The option {name:?} is out of its bounds."));
    }
    Ok(())
}

/// Adds the user, channel, role or file that an id stands for.
fn resolve(option: &Value, value: &Value, by: Id, world: &World, resolved: &mut Value) -> Result<(), Refusal> {
    let kind = option["type"].as_u64().unwrap_or(0);
    if !matches!(kind, 6..=9 | 11) {
        return Ok(());
    }
    let text = value.as_str().unwrap_or_default();
    let id = text.parse().unwrap_or(0);
    if let Some(file) = world.file(id).filter(|_| kind == 11) {
        resolved["attachments"][text] = file.json.clone();
    } else if let Some(channel) = world.channel(id).filter(|_| kind == 7) {
        let mut json = World::channel_json(channel);
        json["permissions"] = json!(world.user(by).map_or(0, |user| world.permissions_in(user, channel)).to_string());
        resolved["channels"][text] = json;
    } else if world.user(id).is_some() && matches!(kind, 6 | 9) {
        resolved["users"][text] = world.user_json(id);
        if let Some(guild) = world.guilds.first() {
            let mut member = world.member_json(guild, id);
            member.as_object_mut().map(|map| map.remove("user"));
            resolved["members"][text] = member;
        }
    } else if let Some(role) = world.role_json(id).filter(|_| matches!(kind, 8 | 9)) {
        resolved["roles"][text] = role;
    } else {
        return Err(format!("{text:?} names nothing here."));
    }
    Ok(())
}
