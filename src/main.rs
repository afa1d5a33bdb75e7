//! Arguments in, exit code out.

use std::process::ExitCode;

fn main() -> color_eyre::Result<ExitCode> {
    color_eyre::install()?;
    // After it: the terminal is given back first, then the report is printed.
    orquestra::tui::shell::guard::install_panic_hook();
    orquestra::cli::run(std::env::args_os()).map(ExitCode::from)
}
