//! The demo portfolio: `orquestra demo --out PATH`, and the one that `--demo` opens.

use std::path::PathBuf;

use clap::Args;

use super::error::CliError;
use super::out::Progress;
use super::setup::Setup;
use crate::demo::{DemoOptions, HAND_MADE};
use crate::say;
use crate::store::{Creation, OpenOptions, Store};

/// The seed where none is given: any number does, as long as it stays.
pub(super) const SEED: u64 = 1;

#[derive(Debug, Args)]
pub(super) struct DemoArgs {
    #[arg(long, value_name = "PATH")]
    out: PathBuf,
    #[arg(long, value_name = "N", default_value_t = HAND_MADE)]
    accounts: usize,
    #[arg(long, value_name = "S", default_value_t = SEED)]
    seed: u64,
}

pub(super) fn make(setup: &mut Setup, args: &DemoArgs) -> Result<u8, CliError> {
    let options = options(setup, args.out.clone())?;
    let made = fill(setup, options, args.accounts, args.seed)?;
    let line = say!(setup.texts, "cli-demo-made", count = made as i64, path = args.out.display().to_string());
    setup.out.line(line);
    Ok(0)
}

/// How to make a database for the demo at a place.
pub(super) fn options(setup: &Setup, path: PathBuf) -> Result<OpenOptions, CliError> {
    let playbooks = setup.playbooks()?.0;
    Ok(OpenOptions { path, actor: Setup::actor(), clock: setup.clock, playbooks, creation: Creation::Always })
}

/// Makes the database and fills it. Says how many accounts it holds.
pub(super) fn fill(setup: &Setup, options: OpenOptions, accounts: usize, seed: u64) -> Result<usize, CliError> {
    let clock = options.clock;
    let mut store = Store::open(options)?;
    let demo = DemoOptions {
        accounts,
        seed,
        today: store.today(),
        now: clock.now(),
        me: store.actor().to_owned(),
        locale: setup.texts.tag().to_owned(),
    };
    let mut progress = Progress::new(say!(setup.texts, "cli-progress-demo"));
    let made = store.seed(&demo, |done| progress.at(done as u64, accounts as u64));
    progress.end();
    Ok(made?)
}
