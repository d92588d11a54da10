//! A real serenity bot, over TLS and with its rate limiter on: registers, is asked, answers, is pressed, completes, defers.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context as _;
use async_trait::async_trait;
use rehearsal::{Fault, GatewayFault, Options, Outcome, Rehearsal};
use serde_json::json;
use serenity::all::{
    ActionRowComponent, AutocompleteChoice, CommandInteraction, CommandOptionType, Context, CreateActionRow, CreateAutocompleteResponse,
    CreateButton, CreateCommand, CreateCommandOption, CreateEmbed, CreateInputText, CreateInteractionResponse,
    CreateInteractionResponseFollowup, CreateInteractionResponseMessage, CreateModal, CreateSelectMenu, CreateSelectMenuKind,
    CreateSelectMenuOption, EditInteractionResponse, EventHandler, GatewayIntents, HttpBuilder, InputTextStyle, Interaction, Ready,
};

struct Bot;

#[async_trait]
impl EventHandler for Bot {
    async fn ready(&self, context: Context, _: Ready) {
        let option = |name| CreateCommandOption::new(CommandOptionType::String, name, "What about").required(true).set_autocomplete(true);
        let commands = ["ask", "later", "form", "mute"]
            .map(|name| CreateCommand::new(name).description("Tries something").add_option(option("topic")));
        serenity::all::Command::set_global_commands(&context.http, commands.to_vec()).await.expect("commands");
    }

    async fn interaction_create(&self, context: Context, interaction: Interaction) {
        answer(&context, interaction).await.expect("an answer");
    }
}

async fn answer(context: &Context, interaction: Interaction) -> serenity::Result<()> {
    match interaction {
        Interaction::Autocomplete(asked) => {
            let typed = asked.data.autocomplete().map(|option| option.value.to_owned()).unwrap_or_default();
            let choices = CreateAutocompleteResponse::new().set_choices(vec![AutocompleteChoice::new(format!("{typed}bour"), "harbour")]);
            asked.create_response(context, CreateInteractionResponse::Autocomplete(choices)).await
        }
        Interaction::Command(asked) => command(context, &asked).await,
        Interaction::Component(pressed) => {
            let text = format!("pressed {} {:?}", pressed.data.custom_id, pressed.data.kind);
            let update = CreateInteractionResponseMessage::new().content(text).components(Vec::new());
            pressed.create_response(context, CreateInteractionResponse::UpdateMessage(update)).await
        }
        Interaction::Modal(modal) => {
            let part = &modal.data.components[0].components[0];
            let ActionRowComponent::InputText(input) = part else { return Ok(()) };
            let text = format!("you wrote {}", input.value.as_deref().unwrap_or_default());
            let message = CreateInteractionResponseMessage::new().content(text).ephemeral(true);
            modal.create_response(context, CreateInteractionResponse::Message(message)).await
        }
        _ => Ok(()),
    }
}

async fn command(context: &Context, asked: &CommandInteraction) -> serenity::Result<()> {
    let topic = asked.data.options[0].value.as_str().unwrap_or_default();
    match asked.data.name.as_str() {
        "ask" => {
            let menu = CreateSelectMenuKind::String {
                options: vec![CreateSelectMenuOption::new("One", "1"), CreateSelectMenuOption::new("Two", "2")],
            };
            let message =
                CreateInteractionResponseMessage::new().embed(CreateEmbed::new().title("About").description(topic)).components(vec![
                    CreateActionRow::Buttons(vec![CreateButton::new("more:1").label("More")]),
                    CreateActionRow::SelectMenu(CreateSelectMenu::new("pick", menu)),
                ]);
            asked.create_response(context, CreateInteractionResponse::Message(message)).await
        }
        "later" => {
            asked.defer_ephemeral(context).await?;
            tokio::time::sleep(Duration::from_millis(50)).await;
            asked.edit_response(context, EditInteractionResponse::new().content(format!("at last: {topic}"))).await?;
            asked.create_followup(context, CreateInteractionResponseFollowup::new().content("and more").ephemeral(true)).await?;
            Ok(())
        }
        "form" => {
            let input = CreateActionRow::InputText(CreateInputText::new(InputTextStyle::Short, "Words", "words"));
            asked.create_response(context, CreateInteractionResponse::Modal(CreateModal::new("form", "Tell").components(vec![input]))).await
        }
        _ => Ok(()),
    }
}

/// The settings of a serenity client that takes the rehearsal for Discord.
fn http(rehearsal: &Rehearsal) -> anyhow::Result<serenity::http::Http> {
    let connection = rehearsal.connection();
    let api: SocketAddr = connection.api;
    let client = reqwest::Client::builder()
        .no_proxy()
        .resolve("discord.com", api)
        .tls_built_in_root_certs(false)
        .add_root_certificate(reqwest::Certificate::from_pem(connection.root_certificate_pem.as_bytes())?)
        .build()?;
    Ok(HttpBuilder::new(&connection.token).client(client).build())
}

async fn start() -> anyhow::Result<(Rehearsal, tokio::task::JoinHandle<()>)> {
    let rehearsal = Rehearsal::start(Options { answer_within: Duration::from_millis(600), ..Options::default() }).await?;
    let mut client = serenity::client::ClientBuilder::new_with_http(http(&rehearsal)?, GatewayIntents::GUILDS).event_handler(Bot).await?;
    let bot = tokio::spawn(async move {
        let _ = client.start().await;
    });
    rehearsal.wait_for_commands(Duration::from_secs(5)).await?;
    Ok((rehearsal, bot))
}

#[tokio::test]
async fn a_bot_is_asked_and_answers() -> anyhow::Result<()> {
    let (rehearsal, bot) = start().await?;
    let ada = rehearsal.member("Ada").await?;

    let choices = ada.autocomplete("ask", json!({"topic": "har"}), "topic").await?;
    assert_eq!((choices[0].name.as_str(), &choices[0].value), ("harbour", &json!("harbour")));

    let reply = ada.command("ask", json!({"topic": "harbour"})).await?;
    assert_eq!((reply.outcome, reply.text().as_str()), (Outcome::Answered, "About\nharbour"));
    let message = reply.message()?;
    assert!(message.author.bot && !message.ephemeral());
    let chosen = ada.select(&message.id, "pick", &["2"]).await?;
    assert!(chosen.text().contains("pressed pick") && chosen.text().contains('2'), "{}", chosen.text());

    let reply = ada.command("ask", json!({"topic": "harbour"})).await?;
    let message = reply.message()?;
    let pressed = ada.press(&message.id, message.button("More")?).await?;
    assert!(pressed.text().starts_with("pressed more:1"));
    assert_eq!(pressed.message()?.id, message.id, "the message itself changed");
    let shown = ada.messages(ada.channel_id()).await?;
    assert!(shown.iter().any(|one| one.id == message.id && one.components.is_empty()));

    let seen: Vec<_> = rehearsal.payloads().into_iter().filter(|payload| payload.refused.is_some()).collect();
    assert!(seen.is_empty(), "nothing is refused: {seen:?}");
    bot.abort();
    Ok(())
}

#[tokio::test]
async fn deferred_private_modal_and_silent_answers() -> anyhow::Result<()> {
    let (rehearsal, bot) = start().await?;
    let (ada, sam) = (rehearsal.member("Ada").await?, rehearsal.member("Sam").await?);

    let reply = ada.command("later", json!({"topic": "talks"})).await?;
    assert_eq!((reply.outcome, reply.text().lines().next()), (Outcome::Answered, Some("at last: talks")));
    assert!(reply.messages[0].ephemeral() && !reply.messages[0].pending());
    let more = if reply.messages.len() == 2 { reply } else { ada.next_change(&reply).await? };
    assert_eq!(more.text(), "at last: talks\nand more");
    assert!(sam.messages(ada.channel_id()).await?.is_empty(), "private messages are private");
    ada.dismiss(&more.messages[0].id).await?;
    assert_eq!(ada.messages(ada.channel_id()).await?.len(), 1);

    let opened = ada.command("form", json!({"topic": "x"})).await?;
    assert_eq!(opened.outcome, Outcome::Modal);
    let refusal = ada.submit_modal(&opened, json!({})).await.expect_err("an empty required input").to_string();
    assert!(refusal.contains("Words"), "{refusal}");
    let reply = ada.submit_modal(&opened, json!({"words": "good morning"})).await?;
    assert_eq!(reply.text(), "you wrote good morning");

    let silent = ada.command("mute", json!({"topic": "x"})).await?;
    assert_eq!((silent.outcome, silent.messages.len()), (Outcome::NoResponse, 0));
    bot.abort();
    Ok(())
}

#[tokio::test]
async fn serenity_survives_faults() -> anyhow::Result<()> {
    let (rehearsal, bot) = start().await?;
    let ada = Arc::new(rehearsal.member("Ada").await?);
    for fault in [GatewayFault::Reconnect, GatewayFault::Cut, GatewayFault::Close(4000), GatewayFault::InvalidSession { resumable: true }] {
        rehearsal.faults().gateway(fault);
        tokio::time::sleep(Duration::from_millis(200)).await;
        rehearsal.wait_for_commands(Duration::from_secs(5)).await.with_context(|| format!("after {fault:?}"))?;
        let reply = ada.command("ask", json!({"topic": "still there"})).await?;
        assert_eq!(reply.outcome, Outcome::Answered, "after {fault:?}");
    }
    rehearsal.faults().next_on("/webhooks/", 1, Fault::RateLimited(Duration::from_millis(200)));
    let reply = ada.command("later", json!({"topic": "patience"})).await?;
    assert!(reply.text().starts_with("at last: patience"), "serenity tries again after 429");
    bot.abort();
    Ok(())
}
