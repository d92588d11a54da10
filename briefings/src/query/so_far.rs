//! The story so far: what several articles tell about a topic, the newest first, each story once with all its outlets.

use super::{
    About, Answer, Choice, FollowUp, Kind, Line, Note, Phrase, Question, Since, SourceNote,
    answer::Cutter,
    brief, listing,
    story::{self, Telling},
};
use crate::store::{Found, Held};

/// How many stories a page holds.
const PER_PAGE: usize = 5;
/// How many articles a menu offers; Discord shows no more.
const OFFERED: usize = 25;

/// `found` are the newest first.
pub(super) fn answer(found: &Found, about: &About, page: usize, since: Option<&Since>) -> Answer {
    let cards = &found.cards;
    let telling: Vec<Telling<'_>> = cards.iter().map(Telling::of).collect();
    let stories: Vec<Vec<&Held>> =
        story::stories(&telling).into_iter().map(|story| story.into_iter().map(|at| &cards[at]).collect()).collect();
    let (shown, page) = listing::page(&stories, PER_PAGE, page, |page| Question::Brief { about: about.clone(), page });
    let is_new = |story: &[&Held]| since.is_some_and(|since| story.iter().any(|held| held.held_at > since.at));

    let mut lines = vec![listing::among(found, about)];
    if let Some(since) = since {
        lines.push(Line::Since { since: since.clone(), new: stories.iter().filter(|story| is_new(story)).count() });
    }
    lines.extend(shown.iter().map(|story| line(story, is_new(story))));
    let headline = Phrase::Fixed(Note::SoFar { topic: about.topic_words().to_owned() });
    let mut answer = Answer::new(Kind::Brief, headline, lines);
    answer.page = page;
    answer.menu = shown.iter().flatten().take(OFFERED).map(|held| brief_of(held)).collect();
    answer.follow_ups = brief::facts(cards, about);
    answer.follow_ups.push(FollowUp { leads_to: Kind::Sources, question: Question::Sources { about: about.clone(), page: 0 } });
    answer
}

/// A story in the words of its newest article.
fn line(story: &[&Held], new: bool) -> Line {
    let leading = story[0];
    let cutter = Cutter::new(&leading.text);
    Line::Story {
        source: SourceNote::of(leading, &cutter),
        sentence: leading.card.summary.first().map(|&span| cutter.cut(span)),
        also: story::told_by(story.iter().copied()).split_off(1),
        new,
    }
}

fn brief_of(held: &Held) -> Choice {
    Choice::article(held, Question::Brief { about: About::Card(held.id), page: 0 })
}
