//! Every way in which what the playbook says for the rest of the record is refused.

use super::refusal_tests::{all_refused, broken, line_with};
use super::{PlaybookProblem, parse};

#[test]
fn ids_and_texts() {
    for (old, new) in [
        ("id = \"relationships\"", "id = \"quick_wins\" # 2"),
        ("id = \"relationships.advocates\"", "id = \"quick_wins.visible\" # 2"),
        ("id = \"next_steps\"", "id = \"raci\" # 2"),
        ("role = \"technical_lead\"\nside", "role = \"csm\" # 2\nside"),
        ("id = \"end_user_2\"", "id = \"end_user_1\" # 2"),
        ("format = \"office_hours\"\nstrengths", "format = \"written\" # 2\nstrengths"),
        ("id = \"videos.workflows\"", "id = \"by_role.admin\" # 2"),
        ("id = \"accountability\"", "id = \"motivation\" # 2"),
        ("id = \"scope_creep\"", "id = \"user_resistance\" # 2"),
        ("id = \"sponsor_informed\"", "id = \"rollback_plan\" # 2"),
        ("id = \"no_partnership\"", "id = \"abandoned\" # 2"),
        ("id = \"as_needed\"", "id = \"annual_planning\" # 2"),
    ] {
        let text = broken(&[(old, new)]);
        let error = parse("own.toml", &text).unwrap_err();
        assert_eq!(error.line, line_with(&text, "# 2\n"), "{new}");
        let PlaybookProblem::DuplicateId { first_line, .. } = error.problem else { panic!("{new}: {error}") };
        let first = text.lines().nth(first_line - 1).unwrap();
        assert!(first_line < error.line && new.starts_with(first), "{new}: {first}");
    }
    all_refused(&[
        (
            &[(
                "why.en = \"Nobody can adopt what is not set up properly, and a faulty start is forgiven slowly.\"",
                "why.en = \"\"",
            )],
            "why.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("title.en = \"Ready for real work\"", "title.en = \"\"")],
            "title.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("what_for.en = \"Integrations, configuration, troubleshooting\"", "what_for.en = \"\"")],
            "what_for.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("limits.pt-BR = \"Pode ficar vazio\"", "limits.pt-BR = \" \"")],
            "limits.pt-BR = \" \"",
            "the text for `pt-BR` is empty; expected a few words",
        ),
        (
            &[("communicate.en = \"Present it at the 90-day business review\"", "communicate.en = \"\"")],
            "communicate.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("en = \"Do away with a repetitive task\"", "en = \"\"")],
            "Acabar com uma tarefa repetitiva",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("title.en = \"The customer feels dropped\"", "title.en = \"\"")],
            "title.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("title.pt-BR = \"Conversa mensal com o CSM\"", "title.pt_BR = \"Conversa\"")],
            "title.pt_BR",
            "`pt_BR` is not a locale; expected one such as `en` or `pt-BR`",
        ),
    ]);
}

#[test]
fn numbers_out_of_range() {
    all_refused(&[
        (
            &[("hypercare_days = 14", "hypercare_days = 0")],
            "hypercare_days = 0",
            "`hypercare_days` is 0; expected a number from 1 to 3650",
        ),
        (
            &[("id = \"plan\"\nminutes = 15", "id = \"plan\"\nminutes = -15")],
            "minutes = -15",
            "`minutes` is -15; expected a number from 1 to 3650",
        ),
        (
            &[("hours_min = 15\nhours_max = 20", "hours_min = 15\nhours_max = 169")],
            "hours_max = 169",
            "`hours_max` is 169; expected a number from 1 to 168",
        ),
        (
            &[("hours_min = 15\nhours_max = 20", "hours_min = 15\nhours_max = 14")],
            "hours_max = 14",
            "resource `implementation` takes 15 to 14 hours a week; expected hours_min <= hours_max",
        ),
        (
            &[("hours_max = 20\nfrom_stage = 2\nto_stage = 4", "hours_max = 20\nfrom_stage = 2\nto_stage = 1")],
            "to_stage = 1\ntitle.en = \"Implementation specialist\"",
            "resource `implementation` is needed from stage 2 to stage 1; expected from_stage <= to_stage",
        ),
        (&[("\nweek = 6\n", "\nweek = 0\n")], "week = 0", "`week` is 0; expected a number from 1 to 3650"),
        (
            &[("\nweek = 6\n", "\nweek = 6\nevery_days = 14\n")],
            "every_days = 14",
            "training `admin` has both week and every_days; expected one of them, or neither for what is always at hand",
        ),
        (&[("probability = 4", "probability = 6")], "probability = 6", "`probability` is 6; expected a number from 1 to 5"),
        (
            &[("probability = 3\nseverity = 3", "probability = 3\nseverity = 0")],
            "severity = 0",
            "`severity` is 0; expected a number from 1 to 5",
        ),
        (
            &[("[[win_horizon]]\nday = 60", "[[win_horizon]]\nday = 30 # same")],
            "# same",
            "the quick win of day 30 stands after that of day 30; expected days that grow",
        ),
        (&[("[[win_horizon]]\nday = 30", "[[win_horizon]]\nday = 0")], "day = 0", "`day` is 0; expected a number from 1 to 3650"),
        (
            &[("from_day = 90\nto_day = 120", "from_day = 90\nto_day = 89")],
            "to_day = 89",
            "the move to steady state runs from day 90 to day 89; expected from_day <= to_day",
        ),
        (
            &[("from_day = 90\nto_day = 120", "from_day = 0\nto_day = 120")],
            "from_day = 0",
            "`from_day` is 0; expected a number from 1 to 3650",
        ),
        (&[("every_days = 365", "every_days = 0")], "every_days = 0", "`every_days` is 0; expected a number from 1 to 3650"),
    ]);
}

#[test]
fn words_out_of_their_list() {
    all_refused(&[
        (
            &[("id = \"videos.advanced\"\ngroup = \"videos\"", "id = \"videos.advanced\"\ngroup = \"films\"")],
            "group = \"films\"",
            "`group` is `films`; expected one of: getting_started, by_role, features, videos",
        ),
        (
            &[("id = \"reinforcement\"", "id = \"repetition\"")],
            "id = \"repetition\"",
            "`id` is `repetition`; expected one of: training, motivation, reinforcement, support, accountability",
        ),
        (
            &[("role = \"training_lead\"", "role = \"trainer\"")],
            "role = \"trainer\"",
            "unknown variant `trainer`, expected one of `csm`, `implementation`, `technical`, `training_lead`, `project_lead`, \
             `technical_lead`, `subject_expert`, `end_user`",
        ),
        (&[("hypercare_days = 14", "hypercare = 14")], "hypercare = 14", "unknown field `hypercare`, expected `hypercare_days`"),
        (
            &[("signals = [\"technical.scope_creep\"]", "signals = [\n  \"technical.scope\",\n]")],
            "  \"technical.scope\",",
            "risk `scope_creep` names `technical.scope`, which is no signal; expected one of: engagement.lead_unresponsive, \
             engagement.sponsor_absent, engagement.meetings_missed, engagement.champion_disengaged, technical.milestones_missed, \
             technical.problems_multiplying, technical.it_unresponsive, technical.scope_creep, adoption.low_attendance, \
             adoption.bad_feedback, adoption.no_logins_after_training, adoption.tickets_high, outcome.no_quick_win, \
             outcome.metrics_flat, outcome.not_tracked, outcome.no_enthusiasm, relationship.frustrated, \
             relationship.complaints_rising, relationship.escalated, relationship.team_unsure",
        ),
        (
            &[("Hello {customer} team,", "Hello {company} team,")],
            "handover.en = \"\"\"",
            "nothing fills in `{company}`; expected {customer} or {csm}",
        ),
        (
            &[("Olá, equipe {customer},", "Olá, equipe {customer,")],
            "handover.pt-BR = \"\"\"",
            "nothing fills in `{customer,}`; expected {customer} or {csm}",
        ),
    ]);
}
