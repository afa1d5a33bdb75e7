//! What the actions on score, metrics and next steps do.

use super::action::{Action, Place};
use super::entries::Item;
use super::form::put::{PutForm, Settled, settled};
use super::form::{FormKind, RecordForm};
use super::msg::Effect;
use super::overlay::{Confirm, Overlay, Yes};
use super::readings::MetricRow;
use super::{App, Intent, Screen, Status};
use crate::command::Command;
use crate::command::concern::{ConcernCommand, ConcernVerb};
use crate::command::metric::{MetricCommand, MetricVerb};
use crate::command::next_step::{NextStepCommand, NextStepVerb};
use crate::command::record::{Record, RecordKind};
use crate::command::triage::{TriageCommand, TriageVerb};
use crate::domain::codes::{AccountId, GoalId, PlayRunId, QuickWinId};
use crate::domain::gauge::Subject;
use crate::protocol::Request;
use crate::say;

impl App {
    /// Does what a key asks for on the tabs of score, metrics and actions.
    pub(super) fn on_tab(&mut self, action: Action, effects: &mut Vec<Effect>) {
        match action {
            Action::RecordMetrics => self.record_metrics(effects),
            Action::AddGoal => self.record_form(effects, |account| RecordForm::AddGoal { account }),
            Action::EditGoal => self.edit_goal(effects),
            Action::CloseGoal => self.close_goal(effects),
            Action::AddWin => {
                self.record_form(effects, |account| RecordForm::Put(PutForm::add(account, RecordKind::QuickWin, String::new())));
            }
            Action::OpenConcern => self.record_form(effects, |account| RecordForm::OpenConcern { account }),
            Action::AddNextStep => self.record_form(effects, |account| RecordForm::AddNextStep { account }),
            Action::Settle => self.settle_entry(effects),
            Action::MoveNextStep => self.move_next_step(effects),
            Action::DropNextStep => self.drop_next_step(effects),
            Action::OverrideScore => self.record_form(effects, |account| RecordForm::OverrideScore { account }),
            Action::PlanKickoff => self.record_form(effects, |account| RecordForm::PlanKickoff { account }),
            Action::HoldKickoff => self.record_form(effects, |account| RecordForm::HoldKickoff { account }),
            Action::LiftOverride => self.lift_override(effects),
            Action::ShowScore => self.show_score(),
            Action::Engagement => self.show_engagement(),
            Action::SetFigure => self.form(FormKind::Record(RecordForm::SetFigure), effects),
            _ => {}
        }
    }

    fn record_form(&mut self, effects: &mut Vec<Effect>, kind: fn(AccountId) -> RecordForm) {
        self.account_form(|detail| Some(FormKind::Record(kind(detail.id()))), effects);
    }

    pub(super) fn act(&mut self, command: Command, effects: &mut Vec<Effect>) {
        effects.push(self.ask(Request::Act(command), Intent::Plain));
    }

    pub(super) fn tell(&mut self, key: &str) {
        self.status = Status::Told(say!(self.texts, key));
    }

    /// The form of the week; on the metrics tab its cursor stands at the metric of the chosen row.
    fn record_metrics(&mut self, effects: &mut Vec<Effect>) {
        let chosen =
            match self.detail.as_ref().filter(|_| self.place == Place::Metrics).and_then(super::rows::Detail::chosen_metric) {
                Some(MetricRow::Gauge(gauge)) => Some(gauge.subject),
                _ => None,
            };
        self.record_form(effects, |account| RecordForm::RecordMetrics { account });
        if let (Some(Overlay::Form(form)), Some(subject)) = (&mut self.overlay, chosen)
            && let Some(at) = form.fields.iter().position(|field| field.slot.is_some_and(|slot| slot.subject == subject))
        {
            form.focus = at;
        }
    }

    /// The goal of the chosen row.
    fn chosen_goal(&mut self) -> Option<GoalId> {
        let goal = match self.detail.as_ref().and_then(super::rows::Detail::chosen_metric) {
            Some(MetricRow::Gauge(gauge)) => match gauge.subject {
                Subject::Goal(id) => Some(id),
                _ => None,
            },
            _ => None,
        };
        if goal.is_none() {
            self.tell("status-no-goal");
        }
        goal
    }

    fn edit_goal(&mut self, effects: &mut Vec<Effect>) {
        let Some(goal) = self.chosen_goal() else { return };
        self.account_form(|detail| Some(FormKind::Record(RecordForm::EditGoal { account: detail.id(), goal })), effects);
    }

    fn close_goal(&mut self, effects: &mut Vec<Effect>) {
        let Some(goal) = self.chosen_goal() else { return };
        let Some(account) = self.detail.as_ref().map(super::rows::Detail::id) else { return };
        self.act(Command::Metric(MetricCommand { account, verb: MetricVerb::CloseGoal(goal, self.today) }), effects);
    }

    /// Done, closed, delivered or finished; and open again, where that can be.
    fn settle_entry(&mut self, effects: &mut Vec<Effect>) {
        let chosen = self.detail.as_ref().and_then(|detail| Some((detail.id(), *detail.chosen_entry()?)));
        let Some((account, entry)) = chosen else { return self.tell("status-no-entry") };
        let over = entry.over.is_some();
        match entry.item {
            Item::Step(id) => {
                let verb = if over { NextStepVerb::Reopen(id) } else { NextStepVerb::Done(id, self.today) };
                self.act(Command::NextStep(NextStepCommand { account, verb }), effects);
            }
            Item::Concern(id) if over => {
                self.act(Command::Concern(ConcernCommand { account, verb: ConcernVerb::Reopen(id) }), effects);
            }
            Item::Concern(concern) => self.form(FormKind::Record(RecordForm::CloseConcern { account, concern }), effects),
            Item::Win(win) => self.settle_win(account, win, effects),
            Item::Play(_) if over => self.tell("status-play-finished"),
            Item::Play(run) => self.form(FormKind::Record(RecordForm::FinishPlay { account, run }), effects),
        }
    }

    /// Delivered, measured, told: what the way of a quick win asks for next.
    fn settle_win(&mut self, account: AccountId, win: QuickWinId, effects: &mut Vec<Effect>) {
        let win = self.detail.as_ref().and_then(|detail| detail.facts.quick_win(win)).cloned();
        match win.map(Record::QuickWin).map(|win| (settled(&win, self.today), win)) {
            Some((Settled::Asks, win)) => self.put_form(PutForm::settle(account, &win), effects),
            Some(_) => self.tell("status-win-told"),
            None => self.tell("status-no-entry"),
        }
    }

    fn move_next_step(&mut self, effects: &mut Vec<Effect>) {
        let chosen = self.detail.as_ref().and_then(|detail| Some((detail.id(), *detail.chosen_entry()?)));
        match chosen.map(|(account, entry)| (account, entry.item, entry.over)) {
            Some((account, Item::Step(step), None)) => {
                self.form(FormKind::Record(RecordForm::MoveNextStep { account, step }), effects);
            }
            Some(_) => self.tell("status-only-steps-move"),
            None => self.tell("status-no-entry"),
        }
    }

    fn drop_next_step(&mut self, effects: &mut Vec<Effect>) {
        let chosen = self.detail.as_ref().and_then(|detail| Some((detail.id(), *detail.chosen_entry()?)));
        match chosen.map(|(account, entry)| (account, entry.item)) {
            Some((account, Item::Step(step))) => {
                self.act(Command::NextStep(NextStepCommand { account, verb: NextStepVerb::Drop(step) }), effects);
            }
            Some(_) => self.tell("status-only-steps-drop"),
            None => self.tell("status-no-entry"),
        }
    }

    fn lift_override(&mut self, effects: &mut Vec<Effect>) {
        match self.detail.as_ref().map(super::rows::Detail::id) {
            Some(account) => self.act(Command::Triage(TriageCommand { account, verb: TriageVerb::Lift }), effects),
            None => self.nothing_selected(),
        }
    }

    /// To the score of the selected account, from wherever we are.
    fn show_score(&mut self) {
        if self.detail.is_some() {
            self.screen = Screen::Account;
            self.place = Place::Score;
        } else {
            self.nothing_selected();
        }
    }

    /// To the engagement by week of the selected account; from there back to its people.
    fn show_engagement(&mut self) {
        if self.detail.is_none() {
            return self.nothing_selected();
        }
        let there = self.screen == Screen::Account && self.place == Place::Cadence;
        self.weekly = !(there && self.weekly);
        self.screen = Screen::Account;
        self.place = Place::Cadence;
    }

    /// Asks whether a play whose last move was just done is finished.
    pub(super) fn offer_to_finish(&mut self, run: PlayRunId) {
        let Some(detail) = &self.detail else { return };
        let Some(play) = detail.facts.play(run) else { return };
        let spec = self.playbook().play(play.play);
        let title = spec.map_or_else(|| self.texts.code(play.play), |spec| spec.title.get(self.texts.tag()).to_owned());
        self.overlay = Some(Overlay::Confirm(Confirm {
            question: say!(self.texts, "confirm-finish-play", play = title),
            lines: vec![say!(
                self.texts,
                "confirm-finish-play-score",
                before = play.score_before,
                now = detail.health.score,
                day = self.texts.day_short(play.started_on, self.today)
            )],
            yes: Yes::Fill(FormKind::Record(RecordForm::FinishPlay { account: detail.id(), run })),
            top: 0,
        }));
    }
}
