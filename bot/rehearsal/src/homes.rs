//! Where an interaction comes from, as Discord says it: a guild that the bot is in, direct messages with it, or a guild to which somebody
//! brought it along as an app of their own.

use serde_json::{Value, json};

use crate::state::{Channel, Interaction, World};

/// Discord's numbers for where a command is used.
const GUILD: u64 = 0;
const WITH_THE_BOT: u64 = 1;
/// Discord's number for an app that a person has installed.
const OF_A_PERSON: u64 = 1;

/// Changes what is sent with an interaction to what it is like there.
pub fn tell(world: &World, interaction: &Interaction, json: &mut Value) {
    json["authorizing_integration_owners"] = owners(world, interaction);
    if interaction.guild == 0 {
        json["context"] = json!(WITH_THE_BOT);
        json["user"] = world.user_json(interaction.user);
        if let Some(channel) = world.channel(interaction.channel) {
            json["channel"] = world.direct_json(channel);
        }
        if let Some(map) = json.as_object_mut() {
            map.retain(|key, _| !["guild_id", "guild", "member", "guild_locale"].contains(&key.as_str()));
        }
    }
}

/// By whom the bot was installed that is used here: "0" the guild, "1" the person.
pub fn owners(world: &World, interaction: &Interaction) -> Value {
    if world.is_elsewhere(interaction.guild) {
        json!({"1": interaction.user.to_string()})
    } else {
        json!({"0": interaction.guild.to_string()})
    }
}

/// Is a command, as it was registered, for a channel like this?
pub fn offered(world: &World, channel: &Channel, command: &Value) -> bool {
    let holds = |list: &str, number: u64| command[list].as_array().is_none_or(|list| list.iter().any(|one| one.as_u64() == Some(number)));
    let context = if channel.guild == 0 { WITH_THE_BOT } else { GUILD };
    holds("contexts", context) && (!world.is_elsewhere(channel.guild) || holds("integration_types", OF_A_PERSON))
}
