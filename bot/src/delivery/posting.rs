//! One edition brought to Discord: its messages in order, each once.
//!
//! A message's row says when a request for it may first have left. As long as Discord remembers its nonce, the request can be repeated: it
//! gives the first message again. After that the channel's history tells whether the message is there. Where that may not be read, nothing is
//! sent again, and the editor is told.

use super::{
    Delivery, composing,
    history::{self, Looked},
    telling, turning,
};
use crate::words::Words;
use briefings::store::{
    Result,
    digests::{Edition, End, Place, Posting, State},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use serenity::all::{ChannelId, HttpError, MessageId};
use std::{future::Future, sync::Arc};
use tracing::{error, info, warn};

/// For how long after its row was noted a nonce surely is remembered, the wait for its turn and the answer's included. Discord says “the
/// past few minutes”.
const REMEMBERED: TimeDelta = TimeDelta::seconds(40);
/// How long a request may take before it counts as lost; with [`REMEMBERED`] less than the least of those minutes.
const PATIENCE: TimeDelta = TimeDelta::seconds(15);
/// How long to wait after the first failure; twice as long after each further one.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(2);
pub(super) const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(5);
/// So many times a message that is posted is passed on again to other servers, then the edition ends without.
const PASSED_ON: u32 = 6;

/// How a request ended that did not do what it should.
pub(super) enum Failure {
    /// It may do better later: the connection or Discord failed.
    Passing(String),
    /// Discord refuses it, whenever it comes.
    Refused(String),
    /// Whether it was done cannot be known.
    Unsure(String),
    /// It was not done, and its time is over.
    TooLate(String),
    /// It was not done: its edition is not to be worked on any more.
    Closed,
}

impl Failure {
    /// What was said of it, kept to be retold.
    pub(super) fn why(&self) -> &str {
        match self {
            Self::Passing(why) | Self::Refused(why) | Self::Unsure(why) | Self::TooLate(why) => why,
            Self::Closed => "",
        }
    }
}

impl Delivery {
    /// Goes on with an edition as far as it comes; gives whether it could be noted how far that is.
    pub(super) async fn work_on(self: Arc<Self>, edition: Edition) -> bool {
        let id = edition.id;
        let Err(cause) = self.bring(edition).await else { return true };
        error!(edition = id.0, %cause, "an edition could not be worked on");
        let put_off = self.bot.digests.put_off(id, self.bot.clock.now() + LONGEST_PAUSE, &Words::to_keep().get("trouble-data")).await;
        if let Err(cause) = &put_off {
            error!(edition = id.0, %cause, "an edition could not be put off");
        }
        put_off.is_ok()
    }

    async fn bring(&self, mut edition: Edition) -> Result<()> {
        let digests = &self.bot.digests;
        if edition.state == State::Due {
            if !turning::may_appear(&edition, self.bot.clock.now()) {
                let why = edition.why.clone().unwrap_or_default();
                return self.end(&edition, End::Missed(why)).await;
            }
            composing::freeze(&self.bot, &edition).await?;
        }
        let postings = digests.messages(edition.id).await?;
        if postings.is_empty() {
            return Ok(());
        }
        let mut there = Vec::with_capacity(postings.len());
        for posting in &postings {
            if let Some(posted) = posting.posted {
                there.push(posted);
                continue;
            }
            if self.stopping.is_cancelled() {
                return Ok(());
            }
            // Of a forum, the first message makes the post, and the others follow in it.
            let post = there.last().map(|&(_, channel)| channel);
            match self.post(&edition, posting, post).await? {
                Ok((message, channel)) => {
                    digests.posted(edition.id, posting.part, message, channel).await?;
                    edition.tries = 0;
                    there.push((message, channel));
                }
                Err(failure) => return self.fail(&edition, failure).await,
            }
        }
        if edition.place == Place::Announcement {
            let waiting = postings.iter().zip(&there).filter(|(posting, _)| !posting.published);
            for (posting, &(message, channel)) in waiting {
                if self.stopping.is_cancelled() {
                    return Ok(());
                }
                if let Err(failure) = self.pass_on(&edition, posting.part, message, channel).await? {
                    return self.fail(&edition, failure).await;
                }
            }
        }
        info!(edition = edition.id.0, digest = edition.digest.id.0, messages = postings.len(), "an edition is posted");
        digests.end(edition.id, &End::Sent, self.bot.clock.now()).await
    }

    /// Passes a message on to the servers that follow its channel, or gives that up: it is there for the channel's own readers, and may
    /// have been passed on already.
    async fn pass_on(&self, edition: &Edition, part: u32, message: u64, channel: u64) -> Result<std::result::Result<(), Failure>> {
        if !self.bot.digests.trying(edition.id, part, self.bot.clock.now()).await? {
            return Ok(Err(Failure::Closed));
        }
        match self.request(Box::pin(self.http.crosspost_message(ChannelId::new(channel), MessageId::new(message)))).await {
            Ok(_) => {}
            Err(passing @ Failure::Passing(_)) if edition.tries < PASSED_ON => return Ok(Err(passing)),
            Err(failure) => {
                let why = failure.why();
                warn!(edition = edition.id.0, why, "a message could not be passed on to the servers that follow its channel");
            }
        }
        self.bot.digests.published(edition.id, part).await.map(Ok)
    }

    /// The message and its channel, once it is there.
    async fn post(&self, edition: &Edition, posting: &Posting, post: Option<u64>) -> Result<std::result::Result<(u64, u64), Failure>> {
        let in_forum = edition.place == Place::Forum;
        let makes_post = in_forum && posting.part == 0;
        let channel = ChannelId::new(post.filter(|_| in_forum).unwrap_or(edition.channel));
        let now = self.bot.clock.now();
        let too_late = posting.part == 0 && !turning::may_appear(edition, now);
        if let Some(tried) = posting.tried {
            if forgotten(tried, now) {
                match self.look(edition, posting, channel, tried.min(now), makes_post).await {
                    Ok(Looked::There(message)) if makes_post => return Ok(Ok((message, message))),
                    Ok(Looked::There(message)) => return Ok(Ok((message, channel.get()))),
                    Ok(Looked::NotThere) => self.bot.digests.not_there(edition.id, posting.part).await?,
                    Ok(Looked::MayNotLook) => return Ok(Err(Failure::Unsure(Words::to_keep().get("trouble-history")))),
                    Err(failure) => return Ok(Err(failure)),
                }
            } else if makes_post || too_late {
                // A post has no nonce, and what is too late is not asked for again: an answer that is late must have come before the search.
                return Ok(Err(Failure::Passing(edition.why.clone().unwrap_or_default())));
            }
        }
        if too_late {
            return Ok(Err(Failure::TooLate(edition.why.clone().unwrap_or_default())));
        }
        let Ok(body) = serde_json::from_str::<Value>(&posting.body) else {
            return Ok(Err(Failure::Refused(Words::to_keep().get("trouble-body"))));
        };
        if !self.bot.digests.trying(edition.id, posting.part, self.bot.clock.now()).await? {
            return Ok(Err(Failure::Closed));
        }
        // Last of all, for what is slow in between would let requests leave in a heap.
        self.pace.wait().await;
        if makes_post {
            let made = self.request(Box::pin(self.http.create_forum_post(channel, &body, None))).await;
            return Ok(made.map(|post| (post.id.get(), post.id.get())));
        }
        let posted = self.request(Box::pin(self.http.send_message(channel, Vec::new(), &body))).await;
        Ok(posted.map(|message| (message.id.get(), message.channel_id.get())))
    }

    /// Looks for a message that may have been posted.
    async fn look(
        &self,
        edition: &Edition,
        posting: &Posting,
        channel: ChannelId,
        tried: DateTime<Utc>,
        makes_post: bool,
    ) -> std::result::Result<Looked, Failure> {
        let key = composing::key(edition.id, edition.due, posting.part as usize);
        if makes_post {
            self.request_of(Box::pin(history::look_for_post(&self.http, channel, tried, &key))).await
        } else {
            self.request_of(Box::pin(history::look(&self.http, channel, tried, &key))).await
        }
    }

    /// Notes what a failure means for an edition.
    async fn fail(&self, edition: &Edition, failure: Failure) -> Result<()> {
        match failure {
            Failure::Passing(why) => self.later(edition, &why).await,
            Failure::TooLate(why) => self.end(edition, End::Missed(why)).await,
            Failure::Refused(why) => self.end(edition, End::Stopped(why)).await,
            Failure::Unsure(why) => self.end(edition, End::Unsure(why)).await,
            Failure::Closed => Ok(()),
        }
    }

    /// Puts an edition off after a failure that passes.
    async fn later(&self, edition: &Edition, why: &str) -> Result<()> {
        warn!(edition = edition.id.0, why, tries = edition.tries + 1, "an edition is put off");
        self.bot.digests.put_off(edition.id, self.bot.clock.now() + pause(edition.tries), why).await
    }

    /// Ends an edition that is not posted. Whoever set it is told first: rather twice than never, if the process is killed in between.
    async fn end(&self, edition: &Edition, end: End) -> Result<()> {
        let trouble = match &end {
            End::Stopped(why) => Some(("trouble-stopped", why)),
            End::Unsure(why) => Some(("trouble-unsure", why)),
            End::Sent | End::Missed(_) => None,
        };
        if let Some((key, why)) = trouble {
            warn!(edition = edition.id.0, digest = edition.digest.id.0, why, "an edition is not posted");
            self.tell(edition, key, why).await?;
        }
        self.bot.digests.end(edition.id, &end, self.bot.clock.now()).await
    }

    /// Tells who set the digest, in direct messages. Whoever takes none finds the same in `/digest list` and `/digest log`.
    async fn tell(&self, edition: &Edition, key: &str, why: &str) -> Result<()> {
        let words = self.bot.words_of(edition.digest.desk).await?;
        if let Err(failure) = self.request(Box::pin(telling::tell(&words, &self.http, edition, key, why))).await {
            warn!(edition = edition.id.0, cause = failure.why(), "the editor could not be told");
        }
        Ok(())
    }

    /// A single request.
    pub(super) async fn request<T>(&self, request: impl Future<Output = serenity::Result<T>>) -> std::result::Result<T, Failure> {
        self.request_of(async { request.await.map_err(|error| failure(&error)) }).await
    }

    /// A request, or what takes several; too slow is lost.
    async fn request_of<T>(&self, request: impl Future<Output = std::result::Result<T, Failure>>) -> std::result::Result<T, Failure> {
        let until: DateTime<Utc> = self.bot.clock.now() + PATIENCE;
        tokio::select! {
            done = request => done,
            () = self.bot.clock.sleep_until(until) => Err(Failure::Passing(Words::to_keep().get("trouble-slow"))),
        }
    }
}

/// How long to wait after one more failure than these.
pub(super) fn pause(tries: u32) -> TimeDelta {
    (FIRST_PAUSE * 2_i32.pow(tries.min(10))).min(LONGEST_PAUSE)
}

/// Whether Discord may have forgotten the nonce of a request noted at `tried`: long ago, or by a clock that was set back since.
fn forgotten(tried: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    !(TimeDelta::zero()..=REMEMBERED).contains(&(now - tried))
}

/// What an error of serenity means for what was asked. Its rate limiter has waited out every 429 and asked again.
pub(super) fn failure(error: &serenity::Error) -> Failure {
    let serenity::Error::Http(HttpError::UnsuccessfulRequest(answer)) = error else {
        return Failure::Passing(one_line(&error.to_string()));
    };
    let status = answer.status_code.as_u16();
    let why = format!("{status}: {}", one_line(&answer.error.message));
    match status {
        400 | 403 | 404 => Failure::Refused(why),
        _ => Failure::Passing(why),
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
