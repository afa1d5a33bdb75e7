//! The bare program: the terminal UI, on the user's database or on the demo.

use std::path::{Path, PathBuf};

use super::demo;
use super::error::CliError;
use super::setup::Setup;
use crate::say;
use crate::store::{Creation, OpenOptions};
use crate::tui::Screen;
use crate::tui::shell::probe::{ColourWish, Fit, Palette, Streams, Unfit, probe, vars};
use crate::tui::{self, RunError, Start};

/// Opens the terminal UI. Gives its exit code.
pub(super) fn open(setup: &mut Setup, is_demo: bool, keep: Option<PathBuf>, screen: Screen) -> Result<u8, CliError> {
    let wish = if setup.options.no_color || setup.config.color == Some(false) { ColourWish::Mono } else { ColourWish::Ansi };
    let fit = probe(&vars(), Streams::now(), wish).map_err(|unfit| {
        let key = match unfit {
            Unfit::Stdin | Unfit::Stdout => "cli-ui-needs-terminal",
            Unfit::Dumb => "cli-ui-dumb-terminal",
        };
        CliError::Refused(say!(setup.texts, key))
    })?;
    let (playbooks, notices) = setup.playbooks()?;
    if !is_demo {
        let options = setup.open_options(Creation::IfMissing, playbooks)?;
        return run(setup, fit, options, screen, false, notices);
    }
    if let Some(path) = keep {
        let options = demo::options(setup, path)?;
        demo::fill(setup, options.clone(), crate::demo::HAND_MADE, demo::SEED)?;
        return run(setup, fit, OpenOptions { creation: Creation::Never, ..options }, screen, false, notices);
    }
    let directory = Temporary::new(setup)?;
    let options = demo::options(setup, directory.path.join("demo.db"))?;
    demo::fill(setup, options.clone(), crate::demo::HAND_MADE, demo::SEED)?;
    run(setup, fit, OpenOptions { creation: Creation::Never, ..options }, screen, true, notices)
}

fn run(
    setup: &Setup,
    fit: Fit,
    options: OpenOptions,
    screen: Screen,
    temporary: bool,
    notices: Vec<String>,
) -> Result<u8, CliError> {
    let start = Start {
        options,
        texts: setup.texts.clone(),
        ascii: setup.options.ascii || setup.config.ascii.unwrap_or(fit.ascii),
        mono: fit.palette == Palette::Mono,
        mouse: setup.config.mouse == Some(true),
        temporary,
        // What is half written about a demo goes with it.
        state_dir: setup.directories.state.clone().filter(|_| !temporary),
        notices,
        screen,
    };
    tui::run(start).map_err(|error| match error {
        RunError::Open(error) => CliError::Open(error),
        RunError::Fallen => CliError::Refused(say!(setup.texts, "cli-ui-fallen")),
        RunError::Terminal(error) => CliError::Refused(say!(setup.texts, "cli-ui-terminal", problem = error.to_string())),
    })
}

/// A directory that goes when it is dropped, readable by its owner alone.
struct Temporary {
    path: PathBuf,
}

impl Temporary {
    fn new(setup: &Setup) -> Result<Self, CliError> {
        let pattern = std::env::temp_dir().join("orquestra-demo-XXXXXX");
        let path = nix::unistd::mkdtemp(&pattern).map_err(|error| {
            let path = pattern.display().to_string();
            CliError::Refused(say!(setup.texts, "cli-unwritable", path = path, problem = error.to_string()))
        })?;
        Ok(Self { path })
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        remove(&self.path);
    }
}

fn remove(directory: &Path) {
    // What cannot be removed is left to whatever cleans the temporary directory.
    let _ = std::fs::remove_dir_all(directory);
}
