//! The ids under which Discord knows the commands, once they are registered.

use crate::render::greeting::CommandIds;
use serenity::all::Command;
use tokio::sync::watch;

/// The ids, for whoever waits for them.
pub(super) struct Registered(watch::Sender<Option<CommandIds>>);

impl Default for Registered {
    fn default() -> Self {
        Self(watch::Sender::new(None))
    }
}

impl Registered {
    /// They are registered; where that failed, nothing is known of them.
    pub(super) fn are(&self, commands: &[Command]) {
        let ids = commands.iter().map(|command| (command.name.clone(), command.id.get())).collect();
        self.0.send_replace(Some(ids));
    }

    /// The ids, once the commands are registered.
    pub(super) async fn known(&self) -> CommandIds {
        let mut told = self.0.subscribe();
        told.wait_for(Option::is_some).await.ok().and_then(|ids| ids.clone()).unwrap_or_default()
    }
}
