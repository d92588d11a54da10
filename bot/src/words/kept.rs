//! Messages written down with their arguments, as JSON: `{"say": "feed-status", "status": "404"}`.

use fluent_bundle::FluentValue;
use serde_json::{Map, Value};

/// Under which the message's key stands, beside its arguments.
const KEY: &str = "say";

pub(super) fn write(key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
    let mut kept = Map::from_iter([(KEY.to_owned(), key.into())]);
    for (name, value) in arguments {
        let value = match value {
            FluentValue::String(text) => Value::from(text.as_ref()),
            FluentValue::Number(number) => Value::from(number.value),
            _ => Value::Null,
        };
        kept.insert((*name).to_owned(), value);
    }
    Value::Object(kept).to_string()
}

/// The key and the arguments of what [`write`] wrote; `None` for any other text.
pub(super) fn read(kept: &str) -> Option<(String, Map<String, Value>)> {
    let mut kept: Map<String, Value> = serde_json::from_str(kept).ok()?;
    let key = kept.remove(KEY)?.as_str()?.to_owned();
    Some((key, kept))
}

pub(super) fn borrowed(arguments: &Map<String, Value>) -> Vec<(&str, FluentValue<'_>)> {
    let value = |value: &'_ Value| match value {
        Value::Number(number) => FluentValue::from(number.as_f64().unwrap_or_default()),
        other => FluentValue::from(other.as_str().unwrap_or_default().to_owned()),
    };
    arguments.iter().map(|(name, argument)| (name.as_str(), value(argument))).collect()
}

#[cfg(test)]
mod tests {
    use crate::words::Words;

    #[test]
    fn what_is_kept_is_retold_in_the_language_of_whoever_reads_it() {
        let host = || [("host", "a\"b.example".into())];
        let kept = Words::to_keep().with("feed-no-such-host", &host());
        for words in Words::all() {
            assert_eq!(words.retell(&kept), words.with("feed-no-such-host", &host()));
        }
        let many = Words::to_keep().with("mentions", &[("count", 12_345.into())]);
        assert_eq!(Words::of("de").retell(&many), "12.345-mal genannt");
        for other in ["403: Missing Access", "{\"say\": 1}", "[]", ""] {
            assert_eq!(Words::english().retell(other), other);
        }
    }
}
