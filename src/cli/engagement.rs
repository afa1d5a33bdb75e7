//! `orquestra engagement …`: the weekly engagement index of an account against its usual range.

use clap::Args;
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::session::Session;
use crate::domain::rule::index::{Dip, weeks};
use crate::domain::view::View;
use crate::say;

#[derive(Debug, Args)]
pub(super) struct EngagementArgs {
    account: String,
    #[arg(long, value_name = "N", default_value = "12", value_parser = clap::value_parser!(u16).range(1..=520))]
    weeks: u16,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, args: &EngagementArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let scoring = session.scoring()?;
    let (texts, today) = (session.texts, session.today());
    let weeks = weeks(&View::new(&facts, &playbook, &calendar), today, usize::from(args.weeks), &scoring);
    if args.json {
        let weeks: Vec<Value> = weeks
            .iter()
            .map(|week| {
                json!({
                    "week_start": week.week_start,
                    "index": week.index,
                    "low": week.low,
                    "high": week.high,
                    "whole": week.whole,
                    "verdict": week.judgement(),
                    "why": week.dip.map(|dip| dip.why),
                    "worth_a_look": week.dip.is_some_and(Dip::is_worrying),
                })
            })
            .collect();
        return session.out.json(&json!({ "account": facts.account.handle, "today": today, "weeks": weeks }));
    }
    if weeks.is_empty() {
        session.out.line(say!(texts, "engagement-none"));
        return Ok(());
    }
    let mut table = Table::new([
        say!(texts, "cli-head-week"),
        format!(">{}", say!(texts, "cli-head-index")),
        say!(texts, "cli-head-usual"),
        say!(texts, "cli-head-verdict"),
        say!(texts, "cli-head-why"),
    ]);
    for week in &weeks {
        let why = week.dip.map_or_else(String::new, |dip| {
            let why = texts.code(dip.why);
            if dip.is_worrying() { format!("{why}: {}", say!(texts, "engagement-look")) } else { why }
        });
        table.row([
            texts.day(week.week_start),
            week.index.to_string(),
            match (week.low, week.high) {
                (Some(low), Some(high)) => say!(texts, "cli-engagement-range", low = low, high = high),
                _ => String::new(),
            },
            texts.code(week.judgement()),
            why,
        ]);
    }
    session.out.table(table);
    Ok(())
}
