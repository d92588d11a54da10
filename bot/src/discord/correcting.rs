//! Editors correct cards: what they press and choose under a card and in the messages that follow, for them alone.

use super::{
    answering::Answering,
    correct_id::{self, Step},
    custom_id::Reply,
    dispatch::{Handler, chosen, name_of},
    editors::Right,
    form,
    homes::desk,
};
use crate::{corrections, render::message::Message};
use briefings::{correction::Editor, store::DeskKey};
use serenity::all::{
    ComponentInteraction, Context, CreateActionRow, CreateInputText, CreateInteractionResponse, CreateModal, InputTextStyle, InteractionId,
    Member, MessageFlags, ModalInteraction, User,
};
use tokio::sync::Notify;

/// The longest reason, in characters.
const REASON: u16 = 300;
/// The field in which it is typed.
const FIELD: &str = "reason";

/// The step of a component, with what was chosen in it.
pub(super) fn step_of(interaction: &ComponentInteraction) -> Option<Step> {
    correct_id::read(&interaction.data.custom_id, chosen(interaction))
}

impl Handler {
    /// Answers a step of an editor; anybody else is told that it is for editors.
    pub(super) async fn correct(&self, context: &Context, interaction: &ComponentInteraction, step: Step) -> serenity::Result<()> {
        let desk = desk(interaction.guild_id, interaction.user.id, &interaction.authorizing_integration_owners);
        let answering = Answering { http: &context.http, id: interaction.id, token: &interaction.token };
        if let Some(refusal) = self.refusal(Right::Corrections, desk, interaction.member.as_ref(), interaction.id).await {
            return answering.say(refusal).await;
        }
        if let Step::Ask(card, state, wrong) = step {
            let field = CreateInputText::new(InputTextStyle::Paragraph, self.bot.words.get("correct-why"), FIELD).max_length(REASON);
            let shown = CreateModal::new(
                form::opened_at(desk, &correct_id::ask(card, state, Some(wrong))),
                self.bot.words.get("correct-why-title"),
            );
            let shown = shown.components(vec![CreateActionRow::InputText(field)]);
            return answering.respond(CreateInteractionResponse::Modal(shown)).await;
        }
        // What follows takes the place of the message that only the editor sees; the first stands beside the one that all see.
        let private = interaction.message.flags.is_some_and(|flags| flags.contains(MessageFlags::EPHEMERAL));
        let in_place = private && !matches!(&step, Step::Open(_)) || interaction.data.custom_id == correct_id::CHOOSE_CARD;
        let reply = if in_place { Reply::InPlace } else { Reply::Apart };
        let by = editor(&interaction.user, interaction.member.as_ref());
        answering.pressed_with(reply, &Notify::new(), self.correcting(desk, step, by, interaction.id), self.bot.clock.as_ref()).await
    }

    /// Answers the form with an editor's reason; `None` for another form.
    pub(super) async fn corrected(&self, context: &Context, interaction: &ModalInteraction) -> Option<serenity::Result<()>> {
        let Some(Step::Ask(card, state, wrong)) = correct_id::read(form::id_of(&interaction.data), None) else { return None };
        let desk = form::desk(interaction);
        let answering = Answering { http: &context.http, id: interaction.id, token: &interaction.token };
        if let Some(refusal) = self.refusal(Right::Corrections, desk, interaction.member.as_ref(), interaction.id).await {
            return Some(answering.say(refusal).await);
        }
        let by = editor(&interaction.user, interaction.member.as_ref());
        let reason = form::field(&interaction.data, FIELD);
        let made = async {
            let made = corrections::correct(&self.bot, desk, card, state, wrong, by, reason).await;
            self.or_failure(made, interaction.id)
        };
        Some(answering.pressed_with(Reply::InPlace, &Notify::new(), made, self.bot.clock.as_ref()).await)
    }

    async fn correcting(&self, desk: DeskKey, step: Step, by: Editor, interaction: InteractionId) -> Message {
        let bot = &self.bot;
        let done = match step {
            Step::Open(cards) => corrections::open(bot, desk, &cards).await,
            Step::Look(card, state, part) => corrections::look(bot, desk, card, state, part).await,
            Step::Undo(correction) => corrections::undo(bot, desk, correction, &by).await,
            Step::List(page) => corrections::list(bot, desk, page).await,
            // Answered with a form before.
            Step::Ask(..) => Ok(Message::notice(&bot.words.get("old-button"))),
        };
        self.or_failure(done, interaction)
    }
}

fn editor(user: &User, member: Option<&Member>) -> Editor {
    Editor { id: user.id.get(), name: name_of(user, member).to_owned() }
}
