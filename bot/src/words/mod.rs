//! The fixed words of answers, by message key; a language is a folder of them, one message a meaning. What a language lacks is said in
//! English.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use include_dir::{Dir, include_dir};
use std::sync::LazyLock;
use unic_langid::LanguageIdentifier;

/// A folder a language, named by its BCP 47 tag.
static FOLDERS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/src/words");

/// Every language, English first.
static ALL: LazyLock<Vec<Language>> = LazyLock::new(|| {
    let mut all: Vec<Language> = FOLDERS.dirs().map(Language::read).collect();
    all.sort_by_cached_key(|language| (!language.is_english(), language.tag.to_string()));
    all
});

struct Language {
    tag: LanguageIdentifier,
    bundle: FluentBundle<FluentResource>,
}

/// The fixed words of one language.
#[derive(Clone)]
pub struct Words {
    language: &'static Language,
}

impl Words {
    /// English.
    pub fn english() -> Self {
        Self { language: &ALL[0] }
    }

    /// The language of `locale`, a BCP 47 tag such as `de` or `es-419`; English where there is none.
    pub fn of(locale: &str) -> Self {
        let wanted: Option<LanguageIdentifier> = locale.parse().ok();
        let found = ALL.iter().find(|language| wanted.as_ref().is_some_and(|wanted| wanted.language == language.tag.language));
        found.map_or_else(Self::english, |language| Self { language })
    }

    /// Every language, English first.
    pub fn all() -> impl Iterator<Item = Self> {
        ALL.iter().map(|language| Self { language })
    }

    /// The language.
    pub fn language(&self) -> &'static LanguageIdentifier {
        &self.language.tag
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
        let Some(pattern) = self.language.bundle.get_message(key).and_then(|message| message.value()) else {
            return if self.language.is_english() { key.to_owned() } else { Self::english().with(key, arguments) };
        };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.language.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// Whether there is a message of this key, be it in English.
    pub fn has(&self, key: &str) -> bool {
        self.language.bundle.has_message(key) || ALL[0].bundle.has_message(key)
    }
}

impl Language {
    /// Panics where the files that are built in are not well-formed; a test reads them all.
    fn read(folder: &Dir<'_>) -> Self {
        let tag: LanguageIdentifier = folder.path().to_string_lossy().parse().expect("a folder is named by its language");
        let mut bundle = FluentBundle::new_concurrent(vec![tag.clone()]);
        bundle.set_use_isolating(false);
        for file in folder.files() {
            let (name, words) = (file.path().display(), file.contents_utf8().expect("the words are UTF-8"));
            let resource = FluentResource::try_new(words.to_owned()).unwrap_or_else(|(_, wrong)| panic!("{name}: {wrong:?}"));
            bundle.add_resource(resource).unwrap_or_else(|twice| panic!("{name}: {twice:?}"));
        }
        Self { tag, bundle }
    }

    fn is_english(&self) -> bool {
        self.tag.language.as_str() == "en"
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
            assert_eq!(Words::of(locale).language().to_string(), language, "{locale}");
        }
        assert_eq!(Words::all().count(), 6);
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
