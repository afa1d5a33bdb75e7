//! `orquestra win …`: quick wins.

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use super::error::CliError;
use super::metric::number;
use super::out::Table;
use super::pick;
use super::record::{drop_row, optional_day, person, put, with};
use super::session::Session;
use crate::command::refusal::Refusal;
use crate::domain::facts::AccountFacts;
use crate::domain::metric::QuickWin;
use crate::domain::plan::days_in_plan;
use crate::domain::win::{WinStage, next_win};
use crate::say;

#[derive(Debug, Subcommand)]
pub(super) enum WinArgs {
    Add(AddArgs),
    Edit(Box<EditArgs>),
    Deliver(DeliverArgs),
    Tell(TellArgs),
    Drop(OneArgs),
    List(ListArgs),
}

#[derive(Debug, Args)]
pub(super) struct AddArgs {
    account: String,
    title: String,
    #[command(flatten)]
    more: MoreArgs,
}

#[derive(Debug, Args)]
pub(super) struct EditArgs {
    account: String,
    win: String,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[command(flatten)]
    more: MoreArgs,
}

/// What can be said of a quick win, new or old.
#[derive(Debug, Args)]
pub(super) struct MoreArgs {
    #[arg(long, value_name = "30|60|90", allow_hyphen_values = true)]
    horizon: Option<i64>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    due: Option<String>,
    #[arg(long, value_name = "NAME")]
    wanted_by: Option<String>,
    #[arg(long, value_name = "TEXT")]
    metric: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    baseline: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    target: Option<String>,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    delivered: Option<String>,
    #[arg(long, value_name = "TEXT")]
    effect: Option<String>,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    measured: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct DeliverArgs {
    account: String,
    win: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[arg(long, value_name = "TEXT", default_value = "")]
    effect: String,
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    measured: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct TellArgs {
    account: String,
    win: String,
    #[arg(long, value_name = "NAMES")]
    to: String,
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
}

#[derive(Debug, Args)]
pub(super) struct OneArgs {
    account: String,
    win: String,
}

#[derive(Debug, Args)]
pub(super) struct ListArgs {
    account: String,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, verb: WinArgs) -> Result<(), CliError> {
    match verb {
        WinArgs::Add(args) => {
            let facts = session.account(&args.account)?;
            let mut new = QuickWin { title: args.title, account_id: facts.account.id, ..QuickWin::default() };
            new.due_on = args.more.horizon.map(|horizon| horizon_day(session, &facts, horizon));
            let new = said(session, &facts, new, args.more)?;
            save(session, &facts, new)
        }
        WinArgs::Edit(args) => {
            let (facts, before) = chosen(session, &args.account, &args.win)?;
            let title = args.title.unwrap_or_else(|| before.title.clone());
            let after = said(session, &facts, QuickWin { title, ..before }, args.more)?;
            save(session, &facts, after)
        }
        WinArgs::Deliver(args) => {
            let (facts, before) = chosen(session, &args.account, &args.win)?;
            if let Some(day) = before.delivered_on {
                return Err(session.refuse(Refusal::AlreadyDone(day)));
            }
            let measured = value(session, args.measured.as_deref())?.or(before.measured);
            let effect = if args.effect.trim().is_empty() { before.effect.clone() } else { args.effect };
            let delivered_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            save(session, &facts, QuickWin { delivered_on, effect, measured, ..before })
        }
        WinArgs::Tell(args) => {
            let (facts, before) = chosen(session, &args.account, &args.win)?;
            let told_on = Some(session.day_or(args.on.as_deref(), session.today())?);
            save(session, &facts, QuickWin { told_to: args.to, told_on, ..before })
        }
        WinArgs::Drop(args) => {
            let (facts, gone) = chosen(session, &args.account, &args.win)?;
            let about = gone.title.clone();
            drop_row(session, facts.account.id, gone, &about)
        }
        WinArgs::List(args) => list(session, &args),
    }
}

fn save(session: &mut Session<'_>, facts: &AccountFacts, win: QuickWin) -> Result<(), CliError> {
    let about = win.title.clone();
    put(session, facts.account.id, win, &about)
}

fn chosen(session: &mut Session<'_>, account: &str, named: &str) -> Result<(AccountFacts, QuickWin), CliError> {
    let facts = session.account(account)?;
    let win = pick::win(&facts, named).map_err(|refusal| session.refuse(refusal))?.clone();
    Ok((facts, win))
}

/// The day of a horizon in the account's plan, or the next open day where that has passed.
fn horizon_day(session: &Session<'_>, facts: &AccountFacts, horizon: i64) -> crate::domain::day::Day {
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let days = days_in_plan(&session.playbook(facts), &facts.plan, &calendar, &[horizon]);
    calendar.open_on_or_after(days.first().copied().unwrap_or(session.today()).max(session.today()))
}

fn value(session: &Session<'_>, typed: Option<&str>) -> Result<Option<i64>, CliError> {
    typed.map(|typed| session.thousandths(typed)).transpose()
}

/// A quick win with what the options say of it.
fn said(session: &Session<'_>, facts: &AccountFacts, win: QuickWin, more: MoreArgs) -> Result<QuickWin, CliError> {
    Ok(QuickWin {
        horizon: more.horizon.or(win.horizon),
        due_on: optional_day(session, more.due.as_deref())?.or(win.due_on),
        wanted_by: person(session, facts, more.wanted_by.as_deref())?.or(win.wanted_by),
        metric: more.metric.unwrap_or(win.metric),
        baseline: value(session, more.baseline.as_deref())?.or(win.baseline),
        target: value(session, more.target.as_deref())?.or(win.target),
        delivered_on: optional_day(session, more.delivered.as_deref())?.or(win.delivered_on),
        effect: more.effect.unwrap_or(win.effect),
        measured: value(session, more.measured.as_deref())?.or(win.measured),
        ..win
    })
}

fn list(session: &mut Session<'_>, args: &ListArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let (texts, today) = (session.texts, session.today());
    let next = next_win(&facts).map(|win| win.id);
    let contract = facts.account.contract_date;
    let mut wins: Vec<&QuickWin> = facts.quick_wins.iter().collect();
    wins.sort_by_key(|win| (win.horizon_from(contract), win.due_on.is_none(), win.due_on, win.id));
    if args.json {
        let rows: Vec<Value> = wins
            .iter()
            .map(|win| {
                with(
                    *win,
                    &[
                        ("horizon", json!(win.horizon_from(contract))),
                        ("stage", json!(win.stage())),
                        ("day_number", json!(win.delivered_on.map(|day| facts.account.day_number(day)))),
                        ("baseline", json!(win.baseline.map(number))),
                        ("target", json!(win.target.map(number))),
                        ("measured", json!(win.measured.map(number))),
                        ("reached_percent", json!(win.reached())),
                        ("overdue_days", json!(win.overdue(today))),
                        ("untold", json!(win.is_untold(today))),
                        ("next", json!(next == Some(win.id))),
                    ],
                )
            })
            .collect();
        return session.out.json(&rows);
    }
    if wins.is_empty() {
        session.out.line(say!(texts, "cli-list-empty"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-id"),
        format!(">{}", say!(texts, "cli-head-by")),
        say!(texts, "cli-head-win"),
        say!(texts, "cli-head-due"),
        say!(texts, "cli-head-state"),
        say!(texts, "cli-head-told"),
        say!(texts, "cli-head-effect"),
    ])
    .spare(&[5, 1]);
    for win in wins {
        let state = match (win.delivered_on, win.due_on) {
            (Some(day), _) => say!(texts, "cli-win-delivered", day = texts.day(day), number = facts.account.day_number(day)),
            (None, Some(due)) => session.time_left(due, today),
            (None, None) => String::new(),
        };
        let told = match win.stage() {
            WinStage::Planned => String::new(),
            WinStage::Told => win.told_to.clone(),
            _ if win.is_untold(today) => say!(texts, "cli-win-untold"),
            _ => say!(texts, "cli-win-to-tell"),
        };
        table.row([
            win.id.to_string(),
            win.horizon_from(contract).to_string(),
            win.title.clone(),
            session.show_day(win.due_on),
            state,
            told,
            win.effect.clone(),
        ]);
    }
    session.out.table(table);
    Ok(())
}
