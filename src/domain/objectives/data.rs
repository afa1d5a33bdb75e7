//! What the facts of an account say of each criterion. Which facts answer which criterion, and the
//! figures below, are starting values: the guide names the criteria, not how to measure them.

use super::Judged;
use crate::domain::assessment::Finding;
use crate::domain::cadence::{CadenceState, cadences};
use crate::domain::codes::Coded as _;
use crate::domain::concern::ConcernKind;
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::gauge::{GaugeState, Subject, gauge, more_is_better};
use crate::domain::metric::{Metric, SCALE};
use crate::domain::renewal::ReferenceState;
use crate::domain::scoring::Scoring;
use crate::domain::stakeholder::Role;
use crate::domain::touch::Sentiment;
use crate::domain::view::{GO_LIVE, View};

/// Every code of a fact; its words stand in the message files as `fact-<code>`.
pub const FACTS: &[&str] = &[
    "milestone_done",
    "milestone_due",
    "milestone_late",
    "blockers_open",
    "reading",
    "reading_untold",
    "reading_stale",
    "steady_use",
    "roles_trained",
    "win_delivered",
    "win_due",
    "win_late",
    "no_win",
    "wins_told",
    "win_measured",
    "goal",
    "goal_stale",
    "roi",
    "mood",
    "complaints_open",
    "meetings",
    "sponsor_reached",
    "sponsor_quiet",
    "no_sponsor",
    "champion_reached",
    "champion_quiet",
    "no_champion",
    "reference",
    "go_said",
    "no_go_said",
];

/// A figure within so many percent of its target counts as met in part.
const NEAR_PERCENT: i64 = 80;
/// Results are to be there by this day (guide, "Vitórias Rápidas": 30 to 60 days).
const RESULTS_DAY: i64 = 60;
/// So many days back moods, meetings and contacts tell how the relation is.
const LATELY: i64 = 45;
/// A habit is a figure that held in so many readings in a row.
const HABIT: usize = 3;
/// A champion is asked about from this day on.
const CHAMPION_DAY: i64 = 30;

/// What the facts say of a criterion of the shipped playbook, by its id; nothing for any other.
pub fn judged_by_data(code: &str, view: &View<'_>, day: Day, scoring: &Scoring) -> Judged {
    let metric = |metric| measured(metric, view, day, scoring);
    match code {
        "working_solution.configured" => milestones(&["configuration_complete"], view, day),
        "working_solution.integrations" => unblocked(milestones(&["integrations_live"], view, day), view, day),
        "working_solution.data_migrated" => milestones(&["data_migrated"], view, day),
        "working_solution.validated" => milestones(&["uat_signed_off"], view, day),
        "working_solution.ready" => ready(view, day),
        "trained_users.relevant_features" => {
            all([milestones(&["training_delivered", "training_complete"], view, day), metric(Metric::TrainingAttendance)])
        }
        "trained_users.by_role" => by_role(view, day),
        "trained_users.confident" => metric(Metric::TrainingFeedback),
        "real_adoption.logging_in" => all([metric(Metric::Activation), metric(Metric::WeeklyActive)]),
        "real_adoption.core_features" => metric(Metric::CoreFeatures),
        "real_adoption.daily_workflow" => habit(view, day, scoring),
        "quick_wins.results_60_days" => results(view, day),
        "quick_wins.visible" => told(view, day),
        "quick_wins.early_value" => early_value(view, day),
        "quick_wins.momentum" => momentum(view, day),
        "business_value.metrics_improving" => goal(view, day, scoring),
        "business_value.roi_on_track" => roi(view, day, scoring),
        "business_value.recognised" => mood(view, day, true),
        "business_value.case_validated" => milestones(&["roi_validated"], view, day),
        "relationships.trust" => trust(view, day),
        "relationships.working_relationships" => meetings(view, day),
        "relationships.strategic_partner" => {
            all([sponsor(view, day), milestones(&["business_review", "success_plan_agreed"], view, day)])
        }
        "relationships.advocates" => advocates(view, day),
        _ => Judged::default(),
    }
}

impl Judged {
    fn is(finding: Finding, on: Option<Day>, fact: Evidence) -> Self {
        Self { finding: Some(finding), on, facts: vec![fact] }
    }

    /// A fact that says nothing yet.
    fn untold(fact: Evidence) -> Self {
        Self { finding: None, on: None, facts: vec![fact] }
    }

    /// The same, with a fact that keeps it from being wholly met.
    fn but(mut self, fact: Evidence) -> Self {
        if self.finding == Some(Finding::Met) {
            self.finding = Some(Finding::Partly);
        }
        self.on = self.on.max(fact.on);
        self.facts.push(fact);
        self
    }
}

/// Several together: met where all that is known is met, not met where nothing is, else in part.
fn all(parts: impl IntoIterator<Item = Judged>) -> Judged {
    let mut sum = Judged::default();
    for part in parts {
        sum.finding = match (sum.finding, part.finding) {
            (None, other) | (other, None) => other,
            (Some(one), Some(other)) if one == other => Some(one),
            _ => Some(Finding::Partly),
        };
        sum.on = sum.on.max(part.on);
        sum.facts.extend(part.facts);
    }
    sum
}

/// Milestones: met when done, not met when overdue; before their day they say nothing.
fn milestones(codes: &[&str], view: &View<'_>, day: Day) -> Judged {
    all(view.milestones(day).filter(|one| codes.contains(&one.milestone.code.as_str())).map(|one| {
        let fact = |code| Evidence::new(code).named(one.milestone.code.as_str());
        match (one.done_on, one.overdue(day)) {
            (Some(done), _) => Judged::is(Finding::Met, Some(done), fact("milestone_done").on(Some(done))),
            (None, 0) => Judged::untold(fact("milestone_due").on(Some(one.due))),
            (None, late) => {
                let since = add_days(one.due, 1);
                Judged::is(Finding::NotMet, Some(since), fact("milestone_late").on(Some(one.due)).figures(late, 0))
            }
        }
    }))
}

/// The same, in part only while a blocker is open.
fn unblocked(judged: Judged, view: &View<'_>, day: Day) -> Judged {
    let open: Vec<_> = view.concerns(ConcernKind::Blocker, day).filter(|one| one.is_open(day)).collect();
    match open.iter().map(|one| one.opened_on).max() {
        Some(on) if judged.finding == Some(Finding::Met) => {
            judged.but(Evidence::new("blockers_open").on(Some(on)).figures(open.len() as i64, 0))
        }
        _ => judged,
    }
}

/// Live, or who said go; a no-go counts until the next word.
fn ready(view: &View<'_>, day: Day) -> Judged {
    let live = milestones(&[GO_LIVE], view, day);
    let said = view.facts.golive.iter().filter(|one| one.on_day <= day).max_by_key(|one| (one.on_day, one.id));
    match said {
        Some(said) if live.finding != Some(Finding::Met) => {
            let (code, finding) = if said.go { ("go_said", Finding::Met) } else { ("no_go_said", Finding::NotMet) };
            Judged::is(finding, Some(said.on_day), Evidence::new(code).named(said.said_by.as_str()).on(Some(said.on_day)))
        }
        _ => live,
    }
}

/// A metric against what is expected of it on the day.
fn measured(metric: Metric, view: &View<'_>, day: Day, scoring: &Scoring) -> Judged {
    let gauge = gauge(view, Subject::Metric(metric), day, scoring);
    let (Some(value), Some(on)) = (gauge.value, gauge.on) else { return Judged::default() };
    let fact = |code| Evidence::new(code).named(metric.code()).on(Some(on)).figures(value, gauge.target.unwrap_or(0));
    match gauge.state {
        GaugeState::OnTarget => Judged::is(Finding::Met, Some(on), fact("reading")),
        GaugeState::OffTarget => {
            let target = gauge.target.unwrap_or(0);
            let more = more_is_better(view.facts, Subject::Metric(metric), scoring);
            let near = if more { value * 100 >= target * NEAR_PERCENT } else { value * NEAR_PERCENT <= target * 100 };
            Judged::is(if near { Finding::Partly } else { Finding::NotMet }, Some(on), fact("reading"))
        }
        GaugeState::Stale => Judged::untold(fact("reading_stale")),
        GaugeState::NoTarget | GaugeState::Never => Judged::untold(fact("reading_untold")),
    }
}

/// Weekly active users at their target in several readings in a row.
fn habit(view: &View<'_>, day: Day, scoring: &Scoring) -> Judged {
    let now = measured(Metric::WeeklyActive, view, day, scoring);
    if now.finding != Some(Finding::Met) {
        return now;
    }
    let target = &scoring.metric.of(Metric::WeeklyActive).target;
    let held = view
        .readings(Metric::WeeklyActive, day)
        .iter()
        .rev()
        .filter(|reading| reading.about.is_empty())
        .take_while(|one| target.at(view.day_number(one.on_day)).is_some_and(|wanted| one.value >= wanted))
        .take(HABIT)
        .count();
    let fact = Evidence::new("steady_use").figures(held as i64, HABIT as i64);
    Judged::is(if held == HABIT { Finding::Met } else { Finding::Partly }, now.on, fact)
}

/// Every role for which the playbook has a session has had one, of those for which one is planned.
fn by_role(view: &View<'_>, day: Day) -> Judged {
    let mut roles: Vec<_> = view.playbook.training.iter().filter(|spec| !spec.optional).map(|spec| spec.role).collect();
    roles.sort_unstable();
    roles.dedup();
    let held = |role| {
        let sessions = view.facts.sessions.iter().filter(move |one| one.role == role);
        sessions.filter_map(|one| one.held_on).filter(|held| *held <= day).min()
    };
    let trained: Vec<Day> = roles.iter().filter_map(|role| held(*role)).collect();
    if roles.is_empty() || (trained.is_empty() && view.facts.sessions.is_empty()) {
        return Judged::default();
    }
    let on = trained.iter().max().copied();
    let fact = Evidence::new("roles_trained").on(on).figures(trained.len() as i64, roles.len() as i64);
    match trained.len() {
        0 => Judged::untold(fact),
        count if count == roles.len() => Judged::is(Finding::Met, on, fact),
        _ => Judged::is(Finding::Partly, on, fact),
    }
}

/// Wins delivered by a day: title and day of delivery, first delivered first.
fn delivered<'a>(view: &View<'a>, day: Day) -> Vec<(&'a crate::domain::metric::QuickWin, Day)> {
    let mut wins: Vec<_> =
        view.facts.quick_wins.iter().filter_map(|win| Some((win, win.delivered_on.filter(|on| *on <= day)?))).collect();
    wins.sort_by_key(|(win, on)| (*on, win.id));
    wins
}

/// The next win that is not delivered, by due date.
fn next_win<'a>(view: &View<'a>, day: Day) -> Option<&'a crate::domain::metric::QuickWin> {
    let open = view.facts.quick_wins.iter().filter(|win| win.delivered_on.is_none_or(|on| on > day));
    open.min_by_key(|win| (win.due_on.is_none(), win.due_on, win.id))
}

/// A win by day 60; later in part; none by then is not met.
fn results(view: &View<'_>, day: Day) -> Judged {
    let number = view.day_number(day);
    match (delivered(view, day).first(), next_win(view, day)) {
        (Some((win, on)), _) => {
            let early = view.day_number(*on) <= RESULTS_DAY;
            let fact = Evidence::new("win_delivered").named(win.title.as_str()).on(Some(*on)).figures(view.day_number(*on), 0);
            Judged::is(if early { Finding::Met } else { Finding::Partly }, Some(*on), fact)
        }
        (None, _) if number > RESULTS_DAY => {
            let since = add_days(view.facts.account.contract_date, RESULTS_DAY + 1);
            Judged::is(Finding::NotMet, Some(since), Evidence::new("no_win").figures(number, RESULTS_DAY))
        }
        (None, Some(win)) => Judged::untold(Evidence::new("win_due").named(win.title.as_str()).on(win.due_on)),
        (None, None) => Judged::untold(Evidence::new("no_win").figures(number, RESULTS_DAY)),
    }
}

/// Whether people were told of what was delivered.
fn told(view: &View<'_>, day: Day) -> Judged {
    let wins = delivered(view, day);
    let Some((_, last)) = wins.last() else { return Judged::default() };
    let days: Vec<Day> = wins.iter().filter_map(|(win, _)| win.told_on.filter(|on| *on <= day)).collect();
    let on = days.iter().max().copied().max(Some(*last));
    let finding = match days.len() {
        0 => Finding::NotMet,
        count if count == wins.len() => Finding::Met,
        _ => Finding::Partly,
    };
    Judged::is(finding, on, Evidence::new("wins_told").on(on).figures(days.len() as i64, wins.len() as i64))
}

/// Whether a delivered win brought what it was to bring; unmeasured, it says nothing.
fn early_value(view: &View<'_>, day: Day) -> Judged {
    let measured = delivered(view, day).into_iter().filter_map(|(win, on)| Some((win, on, win.measured?, win.target?)));
    let found: Vec<Judged> = measured
        .map(|(win, on, value, target)| {
            let more = win.baseline.is_none_or(|baseline| target >= baseline);
            let reached = value == target || (value > target) == more;
            let moved = win.baseline.is_some_and(|baseline| value != baseline && (value > baseline) == more);
            let finding = match (reached, moved) {
                (true, _) => Finding::Met,
                (false, true) => Finding::Partly,
                (false, false) => Finding::NotMet,
            };
            let fact = Evidence::new("win_measured").named(win.title.as_str()).on(Some(on)).figures(value, target);
            Judged::is(finding, Some(on), fact)
        })
        .collect();
    // One that brought it confirms the purchase, whatever the others did.
    match found.iter().find(|one| one.finding == Some(Finding::Met)) {
        Some(best) => best.clone(),
        None => all(found),
    }
}

/// Wins follow on wins: a second one delivered, or the next one planned and not late.
fn momentum(view: &View<'_>, day: Day) -> Judged {
    let wins = delivered(view, day);
    let next = next_win(view, day);
    if let Some((win, due)) = next.and_then(|win| Some((win, win.due_on.filter(|due| *due < day)?))) {
        let fact = Evidence::new("win_late").named(win.title.as_str()).on(Some(due)).figures((day - due).num_days(), 0);
        return Judged::is(Finding::NotMet, Some(add_days(due, 1)), fact);
    }
    let fact = |(win, on): &(&crate::domain::metric::QuickWin, Day)| {
        Evidence::new("win_delivered").named(win.title.as_str()).on(Some(*on)).figures(view.day_number(*on), 0)
    };
    match (wins.as_slice(), next) {
        ([.., last], _) if wins.len() > 1 => Judged::is(Finding::Met, Some(last.1), fact(last)),
        ([one], next) => {
            let mut judged = Judged::is(Finding::Partly, Some(one.1), fact(one));
            judged.facts.extend(next.map(|win| Evidence::new("win_due").named(win.title.as_str()).on(win.due_on)));
            judged
        }
        _ => Judged::default(),
    }
}

/// The goal that the account is judged by, against its course.
fn goal(view: &View<'_>, day: Day, scoring: &Scoring) -> Judged {
    let Some(goal) = view.primary_goal(day) else { return Judged::default() };
    let gauge = gauge(view, Subject::Goal(goal.id), day, scoring);
    let (Some(value), Some(on)) = (gauge.value, gauge.on) else { return Judged::default() };
    let fact = |code| Evidence::new(code).named(goal.name.as_str()).on(Some(on)).figures(value, gauge.target.unwrap_or(0));
    if gauge.state == GaugeState::Stale {
        return Judged::untold(fact("goal_stale"));
    }
    let finding = match goal.progress(value) {
        ..=0 => Finding::NotMet,
        _ if gauge.state == GaugeState::OnTarget => Finding::Met,
        _ => Finding::Partly,
    };
    // At the very beginning nothing can have improved.
    if finding == Finding::NotMet && gauge.state == GaugeState::OnTarget {
        return Judged::untold(fact("goal"));
    }
    Judged::is(finding, Some(on), fact("goal"))
}

/// Benefit over cost against what is expected by the day.
fn roi(view: &View<'_>, day: Day, scoring: &Scoring) -> Judged {
    let gauge = gauge(view, Subject::Return, day, scoring);
    let (Some(value), Some(on)) = (gauge.value, gauge.on) else { return Judged::default() };
    let expected = scoring.health.roi_course.at(view.day_number(day));
    let fact = Evidence::new("roi").on(Some(on)).figures(value / SCALE, expected.unwrap_or(0) / SCALE);
    match expected {
        _ if gauge.state == GaugeState::Stale => Judged::untold(fact),
        None => Judged::untold(fact),
        Some(expected) if value >= expected => Judged::is(Finding::Met, Some(on), fact),
        Some(expected) if value * 100 >= expected * NEAR_PERCENT => Judged::is(Finding::Partly, Some(on), fact),
        Some(_) => Judged::is(Finding::NotMet, Some(on), fact),
    }
}

/// How people came across lately; of sponsors and leads alone where value is to be recognised.
fn mood(view: &View<'_>, day: Day, decides: bool) -> Judged {
    let weighty = |id| {
        let role = view.facts.stakeholder(id).map(|person| person.role);
        !decides || matches!(role, Some(Role::ExecutiveSponsor | Role::ProjectLead | Role::Manager))
    };
    let lately = view.contacts_between(add_days(day, -LATELY), day);
    let said: Vec<(Sentiment, Day)> = lately
        .iter()
        .filter(|contact| contact.parts.iter().any(|part| part.attended && weighty(part.stakeholder_id)))
        .filter_map(|contact| Some((contact.touch.sentiment?, contact.touch.happened_on)))
        .collect();
    let Some((_, on)) = said.last() else { return Judged::default() };
    let count = |wanted| said.iter().filter(|(sentiment, _)| *sentiment == wanted).count();
    let (good, bad) = (count(Sentiment::Positive), count(Sentiment::Negative));
    let finding = if good > 0 && bad == 0 && good * 2 >= said.len() {
        Finding::Met
    } else if bad > good {
        Finding::NotMet
    } else {
        Finding::Partly
    };
    Judged::is(finding, Some(*on), Evidence::new("mood").on(Some(*on)).figures(good as i64, said.len() as i64))
}

/// How people came across, and whether anybody complains or went over our heads.
fn trust(view: &View<'_>, day: Day) -> Judged {
    let open: Vec<Day> = [ConcernKind::Complaint, ConcernKind::Escalation]
        .into_iter()
        .flat_map(|kind| view.concerns(kind, day))
        .filter(|one| one.is_open(day))
        .map(|one| one.opened_on)
        .collect();
    let mood = mood(view, day, false);
    match open.iter().max() {
        None => mood,
        Some(on) => {
            let fact = Evidence::new("complaints_open").on(Some(*on)).figures(open.len() as i64, 0);
            if mood.finding.is_none() { Judged::is(Finding::NotMet, Some(*on), fact) } else { mood.but(fact) }
        }
    }
}

/// How many of those expected in meetings lately were there.
fn meetings(view: &View<'_>, day: Day) -> Judged {
    use crate::domain::touch::TouchKind;
    let lately = view.contacts_between(add_days(day, -LATELY), day).iter();
    let met = lately.filter(|one| matches!(one.touch.kind, TouchKind::Meeting | TouchKind::Call | TouchKind::Review));
    let (mut came, mut of, mut on) = (0, 0, None);
    for contact in met {
        on = Some(contact.touch.happened_on);
        of += contact.parts.len() as i64;
        came += contact.parts.iter().filter(|part| part.attended).count() as i64;
    }
    if of == 0 {
        return Judged::default();
    }
    let finding = match came * 100 / of {
        80.. => Finding::Met,
        50..80 => Finding::Partly,
        _ => Finding::NotMet,
    };
    Judged::is(finding, on, Evidence::new("meetings").on(on).figures(came, of))
}

/// Whether the sponsor is in touch as often as the playbook asks.
fn sponsor(view: &View<'_>, day: Day) -> Judged {
    let sponsors: Vec<_> = view.role(Role::ExecutiveSponsor, day).collect();
    if sponsors.is_empty() {
        let on = view.facts.account.contract_date;
        return Judged::is(Finding::NotMet, Some(on), Evidence::new("no_sponsor"));
    }
    let states = cadences(view.facts, view.playbook, view.calendar, day);
    // Of several the one who is most in touch speaks for all.
    let best = sponsors
        .iter()
        .filter_map(|person| Some((*person, states.iter().find(|one| one.stakeholder_id == person.id)?.state)))
        .min_by_key(|(person, state)| (state.rank(), person.id));
    let Some((person, state)) = best else { return Judged::default() };
    let reached = view.last_reached(person.id, day);
    let fact = |code| Evidence::new(code).named(person.name.as_str()).on(reached).figures(state.overdue_days(), 0);
    match (state, reached) {
        (CadenceState::Overdue(_), _) => Judged::is(Finding::NotMet, reached, fact("sponsor_quiet")),
        (CadenceState::Never(late), _) if late > 0 => Judged::is(Finding::NotMet, Some(person.since), fact("sponsor_quiet")),
        (_, Some(_)) => Judged::is(Finding::Met, reached, fact("sponsor_reached")),
        (_, None) => Judged::default(),
    }
}

/// Somebody who would speak for us: a reference agreed, or a champion in touch.
fn advocates(view: &View<'_>, day: Day) -> Judged {
    let agreed = |state| matches!(state, ReferenceState::Agreed | ReferenceState::Published);
    let reference =
        view.facts.references.iter().filter(|one| agreed(one.state) && one.on_day <= day).max_by_key(|one| one.on_day);
    if let Some(one) = reference {
        let fact = Evidence::new("reference").named(one.kind.code()).on(Some(one.on_day));
        return Judged::is(Finding::Met, Some(one.on_day), fact);
    }
    let since = add_days(day, -LATELY);
    let champion = view.role(Role::Champion, day).max_by_key(|person| (view.last_reached(person.id, day), person.id));
    let Some(champion) = champion else {
        let fact = Evidence::new("no_champion").figures(view.day_number(day), CHAMPION_DAY);
        let asked = add_days(view.facts.account.contract_date, CHAMPION_DAY);
        return if day >= asked { Judged::is(Finding::NotMet, Some(asked), fact) } else { Judged::untold(fact) };
    };
    let reached = view.last_reached(champion.id, day);
    let fact = |code| Evidence::new(code).named(champion.name.as_str()).on(reached);
    match reached {
        Some(on) if on >= since => Judged::is(Finding::Met, reached, fact("champion_reached")),
        _ => Judged::is(Finding::Partly, reached.or(Some(champion.since)), fact("champion_quiet")),
    }
}
