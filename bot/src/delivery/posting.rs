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
use briefings::store::{
    Result,
    digests::{Edition, End, Place, Posting, State},
};
use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;
use serenity::all::{ChannelId, HttpError, MessageId};
use std::future::Future;
use tracing::{error, info, warn};

/// For how long after its row was noted a nonce surely is remembered, the wait for its turn and the answer's included. Discord says “the
/// past few minutes”.
const REMEMBERED: TimeDelta = TimeDelta::seconds(40);
/// How long a request may take before it counts as lost; with [`REMEMBERED`] less than the least of those minutes.
const PATIENCE: TimeDelta = TimeDelta::seconds(15);
/// How long to wait after the first failure; twice as long after each further one.
const FIRST_PAUSE: TimeDelta = TimeDelta::seconds(2);
const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(5);

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
}

impl Delivery {
    /// Goes on with an edition as far as it comes, and notes how far that is.
    pub(super) async fn work_on(&self, edition: Edition) {
        if let Err(cause) = self.bring(&edition).await {
            error!(edition = edition.id.0, %cause, "an edition could not be worked on");
            let at = self.bot.clock.now() + LONGEST_PAUSE;
            if let Err(cause) = self.bot.digests.put_off(edition.id, at, "the data file failed").await {
                error!(edition = edition.id.0, %cause, "an edition could not be put off");
            }
        }
    }

    async fn bring(&self, edition: &Edition) -> Result<()> {
        let digests = &self.bot.digests;
        if edition.state == State::Due {
            composing::freeze(&self.bot, edition).await?;
        }
        let postings = digests.messages(edition.id).await?;
        if postings.is_empty() {
            return Ok(());
        }
        // Of a forum, the first message makes the post, and the others follow in it.
        let mut post = None;
        for posting in &postings {
            match self.deliver(edition, posting, post).await? {
                Ok(channel) => post = Some(channel),
                Err(Failure::Passing(why)) => return self.later(edition, &why).await,
                Err(Failure::TooLate(why)) => return self.end(edition, End::Missed(why)).await,
                Err(Failure::Refused(why)) => return self.end(edition, End::Stopped(why)).await,
                Err(Failure::Unsure(why)) => return self.end(edition, End::Unsure(why)).await,
            }
        }
        info!(edition = edition.id.0, digest = edition.digest.id.0, messages = postings.len(), "an edition is posted");
        digests.end(edition.id, &End::Sent, self.bot.clock.now()).await
    }

    /// Posts one message, where it is not, and passes it on, where its channel is for announcements; gives the channel in which it is.
    async fn deliver(&self, edition: &Edition, posting: &Posting, post: Option<u64>) -> Result<std::result::Result<u64, Failure>> {
        let (message, channel) = match posting.posted {
            Some(there) => there,
            None => match self.post(edition, posting, post).await? {
                Ok(there) => {
                    self.bot.digests.posted(edition.id, posting.part, there.0, there.1).await?;
                    there
                }
                Err(failure) => return Ok(Err(failure)),
            },
        };
        if edition.digest.order.place == Place::Announcement && !posting.published {
            match self.request(Box::pin(self.http.crosspost_message(ChannelId::new(channel), MessageId::new(message)))).await {
                Ok(_) => {}
                Err(passing @ Failure::Passing(_)) => return Ok(Err(passing)),
                // It is there for the channel's own readers, and may have been passed on already: that is worth no stop.
                Err(Failure::Refused(why) | Failure::Unsure(why) | Failure::TooLate(why)) => {
                    warn!(edition = edition.id.0, why, "a message could not be passed on to the servers that follow its channel");
                }
            }
            self.bot.digests.published(edition.id, posting.part).await?;
        }
        Ok(Ok(channel))
    }

    /// The message and its channel, once it is there.
    async fn post(&self, edition: &Edition, posting: &Posting, post: Option<u64>) -> Result<std::result::Result<(u64, u64), Failure>> {
        let order = &edition.digest.order;
        let makes_post = order.place == Place::Forum && posting.part == 0;
        let channel = ChannelId::new(if order.place == Place::Forum { post.unwrap_or(order.channel) } else { order.channel });
        if let Some(tried) = posting.tried {
            let forgotten = self.bot.clock.now() - tried > REMEMBERED;
            // A post has no nonce: before it is asked for again, an answer that is late must have come.
            if makes_post && !forgotten {
                return Ok(Err(Failure::Passing(edition.why.clone().unwrap_or_default())));
            }
            if forgotten {
                match self.look(edition, posting, channel, tried, makes_post).await {
                    Ok(Looked::There(message)) if makes_post => return Ok(Ok((message, message))),
                    Ok(Looked::There(message)) => return Ok(Ok((message, channel.get()))),
                    Ok(Looked::NotThere) => self.bot.digests.not_there(edition.id, posting.part).await?,
                    Ok(Looked::MayNotLook) => return Ok(Err(Failure::Unsure(self.bot.words.get("trouble-history")))),
                    Err(failure) => return Ok(Err(failure)),
                }
            }
        }
        if posting.part == 0 && self.bot.clock.now() > turning::last_moment(&edition.digest, edition.due) {
            return Ok(Err(Failure::TooLate(edition.why.clone().unwrap_or_default())));
        }
        let Ok(body) = serde_json::from_str::<Value>(&posting.body) else {
            return Ok(Err(Failure::Refused(self.bot.words.get("trouble-body"))));
        };
        self.bot.digests.trying(edition.id, posting.part, self.bot.clock.now()).await?;
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

    /// Puts an edition off after a failure that passes.
    async fn later(&self, edition: &Edition, why: &str) -> Result<()> {
        let pause = FIRST_PAUSE * 2_i32.pow(edition.tries.min(10));
        warn!(edition = edition.id.0, why, tries = edition.tries + 1, "an edition is put off");
        self.bot.digests.put_off(edition.id, self.bot.clock.now() + pause.min(LONGEST_PAUSE), why).await
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
            self.tell(edition, key, why).await;
        }
        self.bot.digests.end(edition.id, &end, self.bot.clock.now()).await
    }

    /// Tells who set the digest, in direct messages. Whoever takes none finds the same in `/digest list` and `/digest log`.
    async fn tell(&self, edition: &Edition, key: &str, why: &str) {
        if let Err(Failure::Passing(cause) | Failure::Refused(cause) | Failure::Unsure(cause) | Failure::TooLate(cause)) =
            self.request(Box::pin(telling::tell(&self.bot, &self.http, edition, key, why))).await
        {
            warn!(edition = edition.id.0, cause, "the editor could not be told");
        }
    }

    /// A single request.
    async fn request<T>(&self, request: impl Future<Output = serenity::Result<T>>) -> std::result::Result<T, Failure> {
        self.request_of(async { request.await.map_err(|error| failure(&error)) }).await
    }

    /// A request, or what takes several; too slow is lost.
    async fn request_of<T>(&self, request: impl Future<Output = std::result::Result<T, Failure>>) -> std::result::Result<T, Failure> {
        let until: DateTime<Utc> = self.bot.clock.now() + PATIENCE;
        tokio::select! {
            done = request => done,
            () = self.bot.clock.sleep_until(until) => Err(Failure::Passing("Discord takes too long".to_owned())),
        }
    }
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
