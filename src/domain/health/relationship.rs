//! Relationship: how they come across, how it feels, and what they complain of.

use super::adoption;
use super::measure::{At, Detail, FULL, Fix, Found, Mean};
use super::technical::{concerns, concerns_detail};
use crate::domain::concern::ConcernKind;
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::metric::Metric;
use crate::domain::touch;

/// The newest touches whose sentiment was judged, newest first.
fn judged<'v>(at: &'v At<'v, '_>) -> impl Iterator<Item = (Day, touch::Sentiment)> + 'v {
    let health = &at.scoring.health;
    let from = add_days(at.day, -health.age.sentiment.drop_days);
    let newest = at.view.contacts_between(from, at.known).iter().rev();
    newest.filter_map(|contact| Some((contact.touch.happened_on, contact.touch.sentiment?))).take(health.sentiment.newest)
}

pub(super) fn sentiment(at: &At<'_, '_>) -> Found {
    let health = &at.scoring.health;
    let mut mean = Mean::default();
    for (on, sentiment) in judged(at) {
        let age = at.since(on);
        mean.take(health.sentiment.of(sentiment) * 1000, 1, health.age.sentiment.fresh(age), age);
    }
    mean.found(Found::Missing)
}

pub(super) fn sentiment_detail(at: &At<'_, '_>) -> Detail {
    let health = &at.scoring.health;
    let fresh = |on: Day| health.age.sentiment.fresh(at.since(on));
    let all: Vec<(Day, touch::Sentiment)> = judged(at).filter(|(on, _)| fresh(*on) > 0).collect();
    let count = |wanted| all.iter().filter(|(_, sentiment)| *sentiment == wanted).count() as i64;
    let whole = all.len() as i64;
    let newest = |wanted| all.iter().find(|(_, sentiment)| *sentiment == wanted).map(|(on, _)| *on);
    let mut evidence = Vec::new();
    for (code, wanted) in [
        ("touches_negative", touch::Sentiment::Negative),
        ("touches_positive", touch::Sentiment::Positive),
        ("touches_neutral", touch::Sentiment::Neutral),
    ] {
        if count(wanted) > 0 {
            evidence.push(Evidence::new(code).on(newest(wanted)).figures(count(wanted), whole));
        }
    }
    // One more that goes well; the oldest makes room for it.
    let kept = &all[..all.len().min(health.sentiment.newest.saturating_sub(1))];
    let weight: i64 = kept.iter().map(|(on, _)| fresh(*on)).sum();
    let sum: i64 = kept.iter().map(|(on, sentiment)| fresh(*on) * health.sentiment.of(*sentiment) * 1000).sum();
    let score = (sum + 1000 * health.sentiment.positive * 1000) / (weight + 1000);
    Detail { evidence, fix: Some(Fix { code: "win_back", name: String::new(), score: score.min(FULL) }) }
}

pub(super) fn pulse(at: &At<'_, '_>) -> Found {
    adoption::against_target(Metric::Pulse, at)
}

pub(super) fn pulse_detail(at: &At<'_, '_>) -> Detail {
    adoption::detail(Metric::Pulse, at)
}

pub(super) fn complaints(at: &At<'_, '_>) -> Found {
    concerns(ConcernKind::Complaint, at)
}

pub(super) fn complaints_detail(at: &At<'_, '_>) -> Detail {
    let codes = ["complaint_open", "complaint_overdue", "complaints_closed"];
    concerns_detail(ConcernKind::Complaint, codes, "answer_complaint", at)
}

pub(super) fn escalations(at: &At<'_, '_>) -> Found {
    concerns(ConcernKind::Escalation, at)
}

pub(super) fn escalations_detail(at: &At<'_, '_>) -> Detail {
    let codes = ["escalation_open", "escalation_overdue", "escalations_closed"];
    concerns_detail(ConcernKind::Escalation, codes, "close_escalation", at)
}
