//! “Brief this message”: each article that a message holds is taken in and answered with its brief.

use super::{
    answering::Answering,
    dispatch::{Handler, name_of},
    editors::Right,
    homes::desk,
};
use crate::{
    cooldowns::Costly,
    ingest::{hand_in::HandIn, message::hand_ins},
    render::message::Message,
};
use serenity::all::{self, CommandInteraction, Context};

impl Handler {
    /// Answers the command of a message's menu.
    pub(super) async fn brief_message(
        &self,
        context: &Context,
        interaction: &CommandInteraction,
        message: &all::Message,
    ) -> serenity::Result<()> {
        let answering = Answering { http: &context.http, id: interaction.id, token: &interaction.token };
        let desk = desk(interaction.guild_id, interaction.user.id, &interaction.authorizing_integration_owners);
        if let Some(refusal) = self.refusal(Right::Articles, desk, interaction.member.as_deref(), interaction.id).await {
            return answering.say(refusal).await;
        }
        let shown = message.embeds.iter().filter_map(|embed| embed.url.as_deref());
        let mut hand_ins = hand_ins(&message.content, shown).into_iter();
        let Some(first) = hand_ins.next() else {
            return answering.say(Message::notice(&self.bot.words.get("nothing-in-message"))).await;
        };
        if let HandIn::Link { .. } = first
            && let Some(wait) = self.too_often(Costly::Fetch, desk, interaction.user.id)
        {
            return answering.say(wait).await;
        }
        let by = name_of(&interaction.user, interaction.member.as_deref());
        answering.with(self.take_in(desk, by, Ok(first), interaction.id), self.bot.clock.as_ref()).await?;
        for next in hand_ins {
            answering.follow_up(self.take_in(desk, by, Ok(next), interaction.id).await).await?;
        }
        Ok(())
    }
}
