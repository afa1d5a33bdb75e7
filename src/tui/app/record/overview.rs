//! The first tab: how the account stands now, its intake until kickoff was held, its objectives, its handoff.

use super::{Item, Section, TabRow, TabRows};
use crate::command::Command;
use crate::command::milestone::{MilestoneCommand, MilestoneVerb};
use crate::command::next_step::{NextStepCommand, NextStepVerb};
use crate::command::record::{Record, RecordKind};
use crate::domain::account::Stage;
use crate::domain::assessment::PointList;
use crate::domain::codes::{AccountId, Coded as _, NextStepId};
use crate::domain::intake::{HandoffCheck, HandoffItem, KICKOFF};
use crate::domain::metric::QuickWin;
use crate::domain::milestone::Milestone;
use crate::domain::win::next_win;
use crate::tui::app::App;
use crate::tui::app::action::Place;
use crate::tui::app::entries::Item as Entry;
use crate::tui::app::form::put::PutForm;
use crate::tui::app::form::{FormKind, RecordForm};
use crate::tui::app::msg::Effect;
use crate::tui::app::rows::Detail;

/// So many next steps are shown.
const STEPS: usize = 3;

/// Days before a renewal from which it is shown (journey e-book, chapter 2: the countdown begins 180 days ahead).
pub const RENEWAL_DAYS: i64 = 180;

/// What a figure of the tab shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown<'a> {
    /// The milestone that comes next.
    Milestone,
    /// The open signals.
    Signals,
    /// A next step.
    Step(NextStepId),
    /// The quick win that comes next.
    Win,
    /// The renewal.
    Renewal,
    /// The kickoff, until it was held.
    Kickoff,
    /// An objective, by its id in the playbook.
    Objective(&'a str),
    /// What the handoff lacks and no line of it can say.
    Gap(HandoffCheck),
}

impl<'a> Shown<'a> {
    /// What stands in a row.
    pub fn of(item: &'a Item) -> Option<Self> {
        let Item::Figure(code) = item else { return None };
        let (name, rest) = code.split_once(':').unwrap_or((code, ""));
        Some(match name {
            "milestone" => Self::Milestone,
            "signals" => Self::Signals,
            "step" => Self::Step(NextStepId(rest.parse().ok()?)),
            "win" => Self::Win,
            "renewal" => Self::Renewal,
            "kickoff" => Self::Kickoff,
            "objective" => Self::Objective(rest),
            _ => Self::Gap(HandoffCheck::from_code(rest)?),
        })
    }
}

impl Detail {
    /// The milestone that comes next.
    pub fn next_milestone(&self) -> Option<&Milestone> {
        self.facts.milestones.iter().filter(|one| one.done_on.is_none()).min_by_key(|one| one.due)
    }

    /// The quick win that comes next.
    pub fn next_win(&self) -> Option<&QuickWin> {
        next_win(&self.facts)
    }

    /// Next steps that are open, by due date; the moves of a finished play are over with it.
    pub fn open_steps(&self) -> impl Iterator<Item = NextStepId> {
        self.entries.iter().filter(|entry| entry.over.is_none()).filter_map(|entry| match entry.item {
            Entry::Step(id) => Some(id),
            _ => None,
        })
    }
}

/// The rows. What is to be done first stands first: until kickoff was held, the handoff comes before the objectives.
pub fn rows(detail: &Detail, rows: &mut TabRows) {
    let account = &detail.facts.account;
    let intake = detail.intake.is_open();
    if intake {
        rows.heading(Section::Intake);
        rows.push(Section::Intake, Item::Figure("kickoff".to_owned()));
        handoff(detail, rows);
    }
    rows.heading(Section::Now);
    let mut figure = |code: String| rows.push(Section::Now, Item::Figure(code));
    if detail.next_milestone().is_some() {
        figure("milestone".to_owned());
    }
    figure("signals".to_owned());
    for step in detail.open_steps().take(STEPS) {
        figure(format!("step:{step}"));
    }
    figure("win".to_owned());
    let near = account.renewal_date.is_some_and(|day| (day - detail.today).num_days() <= RENEWAL_DAYS);
    if account.graduated_on.is_some() || account.stage == Stage::Review || near {
        figure("renewal".to_owned());
    }
    if !detail.objectives.is_empty() {
        rows.heading(Section::Objectives);
    }
    for objective in &detail.objectives {
        rows.push(Section::Objectives, Item::Figure(format!("objective:{}", objective.code)));
        for answer in &objective.criteria {
            rows.push(Section::Objectives, Item::Point(PointList::Objective, answer.code.clone()));
        }
    }
    if !intake {
        handoff(detail, rows);
    }
}

/// Lines of the handoff, open questions first; before kickoff also what it lacks.
fn handoff(detail: &Detail, rows: &mut TabRows) {
    rows.heading(Section::Handoff);
    let mut items: Vec<&HandoffItem> = detail.facts.handoff.iter().collect();
    items.sort_by_key(|item| (!item.is_open(), item.kind, item.id));
    for item in items {
        rows.push(Section::Handoff, Item::Row(RecordKind::HandoffItem, item.id.0));
    }
    for gap in detail.intake.gaps.iter().filter(|_| detail.intake.is_open()) {
        let item = if gap.by_line() {
            Item::Offer(RecordKind::HandoffItem, gap.code().to_owned())
        } else {
            Item::Figure(format!("gap:{}", gap.code()))
        };
        rows.push(Section::Handoff, item);
    }
}

impl App {
    /// Does the next thing about what a figure shows: done, held, delivered; else goes to where it stands.
    pub(super) fn settle_figure(&mut self, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        match Shown::of(&row.item) {
            Some(Shown::Milestone) => match detail.next_milestone() {
                // Holding the kickoff is more than a date.
                Some(next) if next.code == KICKOFF => self.next_of_kickoff(effects),
                Some(next) => {
                    let verb = MilestoneVerb::Done { on: self.today };
                    let command = MilestoneCommand { account, milestone: next.id, rev: Some(next.rev), verb };
                    self.act(Command::Milestone(command), effects);
                }
                None => self.tell("status-nothing-to-edit"),
            },
            Some(Shown::Step(id)) => {
                let verb = NextStepVerb::Done(id, self.today);
                self.act(Command::NextStep(NextStepCommand { account, verb }), effects);
            }
            Some(Shown::Win) => match detail.next_win().map(|win| Record::QuickWin(win.clone())) {
                Some(win) => self.put_form(PutForm::settle(account, &win), effects),
                None => self.put_form(PutForm::add(account, RecordKind::QuickWin, String::new()), effects),
            },
            _ => self.open_figure(account, row, effects),
        }
    }

    /// Goes to where a figure stands, or opens the form that it needs.
    pub(super) fn open_figure(&mut self, account: AccountId, row: &TabRow, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        match Shown::of(&row.item) {
            Some(Shown::Milestone) => {
                let id = detail.next_milestone().map(|next| next.id.0);
                self.go_to_row(Place::Milestones, id);
            }
            Some(Shown::Signals) => self.go_to_row(Place::Signals, None),
            Some(Shown::Step(id)) => self.go_to_row(Place::Actions, Some(id.0)),
            Some(Shown::Win) => {
                let id = detail.next_win().map(|win| win.id.0);
                self.go_to_row(Place::Wins, id);
            }
            Some(Shown::Renewal) => self.go_to_row(Place::Review, None),
            Some(Shown::Kickoff) => self.next_of_kickoff(effects),
            Some(Shown::Gap(HandoffCheck::GoalMeasured)) => {
                self.form(FormKind::Record(RecordForm::AddGoal { account }), effects);
            }
            Some(Shown::Gap(HandoffCheck::SponsorKnown | HandoffCheck::LeadKnown)) => {
                self.form(FormKind::AddStakeholder { account }, effects);
            }
            Some(Shown::Gap(_)) => {
                let rev = detail.facts.account.rev;
                self.form(FormKind::EditAccount { account, rev }, effects);
            }
            Some(Shown::Objective(_)) => self.tell("status-objective-by-criteria"),
            None => self.tell("status-nothing-to-edit"),
        }
    }

    /// The form for what comes next about the kickoff: its date, or how it went once that day has come.
    pub(in crate::tui::app) fn next_of_kickoff(&mut self, effects: &mut Vec<Effect>) {
        let Some(detail) = &self.detail else { return self.nothing_selected() };
        let account = detail.id();
        let form = if detail.facts.account.kickoff_date.is_some_and(|day| day <= self.today) {
            RecordForm::HoldKickoff { account }
        } else {
            RecordForm::PlanKickoff { account }
        };
        self.form(FormKind::Record(form), effects);
    }

    fn go_to_row(&mut self, place: Place, id: Option<i64>) {
        self.place = place;
        if let Some(detail) = &mut self.detail
            && let Some(at) = detail.rows(place).iter().position(|row| Some(*row) == id)
        {
            detail.choose(place, at);
        }
    }
}
