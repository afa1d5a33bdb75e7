//! What the shipped playbook must hold: everything that the guide and the e-book name.

use std::collections::HashSet;

use serde::Deserialize;
use unicode_width::UnicodeWidthStr;

use super::{Playbook, Playbooks, Text};
use crate::domain::account::Stage;
use crate::domain::codes::Coded;
use crate::domain::factor::{FactorKind, Level};
use crate::domain::signal::Category;
use crate::domain::stakeholder::Role;

fn shipped() -> Playbook {
    Playbooks::shipped().unwrap().default_playbook().as_ref().clone()
}

/// Every text of the playbook, found without knowing where texts stand: in its JSON form a text is
/// the only table whose keys are locales.
fn texts() -> Vec<Text> {
    fn collect(value: &serde_json::Value, found: &mut Vec<Text>) {
        match value {
            serde_json::Value::Object(table) if table.contains_key("en") || table.contains_key("pt-BR") => {
                found.push(Text::deserialize(value).unwrap());
            }
            serde_json::Value::Object(table) => table.values().for_each(|value| collect(value, found)),
            serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    collect(&serde_json::to_value(shipped()).unwrap(), &mut found);
    found
}

#[test]
fn every_text_is_there_in_both_languages() {
    let texts = texts();
    assert!(texts.len() > 400, "{}", texts.len());
    for text in texts {
        let locales: Vec<Option<&str>> = text.all().iter().map(|(locale, _)| *locale).collect();
        assert_eq!(locales, [Some("en"), Some("pt-BR")], "{text:?}");
        for (_, words) in text.all() {
            assert_eq!(words, words.trim());
            // Only the message to the customer has paragraphs, and names that are filled in.
            let paragraphs = words.contains("{customer}");
            assert!(!words.is_empty() && (paragraphs || !words.contains(['\n', '\t'])), "{words:?}");
        }
    }
    // A bare string would have slipped through the search above.
    let json = serde_json::to_string(&shipped()).unwrap();
    for key in [
        "name",
        "title",
        "short",
        "purpose",
        "consequence",
        "reason",
        "who",
        "engage",
        "style",
        "watch",
        "why",
        "what_for",
        "strengths",
        "limits",
        "best_for",
        "means",
        "impact",
        "mitigation",
        "traits",
        "identify",
        "measure",
        "communicate",
        "handover",
    ] {
        assert!(!json.contains(&format!("\"{key}\":\"")), "{key}");
    }
}

#[test]
fn the_six_stages_are_whole() {
    let playbook = shipped();
    let windows: Vec<(i64, i64)> = playbook.stages.iter().map(|stage| (stage.start_day, stage.end_day)).collect();
    assert_eq!(windows, [(1, 7), (8, 42), (29, 56), (43, 70), (71, 112), (90, 120)]);
    let activities: Vec<usize> = playbook.stages.iter().map(|stage| stage.activities.len()).collect();
    assert_eq!(activities, [5, 6, 6, 6, 6, 5]);
    for stage in Stage::ALL {
        let spec = playbook.stage(stage).unwrap();
        assert_eq!(spec.number, stage);
        assert_eq!((spec.deliverables.len(), spec.exit_criteria.len(), spec.failure_modes.len()), (5, 4, 4), "{stage:?}");
        // It heads a column of this width.
        for (_, short) in spec.short.all() {
            assert!(short.width() <= 10, "{short}");
        }
    }
    assert_eq!(playbook.handoff.len(), 8);
    assert_eq!(playbook.tasks().count(), 8 + 34 + 30 + 24);
}

#[test]
fn the_milestones_are_those_of_the_ninety_days() {
    let playbook = shipped();
    let key: Vec<(&str, i64)> =
        playbook.milestones.iter().filter(|spec| spec.key).map(|spec| (spec.id.as_str(), spec.day)).collect();
    assert_eq!(
        key,
        [("kickoff_held", 5), ("environment_live", 30), ("training_complete", 50), ("go_live", 60), ("business_review", 90)]
    );
    assert_eq!(playbook.milestones.len(), 14);
    for id in [
        "access_provisioned",
        "configuration_complete",
        "integrations_live",
        "data_migrated",
        "uat_signed_off",
        "training_delivered",
        "hypercare_ended",
        "roi_validated",
        "success_plan_agreed",
    ] {
        assert!(!playbook.milestone(id).unwrap().key, "{id}");
    }
    let day = |id| playbook.milestone(id).unwrap().day;
    assert_eq!(day("hypercare_ended") - day("go_live"), 14);
    // All but the first wait for another, and the rows come by day.
    assert!(playbook.milestones.iter().skip(1).all(|spec| !spec.depends_on.is_empty()));
    assert!(playbook.milestones.is_sorted_by_key(|spec| spec.day));
    for (_, title) in playbook.milestones.iter().flat_map(|spec| spec.title.all()) {
        assert!(title.width() <= 28, "{title}");
    }
    let weeks: Vec<(i64, i64, usize)> = playbook.phases.iter().map(|p| (p.from_week, p.to_week, p.items.len())).collect();
    assert_eq!(weeks, [(1, 2, 3), (3, 6, 4), (7, 8, 3), (9, 12, 3), (13, 13, 3)]);
}

#[test]
fn factors_carry_a_plan_from_60_to_120_days() {
    let playbook = shipped();
    let range = |kind| {
        let spec = playbook.factor(kind).unwrap();
        let days = [Level::Low, Level::Medium, Level::High].map(|level| spec.level(level).unwrap().days);
        (spec.from_day, spec.to_day, days)
    };
    assert_eq!(range(FactorKind::Complexity), (6, 60, [-8, 0, 8]));
    assert_eq!(range(FactorKind::Integrations), (6, 42, [-8, 0, 9]));
    assert_eq!(range(FactorKind::DataVolume), (8, 42, [-6, 0, 6]));
    assert_eq!(range(FactorKind::CustomerResources), (1, 90, [7, 0, -8]));
    let all = |pick: fn(std::slice::Iter<'_, super::LevelSpec>) -> i64| {
        playbook.plan.standard_days + playbook.factors.iter().map(|spec| pick(spec.levels.iter())).sum::<i64>()
    };
    assert_eq!(all(|levels| levels.map(|level| level.days).min().unwrap()), 60);
    assert_eq!(all(|levels| levels.map(|level| level.days).max().unwrap()), 120);
}

#[test]
fn every_role_has_one_audience_and_a_cadence_in_every_stage() {
    let playbook = shipped();
    let audiences: Vec<&str> = playbook.audiences.iter().map(|spec| spec.id.as_str()).collect();
    assert_eq!(audiences, ["executive_sponsor", "project_lead", "technical_team", "end_users"]);
    for role in Role::ALL.iter().copied() {
        assert_eq!(playbook.audiences.iter().filter(|spec| spec.roles.contains(&role)).count(), 1, "{role}");
        for stage in Stage::ALL {
            let rules =
                playbook.cadences.iter().filter(|spec| spec.role == role && (spec.from_stage..=spec.to_stage).contains(&stage));
            assert_eq!(rules.count(), 1, "{role} in {stage:?}");
        }
    }
    let interval = |role, stage| {
        let rule = playbook.cadence(role, stage).unwrap();
        rule.ideal_days.zip(rule.max_days)
    };
    assert_eq!(Stage::ALL.map(|stage| interval(Role::ExecutiveSponsor, stage)), [Some((30, 40)); 6]);
    assert_eq!(Stage::ALL.map(|stage| interval(Role::ProjectLead, stage)), [Some((7, 10)); 6]);
    assert_eq!(interval(Role::TechnicalLead, Stage::Training), Some((7, 10)));
    assert_eq!(interval(Role::TechnicalLead, Stage::GoLive), None);
    assert_eq!(interval(Role::PowerUser, Stage::Technical), Some((14, 28)));
    assert_eq!(interval(Role::Manager, Stage::Technical), None);
    assert_eq!(interval(Role::EndUser, Stage::GoLive), None);
    let sponsor = playbook.cadence(Role::ExecutiveSponsor, Stage::Welcome).unwrap();
    assert_eq!(sponsor.minutes, Some(30));
    assert_eq!(sponsor.agenda.iter().map(|item| item.month).collect::<Vec<_>>(), [1, 2, 3]);
}

#[test]
fn twenty_signals_four_in_each_category() {
    let playbook = shipped();
    let codes: Vec<&str> = playbook.signals.iter().map(|spec| spec.code.as_str()).collect();
    assert_eq!(
        codes,
        [
            "engagement.lead_unresponsive",
            "engagement.sponsor_absent",
            "engagement.meetings_missed",
            "engagement.champion_disengaged",
            "technical.milestones_missed",
            "technical.problems_multiplying",
            "technical.it_unresponsive",
            "technical.scope_creep",
            "adoption.low_attendance",
            "adoption.bad_feedback",
            "adoption.no_logins_after_training",
            "adoption.tickets_high",
            "outcome.no_quick_win",
            "outcome.metrics_flat",
            "outcome.not_tracked",
            "outcome.no_enthusiasm",
            "relationship.frustrated",
            "relationship.complaints_rising",
            "relationship.escalated",
            "relationship.team_unsure",
        ]
    );
    for category in Category::ALL {
        assert_eq!(playbook.signals.iter().filter(|spec| spec.category() == Some(*category)).count(), 4, "{category}");
    }
    let mut seen = HashSet::new();
    for (_, title) in playbook.signals.iter().flat_map(|spec| spec.title.all()) {
        assert!(title.width() <= 34, "{title}");
        assert!(seen.insert(title.to_owned()), "{title}");
    }
}

#[test]
fn a_playbook_survives_its_json_form() {
    let playbook = shipped();
    let json = serde_json::to_string(&playbook).unwrap();
    assert_eq!(serde_json::from_str::<Playbook>(&json).unwrap(), playbook);
}

/// What is read at start is what stands in the TOML file. After a change there, run this with
/// `ORQUESTRA_WRITE=1`.
#[test]
fn the_json_form_is_that_of_the_toml_file() {
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/playbooks");
    let toml = std::fs::read_to_string(directory.join("b2b-saas.toml")).unwrap();
    let playbook = super::parse("b2b-saas.toml", &toml).unwrap();
    let json = serde_json::to_string(&playbook).unwrap() + "\n";
    if std::env::var_os("ORQUESTRA_WRITE").is_some() {
        std::fs::write(directory.join("b2b-saas.json"), &json).unwrap();
    }
    let written = std::fs::read_to_string(directory.join("b2b-saas.json")).unwrap();
    assert!(written == json, "data/playbooks/b2b-saas.json is out of date: run this test with ORQUESTRA_WRITE=1");
    assert!(written.trim() == super::library::SHIPPED.trim(), "build again: the JSON form has just been written anew");
    assert_eq!(serde_json::from_str::<Playbook>(&json).unwrap(), playbook);
}

#[test]
fn each_category_of_signals_has_a_play_of_four_moves() {
    let playbook = shipped();
    for category in Category::ALL {
        let play = playbook.play(*category).unwrap();
        assert_eq!(play.moves.len(), 4, "{category}");
        for step in &play.moves {
            assert!(step.id.starts_with(&format!("{category}.")), "{}", step.id);
            assert_eq!(playbook.play_move(&step.id), Some(step));
        }
        assert!(play.moves.windows(2).all(|pair| pair[0].day <= pair[1].day), "{category}");
    }
    assert_eq!(playbook.plays.len(), Category::ALL.len());
}
