//! `orquestra agenda`: what is due, mine or the team's.

use clap::Args;
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::with;
use super::session::{Session, unexpected};
use crate::domain::agenda::{When, week_end};
use crate::protocol::{AgendaQuery, Reply, Request};
use crate::say;

#[derive(Debug, Args)]
pub(super) struct AgendaArgs {
    #[arg(long)]
    week: bool,
    #[arg(long, conflicts_with = "owner")]
    team: bool,
    #[arg(long, value_name = "LOGIN")]
    owner: Option<String>,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, args: &AgendaArgs) -> Result<(), CliError> {
    session.store.refresh_all()?;
    let today = session.today();
    let mine = || session.store.actor().to_owned();
    let owner = if args.team { None } else { Some(args.owner.clone().unwrap_or_else(mine)) };
    let to = if args.week { week_end(today) } else { today };
    let Reply::AgendaRead(lines) = session.ask(Request::Agenda(AgendaQuery { owner, to }))? else { return Err(unexpected()) };
    let texts = session.texts;
    if args.json {
        let row = |due| -> Value {
            let due: &crate::domain::agenda::Due = due;
            let what = texts.matter(due, session.playbooks.get_or_default(&due.head.playbook));
            with(due, &[("what", json!(what)), ("overdue_days", json!(due.overdue(today)))])
        };
        return session.out.json(&lines.iter().map(row).collect::<Vec<Value>>());
    }
    if lines.is_empty() {
        session.out.line(say!(texts, if args.week { "agenda-empty-week" } else { "agenda-empty-day" }));
        return Ok(());
    }
    let mut groups: Vec<(When, Table)> = Vec::new();
    for due in &lines {
        let when = due.when(today);
        if groups.last().is_none_or(|(last, _)| *last != when) {
            let heads = ["cli-head-due", "cli-head-kind", "cli-head-handle", "cli-head-what", "cli-head-who"];
            groups.push((when, Table::new(heads.map(|key| texts.get(key).into_owned())).spare(&[4])));
        }
        let what = texts.matter(due, session.playbooks.get_or_default(&due.head.playbook));
        if let Some((_, table)) = groups.last_mut() {
            let day = texts.day(due.due);
            table.row([day, texts.code(due.kind), due.head.account.clone(), what, due.who.clone()]);
        }
    }
    for (when, table) in groups {
        session.out.heading(&texts.when(when));
        session.out.table(table);
    }
    Ok(())
}
