//! `orquestra schedule …`: whom to talk to in the coming weeks.

use clap::Args;
use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::record::{table, with};
use super::session::Session;
use crate::domain::engage::engage;
use crate::domain::schedule::schedule;
use crate::say;

#[derive(Debug, Args)]
pub(super) struct ScheduleArgs {
    account: String,
    #[arg(long, value_name = "N", default_value = "5", value_parser = clap::value_parser!(u8).range(1..=52))]
    weeks: u8,
    #[arg(long)]
    json: bool,
}

pub(super) fn run(session: &mut Session<'_>, args: &ScheduleArgs) -> Result<(), CliError> {
    let facts = session.account(&args.account)?;
    let playbook = session.playbook(&facts);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let (texts, tag, today) = (session.texts, session.texts.tag(), session.today());
    let touches = schedule(&facts, &playbook, &calendar, today, i64::from(args.weeks));
    let people = touches.iter().filter_map(|touch| {
        let person = facts.stakeholder(touch.stakeholder_id)?;
        Some((touch, person, engage(person, &facts, &playbook, touch.on_day)))
    });
    if args.json {
        let rows: Vec<Value> = people
            .map(|(touch, person, engagement)| {
                let topic = engagement.topic().map(|topic| topic.get(tag));
                let purpose = engagement.purpose().map(|purpose| purpose.get(tag));
                with(
                    touch,
                    &[
                        ("name", json!(person.name)),
                        ("role", json!(person.role)),
                        ("month", json!(engagement.month)),
                        ("topic", json!(topic)),
                        ("purpose", json!(purpose)),
                    ],
                )
            })
            .collect();
        return session.out.json(&rows);
    }
    let mut rows = Table::new([
        say!(texts, "cli-head-day"),
        say!(texts, "cli-head-name"),
        say!(texts, "cli-head-role"),
        format!(">{}", say!(texts, "cli-head-minutes")),
        say!(texts, "cli-head-since"),
        say!(texts, "cli-head-topic"),
    ])
    .spare(&[5]);
    for (touch, person, engagement) in people {
        let topic = engagement.topic().or(engagement.purpose()).map_or("", |text| text.get(tag));
        rows.row([
            format!("{} {}", texts.weekday(touch.on_day), texts.day(touch.on_day)),
            person.name.clone(),
            texts.code(person.role),
            touch.minutes.map_or_else(String::new, |minutes| minutes.to_string()),
            session.show_day(touch.due_since),
            topic.to_owned(),
        ]);
    }
    table(session, rows, touches.is_empty());
    Ok(())
}
