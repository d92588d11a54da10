//! What an editor orders of a digest: from which sources, and in which channel as far as Discord allows it.

use super::{
    adding,
    feeds_site::{Page, Site, item},
    house::House,
};
use rehearsal::{Member, Reply, Seen};
use serde_json::{Value, json};

/// Discord's bits.
const VIEW_CHANNEL: u64 = 1 << 10;
const SEND_MESSAGES: u64 = 1 << 11;
const EMBED_LINKS: u64 = 1 << 14;
const READ_MESSAGE_HISTORY: u64 = 1 << 16;
const SEND_MESSAGES_IN_THREADS: u64 = 1 << 38;

async fn digest(member: &Member, subcommand: &str, options: Value) -> Reply {
    let reply = member.command(&format!("digest {subcommand}"), options).await.expect("a reply");
    assert!(reply.messages.iter().all(Seen::ephemeral), "{}", reply.text());
    reply
}

/// A feed with one story of its own.
async fn follow(editor: &Member, site: &Site, path: &str, name: &str, headline: &str) {
    site.put(path, Page::feed(name, "", &[item("1", headline, &format!("{headline}, the harbour office of Ostvik said on Monday."))]));
    editor.command("sources follow", json!({"feed": site.at(path)})).await.expect("a reply");
}

/// The headlines that a preview or an edition shows.
fn headlines(messages: &[Seen]) -> Vec<String> {
    let titles =
        messages.iter().flat_map(|message| message.embeds.iter().map(|embed| embed["title"].as_str().unwrap_or_default().to_owned()));
    titles.collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_digest_is_of_the_sources_that_are_named() {
    let house = House::open().await;
    let (editor, site) = (house.rehearsal.admin().await.unwrap(), Site::start("127.0.0.1").await);
    follow(&editor, &site, "/a", "Westhaven Courier", "Ferry sails again").await;
    follow(&editor, &site, "/b", "Harbour, Times &amp; Tides", "Lighthouse is sold").await;
    adding::fill(&editor, json!({"text": "Kiosk at the pier opens\n\nThe kiosk at the pier opens on Monday, its owner said.\n"})).await;

    let offered = |typed: &'static str| {
        let editor = editor.clone();
        async move {
            let choices = editor.autocomplete("digest create", json!({"sources": typed}), "sources").await.unwrap();
            choices.into_iter().map(|choice| choice.name).collect::<Vec<_>>()
        }
    };
    assert_eq!(offered("").await, ["Harbour Times & Tides", "Westhaven Courier", "handed in", "samples"]);
    assert_eq!(offered("westhaven courier, tides").await, ["westhaven courier, Harbour Times & Tides"]);

    let made = digest(&editor, "create", json!({"at": "08:00", "sources": "Harbour Times & Tides, handed"})).await;
    assert!(made.text().contains("everything new · from Harbour, Times & Tides, handed in\n"), "{}", made.text());
    let preview = digest(&editor, "preview", json!({"digest": "1"})).await;
    assert!(preview.text().starts_with("**Digest** · from Harbour, Times & Tides, handed in · "), "{}", preview.text());
    let mut shown = headlines(&preview.messages);
    shown.sort();
    assert_eq!(shown, ["Kiosk at the pier opens", "Lighthouse is sold"]);

    let address = site.at("/a");
    let edited = digest(&editor, "edit", json!({"digest": "1", "sources": address})).await;
    assert!(edited.text().contains("· from Westhaven Courier\n"), "{}", edited.text());
    digest(&editor, "send-now", json!({"digest": "1"})).await;
    house.settle().await;
    let mut posted = editor.messages(editor.channel_id()).await.unwrap();
    posted.retain(|message| !message.ephemeral() && message.content.starts_with("**Digest**"));
    assert_eq!(headlines(&posted), ["Ferry sails again"]);
    assert!(posted[0].content.starts_with("**Digest** · from Westhaven Courier · "), "{}", posted[0].content);

    editor.command("sources unfollow", json!({"source": "westhaven"})).await.unwrap();
    let list = digest(&editor, "list", json!({})).await;
    assert!(list.text().contains("· from Westhaven Courier (not followed any more, it brings nothing)"), "{}", list.text());
    let edited = digest(&editor, "edit", json!({"digest": "1", "sources": "all"})).await;
    assert!(!edited.text().contains("from "), "{}", edited.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sources_that_are_not_there_are_told_with_what_there_is() {
    let house = House::open().await;
    let (editor, site) = (house.rehearsal.admin().await.unwrap(), Site::start("127.0.0.1").await);
    follow(&editor, &site, "/a", "Courier of Ostvik", "Ferry sails again").await;
    follow(&editor, &site, "/b", "Courier of Tarn", "Lighthouse is sold").await;
    let unknown = digest(&editor, "create", json!({"at": "8", "sources": "Gazette"})).await.text();
    assert_eq!(
        unknown,
        "Nothing that this team reads is called “Gazette”. There is: Courier of Ostvik, Courier of Tarn, handed in, samples"
    );
    let several = digest(&editor, "create", json!({"at": "8", "sources": "courier"})).await.text();
    assert!(several.starts_with("More than one source may be “courier”: Courier of Ostvik http\\://"), "{several}");
    let elsewhere = digest(&editor.at(1, 0), "create", json!({"at": "8", "sources": "Courier of Tarn"})).await.text();
    assert!(elsewhere.ends_with("There is: handed in, samples"), "another team's feeds are not there: {elsewhere}");
    assert!(digest(&editor, "list", json!({})).await.text().contains("There is no digest yet"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_bot_may_not_in_a_channel_is_told_at_once() {
    let house = House::open().await;
    let editor = house.rehearsal.admin().await.unwrap();
    let (here, other, forum) = (editor.channel_id(), editor.at(0, 1), editor.at(0, 3));
    let cases = [
        (here, EMBED_LINKS, "Missing: Embed Links. "),
        (other.channel_id(), SEND_MESSAGES | EMBED_LINKS, "Missing: Send Messages, Embed Links. "),
        (other.channel_id(), READ_MESSAGE_HISTORY, "Missing: Read Message History "),
        (other.channel_id(), VIEW_CHANNEL, "Missing: View Channel, Send Messages, Embed Links, Read Message History "),
        (forum.channel_id(), SEND_MESSAGES | SEND_MESSAGES_IN_THREADS, "Missing: Create Posts, Send Messages in Posts. "),
    ];
    for (channel, denied, expected) in cases {
        house.rehearsal.deny(channel, denied);
        let made = digest(&editor, "create", json!({"at": "8", "channel": channel})).await.text();
        assert!(made.contains("is set.") && made.contains(expected) && made.contains("Edit Channel → Permissions"), "{expected}\n{made}");
        let number = made[made.find('#').unwrap() + 1..].split('*').next().unwrap().to_owned();
        let sent = digest(&editor, "send-now", json!({"digest": number})).await.text();
        assert!(sent.starts_with(&format!("**I cannot post in <#{channel}>")), "{sent}");
        house.rehearsal.deny(channel, 0);
        let edited = digest(&editor, "edit", json!({"digest": number, "items": "3"})).await.text();
        assert!(!edited.contains("Missing"), "{edited}");
    }
    house.settle().await;
    assert!(editor.messages(here).await.unwrap().iter().all(Seen::ephemeral), "nothing was sent");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_that_not_everybody_may_mention_is_told() {
    let house = House::open().await;
    let editor = house.rehearsal.admin().await.unwrap();
    let role = house.rehearsal.make_role(editor.guild_id(), "Night desk").unwrap();
    let made = digest(&editor, "create", json!({"at": "8", "role": role})).await.text();
    assert!(made.contains("Missing: Mention @everyone, @here, and All Roles"), "{made}");
    house.rehearsal.make_mentionable(&role).unwrap();
    let edited = digest(&editor, "edit", json!({"digest": "1", "role": role})).await.text();
    assert!(edited.contains(&format!("mentions <@&{role}>")) && !edited.contains("Missing"), "{edited}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_has_the_bot_post_where_they_may_not_post_themselves() {
    let house = House::open().await;
    let (admin, ada) = (house.rehearsal.admin().await.unwrap(), house.reader(0).await);
    let role = house.rehearsal.make_role(ada.guild_id(), "Editors").unwrap();
    house.rehearsal.give_role(&ada, &role).unwrap();
    house.rehearsal.open_to_role("digest", &role);
    admin.command("settings set", json!({"editor-role": role})).await.unwrap();
    let board = ada.at(0, 1).channel_id().to_owned();
    house.rehearsal.reserve(&board, SEND_MESSAGES);

    let refusal = format!("In <#{board}> you are not allowed this yourself: Send Messages.");
    let refused = digest(&ada, "create", json!({"at": "8", "channel": board})).await.text();
    assert!(refused.starts_with(&refusal), "{refused}");
    let refused = digest(&ada.at(0, 1), "create", json!({"at": "8"})).await.text();
    assert!(refused.starts_with(&refusal), "{refused}");
    let made = digest(&admin, "create", json!({"at": "8", "channel": board})).await.text();
    assert!(made.contains("is set.") && !made.contains("Missing"), "{made}");
    for (subcommand, options) in
        [("edit", json!({"digest": "1", "items": "3"})), ("send-now", json!({"digest": "1"})), ("resume", json!({"digest": "1"}))]
    {
        let refused = digest(&ada, subcommand, options).await.text();
        assert!(refused.starts_with(&refusal), "{subcommand}: {refused}");
    }
    let made = digest(&ada, "create", json!({"at": "8"})).await.text();
    assert!(made.contains("is set."), "{made}");
    let refused = digest(&ada, "edit", json!({"digest": "2", "channel": board})).await.text();
    assert!(refused.starts_with(&refusal), "{refused}");
    let night = house.rehearsal.make_role(ada.guild_id(), "Night desk").unwrap();
    let refused = digest(&ada, "edit", json!({"digest": "2", "role": night})).await.text();
    assert!(refused.contains("you are not allowed this yourself: Mention @everyone"), "{refused}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_discord_does_not_say_what_is_allowed_nothing_is_changed() {
    let house = House::open().await;
    let editor = house.rehearsal.admin().await.unwrap();
    let other = editor.at(0, 1).channel_id().to_owned();
    house.rehearsal.faults().next_on(&format!("/channels/{other}"), 1, rehearsal::Fault::ServerError);
    let made = digest(&editor, "create", json!({"at": "8", "channel": other})).await.text();
    assert!(made.contains("Nothing was changed; please try again."), "{made}");
    assert!(digest(&editor, "list", json!({})).await.text().contains("There is no digest yet"));
    house.close().await;
}
