//! A site on this machine with feeds and pages, and a clock that stands still until it is turned.

use async_trait::async_trait;
use briefbot::clock::Clock;
use chrono::{DateTime, TimeDelta, Utc};
use std::{
    collections::HashMap,
    fmt::Write,
    net::SocketAddr,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    sync::watch,
};

/// What stands at a path.
#[derive(Clone, Debug)]
pub struct Page {
    pub status: u16,
    pub headers: String,
    pub body: Vec<u8>,
    /// Whether its connection is held open without an answer.
    pub silent: bool,
}

impl Page {
    pub fn new(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status: 200, headers: format!("Content-Type: {kind}\r\n"), body: body.into(), silent: false }
    }

    /// A feed of items, with an `ETag` of its own.
    pub fn feed(title: &str, head: &str, items: &[String]) -> Self {
        let body = format!("<rss version='2.0'><channel><title>{title}</title>{head}{}</channel></rss>", items.concat());
        let tag = body.bytes().fold(7_u64, |tag, byte| tag.wrapping_mul(31).wrapping_add(byte.into()));
        Self::new("application/rss+xml", body).with(&format!("ETag: \"{tag}\""))
    }

    pub fn status(status: u16) -> Self {
        Self { status, ..Self::new("text/plain", "") }
    }

    pub fn silent() -> Self {
        Self { silent: true, ..Self::status(200) }
    }

    pub fn with(mut self, header: &str) -> Self {
        write!(self.headers, "{header}\r\n").expect("a string takes all");
        self
    }

    fn answer(&self, head: &str) -> Vec<u8> {
        let tag = self.headers.lines().find_map(|line| line.strip_prefix("ETag: "));
        let known = tag.is_some_and(|tag| head.lines().any(|line| line.eq_ignore_ascii_case(&format!("if-none-match: {tag}"))));
        let (status, body) = if known { (304, &[][..]) } else { (self.status, &self.body[..]) };
        let head = format!("HTTP/1.1 {status} Answer\r\n{}Content-Length: {}\r\nConnection: close\r\n\r\n", self.headers, body.len());
        [head.as_bytes(), body].concat()
    }
}

/// An item of a feed whose text is whole in it.
pub fn item(guid: &str, headline: &str, text: &str) -> String {
    format!("<item><guid isPermaLink='false'>{guid}</guid><title>{headline}</title><description>{text}</description></item>")
}

/// A site, which counts what it is asked.
#[derive(Clone)]
pub struct Site {
    pub address: SocketAddr,
    pages: Arc<Mutex<HashMap<String, Page>>>,
    asked: Arc<Mutex<Vec<String>>>,
    open: Arc<AtomicUsize>,
    most_open: Arc<AtomicUsize>,
}

impl Site {
    /// At this address of the machine: one of `127.0.0.0/8`.
    pub async fn start(host: &str) -> Self {
        let listener = TcpListener::bind((host, 0)).await.expect("a port");
        let site = Self {
            address: listener.local_addr().expect("an address"),
            pages: Arc::default(),
            asked: Arc::default(),
            open: Arc::default(),
            most_open: Arc::default(),
        };
        let serving = site.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        site
    }

    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub fn put(&self, path: &str, page: Page) {
        self.pages.lock().expect("nobody panics with it").insert(path.to_owned(), page);
    }

    /// How often a path was asked for.
    pub fn asked(&self, path: &str) -> usize {
        self.asked.lock().expect("nobody panics with it").iter().filter(|asked| *asked == path).count()
    }

    /// The most requests that waited for their answers at one time.
    pub fn most_open(&self) -> usize {
        self.most_open.load(Ordering::SeqCst)
    }

    async fn serve(self, mut stream: TcpStream) {
        let _ = self.answer(&mut stream).await;
    }

    async fn answer(&self, stream: &mut TcpStream) -> std::io::Result<()> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await?);
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        let open = self.open.fetch_add(1, Ordering::SeqCst) + 1;
        self.most_open.fetch_max(open, Ordering::SeqCst);
        tokio::time::sleep(Duration::from_millis(1)).await;
        let page = self.pages.lock().expect("nobody panics with it").get(&path).cloned().unwrap_or_else(|| Page::status(404));
        self.asked.lock().expect("nobody panics with it").push(path);
        if page.silent {
            // Until whoever asked hangs up.
            let hung_up = stream.read_u8().await.map(drop);
            self.open.fetch_sub(1, Ordering::SeqCst);
            return hung_up;
        }
        let answer = page.answer(&head);
        let (most, last) = answer.split_at(answer.len() - 1);
        stream.write_all(most).await?;
        // Who has the last byte may go on before this knows of it.
        self.open.fetch_sub(1, Ordering::SeqCst);
        stream.write_all(last).await?;
        stream.shutdown().await
    }
}

/// A clock that stands still until it is turned.
pub struct TurnedClock {
    time: watch::Sender<DateTime<Utc>>,
}

impl TurnedClock {
    pub fn new() -> Arc<Self> {
        Arc::new(Self { time: watch::Sender::new("2031-05-06T12:00:00Z".parse().expect("a moment")) })
    }

    pub fn turn(&self, by: TimeDelta) {
        self.time.send_modify(|time| *time += by);
    }
}

#[async_trait]
impl Clock for TurnedClock {
    fn now(&self) -> DateTime<Utc> {
        *self.time.borrow()
    }

    async fn sleep_until(&self, moment: DateTime<Utc>) {
        let _ = self.time.subscribe().wait_for(|time| *time >= moment).await;
    }
}
