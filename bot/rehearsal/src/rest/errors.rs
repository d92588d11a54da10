//! Errors in Discord's shape: an HTTP status, a JSON code, a message, and for bad bodies a tree.

use serde_json::{Value, json};

use crate::limits::FormErrors;

/// A refusal.
#[derive(Debug, Clone)]
pub struct ApiError {
    pub status: u16,
    /// Discord's JSON error code; 0 is a general one.
    pub code: u32,
    pub message: String,
    pub errors: Option<FormErrors>,
}

impl ApiError {
    fn new(status: u16, code: u32, message: &str) -> Self {
        Self { status, code, message: message.to_owned(), errors: None }
    }

    pub fn unauthorized() -> Self {
        Self::new(401, 0, "401: Unauthorized")
    }

    pub fn not_found() -> Self {
        Self::new(404, 0, "404: Not Found")
    }

    pub fn server_error() -> Self {
        Self::new(500, 0, "500: Internal Server Error")
    }

    pub fn unknown_channel() -> Self {
        Self::new(404, 10003, "Unknown Channel")
    }

    pub fn unknown_guild() -> Self {
        Self::new(404, 10004, "Unknown Guild")
    }

    pub fn unknown_message() -> Self {
        Self::new(404, 10008, "Unknown Message")
    }

    pub fn unknown_user() -> Self {
        Self::new(404, 10013, "Unknown User")
    }

    pub fn unknown_webhook() -> Self {
        Self::new(404, 10015, "Unknown Webhook")
    }

    pub fn unknown_interaction() -> Self {
        Self::new(404, 10062, "Unknown interaction")
    }

    pub fn unknown_command() -> Self {
        Self::new(404, 10063, "Unknown application command")
    }

    pub fn already_acknowledged() -> Self {
        Self::new(400, 40060, "Interaction has already been acknowledged.")
    }

    pub fn not_the_author() -> Self {
        Self::new(403, 50005, "Cannot edit a message authored by another user")
    }

    pub fn missing_access() -> Self {
        Self::new(403, 50001, "Missing Access")
    }

    pub fn missing_permissions() -> Self {
        Self::new(403, 50013, "Missing Permissions")
    }

    pub fn not_in_this_channel() -> Self {
        Self::new(400, 50024, "Cannot execute action on this channel type")
    }

    pub fn crossposted_already() -> Self {
        Self::new(400, 40033, "This message has already been crossposted.")
    }

    pub fn empty_message() -> Self {
        Self::new(400, 50006, "Cannot send an empty message")
    }

    pub fn invalid_webhook_token() -> Self {
        Self::new(401, 50027, "Invalid Webhook Token")
    }

    pub fn too_many_files() -> Self {
        Self::new(400, 30015, "Maximum number of attachments in a message reached (10)")
    }

    pub fn too_large() -> Self {
        Self::new(413, 40005, "Request entity too large")
    }

    pub fn bad_json() -> Self {
        Self::new(400, 50109, "The request body contains invalid JSON.")
    }

    /// 50035 with its tree.
    pub fn form(errors: FormErrors) -> Self {
        Self { errors: Some(errors), ..Self::new(400, 50035, "Invalid Form Body") }
    }

    pub fn json(&self) -> Value {
        let mut json = json!({"message": self.message, "code": self.code});
        if let Some(errors) = &self.errors {
            json["errors"] = errors.tree();
        }
        json
    }

    /// One line for people: the message and what stands where.
    pub fn sentence(&self) -> String {
        match &self.errors {
            Some(errors) => format!("{} ({}): {}", self.message, self.code, errors.sentence()),
            None => format!("{} ({})", self.message, self.code),
        }
    }
}
