//! Fetching from a web that means harm: nothing reaches this machine or its network, nothing is read without end, and each attempt is
//! refused with an error of its own kind.

mod names;
mod server;

use briefbot::{
    clock::SystemClock,
    ingest::fetch::{Checked, Document, FetchError, Fetcher, Limits, Rules},
    words::Words,
};
use chrono::TimeDelta;
use names::{NOBODYS, Names};
use server::Server;
use std::{
    future::Future,
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

const TYPES: [&str; 2] = ["text/plain", "text/html"];
const LIMITS: Limits = Limits { time: TimeDelta::milliseconds(800), bytes: 64 << 10, redirects: 3 };

/// A fetcher that may reach the web, at the server's port too, and this machine where `loopback` says so.
fn fetcher(server: &Server, loopback: bool, names: &Arc<Names>) -> Fetcher {
    let rules = Rules { ports: vec![80, 443, server.address.port()], loopback };
    Fetcher::new(rules, LIMITS, names.clone(), Arc::new(SystemClock)).expect("a client")
}

/// No test waits for ever, whatever the fetcher does.
async fn bounded<T>(work: impl Future<Output = T>) -> T {
    tokio::time::timeout(Duration::from_mins(1), work).await.expect("the fetcher waits without end")
}

async fn refused(fetcher: &Fetcher, address: &str) -> FetchError {
    match bounded(fetcher.fetch(address, &TYPES)).await {
        Ok(document) => panic!("{address} got through: {document:?}"),
        Err(refused) => {
            let sentence = refused.in_words(&Words::english(), |text| text.chars().take(100).collect());
            let clear = sentence.ends_with('.') && sentence.contains(' ') && !sentence.contains(['{', '\n']);
            assert!(clear, "{address}: {sentence:?} is no sentence");
            refused
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_address_leads_into_this_machine_or_its_network() {
    let server = Server::start().await;
    let fetcher = fetcher(&server, false, &Arc::default());
    let hosts = [
        "127.0.0.1",
        "127.1",
        "127.0.1",
        "127.255.255.254",
        "2130706433",
        "0x7f000001",
        "0x7f.0.0.1",
        "0X7F.1",
        "0177.0.0.1",
        "017700000001",
        "00000177.1",
        "127.0.0.1.",
        "①②⑦.⓪.⓪.①",
        "127。0。0。1",
        "%31%32%37.0.0.1",
        "0.0.0.0",
        "0",
        "[::1]",
        "[::]",
        "[0:0:0:0:0:0:0:1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:7f00:1]",
        "[::127.0.0.1]",
        "[::ffff:0:127.0.0.1]",
        "[64:ff9b::127.0.0.1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:5ef5:79fd::80ff:fffe]",
        "[2a00::5efe:127.0.0.1]",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "[ff02::1]",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "0xa9fea9fe",
        "100.100.100.200",
        "168.63.129.16",
        "198.18.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "localhost",
        "LOCALHOST",
        "localhost.",
        "news.localhost",
        "loopback.example",
        "loopback6.example",
        "mapped.example",
        "nat64.example",
        "private.example",
        "metadata.example",
        "mixed.example",
    ];
    for host in hosts {
        let address = format!("http://{host}:{}/ok", server.address.port());
        assert!(matches!(refused(&fetcher, &address).await, FetchError::NotPublic(_)), "{address}");
    }
    assert_eq!(server.heads(), [""; 0], "somebody got in");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_connected_to_where_it_was_checked() {
    let server = Server::start().await;
    let names = Arc::new(Names::default());
    let fetcher = fetcher(&server, false, &names);
    let address = format!("http://rebinding.example:{}/ok", server.address.port());
    let first = refused(&fetcher, &address).await;
    assert!(matches!(first, FetchError::Unreachable(_) | FetchError::TooSlow), "{NOBODYS} was tried: {first}");
    assert_eq!(names.asked.load(Ordering::SeqCst), 1, "a name is resolved once");
    assert_eq!(refused(&fetcher, &address).await, FetchError::NotPublic("rebinding.example".into()));
    assert_eq!(server.heads(), [""; 0], "somebody got in");
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_web_is_fetched_from() {
    let server = Server::start().await;
    // Even where this machine may be reached.
    let fetcher = fetcher(&server, true, &Arc::default());
    let at = server.address;
    for scheme in ["file", "ftp", "gopher", "ws", "dict", "jar", "view-source"] {
        assert_eq!(refused(&fetcher, &format!("{scheme}://{}/ok", at.ip())).await, FetchError::Scheme(scheme.into()));
    }
    for (address, scheme) in [("data:text/plain,hi", "data"), ("javascript:alert(1)", "javascript"), ("localhost:80/ok", "localhost")] {
        assert_eq!(refused(&fetcher, address).await, FetchError::Scheme(scheme.into()));
    }
    for address in ["", "news.example/a", "//127.0.0.1/ok", "http://", "http://[::1", "http://256.1.1.1/", "http://a b/", "http://%00/"] {
        assert_eq!(refused(&fetcher, address).await, FetchError::NoAddress(address.into()));
    }
    let long = server.at(&format!("/{}", "x".repeat(5000)));
    assert!(matches!(refused(&fetcher, &long).await, FetchError::NoAddress(_)));
    for user in ["user", "user:word", ":word", "public.example"] {
        assert_eq!(refused(&fetcher, &format!("http://{user}@{at}/ok")).await, FetchError::Credentials);
    }
    for port in [0, 22, 25, 3306, 6379, 8080] {
        assert_eq!(refused(&fetcher, &format!("http://public.example:{port}/")).await, FetchError::Port(port));
    }
    for name in ["nobody.example", "empty.example", "xn--a.example", "intranet"] {
        let got = refused(&fetcher, &format!("http://{name}/")).await;
        assert!(matches!(got, FetchError::NoSuchHost(_) | FetchError::NoAddress(_)), "{name}: {got}");
    }
    assert_eq!(server.heads(), [""; 0], "somebody got in");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_redirect_leads_where_no_address_may() {
    let server = Server::start().await;
    let fetcher = fetcher(&server, true, &Arc::default());
    let inside =
        ["http://10.0.0.1/", "http://[::ffff:169.254.169.254]/", "http://192.168.0.1:80/", "//metadata.example/", "https://0xa9fea9fe/"];
    for target in inside.into_iter().chain(["http://private.example/", "http://loopback.example/", "http://mixed.example/"]) {
        assert!(matches!(refused(&fetcher, &server.at(&format!("/to/{target}"))).await, FetchError::NotPublic(_)), "{target}");
    }
    let host = "127.0.0.1".to_owned();
    let cases = [
        ("/to/file:///etc/passwd", FetchError::Scheme("file".into())),
        ("/to/ftp://public.example/", FetchError::Scheme("ftp".into())),
        ("/to/data:text/plain,hi", FetchError::Scheme("data".into())),
        ("/to/http://public.example:22/", FetchError::Port(22)),
        ("/to/http://nobody.example/", FetchError::NoSuchHost("nobody.example".into())),
        ("/redirect/own", FetchError::Credentials),
        ("/redirect", FetchError::BadRedirect(host.clone())),
        ("/redirect/broken", FetchError::BadRedirect(host)),
        ("/loop", FetchError::TooManyRedirects(3)),
    ];
    for (path, expected) in cases {
        assert_eq!(refused(&fetcher, &server.at(path)).await, expected, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_answer_is_read_without_end_or_without_sense() {
    let server = Server::start().await;
    let fetcher = fetcher(&server, true, &Arc::default());
    let broken = FetchError::Broken("127.0.0.1".into());
    let too_long = FetchError::TooLong(LIMITS.bytes);
    let cases = [
        ("/bomb", too_long.clone()),
        ("/bomb/twice", FetchError::Packing("gzip, gzip".into())),
        ("/bomb/headers", FetchError::Packing("gzip, gzip".into())),
        ("/brotli", FetchError::Packing("br".into())),
        ("/gzip/broken", broken.clone()),
        ("/gzip/cut", broken.clone()),
        ("/large", too_long.clone()),
        ("/claims", too_long.clone()),
        ("/endless", too_long.clone()),
        ("/endless/chunks", too_long),
        ("/endless/head", broken.clone()),
        ("/head/long", broken.clone()),
        ("/head/many", broken.clone()),
        ("/short", broken.clone()),
        ("/lengths", broken.clone()),
        ("/chunks", broken.clone()),
        ("/garbage", broken.clone()),
        ("/0.9", broken.clone()),
        ("/nothing", broken),
        ("/silent", FetchError::TooSlow),
        ("/slow/head", FetchError::TooSlow),
        ("/slow/body", FetchError::TooSlow),
        ("/slow/hops", FetchError::TooSlow),
        ("/image", FetchError::Type("image/png".into())),
        ("/json", FetchError::Type("application/json".into())),
        ("/almost", FetchError::Type("text/plainer".into())),
        ("/typeless", FetchError::NoType),
        ("/status/204", FetchError::Status(204)),
        ("/status/206", FetchError::Status(206)),
        ("/status/304", FetchError::Status(304)),
        ("/status/403", FetchError::Status(403)),
        ("/status/404", FetchError::Status(404)),
        ("/status/503", FetchError::Status(503)),
    ];
    for (path, expected) in cases {
        assert_eq!(refused(&fetcher, &server.at(path)).await, expected, "{path}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_well_is_fetched_and_tells_the_server_little() {
    let server = Server::start().await;
    let fetcher = fetcher(&server, true, &Arc::default());
    let fetch = async |path: &str| -> Document { bounded(fetcher.fetch(&server.at(path), &TYPES)).await.expect("a document") };
    for path in ["/ok", "/gzip", "/hop/3", "/cookie", "/ok#part"] {
        let document = fetch(path).await;
        assert_eq!((document.bytes.as_slice(), document.kind.as_str()), (&b"Hello"[..], "text/plain"), "{path}");
        let stands_at = if path == "/gzip" { path } else { "/ok" };
        assert_eq!(document.url, server.at(stands_at), "{path}");
    }
    assert_eq!(fetch("/ok").await.charset.as_deref(), Some("UTF-8"));
    for head in server.heads() {
        let head = head.to_ascii_lowercase();
        assert!(head.contains("user-agent: briefbot/") && head.contains("accept-encoding: gzip\r\n"), "{head}");
        assert!(!["cookie", "authorization", "referer", "if-"].iter().any(|told| head.contains(&format!("\r\n{told}"))), "{head}");
    }

    let document = fetch("/etag").await;
    assert_eq!(document.validators.last_modified.as_deref(), Some("Tue, 06 May 2031 21:14:00 GMT"));
    let again = bounded(fetcher.fetch_if_changed(&server.at("/etag"), &TYPES, &document.validators)).await;
    assert_eq!(again, Ok(Checked { document: None, moved_to: None }));
    assert!(server.heads().last().is_some_and(|head| head.to_ascii_lowercase().contains("if-modified-since: tue, 06 may 2031")));
}
