//! Bylines and date lines, as cases (`cases.tsv`).

use crate::article::{BlockKind, plain};

fn shown(text: &str) -> String {
    let article = plain::read(text);
    let published = article.published.map(|p| p.to_string());
    [published, article.outlet, article.byline].map(|v| v.unwrap_or_else(|| "-".to_owned())).join("\t")
}

#[test]
fn every_case_reads_as_it_says() {
    for row in include_str!("cases.tsv").lines().filter(|l| !l.starts_with('#') && !l.is_empty()) {
        let (lines, wanted) = row.split_once('\t').expect("lines and what they say");
        let lines = lines.replace(" / ", "\n");
        let text = format!(
            "Rain closes the town hall of Orrin Vale\n\n{lines}\n\nThe town hall of Orrin Vale stayed shut on Monday, and builders \
             counted the holes in its roof until noon.\n\nNobody was hurt, the council said on Tuesday."
        );
        assert_eq!(shown(&text), wanted, "{lines}");
    }
}

#[test]
fn a_dateline_stays_in_its_paragraph() {
    let text =
        "Rain closes the town hall\n\nORRIN VALE, May 6 — The town hall stayed shut on Monday, and builders counted the holes in its roof.";
    let article = plain::read(text);
    assert_eq!(article.published, None);
    assert_eq!(article.blocks[1].kind, BlockKind::Paragraph);
    assert!(article.blocks[1].span.of(text).starts_with("ORRIN VALE"));
}

#[test]
fn every_sample_says_by_whom_and_most_say_when() {
    let articles: Vec<_> = crate::samples::SAMPLES.iter().map(|s| plain::read(s.text)).collect();
    assert!(articles.iter().all(|a| a.byline.is_some() && a.outlet.is_some()));
    assert!(articles.iter().filter(|a| a.published.is_none()).count() <= 1);
}
