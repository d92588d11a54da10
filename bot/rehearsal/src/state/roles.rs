//! Roles that an admin makes in a guild, gives to people and takes away.

use std::collections::BTreeSet;

use super::{Role, World};
use crate::ids::Id;

/// Discord's limits: roles of a guild, and characters of a role's name.
const ROLES: usize = 250;
const NAME: usize = 100;
/// The roles that every guild has here: that of everybody, and that of admins.
const ALWAYS: usize = 2;

impl World {
    /// Makes a role; gives its id.
    pub fn make_role(&mut self, guild: Id, name: &str) -> Result<Id, String> {
        if name.is_empty() || name.chars().count() > NAME {
            return Err(format!("A role's name has 1 to {NAME} characters."));
        }
        let id = self.next_id();
        let guild = self.guilds.iter_mut().find(|one| one.id == guild).ok_or("There is no such guild.")?;
        if guild.roles.len() + ALWAYS >= ROLES {
            return Err(format!("A guild has at most {ROLES} roles."));
        }
        guild.roles.push(Role { id, name: name.to_owned(), members: BTreeSet::new(), mentionable: false });
        Ok(id)
    }

    /// Lets everybody mention a role.
    pub fn make_mentionable(&mut self, role: Id) -> Result<(), String> {
        let mut roles = self.guilds.iter_mut().flat_map(|guild| &mut guild.roles);
        roles.find(|one| one.id == role).ok_or("There is no such role.")?.mentionable = true;
        Ok(())
    }

    /// Gives a role to a user, or takes it away.
    pub fn set_role(&mut self, role: Id, user: Id, given: bool) -> Result<(), String> {
        if !self.users.iter().any(|one| one.id == user) {
            return Err("There is no such user.".to_owned());
        }
        let mut roles = self.guilds.iter_mut().flat_map(|guild| &mut guild.roles);
        let role = roles.find(|one| one.id == role).ok_or("There is no such role that can be given.")?;
        if given {
            role.members.insert(user)
        } else {
            role.members.remove(&user)
        };
        Ok(())
    }

    /// The roles that a user was given in a guild.
    pub fn roles_of(&self, guild: Id, user: Id) -> impl Iterator<Item = &Role> {
        self.guild(guild).into_iter().flat_map(|guild| &guild.roles).filter(move |role| role.members.contains(&user))
    }
}
