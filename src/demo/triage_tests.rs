//! What the demo has for score, rules and triage.

use super::*;
use crate::domain::rule::{RULES, Rule};
use crate::domain::scoring::Band;
use crate::domain::signal::{Signal, Verdict};
use crate::domain::standing::Standing;

/// Everything that must hold of the story of any account.
pub(super) fn check_story(facts: &AccountFacts, options: &DemoOptions) {
    let (account, today) = (&facts.account, options.today);
    let name = &account.name;
    let past = |what: &str, on: Day| {
        assert!(account.contract_date <= on && on <= today, "{name}: {what} on {on}, contract {}", account.contract_date);
    };
    for reading in &facts.readings {
        past("reading", reading.on_day);
        let spec = SCORING.metric.of(reading.metric);
        assert!((spec.min * SCALE..=spec.max * SCALE).contains(&reading.value), "{name}: {reading:?}");
        assert_eq!(reading.metric == Metric::Goal, reading.goal_id.is_some());
        assert!(reading.goal_id.is_none_or(|id| facts.goal(id).is_some()));
        assert_eq!(reading.metric == Metric::TrainingFeedback, reading.answers.is_some());
        assert!(reading.recorded_at <= options.now && !reading.recorded_by.is_empty());
    }
    let told: BTreeSet<_> = facts.readings.iter().map(|it| (it.metric as usize, it.goal_id, &it.about, it.on_day)).collect();
    assert_eq!(told.len(), facts.readings.len(), "{name}: two readings of the same");
    let mut ids: Vec<i64> = facts.readings.iter().map(|reading| reading.id.0).collect();
    ids.sort_unstable();
    assert!(ids.iter().eq(facts.readings.iter().map(|reading| &reading.id.0)), "{name}: readings out of order");
    assert_eq!(facts.goals.iter().filter(|goal| goal.is_primary).count(), facts.goals.len().min(1), "{name}");
    for goal in &facts.goals {
        assert!(!goal.name.is_empty() && goal.baseline != goal.target && goal.starts_on < goal.by_day, "{name}: {goal:?}");
    }
    for win in &facts.quick_wins {
        assert!(!win.title.is_empty());
        assert_eq!(win.delivered_on.is_some(), !win.effect.is_empty(), "{name}: {win:?}");
        win.delivered_on.inspect(|on| past("quick win", *on));
    }
    for concern in &facts.concerns {
        past("concern", concern.opened_on);
        concern.closed_on.inspect(|on| past("end of a concern", *on));
        assert!(!concern.title.is_empty() && concern.closed_on.is_none_or(|on| on >= concern.opened_on), "{name}: {concern:?}");
        assert_eq!(concern.closed_on.is_some(), !concern.outcome.is_empty());
        let who = concern.stakeholder_id.map(|id| facts.stakeholder(id).unwrap());
        assert!(who.is_none_or(|who| who.since <= concern.opened_on), "{name}: {concern:?}");
    }
    for run in &facts.plays {
        past("play", run.started_on);
        run.finished_on.inspect(|on| past("end of a play", *on));
        assert_eq!(run.finished_on.is_some(), !run.outcome.is_empty());
        assert!((run.started_on <= add_days(today, -14)) == run.score_after.is_some(), "{name}: {run:?}");
        let moves: Vec<_> = facts.next_steps.iter().filter(|step| step.run_id == Some(run.id)).collect();
        assert_eq!(moves.len(), PLAYBOOK.play(run.play).unwrap().moves.len());
        assert!(moves.iter().all(|step| PLAYBOOK.play_move(step.move_code.as_deref().unwrap()).is_some()));
    }
    for step in &facts.next_steps {
        assert_eq!(step.title.is_empty(), step.move_code.is_some());
        step.done_on.inspect(|on| past("next step", *on));
        assert!(step.due_on >= account.contract_date && step.due_on <= add_days(today, 60), "{name}: {step:?}");
    }
    for hand in &facts.overrides {
        past("override", hand.set_on);
        assert!(!hand.reason.is_empty() && hand.holds(today));
    }
    facts.mark.iter().for_each(|mark| past("mark", mark.marked_on));
}

/// The portfolio on each day of a week, seen by the rules.
fn weekdays() -> impl Iterator<Item = (DemoOptions, Vec<AccountFacts>)> {
    (0..7).map(|weekday| {
        let options = on(add_days(day("2026-03-16"), weekday), options(HAND_MADE));
        let accounts = all(&options).into_iter().map(|facts| seen(facts, options.today)).collect();
        (options, accounts)
    })
}

fn standings(accounts: &[AccountFacts], today: Day) -> Vec<Standing> {
    accounts.iter().map(|facts| stand(facts, today).card).filter(|standing| standing.on_board).collect()
}

/// Shares of the bands in percent: healthy, watch, at risk.
fn shares(standings: &[Standing]) -> [usize; 3] {
    [Band::Healthy, Band::Watch, Band::AtRisk]
        .map(|band| standings.iter().filter(|standing| standing.band == band).count() * 100 / standings.len())
}

#[test]
fn every_rule_fires_on_some_account_whatever_day_it_is() {
    for (options, accounts) in weekdays() {
        for rule in &RULES {
            let fires = accounts.iter().any(|facts| {
                let calendar = team(options.today).calendar(&facts.plan.factors.busy);
                rule.fires(&View::new(facts, &PLAYBOOK, &calendar), options.today, &SCORING).is_some()
            });
            assert!(fires, "{} on {}", rule.code, options.today);
        }
    }
}

#[test]
fn what_a_rule_is_said_to_have_raised_it_would_have_raised() {
    for weekday in 0..7 {
        let options = on(add_days(day("2026-03-16"), weekday), options(HAND_MADE));
        let (mut live, mut old, mut wrong) = (0, 0, Vec::new());
        for facts in all(&options) {
            let calendar = team(options.today).calendar(&facts.plan.factors.busy);
            let view = View::new(&facts, &PLAYBOOK, &calendar);
            let open = |signal: &&Signal| signal.origin == Origin::Rule && !signal.is_closed();
            for signal in facts.signals.iter().filter(open) {
                let rule = Rule::of(&signal.code).unwrap();
                let quiet = [signal.raised_on, options.today].into_iter().filter(|on| rule.fires(&view, *on, &SCORING).is_none());
                wrong.extend(quiet.map(|on| format!("{}: {} on {on}", facts.account.name, signal.code)));
                live += 1;
                old += usize::from(signal.age(options.today) >= 5);
            }
            // A snoozed one sleeps on.
            let after = seen(facts.clone(), options.today);
            let asleep = |facts: &AccountFacts| facts.signals.iter().filter(|it| it.state == SignalState::Snoozed).count();
            assert_eq!(asleep(&facts), asleep(&after), "{}", facts.account.name);
        }
        assert!(wrong.is_empty(), "on {}: {wrong:#?}", options.today);
        assert!(live >= 12 && old >= 8, "{live} {old}");
    }
}

#[test]
fn each_rule_has_a_history_and_one_cries_wolf() {
    for (_, accounts) in weekdays() {
        let mut tally: BTreeMap<&str, (i64, i64)> = BTreeMap::new();
        for signal in accounts.iter().flat_map(|facts| &facts.signals).filter(|signal| signal.origin == Origin::Rule) {
            let counts = tally.entry(&signal.code).or_default();
            match signal.verdict {
                Some(Verdict::Confirmed) => counts.0 += 1,
                Some(Verdict::FalseAlarm) => counts.1 += 1,
                None => {}
            }
        }
        let precision = |(confirmed, nothing): (i64, i64)| confirmed * 100 / (confirmed + nothing).max(1);
        assert!(RULES.iter().all(|rule| tally.get(rule.code).is_some_and(|it| it.0 + it.1 >= 2)), "{tally:?}");
        let trusted = SCORING.triage;
        let wolves =
            tally.iter().filter(|(_, it)| it.0 + it.1 >= trusted.trusted_after && precision(**it) < trusted.trusted_precision);
        assert_eq!(wolves.count(), 1, "{tally:?}");
        assert!(tally.values().filter(|it| precision(**it) >= 75).count() >= 16, "{tally:?}");
    }
}

#[test]
fn a_first_triage_takes_minutes_and_shows_everything() {
    for (options, accounts) in weekdays() {
        let today = options.today;
        let share = share_of_mine(&accounts, &options.me);
        assert!((30..=38).contains(&share), "{share} % are mine");
        let mine: Vec<AccountFacts> = accounts.into_iter().filter(|facts| facts.account.owner == options.me).collect();
        let standings = standings(&mine, today);
        let told: Vec<_> = standings.iter().map(|s| (&*s.name, s.score, s.coverage, s.trend, s.red_on, s.queued)).collect();
        let count = |which: &dyn Fn(&Standing) -> bool| standings.iter().filter(|standing| which(standing)).count();
        let queued = count(&|s| s.queued);
        assert!((6..=8).contains(&queued), "{queued} in the queue on {today}: {told:?}");
        assert!(count(&|s| s.score >= 80 && s.coverage >= 70 && !s.queued) >= 3, "{told:?}");
        assert_eq!(count(&|s| s.coverage < 50), 1, "{told:?}");
        assert!(count(&|s| s.band == Band::Watch && s.trend <= -SCORING.triage.falling && s.queued) >= 1, "{told:?}");
        let soon = add_days(today, SCORING.triage.red_within);
        assert!(count(&|s| s.band == Band::Watch && s.red_on.is_some_and(|red| red <= soon) && s.queued) >= 1, "{told:?}");
        // Asleep, and it would be in the queue if it were not.
        let asleep =
            mine.iter().map(|facts| stand(facts, today)).filter(|row| row.card.on_board && row.card.quiet_until.is_some());
        assert_eq!(asleep.filter(|row| row.grounds.reasons.iter().any(|reason| reason.admits)).count(), 1, "{told:?}");
        assert_eq!(count(&|s| s.overridden && !s.queued), 1, "{told:?}");
        let yesterday = add_days(today, -1);
        let done = mine.iter().filter_map(|facts| facts.mark.as_ref()).filter(|mark| mark.is_done && mark.marked_on == yesterday);
        assert_eq!(done.count(), 1);
        assert_eq!(count(&|s| s.done_today), 0);
    }
}

#[test]
fn the_bands_are_those_of_a_real_portfolio() {
    for (options, accounts) in weekdays() {
        let [healthy, watch, at_risk] = shares(&standings(&accounts, options.today));
        assert!((38..=56).contains(&healthy), "{healthy} {watch} {at_risk}");
        assert!((22..=40).contains(&watch), "{healthy} {watch} {at_risk}");
        assert!((13..=30).contains(&at_risk), "{healthy} {watch} {at_risk}");
    }
    let options = options(HAND_MADE + 300);
    let accounts: Vec<AccountFacts> = all(&options).into_iter().skip(HAND_MADE).map(|it| seen(it, options.today)).collect();
    let [healthy, watch, at_risk] = shares(&standings(&accounts, options.today));
    assert!((38..=56).contains(&healthy), "{healthy} {watch} {at_risk}");
    assert!((20..=38).contains(&watch), "{healthy} {watch} {at_risk}");
    assert!((17..=32).contains(&at_risk), "{healthy} {watch} {at_risk}");
}

#[test]
fn what_is_told_of_the_hand_made_is_told_once_and_in_both_languages() {
    let texts = |locale: &str| -> Vec<String> {
        let accounts = all(&DemoOptions { locale: locale.to_owned(), ..options(HAND_MADE) });
        let of = |facts: AccountFacts| {
            let goals = facts.goals.into_iter().map(|goal| goal.name);
            let wins = facts.quick_wins.into_iter().flat_map(|win| [win.title, win.effect]);
            let steps = facts.next_steps.into_iter().map(|step| step.title);
            let concerns = facts.concerns.into_iter().map(|concern| concern.title);
            let plays = facts.plays.into_iter().map(|run| run.outcome);
            goals.chain(wins).chain(steps).chain(concerns).chain(plays).collect::<Vec<_>>()
        };
        accounts.into_iter().flat_map(of).filter(|text| !text.is_empty()).collect()
    };
    let (english, portuguese) = (texts("en"), texts("pt-BR"));
    assert!(english.len() >= 180 && english.len() == portuguese.len(), "{} {}", english.len(), portuguese.len());
    let sets = [&english, &portuguese].map(|texts| texts.iter().collect::<BTreeSet<_>>());
    assert_eq!((sets[0].len(), sets[1].len()), (english.len(), portuguese.len()), "a text stands twice");
    assert!(sets[0].is_disjoint(&sets[1]), "{:?}", sets[0].intersection(&sets[1]).collect::<Vec<_>>());
}
