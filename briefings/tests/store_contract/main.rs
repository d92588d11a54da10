//! What every engine of the store must do, asked through the trait alone; `engine!` runs it all for one engine.

mod asking;
#[path = "../common/mod.rs"]
mod common;
mod completing;
mod desk;
mod feeding;
mod finding;
mod holding;
mod open_editions;
mod ordering;
mod pages;
mod walls;

use briefings::store::Sqlite;

/// Makes a test of each of the contract's parts, for one engine: a function that opens a new store and gives what keeps it alive.
macro_rules! engine {
    ($name:ident, $open:expr, $($room:ident::$part:ident),+ $(,)?) => {
        mod $name {
            $(
                #[tokio::test]
                async fn $part() {
                    let (store, _kept) = $open;
                    crate::$room::$part(&store).await;
                }
            )+
        }
    };
}

fn new_sqlite() -> (Sqlite, tempfile::TempDir) {
    let folder = tempfile::tempdir().expect("a folder");
    (Sqlite::open(&folder.path().join("briefbot.db")).expect("a store"), folder)
}

engine!(
    sqlite,
    crate::new_sqlite(),
    holding::a_card_comes_back_as_it_was_put,
    holding::the_same_text_is_held_once_a_source,
    holding::an_address_keeps_its_card_through_versions,
    holding::a_card_that_is_not_founded_is_refused,
    holding::odd_texts_come_back_byte_for_byte,
    pages::a_page_comes_back_byte_for_byte,
    pages::a_page_belongs_to_its_version_and_its_desk,
    pages::a_source_says_what_it_holds,
    walls::desks_are_walls,
    walls::a_source_is_seen_while_it_is_followed,
    walls::a_desk_may_follow_many_sources,
    walls::what_is_not_there_is_said,
    walls::settings_are_kept,
    finding::a_topic_finds_what_is_about_it_before_what_mentions_it,
    finding::a_speaker_is_found_in_any_spelling,
    finding::a_topic_and_a_speaker_must_both_fit,
    finding::an_outlet_is_found_by_its_name,
    finding::only_the_news_of_the_last_days_is_found,
    finding::a_day_is_looked_for_behind_the_cards_held_last,
    finding::the_newest_relevant_comes_first,
    finding::odd_words_are_only_words,
    feeding::a_feed_is_due_while_it_is_followed,
    feeding::a_feed_says_how_it_fares,
    feeding::an_entry_is_known_again,
    feeding::entries_that_say_the_same_are_not_one,
    feeding::an_entry_that_was_passed_over_is_tried_again_once_it_changes,
    feeding::a_filter_is_the_desks_own,
    completing::topics_are_completed,
    completing::speakers_are_completed,
    completing::outlets_are_completed,
    completing::the_nearest_topics_are_offered,
    asking::it_is_kept_when_somebody_asked,
    asking::what_was_asked_long_ago_is_forgotten,
    ordering::a_digest_comes_back_as_it_was_ordered,
    ordering::a_time_is_turned_once,
    ordering::an_edition_is_frozen_before_it_is_posted,
    ordering::a_refused_edition_stops_its_digest,
    ordering::only_what_is_new_is_news,
    open_editions::what_does_not_run_is_not_worked_on,
    open_editions::an_edition_appears_where_it_was_made_for,
    open_editions::what_a_missed_edition_held_comes_after_a_later_one,
    open_editions::what_a_desk_filters_out_is_no_news,
);
