//! The alternative path: an account that was moved back has agreed on new dates, and its first plan is kept.

use super::Telling;
use crate::domain::account::StageVisit;
use crate::domain::baseline::{Baseline, BaselineDate};
use crate::domain::day::{Day, add_days};
use crate::domain::milestone::{Cause, Slip};

/// Days that going back cost the plan.
const COST: i64 = 14;

/// Writes the plan down that was in force before the account went back.
pub(super) fn tell(telling: &mut Telling<'_>) {
    let facts = telling.facts;
    let went_back = |pair: &[StageVisit]| (pair[1].stage < pair[0].stage).then(|| pair[1].clone());
    let Some(visit) = facts.visits.windows(2).find_map(went_back) else { return };
    let calendar = telling.desk.team.calendar(&facts.plan.factors.busy);
    let on = visit.entered_on;
    // What was still to come was due earlier in the first plan; what has moved before that day stays out of it.
    let moved = |day: Day, id| day > on && !facts.slips.iter().any(|slip| slip.milestone_id == id && slip.moved_on < on);
    let earlier = |day: Day| calendar.open_on_or_after(add_days(day, -COST)).max(facts.account.contract_date);
    let mut dates = Vec::new();
    let mut slips: Vec<Slip> = Vec::new();
    for milestone in &facts.milestones {
        let done_on = milestone.done_on.filter(|done| *done < on);
        let stays = done_on.is_some() || !moved(milestone.baseline, milestone.id);
        let agreed = if stays { milestone.baseline } else { earlier(milestone.baseline) };
        dates.push(BaselineDate { code: milestone.code.clone(), baseline: agreed, due: agreed, done_on });
        if agreed != milestone.baseline {
            slips.push(Slip {
                id: telling.ids.new_id(),
                rev: 1,
                account_id: facts.account.id,
                milestone_id: milestone.id,
                moved_on: on,
                from_due: agreed,
                to_due: milestone.baseline,
                cause: Cause::Customer,
                reason: visit.reason.clone(),
                cascaded: true,
            });
        }
    }
    if let Some(last) = slips.iter_mut().max_by_key(|slip| slip.to_due) {
        last.cascaded = false;
    }
    let words = |both: [&'static str; 2]| telling.desk.say(both).to_owned();
    let baseline = Baseline {
        id: telling.ids.new_id(),
        rev: 1,
        account_id: facts.account.id,
        number: 1,
        replaced_on: on,
        cause: Cause::Customer,
        reason: visit.reason.clone(),
        redo: vec![visit.stage],
        insights: words(["Which balances are the right ones, and who signs them off.", "Quais saldos valem, e quem aprova."]),
        expectations: words([
            "Training starts again only after the second load.",
            "O treinamento só recomeça depois da segunda carga.",
        ]),
        made_by: facts.account.owner.clone(),
        starts_on: facts.plan.starts_on,
        length_days: facts.plan.length_days,
        dates,
    };
    telling.rows.extend(slips.into_iter().map(Into::into));
    telling.rows.push(baseline.into());
}
