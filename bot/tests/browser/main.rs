//! The page in a browser: somebody types a command by keyboard, sees the answer, and presses a button under it, in light and in dark.
//!
//! It needs Chromium and its driver (`chromium` and `chromium-driver` in Debian). The pictures it takes are left in `target/tmp`.

#[allow(dead_code, reason = "the other tests use more of it")]
#[path = "../rehearsal/house.rs"]
mod house;
mod page;

use fantoccini::{Locator, key::Key};
use house::House;
use page::{Browser, PHONE, Page, WINDOW};
use serde_json::json;
use std::{fs, path::Path};

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
async fn an_editor_sets_a_digest_and_turns_the_clock_to_it() {
    meet(set_a_digest).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn a_role_and_a_time_zone_are_chosen_by_their_names() {
    meet(choose_settings).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn an_admin_reads_what_is_held_and_deletes_it() {
    meet(delete_everything).await;
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs chromium and chromedriver"]
async fn a_language_is_chosen_and_everything_is_said_in_it() {
    meet(read_in_german).await;
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

    let story = page.see("[data-role=message] [data-role=embed]").await;
    for part in ["The story so far: ukraine", "3 articles, the newest first", "Hungary's hotels wait", "The Danube Ledger · 8 May 2031"] {
        assert!(story.contains(part), "{part} is not shown in\n{story}");
    }
    for (scheme, (width, height)) in [("light", WINDOW), ("dark", WINDOW), ("light", PHONE)] {
        page.prefer(scheme).await;
        page.resize(width, height).await;
        page.take_picture(&format!("story-{scheme}-{width}")).await;
    }
    page.resize(WINDOW.0, WINDOW.1).await;
    page.choose("Hungary's hotels wait").await;
    let brief = page.see("[data-role=message][data-ephemeral=true] [data-role=embed]").await;
    for part in ["Brief", "Key figures", "Quotes", "People", "line "] {
        assert!(brief.contains(part), "{part} is not shown in\n{brief}");
    }
    for scheme in ["light", "dark"] {
        page.prefer(scheme).await;
        page.take_picture(scheme).await;
    }
    page.click("[data-ephemeral=true] [data-role=dismiss]", "Dismiss message").await;

    page.click("[data-role=button][data-custom-id]", "Quotes").await;
    let private = page.see("[data-role=message][data-ephemeral=true]").await;
    assert!(private.contains("Only you can see this") && private.contains("“"), "{private}");
    for (width, height) in [WINDOW, PHONE] {
        page.resize(width, height).await;
        page.take_picture(&format!("quotes-{width}")).await;
    }
    page.choose("A guarantee is a sentence with a budget").await;
    let place = page.see("[data-ephemeral=true] ~ [data-ephemeral=true] [data-role=embed]").await;
    assert!(place.contains("sentences do not stop tanks") && place.contains("— Helen Vasquez-Thorne"), "{place}");
    page.take_picture("quote-in-place").await;
    page.click("[data-ephemeral=true] ~ [data-ephemeral=true] [data-role=dismiss]", "Dismiss message").await;
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
    page.click("[data-role=option-add][data-option=editor-role]", "+ editor-role").await;
    page.see("[data-role=option][data-option=editor-role]:focus").await;
    page.type_keys("adm").await;
    page.see("[data-role=picker-item][data-value='Admin'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.click("[data-role=option-add][data-option=zone]", "+ zone").await;
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
        page.client.execute("document.querySelector('[data-role=embed-image]').scrollIntoView({block: 'center'})", vec![]).await.unwrap();
        page.take_picture(&format!("chart-{scheme}-{width}")).await;
    }
}

async fn read_in_german(page: Page, address: String) {
    page.client.goto(&address).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;
    let choose = "const language = document.querySelector('[data-role=locale-switch]');
        language.value = 'de';
        language.dispatchEvent(new Event('change'));
        document.querySelector('[data-role=composer]').focus()";
    page.client.execute(choose, vec![]).await.unwrap();
    // The commands come again, described in German.
    let described = "const box = document.querySelector('[data-role=composer]');
        box.value = '/fig';
        box.dispatchEvent(new Event('input'));
        return document.querySelector('.picker-detail')?.innerText.startsWith('Welche Zahlen') || null";
    page.until(described, json!([])).await;
    page.type_key(Key::Enter).await;
    page.type_keys("amazonia").await;
    page.see("[data-role=picker-item][data-value='amazonia foods'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=kind]:focus").await;
    page.type_keys("gel").await;
    page.see("[data-role=picker-item][data-value='Geld'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.type_key(Key::Enter).await;
    let title = page.see("[data-role=message] [data-role=embed-title]").await;
    assert_eq!(title, "Wichtige Zahlen zum Thema amazonia foods · Geld");
    page.take_picture("german").await;
}

async fn set_a_digest(page: Page, address: String) {
    page.client.goto(&format!("{address}#as=Robin")).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;

    page.type_keys("/digest c").await;
    page.see("[data-role=picker-item][data-value='/digest create'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    for (option, typed) in [("at", "08:00"), ("days", "every day"), ("topics", "ukraine")] {
        page.click(&format!("[data-role=option-add][data-option={option}]"), &format!("+ {option}")).await;
        page.see(&format!("[data-role=option][data-option={option}]:focus")).await;
        page.type_keys(typed).await;
    }
    page.see("[data-role=picker-item][data-value='ukraine'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.type_key(Key::Enter).await;
    let set = page.see("[data-role=message][data-ephemeral=true]").await;
    assert!(set.contains("08:00") && set.contains("Only you can see this"), "{set}");
    take_pictures(&page, "digest-set").await;

    page.type_keys("/digest pr").await;
    page.see("[data-role=picker-item][data-value='/digest preview'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.see("[data-role=option][data-option=digest]:focus").await;
    page.type_keys("ukr").await;
    page.see("[data-role=picker-item][data-value^='#1'][aria-selected=true]").await;
    page.type_key(Key::Enter).await;
    page.type_key(Key::Enter).await;
    let preview = page.see("[data-ephemeral=true] ~ [data-ephemeral=true] [data-role=embed]").await;
    assert!(!preview.is_empty());
    take_pictures(&page, "digest-preview").await;

    let next = page.see("[data-role=clock-next]:not([hidden])").await;
    assert!(next.contains("Turn to the next digest") && next.contains("08:00"), "{next}");
    page.click("[data-role=clock-next]", &next).await;
    let edition = page.see("[data-role=message]:not([data-ephemeral=true]) [data-role=embed]").await;
    assert!(!edition.is_empty());
    take_pictures(&page, "digest-arrived").await;
}

/// On a desk and on a phone.
async fn take_pictures(page: &Page, name: &str) {
    for (width, height) in [PHONE, WINDOW] {
        page.resize(width, height).await;
        page.until("return document.getAnimations().every((one) => one.playState !== 'running') || null", json!([])).await;
        page.take_picture(&format!("{name}-{width}")).await;
    }
}

async fn delete_everything(page: Page, address: String) {
    page.client.goto(&format!("{address}#as=Robin")).await.expect("the page opens");
    page.see("[data-role=messages][data-ready]").await;
    page.see("[data-role=bot-status][data-connected=true]").await;
    for (typed, picked, seen) in [
        ("/settings sh", "/settings show", "Used of what the operator allows"),
        ("/pri", "/privacy", "What I hold, and how you get rid of it"),
        ("/data ex", "/data export", "Everything that is held here"),
        ("/data del", "/data delete", "This deletes everything"),
    ] {
        page.type_keys(typed).await;
        page.see(&format!("[data-role=picker-item][data-value='{picked}'][aria-selected=true]")).await;
        page.type_key(Key::Enter).await;
        page.type_key(Key::Enter).await;
        let told =
            "return [...document.querySelectorAll('[data-ephemeral=true]')].some((one) => one.innerText.includes(arguments[0])) || null";
        page.until(told, json!([seen])).await;
        let name = picked.trim_start_matches('/').replace(' ', "-");
        for (size, (width, height)) in [("wide", WINDOW), ("phone", PHONE)] {
            page.resize(width, height).await;
            page.take_picture(&format!("{name}-{size}")).await;
        }
        page.resize(WINDOW.0, WINDOW.1).await;
    }
    page.click("[data-role=button][data-custom-id]", "Delete everything …").await;
    page.see("[data-role=modal] [data-role=modal-input][data-custom-id=word]:focus").await;
    page.type_keys("delete").await;
    page.take_picture("data-delete-form").await;
    page.click("[data-role=modal-submit]", "Submit").await;
    let deleted =
        "return [...document.querySelectorAll('[data-ephemeral=true]')].some((one) => one.innerText.includes(arguments[0])) || null";
    page.until(deleted, json!(["Everything that was held here is deleted."])).await;
}
