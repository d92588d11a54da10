//! The fixed words of answers, by message key; a language is a folder of them, one message a meaning. What a language lacks is said in
//! English.

mod formats;
mod kept;

use chrono::{NaiveDate, NaiveTime, Weekday};
use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use formats::{Formats, Numbers};
use include_dir::{Dir, include_dir};
use intl_memoizer::concurrent::IntlLangMemoizer;
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A folder a language, named by its BCP 47 tag.
static FOLDERS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/words");

/// The locales in which a folder's words are spoken, as Discord names them; the first of a language speaks for others of it.
const LOCALES: [(&str, &str); 8] =
    [("en", "en-GB"), ("en", "en-US"), ("de", "de"), ("es", "es-ES"), ("es", "es-419"), ("fr", "fr"), ("pl", "pl"), ("uk", "uk")];

static ALL: LazyLock<Vec<Language>> = LazyLock::new(|| LOCALES.iter().map(|(folder, locale)| Language::read(folder, locale)).collect());

struct Language {
    /// The folder of its words.
    folder: &'static str,
    locale: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
    formats: Formats,
}

/// The fixed words of one language, and how one of its locales writes dates and numbers.
#[derive(Clone)]
pub struct Words {
    language: &'static Language,
    /// Whether messages are kept instead of said.
    kept: bool,
}

impl Words {
    /// English.
    pub fn english() -> Self {
        Self::from(&ALL[0])
    }

    /// No language: what is said in it is kept in a store, for [`Words::retell`] to say it in the language of whoever reads it later.
    pub fn to_keep() -> Self {
        Self { kept: true, ..Self::english() }
    }

    /// What was said in the words of [`Words::to_keep`], in this language; any other text as it is.
    pub fn retell(&self, kept: &str) -> String {
        match kept::read(kept) {
            Some((key, arguments)) => self.with(&key, &kept::borrowed(&arguments)),
            None => kept.to_owned(),
        }
    }

    /// The language of `locale`, a BCP 47 tag such as `de` or `es-419`; English where there is none.
    pub fn of(locale: &str) -> Self {
        let Ok(wanted) = locale.parse::<LanguageIdentifier>() else { return Self::english() };
        let same_language = || ALL.iter().find(|language| language.locale.language == wanted.language);
        let found = ALL.iter().find(|language| language.locale == wanted).or_else(same_language);
        found.map_or_else(Self::english, Self::from)
    }

    /// Every language once, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        let first = |words: &Self| Self::of(words.language()).locale() == words.locale();
        Self::locales().filter(first)
    }

    /// Every locale.
    pub fn locales() -> impl Iterator<Item = Self> {
        ALL.iter().map(Self::from)
    }

    /// The BCP 47 tag of the language, such as `de`.
    pub fn language(&self) -> &'static str {
        self.language.folder
    }

    /// The BCP 47 tag of the locale, such as `es-419`: one of Discord's.
    pub fn locale(&self) -> String {
        self.language.locale.to_string()
    }

    /// The words of the message `key`.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words of the message `key` with `arguments` put in. What is put in must have been made safe for where it is shown.
    ///
    /// A key that is missing is said in English, and one that is missing there gives the key itself, so that an answer is never lost; the
    /// tests find it.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        if self.kept {
            return kept::write(key, arguments);
        }
        let Some(pattern) = self.language.bundle.get_message(key).and_then(|message| message.value()) else {
            return if self.language.is_english() { key.to_owned() } else { Self::english().with(key, arguments) };
        };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.language.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// A day: `6 May 2031`.
    pub fn day(&self, day: NaiveDate) -> String {
        self.language.formats.day(day)
    }

    /// A day with its name: `Tuesday 6 May 2031`.
    pub fn full_day(&self, day: NaiveDate) -> String {
        self.language.formats.full_day(day)
    }

    /// A day soon, with its name: `Tue, 6 May`.
    pub fn short_day(&self, day: NaiveDate) -> String {
        self.language.formats.short_day(day)
    }

    /// A day without its year: `6 May`.
    pub fn day_of_month(&self, day: NaiveDate) -> String {
        self.language.formats.day_of_month(day)
    }

    /// The month of a day: `May 2031`.
    pub fn month_of_year(&self, day: NaiveDate) -> String {
        self.language.formats.month_of_year(day)
    }

    /// The name of a day's month, standing alone: `May`.
    pub fn month(&self, day: NaiveDate) -> String {
        self.language.formats.month(day)
    }

    /// The name of a day of the week.
    pub fn weekday(&self, day: Weekday) -> String {
        self.language.formats.weekday(day)
    }

    /// A time of day, to the minute.
    pub fn time(&self, time: NaiveTime) -> String {
        self.language.formats.time(time)
    }

    /// Whether there is a message of this key, be it in English.
    pub fn has(&self, key: &str) -> bool {
        self.language.bundle.has_message(key) || ALL[0].bundle.has_message(key)
    }
}

impl From<&'static Language> for Words {
    fn from(language: &'static Language) -> Self {
        Self { language, kept: false }
    }
}

impl Language {
    /// Panics where the files that are built in are not well-formed; a test reads them all.
    fn read(folder: &'static str, locale: &str) -> Self {
        let locale: LanguageIdentifier = locale.parse().expect("a locale is named by its tag");
        let formats = Formats::of(&locale.to_string().parse().expect("the same tag")).expect("the CLDR knows each locale");
        let mut bundle = FluentBundle::new_concurrent(vec![locale.clone()]);
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(written));
        for file in FOLDERS.get_dir(folder).into_iter().flat_map(Dir::files) {
            let (name, words) = (file.path().display(), file.contents_utf8().expect("the words are UTF-8"));
            let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(_, wrong)| panic!("{name}: {wrong:?}"));
            bundle.add_resource(resource).unwrap_or_else(|twice| panic!("{name}: {twice:?}"));
        }
        Self { folder, locale, bundle, formats }
    }

    fn is_english(&self) -> bool {
        self.folder == "en"
    }
}

/// A whole number as the bundle's locale writes it.
fn written(value: &FluentValue<'_>, memory: &IntlLangMemoizer) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => {
            memory.with_try_get::<Numbers, _, _>((), |numbers| numbers.written(number.value as i64)).ok()
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_of_a_locale() {
        let cases =
            [("de", "de"), ("es-ES", "es"), ("es-419", "es"), ("uk", "uk"), ("pl", "pl"), ("fr", "fr"), ("en-GB", "en"), ("pt-BR", "en")];
        for (locale, language) in cases.into_iter().chain([("", "en"), ("not a tag", "en")]) {
            assert_eq!(Words::of(locale).language(), language, "{locale}");
        }
        assert_eq!(Words::of("es-419").locale(), "es-419");
        assert_eq!(Words::of("en").locale(), "en-GB");
        assert_eq!(Words::all().map(|words| words.language()).collect::<Vec<_>>(), ["en", "de", "es", "fr", "pl", "uk"]);
    }

    #[test]
    fn plurals_and_choices() {
        let words = Words::english();
        assert_eq!(words.with("mentions", &[("count", 1.into())]), "named once");
        assert_eq!(words.with("mentions", &[("count", 7.into())]), "named 7 times");
        assert_eq!(words.with("figures-of", &[("what", "everything".into())]), "Key figures");
        assert_eq!(words.with("figures-of", &[("what", "topic".into()), ("topic", "rice".into())]), "Key figures about rice");
    }
}
