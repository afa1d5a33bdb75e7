//! Arguments in, exit code out.

use std::process::ExitCode;

use color_eyre::config::{HookBuilder, Theme};

fn main() -> color_eyre::Result<ExitCode> {
    let mono = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let theme = if mono { Theme::new() } else { Theme::dark() };
    HookBuilder::default().theme(theme).install()?;
    // After it: the terminal is given back first, then the report is printed.
    orquestra::tui::shell::guard::install_panic_hook();
    orquestra::cli::run(std::env::args_os()).map(ExitCode::from)
}
