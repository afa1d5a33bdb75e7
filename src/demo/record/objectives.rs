//! What the owner said of criteria that no figure answers, as the account's mood and progress suggest.

use super::Telling;
use crate::domain::account::Stage;
use crate::domain::assessment::{Assessment, Finding, PointList};
use crate::domain::day::add_days;
use crate::domain::touch::Sentiment;

/// Criteria that take somebody's word, the first stage in which there is something to say of them, and why it was said.
#[rustfmt::skip] // a table reads better with a row for each criterion
const POINTS: &[(&str, Stage, [&str; 2], [&str; 2])] = &[
    (
        "trained_users.know_benefit", Stage::GoLive,
        ["Asked five people in the sessions; four could say it", "Perguntei a cinco pessoas nas sessões; quatro souberam dizer"],
        ["They see it as extra work so far", "Por enquanto veem como trabalho a mais"],
    ),
    (
        "real_adoption.depth", Stage::Adoption,
        ["Reports and automations are used, not only lists", "Usam relatórios e automações, não só listas"],
        ["Lists only; nobody has built a report", "Só listas; ninguém montou um relatório"],
    ),
];

/// Writes down what was said.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let (facts, desk) = (telling.facts, telling.desk);
    let account = &facts.account;
    let latest = facts.touches.iter().filter(|touch| touch.sentiment.is_some()).max_by_key(|touch| (touch.happened_on, touch.id));
    let glad = latest.and_then(|touch| touch.sentiment) != Some(Sentiment::Negative);
    for (code, from, good, bad) in POINTS {
        let known = desk.playbook.point(PointList::Objective, code).is_some();
        if !known || account.stage < *from || !telling.rng.chance(70) {
            continue;
        }
        let on_day = desk.workday(add_days(desk.today, -telling.rng.between(2, 20)), account.stage_since);
        if on_day < account.stage_since || on_day > desk.today {
            continue;
        }
        let finding = match (glad, telling.rng.chance(60)) {
            (true, true) => Finding::Met,
            (true, false) => Finding::Partly,
            (false, _) => Finding::NotMet,
        };
        let note = if finding == Finding::NotMet { bad } else { good };
        telling.rows.push(
            Assessment {
                id: telling.ids.new_id(),
                rev: 1,
                account_id: account.id,
                list: PointList::Objective,
                code: (*code).to_owned(),
                finding,
                on_day,
                note: note[desk.lang].to_owned(),
                said_by: account.owner.clone(),
            }
            .into(),
        );
    }
}
