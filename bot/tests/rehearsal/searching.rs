//! `/search`: where words stand, page by page; and what is said where it cannot be read or finds nothing.

use super::{
    house::{House, ask, press},
    verbatim,
};
use briefbot::ingest;
use briefings::store::{DeskKey, Origin};
use rehearsal::Reply;

fn next(reply: &Reply) -> bool {
    reply.message().unwrap().parts().iter().any(|p| p["label"] == "Next ▶" && p["disabled"] != true)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_shows_the_sentences_page_by_page_and_leads_to_each_brief() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    let first = ask(&reader, "search", &[("words", "year")]).await;
    assert!(!first.message().unwrap().ephemeral());
    let mut page = first.clone();
    let (mut headlines, mut pages) = (Vec::new(), 1);
    loop {
        verbatim::check(&page);
        let text = page.text();
        headlines.extend(text.lines().filter(|l| l.starts_with("**") && l.ends_with("**") && l.contains(" · ")).map(str::to_owned));
        if !next(&page) {
            break;
        }
        page = press(&reader, &page, "Next ▶").await;
        pages += 1;
    }
    assert!(pages > 1 && headlines.len() > 4, "{headlines:?}");
    house.restart().await;
    let back = press(&reader, &page, "◀ Previous").await;
    assert_eq!(back.message().unwrap().id, first.message().unwrap().id, "the message itself changes, after a restart too");
    let second = ask(&reader, "search", &[("words", "\"crane fell\" bolts")]).await;
    verbatim::check(&second);
    assert!(second.text().contains("nine days after a **crane fell** across the container quay"), "{}", second.text());
    let brief = press(&reader, &second, "Brief 1").await;
    assert!(brief.message().unwrap().ephemeral() && brief.text().contains("Calder Bay port reopens two berths"), "{}", brief.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_that_cannot_be_read_or_finds_nothing_says_what_to_type() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    let cases = [
        ("crane colour:red", "A search knows no “colour:”. It knows speaker:, outlet: and after:."),
        ("-crane", "add a word or a “phrase” that must stand in the articles. Type for example: /search words:"),
        ("crane after:05/06/2031", "“05/06/2031” is no date that can be read in one way: write it like after:2031-05-06"),
        ("crane speaker:", "Something is missing behind “speaker:”."),
        ("?!", "There is no word to search for."),
        ("crane -quay @everyone", "Nothing held fits “crane -quay \\@everyone”."),
        ("crane after:2031-05-07", "Leave one part out, and there are articles: crane (10), after:2031-05-07 (2)"),
        ("submarine zeppelin", "search for fewer words"),
        ("submarine", "Nothing held fits “submarine”."),
    ];
    for (typed, told) in cases {
        let reply = ask(&reader, "search", &[("words", typed)]).await;
        assert!(reply.message().unwrap().ephemeral() && reply.text().contains(told), "{typed}: {}", reply.text());
    }
    for typed in ["crane\" OR \"x", "NEAR(crane bolts, 2)", "crane*", "{headline} - crane", "crane' ; DROP TABLE cards", "^crane + bolts"] {
        ask(&reader, "search", &[("words", typed)]).await.message().expect("an answer");
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_search_stays_at_its_desk() {
    let house = House::open().await;
    let (ours, theirs) = (house.reader(0).await, house.reader(1).await);
    let desk = house.bot.desk(DeskKey::Guild(ours.guild_id().parse().unwrap())).await.unwrap();
    let source = house.bot.store.source(&Origin::HandIns(desk), house.bot.clock.now()).await.unwrap();
    let secret = "Quiet tender for the Larkspur dam\n\nThe Larkspur dam will be sold for $12 million, said Orla Fenwick, the county treasurer.\n\n\
        “We keep this to ourselves until June,” Fenwick said. “Nobody else needs to know of the Larkspur sale before that.”\n";
    ingest::take(&house.bot, source, "secret", secret).await.unwrap();
    for typed in ["larkspur", "\"larkspur dam\" sold", "tender -submarine", "sold speaker:fenwick"] {
        let found = ask(&ours, "search", &[("words", typed)]).await;
        assert!(!found.message().unwrap().ephemeral() && found.text().contains("Quiet tender"), "{typed}: {}", found.text());
        let reply = ask(&theirs, "search", &[("words", typed)]).await;
        assert!(!reply.text().contains("Quiet tender") && !reply.text().contains("$12 million"), "{typed}: {}", reply.text());
        let turned = press(&ours, &found, "Brief 1").await;
        assert!(turned.text().contains("Quiet tender"), "{}", turned.text());
    }
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn help_teaches_by_example_what_one_may_do() {
    let house = House::open().await;
    let (reader, editor) = (house.reader(0).await, house.rehearsal.admin().await.unwrap());
    let (for_reader, for_editor) = (ask(&reader, "help", &[]).await, ask(&editor, "help", &[]).await);
    for command in briefbot::commands::ALL {
        let definition = command.definition();
        // Each can be clicked, and those that take something more stand there as they are typed.
        let path: Vec<_> = definition.example.split(' ').take_while(|word| !word.contains(':')).collect();
        let (clickable, typed) = (format!("<{}:", path.join(" ")), format!("`{}`", definition.example));
        for (text, taught) in [(for_editor.text(), true), (for_reader.text(), !definition.for_editors)] {
            assert_eq!(text.contains(&clickable), taught, "{}: {text}", definition.name);
            assert_eq!(text.contains(&typed), taught && definition.example.contains(':'), "{}: {text}", definition.name);
        }
    }
    assert!(for_editor.text().contains("Brief this message") && !for_reader.text().contains("Brief this message"));
    assert!(for_reader.message().unwrap().ephemeral() && for_editor.message().unwrap().ephemeral());
    // Every example of a question is understood as it is typed.
    for command in briefbot::commands::ALL.iter().filter(|command| !command.definition().for_editors) {
        let (found, options) = briefbot::commands::Options::from_line(command.definition().example).unwrap();
        found.request(&options).unwrap();
    }
    house.close().await;
}
