//! Words for users, in English and Brazilian Portuguese.
//!
//! Messages are Fluent files under `data/locales/<locale>/`, one file per area. Code asks for one
//! with [`say!`](crate::say); `tests/texts.rs` checks that every key that code names exists in both
//! locales with the arguments that it takes, and that no key is there in vain.
//!
//! And text on its way to a reader, whoever wrote it: made [`safe`] for a terminal, [`fit`] to a
//! width in cells, and folded to [`ascii`] where the locale asks for it.
//!
//! And one line that somebody types after a call, read into what it says: [`capture`].

pub mod agenda;
pub mod ascii;
pub mod capture;
mod engage;
mod failure;
pub mod fit;
pub mod format;
pub mod health;
pub mod intake;
pub mod objectives;
pub mod playbook;
pub mod priority;
pub mod read;
pub mod safe;
pub mod steady;

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Locale {
    /// English.
    En,
    /// Brazilian Portuguese.
    PtBr,
}

impl Locale {
    /// Both.
    pub const ALL: [Self; 2] = [Self::En, Self::PtBr];

    /// The BCP 47 tag.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::PtBr => "pt-BR",
        }
    }

    /// The language for a locale name as the environment gives it (`pt_BR.UTF-8`, `en-GB`, `C`):
    /// Portuguese for any Portuguese, none for a language that we do not speak.
    pub fn from_name(name: &str) -> Option<Self> {
        let language = name.split(['.', '@', '_', '-']).next()?.to_lowercase();
        match language.as_str() {
            "pt" => Some(Self::PtBr),
            "en" | "c" | "posix" => Some(Self::En),
            _ => None,
        }
    }

    /// The language that the environment asks for, by the usual precedence: `LC_ALL`, then
    /// `LC_MESSAGES`, then `LANG`; English when none says anything that we speak.
    pub fn from_env(get: impl Fn(&str) -> Option<String>) -> Self {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .filter_map(|name| get(name).filter(|value| !value.is_empty()))
            .find_map(|value| Self::from_name(&value))
            .unwrap_or(Self::En)
    }

    /// The message files of the language, by name.
    pub const fn files(self) -> &'static [(&'static str, &'static str)] {
        macro_rules! files {
            ($dir:literal) => {
                &[
                    ("common.ftl", include_str!(concat!("../../data/locales/", $dir, "/common.ftl"))),
                    ("failure.ftl", include_str!(concat!("../../data/locales/", $dir, "/failure.ftl"))),
                    ("tui.ftl", include_str!(concat!("../../data/locales/", $dir, "/tui.ftl"))),
                    ("tabs.ftl", include_str!(concat!("../../data/locales/", $dir, "/tabs.ftl"))),
                    ("record.ftl", include_str!(concat!("../../data/locales/", $dir, "/record.ftl"))),
                    ("cli.ftl", include_str!(concat!("../../data/locales/", $dir, "/cli.ftl"))),
                ]
            };
        }
        match self {
            Self::En => files!("en"),
            Self::PtBr => files!("pt-BR"),
        }
    }
}

/// The messages of one language. Cheap to clone.
#[derive(Clone)]
pub struct Texts(Rc<Messages>);

struct Messages {
    locale: Locale,
    /// What every face says, read when it is first needed.
    shared: OnceCell<FluentBundle<FluentResource>>,
    /// What only the command line says, read when it first says something.
    cli: OnceCell<FluentBundle<FluentResource>>,
}

/// The file of what only the command line says.
const CLI_FILE: &str = "cli.ftl";

/// Reads the messages of some files. They are part of the program, so a message that could not be
/// read is a mistake that the tests find; at run time the rest still speaks.
fn bundle(locale: Locale, wanted: impl Fn(&str) -> bool) -> FluentBundle<FluentResource> {
    let language = locale.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new(vec![language]);
    // Isolating marks are bidirectional controls, which have no place on a terminal.
    bundle.set_use_isolating(false);
    for (_, source) in locale.files().iter().filter(|(name, _)| wanted(name)) {
        let resource = match FluentResource::try_new((*source).to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        // A key that stands twice keeps its first message; the tests refuse that.
        let _ = bundle.add_resource(resource);
    }
    bundle
}

impl std::fmt::Debug for Texts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Texts").field("locale", &self.0.locale).finish_non_exhaustive()
    }
}

impl Texts {
    /// The messages of a language.
    pub fn new(locale: Locale) -> Self {
        Self(Rc::new(Messages { locale, shared: OnceCell::new(), cli: OnceCell::new() }))
    }

    /// Reads what is read when it is first needed, while there is time for it anyway.
    pub fn warm(&self) {
        let _ = self.shared();
    }

    fn shared(&self) -> &FluentBundle<FluentResource> {
        self.0.shared.get_or_init(|| bundle(self.0.locale, |name| name != CLI_FILE))
    }

    /// The bundle that has a message.
    fn bundle_of(&self, key: &str) -> Option<&FluentBundle<FluentResource>> {
        let (locale, cli, shared) = (&self.0.locale, &self.0.cli, self.shared());
        if shared.has_message(key) {
            return Some(shared);
        }
        Some(cli.get_or_init(|| bundle(*locale, |name| name == CLI_FILE))).filter(|cli| cli.has_message(key))
    }

    /// The language.
    pub fn locale(&self) -> Locale {
        self.0.locale
    }

    /// The tag of the language, as playbooks name it.
    pub fn tag(&self) -> &'static str {
        self.0.locale.tag()
    }

    /// The message under a key. A key that is missing gives itself, so that the gap is seen.
    pub fn get(&self, key: &str) -> Cow<'_, str> {
        self.format(key, None)
    }

    /// The message under a key with its arguments filled in.
    pub fn with(&self, key: &str, args: &FluentArgs<'_>) -> Cow<'_, str> {
        self.format(key, Some(args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let bundle = self.bundle_of(key);
        let Some((bundle, pattern)) =
            bundle.and_then(|bundle| Some((bundle, bundle.get_message(key).and_then(|message| message.value())?)))
        else {
            return Cow::Owned(key.to_owned());
        };
        let mut errors = Vec::new();
        bundle.format_pattern(pattern, args, &mut errors)
    }

    /// Whether there is a message under the key.
    pub fn has(&self, key: &str) -> bool {
        self.bundle_of(key).is_some()
    }
}

/// The message under a key: `say!(texts, "board-empty")`, `say!(texts, "age-days", days = 3)`.
#[macro_export]
macro_rules! say {
    ($texts:expr, $key:expr) => { $texts.get($key).into_owned() };
    ($texts:expr, $key:expr, $($name:ident = $value:expr),+ $(,)?) => {{
        let mut args = fluent_bundle::FluentArgs::new();
        $(args.set(stringify!($name), $value);)+
        $texts.with($key, &args).into_owned()
    }};
}
