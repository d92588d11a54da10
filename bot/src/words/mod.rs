//! The fixed words of answers, by message key; a language is a folder of them, one message a meaning.

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};
use unic_langid::LanguageIdentifier;

const ENGLISH: [&str; 8] = [
    include_str!("en/answers.ftl"),
    include_str!("en/articles.ftl"),
    include_str!("en/commands.ftl"),
    include_str!("en/corrections.ftl"),
    include_str!("en/desks.ftl"),
    include_str!("en/digests.ftl"),
    include_str!("en/feeds.ftl"),
    include_str!("en/languages.ftl"),
];

/// The fixed words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// English.
    ///
    /// # Panics
    /// Never: a test reads the files that are built in.
    pub fn english() -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec!["en".parse::<LanguageIdentifier>().expect("en is a language")]);
        bundle.set_use_isolating(false);
        for file in ENGLISH {
            let resource = FluentResource::try_new(file.to_owned()).expect("the words are well-formed");
            bundle.add_resource(resource).expect("each message is named once");
        }
        Self { bundle }
    }

    /// The words of the message `key`.
    pub fn get(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// The words of the message `key` with `arguments` put in. What is put in must have been made safe for where it is shown.
    ///
    /// A key that is missing gives the key itself, so that an answer is never lost; the tests find it.
    pub fn with(&self, key: &str, arguments: &[(&str, FluentValue<'_>)]) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else { return key.to_owned() };
        let arguments: FluentArgs<'_> = arguments.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    /// Whether there is a message of this key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plurals_and_choices() {
        let words = Words::english();
        assert_eq!(words.with("mentions", &[("count", 1.into())]), "named once");
        assert_eq!(words.with("mentions", &[("count", 7.into())]), "named 7 times");
        assert_eq!(words.with("figures-of", &[("what", "everything".into())]), "Key figures");
        assert_eq!(words.with("figures-of", &[("what", "topic".into()), ("topic", "rice".into())]), "Key figures about rice");
    }
}
