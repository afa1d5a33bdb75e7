//! `orquestra log …`: a touch, what stands in the way and what comes next, in one line.

use clap::Args;

use super::error::CliError;
use super::session::Session;
use crate::command::Command;
use crate::text::capture::capture;

#[derive(Debug, Args)]
pub(super) struct LogArgs {
    account: String,
    #[arg(required = true, num_args = 1..)]
    line: Vec<String>,
    #[arg(long)]
    dry_run: bool,
}

pub(super) fn run(session: &mut Session<'_>, args: &LogArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let today = session.today();
    let told = capture(&args.line.join(" "), &facts.stakeholders, today);
    let preview = told.preview(&facts, today, session.texts);
    if !args.dry_run {
        let command = told.command(facts.account.id, session.texts);
        if let Err(refused) = session.act_and_say(Command::Capture(command), "") {
            // How the line was read says what is missing, such as a name that fits nobody.
            for line in &preview {
                session.out.complain(&format!("  {line}"));
            }
            return Err(refused);
        }
    }
    for line in preview {
        session.out.line(format!("  {line}"));
    }
    Ok(())
}
