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
        let mut spec: Value = serde_json::from_str(&text).with_context(|| format!("{} is not JSON", path.display()))?;
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
        anyhow::ensure!(
            components["schemas"].is_object(),
            "{} holds no components.schemas: it is not an OpenAPI description",
            path.display()
        );
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
