//! The check against Discord's own `OpenAPI` description, where its file is at hand.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Mutex;

use anyhow::Context as _;
use serde_json::{Value, json};

use crate::limits::FormErrors;

/// The schemas of request bodies, compiled when first needed.
pub struct OpenApi {
    components: Value,
    compiled: Mutex<HashMap<&'static str, Option<std::sync::Arc<jsonschema::Validator>>>>,
}

/// Commands are registered as a list; every item has this schema.
pub const COMMAND_LIST: &str = "ApplicationCommandUpdateRequest[]";

impl OpenApi {
    /// Reads the description (`OpenAPI` 3.1, JSON).
    pub fn read(path: &Path) -> anyhow::Result<Self> {
        let text = std::fs::read_to_string(path).with_context(|| format!("cannot read Discord's OpenAPI file {}", path.display()))?;
        let spec = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
        Self::new(spec).with_context(|| format!("{} cannot be used", path.display()))
    }

    fn new(mut spec: Value) -> anyhow::Result<Self> {
        let mut components = spec["components"].take();
        // The documentation, and every library, sends permissions as a string; the description says integer.
        for schema in ["ApplicationCommandUpdateRequest", "ApplicationCommandCreateRequest", "ApplicationCommandPatchRequestPartial"] {
            if let Some(permissions) =
                components["schemas"].get_mut(schema).and_then(|one| one["properties"].get_mut("default_member_permissions"))
            {
                *permissions = json!({"type": ["string", "integer", "null"], "pattern": "^[0-9]+$"});
            }
        }
        // Ids are strings in the description; Discord takes numbers too, and libraries send them.
        if let Some(snowflake) = components["schemas"].get_mut("SnowflakeType") {
            snowflake["type"] = json!(["string", "integer"]);
        }
        anyhow::ensure!(components["schemas"].is_object(), "it holds no components.schemas, so it is no OpenAPI description");
        Ok(Self { components, compiled: Mutex::default() })
    }

    /// Adds what `body` breaks of `schema`. `false` when the description has no such schema, so nothing was checked.
    pub fn check(&self, schema: &'static str, body: &Value, errors: &mut FormErrors) -> bool {
        let Some(validator) = self.validator(schema) else { return false };
        for error in validator.iter_errors(body).take(10) {
            let path = error.instance_path().to_string().replace('/', ".");
            errors.add(&path, "BASE_TYPE_BAD_TYPE", format!("Does not fit Discord's schema {schema}: {error}"));
        }
        true
    }

    fn validator(&self, schema: &'static str) -> Option<std::sync::Arc<jsonschema::Validator>> {
        let mut compiled = self.compiled.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        compiled.entry(schema).or_insert_with(|| self.compile(schema)).clone()
    }

    fn compile(&self, schema: &str) -> Option<std::sync::Arc<jsonschema::Validator>> {
        let item = schema.trim_end_matches("[]");
        self.components["schemas"].get(item)?;
        let reference = json!({"$ref": format!("#/components/schemas/{item}")});
        let mut root = if item == schema { reference } else { json!({"type": "array", "items": reference}) };
        root["components"] = self.components.clone();
        match jsonschema::draft202012::new(&root) {
            Ok(validator) => Some(std::sync::Arc::new(validator)),
            Err(error) => {
                tracing::warn!(schema, %error, "the OpenAPI schema cannot be compiled; its payloads go unchecked");
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec() -> Value {
        let item = json!({
            "type": "object", "required": ["name"],
            "properties": {
                "name": {"type": "string", "maxLength": 3}, "id": {"$ref": "#/components/schemas/SnowflakeType"},
                "default_member_permissions": {"type": "integer"},
            },
        });
        json!({"components": {"schemas": {"ApplicationCommandUpdateRequest": item, "SnowflakeType": {"type": "string"}}}})
    }

    fn judge(body: &Value) -> (bool, FormErrors) {
        let mut errors = FormErrors::default();
        let openapi = OpenApi::new(spec()).expect("a description");
        (openapi.check(COMMAND_LIST, body, &mut errors), errors)
    }

    #[test]
    fn what_fits_passes_and_what_does_not_is_named() {
        for fits in [json!([]), json!([{"name": "abc", "id": 7}]), json!([{"name": "abc", "default_member_permissions": "32"}])] {
            let (seen, errors) = judge(&fits);
            assert!(seen && errors.is_empty(), "{fits}: {}", errors.sentence());
        }
        let (seen, errors) = judge(&json!([{"name": "abc"}, {"name": "abcd"}]));
        assert!(seen && errors.tree().pointer("/1/name/_errors/0").is_some(), "{}", errors.sentence());
        assert!(!judge(&json!([{}])).1.is_empty());
    }

    #[test]
    fn an_unknown_schema_is_not_checked() {
        let mut errors = FormErrors::default();
        let openapi = OpenApi::new(spec()).expect("a description");
        assert!(!openapi.check("MessageCreateRequest", &json!(1), &mut errors) && errors.is_empty());
    }

    #[test]
    fn another_file_is_refused() {
        assert!(OpenApi::new(json!({"openapi": "3.1"})).is_err());
        assert!(OpenApi::read(Path::new("/nowhere/openapi.json")).is_err_and(|error| error.to_string().contains("/nowhere")));
    }
}
