//! `orquestra completions`, `orquestra man`: files for shells and for `man`.

use std::path::PathBuf;

use clap::Args;
use clap_complete::Shell;

use super::error::CliError;
use super::help;
use super::setup::Setup;
use crate::say;

#[derive(Debug, Args)]
pub(super) struct CompletionsArgs {
    shell: Shell,
}

#[derive(Debug, Args)]
pub(super) struct ManArgs {
    directory: Option<PathBuf>,
}

pub(super) fn completions(setup: &mut Setup, args: &CompletionsArgs) -> u8 {
    let mut bytes = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(&setup.texts), "orquestra", &mut bytes);
    setup.out.bytes(&bytes);
    0
}

pub(super) fn man(setup: &mut Setup, args: &ManArgs) -> Result<u8, CliError> {
    let failed = |error: std::io::Error| CliError::Refused(error.to_string());
    let command = help::command(&setup.texts).disable_help_subcommand(true);
    match &args.directory {
        None => {
            let mut bytes = Vec::new();
            clap_mangen::Man::new(command).render(&mut bytes).map_err(failed)?;
            setup.out.bytes(&bytes);
        }
        Some(directory) => {
            std::fs::create_dir_all(directory).and_then(|()| clap_mangen::generate_to(command, directory)).map_err(|error| {
                CliError::Refused(say!(
                    setup.texts,
                    "cli-unwritable",
                    path = directory.display().to_string(),
                    problem = error.to_string()
                ))
            })?;
            let line = say!(setup.texts, "cli-man-made", path = directory.display().to_string());
            setup.out.line(line);
        }
    }
    Ok(0)
}
