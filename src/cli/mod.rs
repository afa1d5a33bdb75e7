//! The command line: every verb as a subcommand, for scripts and for terminals alike.
//!
//! Arguments become the same [`Command`](crate::command::Command)s as in the terminal UI and go
//! to the same store. What is printed for people is made safe for a terminal; `--json` is
//! lossless. Help texts stand in the message files, looked up by the name of each argument.
//!
//! Exit codes: 0 done; 1 refused or failed; 2 usage; 4 somebody else was first or is busy.

mod account;
mod account_show;
mod agenda;
mod capacity;
mod checklist;
mod concern;
mod database;
mod demo;
mod engagement;
mod error;
mod expectation;
mod files;
mod goal;
mod golive;
mod handoff;
mod help;
mod history;
mod kickoff;
mod log;
mod low_adopter;
mod metric;
mod milestone;
mod next_step;
mod note;
mod objective;
mod opportunity;
mod out;
mod pick;
mod plan;
mod play;
mod playbook;
mod raci;
mod recognition;
mod record;
mod reference;
mod renewal;
mod resource;
mod review;
mod risk;
mod schedule;
mod scoring;
mod session;
mod setup;
mod signal;
mod stakeholder;
mod steady;
mod task;
mod team;
mod touch;
mod training;
mod transfer;
mod transfer_file;
mod transfer_records;
mod transfer_words;
mod triage;
mod ui;
mod values;
mod why;
mod win;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::tui::Screen;
use error::CliError;
use session::Session;
use setup::Setup;

/// Shown by `--version`.
const VERSION: &str = env!("CARGO_PKG_VERSION");

#[derive(Debug, Parser)]
#[command(name = "orquestra", version = VERSION, max_term_width = 100, args_conflicts_with_subcommands = false)]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[arg(long)]
    demo: bool,
    #[arg(long, value_name = "PATH", requires = "demo")]
    keep: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<Verb>,
}

/// Options that hold for every subcommand.
#[derive(Debug, Clone, Default, Args)]
struct Global {
    #[arg(long, global = true, value_name = "PATH")]
    db: Option<PathBuf>,
    #[arg(long, global = true, value_name = "LOCALE", value_parser = ["en", "pt-BR"])]
    locale: Option<String>,
    #[arg(long, global = true, value_name = "DATE", allow_hyphen_values = true)]
    today: Option<String>,
    #[arg(long, global = true)]
    ascii: bool,
    #[arg(long, global = true)]
    no_color: bool,
    #[arg(long, global = true)]
    what_if: bool,
}

#[derive(Debug, Subcommand)]
enum Verb {
    Init,
    Demo(demo::DemoArgs),
    #[command(subcommand)]
    Account(account::AccountVerb),
    #[command(subcommand)]
    Milestone(milestone::MilestoneArgs),
    #[command(subcommand)]
    Task(task::TaskArgs),
    #[command(subcommand)]
    Stakeholder(stakeholder::StakeholderArgs),
    #[command(subcommand)]
    Touch(touch::TouchArgs),
    #[command(subcommand)]
    Signal(signal::SignalArgs),
    Triage(triage::TriageArgs),
    Agenda(agenda::AgendaArgs),
    Why(why::WhyArgs),
    Engagement(engagement::EngagementArgs),
    Log(log::LogArgs),
    #[command(subcommand)]
    Objective(objective::ObjectiveArgs),
    #[command(subcommand)]
    Handoff(handoff::HandoffArgs),
    #[command(subcommand)]
    Kickoff(kickoff::KickoffArgs),
    #[command(subcommand)]
    Metric(metric::MetricArgs),
    #[command(subcommand)]
    Goal(goal::GoalArgs),
    #[command(subcommand)]
    Win(win::WinArgs),
    #[command(subcommand)]
    Concern(concern::ConcernArgs),
    #[command(subcommand)]
    Session(training::SessionArgs),
    #[command(subcommand)]
    LowAdopter(low_adopter::LowAdopterArgs),
    #[command(subcommand)]
    Checklist(checklist::ChecklistArgs),
    #[command(subcommand)]
    Risk(risk::RiskArgs),
    #[command(subcommand)]
    Expectation(expectation::ExpectationArgs),
    #[command(subcommand)]
    Review(review::ReviewArgs),
    #[command(subcommand)]
    Note(note::NoteArgs),
    #[command(subcommand)]
    Golive(golive::GoliveArgs),
    #[command(subcommand)]
    Steady(steady::SteadyArgs),
    #[command(subcommand)]
    Renewal(renewal::RenewalArgs),
    #[command(subcommand)]
    Opportunity(opportunity::OpportunityArgs),
    #[command(subcommand)]
    Reference(reference::ReferenceArgs),
    #[command(subcommand)]
    Raci(raci::RaciArgs),
    Schedule(schedule::ScheduleArgs),
    #[command(subcommand)]
    Recognition(recognition::RecognitionArgs),
    #[command(subcommand)]
    Resource(resource::ResourceArgs),
    #[command(subcommand)]
    Next(next_step::NextArgs),
    #[command(subcommand)]
    Play(play::PlayArgs),
    #[command(subcommand)]
    Score(scoring::ScoreArgs),
    #[command(subcommand)]
    Scoring(scoring::ScoringArgs),
    #[command(subcommand)]
    Plan(plan::PlanArgs),
    #[command(subcommand)]
    Team(team::TeamArgs),
    Undo,
    Redo,
    Journal(history::JournalArgs),
    #[command(subcommand)]
    Playbook(playbook::PlaybookArgs),
    #[command(subcommand)]
    Import(transfer::ImportArgs),
    #[command(subcommand)]
    Export(transfer::ExportArgs),
    Backup(database::BackupArgs),
    Check(database::CheckArgs),
    Completions(files::CompletionsArgs),
    Man(files::ManArgs),
}

/// Runs the program with these arguments, the first being its own name. Gives the exit code.
pub fn run(args: impl IntoIterator<Item = OsString>) -> color_eyre::Result<u8> {
    let args: Vec<OsString> = args.into_iter().collect();
    let mut setup = Setup::new(setup::named_locale(&args));
    let cli = match help::parse(&args, &setup.texts) {
        Ok(cli) => cli,
        Err(code) => return Ok(code),
    };
    let result = setup.take_options(cli.global.clone()).and_then(|()| match cli.command {
        Some(verb) => answer(verb, &mut setup),
        None => ui::open(&mut setup, cli.demo, cli.keep, Screen::Board),
    });
    let result = match result {
        Ok(code) => setup.out.flush().map(|()| code),
        Err(error) => Err(error),
    };
    Ok(result.unwrap_or_else(|error| error.report(&mut setup)))
}

fn answer(verb: Verb, setup: &mut Setup) -> Result<u8, CliError> {
    let mut session = match verb {
        // What needs no database, or opens it in a way of its own.
        Verb::Init => return database::init(setup),
        Verb::Triage(args) => return triage::run(setup, args),
        Verb::Demo(args) => return demo::make(setup, &args),
        Verb::Completions(args) => return Ok(files::completions(setup, &args)),
        Verb::Man(args) => return files::man(setup, &args),
        Verb::Playbook(args) => return playbook::run(setup, args),
        Verb::Check(args) => return database::check(setup, &args),
        Verb::Import(args) => return transfer::import(&mut Session::open(setup)?, args),
        _ => Session::open(setup)?,
    };
    let session = &mut session;
    match verb {
        Verb::Account(args) => account::run(session, args),
        Verb::Milestone(args) => milestone::run(session, args),
        Verb::Task(args) => task::run(session, args),
        Verb::Stakeholder(args) => stakeholder::run(session, args),
        Verb::Touch(args) => touch::run(session, args),
        Verb::Signal(args) => signal::run(session, args),
        Verb::Objective(args) => objective::run(session, args),
        Verb::Handoff(args) => handoff::run(session, args),
        Verb::Kickoff(args) => kickoff::run(session, args),
        Verb::Metric(args) => metric::run(session, args),
        Verb::Goal(args) => goal::run(session, args),
        Verb::Win(args) => win::run(session, args),
        Verb::Concern(args) => concern::run(session, args),
        Verb::Session(args) => training::run(session, args),
        Verb::LowAdopter(args) => low_adopter::run(session, args),
        Verb::Checklist(args) => checklist::run(session, args),
        Verb::Risk(args) => risk::run(session, args),
        Verb::Expectation(args) => expectation::run(session, args),
        Verb::Review(args) => review::run(session, args),
        Verb::Note(args) => note::run(session, args),
        Verb::Golive(args) => golive::run(session, args),
        Verb::Steady(args) => steady::run(session, args),
        Verb::Renewal(args) => renewal::run(session, args),
        Verb::Opportunity(args) => opportunity::run(session, args),
        Verb::Reference(args) => reference::run(session, args),
        Verb::Raci(args) => raci::run(session, args),
        Verb::Schedule(args) => schedule::run(session, &args),
        Verb::Recognition(args) => recognition::run(session, args),
        Verb::Resource(args) => resource::run(session, args),
        Verb::Agenda(args) => agenda::run(session, &args),
        Verb::Next(args) => next_step::run(session, args),
        Verb::Play(args) => play::run(session, args),
        Verb::Score(args) => scoring::score(session, args),
        Verb::Scoring(args) => scoring::run(session, args),
        Verb::Plan(args) => plan::run(session, args),
        Verb::Team(args) => team::run(session, args),
        Verb::Why(args) => why::run(session, &args),
        Verb::Engagement(args) => engagement::run(session, &args),
        Verb::Log(args) => log::run(session, &args),
        Verb::Undo => history::undo(session),
        Verb::Redo => history::redo(session),
        Verb::Journal(args) => history::journal(session, &args),
        Verb::Export(args) => transfer::export(session, args),
        Verb::Backup(args) => database::backup(session, &args),
        // Answered above.
        Verb::Init
        | Verb::Demo(_)
        | Verb::Triage(_)
        | Verb::Completions(_)
        | Verb::Man(_)
        | Verb::Playbook(_)
        | Verb::Check(_)
        | Verb::Import(_) => Ok(()),
    }
    .map(|()| 0)
}
