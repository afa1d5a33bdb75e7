//! What the demo has of training, low adopters and quick wins.

use super::*;
use crate::domain::attendance::told;
use crate::domain::win::{HORIZONS, WinStage};

#[test]
fn sessions_say_what_the_readings_say_and_nothing_lies_in_the_wrong_time() {
    let options = options(HAND_MADE);
    let today = options.today;
    let (mut held, mut planned, mut low) = (0, 0, 0);
    for facts in all(&options) {
        let name = &facts.account.name;
        let contract = facts.account.contract_date;
        for session in &facts.sessions {
            assert!(session.planned_on >= contract && !session.title.is_empty(), "{name}: {session:?}");
            assert!(session.held_on.is_none_or(|on| contract <= on && on <= today), "{name}: {session:?}");
            assert!(session.attended <= session.invited || session.invited.is_none(), "{name}: {session:?}");
            assert!(session.passed <= session.assessed && session.answers <= session.attended, "{name}: {session:?}");
            held += usize::from(session.held_on.is_some());
            planned += usize::from(session.held_on.is_none());
            let Some((on, value, _)) = told(session, Metric::TrainingAttendance) else { continue };
            let same = |one: &&crate::domain::metric::Reading| one.about == session.title && one.on_day == on;
            let attendance = |one: &&crate::domain::metric::Reading| one.metric == Metric::TrainingAttendance;
            let reading = facts.readings.iter().filter(attendance).find(same).unwrap();
            assert_eq!(value / SCALE, reading.value / SCALE, "{name}: {session:?}");
        }
        for one in &facts.low_adopters {
            let days = [Some(contract), Some(one.found_on), one.reached_on, one.closed_on, Some(today)];
            assert!(days.into_iter().flatten().is_sorted(), "{name}: {one:?}");
            assert!(one.due_on > one.found_on && one.closed_on.is_none_or(|_| !one.result.is_empty()), "{name}: {one:?}");
            assert!(one.manager_id.is_none_or(|id| facts.stakeholder(id).is_some()));
            low += 1;
        }
        for said in &facts.assessments {
            assert!(contract <= said.on_day && said.on_day <= today, "{name}: {said:?}");
        }
    }
    assert!(held >= 60 && planned >= 20 && low >= 10, "{held} {planned} {low}");
}

#[test]
fn wins_stand_at_every_stage_of_their_way() {
    let options = options(HAND_MADE);
    let mut stages = BTreeSet::new();
    let mut untold = 0;
    for facts in all(&options) {
        for win in &facts.quick_wins {
            stages.insert(win.stage());
            untold += usize::from(win.is_untold(options.today));
            assert!(win.horizon.is_some_and(|horizon| HORIZONS.contains(&horizon)), "{win:?}");
            assert_eq!(win.told_on.is_some(), !win.told_to.is_empty(), "{win:?}");
            assert!(
                win.told_on.is_none_or(|on| win.delivered_on.is_some_and(|delivered| delivered <= on) && on <= options.today)
            );
            assert!(win.wanted_by.is_none_or(|id| facts.stakeholder(id).is_some()));
            assert_eq!(win.metric.is_empty(), win.baseline.is_none() && win.target.is_none(), "{win:?}");
        }
    }
    assert!(stages.contains(&WinStage::Planned) && stages.contains(&WinStage::Measured) && stages.contains(&WinStage::Told));
    assert!((1..20).contains(&untold), "{untold}");
}
