//! A browser without a window, and what somebody does in it.

use fantoccini::{Client, ClientBuilder, key::Key};
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
pub const WINDOW: (u16, u16) = (1100, 800);
/// A phone, upright.
pub const PHONE: (u16, u16) = (390, 844);
/// How long a picture may be, in bytes: small enough for the README.
const PICTURE: usize = 200 * 1024;
const PATIENCE: Duration = Duration::from_secs(20);

/// Chromium without a window, and the driver that leads it.
pub struct Browser {
    driver: Child,
    pub page: Page,
}

/// What a reader has before them.
#[derive(Clone)]
pub struct Page {
    pub client: Client,
    driver: String,
}

impl Browser {
    pub async fn start() -> Self {
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

    pub async fn close(mut self) {
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
    pub async fn see(&self, css: &str) -> String {
        let look = "return document.querySelector(arguments[0])?.innerText ?? null";
        let seen = self.until(look, json!([css])).await;
        seen.as_str().unwrap_or_default().to_owned()
    }

    /// Clicks the first element that `css` selects and that says `text`. The list of messages may be drawn anew at any moment, so
    /// that finding and clicking are one step.
    pub async fn click(&self, css: &str, text: &str) {
        let click = "const found = [...document.querySelectorAll(arguments[0])].find((one) => one.innerText === arguments[1]);
            found?.click();
            return found ? true : null";
        assert_eq!(self.until(click, json!([css, text])).await, true, "there is no {text:?} to click");
    }

    /// Chooses what begins like this in a menu.
    pub async fn choose(&self, label: &str) {
        let choose =
            "const option = [...document.querySelectorAll('[data-role=menu] option')].find((one) => one.label.startsWith(arguments[0]));
            if (!option) return null;
            const menu = option.closest('select');
            menu.value = option.value;
            menu.dispatchEvent(new Event('change'));
            return true";
        assert_eq!(self.until(choose, json!([label])).await, true, "there is no {label:?} to choose");
    }

    /// What a script returns, once it is not null.
    pub async fn until(&self, script: &str, arguments: Value) -> Value {
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

    pub async fn type_keys(&self, keys: &str) {
        self.client.active_element().await.unwrap().send_keys(keys).await.unwrap();
    }

    pub async fn type_key(&self, key: Key) {
        self.type_keys(&char::from(key).to_string()).await;
    }

    /// Shows the page to somebody whose system is light or dark.
    pub async fn prefer(&self, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.devtools("Emulation.setEmulatedMedia", json!({"features": features})).await;
        let dark = self.client.execute("return matchMedia('(prefers-color-scheme: dark)').matches", vec![]).await.unwrap();
        assert_eq!(dark, scheme == "dark");
    }

    pub async fn resize(&self, width: u16, height: u16) {
        let window = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", window).await;
        // What slides when the window changes has come to rest.
        self.until("return document.getAnimations().every((one) => one.playState !== 'running') || null", json!([])).await;
    }

    /// A command of Chromium's own, past `WebDriver`.
    async fn devtools(&self, command: &str, parameters: Value) {
        let session = self.client.session_id().await.unwrap().expect("a session");
        let address = format!("{}/session/{session}/goog/cdp/execute", self.driver);
        let sent = reqwest::Client::new().post(address).json(&json!({"cmd": command, "params": parameters})).send().await;
        sent.and_then(reqwest::Response::error_for_status).expect("Chromium obeys");
    }

    pub async fn take_picture(&self, name: &str) {
        let picture = self.client.screenshot().await.unwrap();
        assert!(picture.len() <= PICTURE, "{name}: {} bytes", picture.len());
        fs::write(Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.png")), picture).unwrap();
    }
}
