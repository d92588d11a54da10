//! Articles with cards, built by hand for tests of the store.

use briefings::{
    article::{Article, Block, BlockKind},
    card::{Card, Person, Quote, QuoteKind, Speaker, Stance},
    text::Span,
};

/// An article and its card: a headline, a lead that is the summary, and whatever is put behind it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The article.
    pub article: Article,
    /// Its card.
    pub card: Card,
}

/// An article of a headline and a lead.
pub fn draft(headline: &str, lead: &str) -> Draft {
    let article = Article {
        text: String::new(),
        blocks: Vec::new(),
        published: None,
        outlet: None,
        byline: None,
        url: None,
        language: Some("en".into()),
    };
    let card = Card {
        id: headline.into(),
        headline: None,
        published: None,
        outlet: None,
        byline: None,
        url: None,
        added_by: None,
        language: Some("en".into()),
        blocks: Vec::new(),
        summary: Vec::new(),
        quotes: Vec::new(),
        figures: Vec::new(),
        sections: Vec::new(),
        people: Vec::new(),
        places: Vec::new(),
        dates: Vec::new(),
        topics: Vec::new(),
    };
    let mut draft = Draft { article, card };
    draft.card.headline = Some(draft.block(BlockKind::Headline, headline));
    let lead = draft.block(BlockKind::Paragraph, lead);
    draft.card.summary.push(lead);
    draft
}

impl Draft {
    /// With these topics.
    pub fn topics(mut self, topics: &[&str]) -> Self {
        self.card.topics = topics.iter().map(|&t| t.into()).collect();
        self
    }

    /// With one more paragraph.
    pub fn then(mut self, paragraph: &str) -> Self {
        self.block(BlockKind::Paragraph, paragraph);
        self
    }

    /// With a paragraph in which `name` says `words`, read with this confidence.
    pub fn said(mut self, name: &str, words: &str, confidence: f64) -> Self {
        let paragraph = self.block(BlockKind::Paragraph, &format!("“{words}”, said {name}."));
        let start = paragraph.start + '“'.len_utf8();
        self.card.quotes.push(Quote {
            kind: QuoteKind::Direct,
            spans: vec![Span::new(start, start + words.len())],
            text: words.into(),
            speaker: Some(Speaker { name: name.into(), mention: None, role: None }),
            cue: None,
            stance: Stance::Says,
            confidence,
            corrected: None,
        });
        if !self.card.people.iter().any(|p| p.name == name) {
            self.card.people.push(Person { name: name.into(), aliases: Vec::new(), role: None, mentions: 1, quotes: 1, corrected: None });
        }
        self
    }

    /// From this address.
    pub fn at(mut self, url: &str) -> Self {
        self.article.url = Some(url.into());
        self.card.url = Some(url.into());
        self
    }

    /// In this outlet.
    #[allow(dead_code, reason = "not every test uses it")]
    pub fn of(mut self, outlet: &str) -> Self {
        self.article.outlet = Some(outlet.into());
        self.card.outlet = Some(outlet.into());
        self
    }

    /// Published then: a day, or a moment as RFC 3339.
    pub fn published(mut self, written: &str) -> Self {
        self.article.published = Some(written.parse().expect("a date or a moment"));
        self.card.published = self.article.published;
        self
    }

    fn block(&mut self, kind: BlockKind, text: &str) -> Span {
        if !self.article.text.is_empty() {
            self.article.text.push_str("\n\n");
        }
        let span = Span::new(self.article.text.len(), self.article.text.len() + text.len());
        self.article.text.push_str(text);
        self.article.blocks.push(Block { kind, span });
        self.card.blocks = self.article.blocks.clone();
        span
    }
}
