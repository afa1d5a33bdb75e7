//! What every subcommand starts from: language, config, who acts, where the database is.

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

use nix::unistd::{User, getuid};

use super::Global;
use super::error::CliError;
use super::out::Out;
use crate::clock::Clock;
use crate::config::{CONFIG_VARIABLE, Config, ConfigError, Directories};
use crate::domain::playbook::Playbooks;
use crate::say;
use crate::store::{Creation, OpenOptions};
use crate::text::{Locale, Texts};

/// Names the database where no option does.
const DB_VARIABLE: &str = "ORQUESTRA_DB";

/// What a subcommand starts from.
pub(super) struct Setup {
    pub texts: Texts,
    pub directories: Directories,
    pub config: Config,
    pub options: Global,
    pub clock: Clock,
    pub out: Out,
    /// A config file that could not be used: said once help and usage have been dealt with.
    problem: Option<ConfigError>,
}

/// The language that the arguments name, found before they are read: it decides in which language
/// help is given.
pub(super) fn named_locale(args: &[OsString]) -> Option<Locale> {
    let mut args = args.iter().map(|arg| arg.to_string_lossy()).take_while(|arg| arg != "--");
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--locale") {
            Some("") => return args.next().and_then(|name| Locale::from_name(&name)),
            Some(rest) if rest.starts_with('=') => return Locale::from_name(&rest[1..]),
            _ => {}
        }
    }
    None
}

impl Setup {
    /// Finds the config file and the language. Nothing else is looked at yet.
    pub fn new(named: Option<Locale>) -> Self {
        let directories = Directories::find();
        let file = std::env::var_os(CONFIG_VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from);
        let (config, problem) = match Config::load(file, &directories) {
            Ok(config) => (config, None),
            Err(problem) => (Config::default(), Some(problem)),
        };
        let locale = named
            .or_else(|| config.locale.map(Locale::from))
            .unwrap_or_else(|| Locale::from_env(|name| std::env::var(name).ok()));
        Self {
            texts: Texts::new(locale),
            directories,
            config,
            options: Global::default(),
            clock: Clock::real(),
            out: Out::new(false),
            problem,
        }
    }

    /// Takes the options over, once they were read.
    pub fn take_options(&mut self, options: Global) -> Result<(), CliError> {
        self.out = Out::new(options.ascii || self.config.ascii == Some(true));
        if let Some(problem) = self.problem.take() {
            return Err(CliError::Refused(match problem {
                ConfigError::Unreadable { path, problem } => {
                    say!(self.texts, "cli-config-unreadable", path = path.display().to_string(), problem = problem)
                }
                ConfigError::Wrong { path, line, problem } => {
                    say!(
                        self.texts,
                        "cli-config-wrong",
                        path = path.display().to_string(),
                        line = line.to_string(),
                        problem = problem
                    )
                }
            }));
        }
        if let Some(typed) = &options.today {
            let day = self.texts.read_day(typed, Clock::real().today(None));
            let day = day.ok_or_else(|| CliError::Usage(say!(self.texts, "cli-usage-bad-date", given = typed.as_str())))?;
            self.clock = Clock::held_at(day);
        }
        self.options = options;
        Ok(())
    }

    /// Login of whoever runs the program, from the process and not from the environment.
    pub fn actor() -> String {
        let uid = getuid();
        User::from_uid(uid).ok().flatten().map_or_else(|| format!("uid-{uid}"), |user| user.name)
    }

    /// Where the database is, and whether somebody named the place.
    pub fn database(&self) -> Result<(PathBuf, bool), CliError> {
        let named = self
            .options
            .db
            .clone()
            .or_else(|| std::env::var_os(DB_VARIABLE).filter(|path| !path.is_empty()).map(PathBuf::from))
            .or_else(|| self.config.db.clone());
        match (named, &self.directories.data) {
            (Some(path), _) => Ok((path, true)),
            (None, Some(data)) => Ok((data.join("orquestra.db"), false)),
            (None, None) => Err(CliError::Refused(say!(self.texts, "cli-open-no-home"))),
        }
    }

    /// The shipped playbook and the user's own; broken ones come back as sentences.
    pub fn playbooks(&self) -> Result<(Arc<Playbooks>, Vec<String>), CliError> {
        let mut files: Vec<PathBuf> = Vec::new();
        let mut own = Vec::new();
        let mut notices = Vec::new();
        let named = self.config.playbooks.clone();
        if let Some(directory) = named.clone().or_else(|| self.directories.config.as_ref().map(|dir| dir.join("playbooks"))) {
            match std::fs::read_dir(&directory) {
                Ok(entries) => files.extend(entries.flatten().map(|entry| entry.path())),
                Err(error) if named.is_none() && error.kind() == std::io::ErrorKind::NotFound => {}
                Err(error) => notices.push(self.unreadable(&directory, &error)),
            }
        }
        files.retain(|file| file.extension().is_some_and(|extension| extension == "toml"));
        files.sort();
        for file in files {
            match std::fs::read_to_string(&file) {
                Ok(text) => own.push((file.display().to_string(), text)),
                Err(error) => notices.push(self.unreadable(&file, &error)),
            }
        }
        let (playbooks, problems) =
            Playbooks::with_own(&own).map_err(|problem| CliError::Refused(self.texts.playbook_error(&problem)))?;
        notices.extend(problems.iter().map(|problem| self.texts.playbook_error(problem)));
        Ok((Arc::new(playbooks), notices))
    }

    /// The sentence for a file that could not be read.
    pub fn unreadable(&self, path: &std::path::Path, error: &std::io::Error) -> String {
        say!(self.texts, "cli-unreadable", path = path.display().to_string(), problem = error.to_string())
    }

    /// How to open the database. Its directory is made, for this user alone, where nobody named a place.
    pub fn open_options(&self, creation: Creation, playbooks: Arc<Playbooks>) -> Result<OpenOptions, CliError> {
        use std::os::unix::fs::DirBuilderExt as _;
        let (path, named) = self.database()?;
        if !named
            && creation != Creation::Never
            && let Some(directory) = path.parent()
        {
            let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(directory);
            made.map_err(|error| {
                CliError::Refused(say!(
                    self.texts,
                    "cli-open-io",
                    path = directory.display().to_string(),
                    problem = error.to_string()
                ))
            })?;
        }
        Ok(OpenOptions { path, actor: Self::actor(), clock: self.clock, playbooks, creation })
    }
}
