//! Which runs name one person: all spellings of him together, two people of one surname apart.

use super::{
    Details, Gender, KnownPeople, Mention, Page, known,
    lexicon::{self, FEMALE_GIVEN, FEMALE_ROLE, MALE_GIVEN, MALE_ROLE, ORGANISATION, PLACE},
    names::{Evidence, Run},
    roles,
};
use crate::{card::Person, text::Span};
use foldhash::{HashMap, HashSet};

/// How many namesakes, and how many forms of one name, are looked at: beyond it a text is no article.
const MOST: usize = 32;

/// One person in the making.
#[derive(Debug, Default)]
pub struct Cluster {
    /// The keys of his fullest name.
    keys: Vec<String>,
    suffix: Option<String>,
    known: Option<usize>,
    gender: Option<Gender>,
    /// How his names are written, each with how often.
    forms: Vec<(Span, usize)>,
    role: Option<Span>,
    /// All his roles, as keys.
    roles: Vec<roles::Role>,
    first: usize,
    /// How often a bare name has meant him so far.
    bare: usize,
}

/// The people that runs name, and where.
pub struct Clusters<'p, 'a> {
    page: &'p Page<'a>,
    known: &'p KnownPeople,
    found: Vec<Cluster>,
    /// Surname keys, and given names, to clusters.
    by_last: HashMap<String, Vec<usize>>,
    by_first: HashMap<String, Vec<usize>>,
    by_known: HashMap<usize, usize>,
    mentions: Vec<Mention>,
    /// Names of running text that nothing tells to be a person's or not.
    strangers: Vec<Span>,
}

impl<'p, 'a> Clusters<'p, 'a> {
    /// Puts `runs` together.
    pub fn of(page: &'p Page<'a>, known: &'p KnownPeople, runs: &[Run]) -> Self {
        let mut clusters = Self {
            page,
            known,
            found: Vec::new(),
            by_last: HashMap::default(),
            by_first: HashMap::default(),
            by_known: HashMap::default(),
            mentions: Vec::with_capacity(runs.len()),
            strangers: Vec::new(),
        };
        let body = |run: &Run| page.parsed.sentences[run.sentence].kind.is_body();
        let mut placed = vec![None; runs.len()];
        // “Ada Ode came. Mrs. Ode said …”: a bare name that a title or a verb of speech makes a person's makes the full one so.
        let speaks = |run: &Run| run.evidence == Evidence::None && page.has(run.tokens.end, lexicon::SPEECH);
        let alone: HashSet<&str> =
            runs.iter().filter(|r| !r.is_full() && (r.evidence == Evidence::Person || speaks(r))).map(Run::last).collect();
        let borne: HashSet<&str> = runs
            .iter()
            .filter(|r| r.is_full() && (r.evidence == Evidence::Person || clusters.known_as(r).is_some()))
            .map(Run::last)
            .collect();
        for (at, run) in runs.iter().enumerate().filter(|(_, r)| r.is_full() && body(r)) {
            let spoken_of = run.evidence == Evidence::None
                && run.keys.len() == 2
                && !page.is_title_case(run.sentence)
                && alone.contains(run.last())
                && !borne.contains(run.last());
            let sure = run.evidence == Evidence::Person || spoken_of || clusters.known_as(run).is_some();
            if sure {
                placed[at] = Some(clusters.place_full(run, true));
            }
        }
        for (at, run) in runs.iter().enumerate().filter(|(_, r)| r.is_full()) {
            if placed[at].is_none() && run.evidence != Evidence::Against {
                // In a title a capital means nothing: “Critics Corner Ode” names Ode, and nobody else.
                placed[at] =
                    clusters.match_full(run).filter(|c| !page.is_title_case(run.sentence) || clusters.found[*c].keys[0] == run.keys[0]);
            }
        }
        for (at, run) in runs.iter().enumerate().filter(|(_, r)| !r.is_full()) {
            let matched = clusters.match_single(run);
            if let Some(person) = matched {
                clusters.found[person].bare += 1;
            }
            placed[at] = matched.or_else(|| {
                let sure = run.evidence == Evidence::Person || clusters.known_as(run).is_some() && run.evidence == Evidence::None;
                (body(run) && sure && !clusters.is_taken(run)).then(|| clusters.place_full(run, false))
            });
        }
        for (run, person) in runs.iter().zip(placed) {
            if let Some(person) = person {
                clusters.note(person, run);
            } else if run.evidence != Evidence::Against && body(run) && (run.is_full() || clusters.may_be_taken(run)) {
                clusters.strangers.push(run.span);
            }
        }
        clusters
    }

    fn known_as(&self, run: &Run) -> Option<usize> {
        if run.suffix.is_some() { None } else { self.known.by_key(&run.keys.join(" ")) }
    }

    /// Whether a bare name belongs to people here, only not to one alone.
    fn is_taken(&self, run: &Run) -> bool {
        run.gender.is_none() && self.by_last.contains_key(run.last())
    }

    /// Whether a bare name that is nobody's alone may be a person's: a namesake's, or that of one who speaks.
    fn may_be_taken(&self, run: &Run) -> bool {
        let end = self.page.parsed.sentences[run.sentence].tokens.end;
        self.by_last.contains_key(run.last()) || run.tokens.end < end && self.page.has(run.tokens.end, lexicon::SPEECH)
    }

    fn place_full(&mut self, run: &Run, full: bool) -> usize {
        if let Some(found) = if full { self.match_full(run) } else { None } {
            let cluster = &mut self.found[found];
            if run.keys.len() > cluster.keys.len() {
                cluster.keys.clone_from(&run.keys);
            }
            if run.suffix.is_some() {
                cluster.suffix.clone_from(&run.suffix);
            }
            return found;
        }
        let known = self.known_as(run);
        let gender = self.gender_of(run, known);
        let index = self.found.len();
        self.found.push(Cluster {
            keys: run.keys.clone(),
            suffix: run.suffix.clone(),
            known,
            gender,
            first: run.span.start,
            ..Cluster::default()
        });
        if let Some(known) = known {
            self.by_known.insert(known, index);
        }
        self.by_last.entry(run.last().to_owned()).or_default().push(index);
        if run.is_full() {
            self.by_first.entry(run.first().to_owned()).or_default().push(index);
        }
        index
    }

    fn gender_of(&self, run: &Run, known: Option<usize>) -> Option<Gender> {
        let page = self.page;
        let start = run.tokens.start;
        let title = page.title_before(start);
        let by = |at: usize, male, female| match (page.has(at, male), page.has(at, female)) {
            (true, false) => Some(Gender::Male),
            (false, true) => Some(Gender::Female),
            _ => None,
        };
        run.gender
            .or_else(|| known.and_then(|person| self.known.gender(person)))
            .or_else(|| title.and_then(|at| by(at, MALE_ROLE, FEMALE_ROLE)))
            .or_else(|| if run.is_full() || title.is_none() { by(start, MALE_GIVEN, FEMALE_GIVEN) } else { None })
    }

    /// The person that a name of several words belongs to, among those known so far.
    fn match_full(&self, run: &Run) -> Option<usize> {
        if let Some(found) = self.known_as(run).and_then(|known| self.by_known.get(&known)) {
            return Some(*found);
        }
        let namesakes = self.by_last.get(run.last())?;
        let mut fitting = namesakes.iter().take(MOST).copied().filter(|c| self.may_be_one(&self.found[*c], run));
        let found = fitting.next()?;
        // A short form that fits two people belongs to neither.
        let unclear = fitting.next().is_some() && self.found[found].keys != run.keys;
        (!unclear).then_some(found)
    }

    fn may_be_one(&self, cluster: &Cluster, run: &Run) -> bool {
        let suffix = cluster.suffix == run.suffix
            || (cluster.suffix.is_none() || run.suffix.is_none()) && cluster.keys == run.keys && !self.has_elder(run);
        if !suffix || cluster.keys.len() < 2 {
            return suffix && cluster.keys.len() < 2 && cluster.gender.is_none_or(|g| self.gender_of(run, None).is_none_or(|h| g == h));
        }
        let (one, other) = (cluster.keys[0].as_str(), run.first());
        let given = one == other || is_initial_of(one, other) || is_initial_of(other, one) || lexicon::same_given(one, other);
        given && middles_agree(middle(&cluster.keys), middle(&run.keys))
    }

    /// Whether father and son of that name both appear: then a suffix tells them apart.
    fn has_elder(&self, run: &Run) -> bool {
        let namesakes = self.by_last.get(run.last()).map(Vec::as_slice).unwrap_or_default();
        namesakes.iter().take(MOST).filter(|c| self.found[**c].keys.first().map(String::as_str) == Some(run.first())).count() > 1
            || run.suffix.as_deref().is_some_and(|s| s == "jr" || s == "sr") && !namesakes.is_empty()
    }

    /// The person a bare surname or given name belongs to, where that is one alone.
    fn match_single(&self, run: &Run) -> Option<usize> {
        if run.evidence == Evidence::Against && !self.is_surname_here(run) {
            return None;
        }
        if let Some(found) = self.known_as(run).and_then(|known| self.by_known.get(&known)) {
            return Some(*found);
        }
        let fits = |c: &usize| {
            let cluster = &self.found[*c];
            let gender = run.gender.is_none_or(|g| cluster.gender.is_none_or(|h| g == h));
            gender && (run.suffix.is_none() || run.suffix == cluster.suffix)
        };
        let among = |names: Option<&Vec<usize>>| -> Vec<usize> {
            names.map(|n| n.iter().take(MOST).copied().filter(fits).collect()).unwrap_or_default()
        };
        let named = among(self.by_last.get(run.last()));
        let people = if named.is_empty() { among(self.by_first.get(run.last())) } else { named };
        match people.as_slice() {
            [] => None,
            [one] => Some(*one),
            several => self.foremost(several, run),
        }
    }

    /// Of several namesakes, the one whom a bare name can only mean: the one alone introduced so far, or the one alone who has
    /// been called by it before.
    fn foremost(&self, namesakes: &[usize], run: &Run) -> Option<usize> {
        let only = |fits: &dyn Fn(&Cluster) -> bool| {
            let mut fitting = namesakes.iter().filter(|c| self.found[**c].first < run.span.start && fits(&self.found[**c]));
            fitting.next().filter(|_| fitting.next().is_none()).copied()
        };
        only(&|_| true).or_else(|| only(&|cluster| cluster.bare > 1))
    }

    /// Whether the word, though a place's name, is a surname in this article: `Washington` beside `Della Washington`.
    fn is_surname_here(&self, run: &Run) -> bool {
        self.by_last.contains_key(run.last())
            && run.tokens.clone().all(|at| !self.page.has(at, ORGANISATION) && !self.page.has(at, PLACE) || self.page.is_capital(at))
    }

    fn note(&mut self, person: usize, run: &Run) {
        let text = self.page.parsed.text();
        let cluster = &mut self.found[person];
        if let Some((_, count)) = cluster.forms.iter_mut().find(|(form, _)| form.of(text) == run.span.of(text)) {
            *count += 1;
        } else if cluster.forms.len() < MOST {
            cluster.forms.push((run.span, 1));
        }
        if cluster.gender.is_none() {
            cluster.gender = run.gender;
        }
        let tokens = &self.page.parsed.tokens;
        let span = |r: &std::ops::Range<usize>| tokens[r.start].span.to(tokens[r.end - 1].span);
        let start = run.tokens.start;
        let comma = start.checked_sub(1).filter(|comma| self.page.word(*comma) == ",");
        let before = self.page.role_before(start).or_else(|| comma.and_then(|comma| self.page.role_closing(comma)));
        let end = self.page.parsed.sentences[run.sentence].tokens.end;
        let behind = if cluster.roles.len() < 8 && run.tokens.end < end { self.page.apposition(run.tokens.end, end) } else { None };
        if cluster.gender.is_none() {
            cluster.gender = before.iter().chain(&behind).find_map(|role| self.page.gender_of_role(role));
        }
        for role in before.into_iter().chain(behind).filter(|r| !r.is_empty()) {
            cluster.role.get_or_insert(span(&role));
            if cluster.roles.len() < 8 {
                cluster.roles.push(roles::Role::read(self.page, role));
            }
        }
        self.mentions.push(Mention { span: run.span, person });
    }

    /// The people as the card lists them, what resolution needs to know of them, and their mentions; and the strangers.
    pub fn finish(self) -> (Vec<Person>, Vec<Details>, Vec<Mention>, Vec<Span>) {
        let text = self.page.parsed.text();
        let mut counts = vec![0; self.found.len()];
        for mention in &self.mentions {
            counts[mention.person] += 1;
        }
        let mut people = Vec::with_capacity(self.found.len());
        let mut details = Vec::with_capacity(self.found.len());
        for (cluster, mentions) in self.found.into_iter().zip(counts) {
            let fullest = cluster.forms.iter().rev().max_by_key(|(span, count)| {
                let words = span.of(text).split_whitespace();
                (words.clone().count(), words.filter(|word| !word.ends_with('.')).count(), *count)
            });
            let name = fullest.map_or("", |(span, _)| span.of(text)).to_owned();
            let aliases = cluster.forms.iter().map(|(span, _)| span.of(text)).filter(|form| !is_part(form, &name));
            let aliases = aliases.map(str::to_owned).collect();
            let mut roles = cluster.roles;
            roles.extend(cluster.known.into_iter().flat_map(|k| self.known.roles(k)).map(|r| roles::Role::of_words(&r)));
            people.push(Person { aliases, role: cluster.role.map(|r| r.of(text).to_owned()), name, mentions, quotes: 0, corrected: None });
            details.push(Details {
                gender: cluster.gender,
                roles,
                first: cluster.first,
                last_key: cluster.keys.last().cloned().unwrap_or_default(),
            });
        }
        (people, details, self.mentions, self.strangers)
    }
}

/// Whether `form` is `name` with words left out.
fn is_part(form: &str, name: &str) -> bool {
    form.split_whitespace().all(|word| {
        name.split_whitespace()
            .any(|other| other == word || other.ends_with(&format!("-{word}")) || known::key(other) == known::key(word) && word.len() <= 2)
    })
}

fn is_initial_of(one: &str, other: &str) -> bool {
    one.len() == 1 && other.starts_with(one)
}

fn middle(keys: &[String]) -> &[String] {
    if keys.len() > 2 { &keys[1..keys.len() - 1] } else { &[] }
}

/// Whether middle names may be one person's: the same letters, or none on one side.
fn middles_agree(one: &[String], other: &[String]) -> bool {
    one.is_empty()
        || other.is_empty()
        || one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a == b || is_initial_of(a, b) || is_initial_of(b, a))
}
