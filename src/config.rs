//! The personal config file: what one user wants for themselves. What the team shares lives in
//! the database.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use serde::Deserialize;

use crate::text::Locale;

/// Names another config file than the one in the XDG config directory.
pub const CONFIG_VARIABLE: &str = "ORQUESTRA_CONFIG";

/// The settings of one user. What is missing takes its default.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table of settings")]
pub struct Config {
    /// The database file.
    pub db: Option<PathBuf>,
    /// The language: `en` or `pt-BR`.
    pub locale: Option<ConfigLocale>,
    /// ASCII only.
    pub ascii: Option<bool>,
    /// Colours; without them the terminal UI is monochrome.
    pub color: Option<bool>,
    /// Mouse capture from the start.
    pub mouse: Option<bool>,
    /// The directory with playbooks of one's own.
    pub playbooks: Option<PathBuf>,
}

/// A language as the config file names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum ConfigLocale {
    /// English.
    #[serde(rename = "en")]
    En,
    /// Brazilian Portuguese.
    #[serde(rename = "pt-BR")]
    PtBr,
}

impl From<ConfigLocale> for Locale {
    fn from(locale: ConfigLocale) -> Self {
        match locale {
            ConfigLocale::En => Self::En,
            ConfigLocale::PtBr => Self::PtBr,
        }
    }
}

/// Why the config file could not be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConfigError {
    /// The file could not be read; the system's words.
    #[error("{path}: {problem}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        problem: String,
    },
    /// A key is unknown or a value of the wrong type; the parser's words, with what it expected.
    #[error("{path}:{line}: {problem}")]
    Wrong {
        /// The file.
        path: PathBuf,
        /// Line, from 1.
        line: usize,
        /// What is wrong.
        problem: String,
    },
}

/// The directories that the program uses for one user, by the XDG rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Directories {
    /// For the config file and playbooks of one's own.
    pub config: Option<PathBuf>,
    /// For the database, where none is named.
    pub data: Option<PathBuf>,
    /// For unfinished forms and logs.
    pub state: Option<PathBuf>,
}

impl Directories {
    /// Asks the environment. All are none for a user without a home directory.
    pub fn find() -> Self {
        ProjectDirs::from("", "", "orquestra").map_or_else(Self::default, |found| Self {
            config: Some(found.config_dir().to_owned()),
            data: Some(found.data_dir().to_owned()),
            state: found.state_dir().map(Path::to_owned),
        })
    }
}

impl Config {
    /// Reads the config file: the one that is named, which must be there, or else the one in the
    /// config directory, which need not be.
    pub fn load(named: Option<PathBuf>, directories: &Directories) -> Result<Self, ConfigError> {
        let must = named.is_some();
        let Some(path) = named.or_else(|| directories.config.as_ref().map(|directory| directory.join("config.toml"))) else {
            return Ok(Self::default());
        };
        match std::fs::read_to_string(&path) {
            Ok(text) => Self::parse(&path, &text),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && !must => Ok(Self::default()),
            Err(error) => Err(ConfigError::Unreadable { path, problem: error.to_string() }),
        }
    }

    /// Reads a config file's text. Paths in it are taken from its own directory; `~/` is the home.
    pub fn parse(path: &Path, text: &str) -> Result<Self, ConfigError> {
        let mut config: Self = toml::from_str(text).map_err(|error| ConfigError::Wrong {
            path: path.to_owned(),
            line: error.span().map_or(1, |span| 1 + text.bytes().take(span.start).filter(|byte| *byte == b'\n').count()),
            problem: error.message().to_owned(),
        })?;
        let here = path.parent().unwrap_or(Path::new(""));
        for place in [&mut config.db, &mut config.playbooks].into_iter().flatten() {
            *place = resolve(here, place);
        }
        Ok(config)
    }
}

/// A path of the config file, made independent of where the program was started.
fn resolve(here: &Path, path: &Path) -> PathBuf {
    match path.strip_prefix("~") {
        Ok(rest) => directories::BaseDirs::new().map_or_else(|| path.to_owned(), |base| base.home_dir().join(rest)),
        Err(_) => here.join(path),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read_and_paths_are_taken_from_the_file() {
        let text = "db = \"team.db\"\nlocale = \"pt-BR\"\nascii = true\ncolor = false\nmouse = true\nplaybooks = \"/p\"\n";
        let config = Config::parse(Path::new("/home/ana/.config/orquestra/config.toml"), text).unwrap();
        assert_eq!(config.db.as_deref(), Some(Path::new("/home/ana/.config/orquestra/team.db")));
        assert_eq!(config.locale.map(Locale::from), Some(Locale::PtBr));
        assert_eq!((config.ascii, config.color, config.mouse), (Some(true), Some(false), Some(true)));
        assert_eq!(config.playbooks.as_deref(), Some(Path::new("/p")));
    }

    #[test]
    fn what_is_wrong_is_refused_with_its_line() {
        for (text, line, word) in [
            ("ascii = true\ncolour = false\n", 2, "colour"),
            ("\n\nmouse = \"yes\"\n", 3, "boolean"),
            ("locale = \"fr\"\n", 1, "pt-BR"),
        ] {
            let Err(ConfigError::Wrong { line: found, problem, .. }) = Config::parse(Path::new("c.toml"), text) else {
                panic!("{text} was taken")
            };
            assert_eq!(found, line, "{text}");
            assert!(problem.contains(word), "{problem}");
        }
    }

    #[test]
    fn a_named_file_must_be_there() {
        let nowhere = Directories::default();
        assert_eq!(Config::load(None, &nowhere), Ok(Config::default()));
        assert!(matches!(Config::load(Some("/nowhere/c.toml".into()), &nowhere), Err(ConfigError::Unreadable { .. })));
    }
}
