//! What might be a topic, with what speaks for it.

use crate::text::places as nations;
use foldhash::{HashMap, HashSet};

/// What a candidate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sort {
    Nation,
    Person,
    Name,
    /// Two words that go together: `security guarantees`.
    Pair,
    Word,
}

impl Sort {
    /// What a candidate must weigh to be one: a headline counts 4, the lead 2.5, any other sentence 1.
    const fn least(self) -> f64 {
        match self {
            Self::Nation => 0.0,
            Self::Person => 6.0,
            Self::Name => 3.5,
            Self::Pair => 3.0,
            Self::Word => 5.0,
        }
    }

    /// How often it must stand there at least.
    const fn mentions(self) -> usize {
        match self {
            Self::Nation | Self::Name => 1,
            Self::Person | Self::Pair | Self::Word => 2,
        }
    }

    /// How telling one is beside another of the same weight.
    const fn factor(self) -> f64 {
        match self {
            Self::Nation => 1.2,
            Self::Name => 1.0,
            Self::Pair => 1.3,
            // Who appears is listed apart.
            Self::Person => 0.5,
            Self::Word => 0.7,
        }
    }
}

/// One candidate: its spellings and where it stands.
#[derive(Debug)]
struct Candidate {
    sort: Sort,
    /// How often it is written in each way, in lower case.
    forms: Vec<(String, usize)>,
    weight: f64,
    /// The order in which candidates were met.
    order: usize,
}

/// The candidates of an article, by key.
#[derive(Debug, Default)]
pub struct Candidates {
    met: HashMap<String, Candidate>,
}

impl Candidates {
    /// Adds a nation under its name.
    pub fn add_nation(&mut self, name: &str, weight: f64) {
        self.add(Sort::Nation, name, &name.to_lowercase(), weight);
    }

    /// Adds a mention of what `key` stands for, written as `form` in lower case.
    pub fn add(&mut self, sort: Sort, key: &str, form: &str, weight: f64) {
        if !self.met.contains_key(key) {
            let new = Candidate { sort, forms: Vec::new(), weight: 0.0, order: self.met.len() };
            self.met.insert(key.to_owned(), new);
        }
        let candidate = self.met.get_mut(key).expect("it was just put there");
        match candidate.forms.iter_mut().find(|(known, _)| known == form) {
            Some((_, times)) => *times += 1,
            None => candidate.forms.push((form.to_owned(), 1)),
        }
        candidate.weight += weight;
    }

    /// The best, most telling first. What says no more than one before it is left out.
    pub fn best(self, at_most: usize) -> Vec<String> {
        let mut ranked: Vec<(String, Candidate)> = self.met.into_iter().filter(|(_, c)| c.is_enough()).collect();
        ranked.sort_by(|(_, a), (_, b)| b.score().total_cmp(&a.score()).then(a.order.cmp(&b.order)));
        let mut chosen = Vec::new();
        let mut words = HashSet::default();
        for (key, candidate) in ranked {
            let covered = key.split(' ').all(|word| words.contains(word));
            let Some(form) = candidate.form().filter(|_| !covered || candidate.sort == Sort::Nation) else { continue };
            words.extend(key.split(' ').map(str::to_owned));
            chosen.push(form);
            if chosen.len() == at_most {
                break;
            }
        }
        chosen
    }
}

impl Candidate {
    fn is_enough(&self) -> bool {
        self.weight >= self.sort.least() && self.forms.iter().map(|(_, times)| times).sum::<usize>() >= self.sort.mentions()
    }

    fn score(&self) -> f64 {
        self.sort.factor() * self.weight
    }

    /// The spelling met most; of two met alike, the first in the alphabet. A thing that is written like a nation (turkey) shows another
    /// spelling of it (turkeys), or none.
    fn form(&self) -> Option<String> {
        let forms = self.forms.iter().filter(|(form, _)| self.sort == Sort::Nation || nations::look_up(form).is_none());
        forms.max_by(|(a, n), (b, m)| n.cmp(m).then(b.cmp(a))).map(|(form, _)| form.clone())
    }
}
