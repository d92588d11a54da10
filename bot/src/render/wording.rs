//! The words around the news: notes, attributions, comparisons and sources, for any medium.

use crate::words::Words;
use briefings::{
    article::Published,
    card::{Comparison, Corrected, FigureKind, QuoteKind, Stance, Tense},
    correction::{Change, Correction},
    query::{Appearing, Kind, Note, Since, SourceNote, When},
    store::Counted,
};
use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, Utc};
use chrono_tz::Tz;
use fluent_bundle::FluentValue;

/// How many other outlets of a story are named.
const OUTLETS: usize = 6;

/// Puts fixed words together for a medium whose `safe` makes foreign text safe to show in it.
pub(super) struct Wording<'a> {
    pub(super) words: &'a Words,
    pub(super) safe: fn(&str) -> String,
}

impl Wording<'_> {
    /// A note in words.
    pub(super) fn note(&self, note: &Note) -> String {
        let words = self.words;
        match note {
            Note::NoCard { topic } => words.with("no-card", &[("topic", self.safe(topic).into())]),
            Note::NoneWithin { topic, outlet, since } => {
                let (limits, arguments) = self.limits(outlet, *since);
                words
                    .with("none-within", &[[("limits", limits.into()), ("topic", self.safe(topic).into())].as_slice(), &arguments].concat())
            }
            Note::WithoutLimits { count, outlets } => {
                let outlets: Vec<_> = outlets.iter().map(|outlet| self.safe(outlet)).collect();
                let known = if outlets.is_empty() { "none" } else { "some" };
                let arguments = [("count", (*count).into()), ("known", known.into()), ("outlets", outlets.join(", ").into())];
                words.with("without-limits", &arguments)
            }
            Note::NoSuchQuote => words.get("no-such-quote"),
            Note::AlsoIn => words.get("heading-also-in"),
            Note::WordedIn { outlet, day } => {
                let outlet = outlet.as_deref().map_or_else(|| words.get("outlet-unknown"), |o| self.safe(o));
                words.with("report", &[("outlet", outlet.into()), ("date", self.day_or_none(*day).into())])
            }
            Note::SoFar { topic } => words.with("so-far", &[("topic", self.safe(topic).into())]),
            Note::SourcesOf { topic } => words.with("sources-of", &[("topic", self.safe(topic).into())]),
            Note::Among { told, of, outlet, since } => {
                let (limits, arguments) = self.limits(outlet, *since);
                let all = if told == of { "yes" } else { "no" };
                let counts = [("limits", limits.into()), ("all", all.into()), ("told", (*told).into()), ("count", (*of).into())];
                words.with("among", &[counts.as_slice(), &arguments].concat())
            }
            Note::NothingHeld => words.get("nothing-held"),
            Note::NoSpeaker { speaker, topic } => {
                let choice = if topic.is_empty() { "none" } else { "some" };
                let arguments = [("topic", choice.into()), ("speaker", self.safe(speaker).into()), ("about", self.safe(topic).into())];
                words.with("no-speaker", &arguments)
            }
            Note::NoQuotes => words.get("no-quotes"),
            Note::NoFigures => words.get("no-figures"),
            Note::NoEvents => words.get("no-events"),
            Note::NobodyNamed => words.get("nobody-named"),
            Note::NoSuchCard => words.get("no-such-card"),
            Note::Nearest { topics } => words.with("nearest", &[("topics", self.counted(topics).into())]),
            Note::QuotesOf { speaker, topic } => {
                let who = if speaker.is_empty() { "anybody" } else { "speaker" };
                let what = if topic.is_empty() { "everything" } else { "topic" };
                let (speaker, topic) = (self.safe(speaker), self.safe(topic));
                words.with("quotes-of", &[("who", who.into()), ("what", what.into()), ("speaker", speaker.into()), ("topic", topic.into())])
            }
            Note::NoFiguresOfKind { kind, others } => {
                let others: Vec<_> = others.iter().map(|&kind| self.figure_kind(kind)).collect();
                words.with("no-figures-of-kind", &[("kind", self.figure_kind(*kind).into()), ("others", others.join(", ").into())])
            }
            Note::FiguresOf { topic, kind } => {
                let what = if topic.is_empty() { "everything" } else { "topic" };
                let key = if kind.is_some() { "figures-of-kind" } else { "figures-of" };
                let kind = kind.map(|kind| self.figure_kind(kind)).unwrap_or_default();
                words.with(key, &[("what", what.into()), ("topic", self.safe(topic).into()), ("kind", kind.into())])
            }
            Note::TimelineOf { topic } => {
                let what = if topic.is_empty() { "everything" } else { "topic" };
                words.with("timeline-of", &[("what", what.into()), ("topic", self.safe(topic).into())])
            }
            Note::PeopleOf { topic, count } => {
                let what = if topic.is_empty() { "everything" } else { "topic" };
                words.with("people-of", &[("what", what.into()), ("topic", self.safe(topic).into()), ("count", (*count).into())])
            }
            Note::Compared { topic, outlets } => {
                let what = if topic.is_empty() { "everything" } else { "topic" };
                words.with("compared", &[("what", what.into()), ("topic", self.safe(topic).into()), ("outlets", (*outlets).into())])
            }
            Note::ToldByOutlets { outlets } => words.with("told-by-outlets", &[("outlets", (*outlets).into())]),
            Note::ToldAlone => words.get("told-alone"),
            Note::Disagreement { measured } => words.with("disagreement", &[("measured", self.safe(measured).into())]),
            Note::NoDisagreement { outlets } => words.with("no-disagreement", &[("outlets", (*outlets).into())]),
            Note::Searched { search, count } => words.with("searched", &[("search", self.safe(search).into()), ("count", (*count).into())]),
            Note::NothingFound { search } => words.with("nothing-found", &[("search", self.safe(search).into())]),
            Note::LeaveOut { parts } => words.with("leave-out", &[("parts", self.counted(parts).into())]),
            Note::LeaveOutMore => words.get("leave-out-more"),
            Note::Untitled => words.get("untitled"),
            Note::KeyFigures => words.get("heading-figures"),
            Note::QuotesHeading => words.get("heading-quotes"),
            Note::PeopleHeading => words.get("heading-people"),
            Note::TopicsHeading => words.get("heading-topics"),
            Note::DatesHeading => words.get("heading-dates"),
            Note::SourcesHeading => words.get("heading-sources"),
            Note::SectionsHeading => words.get("heading-sections"),
            Note::CorrectionsHeading => words.get("heading-corrections"),
            Note::Retracted { by, reason } => {
                let arguments =
                    [("name", self.editor(&by.by).into()), ("day", self.day(by.day()).into()), ("reason", self.reason(reason).into())];
                words.with("retracted", &arguments)
            }
            Note::NoSummary => words.get("no-summary"),
        }
    }

    /// Which limits there are, for a message to choose by, and what they are.
    fn limits(&self, outlet: &str, since: Option<NaiveDate>) -> (&'static str, [(&'static str, FluentValue<'static>); 2]) {
        let limits = match (outlet.is_empty(), since) {
            (true, None) => "none",
            (false, None) => "outlet",
            (true, Some(_)) => "days",
            (false, Some(_)) => "both",
        };
        let day = since.map(|day| self.words.day(day)).unwrap_or_default();
        (limits, [("outlet", self.safe(outlet).into()), ("day", day.into())])
    }

    /// How many stories are new since somebody last asked; `when` is that moment as the medium shows it.
    pub(super) fn since(&self, since: &Since, new: usize, when: &str) -> String {
        let arguments = [("count", new.into()), ("who", self.safe(&since.who).into()), ("when", when.to_owned().into())];
        self.words.with("since-asked", &arguments)
    }

    /// Where and when a story was told, and who else tells it.
    pub(super) fn told_by(&self, source: &SourceNote, also: &[SourceNote]) -> String {
        [Some(self.dated(source)), self.also(also)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// Which other outlets tell a story; `None` where none does.
    pub(super) fn also(&self, also: &[SourceNote]) -> Option<String> {
        let outlets: Vec<_> = also.iter().filter_map(|s| s.outlet.as_deref()).take(OUTLETS).map(|outlet| self.safe(outlet)).collect();
        let arguments = [("outlets", outlets.join(", ").into()), ("count", also.len().into()), ("named", outlets.len().into())];
        (!also.is_empty()).then(|| self.words.with("digest-also", &arguments))
    }

    /// The name of a kind of figure.
    pub(super) fn figure_kind(&self, kind: FigureKind) -> String {
        self.words.get(&format!("kind-{}", kind.name()))
    }

    /// Topics with how many cards each has.
    fn counted(&self, topics: &[Counted]) -> String {
        let each =
            topics.iter().map(|t| self.words.with("counted-topic", &[("name", self.safe(&t.name).into()), ("count", t.count.into())]));
        each.collect::<Vec<_>>().join(", ")
    }

    /// Who said it and how it is given; `name` is the speaker's name as it is to be shown, `None` where it is not known.
    pub(super) fn attribution(&self, name: Option<String>, kind: QuoteKind, stance: Stance) -> String {
        let Some(name) = name else { return self.words.get("unattributed") };
        let key = match (stance, kind) {
            (Stance::Denies, _) => "denied",
            (Stance::Asks, _) => "asked",
            (Stance::QuotedByOther, _) => "quoted-by-other",
            (Stance::Says, QuoteKind::Indirect) => "reported",
            (Stance::Says, _) => return name,
        };
        self.words.with(key, &[("speaker", name.into())])
    }

    /// The name of an editor; nobody's, where who it was had it taken out.
    pub(super) fn editor(&self, name: &str) -> String {
        if name.is_empty() { self.words.get("an-editor") } else { self.safe(name) }
    }

    /// "corrected by …".
    pub(super) fn corrected(&self, by: &Corrected) -> String {
        self.words.with("corrected-by", &[("name", self.editor(&by.by).into()), ("day", self.day(by.day()).into())])
    }

    /// What an editor has corrected, who and why, as readers see it.
    pub(super) fn correction(&self, correction: &Correction) -> String {
        let mark = correction.mark();
        let arguments = [
            ("what", self.change(&correction.change).into()),
            ("name", self.editor(&mark.by).into()),
            ("day", self.day(mark.day()).into()),
            ("reason", self.reason(&correction.reason).into()),
        ];
        self.words.with("correction", &arguments)
    }

    /// An editor's reason, in quotation marks.
    pub(super) fn reason(&self, reason: &str) -> String {
        format!("“{}”", self.safe(reason))
    }

    /// What is said to be otherwise, to readers: what is hidden is not told.
    fn change(&self, change: &Change) -> String {
        let names = |key: &str, names: &[(&'static str, &str)]| {
            let arguments: Vec<_> = names.iter().map(|(argument, name)| (*argument, self.safe(name).into())).collect();
            self.words.with(key, &arguments)
        };
        match change {
            Change::Speaker { quote, was, name } => {
                let key = match (was, name) {
                    (Some(_), Some(_)) => "correction-speaker",
                    (None, Some(_)) => "correction-speaker-unknown-before",
                    (Some(_), None) => "correction-speaker-unknown-now",
                    (None, None) => "correction-speaker-unknown",
                };
                let (was, now) = (was.as_deref().unwrap_or_default(), name.as_deref().unwrap_or_default());
                names(key, &[("words", &quote.words), ("was", was), ("now", now)])
            }
            Change::HideQuote { .. } => self.words.get("correction-quote-hidden"),
            Change::HideFigure { .. } => self.words.get("correction-figure-hidden"),
            Change::Retract => self.words.get("correction-retracted"),
            Change::Merge { person, into } => names("correction-merged", &[("person", person), ("into", into)]),
            Change::Split { person, other } => names("correction-split", &[("person", person), ("other", other)]),
        }
    }

    /// The same, to editors: with what is hidden.
    pub(super) fn change_for_editors(&self, change: &Change) -> String {
        let hidden = |key: &str, words: &str| self.words.with(key, &[("words", self.safe(words).into())]);
        match change {
            Change::HideQuote { quote, .. } => hidden("corrections-of-quote", &quote.words),
            Change::HideFigure { figure } => hidden("corrections-of-figure", &figure.words),
            _ => self.change(change),
        }
    }

    /// "more than " and its like, with the space behind it; empty for an exact figure.
    pub(super) fn comparison(&self, comparison: Comparison) -> String {
        let key = match comparison {
            Comparison::Exact => return String::new(),
            Comparison::About => "comparison-about",
            Comparison::MoreThan => "comparison-more-than",
            Comparison::AtLeast => "comparison-at-least",
            Comparison::LessThan => "comparison-less-than",
            Comparison::AtMost => "comparison-at-most",
        };
        self.words.get(key) + " "
    }

    /// "claim of …".
    pub(super) fn claim(&self, speaker: &str) -> String {
        self.words.with("claim", &[("speaker", self.safe(speaker).into())])
    }

    /// "also …".
    pub(super) fn aliases(&self, aliases: &[String]) -> String {
        let aliases: Vec<_> = aliases.iter().map(|a| self.safe(a)).collect();
        self.words.with("also-written", &[("aliases", aliases.join(", ").into())])
    }

    /// Somebody's roles in several articles.
    pub(super) fn roles(&self, roles: &[String]) -> String {
        roles.iter().map(|role| self.safe(role)).collect::<Vec<_>>().join("; ")
    }

    /// "named 3 times".
    pub(super) fn mentions(&self, count: usize) -> String {
        self.words.with("mentions", &[("count", count.into())])
    }

    /// "quoted twice".
    pub(super) fn quoted(&self, count: usize) -> String {
        self.words.with("quoted", &[("count", count.into())])
    }

    /// How much somebody appears: in how many articles, how often named and quoted.
    pub(super) fn appearances(&self, person: &Appearing) -> [String; 3] {
        let articles = self.words.with("in-articles", &[("count", person.articles.into())]);
        [articles, self.mentions(person.mentions), self.quoted(person.quotes)]
    }

    /// Outlet, authors and date, as far as they are known, "undated" where no date is, and who handed it in.
    pub(super) fn source(&self, source: &SourceNote) -> String {
        let outlet = source.outlet.as_deref().map(|o| self.safe(o));
        let byline = source.byline.as_deref().map(|b| self.words.with("by", &[("byline", self.safe(b).into())]));
        let added = |key: &str, name: &str| self.words.with(key, &[("name", self.safe(name).into())]);
        let (date, added_by) = match (source.published, source.added_by.as_deref()) {
            (Some(published), by) => (self.published(published), by.map(|name| added("added", name))),
            (None, Some(name)) => (added("undated-added", name), None),
            (None, None) => (self.words.get("undated"), None),
        };
        let corrected = source.corrected.as_ref().map(|by| self.corrected(by));
        [outlet, byline, Some(date), added_by, self.language(source), corrected].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// An article in few words: its outlet, or its headline where the outlet is not known, and its day.
    pub(super) fn report(&self, source: &SourceNote) -> String {
        let date = self.day_or_none(source.published.map(|p| p.day()));
        let report = self.words.with("report", &[("outlet", self.outlet(source).into()), ("date", date.into())]);
        [Some(report), self.language(source)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The outlet of an article, or its headline where that is not known.
    pub(super) fn outlet(&self, source: &SourceNote) -> String {
        let outlet = source.outlet.as_deref().or(source.headline.as_ref().map(|h| h.text.as_str()));
        outlet.map_or_else(|| self.words.get("untitled"), |o| self.safe(o))
    }

    /// Which other outlets give a quote, and whether in other words.
    pub(super) fn given_by(&self, also: &[SourceNote], varies: bool) -> Option<String> {
        let parts = [self.also(also), varies.then(|| self.words.get("worded-otherwise"))];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(", ")).filter(|told| !told.is_empty())
    }

    /// A day, or that it is not known.
    pub(super) fn day_or_none(&self, day: Option<NaiveDate>) -> String {
        day.map_or_else(|| self.words.get("undated"), |day| self.words.day(day))
    }

    /// "in German", of an article that is not in English.
    fn language(&self, source: &SourceNote) -> Option<String> {
        let key = format!("language-{}", source.language.as_deref()?.split('-').next()?);
        Some(self.words.get(if self.words.has(&key) { &key } else { "language-other" }))
    }

    /// A moment on the clock of a zone: the day with its name, the time and the zone.
    pub(super) fn moment(&self, moment: DateTime<Utc>, zone: Tz) -> String {
        let there = moment.with_timezone(&zone).naive_local();
        let (day, time) = (self.words.full_day(there.date()), self.words.time(there.time()));
        self.words.with("moment", &[("day", day.into()), ("time", time.into()), ("zone", zone.name().into())])
    }

    /// The same without the year and the zone, for a moment that comes soon where the zone is known.
    pub(super) fn moment_in_short(&self, moment: DateTime<Utc>, zone: Tz) -> String {
        let there = moment.with_timezone(&zone).naive_local();
        let (day, time) = (self.words.short_day(there.date()), self.words.time(there.time()));
        self.words.with("moment-short", &[("day", day.into()), ("time", time.into())])
    }

    /// The first and last day of an interval.
    pub(super) fn days(&self, from: NaiveDate, to: NaiveDate) -> String {
        self.words.with("days", &[("from", from.to_string().into()), ("to", to.to_string().into())])
    }

    /// The days of an event: a day, a month, a year, or from one to another of these.
    pub(super) fn when(&self, when: When, tense: Tense) -> String {
        let since = if tense == Tense::Past { "since" } else { "from" };
        match when {
            // A first day may stand for its month or year: less exact, and true for either.
            When::Since(from) if from.day() > 1 => self.bound(since, "day", self.words.day(from)),
            When::Since(from) if from.month() > 1 => self.bound(since, "month", self.words.month_of_year(from)),
            When::Since(from) => self.bound(since, "year", from.year().to_string()),
            When::UpTo(to) if !is_last_of_month(to) => self.bound("up-to", "day", self.words.day(to)),
            When::UpTo(to) if to.month() < 12 => self.bound("up-to-end", "month", self.words.month_of_year(to)),
            When::UpTo(to) => self.bound("up-to-end", "year", to.year().to_string()),
            When::Days(from, to) if from == to => self.words.day(from),
            When::Days(from, to) => self.period(from, to),
        }
    }

    /// Where an event begins or ends: a day, a month or a year, as `of` says.
    fn bound(&self, key: &str, of: &'static str, time: String) -> String {
        self.words.with(key, &[("of", of.into()), ("time", time.into())])
    }

    fn period(&self, from: NaiveDate, to: NaiveDate) -> String {
        let words = self.words;
        let whole = |first: bool, last: bool| first && last && from.day() == 1 && is_last_of_month(to);
        let (first, last) = if whole(from.month() == 1, to.month() == 12) {
            (from.year().to_string(), to.year().to_string())
        } else if whole(true, true) && from.month() != to.month() && from.year() == to.year() {
            (words.month(from), words.month_of_year(to))
        } else if whole(true, true) {
            (words.month_of_year(from), words.month_of_year(to))
        } else if from.year() == to.year() {
            (words.day_of_month(from), words.day(to))
        } else {
            (words.day(from), words.day(to))
        };
        if first == last { first } else { words.with("days", &[("from", first.into()), ("to", last.into())]) }
    }

    /// A day in words.
    pub(super) fn day(&self, day: NaiveDate) -> String {
        self.words.day(day)
    }

    /// "announced", for what has not happened yet.
    pub(super) fn tense(&self, tense: Tense) -> Option<String> {
        (tense == Tense::Announced).then(|| self.words.get("announced"))
    }

    /// Which line of the article something stands on.
    pub(super) fn line(&self, line: usize) -> String {
        self.words.with("line", &[("line", line.to_string().into())])
    }

    /// The name of a kind of answer.
    pub(super) fn kind(&self, kind: Kind) -> Option<String> {
        let key = match kind {
            Kind::Brief => "button-brief",
            Kind::Quotes => "button-quotes",
            Kind::Figures => "button-figures",
            Kind::Timeline => "button-timeline",
            Kind::People => "button-people",
            Kind::Compare => "button-compare",
            Kind::Search => "button-search",
            Kind::Sources => "button-sources",
            Kind::Source => "button-source",
            Kind::Nothing => return None,
        };
        Some(self.words.get(key))
    }

    /// Where and when an article was published, without who wrote it.
    pub(super) fn dated(&self, source: &SourceNote) -> String {
        self.source(&SourceNote { byline: None, ..source.clone() })
    }

    /// A date of publication, with the offset that the article gives.
    fn published(&self, published: Published) -> String {
        let day = self.words.day(published.day());
        match published {
            Published::Day(_) => day,
            Published::At(moment) => {
                let (time, offset) = (self.words.time(moment.time()), offset_in_words(*moment.offset()));
                self.words.with("published-at", &[("day", day.into()), ("time", time.into()), ("offset", offset.into())])
            }
        }
    }

    fn safe(&self, text: &str) -> String {
        (self.safe)(text)
    }
}

fn is_last_of_month(day: NaiveDate) -> bool {
    day.succ_opt().is_none_or(|next| next.day() == 1)
}

fn offset_in_words(offset: FixedOffset) -> String {
    let minutes = offset.local_minus_utc() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}
