//! An article that is not in English: its answers say so, its numbers are its own, and nobody is named as a speaker.

use super::{
    adding::{fill, footer},
    house::{House, ask, press},
    verbatim,
};
use briefings::samples::Sample;
use serde_json::json;

const ARTICLE: Sample = Sample {
    id: "abroad",
    text: "Die Fähre nach Ostvik fährt wieder\n\nDie Fähre nach Ostvik fährt nach langen Arbeiten wieder, die 3,5 Millionen Euro gekostet haben, wie ihr \
        Betreiber am Montag mitteilte.\n\n„Wir sind endlich zurück“, sagte der Hafenmeister Jon Berg. „Der Steg wird dreißig Jahre halten.“\n\n\
        Der Steg war nach einem Sturm gesperrt worden, die Zahl der Gäste auf den Inseln sank seitdem um 12,5 Prozent. Mehr als 13.000 Menschen \
        waren im vergangenen Jahr mit der alten Fähre gefahren, die inzwischen verkauft ist.",
};

#[tokio::test(flavor = "multi_thread")]
async fn every_answer_from_it_names_its_language() {
    let house = House::open().await;
    let editor = house.rehearsal.admin().await.unwrap();
    let brief = fill(&editor, json!({"text": ARTICLE.text, "date": "2031-05-06"})).await;
    assert_eq!(footer(&brief), "6 May 2031 · added by Robin · in German");
    assert!(brief.text().contains("3,5 Millionen Euro"), "{}", brief.text());
    verbatim::check_among(&[ARTICLE], &brief);

    let quotes = press(&editor, &brief, "Quotes").await;
    assert!(quotes.text().contains("· in German") && quotes.text().contains("Wir sind endlich zurück"), "{}", quotes.text());
    assert!(quotes.text().contains("unattributed") && !quotes.text().contains("Jon Berg"), "{}", quotes.text());

    let figures = ask(&house.reader(0).await, "figures", &[("topic", "ostvik"), ("kind", "percent")]).await;
    assert!(figures.text().contains("12,5 Prozent") && figures.text().contains("· in German"), "{}", figures.text());
    verbatim::check_among(&[ARTICLE], &figures);
    let source = press(&editor, &brief, "Source").await;
    assert!(source.text().contains("in German"), "{}", source.text());
    house.close().await;
}
