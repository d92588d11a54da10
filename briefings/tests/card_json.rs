//! The card's JSON is a contract with others: its names stay.

use briefings::card::Card;
use serde_json::Value;

const CARD: &str = include_str!("data/card.json");

#[test]
fn every_name_of_the_contract_is_read_and_written() {
    let contract: Value = serde_json::from_str(CARD).expect("JSON");
    let card: Card = serde_json::from_str(CARD).expect("a card");
    assert_eq!(serde_json::to_value(&card).expect("JSON"), contract);
}

#[test]
fn what_is_not_known_is_null() {
    let mut contract: Value = serde_json::from_str(CARD).expect("JSON");
    for name in ["headline", "published", "outlet", "byline", "url", "language"] {
        contract[name] = Value::Null;
    }
    for name in ["speaker", "cue"] {
        contract["quotes"][0][name] = Value::Null;
    }
    for name in ["upper", "unit", "direction", "measured", "said_by"] {
        contract["figures"][0][name] = Value::Null;
    }
    contract["dates"][0]["from"] = Value::Null;
    contract["dates"][0]["to"] = Value::Null;
    contract["dates"][0]["tense"] = Value::Null;
    contract["dates"][0]["verb"] = Value::Null;
    contract["published"] = "2031-05-06".into();
    let card: Card = serde_json::from_value(contract.clone()).expect("a card");
    assert_eq!(serde_json::to_value(&card).expect("JSON"), contract);
}
