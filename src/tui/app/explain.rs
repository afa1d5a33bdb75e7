//! The score explained: what moved it in fourteen days, when it falls, and the shortest way back.

use super::msg::Effect;
use super::overlay::Overlay;
use super::{App, Status};
use crate::domain::codes::Coded;
use crate::domain::day::add_days;
use crate::domain::health::{Cause, explain, forecast, path};
use crate::domain::scoring::{Band, Scoring};
use crate::domain::standing::{FORECAST_DAYS, TREND_DAYS};
use crate::domain::view::View;
use crate::protocol::{Request, Why};
use crate::say;

impl App {
    /// Asks for the grounds of the account under the cursor, and for the figures of fourteen days ago,
    /// without which settings could not be told from facts.
    pub(super) fn ask_explanation(&mut self, effects: &mut Vec<Effect>) {
        let Some(account) = self.subject().filter(|_| self.detail.is_some()) else {
            self.nothing_selected();
            return;
        };
        self.why_ticket = self.ticket();
        let from = add_days(self.today, -TREND_DAYS);
        effects.push(Effect::Ask(self.why_ticket, Request::Why(account, from)));
    }

    /// Shows the reasons of the priority, what moved the score, and the shortest way back. An answer
    /// about an account that is no longer open is of no use.
    pub(super) fn explain(&mut self, why: &Why) {
        let Some(detail) = self.detail.as_ref().filter(|detail| detail.id() == why.account) else { return };
        let texts = &self.texts;
        let playbook = self.playbook();
        let then = match Scoring::with(&why.figures) {
            Ok(then) => then,
            Err(error) => {
                self.status = Status::Problem(error.to_string());
                return;
            }
        };
        let view = View::new(&detail.facts, playbook, &detail.calendar);
        let (today, scoring) = (self.today, self.scoring.as_ref());
        let from = add_days(today, -TREND_DAYS).max(detail.facts.account.contract_date);
        let mut lines = Vec::new();
        let reasons = &why.grounds.reasons;
        if !reasons.is_empty() {
            let priority: i64 = reasons.iter().map(|reason| reason.points).sum();
            lines.push(format!("{} {priority}", say!(texts, "triage-why")));
            lines.extend(reasons.iter().map(|reason| format!("{:+4}  {}", reason.points, texts.reason(reason, playbook))));
            lines.push(String::new());
        }
        if from < today {
            let change = explain(&view, from, today, &then, scoring);
            let (day, until) = (texts.day(from), texts.day(today));
            lines.push(say!(texts, "why-change", from = day, to = until, before = change.before, after = change.after));
            for cause in Cause::ALL {
                let of_it: Vec<_> = change.lines.iter().filter(|line| line.cause == *cause).collect();
                if of_it.is_empty() {
                    continue;
                }
                lines.push(format!("{:+4}  {}", change.by(*cause), texts.code(*cause)));
                for line in of_it {
                    let what = match (line.measure, line.veto) {
                        (Some(measure), _) => texts.code(measure),
                        (None, Some(veto)) => texts.code(veto),
                        (None, None) => say!(texts, "why-assumed"),
                    };
                    let evidence = line.evidence.first().map(|fact| texts.evidence(fact, today, playbook)).unwrap_or_default();
                    lines.push(format!("      {:+4}  {what}  {evidence}", line.difference));
                }
            }
            if change.lines.is_empty() {
                lines.push(say!(texts, "why-no-change"));
            }
        }
        if let Some(fall) = forecast(&view, today, FORECAST_DAYS, scoring) {
            let measure = fall.measure.map(|measure| texts.code(measure)).unwrap_or_default();
            let (day, band) = (texts.day(fall.on), texts.code(fall.band));
            lines.push(String::new());
            lines.push(say!(texts, "why-forecast", day = day, band = band, measure = measure, points = fall.points));
        }
        if detail.health.band != Band::Healthy {
            let way = path(&view, today, scoring.bands.healthy, scoring);
            let key = if way.reached { "why-path" } else { "why-path-short" };
            lines.push(String::new());
            lines.push(say!(texts, key, target = way.target, reaches = way.reaches));
            for act in &way.acts {
                lines.push(format!("{:+4}  {}", act.points, texts.act(act.kind.code(), &act.name, playbook)));
            }
        }
        let title = say!(texts, "why-title", name = detail.facts.account.name.as_str(), score = detail.health.score);
        self.overlay = Some(Overlay::Note { title, lines, top: 0 });
    }
}
