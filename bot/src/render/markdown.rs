//! The lines of an answer as Discord's markdown.

use super::{place, safe, wording::Wording};
use briefings::{
    card::{CUT, QuoteKind},
    query::{Appearing, Excerpt, Line, SourceNote},
    text::Span,
};

/// How long a name, a role or what a figure measures may be, in UTF-16 code units.
pub(super) const NAME: usize = 120;

/// How long what an outlet says may be beside what others say: one side of a disagreement alone would mislead.
const CLAIM: usize = 200;

/// The longest address to which a few words lead in a list: Discord counts it as text.
const LINK: usize = 160;

/// A name or a few typed words.
pub(super) fn name(text: &str) -> String {
    safe::isolated(safe::markdown(text, NAME))
}

/// The same where Discord reads no markdown.
pub(super) fn plain_name(text: &str) -> String {
    safe::isolated(safe::plain(text, NAME))
}

/// Makes lines of an answer markdown.
pub(super) struct Lines<'a> {
    /// The words around the news.
    pub(super) wording: Wording<'a>,
    /// How long one piece of news may be, in UTF-16 code units.
    pub(super) piece: usize,
    /// Whether there is room: what stands for itself is set apart then, and sources are small. In a field Discord shows no small text.
    pub(super) roomy: bool,
}

impl Lines<'_> {
    /// The lines one by one.
    pub(super) fn lines<'a>(&'a self, lines: &'a [Line]) -> impl Iterator<Item = String> + 'a {
        let mut apart = true;
        lines.iter().map(move |line| {
            let begins = self.roomy && !apart && begins_anew(line);
            let shown = self.line(line);
            apart = shown.ends_with('\n');
            if begins { format!("\n{shown}") } else { shown }
        })
    }

    /// What stands before a source.
    fn aside(&self) -> &'static str {
        if self.roomy { "-# " } else { "— " }
    }

    /// One line of an answer; it may take several lines of a message.
    pub(super) fn line(&self, line: &Line) -> String {
        match line {
            Line::Sentence(excerpt) => self.piece(&excerpt.text),
            Line::Heading(excerpt) => format!("**{}**", self.piece(&excerpt.text)),
            Line::Quote { pieces, kind, .. } => format!("> {}\n— {}", self.said(pieces, *kind), self.by_whom(line)),
            Line::Figure { figure, comparison, measured, said_by } => {
                let number = format!("{}**{}**", self.wording.comparison(*comparison), name(&figure.text));
                let measured = measured.as_ref().map(|m| name(&m.text));
                let claim = said_by.as_deref().map(|s| self.wording.claim(s));
                joined([Some(number), measured, claim, Some(self.wording.line(figure.line))])
            }
            Line::Person { name: full, role, aliases, .. } => {
                let aliases = (!aliases.is_empty()).then(|| self.wording.aliases(aliases));
                joined([Some(format!("**{}**", name(full))), role.as_deref().map(name), aliases])
            }
            Line::Appearing(person) => self.appearing(person),
            Line::Date { date, .. } => joined([Some(name(&date.text)), Some(self.wording.line(date.line))]),
            Line::Event { when, tense, sentence, date, source } => {
                let day = format!("**{}**", self.wording.when(*when, *tense));
                let parts = [Some(day), self.wording.tense(*tense), Some(self.telling(sentence, *date))];
                let told = joined([Some(self.wording.report(source)), Some(self.wording.line(sentence.line))]);
                format!("{}\n{}{told}", joined(parts), self.aside())
            }
            Line::Claim { sentence, figure, said_by, source } => {
                let claim = said_by.as_deref().map(|speaker| self.wording.claim(speaker));
                let where_told = [Some(self.linked_report(source)), claim, Some(self.wording.line(sentence.line))];
                let beside_others = Self { wording: Wording { ..self.wording }, piece: self.piece.min(CLAIM), ..*self };
                format!("{}\n{}{}", beside_others.telling(sentence, *figure), self.aside(), joined(where_told))
            }
            Line::Hit { number, source } => {
                let headline = self.headline(source);
                let headline = headline.strip_prefix("**").unwrap_or(&headline);
                let small = if self.roomy { self.aside() } else { "" };
                format!("**{number} · {headline}\n{small}{}", self.wording.dated(source))
            }
            Line::Found { sentence, words, said } => {
                let told = self.telling(sentence, *words);
                match said {
                    Some(said) => {
                        let speaker = said.speaker.as_deref().map(|s| format!("**{}**", name(s)));
                        let who = self.wording.attribution(speaker, said.kind, said.stance);
                        format!("> {}\n— {}", told, joined([Some(who), Some(self.wording.line(sentence.line))]))
                    }
                    None => format!("{told} · {}", self.wording.line(sentence.line)),
                }
            }
            Line::Story { source, sentence, also, new } => {
                let mark = if *new { format!("**{}** · ", self.wording.words.get("story-new")) } else { String::new() };
                let sentence = sentence.as_ref().map(|sentence| self.piece(&sentence.text) + "\n").unwrap_or_default();
                format!("{mark}{}\n{sentence}-# {}\n", self.headline(source), self.wording.told_by(source, also))
            }
            Line::Since { since, new } => self.wording.since(since, *new, &format!("<t:{}:R>", since.at.timestamp())),
            Line::Day(day) => format!("**{}**", self.wording.day_or_none(*day)),
            Line::Stands { source, words, also, varies } => {
                let place = source.url.as_deref().and_then(|url| place::link(url, &words.text));
                let place = place.map(|place| format!("[{}]({place})", self.wording.words.get("in-the-article")));
                // The next quote stands apart.
                format!("-# {}\n", joined([Some(self.wording.outlet(source)), place, self.wording.given_by(also, *varies)]))
            }
            Line::Passage { passage, spoken, said } => {
                let speaker = said.speaker.as_deref().map(|s| format!("**{}**", name(s)));
                let who = self.wording.attribution(speaker, said.kind, said.stance);
                format!("{}\n— {}", marked(passage, spoken), joined([Some(who), Some(self.wording.line(passage.line))]))
            }
            Line::Topics(topics) => topics.iter().map(|t| name(t)).collect::<Vec<_>>().join(", "),
            Line::From(source) => self.from(source),
            Line::Fixed(note) => self.wording.note(note),
        }
    }

    fn said(&self, pieces: &[Excerpt], kind: QuoteKind) -> String {
        let said = pieces.iter().map(|p| p.text.as_str()).collect::<Vec<_>>().join(CUT);
        in_marks(self.piece(&said), kind)
    }

    fn by_whom(&self, quote: &Line) -> String {
        let Line::Quote { pieces, kind, stance, speaker, role } = quote else { return String::new() };
        let who = self.wording.attribution(speaker.as_deref().map(|s| format!("**{}**", name(s))), *kind, *stance);
        let role = role.as_deref().filter(|_| speaker.is_some()).map(name);
        joined([Some(who), role, pieces.first().map(|p| self.wording.line(p.line))])
    }

    fn appearing(&self, person: &Appearing) -> String {
        let roles = (!person.roles.is_empty()).then(|| self.wording.roles(&person.roles));
        let aliases = (!person.aliases.is_empty()).then(|| self.wording.aliases(&person.aliases));
        let who = joined([Some(format!("**{}**", name(&person.name))), roles, aliases]);
        let report = self.linked_report(&person.source);
        let [articles, named, quoted] = self.wording.appearances(person).map(Some);
        format!("{who}\n{}\n{}{report}", joined([articles, named, quoted]), self.aside())
    }

    /// An article in few words, which lead to it where it has an address.
    fn linked_report(&self, source: &SourceNote) -> String {
        let report = self.wording.report(source);
        match source.url.as_deref().and_then(safe::link).filter(|url| safe::units(url) <= LINK) {
            Some(url) => format!("[{report}]({url})"),
            None => report,
        }
    }

    /// An article among several: its headline, which leads to it where it has an address, and its source.
    fn from(&self, source: &SourceNote) -> String {
        let headline = source.headline.as_ref().map(|_| self.headline(source) + "\n").unwrap_or_default();
        let small = if self.roomy { self.aside() } else { "" };
        headline + small + &self.wording.source(source)
    }

    /// The headline of an article among several, which leads to it where it has an address.
    fn headline(&self, source: &SourceNote) -> String {
        let headline = source.headline.as_ref().map_or_else(|| self.wording.words.get("untitled"), |h| self.piece(&h.text));
        match source.url.as_deref().and_then(safe::link) {
            Some(url) => format!("**[{headline}]({url})**"),
            None => format!("**{headline}**"),
        }
    }

    /// A sentence with its date in bold; a long one is cut at both ends, the date stays.
    fn telling(&self, sentence: &Excerpt, date: Span) -> String {
        let [before, date, behind] = sentence.around(date);
        if date.is_empty() {
            return self.piece(before);
        }
        let room = self.piece / 2;
        let tail = safe::tail(before, room);
        let cut = if tail.len() < before.len() { CUT.trim_start() } else { "" };
        cut.to_owned()
            + &rejoined([before, behind], [safe::markdown(tail, room), format!("**{}**", name(date)), safe::markdown(behind, room)])
    }

    fn piece(&self, text: &str) -> String {
        safe::isolated(safe::markdown(text, self.piece))
    }
}

/// Whether a line does not go on from the one before it.
fn begins_anew(line: &Line) -> bool {
    matches!(line, Line::Sentence(_) | Line::Heading(_) | Line::Hit { .. } | Line::From(_) | Line::Event { .. } | Line::Appearing(_))
}

/// How long a passage may be, in UTF-16 code units.
const PASSAGE: usize = 2000;

/// A passage with what was said in bold.
fn marked(passage: &Excerpt, spoken: &[Span]) -> String {
    let mut shown = String::new();
    let mut room = PASSAGE;
    for (part, said) in passage.in_parts(spoken) {
        let text = safe::markdown(part, room.max(16));
        let length = safe::units(&text);
        if text.is_empty() || length > room {
            continue;
        }
        room -= length;
        let space = if part.starts_with(char::is_whitespace) || shown.ends_with(' ') { " " } else { "" };
        let shown_part = if said { format!("**{text}**") } else { text };
        let behind = if part.ends_with(char::is_whitespace) { " " } else { "" };
        shown = format!("{}{space}{shown_part}{behind}", shown.trim_end());
    }
    shown.trim().to_owned()
}

/// The words of a quote in quotation marks, where all of them are quoted: reported words get none, and a reported clause that holds
/// quoted words has its own.
pub(super) fn in_marks(said: String, kind: QuoteKind) -> String {
    let has_its_own = said.contains(['“', '”', '"', '«', '»', '„', '‘']);
    match kind {
        QuoteKind::Indirect => said,
        QuoteKind::Mixed if has_its_own => said,
        QuoteKind::Direct | QuoteKind::Mixed => format!("“{said}”"),
    }
}

/// Dropped, and no white space, which becomes a space.
fn is_dropped(c: char) -> bool {
    safe::is_dropped(c) && !c.is_whitespace()
}

/// A sentence from its three parts made safe; the outer ones as written tell where spaces stood.
pub(super) fn rejoined([before, behind]: [&str; 2], [first, date, last]: [String; 3]) -> String {
    let space = |stood: bool| if stood { " " } else { "" };
    let before = before.trim_end_matches(is_dropped);
    let behind = behind.trim_start_matches(is_dropped);
    let (left, right) = (space(before.ends_with(char::is_whitespace)), space(behind.starts_with(char::is_whitespace)));
    [&first, left, &date, right, &last].concat()
}

/// The parts that are there, divided by a point.
pub(super) fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
