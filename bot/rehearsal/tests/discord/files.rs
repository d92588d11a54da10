//! Files with messages: what is said of them, which of them stay, and how many and how large they may be.

use super::raw::{Bot, TOKEN};
use serde_json::{Value, json};

/// The head of a PNG of 3 by 2 pixels; nobody looks at the rest.
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x03\0\0\0\x02";

/// Sends a form of a JSON part and files, and gives status and answer.
async fn send(bot: &Bot, method: &str, path: &str, body: &Value, files: &[(&str, &[u8])]) -> anyhow::Result<(u16, Value)> {
    let mut form = format!("--x\r\nContent-Disposition: form-data; name=\"payload_json\"\r\n\r\n{body}\r\n").into_bytes();
    for (number, (name, bytes)) in files.iter().enumerate() {
        let head = format!("--x\r\nContent-Disposition: form-data; name=\"files[{number}]\"; filename=\"{name}\"\r\n");
        form.extend(format!("{head}Content-Type: image/png\r\n\r\n").bytes());
        form.extend(*bytes);
        form.extend(b"\r\n");
    }
    form.extend(b"--x--\r\n");
    let request = bot.client.request(method.parse()?, format!("{}{path}", bot.base)).header("authorization", format!("Bot {TOKEN}"));
    let response = request.header("content-type", "multipart/form-data; boundary=x").body(form).send().await?;
    Ok((response.status().as_u16(), serde_json::from_slice(&response.bytes().await?).unwrap_or_default()))
}

async fn messages(bot: &Bot) -> anyhow::Result<String> {
    Ok(format!("/channels/{}/messages", bot.rehearsal.member("Ada").await?.channel_id()))
}

#[tokio::test]
async fn a_file_is_kept_with_its_words_and_shown_in_the_embed() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let messages = messages(&bot).await?;
    let body = json!({
        "attachments": [{"id": 0, "filename": "a b.png", "description": "Three bars"}],
        "embeds": [{"title": "Chart", "image": {"url": "attachment://a_b.png"}}],
    });
    let (status, made) = send(&bot, "POST", &messages, &body, &[("a b.png", PNG)]).await?;
    assert_eq!(status, 200, "{made}");
    let file = &made["attachments"][0];
    assert_eq!(
        (&file["filename"], &file["description"], &file["width"], &file["height"]),
        (&json!("a_b.png"), &json!("Three bars"), &json!(3), &json!(2))
    );
    assert_eq!((&made["embeds"][0]["image"]["url"], &made["embeds"][0]["image"]["description"]), (&file["url"], &file["description"]));
    assert_eq!(bot.rehearsal.member("Ada").await?.download(file).await?, PNG);

    let edit = format!("{messages}/{}", made["id"].as_str().unwrap_or_default());
    let kept = send(&bot, "PATCH", &edit, &json!({"attachments": [{"id": file["id"]}, {"id": "0"}]}), &[("c.png", PNG)]).await?.1;
    let names: Vec<_> = kept["attachments"].as_array().into_iter().flatten().map(|file| &file["filename"]).collect();
    assert_eq!(names, ["a_b.png", "c.png"], "{kept}");
    let emptied = bot.call("PATCH", &edit, json!({"attachments": []})).await?.json;
    assert_eq!(emptied["attachments"], json!([]), "{emptied}");
    Ok(())
}

#[tokio::test]
async fn too_many_and_too_large_files_are_refused() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let messages = messages(&bot).await?;
    let ten = [("a.png", PNG); 10];
    assert_eq!(send(&bot, "POST", &messages, &json!({}), &ten).await?.0, 200);
    let (status, refused) = send(&bot, "POST", &messages, &json!({}), &[ten.as_slice(), &ten[..1]].concat()).await?;
    assert_eq!((status, &refused["code"]), (400, &json!(30015)));

    let largest = vec![0; 10 * 1024 * 1024 + 1];
    assert_eq!(send(&bot, "POST", &messages, &json!({}), &[("a.png", &largest[1..])]).await?.0, 200);
    let (status, refused) = send(&bot, "POST", &messages, &json!({}), &[("a.png", &largest)]).await?;
    assert_eq!((status, &refused["code"]), (413, &json!(40005)));
    Ok(())
}

#[tokio::test]
async fn too_many_words_about_a_file_are_refused() -> anyhow::Result<()> {
    let bot = Bot::start().await?;
    let messages = messages(&bot).await?;
    let told = |length: usize| json!({"attachments": [{"id": 0, "description": "x".repeat(length)}]});
    assert_eq!(send(&bot, "POST", &messages, &told(1_024), &[("a.png", PNG)]).await?.0, 200);
    let (status, refused) = send(&bot, "POST", &messages, &told(1_025), &[("a.png", PNG)]).await?;
    assert_eq!((status, &refused["code"]), (400, &json!(50035)));
    assert!(refused.pointer("/errors/attachments/0/description/_errors/0/code").is_some(), "{refused}");
    Ok(())
}
