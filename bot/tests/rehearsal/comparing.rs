//! `/compare`: the outlets side by side, and where their figures disagree.

use super::{
    house::{House, ask, press},
    verbatim,
};
use briefbot::ingest;
use briefings::{
    samples::Sample,
    store::{DeskKey, Origin},
};
use rehearsal::Member;

const POST: Sample = Sample {
    id: "post",
    text: "Bridge in Zubrin collapses under a train\n\nBy Ada Lindqvist\nZubrin Post, May 6, 2031\n\nA bridge in Zubrin collapsed under a train on Monday. \
        The collapse killed 15 people and injured 40, police said.\n\nThe repairs will cost $4.2 million, the mayor said.\n",
};
const HERALD: Sample = Sample {
    id: "herald",
    text: "Train falls as bridge in Zubrin collapses\n\nBy Tom Okoro\nVale Herald, May 6, 2031\n\nA train fell with a bridge that collapsed in Zubrin on Monday. \
        At least 11 people were killed in the collapse, the railway said. More than 30 people were injured.\n\nThe repairs will cost $6 million.\n",
};
const WIRE: Sample = Sample {
    id: "wire",
    text: "Zubrin opens a school\n\nCoast Wire, May 7, 2031\n\nZubrin has opened a school for 300 children by the sea.\n",
};

async fn hand_in(house: &House, reader: &Member, samples: &[Sample]) {
    let desk = house.bot.desk(DeskKey::Guild(reader.guild_id().parse().unwrap())).await.unwrap();
    let source = house.bot.store.source(&Origin::HandIns(desk), house.bot.clock.now()).await.unwrap();
    for sample in samples {
        ingest::take(&house.bot, source, sample.id, sample.text).await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn outlets_stand_side_by_side_with_the_figures_in_which_they_disagree() {
    let mut house = House::open().await;
    let reader = house.reader(0).await;
    hand_in(&house, &reader, &[POST, HERALD, WIRE]).await;
    let first = ask(&reader, "compare", &[("topic", "zubrin")]).await;
    assert!(!first.message().unwrap().ephemeral());
    let text = first.text();
    assert!(text.contains("3 outlets on zubrin, side by side"), "{text}");
    assert!(text.contains("One story, told by 2 outlets."), "{text}");
    assert!(
        text.contains("A bridge in Zubrin collapsed under a train on Monday.") && text.contains("A train fell with a bridge"),
        "{text}"
    );
    assert!(text.contains("Their figures disagree · repairs"), "{text}");
    assert!(text.contains("The repairs will cost **$4.2 million**, the mayor said.\n— Zubrin Post, 6 May 2031 · line 8"), "{text}");
    assert!(text.contains("The repairs will cost **$6 million**.\n— Vale Herald, 6 May 2031 · line 8"), "{text}");
    assert!(!text.contains("disagree · killed"), "15 is at least 11: {text}");
    assert!(!text.contains("No disagreement"), "{text}");
    house.restart().await;
    let second = press(&reader, &first, "Next ▶").await;
    assert_eq!(second.message().unwrap().id, first.message().unwrap().id);
    assert!(
        second.text().contains("a story that no other outlet tells here") && second.text().contains("Zubrin opens a school"),
        "{}",
        second.text()
    );
    assert!(!second.text().contains("disagree"), "{}", second.text());
    let brief = press(&reader, &second, "Brief 1").await;
    assert!(brief.message().unwrap().ephemeral() && brief.text().contains("for 300 children"), "{}", brief.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn where_nothing_disagrees_that_is_said_and_all_else_is_verbatim() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    for topic in ["ukraine", "calder bay", "jordan", "turkey"] {
        let reply = ask(&reader, "compare", &[("topic", topic)]).await;
        let text = reply.text();
        assert!(!reply.message().unwrap().ephemeral() && !text.contains("disagree ·"), "{text}");
        assert!(text.contains("No disagreement found among") || text.contains("There is no other outlet here"), "{text}");
    }
    let nothing = ask(&reader, "compare", &[("topic", "ukrane")]).await;
    assert!(nothing.message().unwrap().ephemeral() && nothing.text().contains("Perhaps you meant: "), "{}", nothing.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_updated_article_does_not_disagree_with_itself_nor_with_another_desks() {
    let house = House::open().await;
    let (ours, theirs) = (house.reader(0).await, house.reader(1).await);
    hand_in(&house, &ours, &[POST]).await;
    hand_in(&house, &theirs, &[HERALD]).await;
    let updated = POST.text.replace("$4.2 million", "$9 million");
    hand_in(&house, &ours, &[Sample { id: "post", text: Box::leak(updated.into_boxed_str()) }]).await;
    for reader in [&ours, &theirs] {
        let reply = ask(reader, "compare", &[("topic", "zubrin")]).await;
        assert!(reply.text().contains("One outlet on zubrin") && !reply.text().contains("disagree ·"), "{}", reply.text());
    }
    let of_theirs = ask(&theirs, "compare", &[("topic", "zubrin")]).await;
    assert!(!of_theirs.text().contains("Zubrin Post"), "{}", of_theirs.text());
    let stolen = press(&ours, &ask(&ours, "compare", &[("topic", "zubrin")]).await, "Brief 1").await;
    assert!(stolen.text().contains("Zubrin"), "{}", stolen.text());
    house.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_told_of_articles_stands_in_them() {
    let house = House::open().await;
    let reader = house.reader(0).await;
    hand_in(&house, &reader, &[POST, HERALD, WIRE]).await;
    let mut page = ask(&reader, "compare", &[("topic", "zubrin")]).await;
    loop {
        verbatim::check_among(&[POST, HERALD, WIRE], &page);
        if !page.message().unwrap().parts().iter().any(|part| part["label"] == "Next ▶" && part["disabled"] != true) {
            break;
        }
        page = press(&reader, &page, "Next ▶").await;
    }
    house.close().await;
}
