//! What stands on the web, fetched without harm to this machine and its network, whatever address somebody types and whatever answers.
//!
//! Each hop of a request is checked before it is made: its address by [`target`], all that its name resolves to by [`names`], which
//! also hands on the very addresses that it checked. [`body`] reads an answer no further than the limits allow. No cookies are
//! kept, no credentials are sent, and no proxy of the environment is asked.

mod address;
mod body;
mod error;
mod hosts;
mod names;
mod target;

pub use error::FetchError;
pub use hosts::{Alone, host_of};
pub use names::SystemNames;
pub use reqwest::dns::Resolve;
pub use target::Rules;

use crate::clock::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use hosts::Hosts;
use names::Guard;
use reqwest::{Client, Response, StatusCode, Url, header, redirect::Policy};
use std::sync::{Arc, Mutex, PoisonError};

const USER_AGENT: &str = concat!("Briefbot/", env!("CARGO_PKG_VERSION"), " (reads news articles for teams in Discord)");

/// How much is fetched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// From the request to the last byte, redirects included.
    pub time: TimeDelta,
    /// The longest body, packed or unpacked.
    pub bytes: u64,
    /// Hops behind the first address.
    pub redirects: usize,
}

impl Default for Limits {
    /// Enough for the largest news page on a slow line.
    fn default() -> Self {
        Self { time: TimeDelta::seconds(20), bytes: 8 << 20, redirects: 5 }
    }
}

/// What is known of an earlier answer, so that the server can say that nothing has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Validators {
    /// The header `ETag`.
    pub etag: Option<String>,
    /// The header `Last-Modified`.
    pub last_modified: Option<String>,
}

/// A document from the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Where it stands: the last address of all redirects, without the place in the page that it may name.
    pub url: String,
    /// Its type without parameters, in lower case, such as `text/html`; empty where the answer names none.
    pub kind: String,
    /// The name of its encoding, where the answer says it.
    pub charset: Option<String>,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// To ask for it again.
    pub validators: Validators,
}

/// What a server says of a document that may be known already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The document; `None` where it is as it was.
    pub document: Option<Document>,
    /// Where it has moved for good, where the server says so.
    pub moved_to: Option<String>,
}

/// Fetches what stands on the web.
pub struct Fetcher {
    client: Client,
    rules: Rules,
    limits: Limits,
    clock: Arc<dyn Clock>,
    hosts: Hosts,
    answered_at: Mutex<Option<DateTime<Utc>>>,
}

impl Fetcher {
    /// A fetcher that resolves names by `names`.
    ///
    /// # Errors
    /// A TLS client that cannot be made.
    pub fn new(rules: Rules, limits: Limits, names: Arc<dyn Resolve>, clock: Arc<dyn Clock>) -> reqwest::Result<Self> {
        let client = Client::builder()
            .use_rustls_tls()
            .no_proxy()
            .redirect(Policy::none())
            .dns_resolver(Arc::new(Guard { names, localhost: rules.loopback }))
            .user_agent(USER_AGENT)
            .build()?;
        Ok(Self { client, rules, limits, clock, hosts: Hosts::default(), answered_at: Mutex::default() })
    }

    /// Fetches what stands at `address`, where it is of one of these types; of any where there are none.
    ///
    /// # Errors
    /// Why it was not fetched.
    pub async fn fetch(&self, address: &str, types: &[&str]) -> Result<Document, FetchError> {
        let fetched = self.fetch_if_changed(address, types, &Validators::default()).await?;
        fetched.document.ok_or_else(|| FetchError::Status(StatusCode::NOT_MODIFIED.as_u16()))
    }

    /// The same, but no document where it is as it was when the validators came.
    ///
    /// # Errors
    /// Why it was not fetched.
    pub async fn fetch_if_changed(&self, address: &str, types: &[&str], known: &Validators) -> Result<Checked, FetchError> {
        let first = target::typed(address)?;
        tokio::select! {
            fetched = self.follow(first, types, known) => fetched,
            () = self.clock.sleep_until(self.clock.now() + self.limits.time) => Err(FetchError::TooSlow),
        }
    }

    /// Waits until nobody else who asks for it is at the host of `address`.
    pub async fn alone_at(&self, address: &str) -> Alone {
        self.hosts.alone_at(address).await
    }

    /// When a server last answered, whatever it was; `None` where none has yet.
    pub fn answered_at(&self) -> Option<DateTime<Utc>> {
        *self.answered_at.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether what stands at `from` may lead to `to`: nothing on the web leads to this machine.
    pub fn may_lead(from: &str, to: &str) -> bool {
        let local = |address| target::typed(address).is_ok_and(|url| target::is_of_this_machine(&url));
        !local(to) || local(from)
    }

    async fn follow(&self, first: Url, types: &[&str], known: &Validators) -> Result<Checked, FetchError> {
        let (mut moved_to, mut for_good) = (None, true);
        let local = self.rules.loopback && target::is_of_this_machine(&first);
        let mut url = first;
        for _ in 0..=self.limits.redirects {
            target::check(&url, &self.rules, local)?;
            let response = self.ask(&url, types, known).await?;
            if !is_redirect(response.status()) {
                let document = self.take(response, types).await?;
                return Ok(Checked { document, moved_to });
            }
            let location = response.headers().get(header::LOCATION).map_or(&b""[..], |location| location.as_bytes());
            url = target::redirected(&url, location)?;
            for_good &= matches!(response.status().as_u16(), 301 | 308);
            if for_good {
                moved_to = Some(url.to_string());
            }
        }
        Err(FetchError::TooManyRedirects(self.limits.redirects))
    }

    async fn ask(&self, url: &Url, types: &[&str], known: &Validators) -> Result<Response, FetchError> {
        let accepted = if types.is_empty() { "*/*".to_owned() } else { types.join(", ") };
        let mut request = self.client.get(url.clone()).header(header::ACCEPT, accepted).header(header::ACCEPT_ENCODING, "gzip");
        if let Some(etag) = &known.etag {
            request = request.header(header::IF_NONE_MATCH, etag);
        }
        if let Some(date) = &known.last_modified {
            request = request.header(header::IF_MODIFIED_SINCE, date);
        }
        let response = request.send().await.map_err(|cause| FetchError::of(&cause, &target::host_of(url)))?;
        *self.answered_at.lock().unwrap_or_else(PoisonError::into_inner) = Some(self.clock.now());
        Ok(response)
    }

    /// How long a server asks to be left alone: seconds, or until a date.
    fn wait(&self, retry_after: &str) -> Option<TimeDelta> {
        let seconds = || TimeDelta::try_seconds(retry_after.trim().parse().ok()?);
        let until = || DateTime::parse_from_rfc2822(retry_after.trim()).ok().map(|date| date.to_utc() - self.clock.now());
        seconds().or_else(until).filter(|wait| *wait > TimeDelta::zero())
    }

    async fn take(&self, response: Response, types: &[&str]) -> Result<Option<Document>, FetchError> {
        match response.status() {
            StatusCode::NOT_MODIFIED => return Ok(None),
            StatusCode::OK => {}
            status => {
                let wait = response.headers().get(header::RETRY_AFTER).and_then(|value| self.wait(value.to_str().ok()?));
                return Err(wait.map_or(FetchError::Status(status.as_u16()), |wait| FetchError::Later { status: status.as_u16(), wait }));
            }
        }
        let text = |name| response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        let (kind, charset) = content_type(&text(header::CONTENT_TYPE).unwrap_or_default());
        if kind.is_empty() && !types.is_empty() {
            return Err(FetchError::NoType);
        }
        if !types.is_empty() && !types.contains(&kind.as_str()) {
            return Err(FetchError::Type(kind));
        }
        let validators = Validators { etag: text(header::ETAG), last_modified: text(header::LAST_MODIFIED) };
        let mut url = response.url().clone();
        url.set_fragment(None);
        let bytes = body::read(response, self.limits.bytes).await?;
        Ok(Some(Document { url: url.into(), kind, charset, bytes, validators }))
    }
}

fn is_redirect(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// The type and the charset of a header `Content-Type`.
fn content_type(header: &str) -> (String, Option<String>) {
    let mut parts = header.split(';').map(str::trim);
    let kind = parts.next().unwrap_or_default().to_ascii_lowercase();
    let charset = parts.filter_map(|part| part.split_once('=')).find(|(name, _)| name.trim().eq_ignore_ascii_case("charset"));
    (kind, charset.map(|(_, value)| value.trim().trim_matches('"').to_owned()))
}
