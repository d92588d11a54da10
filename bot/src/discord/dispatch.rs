//! Interactions in, answers out: a command, a suggestion or a button becomes a question, a form an article taken in; each gets its message.

use super::{
    Connection,
    answering::Answering,
    correcting,
    costs::costly,
    custom_id::{self, Reply},
    editors::Right,
    filled_in::{filled_in, typed_in},
    form,
    homes::{desk, posts_not_here},
    languages::{Homes, Seen, Told},
    registered::Registered,
    suggestions,
};
use crate::{
    bot::{Bot, Person},
    commands::{self, Request},
    cooldowns::Costly,
    corrections,
    delivery::{
        Delivery,
        orders::{self, Asker},
    },
    desk_settings,
    ingest::{
        hand_in::{self, HandIn},
        refusal::Refusal,
        sources,
    },
    render::{
        self,
        message::{Message, moment},
        safe,
    },
};
use anyhow::{Context as _, Result};
use async_trait::async_trait;
use briefings::{
    query::{About, Answer, Kind, Question},
    store::{self, DeskKey, Put},
};
use chrono::TimeDelta;
use serenity::all::{
    AutocompleteChoice, ClientBuilder, Command, CommandInteraction, ComponentInteraction, ComponentInteractionDataKind, Context,
    CreateAutocompleteResponse, CreateInteractionResponse, EventHandler, GatewayIntents, Guild, Http, Interaction, InteractionId, Member,
    ModalInteraction, Ready, ResolvedTarget, UnavailableGuild, User,
};
use std::{
    fmt::Display,
    future::Future,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};
use tokio::sync::Notify;
use tokio_util::task::TaskTracker;
use tracing::{error, info, warn};

/// How much of what was typed a message repeats, in UTF-16 units.
const TYPED: usize = 200;

/// How long what is under way may take once the bot is to stop: together with what ends the process, less than five seconds.
const LAST: TimeDelta = TimeDelta::milliseconds(3_500);

/// Connects, answers and delivers until `stop` is done; then nothing more is begun, and what is under way is finished where that is soon.
///
/// # Errors
/// A token that is not accepted, a Discord that cannot be reached, or a connection that cannot be mended.
pub async fn run(bot: Arc<Bot>, connection: &Connection, stop: impl Future<Output = ()> + Send) -> Result<()> {
    let http = connection.http()?;
    connection.check(&http).await?;
    let client = ClientBuilder::new_with_http(http, GatewayIntents::GUILDS);
    let answers = TaskTracker::new();
    let handler = Handler {
        bot: Arc::clone(&bot),
        asker: None,
        home: None,
        homes: Arc::default(),
        registered: Arc::default(),
        answers: answers.clone(),
        failed: AtomicBool::default(),
    };
    let mut client = client.event_handler(handler).await.context("Discord cannot be reached")?;
    let shards = client.shard_manager.clone();
    bot.metrics.gateway().is_of(Arc::clone(&shards));
    let delivery = Delivery::new(Arc::clone(&bot), Arc::clone(&client.http));
    let delivering = Arc::clone(&delivery).run();
    tokio::pin!(delivering);
    let ended = tokio::select! {
        () = &mut delivering => Ok(()),
        ended = client.start() => ended.context("the connection to Discord ended and cannot be mended"),
        () = stop => Ok(()),
    };
    delivery.stop();
    answers.close();
    tokio::select! {
        _ = async { tokio::join!(delivering, answers.wait(), shards.shutdown_all()) } => {}
        () = bot.clock.sleep_until(bot.clock.now() + LAST) => warn!("what was under way is cut short; digests go on where they stopped"),
    }
    ended
}

pub(super) struct Handler {
    /// The bot, which speaks the language of the one who acts.
    pub(super) bot: Arc<Bot>,
    /// Who acts.
    pub(super) asker: Option<u64>,
    /// The language of the server, or of the person in direct messages, where it is known.
    pub(super) home: Option<String>,
    pub(super) homes: Arc<Homes>,
    pub(super) registered: Arc<Registered>,
    /// The answers that are under way.
    pub(super) answers: TaskTracker,
    /// Whether the answer says that something failed.
    pub(super) failed: AtomicBool,
}

#[async_trait]
impl EventHandler for Handler {
    async fn ready(&self, context: Context, ready: Ready) {
        match Command::set_global_commands(&context.http, commands::registrations(&self.bot.words)).await {
            Ok(registered) => {
                info!(commands = registered.len(), guilds = ready.guilds.len(), "connected");
                self.registered.are(&registered);
            }
            Err(cause) => {
                error!(%cause, "the commands could not be registered");
                self.registered.are(&[]);
            }
        }
        self.note_guilds(&ready).await;
    }

    async fn guild_create(&self, context: Context, guild: Guild, _is_new: Option<bool>) {
        self.meet(&context.http, &guild).await;
    }

    async fn guild_delete(&self, _context: Context, guild: UnavailableGuild, _full: Option<Guild>) {
        // One that is only unavailable has an outage.
        if !guild.unavailable
            && let Err(cause) = self.leave(guild.id.get()).await
        {
            error!(%cause, "a server that was left could not be noted");
        }
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        let _under_way = self.answers.token();
        let (id, begun) = (interaction.id(), self.bot.clock.now());
        let Some(told) = Told::by(&interaction) else { return };
        let here = self.speaking_as(&told);
        let done = match &interaction {
            Interaction::Command(command) => here.command(&context, command).await,
            Interaction::Autocomplete(typing) => here.suggest(&context, typing).await,
            Interaction::Component(button) => here.button(&context, button).await,
            Interaction::Modal(form) => here.form(&context, form).await,
            _ => Ok(()),
        };
        here.keep_home_locale(&told).await;
        let well = done.is_ok() && !here.failed.load(Ordering::Relaxed);
        self.bot.metrics.answered(kind(&interaction), well, self.bot.clock.now() - begun);
        if let Err(cause) = done {
            warn!(id = short(id), %cause, "an interaction could not be answered");
        }
    }
}

impl Handler {
    async fn command(&self, context: &Context, interaction: &CommandInteraction) -> serenity::Result<()> {
        if interaction.data.name == commands::BRIEF_MESSAGE
            && let Some(ResolvedTarget::Message(message)) = interaction.data.target()
        {
            return self.brief_message(context, interaction, message).await;
        }
        let desk = desk(interaction.guild_id, interaction.user.id, &interaction.authorizing_integration_owners);
        let answering = Answering { http: &context.http, id: interaction.id, token: &interaction.token };
        let request = commands::find(&interaction.data.name)
            .ok_or_else(|| commands::Misuse::UnknownCommand(interaction.data.name.clone()))
            .and_then(|command| command.request(&filled_in(&interaction.data.options()).at(self.bot.clock.now())));
        if let Some(right) = request.as_ref().ok().and_then(Right::needed)
            && let Some(refusal) = self.refusal(right, desk, interaction.member.as_deref(), interaction.id).await
        {
            return answering.say(refusal).await;
        }
        if let Some(wait) = request.as_ref().ok().and_then(costly).and_then(|costly| self.too_often(costly, desk, interaction.user.id)) {
            return answering.say(wait).await;
        }
        match request {
            Ok(Request::Ask(question)) => {
                let question = match self.meant(desk, question, interaction.id).await {
                    Ok(question) => question,
                    Err(told) => return answering.say(told).await,
                };
                let person = Person { id: interaction.user.id.get(), name: name_of(&interaction.user, interaction.member.as_deref()) };
                let drawing = Notify::new();
                let answer = self.message(self.bot.answer_to(desk, &person, &question), desk, Seen::ByAll, interaction.id, &drawing);
                answering.with_picture(&drawing, answer, self.bot.clock.as_ref()).await?;
                // Behind the answer, which need not wait for the disk.
                if let Err(cause) = self.bot.note_asked(desk, &person, &question).await {
                    error!(id = short(interaction.id), %cause, "it could not be kept that somebody asked");
                }
                Ok(())
            }
            // Outside the servers that have invited it, and outside direct messages, it may answer but not post.
            Ok(Request::Digest(wish)) if wish.chooses_place() && posts_not_here(interaction, desk) => {
                answering.say(Message::notice(&self.bot.words.get("digest-not-here"))).await
            }
            Ok(Request::Digest(wish)) => {
                let asker = Asker {
                    key: desk,
                    editor: interaction.user.id.get(),
                    member: interaction.member.as_deref(),
                    channel: typed_in(interaction),
                    bot: interaction.app_permissions.unwrap_or_default(),
                };
                answering.with_private(self.carry_out(&context.http, asker, wish, interaction.id), self.bot.clock.as_ref()).await
            }
            Ok(Request::Fill(form)) => answering.respond(CreateInteractionResponse::Modal(form::shown(form, desk, &self.bot.words))).await,
            Ok(Request::TakeIn(hand_in)) => {
                let by = name_of(&interaction.user, interaction.member.as_deref());
                answering.with(self.take_in(desk, by, Ok(hand_in), interaction.id), self.bot.clock.as_ref()).await
            }
            Ok(Request::Feeds(wish)) => {
                let told = async { vec![self.manage(desk, wish, interaction.id).await] };
                answering.with_private(told, self.bot.clock.as_ref()).await
            }
            Ok(Request::Corrections) => {
                let list = async { vec![self.or_failure(corrections::list(&self.bot, desk, 0).await, interaction.id).for_one()] };
                answering.with_private(list, self.bot.clock.as_ref()).await
            }
            Ok(Request::Settings(wish)) => answering.with_private(self.settings(desk, wish, interaction.id), self.bot.clock.as_ref()).await,
            Ok(Request::Privacy) => {
                answering.with_private(async { vec![self.privacy(desk, interaction.id).await] }, self.bot.clock.as_ref()).await
            }
            Ok(Request::Data(wish)) => {
                let largest = usize::try_from(interaction.attachment_size_limit).unwrap_or(usize::MAX);
                answering.with_private(self.data(desk, wish, largest, interaction.id), self.bot.clock.as_ref()).await
            }
            Ok(Request::Help) => {
                let edits = self.refusal(Right::Articles, desk, interaction.member.as_deref(), interaction.id).await.is_none();
                answering.say(render::help::message(edits, &self.registered.known().await, &self.bot.words)).await
            }
            Err(misuse) => answering.say(Message::notice(&misuse.in_words(&self.bot.words))).await,
        }
    }

    async fn form(&self, context: &Context, interaction: &ModalInteraction) -> serenity::Result<()> {
        if let Some(answered) = self.corrected(context, interaction).await {
            return answered;
        }
        let desk = form::desk(interaction);
        let answering = Answering { http: &context.http, id: interaction.id, token: &interaction.token };
        let word = form::to_delete(&interaction.data);
        let right = if word.is_some() { Right::Data } else { Right::Articles };
        if let Some(refusal) = self.refusal(right, desk, interaction.member.as_ref(), interaction.id).await {
            return answering.say(refusal).await;
        }
        if let Some(word) = word {
            return answering.with_private(async { vec![self.delete(desk, word, interaction.id).await] }, self.bot.clock.as_ref()).await;
        }
        let by = name_of(&interaction.user, interaction.member.as_ref());
        match form::filled_in(&interaction.data) {
            Some(hand_in) => answering.with(self.take_in(desk, by, hand_in, interaction.id), self.bot.clock.as_ref()).await,
            None => answering.say(Message::notice(&self.bot.words.get("old-form"))).await,
        }
    }

    async fn button(&self, context: &Context, interaction: &ComponentInteraction) -> serenity::Result<()> {
        if let Some(step) = correcting::step_of(interaction) {
            return self.correct(context, interaction, step).await;
        }
        let desk = desk(interaction.guild_id, interaction.user.id, &interaction.authorizing_integration_owners);
        let answering = Answering { http: &context.http, id: interaction.id, token: &interaction.token };
        match interaction.data.custom_id.as_str() {
            custom_id::DELETE => return self.ask_to_delete(desk, interaction, answering).await,
            custom_id::FORGET => return self.forget(desk, interaction, answering).await,
            _ => {}
        }
        // What was chosen in a menu is the id of what it asks.
        match custom_id::read(chosen(interaction).unwrap_or(&interaction.data.custom_id)) {
            Some((reply, question)) => {
                let seen = match reply {
                    Reply::InPlace => Seen::as_is(&interaction.message),
                    Reply::Apart => Seen::ByOne,
                };
                let drawing = Notify::new();
                let answer = self.answer(desk, &question, seen, interaction.id, &drawing);
                answering.pressed_with(reply, &drawing, answer, self.bot.clock.as_ref()).await
            }
            None => answering.say(Message::notice(&self.bot.words.get("old-button"))).await,
        }
    }

    async fn suggest(&self, context: &Context, interaction: &CommandInteraction) -> serenity::Result<()> {
        let desk = desk(interaction.guild_id, interaction.user.id, &interaction.authorizing_integration_owners);
        let typing = interaction.data.autocomplete().zip(commands::find(&interaction.data.name));
        let typing = typing.and_then(|(focused, command)| command.typing(focused.name, focused.value));
        let found = match typing {
            Some(typing) => suggestions::suggest(&self.bot, desk, &typing).await.unwrap_or_else(|cause| {
                error!(id = short(interaction.id), %cause, "no suggestions could be made");
                Vec::new()
            }),
            None => Vec::new(),
        };
        let choices = found.into_iter().map(|one| AutocompleteChoice::new(one.shown, one.value));
        let response = CreateAutocompleteResponse::new().set_choices(choices.collect());
        interaction.create_response(&context.http, CreateInteractionResponse::Autocomplete(response)).await
    }

    /// The message that answers a question, or that says that it cannot be answered now; `drawing` is told where a picture takes its time.
    async fn answer(&self, desk: DeskKey, question: &Question, seen: Seen, interaction: InteractionId, drawing: &Notify) -> Message {
        self.message(self.bot.answer(desk, question), desk, seen, interaction, drawing).await
    }

    /// The message that shows an answer, or that says that there is none now.
    async fn message(
        &self,
        answer: impl Future<Output = store::Result<Answer>>,
        desk: DeskKey,
        seen: Seen,
        interaction: InteractionId,
        drawing: &Notify,
    ) -> Message {
        let (answer, words) = tokio::join!(answer, self.words_for(seen, desk));
        match answer {
            Ok(answer) if answer.kind == Kind::Nothing => Message::of(&answer, &self.bot.words),
            Ok(answer) if !self.bot.pictures => Message::of(&Answer { chart: None, ..answer }, &words),
            Ok(mut answer) if answer.chart.is_some() => {
                if let Some(again) = self.asker.and_then(|asker| self.wait(Costly::Picture, desk, asker)) {
                    answer.chart = None;
                    let told = words.with("without-picture", &[("again", moment(again).into())]);
                    return Message::of(&answer, &words).under(&told);
                }
                drawing.notify_one();
                let drawn = tokio::task::spawn_blocking(move || Message::of(&answer, &words)).await;
                drawn.unwrap_or_else(|cause| self.failure(interaction, &cause))
            }
            Ok(answer) => Message::of(&answer, &words),
            Err(cause) => self.failure(interaction, &cause),
        }
    }

    /// The message that shows the brief of what was handed in, or that says why nothing was taken in.
    pub(super) async fn take_in(
        &self,
        desk: DeskKey,
        by: &str,
        hand_in: std::result::Result<HandIn, Refusal>,
        interaction: InteractionId,
    ) -> Message {
        let put = match hand_in {
            Ok(hand_in) => hand_in::take_in(&self.bot, desk, by, hand_in).await,
            Err(refusal) => Err(refusal),
        };
        match put {
            Ok(put) => {
                let brief = Question::Brief { about: About::Card(put.id()), page: 0 };
                let brief = self.answer(desk, &brief, Seen::ByAll, interaction, &Notify::new()).await;
                match put {
                    Put::Unchanged(_) => brief.under(&self.words_for(Seen::ByAll, desk).await.get("held-already")),
                    Put::New(_) | Put::Updated(_) => brief,
                }
            }
            Err(refusal) => match refusal.in_words(&self.bot.words, typed) {
                Some(mistake) => Message::notice(&mistake),
                None => self.failure(interaction, &refusal),
            },
        }
    }

    /// What came of a wish about digests.
    async fn carry_out(&self, http: &Http, asker: Asker<'_>, wish: orders::Wish, interaction: InteractionId) -> Vec<Message> {
        orders::carry_out(&self.bot, http, &asker, wish).await.unwrap_or_else(|cause| vec![self.failure(interaction, &cause)])
    }

    /// The message that says what became of the team's feeds.
    async fn manage(&self, desk: DeskKey, wish: sources::Wish, interaction: InteractionId) -> Message {
        match sources::manage(&self.bot, desk, wish).await {
            Ok(told) => render::sources::told(&told, &self.bot.words),
            Err(refused) => {
                let told = render::sources::refused(&refused, &self.bot.words);
                told.unwrap_or_else(|| self.failure(interaction, &refused))
            }
        }
    }

    /// What came of a wish about the desk's settings.
    async fn settings(&self, desk: DeskKey, wish: desk_settings::Wish, interaction: InteractionId) -> Vec<Message> {
        vec![desk_settings::carry_out(&self.bot, desk, wish).await.unwrap_or_else(|cause| self.failure(interaction, &cause))]
    }

    /// A question about no topic is about the one that the desk usually means, where it has chosen one.
    async fn meant(&self, desk: DeskKey, question: Question, interaction: InteractionId) -> std::result::Result<Question, Message> {
        match desk_settings::meant(&self.bot, desk, question).await {
            Ok(Ok(question)) => Ok(question),
            Ok(Err(misuse)) => Err(Message::notice(&misuse.in_words(&self.bot.words))),
            Err(cause) => Err(self.failure(interaction, &cause)),
        }
    }

    pub(super) fn or_failure(&self, told: store::Result<Message>, interaction: InteractionId) -> Message {
        told.unwrap_or_else(|cause| self.failure(interaction, &cause))
    }

    pub(super) fn failure(&self, interaction: InteractionId, cause: &dyn Display) -> Message {
        let id = short(interaction);
        error!(id, %cause, "an interaction met a failure");
        self.failed.store(true, Ordering::Relaxed);
        Message::notice(&self.bot.words.with("failure", &[("id", id.into())]))
    }
}

/// What an interaction is counted as: a command of ours by its name.
fn kind(interaction: &Interaction) -> &'static str {
    match interaction {
        Interaction::Command(one) if one.data.name == commands::BRIEF_MESSAGE => "brief-message",
        Interaction::Command(one) => commands::find(&one.data.name).map_or("other", |command| command.definition().name),
        Interaction::Autocomplete(_) => "suggestions",
        Interaction::Component(_) => "button",
        Interaction::Modal(_) => "form",
        _ => "other",
    }
}

/// The name under which the others see somebody.
pub(super) fn name_of<'a>(user: &'a User, member: Option<&'a Member>) -> &'a str {
    member.map_or_else(|| user.display_name(), Member::display_name)
}

/// What was chosen in a menu; `None` for a button.
pub(super) fn chosen(interaction: &ComponentInteraction) -> Option<&str> {
    match &interaction.data.kind {
        ComponentInteractionDataKind::StringSelect { values } => values.first().map(String::as_str),
        _ => None,
    }
}

/// What somebody typed, as a message may show it.
fn typed(text: &str) -> String {
    safe::markdown(text, TYPED)
}

/// The id that a person and the operator's log share.
fn short(interaction: InteractionId) -> String {
    format!("{:06x}", (interaction.get() >> 6) & 0xff_ffff)
}
