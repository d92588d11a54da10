//! Every language says all that English says, with the same arguments and commands, and nothing too long for Discord.

use briefbot::commands::{ALL, BRIEF_MESSAGE, Definition};
use fluent_syntax::{
    ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey},
    parser,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
};

/// The plural forms of each language, by the CLDR, for whole numbers.
const LANGUAGES: [(&str, &[&str]); 6] = [
    ("en", &["one", "other"]),
    ("de", &["one", "other"]),
    ("es", &["one", "many", "other"]),
    ("fr", &["one", "many", "other"]),
    ("pl", &["one", "few", "many", "other"]),
    ("uk", &["one", "few", "many", "other"]),
];

/// How long what begins and ends so may be in Discord, in characters. The first row that fits counts.
const LIMITS: [(&str, &str, usize); 15] = [
    ("brief-message", "", 32),
    ("form-", "", 45),
    ("button-", "", 80),
    ("data-delete-button", "", 80),
    ("privacy-forget", "", 80),
    ("menu-", "", 150),
    ("correct-why", "", 45),
    ("correct-", "-button", 80),
    ("brief-option-", "", 100),
    ("language-in-", "", 100),
    ("", "-description", 100),
    ("option-", "", 100),
    ("kind-", "", 100),
    ("empty-", "", 100),
    ("help-title", "", 256),
];

/// How long an argument may make a text, in characters; those of what is limited are numbers.
const ARGUMENT: usize = 4;

/// A message as it is written.
struct Message {
    file: String,
    arguments: BTreeSet<String>,
    /// Arguments that a language may need or not, as the comment above the message says: `# $of: …`.
    optional: BTreeSet<String>,
    /// The plural forms that it chooses between.
    plurals: BTreeSet<String>,
    /// All its text.
    text: String,
    longest: usize,
}

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn messages(language: &str) -> BTreeMap<String, Message> {
    let mut messages = BTreeMap::new();
    for file in fs::read_dir(source().join("words").join(language)).expect("a folder a language") {
        let path = file.expect("a file").path();
        let text = fs::read_to_string(&path).expect("UTF-8");
        let parsed = parser::parse(text.as_str()).unwrap_or_else(|(_, wrong)| panic!("{}: {wrong:?}", path.display()));
        for entry in parsed.body {
            let Entry::Message(message) = entry else { continue };
            let comment: Vec<&str> = message.comment.map(|comment| comment.content).unwrap_or_default();
            let optional = comment.iter().filter_map(|line| Some(line.strip_prefix('$')?.split_once(':')?.0.to_owned()));
            let mut read = Message {
                file: path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
                arguments: BTreeSet::new(),
                optional: optional.collect(),
                plurals: BTreeSet::new(),
                text: String::new(),
                longest: 0,
            };
            let pattern = message.value.unwrap_or_else(|| panic!("{} says nothing in {language}", message.id.name));
            read.longest = take(&pattern, &mut read);
            let twice = messages.insert(message.id.name.to_owned(), read);
            assert!(twice.is_none(), "{} is said twice in {language}", message.id.name);
        }
    }
    messages
}

/// Takes note of a pattern; gives its longest length.
fn take(pattern: &Pattern<&str>, message: &mut Message) -> usize {
    let inline = |part: &InlineExpression<&str>, message: &mut Message| match part {
        InlineExpression::VariableReference { id } => {
            message.arguments.insert(id.name.to_owned());
            ARGUMENT
        }
        InlineExpression::StringLiteral { value } => value.chars().count(),
        other => panic!("{other:?} is not expected"),
    };
    let mut length = 0;
    for part in &pattern.elements {
        length += match part {
            PatternElement::TextElement { value } => {
                message.text.push_str(value);
                value.chars().count()
            }
            PatternElement::Placeable { expression: Expression::Inline(part) } => inline(part, message),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                inline(selector, message);
                let names: Vec<String> = variants
                    .iter()
                    .filter_map(|variant| match variant.key {
                        VariantKey::Identifier { name } => Some(name.to_owned()),
                        VariantKey::NumberLiteral { .. } => None,
                    })
                    .collect();
                if names.iter().any(|name| name == "one") {
                    message.plurals.extend(names);
                }
                variants.iter().map(|variant| take(&variant.value, message)).max().unwrap_or_default()
            }
        };
    }
    length
}

/// The commands that a text names, such as `/digest`.
fn commands_in(text: &str) -> BTreeSet<&str> {
    let behind_slash = text.split('/').skip(1).map(|rest| rest.split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default());
    behind_slash.filter(|name| ALL.iter().any(|command| command.definition().name == *name)).collect()
}

#[test]
fn every_language_says_the_same_things() {
    let english = messages("en");
    let mut wrong = Vec::new();
    for (language, plurals) in LANGUAGES {
        let said = messages(language);
        wrong.extend(said.keys().filter(|key| !english.contains_key(*key)).map(|key| format!("{language}: {key} is not in English")));
        for (key, model) in &english {
            let Some(message) = said.get(key) else {
                wrong.push(format!("{language}/{}: {key} is missing", model.file));
                continue;
            };
            let both = |arguments: &BTreeSet<String>| arguments.difference(&model.optional).cloned().collect::<BTreeSet<_>>();
            let checks = [
                (message.file == model.file, "stands in another file than in English"),
                (both(&message.arguments) == both(&model.arguments), "takes other arguments than in English"),
                (commands_in(&message.text) == commands_in(&model.text), "names other commands than in English"),
                (message.plurals.iter().all(|form| plurals.contains(&form.as_str())), "has a plural form that the language has not"),
            ];
            wrong.extend(checks.iter().filter(|(holds, _)| !holds).map(|(_, what)| format!("{language}/{}: {key} {what}", message.file)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_too_long_for_discord() {
    let mut wrong = Vec::new();
    for (language, _) in LANGUAGES {
        for (key, message) in messages(language) {
            let limit = LIMITS.iter().find(|(begin, end, _)| key.starts_with(begin) && key.ends_with(end));
            if let Some((_, _, most)) = limit.filter(|(_, _, most)| message.longest > *most) {
                wrong.push(format!("{language}: {key} has {} characters of {most}: {}", message.longest, message.text));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(messages("en")["brief-message"].text, BRIEF_MESSAGE);
}

#[test]
fn every_message_is_said_somewhere() {
    let code = code(&source());
    let options = || {
        ALL.iter().map(|command| (*command, command.definition())).flat_map(|(command, definition)| {
            std::iter::once(definition).chain(definition.subcommands).flat_map(|of| of.options).map(move |option| (command, option.name))
        })
    };
    let of_commands: BTreeSet<String> = ALL
        .iter()
        .map(|command| command.definition())
        .flat_map(|Definition { name, subcommands, .. }| {
            let of_subcommands = subcommands.iter().map(move |sub| format!("{name}-{}-description", sub.name));
            of_subcommands.chain([format!("{name}-description")])
        })
        .chain(options().flat_map(|(command, option)| {
            let choices = command.choices(option).iter().map(move |choice| format!("{option}-{choice}"));
            let own = command.definition().name;
            choices.chain([format!("option-{option}"), format!("{own}-option-{option}"), format!("unreadable-{option}")])
        }))
        .collect();
    let said = |key: &str| code.contains(&format!("\"{key}\""));
    // There is a message of each language in which an article may be, and of each kind of figure.
    let used = |key: &str| {
        let made = ["form-", "unreadable-"].iter().filter_map(|begin| key.strip_prefix(begin)).any(said);
        of_commands.contains(key) || said(key) || made || key.starts_with("language-") || key.starts_with("kind-")
    };
    let unused: Vec<_> = messages("en").into_keys().filter(|key| !used(key)).collect();
    assert!(unused.is_empty(), "nobody says {unused:?}");
}

/// All code of a folder, in one text.
fn code(folder: &Path) -> String {
    let mut all = String::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            all += &code(&path);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            all += &fs::read_to_string(&path).expect("UTF-8");
        }
    }
    all
}
