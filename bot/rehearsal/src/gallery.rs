//! A gallery: messages that somebody had made elsewhere, shown all at once by the means of the page.

use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, PoisonError};

use chrono::{DateTime, Utc};
use serde::Serialize;
use serde_json::Value;

use crate::Rehearsal;
use crate::hub::Hub;
use crate::ids::Id;
use crate::page;
use crate::state::StoredFile;

/// Something that somebody did, and what they got to see.
#[derive(Debug, Clone, Serialize)]
pub struct Scene {
    /// What it belongs to.
    pub group: String,
    /// What it shows, in a few words; once in its group.
    pub name: String,
    /// Who did what.
    pub did: String,
    /// The messages that came of it, as Discord gives them.
    pub messages: Vec<Value>,
    /// The form that was opened.
    pub form: Option<Value>,
}

/// Scenes with all that showing them needs.
#[derive(Debug, Clone, Serialize)]
pub struct Gallery {
    scenes: Vec<Scene>,
    /// Whom and what the messages mention.
    world: Value,
    /// When it was made, by the rehearsal's clock.
    now: DateTime<Utc>,
    /// Where the files of the messages were found.
    #[serde(skip)]
    host: String,
    #[serde(skip)]
    files: Vec<StoredFile>,
}

/// Makes the gallery when somebody first looks at it.
pub type MakeGallery = Arc<dyn Fn() -> Pin<Box<dyn Future<Output = anyhow::Result<Gallery>> + Send>> + Send + Sync>;

impl Rehearsal {
    /// A message as Discord gives it; `None` where there is none.
    pub fn message(&self, id: &str) -> Option<Value> {
        let world = self.hub.world();
        world.messages.get(&id.parse().ok()?).map(|message| world.message_json(message))
    }

    /// Takes along what showing these scenes of this rehearsal needs.
    pub fn gallery(&self, scenes: Vec<Scene>) -> Gallery {
        let files = self.hub.world().files().cloned().collect();
        Gallery { scenes, world: page::world(&self.hub), now: self.hub.world().now(), host: self.hub.host(), files }
    }

    /// Lets the page show a gallery, at `/gallery`.
    pub fn set_gallery(&self, make: MakeGallery) {
        *self.hub.make_gallery.lock().unwrap_or_else(PoisonError::into_inner) = Some(make);
    }
}

impl Gallery {
    /// What the page shows; files are found at `/gallery/files/` of this host.
    pub fn json(&self, host: &str) -> Value {
        let written = serde_json::to_string(self).unwrap_or_default();
        let moved = written.replace(&format!("http://{}/page/files/", self.host), &format!("http://{host}/gallery/files/"));
        serde_json::from_str(&moved).unwrap_or_default()
    }

    pub fn file(&self, id: Id) -> Option<&StoredFile> {
        self.files.iter().find(|file| file.id == id)
    }
}

/// The gallery, made where it was not yet; a sentence where there is none.
pub async fn made(hub: &Hub) -> Result<&Gallery, String> {
    let maker = hub.make_gallery.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let maker = maker.ok_or_else(|| "There is no gallery in this rehearsal.".to_owned())?;
    let made = hub.gallery.get_or_try_init(|| async move { maker().await }).await;
    made.map_err(|cause| format!("The gallery could not be made: {cause:#}"))
}
