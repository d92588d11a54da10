//! Starts the rehearsal alone, for a bot in any language: prints where it is, and runs until it is stopped (Ctrl-C).

use rehearsal::{Options, Rehearsal};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let page_port = match std::env::args().nth(1) {
        None => 0,
        Some(text) => text.parse().map_err(|_| anyhow::anyhow!("{text:?} is no port: give a number from 0 to 65535, or nothing"))?,
    };
    let rehearsal = Rehearsal::start(Options { page_port, ..Options::default() }).await?;
    let connection = rehearsal.connection();
    println!("page     {}", rehearsal.page_url());
    println!("rest     {}api/v10", rehearsal.page_url());
    println!("https    {} (as discord.com)", connection.api);
    println!("token    {}", connection.token);
    std::future::pending::<()>().await;
    Ok(())
}
