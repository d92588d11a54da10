//! Editors correct a card: everybody at their desk sees it, nobody else, and it can be taken back.

use super::{
    adding::ARTICLE,
    house::{House, ask, press},
};
use briefbot::{corrections, discord::correct_id, ingest};
use briefings::{
    correction::{CorrectionId, Editor},
    store::{DeskKey, Origin},
};
use rehearsal::{Member, Outcome, Reply, Seen};
use serde_json::{Value, json};

/// The article that is corrected here, and what its readers ask for.
pub const TOPIC: (&str, &str) = ("topic", "calder bay");
const AJAR: &str = "We are not open, we are ajar";

/// The option of one of a message's menus whose label holds these words: the menu's id and the option's value.
fn offered(message: &Seen, label: &str) -> Option<(String, String)> {
    message.parts().into_iter().filter(|part| part["type"] == 3).find_map(|menu| {
        let option = menu["options"].as_array()?.iter().find(|option| option["label"].as_str().is_some_and(|text| text.contains(label)))?;
        Some((menu["custom_id"].as_str()?.to_owned(), option["value"].as_str()?.to_owned()))
    })
}

pub async fn choose(member: &Member, reply: &Reply, label: &str) -> Reply {
    let message = reply.message().expect("a message");
    let (menu, value) = offered(message, label).unwrap_or_else(|| panic!("nothing offers {label:?}: {:?}", message.parts()));
    member.select(&message.id, &menu, &[&value]).await.expect("a reply")
}

pub async fn give_reason(member: &Member, form: &Reply, reason: &str) -> Reply {
    assert_eq!(form.outcome, Outcome::Modal);
    member.submit_modal(form, json!({"reason": reason})).await.expect("a reply")
}

/// Opens the correcting of the card that a reply shows, and chooses on from there.
pub async fn correcting(editor: &Member, reply: &Reply, choices: &[&str]) -> Reply {
    let mut step = press(editor, reply, "Correct…").await;
    assert!(step.message().unwrap().ephemeral(), "{}", step.text());
    for choice in choices {
        step = choose(editor, &step, choice).await;
    }
    step
}

/// Corrects what the choices lead to.
pub async fn correct(editor: &Member, reply: &Reply, choices: &[&str]) -> Reply {
    let form = correcting(editor, reply, choices).await;
    let made = give_reason(editor, &form, "I was there").await;
    assert!(made.message().unwrap().ephemeral() && made.text().starts_with("Calder Bay port") && made.text().contains("**Corrected.**"));
    made
}

/// What a brief tells, without what is new since one last asked.
fn told(reply: &Reply) -> String {
    let text = reply.text();
    let kept: Vec<_> = text.lines().filter(|line| !line.is_empty() && !line.contains("since Ada last asked")).collect();
    kept.join("\n")
}

async fn editor(house: &House) -> Member {
    house.rehearsal.admin().await.expect("an admin")
}

async fn said(member: &Member, speaker: &str) -> String {
    ask(member, "quotes", &[("speaker", speaker), TOPIC]).await.text()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_corrected_speaker_is_found_by_the_new_name_and_marked_at_that_desk_alone() {
    let mut house = House::open().await;
    let (editor, reader, elsewhere) = (editor(&house).await, house.reader(0).await, house.reader(1).await);
    let brief = ask(&reader, "brief", &[TOPIC]).await;
    let menu = correcting(&editor, &brief, &["A quote ("]).await;
    house.restart().await;
    let form = choose(&editor, &choose(&editor, &menu, AJAR).await, "Dolores Finch said it").await;
    let made = give_reason(&editor, &form, "@everyone **I** was [there](https://evil.example)\n# really <@&5>").await;
    let fields = &made.message().unwrap().embeds[0]["fields"];
    assert!(fields[0]["value"].as_str().unwrap().contains("Imre Solvang"), "{fields}");
    let now = fields[1]["value"].as_str().unwrap();
    assert!(now.contains("**Dolores Finch**") && now.contains("corrected by Robin, "), "{now}");

    let finch = said(&reader, "finch").await;
    let marked = finch.lines().skip_while(|line| !line.contains(AJAR)).nth(1).expect("its speaker");
    assert!(marked.starts_with("— **Dolores Finch** · *corrected by Robin, "), "{marked}");
    assert!(!said(&reader, "solvang").await.contains(AJAR));
    assert!(said(&elsewhere, "solvang").await.contains(AJAR) && !said(&elsewhere, "finch").await.contains(AJAR));
    assert!(!said(&elsewhere, "finch").await.contains("corrected"));
    let brief = ask(&reader, "brief", &[TOPIC]).await;
    let text = brief.text();
    assert!(
        text.contains(&format!("“{AJAR}, […] But a port")) || text.contains("Dolores Finch, not Imre Solvang, said “We are not"),
        "{text}"
    );
    for raw in ["@everyone **", "[there](", "<@&5>", "\n# really"] {
        assert!(!text.replace("\\@everyone", "").contains(raw), "{raw} stands raw in {text}");
    }
    assert!(text.lines().last().unwrap().contains("corrected by Robin, "), "{text}");

    let undone = press(&editor, &made, "Undo").await;
    assert!(undone.text().contains("**Undone.**"), "{}", undone.text());
    assert!(said(&reader, "solvang").await.contains(AJAR) && !said(&reader, "finch").await.contains(AJAR));
    assert!(!ask(&reader, "brief", &[TOPIC]).await.text().contains("corrected by"));
    for payload in house.rehearsal.payloads() {
        let body = if payload.body["data"].is_object() { &payload.body["data"] } else { &payload.body };
        assert!(body["embeds"].is_null() || body["allowed_mentions"]["parse"] == json!([]), "{body}");
        assert!(payload.refused.is_none(), "{payload:?}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quote_is_nobodys_or_not_shown() {
    let house = House::open().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let quotes = ask(&reader, "quotes", &[TOPIC]).await;
    let made = correct(&editor, &quotes, &["A quote (", AJAR, "It is not known who said it"]).await;
    assert!(made.text().contains("unattributed · *corrected by Robin"), "{}", made.text());
    assert!(!said(&reader, "solvang").await.contains(AJAR));
    let hidden = correct(&editor, &quotes, &["A quote (", AJAR, "Do not show this quote"]).await;
    assert!(hidden.text().ends_with("Not shown"), "{}", hidden.text());
    let brief = ask(&reader, "brief", &[TOPIC]).await.text();
    assert!(!brief.contains(AJAR) || brief.contains("It is not known that"), "{brief}");
    assert!(brief.contains("A quote is not shown · corrected by Robin"), "{brief}");
    assert!(!ask(&reader, "quotes", &[TOPIC]).await.text().contains(AJAR));

    // Both are taken back from the list.
    let list = editor.command("corrections list", json!({})).await.unwrap();
    assert!(list.message().unwrap().ephemeral() && list.text().contains(&format!("“{AJAR}")) && list.text().contains("“I was there”"));
    for _ in 0..2 {
        let list = editor.command("corrections list", json!({})).await.unwrap();
        assert!(choose(&editor, &list, AJAR).await.text().contains("**Undone.**"));
    }
    assert!(said(&reader, "solvang").await.contains(AJAR));
    let list = editor.command("corrections list", json!({})).await.unwrap();
    assert_eq!(list.text().matches("**undone by Robin, ").count(), 2, "{}", list.text());
    assert!(list.message().unwrap().parts().is_empty(), "nothing is left to undo");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_figure_is_not_shown() {
    let house = House::open().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let figures = ask(&reader, "figures", &[TOPIC]).await;
    assert!(figures.text().contains("**$6.2 million**"), "{}", figures.text());
    let asked = correcting(&editor, &figures, &["A figure (", "$6.2 million"]).await;
    let made = give_reason(&editor, &press(&editor, &asked, "Do not show this figure").await, "An estimate").await;
    assert!(made.text().contains("**$6.2 million**") && made.text().ends_with("Not shown"), "{}", made.text());
    let left = ask(&reader, "figures", &[TOPIC]).await.text();
    assert!(!left.contains("$6.2 million") && left.contains("**$690,000 a day**") && left.contains("corrected by Robin"), "{left}");
    assert!(!ask(&reader, "brief", &[TOPIC]).await.text().contains("**$6.2 million**"));
    assert!(ask(&house.reader(1).await, "figures", &[TOPIC]).await.text().contains("**$6.2 million**"));
    press(&editor, &made, "Undo").await;
    assert_eq!(ask(&reader, "figures", &[TOPIC]).await.text(), figures.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retracted_card_is_shown_nowhere_but_to_who_asks_for_it() {
    let house = House::open().await;
    let (editor, reader, elsewhere) = (editor(&house).await, house.reader(0).await, house.reader(1).await);
    let before = ask(&reader, "brief", &[TOPIC]).await;
    let asked = correcting(&editor, &before, &["The whole article"]).await;
    let made = give_reason(&editor, &press(&editor, &asked, "Retract this article").await, "It was *made up*").await;
    assert!(made.text().ends_with("Not shown"), "{}", made.text());
    for (command, options) in
        [("brief", vec![TOPIC]), ("quotes", vec![("speaker", "solvang")]), ("figures", vec![TOPIC]), ("search", vec![("words", "ajar")])]
    {
        let reply = ask(&reader, command, &options).await;
        assert!(reply.message().unwrap().ephemeral() && !reply.text().contains(AJAR), "{command}: {}", reply.text());
        assert!(!ask(&elsewhere, command, &options).await.message().unwrap().ephemeral(), "{command}");
    }
    let typed = reader.autocomplete("brief", json!({"topic": "calder"}), "topic").await.unwrap();
    assert!(typed.is_empty(), "{typed:?}");
    // The buttons of a message that was posted before say so.
    for label in ["Quotes", "Figures", "Source"] {
        let told = press(&reader, &before, label).await;
        assert!(told.message().unwrap().ephemeral() && told.text().contains("**Retracted** by Robin, "), "{label}: {}", told.text());
        assert!(told.text().contains("Reason: “It was \\*made up\\*”") && !told.text().contains("ajar"), "{}", told.text());
    }
    let menu = press(&editor, &before, "Correct…").await;
    assert!(menu.text().contains("This article is retracted"), "{}", menu.text());
    assert!(choose(&editor, &menu, "The article is retracted").await.text().contains("**Undone.**"));
    assert_eq!(told(&ask(&reader, "brief", &[TOPIC]).await), told(&before));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_are_one_and_one_is_two() {
    let house = House::open().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let brief = ask(&reader, "brief", &[TOPIC]).await;
    let merged = correct(&editor, &brief, &["Two people are one", "Agnes Wren", "The same person as Piotr Wren"]).await;
    assert!(merged.text().contains("also Agnes Wren"), "{}", merged.text());
    let quotes = said(&reader, "piotr").await;
    assert!(quotes.contains("**Piotr Wren** · ") && quotes.contains("corrected by Robin"), "{quotes}");
    assert!(ask(&reader, "quotes", &[("speaker", "agnes")]).await.message().unwrap().ephemeral());
    let split = correct(&editor, &brief, &["Two people are one", "Imre Solvang", "“Solvang” is somebody else"]).await;
    let now = split.message().unwrap().embeds[0]["fields"][1]["value"].as_str().unwrap();
    assert!(now.contains("**Imre Solvang**") && now.contains("**Solvang**"), "{now}");
    assert!(said(&reader, "solvang").await.contains("— **Solvang** · "), "{}", said(&reader, "solvang").await);
    for made in [merged, split] {
        press(&editor, &made, "Undo").await;
    }
    assert_eq!(told(&ask(&reader, "brief", &[TOPIC]).await), told(&brief));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_editors_correct() {
    let house = House::open().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let brief = ask(&reader, "brief", &[TOPIC]).await;
    let refused = press(&reader, &brief, "Correct…").await;
    assert!(refused.message().unwrap().ephemeral(), "{}", refused.text());
    assert!(refused.text().starts_with("Only people who may manage this server can correct cards"), "{}", refused.text());
    assert!(reader.command("corrections list", json!({})).await.is_err(), "Discord does not let them");
    house.rehearsal.open_to_all("corrections");
    let refused = reader.command("corrections list", json!({})).await.unwrap();
    assert!(refused.text().starts_with("Only people who may manage this server can correct cards"), "{}", refused.text());

    // Whoever loses the role while the form is open corrects nothing.
    let role = house.rehearsal.make_role(editor.guild_id(), "Desk").unwrap();
    editor.command("settings set", json!({"editor-role": role})).await.unwrap();
    house.rehearsal.give_role(&reader, &role).unwrap();
    let form = correcting(&reader, &brief, &["A quote (", AJAR, "Do not show this quote"]).await;
    house.rehearsal.take_role(&reader, &role).unwrap();
    let refused = give_reason(&reader, &form, "I was there").await;
    assert!(refused.text().contains("or have the role") && refused.message().unwrap().ephemeral(), "{}", refused.text());
    assert!(said(&reader, "solvang").await.contains(AJAR));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_over_several_articles_asks_which_one() {
    let house = House::open().await;
    let editor = editor(&house).await;
    for (headline, said) in [("Ferry to Ostvik sails again", "We are back"), ("Market at Ostvik closes again", "We shall be missed")] {
        let text = ARTICLE.text.replace("Ferry to Ostvik sails again\n", &format!("{headline}\n")).replace("We are back", said);
        let form = editor.command("add text", json!({})).await.unwrap();
        editor.submit_modal(&form, json!({"text": text})).await.unwrap();
    }
    let quotes = ask(&editor, "quotes", &[("topic", "ostvik")]).await;
    let which = press(&editor, &quotes, "Correct…").await;
    assert!(which.text().starts_with("Which article is to be corrected?"), "{}", which.text());
    let menu = choose(&editor, &which, "Ferry to Ostvik").await;
    assert!(menu.text().contains("What is wrong with this card?") && menu.message().unwrap().ephemeral(), "{}", menu.text());
    assert_eq!(menu.message().unwrap().id, which.message().unwrap().id, "in the same message");
    let back = press(&editor, &choose(&editor, &menu, "A quote (").await, "◀ Back").await;
    assert_eq!(back.text(), menu.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_menu_that_is_out_of_date_corrects_nothing() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let brief = ask(&editor, "brief", &[TOPIC]).await;
    let (menu, form) = (
        correcting(&editor, &brief, &["A quote ("]).await,
        correcting(&editor, &brief, &["A quote (", AJAR, "Do not show this quote"]).await,
    );
    correct(&editor, &brief, &["Two people are one", "Agnes Wren", "The same person as Piotr Wren"]).await;
    for late in [give_reason(&editor, &form, "I was there").await, choose(&editor, &menu, AJAR).await] {
        assert!(late.text().starts_with("The card has changed since you opened this"), "{}", late.text());
        assert!(late.text().contains("What is wrong with this card?"), "here it is as it is now: {}", late.text());
    }
    assert!(said(&editor, "solvang").await.contains(AJAR));
    let empty = correcting(&editor, &brief, &["A quote (", AJAR, "Do not show this quote"]).await;
    let refused = give_reason(&editor, &empty, " \n ").await;
    assert!(refused.text().starts_with("A reason is needed"), "{}", refused.text());
    assert!(said(&editor, "solvang").await.contains(AJAR));
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_correction_is_nothing_to_another_desk() {
    let house = House::open().await;
    let (editor, other) = (editor(&house).await, DeskKey::Guild(house.reader(1).await.guild_id().parse().unwrap()));
    let brief = ask(&editor, "brief", &[TOPIC]).await;
    correct(&editor, &brief, &["A quote (", AJAR, "Do not show this quote"]).await;
    let told = |message: briefbot::render::message::Message| serde_json::to_string(&message.into_response()).unwrap();
    let stranger = Editor { id: 5, name: "Mallory".into() };
    let undone = corrections::undo(&house.bot, other, CorrectionId(1), &stranger).await.unwrap();
    assert!(told(undone).contains("There is no such correction here"));
    assert!(told(corrections::list(&house.bot, other, 0).await.unwrap()).contains("Nothing is corrected"));
    assert!(!said(&editor, "solvang").await.contains(AJAR), "it stays");

    // What was handed in here is not there to be corrected by who knows its number.
    let desk = house.bot.desk(DeskKey::Guild(editor.guild_id().parse().unwrap())).await.unwrap();
    let source = house.bot.store.source(&Origin::HandIns(desk), house.bot.clock.now()).await.unwrap();
    let card = ingest::take(&house.bot, source, "secret", "Quiet sale\n\nThe dam will be sold, said Orla Fenwick.").await.unwrap().id();
    let state = house.bot.store.correctable(desk, card).await.unwrap().unwrap().state;
    let looked = [
        corrections::open(&house.bot, other, &[card]).await.unwrap(),
        corrections::look(&house.bot, other, card, state, correct_id::Part::Article).await.unwrap(),
        corrections::correct(&house.bot, other, card, state, correct_id::Wrong::Article, stranger, "mine").await.unwrap(),
    ];
    for message in looked {
        let message = told(message);
        assert!(message.contains("This article is not held any more") && !message.contains("Quiet sale"), "{message}");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_new_version_keeps_a_correction_where_the_words_still_stand() {
    const FIRST: &str = "Ferry to Ostvik sails again\n\nThe ferry to Ostvik sails again after repairs, its owner said on Monday.\n\n\
        “We are back,” said harbour master Jon Berg. “The pier will hold for 30 years.”\n\n“I can hardly believe it,” said Ann Falk, the mayor.";
    let house = House::open().await;
    let (editor, reader) = (editor(&house).await, house.reader(0).await);
    let hand_in = async |text: &str| {
        let form = editor.command("add text", json!({})).await.unwrap();
        editor.submit_modal(&form, json!({"text": text, "link": "https://news.example/ferry"})).await.unwrap()
    };
    let brief = hand_in(FIRST).await;
    for quote in ["We are back", "I can hardly believe it"] {
        let form = correcting(&editor, &brief, &["A quote (", quote, "Do not show this quote"]).await;
        give_reason(&editor, &form, "Misheard").await;
    }
    hand_in(&FIRST.replace("sails again after repairs", "has sailed again, after long repairs,").replace("hardly believe", "not believe"))
        .await;
    let quotes = ask(&reader, "quotes", &[("topic", "ostvik")]).await.text();
    assert!(!quotes.contains("We are back") && quotes.contains("I can not believe it"), "{quotes}");
    let list = editor.command("corrections list", json!({})).await.unwrap().text();
    let of = |words: &str| list.lines().skip_while(|line| !line.contains(words)).nth(1).unwrap_or_default();
    assert!(of("hardly").ends_with("**no longer applies: the article has changed**"), "{list}");
    assert!(of("We are back").ends_with("“Misheard”"), "{list}");
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_with_more_than_a_menu_holds_is_turned_page_by_page() {
    let house = House::open().await;
    let editor = editor(&house).await;
    let paragraphs = (0..60).map(|n| format!("“This is sentence number {n} of the speech,” said Jon Berg{n}."));
    let text =
        std::iter::once("Sixty speeches\n\nThe fair at Ostvik was opened.".to_owned()).chain(paragraphs).collect::<Vec<_>>().join("\n\n");
    let form = editor.command("add text", json!({})).await.unwrap();
    let (first, rest) = text.split_at(text.find("“This is sentence number 30").unwrap());
    let brief = editor.submit_modal(&form, json!({"text": first.trim(), "rest": rest})).await.unwrap();
    let mut page = correcting(&editor, &brief, &["A quote ("]).await;
    let mut seen: Vec<Value> = Vec::new();
    loop {
        let message = page.message().unwrap();
        let menu = message.parts().into_iter().find(|part| part["type"] == 3).expect("a menu");
        seen.extend(menu["options"].as_array().unwrap().iter().map(|option| option["label"].clone()));
        if message.button("Next ▶").is_err() {
            break;
        }
        page = press(&editor, &page, "Next ▶").await;
    }
    assert!(seen.len() > 25, "{}", seen.len());
    let last = choose(&editor, &page, "sentence number 59").await;
    assert!(last.text().contains("sentence number 59"), "{}", last.text());
    house.close().await;
}
