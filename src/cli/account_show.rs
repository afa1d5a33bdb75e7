//! Everything about one account, for people and as JSON.

use serde_json::{Value, json};

use super::error::CliError;
use super::out::Table;
use super::session::Session;
use super::{milestone, plan, signal, stakeholder, touch};
use crate::domain::cadence::cadences;
use crate::domain::facts::AccountFacts;
use crate::domain::plan::planned_tasks;
use crate::say;

/// The touches shown before the reader is sent to `touch list`.
const TOUCHES_SHOWN: usize = 5;

/// Everything that is stored, and what follows from it.
pub(super) fn json(session: &mut Session<'_>, facts: &AccountFacts) -> Result<(), CliError> {
    let today = session.today();
    let playbook = session.playbook(facts);
    let calendar = session.store.team().calendar(&facts.plan.factors.busy);
    let mut value = serde_json::to_value(facts).map_err(|error| CliError::Refused(error.to_string()))?;
    if let Value::Object(fields) = &mut value {
        fields.insert("today".into(), json!(today));
        fields.insert("day_number".into(), json!(facts.account.day_number(today)));
        fields.insert("days_in_stages".into(), json!(facts.days_in_stages(today)));
        fields.insert("plan_end".into(), json!(facts.plan_end()));
        fields.insert("cadences".into(), json!(cadences(facts, &playbook, &calendar, today)));
        fields.insert("planned_tasks".into(), json!(planned_tasks(&playbook, &facts.plan, &calendar, &facts.tasks)));
    }
    session.out.json(&value)
}

/// The same in words and tables.
pub(super) fn human(session: &mut Session<'_>, facts: &AccountFacts) {
    let (texts, today) = (session.texts, session.today());
    let playbook = session.playbook(facts);
    let account = &facts.account;
    session.out.line(format!("{} ({})", account.name, account.handle));
    let field = |code: &str| texts.get(&format!("code-field-{code}")).into_owned();
    let mut table = Table::pairs();
    let in_stage = (today - account.stage_since).num_days().max(0);
    table.pair(field("owner"), account.owner.as_str());
    table.pair(field("status"), texts.code(account.status));
    if let Some(day) = account.archived_on {
        table.pair(say!(texts, "cli-show-archived"), texts.day(day));
    }
    table.pair(field("stage"), say!(texts, "cli-show-stage", stage = texts.stage(account.stage, &playbook), days = in_stage));
    table.pair(
        field("contract-date"),
        say!(texts, "cli-show-contract", date = texts.day(account.contract_date), day = account.day_number(today)),
    );
    table.pair(field("kickoff-date"), session.show_day(account.kickoff_date));
    table.pair(field("renewal-date"), session.show_day(account.renewal_date));
    table.pair(field("segment"), account.segment.as_str());
    table.pair(field("arr"), account.arr_cents.map_or_else(String::new, |cents| texts.money(cents, &account.currency)));
    table.pair(field("seats"), account.seats.map_or_else(String::new, |seats| texts.number(seats)));
    table.pair(field("goal"), account.goal.as_str());
    table.pair(field("tags"), account.tags.join(", "));
    table.pair(field("external-id"), account.external_id.clone().unwrap_or_default());
    let visited: Vec<String> = facts
        .days_in_stages(today)
        .iter()
        .enumerate()
        .filter(|(at, _)| facts.visits.iter().any(|visit| visit.stage.index() == *at))
        .map(|(at, days)| format!("{}: {days}", at + 1))
        .collect();
    table.pair(say!(texts, "cli-show-days-in-stages"), visited.join(" · "));
    session.out.table(table);

    session.out.heading(&say!(texts, "cli-heading-plan"));
    plan::summary(session, facts);
    session.out.heading(&say!(texts, "cli-heading-milestones"));
    milestone::table(session, facts);
    session.out.heading(&say!(texts, "cli-heading-cadence"));
    stakeholder::table(session, facts);
    session.out.heading(&say!(texts, "cli-heading-signals"));
    let live: Vec<_> = facts.signals.iter().filter(|signal| !signal.is_closed()).map(|signal| (facts, signal)).collect();
    signal::table(session, &live, false);
    session.out.heading(&say!(texts, "cli-heading-touches"));
    touch::table(session, facts, TOUCHES_SHOWN);
}
