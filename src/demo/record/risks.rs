//! The risk register: the playbook's risks that fit the account, scored as its signals and concerns suggest.

use super::Telling;
use crate::domain::day::add_days;
use crate::domain::risk::{Risk, RiskScore};

/// Writes the register down: one risk in two accounts of three, more where signals show it.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let (facts, desk) = (telling.facts, telling.desk);
    let tag = if desk.lang == 0 { "en" } else { "pt-BR" };
    let found = add_days(facts.account.contract_date, 4);
    if found > desk.today {
        return;
    }
    for spec in &desk.playbook.risks {
        let sign = facts.signals.iter().find(|signal| spec.signals.contains(&signal.code));
        if sign.is_none() && !telling.rng.chance(35) {
            continue;
        }
        let mut risk = Risk {
            id: telling.ids.new_id(),
            rev: 1,
            account_id: facts.account.id,
            code: spec.id.clone(),
            title: spec.title.get(tag).to_owned(),
            probability: spec.probability,
            impact: spec.severity,
            mitigation: spec.mitigation.get(tag).to_owned(),
            owner: facts.account.owner.clone(),
            found_on: found,
            review_on: Some(add_days(desk.today, telling.rng.between(-4, 16))),
            ..Risk::default()
        };
        let mut scored = vec![(found, risk.probability)];
        if let Some(sign) = sign {
            risk.signal_id = Some(sign.id);
            if risk.probability < 5 && sign.raised_on > found {
                risk.probability += 1;
                risk.rev = 2;
                scored.push((sign.raised_on, risk.probability));
            }
        }
        for (on_day, probability) in scored {
            telling.rows.push(
                RiskScore {
                    id: telling.ids.new_id(),
                    rev: 1,
                    account_id: risk.account_id,
                    risk_id: risk.id,
                    on_day,
                    probability,
                    impact: risk.impact,
                    scored_by: risk.owner.clone(),
                }
                .into(),
            );
        }
        // The risk goes before its scores, which refer to it.
        let at =
            telling.rows.iter().position(|row| matches!(row, crate::command::Row::RiskScore(score) if score.risk_id == risk.id));
        telling.rows.insert(at.unwrap_or(telling.rows.len()), risk.into());
    }
}
