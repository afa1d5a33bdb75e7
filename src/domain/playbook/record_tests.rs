//! What the shipped playbook must hold for the rest of the record: everything that the guide names.

use std::collections::HashSet;

use unicode_width::UnicodeWidthStr;

use super::{ADOPTION_FACTORS, CONTENT_GROUPS, GoLiveSpec, PLACEHOLDERS, Playbook, Playbooks, Text};
use crate::domain::account::Stage;
use crate::domain::codes::Coded;
use crate::domain::milestone::Side;
use crate::domain::resource::ResourceRole;
use crate::domain::training::{TrainingFormat, TrainingRole};

fn shipped() -> Playbook {
    Playbooks::shipped().unwrap().default_playbook().as_ref().clone()
}

#[test]
fn six_objectives_with_their_criteria() {
    let playbook = shipped();
    let counts: Vec<(&str, usize)> = playbook.objectives.iter().map(|spec| (spec.id.as_str(), spec.criteria.len())).collect();
    assert_eq!(
        counts,
        [
            ("working_solution", 5),
            ("trained_users", 4),
            ("real_adoption", 4),
            ("quick_wins", 4),
            ("business_value", 4),
            ("relationships", 4),
        ]
    );
    let names: Vec<&str> = playbook
        .objectives
        .iter()
        .flat_map(|spec| spec.criteria.iter().map(move |criterion| (spec, criterion)))
        .map(|(spec, criterion)| {
            criterion.id.strip_prefix(&format!("{}.", spec.id)).expect("an id that begins with its objective's")
        })
        .collect();
    assert_eq!(
        names.join(" "),
        "configured integrations data_migrated validated ready relevant_features by_role confident know_benefit logging_in \
         core_features daily_workflow depth results_60_days visible early_value momentum metrics_improving roi_on_track recognised \
         case_validated trust working_relationships strategic_partner advocates"
    );
}

#[test]
fn the_kickoff_takes_an_hour() {
    let playbook = shipped();
    let agenda: Vec<&str> = playbook.kickoff.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(agenda, ["introductions", "goals", "promises", "plan", "raci", "communication", "risks", "next_steps"]);
    assert_eq!(playbook.kickoff.iter().map(|item| item.minutes).sum::<i64>(), 60);
}

#[test]
fn eight_resources_with_the_hours_of_the_guide() {
    let playbook = shipped();
    let rows: Vec<_> = playbook.resources.iter().map(|spec| (spec.role, spec.side, spec.hours_min, spec.hours_max)).collect();
    assert_eq!(
        rows,
        [
            (ResourceRole::Csm, Side::Ours, 5, 8),
            (ResourceRole::Implementation, Side::Ours, 15, 20),
            (ResourceRole::Technical, Side::Ours, 10, 15),
            (ResourceRole::TrainingLead, Side::Ours, 10, 15),
            (ResourceRole::ProjectLead, Side::Theirs, 10, 15),
            (ResourceRole::TechnicalLead, Side::Theirs, 10, 15),
            (ResourceRole::SubjectExpert, Side::Theirs, 5, 10),
            (ResourceRole::EndUser, Side::Theirs, 3, 5),
        ]
    );
    for role in ResourceRole::ALL {
        assert_eq!(playbook.resource(*role).unwrap().role, *role);
    }
    let stages = |role| {
        let spec = playbook.resource(role).unwrap();
        (spec.from_stage, spec.to_stage)
    };
    assert_eq!(stages(ResourceRole::Csm), (Stage::Welcome, Stage::Review));
    assert_eq!(stages(ResourceRole::Technical), (Stage::Technical, Stage::Technical));
}

#[test]
fn the_training_agenda_is_the_sample_of_the_guide() {
    use {TrainingFormat as F, TrainingRole as R};
    let playbook = shipped();
    let rows: Vec<_> = playbook
        .training
        .iter()
        .map(|spec| (spec.id.as_str(), spec.role, spec.format, spec.week, spec.minutes, spec.optional, spec.every_days))
        .collect();
    assert_eq!(
        rows,
        [
            ("admin", R::Admin, F::Live, Some(6), Some(120), false, None),
            ("manager", R::Manager, F::Live, Some(7), Some(90), false, None),
            ("end_user_1", R::EndUser, F::Live, Some(7), Some(60), false, None),
            ("end_user_2", R::EndUser, F::Live, Some(8), Some(60), false, None),
            ("office_hours", R::EndUser, F::OfficeHours, Some(8), Some(30), true, None),
            ("advanced", R::Admin, F::Live, Some(9), Some(60), false, None),
            ("certification", R::Admin, F::HandsOn, Some(9), None, true, None),
            ("tips", R::EndUser, F::Written, None, None, false, Some(7)),
            ("webinar", R::Admin, F::Live, None, None, false, Some(30)),
            ("video_library", R::EndUser, F::Recorded, None, None, false, None),
        ]
    );
    assert_eq!(playbook.training_session("advanced").unwrap().week, Some(9));
    assert_eq!(playbook.training_session("nothing"), None);
}

#[test]
fn formats_content_and_adoption_are_whole() {
    let playbook = shipped();
    assert_eq!(playbook.formats.iter().map(|spec| spec.format).collect::<Vec<_>>(), TrainingFormat::ALL);
    for group in CONTENT_GROUPS {
        let pieces: Vec<_> = playbook.contents.iter().filter(|spec| spec.group == group).collect();
        assert_eq!(pieces.len(), 3, "{group}");
        assert!(pieces.iter().all(|spec| spec.id.starts_with(&format!("{group}."))), "{group}");
    }
    assert_eq!(playbook.contents.len(), 12);
    assert_eq!(playbook.adoption.iter().map(|spec| spec.id.as_str()).collect::<Vec<_>>(), ADOPTION_FACTORS);
}

#[test]
fn five_common_risks_each_with_its_signals() {
    let playbook = shipped();
    let ids: Vec<&str> = playbook.risks.iter().map(|spec| spec.id.as_str()).collect();
    assert_eq!(ids, ["customer_resources", "technical_complexity", "user_resistance", "competing_priorities", "scope_creep"]);
    let mut named = HashSet::new();
    for spec in &playbook.risks {
        assert!((1..=5).contains(&spec.probability) && (1..=5).contains(&spec.severity), "{}", spec.id);
        assert!(!spec.signals.is_empty(), "{}", spec.id);
        // A signal that came true speaks for one risk.
        assert!(spec.signals.iter().all(|code| playbook.signal(code).is_some() && named.insert(code.clone())), "{}", spec.id);
        assert_eq!(playbook.risk(&spec.id), Some(spec));
    }
}

#[test]
fn quick_wins_readiness_and_hypercare() {
    let playbook = shipped();
    assert_eq!(playbook.win_horizons.iter().map(|spec| spec.day).collect::<Vec<_>>(), [30, 60, 90]);
    assert!(playbook.win_horizons.iter().all(|spec| spec.examples.len() == 4));
    let (blocking, other): (Vec<_>, Vec<_>) = playbook.readiness.iter().partition(|item| item.blocking);
    assert_eq!((blocking.len(), other.len()), (7, 3));
    let day = |id| playbook.milestone(id).unwrap().day;
    assert_eq!(playbook.golive, GoLiveSpec { hypercare_days: day("hypercare_ended") - day("go_live") });
    assert_eq!(playbook.golive, GoLiveSpec::default());
}

#[test]
fn steady_state_is_described() {
    let steady = shipped().steady.unwrap();
    assert_eq!((steady.from_day, steady.to_day), (90, 120));
    let ids = |list: &[super::ConsequenceSpec]| list.iter().map(|spec| spec.id.clone()).collect::<Vec<_>>();
    assert_eq!(ids(&steady.too_early), ["abandoned", "adoption_stalls", "issues_resurface", "value_incomplete"]);
    assert_eq!(ids(&steady.too_late), ["inefficient", "dependent", "no_capacity", "no_partnership"]);
    let engagement: Vec<_> = steady.engagement.iter().map(|spec| (spec.every_days, spec.minutes)).collect();
    assert_eq!(engagement, [(Some(30), Some(30)), (Some(90), Some(60)), (Some(365), None), (None, None)]);
    for (_, message) in steady.handover.all() {
        assert_eq!(message, message.trim());
        assert!(message.split("\n\n").count() >= 5, "{message}");
        // One line is one paragraph: where it breaks is the reader's affair.
        assert!(!message.replace("\n\n", "").contains(['\n', '\t']), "{message}");
        for name in PLACEHOLDERS {
            assert!(message.contains(&format!("{{{name}}}")), "{name}");
        }
    }
}

#[test]
fn titles_fit_a_row_and_say_different_things() {
    let playbook = shipped();
    let steady = playbook.steady.clone().unwrap();
    let lists: [Vec<&Text>; 12] = [
        playbook.objectives.iter().map(|spec| &spec.title).collect(),
        playbook.objectives.iter().flat_map(|spec| &spec.criteria).map(|spec| &spec.title).collect(),
        playbook.kickoff.iter().map(|spec| &spec.title).collect(),
        playbook.resources.iter().map(|spec| &spec.title).collect(),
        playbook.training.iter().map(|spec| &spec.title).collect(),
        playbook.contents.iter().map(|spec| &spec.title).collect(),
        playbook.adoption.iter().map(|spec| &spec.title).collect(),
        playbook.risks.iter().map(|spec| &spec.title).collect(),
        playbook.win_horizons.iter().map(|spec| &spec.title).collect(),
        playbook.readiness.iter().map(|spec| &spec.title).collect(),
        steady.too_early.iter().chain(&steady.too_late).map(|spec| &spec.title).collect(),
        steady.engagement.iter().map(|spec| &spec.title).collect(),
    ];
    for titles in lists {
        for locale in ["en", "pt-BR"] {
            let words: Vec<&str> = titles.iter().map(|title| title.get(locale)).collect();
            assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "{words:?}");
            for title in words {
                assert!(title.width() <= 52, "{title}");
            }
        }
    }
}

/// A team's own playbook may leave all of it out.
#[test]
fn every_part_is_optional() {
    let text = include_str!("../../../data/playbooks/b2b-saas.toml");
    let start = text.find("# ── Objectives").unwrap();
    let bare = text[..start].replace("[golive]\nhypercare_days = 14\n", "");
    let playbook = super::parse("own.toml", &bare).unwrap();
    assert!(playbook.objectives.is_empty() && playbook.risks.is_empty() && playbook.steady.is_none());
    assert_eq!(playbook.golive.hypercare_days, 14);
    let json = serde_json::to_value(&playbook).unwrap();
    for key in ["objective", "kickoff", "resource", "training", "format", "content", "adoption", "risk", "readiness", "steady"] {
        assert!(json.get(key).is_none(), "{key}");
    }
    assert_eq!(serde_json::from_value::<Playbook>(json).unwrap(), playbook);
}
