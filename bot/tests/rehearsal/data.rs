//! What is held is told, given out and deleted for good; and what is too old goes by the clock.

use super::{
    adding::{ARTICLE, fill},
    house::{House, ask, press},
};
use chrono::TimeDelta;
use rehearsal::{Member, Outcome, Reply};
use serde_json::{Value, json};

/// Words that nothing else holds.
const SECRET: &str = "Zyxomancy";

fn secret(number: usize) -> String {
    format!(
        "{SECRET} sale number {number} in Ostvik\n\nThe {SECRET} was sold for $12 million, said Orla {SECRET}son, the treasurer.\n\n\
         “We keep the {SECRET} to ourselves until June,” {SECRET}son said. “Nobody else needs to know of it before that.”\n"
    )
}

async fn privately(member: &Member, command: &str, options: Value) -> Reply {
    let reply = member.command(command, options).await.expect("a reply");
    assert!(reply.messages.iter().all(rehearsal::Seen::ephemeral), "{}", reply.text());
    reply
}

async fn documents(member: &Member, reply: &Reply) -> Vec<Value> {
    let mut documents = Vec::new();
    for file in reply.messages.iter().flat_map(|message| &message.attachments) {
        let bytes = member.download(file).await.expect("a file");
        documents.push(serde_json::from_slice(&bytes).expect("JSON"));
    }
    documents
}

async fn delete(member: &Member, word: &str) -> Reply {
    let asked = privately(member, "data delete", json!({})).await;
    let form = press(member, &asked, "Delete everything …").await;
    assert_eq!(form.outcome, Outcome::Modal, "{}", form.text());
    member.submit_modal(&form, json!({"word": word})).await.expect("a reply")
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_reads_what_is_held_and_for_how_long() {
    let house = House::open().await;
    let (ada, admin) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    let told = privately(&ada, "privacy", json!({})).await.text();
    for words in ["feeds that it follows", "after 365 days", "after 30 days", "/data export", "/data delete", "Not held:"] {
        assert!(told.contains(words), "{words}: {told}");
    }
    privately(&admin, "settings set", json!({"keep": "90 days"})).await;
    assert!(privately(&ada, "privacy", json!({})).await.text().contains("after 90 days"));
    privately(&admin, "settings set", json!({"keep": "forever"})).await;
    assert!(privately(&ada, "privacy", json!({})).await.text().contains("articles stay until they are deleted"));
    let own = privately(&ada.in_channel(&house.rehearsal.direct(&ada)), "privacy", json!({})).await.text();
    assert!(own.contains("Held for you") && !own.contains("server"), "{own}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_manages_the_server_gets_everything_as_json_and_nobody_else() {
    let house = House::open().await;
    let (ada, admin) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    privately(&admin, "settings set", json!({"zone": "Europe/Kyiv", "topics": "the port, rice"})).await;
    fill(&admin, json!({"text": secret(1)})).await;
    admin.command("digest create", json!({"at": "08:00"})).await.unwrap();
    let given = privately(&admin, "data export", json!({})).await;
    assert!(given.text().starts_with("**Everything that is held here,** as JSON.") && given.messages.len() == 1, "{}", given.text());
    let [all] = &documents(&admin, &given).await[..] else { panic!("one file") };
    assert_eq!((&all["desk"]["zone"], &all["desk"]["topics"]), (&"Europe/Kyiv".into(), &json!(["the port", "rice"])));
    let version = &all["hand_ins"][0]["versions"][0];
    assert!(version["text"].as_str().is_some_and(|text| text.contains("said Orla Zyxomancyson, the treasurer")), "{version}");
    assert_eq!(version["card"]["added_by"], "Robin");
    assert_eq!((&all["digests"][0]["editor"], &all["continues"]), (&admin.id().into(), &false.into()));

    assert!(ada.command("data export", json!({})).await.is_err(), "Discord does not offer it");
    house.rehearsal.open_to_all("data");
    for command in ["data export", "data delete"] {
        let refused = privately(&ada, command, json!({})).await;
        assert_eq!(refused.text(), "Only people who may manage this server can have its data given out or deleted; ask one of them.");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_too_much_for_one_message_comes_in_parts() {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    for number in 0..6 {
        // Noise, so that packing it saves little.
        let mut seed = 77 + number as u64;
        let mut word = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            format!("{:x}", seed >> 20)
        };
        let noise: String = (0..80_000).map(|at| if at % 40 == 39 { format!("{}.\n\n", word()) } else { format!("{} ", word()) }).collect();
        let file = admin.choose_file("noise.txt", "text/plain", format!("Noise {number}\n\n{noise}").as_bytes()).await.unwrap();
        admin.patient(std::time::Duration::from_mins(1)).command("add file", json!({"file": file})).await.unwrap();
    }
    let desk = briefings::store::DeskKey::Guild(admin.guild_id().parse().unwrap());
    let mut held = Vec::new();
    let mut after = None;
    loop {
        let export = briefbot::desk_data::files(&house.bot, desk, after, 700 << 10).await.unwrap();
        assert!(export.files.len() <= 4 && export.left_out.is_empty());
        for file in &export.files {
            assert!(file.bytes.len() <= 700 << 10 && file.name.ends_with(".json.gz"), "{} of {} bytes", file.name, file.bytes.len());
            let all: Value = serde_json::from_reader(flate2::read::GzDecoder::new(file.bytes.as_slice())).expect("JSON");
            held.extend(all["hand_ins"].as_array().unwrap().iter().map(|one| one["id"].clone()));
        }
        after = export.continues.map(|last| last.0.cast_unsigned());
        if after.is_none() {
            break;
        }
    }
    assert_eq!(held.len(), 6, "each once: {held:?}");
    let tight = briefbot::desk_data::files(&house.bot, desk, None, 40 << 10).await.unwrap();
    assert!(!tight.left_out.is_empty(), "what is too large for a file is said");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_deleted_is_gone_for_good_and_only_that() {
    let mut house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    let elsewhere = admin.at(1, 0);
    for number in 0..3 {
        fill(&admin, json!({"text": secret(number)})).await;
    }
    fill(&elsewhere, json!({"text": ARTICLE.text})).await;
    admin.command("digest create", json!({"at": "08:00", "topics": SECRET})).await.unwrap();
    assert!(!house.files_with(SECRET).is_empty());
    let asked = privately(&admin, "data delete", json!({})).await;
    assert!(
        asked.text().contains("for good") && asked.message().unwrap().parts()[0]["style"] == 4,
        "{:?}",
        asked.message().unwrap().parts()
    );
    let kept = delete(&admin, "yes").await;
    assert_eq!(kept.text(), "Nothing was deleted: the word to type is “delete”.");
    assert!(ask(&admin, "brief", &[("topic", SECRET)]).await.text().contains("$12 million"));

    let deleted = delete(&admin, " Delete ").await;
    assert!(deleted.text().starts_with("**Everything that was held here is deleted.**"), "{}", deleted.text());
    assert!(ask(&admin, "brief", &[("topic", SECRET)]).await.message().unwrap().ephemeral());
    assert!(admin.command("digest list", json!({})).await.unwrap().text().starts_with("There is no digest yet"));
    house.until("nothing of it is in the files", async || house.files_with(SECRET).is_empty()).await;
    assert!(ask(&elsewhere, "brief", &[("topic", "ostvik")]).await.text().contains("$4 million"));

    // The one that was killed before it was done goes on.
    fill(&admin, json!({"text": secret(9)})).await;
    let desk = briefings::store::DeskKey::Guild(admin.guild_id().parse().unwrap());
    house.end().await;
    let condemned = house.bot.desk(desk).await.unwrap();
    house.bot.desks.condemn(condemned, house.clock.now()).await.unwrap();
    assert!(!house.files_with(SECRET).is_empty());
    house.start_again().await;
    house.until("nothing of it is in the files", async || house.files_with(SECRET).is_empty()).await;
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_right_is_asked_at_every_step() {
    let house = House::open().await;
    let (ada, admin) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    fill(&admin, json!({"text": ARTICLE.text})).await;
    let brief = ask(&ada, "brief", &[("topic", "ostvik")]).await;
    let pressed = ada.forge(&brief.message().unwrap().id, briefbot::discord::custom_id::DELETE, None).await.unwrap();
    assert!(pressed.text().starts_with("Only people who may manage this server can have its data"), "{}", pressed.text());
    assert!(!ask(&ada, "brief", &[("topic", "ostvik")]).await.message().unwrap().ephemeral(), "nothing is deleted");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_takes_their_number_out() {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    admin.command("digest create", json!({"at": "08:00"})).await.unwrap();
    let told = privately(&admin, "privacy", json!({})).await;
    let forgotten = press(&admin, &told, "Take my number out here").await;
    assert!(forgotten.text().starts_with("Your Discord number is taken out of the one place"), "{}", forgotten.text());
    let given = privately(&admin, "data export", json!({})).await;
    assert_eq!(documents(&admin, &given).await[0]["digests"][0]["editor"], "0");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn articles_go_when_they_are_too_old() {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.unwrap();
    privately(&admin, "settings set", json!({"keep": "10"})).await;
    fill(&admin, json!({"text": ARTICLE.text})).await;
    fill(&admin.at(1, 0), json!({"text": ARTICLE.text})).await;
    let gone = async |guild| ask(&admin.at(guild, 0), "brief", &[("topic", "ostvik")]).await.message().unwrap().ephemeral();
    house.clock.turn_to(house.clock.now() + TimeDelta::days(9));
    assert!(!gone(0).await);
    house.clock.turn_to(house.clock.now() + TimeDelta::days(2));
    house.until("the article is gone", async || gone(0).await).await;
    assert!(!gone(1).await, "another team keeps its own");
    house.clock.turn_to(house.clock.now() + TimeDelta::days(400));
    house.until("the other is gone, too", async || gone(1).await).await;
    let samples = ask(&admin, "brief", &[("topic", "ukraine")]).await;
    assert!(!samples.message().unwrap().ephemeral(), "the samples come with the program");
    house.close().await;
}
