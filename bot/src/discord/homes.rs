//! Whose desk an interaction is for, and where the bot may only answer.

use briefings::store::DeskKey;
use serenity::all::{AuthorizingIntegrationOwner, AuthorizingIntegrationOwners, CommandInteraction, GuildId, InteractionContext, UserId};

/// A guild is a desk; in direct messages each person is one. So is somebody who has brought the bot along, as an app of their own, to a guild
/// that has not invited it: what they ask there they ask of their own desk.
pub(super) fn desk(guild: Option<GuildId>, user: UserId, owners: &AuthorizingIntegrationOwners) -> DeskKey {
    let of_guild = owners.0.iter().any(|owner| matches!(owner, AuthorizingIntegrationOwner::GuildInstall(Some(_))));
    let of_person = owners.0.iter().any(|owner| matches!(owner, AuthorizingIntegrationOwner::UserInstall(_)));
    match guild {
        Some(guild) if of_guild || !of_person => DeskKey::Guild(guild.get()),
        _ => DeskKey::Person(user.get()),
    }
}

/// Whether somebody has brought the bot along to where it may not post.
pub(super) fn posts_not_here(interaction: &CommandInteraction, desk: DeskKey) -> bool {
    let among_others = interaction.guild_id.is_some() || interaction.context == Some(InteractionContext::PrivateChannel);
    matches!(desk, DeskKey::Person(_)) && among_others
}
