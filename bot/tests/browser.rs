//! The page in a browser: somebody types a command by keyboard, sees the answer, and presses a button under it, in light and in dark.
//!
//! It needs Chromium and its driver (`chromium` and `chromium-driver` in Debian). The pictures it takes are left in `target/tmp`.

#[allow(dead_code, reason = "the other tests use more of it")]
#[path = "rehearsal/house.rs"]
mod house;

use fantoccini::{Client, ClientBuilder, Locator, key::Key};
use house::House;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    time::Duration,
};

/// Large enough for a whole brief with its buttons.
const WINDOW: (u16, u16) = (1100, 800);
/// A phone, upright.
const PHONE: (u16, u16) = (390, 844);
/// How long a picture in the README may be, in bytes.
const PICTURE: usize = 150 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn a_command_is_typed_answered_and_its_button_pressed() {
    meet(read_the_news).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn a_chart_is_asked_for_by_kind_and_seen() {
    meet(look_at_figures).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn an_editor_pastes_an_article_and_hands_in_a_file() {
    meet(add_articles).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn an_editor_briefs_a_message_by_its_menu() {
    meet(brief_a_message).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn a_role_and_a_time_zone_are_chosen_by_their_names() {
    meet(choose_settings).await;
}

/// Lets a reader act on the page of a house.
async fn meet<F: Future<Output = ()> + Send + 'static>(reader: fn(Page, String) -> F) {
    let house = House::open().await;
    let browser = Browser::start().await;
    let reading = tokio::spawn(reader(browser.page.clone(), house.rehearsal.page_url()));
    // Whatever the reader met, no browser stays behind.
    let met = reading.await;
    browser.close().await;
    house.close().await;
    if let Err(failure) = met {
        std::panic::resume_unwind(failure.into_panic());
    }
}

async fn read_the_news(page: Page, address: String) {
    page.client.goto(&address).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;

    // The message box has the focus: all this is typed blind.
    page.type_keys("/br").await;
    page.see("[data-role=picker-item][data-value='/brief'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=topic]:focus").await;
    page.type_keys("ukr").await;
    page.see("[data-role=picker-item][data-value='ukraine'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.type_key(Key::Enter).await;

    let brief = page.see("[data-role=message] [data-role=embed]").await;
    for part in ["Brief", "Key figures", "Quotes", "People", "line "] {
        assert!(brief.contains(part), "{part} is not shown in\n{brief}");
    }
    for scheme in ["light", "dark"] {
        page.prefer(scheme).await;
        page.take_picture(scheme).await;
    }

    page.click("[data-role=button][data-custom-id]", "Quotes").await;
    let private = page.see("[data-role=message][data-ephemeral=true]").await;
    assert!(private.contains("Only you can see this") && private.contains("“"), "{private}");
    page.take_picture("private").await;
    page.click("[data-ephemeral=true] [data-role=dismiss]", "Dismiss message").await;
    page.see("[data-role=messages]:not(:has([data-ephemeral=true]))").await;
}

async fn add_articles(page: Page, address: String) {
    page.client.goto(&format!("{address}#as=Robin")).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;

    page.type_keys("/add t").await;
    page.see("[data-role=picker-item][data-value='/add text'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=command-chip]:focus").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=modal] [data-role=modal-input][data-custom-id=text]:focus").await;
    page.type_keys("Ferry to Ostvik sails again\n\nThe ferry to Ostvik sails again after repairs that cost $4 million.").await;
    page.take_picture("form").await;
    page.click("[data-role=modal-submit]", "Submit").await;
    let brief = page.see("[data-role=message] [data-role=embed]").await;
    assert!(brief.contains("Ferry to Ostvik sails again") && brief.contains("undated, added by Robin"), "{brief}");

    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("kiosk.txt");
    fs::write(&file, "Kiosk at the pier opens\n\nThe kiosk at the pier opens on Monday, its owner said.\n").unwrap();
    page.client.find(Locator::Id("composer")).await.unwrap().click().await.unwrap();
    page.type_keys("/add f").await;
    page.see("[data-role=picker-item][data-value='/add file'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=file]").await;
    let chooser = page.client.find(Locator::Css("[data-role=option][data-option=file]")).await.unwrap();
    chooser.send_keys(&file.to_string_lossy()).await.unwrap();
    page.client.find(Locator::Css("[data-role=send]")).await.unwrap().click().await.unwrap();
    let brief = page.see("[data-role=message] ~ [data-role=message] [data-role=embed]").await;
    assert!(brief.contains("Kiosk at the pier opens"), "{brief}");
}

async fn brief_a_message(page: Page, address: String) {
    page.client.goto(&format!("{address}#as=Robin")).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;
    page.type_keys("The kiosk at the pier opens on Monday, its owner said.").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=message] [data-role=message-apps]").await;

    // From the message box back to the message's button, all by keyboard.
    page.type_keys(&format!("{}{}", char::from(Key::Shift), char::from(Key::Tab))).await;
    page.see("[data-role=message-apps]:focus").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=message-menu-item][data-value='Brief this message']:focus").await;
    page.take_picture("menu").await;
    page.type_key(Key::Escape).await;
    page.see("[data-role=message-apps]:focus").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=message-menu-item]:focus").await;
    page.type_key(Key::Enter).await;
    let brief = page.see("[data-role=message] [data-role=embed]").await;
    assert!(brief.contains("kiosk at the pier"), "{brief}");
    let used = page.see("[data-role=message] .used").await;
    assert_eq!(used, "Robin used Brief this message");
}

async fn choose_settings(page: Page, address: String) {
    page.client.goto(&format!("{address}#as=Robin")).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;
    page.type_keys("/settings se").await;
    page.see("[data-role=picker-item][data-value='/settings set'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=editor-role]:focus").await;
    page.type_keys("adm").await;
    page.see("[data-role=picker-item][data-value='Admin'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=zone]:focus").await;
    page.type_keys("kyi").await;
    page.see("[data-role=picker-item][data-value='Europe/Kyiv'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.type_key(Key::Enter).await;
    let set = page.see("[data-role=message][data-ephemeral=true]").await;
    for part in ["Only you can see this", "who may manage this server, and @Admin.", "Time zone: Europe/Kyiv."] {
        assert!(set.contains(part), "{part} is not shown in\n{set}");
    }
}

async fn look_at_figures(page: Page, address: String) {
    page.client.goto(&address).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;
    page.type_keys("/fig").await;
    page.see("[data-role=picker-item][data-value='/figures'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.type_keys("amazonia").await;
    page.see("[data-role=picker-item][data-value='amazonia foods'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=kind]:focus").await;
    page.see("[data-role=picker-item][data-value='Percentages']").await;
    page.type_keys("mon").await;
    page.see("[data-role=picker-item][data-value='Money'][aria-selected=true]").await;
    page.take_picture("kinds").await;
    page.type_key(Key::Enter).await;
    page.type_key(Key::Enter).await;

    page.see("[data-role=message] [data-role=embed-image]").await;
    let drawn = "const image = document.querySelector('[data-role=embed-image]');
        return image?.complete ? [image.naturalWidth, image.alt, document.querySelectorAll('[data-role=message] img').length] : null";
    let drawn = page.until(drawn, json!([])).await;
    assert_eq!((&drawn[0], &drawn[2]), (&json!(720), &json!(1)), "the picture is shown once: {drawn}");
    assert!(drawn[1].as_str().is_some_and(|told| told.contains("$2.31 billion: ")), "{drawn}");
    for (scheme, (width, height)) in [("light", WINDOW), ("dark", WINDOW), ("dark", PHONE), ("light", PHONE)] {
        page.prefer(scheme).await;
        page.resize(width, height).await;
        // What slides when the window changes has come to rest.
        page.until("return document.getAnimations().every((one) => one.playState !== 'running') || null", json!([])).await;
        page.client.execute("document.querySelector('[data-role=embed-image]').scrollIntoView({block: 'center'})", vec![]).await.unwrap();
        page.take_picture(&format!("chart-{scheme}-{width}")).await;
    }
}

/// Chromium without a window, and the driver that leads it.
struct Browser {
    driver: Child,
    page: Page,
}

/// What a reader has before them.
#[derive(Clone)]
struct Page {
    client: Client,
    driver: String,
}

impl Browser {
    async fn start() -> Self {
        let mut driver = Command::new("chromedriver").arg("--port=0").stdout(Stdio::piped()).spawn().expect("chromedriver starts");
        let address = format!("http://127.0.0.1:{}", port_of(&mut driver));
        let arguments = [
            "--headless=new",
            "--lang=en-GB",
            // As root Chromium runs only without it, and it opens nothing but our own page.
            "--no-sandbox",
            // Containers often have too little shared memory.
            "--disable-dev-shm-usage",
        ];
        let wanted = json!({"goog:chromeOptions": {"args": arguments}}).as_object().cloned().unwrap_or_default();
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(wanted).connect(&address).await.expect("a browser starts");
        let page = Page { client, driver: address };
        page.resize(WINDOW.0, WINDOW.1).await;
        Self { driver, page }
    }

    async fn close(mut self) {
        let _ = self.page.client.close().await;
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The port that the driver says it took.
fn port_of(driver: &mut Child) -> u16 {
    let lines = BufReader::new(driver.stdout.take().expect("a pipe")).lines();
    let started = lines.map_while(Result::ok).find(|line| line.contains("started successfully on port"));
    let port = started.as_deref().and_then(|line| line.rsplit(' ').next()).map(|port| port.trim_end_matches('.'));
    port.and_then(|port| port.parse().ok()).expect("chromedriver names its port")
}

impl Page {
    /// What can be read in the first element that `css` selects, once there is one.
    async fn see(&self, css: &str) -> String {
        let look = "return document.querySelector(arguments[0])?.innerText ?? null";
        let seen = self.until(look, json!([css])).await;
        seen.as_str().unwrap_or_default().to_owned()
    }

    /// Clicks the first element that `css` selects and that says `text`. The list of messages may be drawn anew at any moment, so
    /// that finding and clicking are one step.
    async fn click(&self, css: &str, text: &str) {
        let click = "const found = [...document.querySelectorAll(arguments[0])].find((one) => one.innerText === arguments[1]);
            found?.click();
            return found ? true : null";
        assert_eq!(self.until(click, json!([css, text])).await, true, "there is no {text:?} to click");
    }

    /// What a script returns, once it is not null.
    async fn until(&self, script: &str, arguments: Value) -> Value {
        let arguments = arguments.as_array().cloned().unwrap_or_default();
        let asking = async {
            loop {
                let answer = self.client.execute(script, arguments.clone()).await.expect("the script runs");
                if !answer.is_null() {
                    return answer;
                }
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        };
        let Ok(answer) = tokio::time::timeout(PATIENCE, asking).await else {
            panic!("{arguments:?} does not appear on the page:\n{}", self.text().await)
        };
        answer
    }

    async fn text(&self) -> String {
        let text = self.client.execute("return document.body.innerText", vec![]).await;
        text.map_or_else(|cause| cause.to_string(), |text| text.as_str().unwrap_or_default().to_owned())
    }

    async fn type_keys(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    async fn type_key(&self, key: Key) {
        self.type_keys(&char::from(key).to_string()).await;
    }

    /// Shows the page to somebody whose system is light or dark.
    async fn prefer(&self, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await;
        let dark = self.client.execute("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await.unwrap();
        assert_eq!(dark, scheme == "dark");
    }

    async fn resize(&self, width: u16, height: u16) {
        let window = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", window).await;
    }

    /// A command of Chromium's own, past `WebDriver`.
    async fn devtools(&self, command: &str, parameters: Value) {
        let session = self.client.session_id().await.unwrap().expect("a session");
        let address = format!("{}/session/{session}/goog/cdp/execute", self.driver);
        let sent = reqwest::Client::new().post(address).json(&json!({"cmd": command, "params": parameters})).send().await;
        sent.and_then(reqwest::Response::error_for_status).expect("Chromium obeys");
    }

    async fn take_picture(&self, name: &str) {
        let picture = self.client.screenshot().await.unwrap();
        assert!(picture.len() <= PICTURE, "{name}: {} bytes", picture.len());
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png")), picture).unwrap();
    }
}
