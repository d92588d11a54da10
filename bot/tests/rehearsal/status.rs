//! A connection that is gone for long makes the bot unwell.

use super::house::House;
use briefbot::status::health;
use chrono::TimeDelta;

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_is_gone_for_long_is_told() {
    let mut house = House::open().await;
    assert_eq!(health::wrong(&house.bot).await, [""; 0]);
    house.end().await;
    assert_eq!(health::wrong(&house.bot).await, [""; 0], "it is made anew now and then");
    house.clock.turn_to(house.clock.now() + TimeDelta::minutes(3));
    let wrong = health::wrong(&house.bot).await;
    assert!(wrong.len() == 1 && wrong[0].starts_with("The connection to Discord is gone since "), "{wrong:?}");
    house.start_again().await;
    assert_eq!(health::wrong(&house.bot).await, [""; 0]);
    house.close().await;
}
