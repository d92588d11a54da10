//! Files of `{"id", "text"}` lines: each line as an article, in order, in bounded memory.

use crate::ingest::{
    document,
    refusal::Unread,
    text::{LONGEST, name_of},
};
use anyhow::{Context, Result};
use briefings::article::{Article, Published, plain};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::{
    fs::File,
    io::{self, BufRead, BufReader, Read as _},
    path::Path,
};

/// One line as it is written.
#[derive(Deserialize)]
struct Given {
    id: Value,
    text: String,
    #[serde(default)]
    html: bool,
    url: Option<String>,
    published: Option<Published>,
}

/// The article of a line.
pub struct Read {
    /// Names it among those read together.
    pub id: String,
    /// The article.
    pub article: Article,
    /// The page that it was read from, where it was one.
    pub page: Option<String>,
}

/// A line without an article, and why.
#[derive(Debug, Serialize)]
pub struct Failed {
    /// Its `id`, where it has one.
    pub id: Value,
    /// Why there is no article, as a sentence.
    pub error: String,
}

/// The lines of a file that are not blank.
pub struct Lines {
    name: String,
    reader: Box<dyn BufRead>,
}

impl Lines {
    /// Opens a file, or standard input where the path is `-`.
    ///
    /// # Errors
    /// A file that cannot be opened.
    pub fn open(file: &Path) -> Result<Self> {
        let name = name_of(file);
        let opened = || -> io::Result<Box<dyn BufRead>> {
            if file.as_os_str() == "-" { Ok(Box::new(io::stdin().lock())) } else { Ok(Box::new(BufReader::new(File::open(file)?))) }
        };
        let reader = opened().with_context(|| format!("{name} cannot be opened"))?;
        Ok(Self { name, reader })
    }
}

impl Iterator for Lines {
    /// The outer error is one of the file, the inner one of the line alone.
    type Item = Result<std::result::Result<Read, Failed>>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let line = next_line(self.reader.as_mut()).with_context(|| format!("{} cannot be read", self.name));
            return Some(match line.transpose()? {
                Ok(Line::Whole(bytes)) if bytes.trim_ascii().is_empty() => continue,
                Ok(Line::Whole(bytes)) => Ok(read(&bytes)),
                Ok(Line::TooLong) => {
                    Ok(Err(Failed { id: Value::Null, error: format!("the line is longer than {} MB: that is no article", LONGEST >> 20) }))
                }
                Err(cause) => Err(cause),
            });
        }
    }
}

/// A line of the input.
enum Line {
    /// Without its end.
    Whole(Vec<u8>),
    /// Longer than any article; it is passed over unread.
    TooLong,
}

/// The next line; `None` behind the last.
fn next_line(lines: &mut dyn BufRead) -> io::Result<Option<Line>> {
    let mut line = Vec::new();
    if lines.take(LONGEST + 1).read_until(b'\n', &mut line)? == 0 {
        return Ok(None);
    }
    if line.last() == Some(&b'\n') {
        line.pop();
    } else if line.len() as u64 > LONGEST {
        lines.skip_until(b'\n')?;
        return Ok(Some(Line::TooLong));
    }
    Ok(Some(Line::Whole(line)))
}

fn read(line: &[u8]) -> std::result::Result<Read, Failed> {
    let given: Given = serde_json::from_slice(line)
        .map_err(|e| Failed { id: id_of(line), error: format!("the line is not {{\"id\", \"text\"}}: {e}") })?;
    let id = given.id.as_str().map_or_else(|| given.id.to_string(), str::to_owned);
    let mut article = if given.html {
        let read = document::read(document::PAGE, None, given.text.as_bytes(), given.url.as_deref());
        read.map_err(|why| Failed { id: given.id, error: Unread { name: "the line".to_owned(), why }.to_string() })?
    } else {
        Article { url: given.url, ..plain::read(&given.text) }
    };
    article.published = given.published.or(article.published);
    Ok(Read { id, article, page: given.html.then_some(given.text) })
}

/// The `id` of a line that could not be read, where it has one.
fn id_of(line: &[u8]) -> Value {
    serde_json::from_slice::<Value>(line).ok().and_then(|mut value| value.get_mut("id").map(Value::take)).unwrap_or(Value::Null)
}
