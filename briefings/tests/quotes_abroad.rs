//! Speech in articles that are not in English: read by its marks, and nobody is named.

use briefings::{
    article::{Article, Block, BlockKind},
    extract::{KnownPeople, Reader},
    text::Span,
};

const CASES: [(&str, &str, &[&str]); 9] = [
    ("de", "„Wir sind zurück“, sagte Jon Berg. „Der Steg hält.“", &["Wir sind zurück", "Der Steg hält."]),
    ("de", "Jon Berg sagte: „Wir sind endlich zurück.“", &["Wir sind endlich zurück."]),
    ("de", "»Wir sind endlich zurück«, sagte Jon Berg.", &["Wir sind endlich zurück"]),
    ("fr", "« Nous sommes de retour », a déclaré Jon Berg.", &["Nous sommes de retour"]),
    ("es", "«Hemos vuelto por fin», dijo Jon Berg.", &["Hemos vuelto por fin"]),
    ("pl", "„Wreszcie wróciliśmy”, powiedział Jon Berg.", &["Wreszcie wróciliśmy"]),
    ("uk", "«Ми нарешті повернулися», — сказав Йон Берг.", &["Ми нарешті повернулися"]),
    ("ru", "«Мы наконец вернулись», — сказал Йон Берг.", &["Мы наконец вернулись"]),
    ("de", "Der Film „Das Boot“ läuft wieder.", &[]),
];

#[test]
fn speech_is_read_by_its_marks() {
    let reader = Reader::new(KnownPeople::default());
    for (language, text, expected) in CASES {
        let blocks = vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) }];
        let (text, language) = (text.to_owned(), Some(language.to_owned()));
        let article = Article { text, blocks, published: None, outlet: None, byline: None, url: None, language };
        let card = reader.read("case", &article);
        card.verify(&article).expect("the card is founded in the article");
        let quotes: Vec<_> = card.quotes.iter().map(|quote| quote.text.trim()).collect();
        assert_eq!(quotes, expected, "{}", article.text);
        assert!(card.quotes.iter().all(|quote| quote.speaker.is_none()), "{:?}", card.quotes);
    }
}
