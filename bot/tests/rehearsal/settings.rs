//! Who manages the server says who else edits, and in which time zone the team lives; both hold at once, and everywhere.

use super::{
    adding::{ARTICLE, fill},
    house::House,
};
use briefbot::commands::BRIEF_MESSAGE;
use rehearsal::{Member, Outcome, Reply};
use serde_json::{Value, json};

/// A house with a role in its first guild.
async fn with_role() -> (House, Member, String) {
    let house = House::open().await;
    let admin = house.rehearsal.admin().await.expect("an admin");
    let role = house.rehearsal.make_role(admin.guild_id(), "Night desk").expect("a role");
    (house, admin, role)
}

async fn settings(member: &Member, subcommand: &str, options: Value) -> Reply {
    let reply = member.command(&format!("settings {subcommand}"), options).await.expect("a reply");
    assert!(reply.message().expect("a message").ephemeral(), "{}", reply.text());
    reply
}

/// What somebody is told by each command of editors: its answer, or that a form was opened.
async fn tried(member: &Member, message: &str) -> Vec<String> {
    let mut told = Vec::new();
    for (command, options) in
        [("add text", json!({})), ("add url", json!({"link": "the news"})), ("sources list", json!({})), ("digest list", json!({}))]
    {
        let reply = member.command(command, options).await.expect("a reply");
        told.push(if reply.outcome == Outcome::Modal { "form".to_owned() } else { reply.text() });
    }
    told.push(member.message_command(message, BRIEF_MESSAGE).await.expect("a reply").text());
    told
}

#[tokio::test(flavor = "multi_thread")]
async fn members_of_the_editors_role_edit_for_as_long_as_they_have_it() {
    let (house, admin, role) = with_role().await;
    let (ada, sam) = (house.reader(0).await, house.rehearsal.member("Sam").await.unwrap());
    let set = settings(&admin, "set", json!({"editor-role": role})).await;
    let editors = format!("Editors: who may manage this server, and <@&{role}>.");
    assert_eq!(
        set.text(),
        format!(
            "**The settings are changed.** What is set now:\n{editors}\nTime zone: UTC. None is chosen yet; the first that a digest names becomes the team's.\n\
             Language of what all see: that of the server, else of who asks.\nDefault topics: none.\n\
             Articles are kept for 365 days. That is as usual here.\n\
             For the role to see the commands, a server admin allows it under Server Settings → Integrations."
        )
    );
    house.rehearsal.give_role(&ada, &role).unwrap();
    let offered = |commands: Vec<Value>| commands.iter().any(|command| command["name"] == "add");
    assert!(!offered(ada.commands().await.unwrap()), "Discord does not show it yet");
    for command in ["add", "sources", "digest", BRIEF_MESSAGE] {
        house.rehearsal.open_to_role(command, &role);
    }
    assert!(offered(ada.commands().await.unwrap()) && !offered(sam.commands().await.unwrap()));
    let message = sam.say("The kiosk at the pier opens on Monday.").await.unwrap().id;
    let may = tried(&ada, &message).await;
    assert!(
        may[0] == "form"
            && may[1].contains("is no address on the web")
            && may[2].starts_with("No feed is followed")
            && may[3].starts_with("There is no digest yet")
            && may[4].contains("The kiosk at the pier"),
        "{may:#?}"
    );
    let brief = fill(&ada, json!({"text": ARTICLE.text})).await;
    assert!(brief.text().contains("Ferry to Ostvik sails again") && brief.text().contains("added by Ada"), "{}", brief.text());

    // A server's settings may show the commands to everybody; the bot still asks.
    for command in ["add", "sources", "digest", BRIEF_MESSAGE] {
        house.rehearsal.open_to_all(command);
    }
    let refused = |told: &[String]| {
        told.iter().all(|text| text.starts_with(&format!("Only people who may manage this server or have the role <@&{role}> can ")))
    };
    let may_not = tried(&sam, &message).await;
    assert!(refused(&may_not), "{may_not:#?}");
    let form = ada.command("add text", json!({})).await.unwrap();
    house.rehearsal.take_role(&ada, &role).unwrap();
    let too_late = ada.submit_modal(&form, json!({"text": ARTICLE.text})).await.unwrap();
    assert!(too_late.message().unwrap().ephemeral() && refused(&[too_late.text()]), "{}", too_late.text());
    let may_no_more = tried(&ada, &message).await;
    assert!(refused(&may_no_more), "{may_no_more:#?}");

    // The role of everybody stands for none.
    house.rehearsal.give_role(&ada, &role).unwrap();
    let set = settings(&admin, "set", json!({"editor-role": admin.guild_id()})).await;
    assert!(set.text().contains("Editors: who may manage this server.\n") && !set.text().contains("Integrations"), "{}", set.text());
    let nobody = tried(&ada, &message).await;
    assert!(nobody.iter().all(|text| text.starts_with("Only people who may manage this server can ")), "{nobody:#?}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_editor_does_not_say_who_edits_and_one_team_not_for_another() {
    let (house, admin, role) = with_role().await;
    let ada = house.reader(0).await;
    house.rehearsal.give_role(&ada, &role).unwrap();
    settings(&admin, "set", json!({"editor-role": role, "zone": "kyiv"})).await;
    house.rehearsal.open_to_all("settings");
    let refused = settings(&ada, "set", json!({"zone": "Europe/Paris"})).await;
    assert_eq!(refused.text(), "Only people who may manage this server can change its settings; ask one of them.");
    let shown = settings(&ada, "show", json!({})).await;
    assert!(shown.text().contains(&format!("and <@&{role}>.\nTime zone: Europe/Kyiv.")), "{}", shown.text());
    let elsewhere = settings(&ada.at(1, 0), "show", json!({})).await;
    assert!(elsewhere.text().contains("who may manage this server.\nTime zone: UTC."), "{}", elsewhere.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_digest_takes_the_teams_zone_where_it_names_none() {
    let (mut house, admin, role) = with_role().await;
    let zones = admin.autocomplete("settings set", json!({"zone": "kyi"}), "zone").await.unwrap();
    assert_eq!(zones[0].name, "Europe/Kyiv");
    settings(&admin, "set", json!({"editor-role": role})).await;
    settings(&admin, "set", json!({"zone": "Europe/Kyiv"})).await;
    house.restart().await;
    for (options, zone) in [(json!({"at": "8:00"}), "Europe/Kyiv"), (json!({"at": "8:00", "zone": "Europe/Paris"}), "Europe/Paris")] {
        let made = admin.command("digest create", options).await.unwrap();
        assert!(made.text().contains(&format!("weekdays at 08:00 ({zone})")), "{}", made.text());
        assert!(!made.text().contains("from now on"), "what was set stays: {}", made.text());
    }
    let shown = settings(&admin, "show", json!({})).await;
    assert!(shown.text().contains(&format!("<@&{role}>.\nTime zone: Europe/Kyiv.")), "{}", shown.text());

    let other_team = admin.at(1, 0);
    let made = other_team.command("digest create", json!({"at": "8:00", "zone": "Europe/Paris"})).await.unwrap();
    assert!(made.text().ends_with("Europe/Paris is the team's time zone from now on; to change it: /settings set"), "{}", made.text());
    assert!(settings(&other_team, "show", json!({})).await.text().contains("Time zone: Europe/Paris."));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_set_changes_nothing() {
    let (house, admin, role) = with_role().await;
    assert!(house.rehearsal.give_role(&admin, admin.guild_id()).is_err(), "the role of everybody is given to nobody");
    assert!(admin.command("settings set", json!({"editor-role": format!("{role}0")})).await.is_err(), "Discord offers no such role");
    for (options, sentence) in [
        (json!({}), "Nothing was given to set. Type for example: /settings set zone:Europe/Paris"),
        (json!({"zone": "Atlantis"}), "“Atlantis” is no time zone"),
        (json!({"zone": "@everyone"}), "“\\@everyone” is no time zone"),
    ] {
        let reply = settings(&admin, "set", options).await;
        assert!(reply.text().starts_with(sentence), "{}", reply.text());
    }
    let shown = settings(&admin, "show", json!({})).await;
    assert!(shown.text().starts_with("**What is set for this team**\nEditors: who may manage this server.\nTime zone: UTC."));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn utc_that_was_chosen_stays_and_the_default_gives_way() {
    let (house, admin, _) = with_role().await;
    let set = settings(&admin, "set", json!({"zone": "UTC"})).await;
    assert!(set.text().contains("Time zone: UTC. A new digest takes it where no other is named."), "{}", set.text());
    let made = admin.command("digest create", json!({"at": "8:00", "zone": "Europe/Paris"})).await.unwrap();
    assert!(made.text().contains("(Europe/Paris)") && !made.text().contains("from now on"), "{}", made.text());
    assert!(settings(&admin, "show", json!({})).await.text().contains("Time zone: UTC. A new digest"));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn default_topics_are_suggested_first_and_meant_where_none_is_named() {
    let (house, admin, _) = with_role().await;
    let ada = house.reader(0).await;
    let needed = ada.command("figures", json!({})).await.unwrap();
    assert_eq!(needed.text(), "/figures needs a topic. Type for example: /figures topic:ukraine kind:money");
    let set = settings(&admin, "set", json!({"topics": "Ukraine, the port"})).await;
    assert!(set.text().contains("Default topics: Ukraine, the port. They are suggested first;"), "{}", set.text());
    for (command, options, words) in [
        ("figures", json!({}), "Key figures about Ukraine"),
        ("timeline", json!({}), "Timeline: Ukraine"),
        ("quotes", json!({}), "Ukraine"),
        ("quotes", json!({"speaker": "zelenskyy"}), "Zelenskyy"),
    ] {
        let reply = ada.command(command, options).await.unwrap();
        assert!(!reply.message().unwrap().ephemeral() && reply.text().contains(words), "/{command}: {}", reply.text());
    }
    let offered = ada.autocomplete("brief", json!({"topic": ""}), "topic").await.unwrap();
    assert_eq!(offered.iter().take(2).map(|choice| choice.name.as_str()).collect::<Vec<_>>(), ["Ukraine", "the port"]);
    let offered = ada.autocomplete("brief", json!({"topic": "the p"}), "topic").await.unwrap();
    assert_eq!(offered[0].name, "the port");
    let made = admin.command("digest create", json!({"at": "8:00"})).await.unwrap();
    assert!(made.text().contains("Ukraine, the port"), "{}", made.text());
    let all = admin.command("digest create", json!({"at": "9:00", "topics": "all"})).await.unwrap();
    assert!(all.text().contains("everything new"), "{}", all.text());
    let none = settings(&admin, "set", json!({"topics": "none"})).await;
    assert!(none.text().contains("Default topics: none."), "{}", none.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn how_long_articles_are_kept_and_the_language_are_chosen() {
    let (house, admin, _) = with_role().await;
    for (typed, told) in [
        ("90", "Articles are kept for 90 days."),
        ("1 day", "Articles are kept for one day."),
        ("forever", "Articles are kept until they are deleted."),
        ("0", "Articles are kept until they are deleted."),
        ("never", "“never” is no time to keep articles: write a number of days from 1 to 36500, or forever."),
        ("99999", "“99999” is no time to keep articles"),
    ] {
        let set = settings(&admin, "set", json!({"keep": typed})).await;
        assert!(set.text().contains(told) && !set.text().contains("as usual"), "{typed}: {}", set.text());
    }
    let set = settings(&admin, "set", json!({"language": "in-de"})).await;
    assert!(set.text().contains("Language of what all see: Deutsch."), "{}", set.text());
    let seen = house.reader(0).await.command("brief", json!({"topic": "ukraine"})).await.unwrap();
    assert!(!seen.text().starts_with("Brief\n"), "what all see is in German: {}", seen.text());
    let set = settings(&admin, "set", json!({"language": "in-servers"})).await;
    assert!(set.text().contains("Language of what all see: that of the server"), "{}", set.text());
    house.close().await;
}
