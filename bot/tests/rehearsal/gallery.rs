//! The gallery: every message that the bot can send, as it looks about ordinary articles and about the worst.

use super::house::House;
use briefbot::{
    commands,
    gallery::{Content, act},
};
use briefings::query::Kind;
use rehearsal::Scene;
use serde_json::{Value, json};

/// The scenes, acted about a content. Discord refuses nothing of it, else they end there.
async fn acted(content: &Content) -> Vec<Scene> {
    let house = House::open_at(content.moment).await;
    content.take_in(&house.bot).await.expect("the articles are held");
    let scenes = act(&house.rehearsal, &house.bot, &content.typed).await.expect("every scene ends with an answer");
    house.close().await;
    scenes
}

/// How an embed names a kind of answer in its first line; a kind that is new is to be named here and shown in the gallery.
fn named(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Brief => Some("Brief"),
        Kind::Quotes => Some("Quotes"),
        Kind::Figures => Some("Figures"),
        Kind::Timeline => Some("Timeline"),
        Kind::People => Some("People"),
        Kind::Compare => Some("Compare"),
        Kind::Search => Some("Search"),
        Kind::Source => Some("Source"),
        Kind::Sources => Some("Sources"),
        Kind::Nothing => None,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_command_and_every_kind_of_answer_is_in_the_gallery_at_its_worst() {
    let scenes = acted(&Content::worst().unwrap()).await;
    for command in commands::ALL {
        let definition = command.definition();
        let with_subs = definition.subcommands.iter().map(|sub| format!("/{} {}", definition.name, sub.name));
        let names = if definition.subcommands.is_empty() { vec![format!("/{}", definition.name)] } else { with_subs.collect() };
        for name in names {
            let shown =
                |scene: &Scene| scene.did.split_once(' ').is_some_and(|(_, does)| format!("{does} ").starts_with(&format!("{name} ")));
            assert!(scenes.iter().any(shown), "{name} is not in the gallery: add a line to bot/src/gallery/scenes.tsv");
        }
    }
    let kinds = [
        Kind::Brief,
        Kind::Quotes,
        Kind::Figures,
        Kind::Timeline,
        Kind::People,
        Kind::Compare,
        Kind::Search,
        Kind::Source,
        Kind::Sources,
        Kind::Nothing,
    ];
    for name in kinds.into_iter().filter_map(named) {
        let shown = embeds(&scenes).any(|embed| embed["author"]["name"] == name);
        assert!(shown, "no answer of the kind {name} is in the gallery: add a line to bot/src/gallery/scenes.tsv");
    }
    // What carries meaning beside words: a picture has words that stand for it, a colour goes with a kind that is named.
    for file in scenes.iter().flat_map(|scene| &scene.messages).flat_map(|message| message["attachments"].as_array().into_iter().flatten())
    {
        let picture = file["content_type"].as_str().is_some_and(|kind| kind.starts_with("image/"));
        assert!(!picture || file["description"].as_str().is_some_and(|words| words.len() > 20), "{file}");
    }
}

fn embeds(scenes: &[Scene]) -> impl Iterator<Item = &Value> {
    scenes.iter().flat_map(|scene| &scene.messages).flat_map(|message| message["embeds"].as_array().into_iter().flatten())
}

/// A change of looks is a change of these files. To take all of them over: `INSTA_UPDATE=always INSTA_FORCE_PASS=1`, then read what
/// `git diff` shows.
#[tokio::test(flavor = "multi_thread")]
async fn every_message_looks_as_it_did() {
    let scenes = acted(&Content::ordinary().unwrap()).await;
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_snapshot_path("snapshots/gallery");
    settings.set_omit_expression(true);
    let _bound = settings.bind_to_scope();
    for scene in &scenes {
        let name = format!("{} - {}", scene.group, scene.name).replace(|c: char| !c.is_alphanumeric() && c != '-', "_");
        let messages: Vec<Value> = scene.messages.iter().map(looks).collect();
        insta::assert_json_snapshot!(name, json!({"did": steady(&scene.did), "messages": messages, "form": scene.form}));
    }
}

/// What of a message is seen, without what differs from run to run.
fn looks(message: &Value) -> Value {
    let files = message["attachments"].as_array().into_iter().flatten();
    let files: Vec<Value> = files.map(|file| json!({"name": file["filename"], "description": file["description"]})).collect();
    let private = message["flags"].as_u64().is_some_and(|flags| flags & 64 != 0);
    let mut looks = json!({"private": private, "content": message["content"], "embeds": message["embeds"], "components": message["components"], "files": files});
    steadied(&mut looks);
    looks
}

fn steadied(value: &mut Value) {
    match value {
        Value::String(text) => *text = steady(text),
        Value::Array(list) => list.iter_mut().for_each(steadied),
        Value::Object(fields) => fields.values_mut().for_each(steadied),
        _ => {}
    }
}

/// A text without ids, ports and the minute in which it was made.
fn steady(text: &str) -> String {
    let local = |word: &str| word.contains("http://127.0.0.1:");
    let mut words = Vec::new();
    for word in text.split(' ') {
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        let minute = word.len() == 5 && word.as_bytes()[2] == b':' && digits == 4;
        let edition = word.starts_with("e1|") || word.starts_with("-|e1|");
        let steady = match word {
            _ if local(word) => "[address]".to_owned(),
            _ if edition => format!("[edition]|{}", word.rsplit('|').next().unwrap_or_default()),
            _ if minute => "[minute]".to_owned(),
            _ if digits >= 17 => word.split(|c: char| c.is_ascii_digit()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("[id]"),
            _ => word.to_owned(),
        };
        words.push(steady);
    }
    words.join(" ")
}
