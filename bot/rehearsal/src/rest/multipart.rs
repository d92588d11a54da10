//! Bodies of type `multipart/form-data`: the JSON part and the files.

use serde_json::Value;

/// A file sent with a message.
#[derive(Debug, Clone)]
pub struct File {
    /// The number in `files[number]`, by which `attachments` of the JSON part names it.
    pub number: Option<u64>,
    pub name: String,
    pub content_type: String,
    pub bytes: Vec<u8>,
}

/// Takes a form apart. `None` when it is not one, or its `payload_json` is not JSON.
pub fn parse(content_type: &str, body: &[u8]) -> Option<(Value, Vec<File>)> {
    let boundary = content_type.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?.trim_matches('"');
    let mark = format!("--{boundary}");
    let (mut json, mut files) = (Value::Null, Vec::new());
    let mut rest = after(body, mark.as_bytes())?;
    let separator = format!("\r\n{mark}");
    while !rest.starts_with(b"--") {
        let part = rest.strip_prefix(b"\r\n")?;
        let end = find(part, separator.as_bytes())?;
        let (head, bytes) = split(&part[..end])?;
        let field = attribute(&head, "name").unwrap_or_default();
        match attribute(&head, "filename") {
            Some(name) => files.push(File { number: number_of(&field), name, content_type: content_type_of(&head), bytes: bytes.to_vec() }),
            None if field == "payload_json" => json = serde_json::from_slice(bytes).ok()?,
            None => {}
        }
        rest = &part[end + separator.len()..];
    }
    Some((json, files))
}

fn number_of(field: &str) -> Option<u64> {
    field.strip_prefix("files[")?.strip_suffix(']')?.parse().ok()
}

fn split(part: &[u8]) -> Option<(String, &[u8])> {
    let end = find(part, b"\r\n\r\n")?;
    Some((String::from_utf8_lossy(&part[..end]).into_owned(), &part[end + 4..]))
}

fn attribute(head: &str, key: &str) -> Option<String> {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-disposition"))?;
    let mark = format!("{key}=");
    let value = line.split(';').find_map(|part| part.trim().strip_prefix(mark.as_str()))?;
    Some(value.trim_matches('"').to_owned())
}

fn content_type_of(head: &str) -> String {
    let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with("content-type:"));
    line.and_then(|line| line.split_once(':')).map_or("application/octet-stream", |(_, kind)| kind.trim()).to_owned()
}

fn after<'b>(body: &'b [u8], mark: &[u8]) -> Option<&'b [u8]> {
    find(body, mark).map(|at| &body[at + mark.len()..])
}

/// The first place of `mark`.
fn find(body: &[u8], mark: &[u8]) -> Option<usize> {
    body.windows(mark.len()).position(|window| window == mark)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_gives_its_json_and_its_files() {
        let body = b"--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{\"content\":\"hi\"}\r\n--x\r\nContent-Disposition: form-data; name=\"files[0]\"; filename=\"a.png\"\r\nContent-Type: image/png\r\n\r\n\x89PNG\r\n--x--\r\n";
        let (json, files) = parse("multipart/form-data; boundary=x", body).expect("a form");
        assert_eq!(json["content"], "hi");
        assert_eq!(
            (files[0].number, files[0].name.as_str(), files[0].content_type.as_str(), files[0].bytes.as_slice()),
            (Some(0), "a.png", "image/png", &b"\x89PNG"[..])
        );
    }

    #[test]
    fn a_broken_form_is_no_form() {
        for body in [&b"--x\r\nno end"[..], b"", b"--x", b"--x\r\n\r\n--x"] {
            assert!(parse("multipart/form-data; boundary=x", body).is_none());
        }
    }
}
