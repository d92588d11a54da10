//! Files that come with a message or a command: which are kept, which are new, and what is said of them.

use serde_json::{Value, json};

use super::errors::ApiError;
use super::multipart::File;
use crate::hub::Hub;
use crate::ids::Id;
use crate::state::{Message, StoredFile, World};

/// Files of a message.
const MOST: usize = 10;
/// Bytes of a file, where nobody paid for more.
pub const LARGEST: usize = 10 * 1024 * 1024;

/// Adds `files` to a message, with what `attachments` of the body says of them; where the body has that list, it also says which of the
/// message's own files stay.
pub fn attach(hub: &Hub, world: &mut World, message: &mut Message, body: &Value, files: &[File]) -> Result<(), ApiError> {
    let told = body["attachments"].as_array();
    if let Some(told) = told {
        message.attachments.retain(|file| told.iter().any(|one| one["id"] == file["id"]));
    }
    if files.iter().any(|file| file.bytes.len() > LARGEST) {
        return Err(ApiError::too_large());
    }
    if message.attachments.len() + files.len() > MOST {
        return Err(ApiError::too_many_files());
    }
    for file in files {
        let of_it = told.into_iter().flatten().find(|one| number(&one["id"]).is_some_and(|id| Some(id) == file.number));
        message.attachments.push(keep(hub, world, file, of_it.unwrap_or(&Value::Null)).json);
    }
    Ok(())
}

/// Keeps a file that somebody chose for a command.
pub fn upload(hub: &Hub, file: &File) -> Result<Id, ApiError> {
    if file.bytes.len() > LARGEST {
        return Err(ApiError::too_large());
    }
    Ok(keep(hub, &mut hub.world(), file, &json!({"ephemeral": true})).id)
}

fn keep(hub: &Hub, world: &mut World, file: &File, told: &Value) -> StoredFile {
    let id = world.next_id();
    let json = attachment(hub, id, file, told);
    let stored = StoredFile { id, json, content_type: file.content_type.clone(), bytes: file.bytes.clone() };
    world.keep_file(stored.clone());
    stored
}

fn attachment(hub: &Hub, id: u64, file: &File, told: &Value) -> Value {
    let name = tidy(told["filename"].as_str().unwrap_or(&file.name));
    let url = format!("http://{}/page/files/{id}/{name}", hub.host());
    let mut json = json!({
        "id": id.to_string(), "filename": name, "size": file.bytes.len(), "url": url, "proxy_url": url, "content_type": file.content_type,
    });
    for key in ["description", "ephemeral"] {
        if !told[key].is_null() {
            json[key] = told[key].clone();
        }
    }
    if let Some((width, height)) = png_size(&file.bytes) {
        json["width"] = json!(width);
        json["height"] = json!(height);
    }
    json
}

/// The name as Discord keeps it: what is no letter, digit, point, dash or underscore becomes an underscore.
fn tidy(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_') { c } else { '_' }).collect()
}

fn number(id: &Value) -> Option<u64> {
    id.as_u64().or_else(|| id.as_str()?.parse().ok())
}

/// Width and height that the head of a PNG names.
fn png_size(bytes: &[u8]) -> Option<(u32, u32)> {
    let head = bytes.strip_prefix(b"\x89PNG\r\n\x1a\n")?;
    let side = |at: usize| head.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes);
    Some((side(8)?, side(12)?))
}
