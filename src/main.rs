//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    orquestra::cli::run(std::env::args_os()).map(ExitCode::from)
}
