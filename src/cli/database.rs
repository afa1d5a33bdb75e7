//! `orquestra init`, `check`, `backup`: the database as a file.

use std::path::PathBuf;

use clap::Args;

use super::error::{CliError, REFUSED};
use super::out::{Progress, Table};
use super::session::Session;
use super::setup::Setup;
use crate::say;
use crate::store::Creation;

#[derive(Debug, Args)]
pub(super) struct BackupArgs {
    file: PathBuf,
}

#[derive(Debug, Args)]
pub(super) struct CheckArgs {
    #[arg(long)]
    json: bool,
}

pub(super) fn init(setup: &mut Setup) -> Result<u8, CliError> {
    let path = setup.database()?.0;
    let session = Session::open_as(setup, Creation::Always)?;
    let line = say!(session.texts, "cli-init-made", path = path.display().to_string());
    session.out.line(line);
    Ok(0)
}

pub(super) fn check(setup: &mut Setup, args: &CheckArgs) -> Result<u8, CliError> {
    // Nothing is made here, not even the database that nobody named.
    let session = Session::open_as(setup, Creation::Never)?;
    let report = session.store.check()?;
    let code = if report.ok { 0 } else { REFUSED };
    if args.json {
        session.out.json(&report)?;
        return Ok(code);
    }
    let texts = session.texts;
    session.out.line(session.store.path().display().to_string());
    let mut table = Table::new([say!(texts, "cli-head-check"), say!(texts, "cli-head-state"), say!(texts, "cli-head-found")]);
    for finding in &report.findings {
        table.row([
            texts.get(&format!("cli-check-{}", finding.what.replace('_', "-"))).into_owned(),
            if finding.ok { say!(texts, "cli-check-ok") } else { say!(texts, "cli-check-wrong") },
            finding.found.clone(),
        ]);
    }
    session.out.table(table);
    if !report.ok {
        let wrong = |what: &str| report.findings.iter().any(|finding| !finding.ok && finding.what == what);
        let advice = if wrong("integrity") || wrong("foreign_keys") {
            say!(texts, "cli-check-advice-restore")
        } else if wrong("permissions") {
            say!(texts, "cli-check-advice-permissions", word = super::error::shell_word(session.store.path()))
        } else {
            say!(texts, "cli-check-advice-other")
        };
        session.out.complain(&format!("orquestra: {advice}"));
    }
    Ok(code)
}

pub(super) fn backup(session: &mut Session<'_>, args: &BackupArgs) -> Result<(), CliError> {
    let mut progress = Progress::new(say!(session.texts, "cli-progress-backup"));
    let result = session.store.backup(&args.file, |done, total| progress.at(done, total));
    progress.end();
    result?;
    let line = say!(session.texts, "cli-backup-made", path = args.file.display().to_string());
    session.out.line(line);
    Ok(())
}
