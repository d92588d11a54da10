//! `briefbot check` says what is wrong, and how to mend it.

use super::process::Stage;
use briefbot::{
    cli::check::{self, Finding},
    clock::{Clock, SystemClock},
    settings::{Overrides, Settings},
};
use briefings::store::{
    DeskKey, Feeds as _, Origin, Outcome, Polled, Sqlite, Store as _,
    digests::{Digests as _, Order, Place, Standing},
};
use chrono::TimeDelta;
use serde_json::Value;
use std::{fs, sync::Arc};

/// Discord's bits.
const VIEW_CHANNEL: u64 = 1 << 10;
const SEND_MESSAGES: u64 = 1 << 11;
const EMBED_LINKS: u64 = 1 << 14;

async fn findings(stage: &Stage) -> Vec<Finding> {
    findings_by(stage, Arc::new(SystemClock)).await
}

async fn findings_by(stage: &Stage, clock: Arc<dyn Clock>) -> Vec<Finding> {
    let settings = Settings::read(Some(&stage.file("briefbot.toml")), &Overrides::default()).expect("settings");
    check::findings(&settings, clock).await
}

/// The only thing that is wrong, with how to mend it.
fn wrong(findings: &[Finding]) -> (&'static str, String) {
    let wrong: Vec<_> = findings.iter().filter(|finding| !finding.ok).collect();
    let [one] = wrong[..] else { panic!("{findings:#?}") };
    (one.what, format!("{} → {}", one.told, one.mend.as_deref().expect("how to mend it")))
}

/// A data file with a digest in the first channel.
async fn with_digest() -> (Stage, String) {
    let stage = Stage::new().await;
    let editor = stage.rehearsal.admin().await.unwrap();
    let channel = editor.channel_id().to_owned();
    let store = Sqlite::open(&stage.file("held.sqlite3")).unwrap();
    let now = SystemClock.now();
    let desk = store.desk(DeskKey::Guild(editor.guild_id().parse().unwrap()), now).await.unwrap();
    let order = Order {
        channel: channel.parse().unwrap(),
        place: Place::Text,
        topics: Vec::new(),
        sources: Vec::new(),
        zone: "UTC".into(),
        plan: "weekly 1234567 08:00".into(),
        quiet: None,
        items: 8,
        say_empty: false,
        role: None,
        grace_minutes: 60,
        editor: 1,
    };
    store.add_digest(desk, &order, Some(now + TimeDelta::hours(9)), now).await.unwrap();
    (stage, channel)
}

#[tokio::test(flavor = "multi_thread")]
async fn where_all_is_well_each_line_says_so_while_the_bot_runs() {
    let (stage, channel) = with_digest().await;
    let bot = stage.start().await;
    let printed = stage.printed(&["check"]);
    assert!(printed.lines().all(|line| line.starts_with("ok ")), "{printed}");
    for part in
        ["is whole, schema ", "MB free", "as Discord's", "knows the bot as briefbot", "only GUILDS", "more starts today", "the bot is in 2"]
    {
        assert!(printed.contains(part), "{part}: {printed}");
    }
    assert!(printed.contains(&format!("#newsroom {channel} (digest 1)")), "{printed}");
    let json: Vec<Value> = serde_json::from_str(&stage.printed(&["check", "--json"])).unwrap();
    assert!(json.len() == printed.lines().count() && json.iter().all(|finding| finding["ok"] == true), "{json:#?}");
    bot.stop();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_in_a_channel_is_told() {
    let (stage, channel) = with_digest().await;
    stage.rehearsal.deny(&channel, SEND_MESSAGES | EMBED_LINKS);
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "channel" && told.contains("missing Send Messages, Embed Links → there: Edit Channel, Permissions"), "{told}");
    let output = stage.do_now(&["check"]);
    let (printed, said) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.code() == Some(1) && printed.contains("WRONG  channel     #newsroom"), "{printed}");
    assert!(said.contains("1 of ") && said.contains("not as they should be"), "{said}");
    stage.rehearsal.deny(&channel, VIEW_CHANNEL);
    assert!(wrong(&findings(&stage).await).1.contains("missing View Channel → "));
    stage.rehearsal.remove_channel(&channel);
    assert!(wrong(&findings(&stage).await).1.contains("(digest 1) is gone → move the digest with /digest edit"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_discord_and_the_clock_is_told() {
    let (stage, _) = with_digest().await;
    let clock = rehearsal::Clock::default();
    clock.turn_to(SystemClock.now() + TimeDelta::hours(1));
    let (what, told) = wrong(&findings_by(&stage, Arc::new(clock)).await);
    assert!(what == "clock" && told.contains("seconds before Discord's → ") && told.contains("NTP"), "{told}");
    stage.rehearsal.set_session_starts(0);
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "gateway" && told.contains("started too often today"), "{told}");
    stage.rehearsal.set_session_starts(1_000);

    let settings = fs::read_to_string(stage.file("briefbot.toml")).unwrap();
    fs::write(stage.file("briefbot.toml"), settings.replacen("token = \"", "token = \"wrong", 1)).unwrap();
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "token" && told.contains("does not accept it → copy it anew"), "{told}");
    fs::write(stage.file("briefbot.toml"), settings.lines().skip(1).collect::<Vec<_>>().join("\n")).unwrap();
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "token" && told.contains("there is no token"), "{told}");
    fs::write(stage.file("briefbot.toml"), &settings).unwrap();
    let Stage { rehearsal, folder } = stage;
    rehearsal.stop();
    let settings = Settings::read(Some(&folder.path().join("briefbot.toml")), &Overrides::default()).unwrap();
    let found = check::findings(&settings, Arc::new(SystemClock)).await;
    let told: Vec<_> = found.iter().filter(|finding| !finding.ok).map(|finding| finding.told.as_str()).collect();
    assert!(told.len() == 2 && told.iter().all(|told| told.starts_with("Discord cannot be asked")), "{told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_feeds_and_digests_is_told() {
    let (stage, _) = with_digest().await;
    let store = Sqlite::open(&stage.file("held.sqlite3")).unwrap();
    let now = SystemClock.now();
    let editor = stage.rehearsal.admin().await.unwrap();
    let desk = store.desk(DeskKey::Guild(editor.guild_id().parse().unwrap()), now).await.unwrap();
    let source = store.source(&Origin::Feed("https://courier.example/rss".into()), now).await.unwrap();
    store.follow(desk, source, now).await.unwrap();
    let failed = |next| Polled { outcome: Outcome::Failed { why: "It is gone for good.".into() }, moved_to: None, next };
    store.polled(source, &failed(Some(now)), now).await.unwrap();
    let found = findings(&stage).await;
    assert!(found.iter().all(|finding| finding.ok), "one failure is no trouble: {found:#?}");
    assert!(found.iter().any(|finding| finding.told.contains("1 followed, 1 failing, none was read yet")), "{found:#?}");
    store.polled(source, &failed(None), now).await.unwrap();
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "feed" && told.contains("https://courier.example/rss: given up, fails since ") && told.contains("/sources"), "{told}");
    store.unfollow(desk, source).await.unwrap();
    let digest = store.digests(desk).await.unwrap()[0].id;
    store.set_standing(desk, digest, &Standing::Stopped("403".into()), None).await.unwrap();
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "digests" && told.contains("1 stopped because Discord refused") && told.contains("/digest resume"), "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_wrong_with_the_data_file_is_told() {
    let stage = Stage::new().await;
    assert!(findings(&stage).await[0].told.contains("is not there yet"));
    drop(Sqlite::open(&stage.file("held.sqlite3")).unwrap());
    let whole = fs::read(stage.file("held.sqlite3")).unwrap();

    let mut damaged = whole.clone();
    let half = damaged.len() / 2;
    damaged[8192..half].fill(7);
    fs::write(stage.file("held.sqlite3"), damaged).unwrap();
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "data file" && told.contains("damaged"), "{told}");

    fs::write(stage.file("held.sqlite3"), &whole).unwrap();
    let newer = rusqlite::Connection::open(stage.file("held.sqlite3")).unwrap();
    newer.pragma_update(None, "user_version", 9_999).unwrap();
    drop(newer);
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "data file" && told.contains("a newer version of Briefbot") && told.ends_with("→ start the newer version"), "{told}");

    fs::write(stage.file("held.sqlite3"), "these are no tables but words of somebody").unwrap();
    let (what, told) = wrong(&findings(&stage).await);
    assert!(what == "data file" && told.contains("is not a Briefbot data file"), "{told}");
}
