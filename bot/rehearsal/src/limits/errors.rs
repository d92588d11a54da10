//! Refusals as Discord words them: the `errors` tree of code 50035.

use serde_json::{Map, Value, json};

/// What is wrong with a body, each with the path to it.
#[derive(Debug, Default, Clone)]
pub struct FormErrors {
    list: Vec<(Vec<String>, String, String)>,
}

impl FormErrors {
    /// Notes that what stands at `path` (dotted, as in `embeds.0.title`) is refused with `code`.
    pub fn add(&mut self, path: &str, code: &str, message: impl Into<String>) {
        let parts = path.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        self.list.push((parts, code.to_owned(), message.into()));
    }

    /// Takes over the errors of a part that stands at `prefix`.
    pub fn nest(&mut self, prefix: &str, inner: Self) {
        for (path, code, message) in inner.list {
            let parts = prefix.split('.').filter(|part| !part.is_empty()).map(str::to_owned);
            self.list.push((parts.chain(path).collect(), code, message));
        }
    }

    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// The tree that Discord sends: nested by path, with `_errors` at the leaves.
    pub fn tree(&self) -> Value {
        let mut root = Value::Object(Map::new());
        for (path, code, message) in &self.list {
            let mut node = &mut root;
            for part in path {
                node = &mut node[part.as_str()];
            }
            let error = json!({"code": code, "message": message});
            match &mut node["_errors"] {
                Value::Array(errors) => errors.push(error),
                empty => *empty = json!([error]),
            }
        }
        root
    }

    /// One line for logs and test failures: every path with its message.
    pub fn sentence(&self) -> String {
        let one = |(path, code, message): &(Vec<String>, String, String)| format!("{}: {message} ({code})", path.join("."));
        self.list.iter().map(one).collect::<Vec<_>>().join("; ")
    }
}
