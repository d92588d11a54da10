//! How Discord is reached: by its own address, or at a server of one's own on loopback. These settings are all that differs.

use crate::settings::Settings;
use anyhow::{Context, Result, bail, ensure};
use serenity::{
    all::{Http, HttpBuilder, HttpError},
    http::StatusCode,
};
use std::{fs, net::SocketAddr};

/// The host whose address is turned to loopback.
const DISCORD: &str = "discord.com";

/// How Discord is reached.
#[derive(Clone)]
pub struct Connection {
    /// The bot's token. It is never logged.
    pub token: String,
    /// A server of one's own that stands in for Discord.
    pub loopback: Option<Loopback>,
}

/// A server on this machine that speaks as Discord does.
#[derive(Clone, Debug)]
pub struct Loopback {
    /// Where its API listens, by TLS.
    pub api: SocketAddr,
    /// The root certificate that it shows, in PEM.
    pub root_certificate_pem: String,
}

impl Connection {
    /// As the settings say.
    ///
    /// # Errors
    /// No token, or a server that stands in for Discord elsewhere than on this machine, or without its certificate.
    pub fn of(settings: &Settings) -> Result<Self> {
        let token = settings.token.trim().to_owned();
        ensure!(!token.is_empty(), "there is no token: set BRIEFBOT_TOKEN, or try everything without one: briefbot rehearse");
        let Some(api) = settings.discord_at else { return Ok(Self { token, loopback: None }) };
        ensure!(
            api.ip().is_loopback(),
            "the setting “discord_at” names {api}, which is not on this machine: leave it empty for Discord itself"
        );
        let root = &settings.discord_root;
        let root_certificate_pem = fs::read_to_string(root)
            .with_context(|| format!("the setting “discord_root” names {}, which cannot be read", root.display()))?;
        Ok(Self { token, loopback: Some(Loopback { api, root_certificate_pem }) })
    }

    /// A client for Discord's API, with serenity's rate limiter on.
    pub fn http(&self) -> Result<Http> {
        Ok(HttpBuilder::new(&self.token).client(self.client()?).build())
    }

    /// What serenity's client asks with.
    pub fn client(&self) -> Result<reqwest::Client> {
        let mut client = reqwest::Client::builder().use_rustls_tls();
        if let Some(loopback) = &self.loopback {
            let root = reqwest::Certificate::from_pem(loopback.root_certificate_pem.as_bytes())
                .context("the rehearsal's certificate is broken")?;
            client = client.tls_built_in_root_certs(false).add_root_certificate(root).resolve(DISCORD, loopback.api).no_proxy();
        }
        client.build().context("no TLS client can be made")
    }

    /// Asks Discord who the bot is, so that a wrong token or a dead network is told in a sentence before anything else starts.
    pub async fn check(&self, http: &Http) -> Result<()> {
        match http.get_current_user().await {
            Ok(_) => {}
            Err(serenity::Error::Http(HttpError::UnsuccessfulRequest(answer))) if answer.status_code == StatusCode::UNAUTHORIZED => {
                bail!(
                    "Discord does not accept this token: copy the bot's token anew (Developer Portal, your application, Bot, Reset Token)"
                )
            }
            Err(cause) => return Err(cause).context("Discord cannot be reached"),
        }
        if self.loopback.is_some() {
            let gateway = http.get_gateway().await.context("the rehearsal names no gateway")?;
            let local = gateway.url.strip_prefix("ws://").is_some_and(|host| host.starts_with("127.0.0.1:") || host.starts_with("[::1]:"));
            if !local {
                bail!("the rehearsal names a gateway outside this machine ({}): the bot does not go there", gateway.url);
            }
        }
        Ok(())
    }
}
