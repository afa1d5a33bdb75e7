//! Readiness before go-live, who said go, and the two weeks after it.

use super::Telling;
use super::expectations::note;
use crate::demo::sketch::Both;
use crate::domain::account::{Stage, Status};
use crate::domain::assessment::{Assessment, Finding, PointList};
use crate::domain::day::{Day, add_days};
use crate::domain::expectation::{Review, ReviewKind};
use crate::domain::golive::{GoLive, NoteKind, REPORT_DAYS};
use crate::domain::stakeholder::Role;
use crate::domain::view::GO_LIVE;

const FEEDBACK: [Both; 4] = [
    [
        "“Two clicks less than before, and I see what the others do.”",
        "“Dois cliques a menos que antes, e vejo o que os outros fazem.”",
    ],
    ["“The search finds what I mean. The export takes too long.”", "“A busca acha o que eu quero. A exportação demora demais.”"],
    ["“First week without my own list.”", "“Primeira semana sem a minha planilha.”"],
    ["“Fine once you know where things are.”", "“Bom, depois que você sabe onde fica cada coisa.”"],
];

const WAY_BACK: Both = [
    "The old system stays readable for a month, so we go without a tested way back.",
    "O sistema antigo fica disponível para consulta por um mês; por isso, go mesmo sem reversão testada.",
];

/// Writes down what was ready, who said go, and what followed.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let facts = telling.facts;
    let Some(milestone) = facts.milestones.iter().find(|one| one.code == GO_LIVE) else { return };
    match milestone.done_on {
        Some(live) => {
            let all_ready = telling.rng.chance(75);
            for item in &telling.desk.playbook.readiness {
                let open = !all_ready && item.id == "rollback_plan";
                let finding = if open { Finding::NotMet } else { Finding::Met };
                said(telling, &item.id, finding, add_days(live, -2));
            }
            decided(telling, live, all_ready);
            after(telling, live);
        }
        None if facts.account.stage >= Stage::Training && facts.account.status == Status::Active => {
            // On the way: what the plan has behind it holds, the rest is open.
            for (at, item) in telling.desk.playbook.readiness.iter().enumerate() {
                let finding = match (facts.account.stage >= Stage::GoLive, at) {
                    (true, 0..=4) => Finding::Met,
                    (true, 5) | (false, 1) => Finding::Partly,
                    _ => continue,
                };
                let on = add_days(telling.desk.today, -telling.rng.between(1, 6)).max(facts.account.contract_date);
                said(telling, &item.id, finding, on);
            }
        }
        None => {}
    }
}

fn said(telling: &mut Telling<'_>, code: &str, finding: Finding, on: Day) {
    let account = &telling.facts.account;
    telling.rows.push(
        Assessment {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: account.id,
            list: PointList::Readiness,
            code: code.to_owned(),
            finding,
            on_day: on.max(account.contract_date),
            note: String::new(),
            said_by: account.owner.clone(),
        }
        .into(),
    );
}

fn decided(telling: &mut Telling<'_>, live: Day, all_ready: bool) {
    let facts = telling.facts;
    let of = telling.desk.playbook.readiness.len() as i64;
    let sponsor = facts.stakeholders.iter().find(|one| one.role == Role::ExecutiveSponsor && one.since <= live);
    telling.rows.push(
        GoLive {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            go: true,
            on_day: add_days(live, -1).max(facts.account.contract_date),
            said_by: sponsor.map_or_else(|| facts.account.owner.clone(), |one| one.name.clone()),
            ready: if all_ready { of } else { of - 1 },
            of,
            note: if all_ready { String::new() } else { telling.desk.say(WAY_BACK).to_owned() },
        }
        .into(),
    );
}

/// Weekly reports on usage while hypercare lasted, and what the first users said.
fn after(telling: &mut Telling<'_>, live: Day) {
    let facts = telling.facts;
    let today = telling.desk.today;
    let last = add_days(live, telling.desk.playbook.golive.hypercare_days);
    let mut due = add_days(live, REPORT_DAYS);
    while due <= last {
        let held = due < today;
        telling.rows.push(
            Review {
                id: telling.ids.new_id(),
                rev: if held { 2 } else { 1 },
                account_id: facts.account.id,
                kind: ReviewKind::UsageReport,
                due_on: due,
                held_on: held.then_some(due),
                every_days: Some(REPORT_DAYS),
                note: String::new(),
            }
            .into(),
        );
        if !held {
            break;
        }
        due = add_days(due, REPORT_DAYS);
    }
    let users = facts.stakeholders.iter().filter(|one| matches!(one.role, Role::EndUser | Role::PowerUser | Role::Champion));
    if let Some(user) = users.filter(|one| one.since <= live).map(|one| one.id).next()
        && add_days(live, 3) <= today
    {
        let at = telling.rng.between(0, FEEDBACK.len() as i64 - 1) as usize;
        note(telling, NoteKind::Feedback, FEEDBACK[at], add_days(live, 3), Some(user));
    }
}
