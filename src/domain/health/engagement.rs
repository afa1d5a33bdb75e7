//! Engagement: are people in touch, and do they come.

use super::measure::{At, Detail, FULL, Fix, Found, Mean};
use crate::domain::cadence::intervals;
use crate::domain::day::{Day, add_days};
use crate::domain::evidence::Evidence;
use crate::domain::scoring::health::score_at;
use crate::domain::stakeholder::Stakeholder;
use crate::domain::touch::TouchKind;

/// How the contact with a person stands against their longest interval.
struct Contact<'a> {
    person: &'a Stakeholder,
    last: Option<Day>,
    /// The longest interval.
    max: i64,
    /// Days past it.
    over: i64,
    score: i64,
    weight: i64,
}

/// The contact with each person for whom the playbook asks for a regular one. Who joined and was
/// not reached yet is no evidence while within the longest interval.
fn contacts<'v, 'a: 'v>(at: &'v At<'v, 'a>) -> impl Iterator<Item = Contact<'a>> + 'v {
    let (view, health) = (at.view, &at.scoring.health);
    let paused = view.is_paused();
    view.people(at.known).filter(move |_| !paused).filter_map(move |person| {
        let max = intervals(person, at.stage, view.playbook).1?;
        let last = view.last_reached(person.id, at.known);
        // A touch from before somebody joined does not make them late earlier.
        let from = last.map_or(person.since, |last| last.max(person.since));
        let over = at.since(view.calendar.open_on_or_after(add_days(from, max))).max(0);
        let score = score_at(&health.curve.contact_overdue, over);
        let weight = health.role.of(person.role);
        (last.is_some() || over > 0).then_some(Contact { person, last, max, over, score, weight })
    })
}

pub(super) fn cadence(at: &At<'_, '_>) -> Found {
    let mut mean = Mean::default();
    for contact in contacts(at) {
        mean.take(contact.score, contact.weight, 1000, at.since(contact.last.unwrap_or(contact.person.since)));
    }
    let nobody = !at.view.is_paused() && at.view.people(at.known).next().is_none();
    mean.found(if nobody { Found::Missing } else { Found::NotExpected })
}

pub(super) fn cadence_detail(at: &At<'_, '_>) -> Detail {
    let mut all: Vec<Contact<'_>> = contacts(at).filter(|contact| contact.weight > 0).collect();
    all.sort_by_key(|contact| ((contact.score - FULL) * contact.weight, contact.person.id));
    let late: Vec<Evidence> = all
        .iter()
        .filter(|contact| contact.over > 0)
        .take(3)
        .map(|contact| {
            let code = if contact.last.is_some() { "contact_overdue" } else { "never_reached" };
            let on = contact.last.or(Some(contact.person.since));
            Evidence::new(code).named(&contact.person.name).on(on).figures(contact.over, contact.max)
        })
        .collect();
    let weights: i64 = all.iter().map(|contact| contact.weight).sum();
    let lost = |from: usize| all[from..].iter().map(|contact| (FULL - contact.score) * contact.weight).sum::<i64>();
    let fix = all.first().filter(|contact| contact.over > 0).map(|contact| Fix {
        code: "reach",
        name: contact.person.name.clone(),
        score: FULL - lost(1) / weights.max(1),
    });
    let evidence = if late.is_empty() {
        let newest = all.iter().filter_map(|contact| contact.last).max();
        vec![Evidence::new("contacts_kept").on(newest).figures(all.len() as i64, all.len() as i64)]
    } else {
        late
    };
    Detail { evidence, fix }
}

/// Whether people come to something of this kind at a time agreed on.
pub(super) fn is_meeting(kind: TouchKind) -> bool {
    matches!(kind, TouchKind::Meeting | TouchKind::Training | TouchKind::Review)
}

pub(super) fn meetings(at: &At<'_, '_>) -> Found {
    let ageing = at.scoring.health.age.meetings_attended;
    let mut mean = Mean::default();
    let from = add_days(at.day, -ageing.drop_days);
    for contact in at.view.contacts_between(from, at.known).iter().filter(|contact| is_meeting(contact.touch.kind)) {
        let age = at.since(contact.touch.happened_on);
        for part in &contact.parts {
            mean.take(if part.attended { FULL } else { 0 }, 1, ageing.fresh(age), age);
        }
    }
    mean.found(Found::Missing)
}

pub(super) fn meetings_detail(at: &At<'_, '_>) -> Detail {
    let ageing = at.scoring.health.age.meetings_attended;
    let (mut expected, mut came, mut newest) = (0, 0, None);
    let mut missed: Vec<Evidence> = Vec::new();
    let (mut sum, mut weight) = (0, 0);
    for contact in at.view.contacts_between(add_days(at.day, -ageing.drop_days), at.known).iter().rev() {
        let fresh = ageing.fresh(at.since(contact.touch.happened_on));
        if !is_meeting(contact.touch.kind) || fresh == 0 {
            continue;
        }
        for part in &contact.parts {
            expected += 1;
            weight += fresh;
            newest = newest.max(Some(contact.touch.happened_on));
            if part.attended {
                came += 1;
                sum += FULL * fresh;
            } else if missed.len() < 2 {
                let who = at.view.facts.stakeholder(part.stakeholder_id).filter(|person| person.since <= at.known);
                let name = who.map_or("", |person| &person.name);
                missed.push(Evidence::new("no_show").named(name).on(Some(contact.touch.happened_on)));
            }
        }
    }
    let mut evidence = vec![Evidence::new("meetings_attended").on(newest).figures(came, expected)];
    evidence.append(&mut missed);
    // One more meeting to which everybody who is expected comes.
    let fix = Fix { code: "hold_meeting", name: String::new(), score: (sum + FULL * 1000) / (weight + 1000) };
    Detail { evidence, fix: Some(fix) }
}

/// People past their longest interval, those that weigh most first.
pub(super) fn late<'a>(at: &At<'_, 'a>) -> Vec<&'a Stakeholder> {
    let mut all: Vec<Contact<'a>> = contacts(at).filter(|contact| contact.weight > 0 && contact.over > 0).collect();
    all.sort_by_key(|contact| ((contact.score - FULL) * contact.weight, contact.person.id));
    all.into_iter().map(|contact| contact.person).collect()
}
