//! A server on loopback that answers as hostile, broken and slow servers do: what it answers is named by the path.

use flate2::{Compression, write::GzEncoder};
use std::{
    io::Write,
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// How long a slow server takes between two of its bytes.
const SLOW: Duration = Duration::from_millis(50);

/// The server, which remembers the head of each request.
#[derive(Clone)]
pub struct Server {
    pub address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let server = Self { address: listener.local_addr().expect("an address"), heads: Arc::default() };
        let serving = server.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serving.clone().serve(stream));
            }
        });
        server
    }

    /// An address at this server.
    pub fn at(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The heads of all requests so far.
    pub fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("nobody panics with it").clone()
    }

    async fn serve(self, mut stream: TcpStream) {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            match stream.read_u8().await {
                Ok(byte) => head.push(byte),
                Err(_) => return,
            }
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let path = head.split(' ').nth(1).unwrap_or_default().to_owned();
        self.heads.lock().expect("nobody panics with it").push(head.clone());
        // Who was asked for too much is hung up on.
        let _ = self.answer(&path, &head, &mut stream).await;
    }

    async fn answer(&self, path: &str, head: &str, stream: &mut TcpStream) -> std::io::Result<()> {
        let text = "Content-Type: text/plain\r\n";
        let known = head.to_ascii_lowercase().contains("if-none-match: \"v1\"");
        let whole = match path {
            "/ok" => with_body(200, "Content-Type: Text/Plain; Charset=\"UTF-8\"\r\n", b"Hello"),
            "/gzip" => with_body(200, &format!("{text}Content-Encoding: gzip\r\n"), &packed(b"Hello")),
            "/etag" if known => with_body(304, "", b""),
            "/etag" => with_body(200, &format!("{text}ETag: \"v1\"\r\nLast-Modified: Tue, 06 May 2031 21:14:00 GMT\r\n"), b"Hello"),
            "/cookie" => redirect(&format!("Location: {}\r\nSet-Cookie: a=b\r\n", self.at("/ok#part"))),
            "/hop/3" => redirect("Location: /hop/2\r\n"),
            "/hop/2" => redirect("Location: there/../../1\r\n"),
            "/1" => redirect("Location: /ok\r\n"),

            "/loop" => redirect("Location: /loop\r\n"),
            "/redirect" => redirect(""),
            "/redirect/broken" => redirect("Location: http://[\r\n"),
            "/redirect/own" => redirect(&format!("Location: http://user:word@{}/ok\r\n", self.address)),
            path if path.starts_with("/to/") => redirect(&format!("Location: {}\r\n", &path["/to/".len()..])),

            "/bomb" => with_body(200, &format!("{text}Content-Encoding: gzip\r\n"), &packed(&vec![0; 20 << 20])),
            "/bomb/twice" => with_body(200, &format!("{text}Content-Encoding: gzip, gzip\r\n"), &packed(&packed(&vec![0; 20 << 20]))),
            "/bomb/headers" => with_body(200, &format!("{text}Content-Encoding: gzip\r\nContent-Encoding: gzip\r\n"), b"x"),
            "/brotli" => with_body(200, &format!("{text}Content-Encoding: br\r\n"), b"x"),
            "/gzip/broken" => with_body(200, &format!("{text}Content-Encoding: gzip\r\n"), b"no gzip at all"),
            "/gzip/cut" => with_body(200, &format!("{text}Content-Encoding: gzip\r\n"), &packed(b"Hello")[..12]),
            "/large" => with_body(200, text, &vec![b'x'; 100_000]),
            "/claims" => format!("HTTP/1.1 200 OK\r\n{text}Content-Length: 4000000000\r\n\r\n").into_bytes(),
            "/short" => format!("HTTP/1.1 200 OK\r\n{text}Content-Length: 100\r\n\r\nonly this").into_bytes(),
            "/lengths" => format!("HTTP/1.1 200 OK\r\n{text}Content-Length: 5\r\nContent-Length: 6\r\n\r\nHello!").into_bytes(),
            "/chunks" => format!("HTTP/1.1 200 OK\r\n{text}Transfer-Encoding: chunked\r\n\r\nZZ\r\nHello").into_bytes(),
            "/garbage" => b"\x00\xff\x16\x03\x01 what is this".to_vec(),
            "/0.9" => b"<p>Hello".to_vec(),
            "/nothing" => Vec::new(),
            "/head/long" => format!("HTTP/1.1 200 OK\r\nX: {}\r\n\r\n", "x".repeat(2 << 20)).into_bytes(),
            "/head/many" => format!("HTTP/1.1 200 OK\r\n{}\r\n", "X: y\r\n".repeat(5000)).into_bytes(),

            "/image" => with_body(200, "Content-Type: image/png\r\n", b"\x89PNG"),
            "/json" => with_body(200, "Content-Type: application/json\r\n", b"{}"),
            "/almost" => with_body(200, "Content-Type: text/plainer\r\n", b"Hello"),
            "/typeless" => with_body(200, "", b"Hello"),
            path if path.starts_with("/status/") => with_body(path["/status/".len()..].parse().unwrap_or(500), text, b""),

            "/silent" => return std::future::pending().await,
            "/slow/head" => return drip(stream, b"HTTP/1.1 200 OK\r\nX: ").await,
            "/slow/body" => return drip(stream, format!("HTTP/1.1 200 OK\r\n{text}\r\n").as_bytes()).await,
            "/slow/hops" => {
                tokio::time::sleep(SLOW * 5).await;
                redirect("Location: /slow/hops\r\n")
            }
            "/endless" => return flood(stream, format!("HTTP/1.1 200 OK\r\n{text}\r\n").as_bytes(), b"more and more ").await,
            "/endless/chunks" => {
                let head = format!("HTTP/1.1 200 OK\r\n{text}Transfer-Encoding: chunked\r\n\r\n");
                return flood(stream, head.as_bytes(), b"4\r\nmore\r\n").await;
            }
            "/endless/head" => return flood(stream, b"HTTP/1.1 200 OK\r\n", b"X: y\r\n").await,
            _ => with_body(404, text, b""),
        };
        stream.write_all(&whole).await?;
        stream.shutdown().await
    }
}

fn with_body(status: u16, headers: &str, body: &[u8]) -> Vec<u8> {
    let head = format!("HTTP/1.1 {status} Answer\r\n{headers}Content-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    [head.as_bytes(), body].concat()
}

fn redirect(headers: &str) -> Vec<u8> {
    with_body(302, headers, b"")
}

fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes all")
}

/// Sends a head, then a byte now and then.
async fn drip(stream: &mut TcpStream, head: &[u8]) -> std::io::Result<()> {
    stream.write_all(head).await?;
    loop {
        stream.write_all(b"x").await?;
        tokio::time::sleep(SLOW).await;
    }
}

/// Sends a head, then the same piece for ever.
async fn flood(stream: &mut TcpStream, head: &[u8], piece: &[u8]) -> std::io::Result<()> {
    stream.write_all(head).await?;
    loop {
        stream.write_all(piece).await?;
    }
}
