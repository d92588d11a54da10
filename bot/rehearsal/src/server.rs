//! The two listeners on loopback: plain HTTP for the page and other libraries, HTTPS as `discord.com` for serenity.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use anyhow::Context as _;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{any, get};
use axum::serve::ListenerExt as _;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair, KeyUsagePurpose};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio_rustls::server::TlsStream;

use crate::hub::Hub;
use crate::{gateway, page, rest};

/// The names whose certificate the HTTPS side shows.
const NAMES: [&str; 2] = ["discord.com", "localhost"];

/// The running listeners.
pub struct Server {
    /// HTTPS: the API as `discord.com`.
    pub api: SocketAddr,
    /// The root certificate (PEM) that vouches for the HTTPS side.
    pub root_certificate_pem: String,
    tasks: Vec<JoinHandle<()>>,
}

impl Server {
    /// Listens on `page_port` (plain, 0 for any free one) and on a free port (HTTPS), on 127.0.0.1 only.
    pub async fn start(hub: &Arc<Hub>, page_port: u16) -> anyhow::Result<Self> {
        let plain = TcpListener::bind((Ipv4Addr::LOCALHOST, page_port)).await;
        let plain =
            plain.with_context(|| format!("cannot listen on 127.0.0.1:{page_port}: choose another port for the page, or 0 for any"))?;
        let secure = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.context("cannot listen on 127.0.0.1")?;
        let api = secure.local_addr().context("the HTTPS listener has no address")?;
        hub.address.set(plain.local_addr().context("the page's listener has no address")?).ok();
        let (root_certificate_pem, acceptor) = certificates().context("cannot make the rehearsal's certificates")?;
        let (page_router, api_router) = (page_router(hub), api_router(hub));
        // Small frames and answers should not wait for more.
        let plain = plain.tap_io(|stream| drop(stream.set_nodelay(true)));
        let tasks = vec![
            tokio::spawn(async move {
                let _ = axum::serve(plain, page_router).await;
            }),
            tokio::spawn(async move {
                let _ = axum::serve(TlsListener::start(secure, acceptor), api_router).await;
            }),
        ];
        Ok(Self { api, root_certificate_pem, tasks })
    }

    pub fn stop(&self) {
        for task in &self.tasks {
            task.abort();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop();
    }
}

/// REST and gateway.
fn api_router(hub: &Arc<Hub>) -> Router {
    Router::new()
        .route("/api/{*path}", any(rest::serve))
        .route("/gateway", get(gateway::upgrade))
        .route("/gateway/", get(gateway::upgrade))
        .with_state(Arc::clone(hub))
}

/// The page, its API, and REST and gateway for other libraries; all behind the check of the Host header.
fn page_router(hub: &Arc<Hub>) -> Router {
    let check = middleware::from_fn_with_state(Arc::clone(hub), check_host);
    page::router(hub).merge(api_router(hub)).layer(check)
}

/// Refuses a request that was made for another site: a foreign name that resolves to loopback must not drive the page.
async fn check_host(State(hub): State<Arc<Hub>>, request: Request, next: Next) -> Response {
    let port = hub.address.get().map_or(0, SocketAddr::port);
    if is_own(request.headers(), port) {
        return next.run(request).await;
    }
    (StatusCode::FORBIDDEN, "This is a rehearsal on loopback; it answers only to its own address.\n").into_response()
}

fn is_own(headers: &HeaderMap, port: u16) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let own = |host: &str| ["127.0.0.1", "localhost"].iter().any(|name| host == format!("{name}:{port}"));
    text(header::HOST).is_some_and(own) && text(header::ORIGIN).is_none_or(|origin| origin.strip_prefix("http://").is_some_and(own))
}

/// A root of our own, and an acceptor whose leaf it signed.
fn certificates() -> anyhow::Result<(String, TlsAcceptor)> {
    let mut root = CertificateParams::new(Vec::new())?;
    root.distinguished_name.push(DnType::CommonName, "Rehearsal on loopback");
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    root.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::DigitalSignature];
    let root = CertifiedIssuer::self_signed(root, KeyPair::generate()?)?;
    let key = KeyPair::generate()?;
    let leaf = CertificateParams::new(NAMES.map(str::to_owned))?.signed_by(&key, &root)?;
    let chain: Vec<CertificateDer<'static>> = vec![leaf.der().clone()];
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
    let provider = Arc::new(ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions()?;
    let config = config.with_no_client_auth().with_single_cert(chain, key)?;
    Ok((root.pem(), TlsAcceptor::from(Arc::new(config))))
}

/// Hands connections to axum once their handshake is done; a slow handshake holds up nobody else.
struct TlsListener {
    ready: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl TlsListener {
    fn start(listener: TcpListener, acceptor: TlsAcceptor) -> Self {
        let address = listener.local_addr().unwrap_or_else(|_| SocketAddr::from((Ipv4Addr::LOCALHOST, 0)));
        let (sender, ready) = mpsc::channel(64);
        let task = tokio::spawn(async move {
            loop {
                let Ok((stream, peer)) = listener.accept().await else { continue };
                let _ = stream.set_nodelay(true);
                let (acceptor, sender) = (acceptor.clone(), sender.clone());
                tokio::spawn(async move {
                    match acceptor.accept(stream).await {
                        Ok(stream) => {
                            let _ = sender.send((stream, peer)).await;
                        }
                        Err(error) => tracing::debug!(%error, "a TLS handshake failed"),
                    }
                });
            }
        });
        Self { ready, address, task }
    }
}

impl Drop for TlsListener {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl axum::serve::Listener for TlsListener {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.ready.recv().await {
            Some(connection) => connection,
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> std::io::Result<Self::Addr> {
        Ok(self.address)
    }
}
