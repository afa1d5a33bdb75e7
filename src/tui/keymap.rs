//! The one table of bindings. Dispatch, footer, help, palette and the README's key table are all
//! made from it.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::app::action::{Action, Place};

/// One row of the table.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    /// The keys, the one to show first.
    pub keys: &'static [&'static str],
    /// What they ask for.
    pub action: Action,
    /// Where they apply; nowhere named means everywhere.
    pub places: &'static [Place],
    /// How early it stands in the footer: 1 first, 0 not at all.
    pub footer: u8,
}

const ANYWHERE: &[Place] = &[];
const ROWS: &[Place] = ANYWHERE;
const RECORD: &[Place] = &[
    Place::Overview,
    Place::Roles,
    Place::Wins,
    Place::Training,
    Place::Risks,
    Place::Resources,
    Place::Expectations,
    Place::Review,
];
const ON_ACCOUNT_TABS: &[Place] = &[
    Place::Overview,
    Place::Roles,
    Place::Wins,
    Place::Training,
    Place::Risks,
    Place::Resources,
    Place::Expectations,
    Place::Review,
    Place::Milestones,
    Place::Cadence,
    Place::Signals,
    Place::Score,
    Place::Metrics,
    Place::Actions,
    Place::Tasks,
    Place::Timeline,
];

const fn bind(keys: &'static [&'static str], action: Action, places: &'static [Place], footer: u8) -> Binding {
    Binding { keys, action, places, footer }
}

/// Every binding, in the order in which help shows them.
pub const BINDINGS: &[Binding] = &[
    // What a place offers comes first, so that it wins over what holds everywhere.
    bind(&["Space"], Action::ToggleDone, &[Place::Milestones, Place::Tasks], 1),
    bind(&["d"], Action::MoveMilestone, &[Place::Milestones], 2),
    bind(&["P"], Action::AdjustPlan, &[Place::Board, Place::Milestones], 0),
    bind(&["R"], Action::Replan, &[Place::Milestones], 3),
    bind(&["B"], Action::Baselines, &[Place::Milestones], 4),
    bind(&["@"], Action::ReplayBoard, &[Place::Board], 0),
    bind(&["a"], Action::AddNote, &[Place::Timeline], 1),
    bind(&["f"], Action::TimelineKind, &[Place::Timeline], 2),
    bind(&["F", "/"], Action::FilterTimeline, &[Place::Timeline], 3),
    bind(&["e"], Action::EditStakeholder, &[Place::Cadence], 3),
    bind(&["x"], Action::StakeholderLeft, &[Place::Cadence], 4),
    bind(&["E"], Action::Engagement, &[Place::Cadence], 5),
    bind(&["Space"], Action::Acknowledge, &[Place::Signals], 1),
    bind(&["z"], Action::Snooze, &[Place::Signals], 2),
    bind(&["r"], Action::Resolve, &[Place::Signals], 3),
    bind(&["f"], Action::FalseAlarm, &[Place::Signals], 4),
    bind(&["o"], Action::ReopenSignal, &[Place::Signals], 0),
    bind(&["d"], Action::DoneToday, &[Place::Triage], 1),
    bind(&["t"], Action::Capture, &[Place::Triage], 2),
    bind(&["p"], Action::StartPlay, &[Place::Triage, Place::Signals], 3),
    bind(&["z"], Action::SnoozeAccount, &[Place::Triage], 4),
    bind(&["x"], Action::Escalate, &[Place::Triage], 5),
    bind(&["f"], Action::AccountFalseAlarm, &[Place::Triage], 6),
    bind(&["n"], Action::Skip, &[Place::Triage], 7),
    bind(&["o"], Action::Open, &[Place::Triage], 8),
    bind(&["v"], Action::ToggleList, &[Place::Triage], 9),
    bind(&["Space"], Action::Mark, &[Place::Triage], 0),
    bind(&["c"], Action::Cover, &[Place::Triage], 0),
    bind(&["Enter", "Space"], Action::DoDue, &[Place::Agenda], 1),
    bind(&["o"], Action::OpenDue, &[Place::Agenda], 2),
    bind(&["w"], Action::AgendaWeek, &[Place::Agenda], 3),
    bind(&["m"], Action::AgendaTeam, &[Place::Agenda], 4),
    bind(&["o"], Action::Open, &[Place::Portfolio], 1),
    bind(&["c"], Action::SetCapacity, &[Place::Portfolio], 2),
    bind(&["a"], Action::AddAbsence, &[Place::Portfolio], 3),
    bind(&["x"], Action::DropAbsence, &[Place::Portfolio], 4),
    bind(&["v"], Action::RecordMetrics, &[Place::Metrics], 1),
    bind(&["a"], Action::AddGoal, &[Place::Metrics], 2),
    bind(&["e"], Action::EditGoal, &[Place::Metrics], 3),
    bind(&["x"], Action::CloseGoal, &[Place::Metrics], 4),
    bind(&["Space"], Action::Settle, &[Place::Actions], 1),
    bind(&["a"], Action::AddNextStep, &[Place::Actions], 2),
    bind(&["d"], Action::MoveNextStep, &[Place::Actions], 3),
    bind(&["x"], Action::DropNextStep, &[Place::Actions], 4),
    bind(&["w"], Action::AddWin, &[Place::Metrics, Place::Actions], 5),
    bind(&["Space"], Action::SettleRecord, RECORD, 1),
    bind(&["a"], Action::AddRecord, RECORD, 2),
    bind(&["e"], Action::EditRecord, RECORD, 3),
    bind(&["x"], Action::DropRecord, RECORD, 4),
    bind(&["S"], Action::Graduate, &[Place::Review], 5),
    bind(&["R"], Action::ReturnAccount, &[Place::Review], 6),
    bind(&["O"], Action::OverrideScore, &[Place::Score], 1),
    bind(&["L"], Action::LiftOverride, &[Place::Score], 2),
    bind(&["1"], Action::GoBoard, ANYWHERE, 0),
    bind(&["2"], Action::GoTriage, ANYWHERE, 1),
    bind(&["3"], Action::GoAccount, ANYWHERE, 0),
    bind(&["4"], Action::GoAgenda, ANYWHERE, 0),
    bind(&["5"], Action::GoPortfolio, ANYWHERE, 0),
    bind(&["6"], Action::GoRenewals, ANYWHERE, 0),
    bind(&["t"], Action::LogTouch, ANYWHERE, 2),
    bind(&["T"], Action::Capture, ANYWHERE, 0),
    bind(&["i"], Action::WhatIf, ANYWHERE, 0),
    bind(&["Y"], Action::Explain, ANYWHERE, 0),
    bind(&["s"], Action::RaiseSignal, ANYWHERE, 3),
    bind(&["p"], Action::AddStakeholder, ANYWHERE, 13),
    bind(&["W"], Action::ShowScore, ANYWHERE, 14),
    bind(&["E"], Action::Engagement, ANYWHERE, 0),
    bind(&["v"], Action::RecordMetrics, ANYWHERE, 15),
    bind(&["b"], Action::OpenConcern, ANYWHERE, 16),
    bind(&["N"], Action::AddNextStep, ANYWHERE, 0),
    bind(&["O"], Action::OverrideScore, ANYWHERE, 0),
    bind(&["Enter"], Action::Open, ANYWHERE, 1),
    bind(&[">"], Action::AdvanceStage, ANYWHERE, 4),
    bind(&["<"], Action::MoveBack, ANYWHERE, 0),
    bind(&["a"], Action::AddAccount, ANYWHERE, 11),
    bind(&["e"], Action::EditAccount, ANYWHERE, 12),
    bind(&["A"], Action::ArchiveAccount, ANYWHERE, 0),
    bind(&["j", "Down"], Action::Down, ROWS, 0),
    bind(&["k", "Up"], Action::Up, ROWS, 0),
    bind(&["h", "Left"], Action::Left, &[Place::Board], 0),
    bind(&["l", "Right"], Action::Right, &[Place::Board], 0),
    bind(&["h", "Left"], Action::PreviousPane, ON_ACCOUNT_TABS, 0),
    bind(&["l", "Right"], Action::NextPane, ON_ACCOUNT_TABS, 0),
    bind(&["Ctrl-d", "PgDn"], Action::PageDown, ROWS, 0),
    bind(&["Ctrl-u", "PgUp"], Action::PageUp, ROWS, 0),
    bind(&["g"], Action::GoTo, ROWS, 5),
    bind(&["Home"], Action::Top, ROWS, 0),
    bind(&["+"], Action::AddAny, ANYWHERE, 0),
    bind(&["G", "End"], Action::Bottom, ROWS, 0),
    bind(&["Tab"], Action::NextPane, ANYWHERE, 5),
    bind(&["Shift-Tab"], Action::PreviousPane, ANYWHERE, 0),
    bind(&["]"], Action::NextAccount, ANYWHERE, 0),
    bind(&["["], Action::PreviousAccount, ANYWHERE, 0),
    bind(&["/"], Action::Filter, ANYWHERE, 6),
    bind(&["m"], Action::ToggleMine, ANYWHERE, 7),
    bind(&["u"], Action::Undo, ANYWHERE, 8),
    bind(&["Ctrl-r"], Action::Redo, ANYWHERE, 0),
    bind(&["y"], Action::CopyHandle, ANYWHERE, 0),
    bind(&["M"], Action::ToggleMouse, ANYWHERE, 0),
    bind(&["Ctrl-l"], Action::Redraw, ANYWHERE, 0),
    bind(&["Ctrl-z"], Action::Suspend, ANYWHERE, 0),
    bind(&[":"], Action::Palette, ANYWHERE, 9),
    bind(&["?"], Action::Help, ANYWHERE, 10),
    bind(&["Esc"], Action::Back, ANYWHERE, 0),
    bind(&["q"], Action::Quit, ANYWHERE, 10),
];

/// Verbs that have no key, or none outside their tab; the palette runs them everywhere.
pub const KEYLESS: &[Action] = &[
    Action::WakeAccount,
    Action::Graduate,
    Action::ReturnAccount,
    Action::Since,
    Action::ClearFilter,
    Action::AddHoliday,
    Action::RemoveHoliday,
    Action::SetCapacity,
    Action::DropCapacity,
    Action::AddAbsence,
    Action::DropAbsence,
    Action::SetTimezone,
    Action::SetCurrency,
    Action::AddGoal,
    Action::AddWin,
    Action::LiftOverride,
    Action::PlanKickoff,
    Action::HoldKickoff,
    Action::SetFigure,
    Action::Replan,
    Action::Baselines,
    Action::ReplayBoard,
    Action::AddNote,
];

/// How a key event is written in the table; none for keys that no binding could name.
pub fn name_of(key: KeyEvent) -> Option<String> {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    if key.modifiers.contains(KeyModifiers::ALT) {
        return None;
    }
    let name = match key.code {
        KeyCode::Char(' ') if !control => "Space".to_owned(),
        KeyCode::Char(letter) if control => format!("Ctrl-{}", letter.to_ascii_lowercase()),
        KeyCode::Char(letter) => letter.to_string(),
        KeyCode::Enter => "Enter".to_owned(),
        KeyCode::Esc => "Esc".to_owned(),
        KeyCode::Tab => "Tab".to_owned(),
        KeyCode::BackTab => "Shift-Tab".to_owned(),
        KeyCode::Up => "Up".to_owned(),
        KeyCode::Down => "Down".to_owned(),
        KeyCode::Left => "Left".to_owned(),
        KeyCode::Right => "Right".to_owned(),
        KeyCode::Home => "Home".to_owned(),
        KeyCode::End => "End".to_owned(),
        KeyCode::PageUp => "PgUp".to_owned(),
        KeyCode::PageDown => "PgDn".to_owned(),
        _ => return None,
    };
    Some(name)
}

/// Whether a binding applies in a place.
pub fn applies(binding: &Binding, place: Place) -> bool {
    binding.places.is_empty() || binding.places.contains(&place)
}

/// What a key asks for in a place.
pub fn resolve(key: KeyEvent, place: Place) -> Option<Action> {
    let name = name_of(key)?;
    BINDINGS.iter().find(|binding| applies(binding, place) && binding.keys.contains(&name.as_str())).map(|binding| binding.action)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_binding_is_hidden_by_an_earlier_one_in_every_place() {
        for (at, binding) in BINDINGS.iter().enumerate() {
            for key in binding.keys {
                let reachable = Place::ALL
                    .into_iter()
                    .filter(|place| applies(binding, *place))
                    .any(|place| BINDINGS[..at].iter().all(|earlier| !applies(earlier, place) || !earlier.keys.contains(key)));
                assert!(reachable, "{key} for {:?} can never be reached", binding.action);
            }
        }
    }

    #[test]
    fn keys_that_multiplexers_take_are_left_alone() {
        for binding in BINDINGS {
            assert!(!binding.keys.contains(&"Ctrl-b") && !binding.keys.contains(&"Ctrl-a"), "{:?}", binding.action);
        }
    }
}
