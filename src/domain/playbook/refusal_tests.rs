//! Every way in which a playbook file is refused: the shipped text with one thing broken, the line
//! that must be named, and the message.

/// The shipped playbook as its authors write it.
const SHIPPED: &str = include_str!("../../../data/playbooks/b2b-saas.toml");
use super::{PlaybookProblem, Playbooks, parse};

/// The shipped text with some pieces replaced; each must occur exactly once.
pub(super) fn broken(changes: &[(&str, &str)]) -> String {
    changes.iter().fold(SHIPPED.to_owned(), |text, (old, new)| {
        assert_eq!(text.matches(old).count(), 1, "{old:?} must occur once");
        text.replace(old, new)
    })
}

/// Line of the only occurrence of `mark`.
pub(super) fn line_with(text: &str, mark: &str) -> usize {
    assert_eq!(text.matches(mark).count(), 1, "{mark:?} must occur once");
    1 + text[..text.find(mark).unwrap()].matches('\n').count()
}

/// What is replaced in the shipped text, a mark on the line that must be named, and the message.
type Case = (&'static [(&'static str, &'static str)], &'static str, &'static str);

pub(super) fn all_refused(cases: &[Case]) {
    for (changes, mark, says) in cases {
        let text = broken(changes);
        let error = parse("own.toml", &text).expect_err(says);
        let line = line_with(&text, mark);
        assert_eq!(error.to_string(), format!("own.toml:{line}: {says}"));
    }
}

const WELCOME: &str = "number = 1\ntitle.en = \"Welcome";
const TECHNICAL: &str = "number = 2\ntitle.en = \"Technical";

#[test]
fn text_that_is_no_toml() {
    all_refused(&[
        (
            &[("standard_days = 90", "standard_days =")],
            "standard_days =",
            "not valid TOML: string values must be quoted, expected literal string",
        ),
        (&[("min_days = 60", "min_days = 60\nmin_days = 61")], "min_days = 61", "not valid TOML: duplicate key"),
    ]);
}

#[test]
fn the_wrong_shape() {
    all_refused(&[
        (
            &[("max_days = 120", "max_days = 120\nmaximum = 130")],
            "maximum = 130",
            "unknown field `maximum`, expected one of `standard_days`, `min_days`, `max_days`",
        ),
        (
            &[("id = \"welcome.raci\"", "id = \"welcome.raci\"\nowner = \"us\"")],
            "owner = \"us\"",
            "unknown field `owner`, expected one of `id`, `title`, `side`, `day`",
        ),
        (
            &[("[[stage.deliverable]]\nid = \"welcome.raci\"\n", "[[stage.deliverable]] # no id\n")],
            "# no id",
            "missing field `id`",
        ),
        (&[("min_days = 60\n", "")], "[plan]", "missing field `min_days`"),
        (
            &[("[plan]\nstandard_days = 90\nmin_days = 60\nmax_days = 120", "plan = 90")],
            "plan = 90",
            "invalid type: integer `90`, expected a table with standard_days, min_days and max_days",
        ),
        (&[("id = \"b2b-saas\"\n", "")], "# The shipped playbook: ", "missing field `id`"),
        (
            &[("standard_days = 90", "standard_days = \"ninety\"")],
            "standard_days = \"ninety\"",
            "invalid type: string \"ninety\", expected a whole number",
        ),
        (
            &[("standard_days = 90", "standard_days = 90.5")],
            "90.5",
            "invalid type: floating point `90.5`, expected a whole number",
        ),
        (
            &[("depends_on = [\"kickoff_held\"]", "depends_on = \"kickoff_held\"")],
            "depends_on = \"kickoff_held\"",
            "invalid type: string \"kickoff_held\", expected a list",
        ),
        (&[("name.en = \"B2B SaaS, 90 days\"", "name.en = 3")], "name.en = 3", "invalid type: integer `3`, expected a string"),
        (
            &[("name.en = \"B2B SaaS, 90 days\"\nname.pt-BR = \"B2B SaaS, 90 dias\"", "name = 3")],
            "name = 3",
            "invalid type: integer `3`, expected a string, or a table with one string per locale such as { en = \"…\", pt-BR = \"…\" }",
        ),
        (
            &[("roles = [\"project_lead\"]", "roles = [\"project_boss\"]")],
            "project_boss",
            "unknown variant `project_boss`, expected one of `executive_sponsor`, `project_lead`, `technical_lead`, `champion`, \
             `manager`, `power_user`, `subject_expert`, `end_user`",
        ),
        (
            &[("level = \"low\"\ndays = 7", "level = \"lowest\"\ndays = 7")],
            "lowest",
            "unknown variant `lowest`, expected one of `low`, `medium`, `high`",
        ),
        (&[("day = 88\nstage = 6", "day = 88\nstage = 7")], "stage = 7", "7 is not a stage; stages go from 1 to 6"),
        (
            &[("day = 88\nstage = 6", "day = 88\nstage = -1")],
            "stage = -1",
            "invalid value: integer `-1`, expected the number of a stage, 1 to 6",
        ),
    ]);
}

#[test]
fn ids_and_texts() {
    all_refused(&[
        (
            &[("id = \"welcome.raci\"", "id = \"Welcome RACI\"")],
            "Welcome RACI",
            "`Welcome RACI` cannot be an id; expected lower-case letters, digits, `_` and `.` (and `-` in the id of a playbook)",
        ),
        (
            &[("id = \"b2b-saas\"", "id = \"b2b/saas\"")],
            "b2b/saas",
            "`b2b/saas` cannot be an id; expected lower-case letters, digits, `_` and `.` (and `-` in the id of a playbook)",
        ),
        (
            &[("id = \"go_live\"", "id = \"go-live\"")],
            "\"go-live\"",
            "`go-live` cannot be an id; expected lower-case letters, digits, `_` and `.` (and `-` in the id of a playbook)",
        ),
        (
            &[("title.en = \"RACI matrix\"", "title.en = \"  \"")],
            "title.en = \"  \"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("short.en = \"Technical\"\nshort.pt-BR = \"Técnico\"", "short = \"\"")],
            "short = \"\"",
            "the text is empty; expected a few words",
        ),
        (
            &[("short.en = \"Technical\"\nshort.pt-BR = \"Técnico\"", "short = {}")],
            "short = {}",
            "the text is empty; expected a few words",
        ),
        (
            &[("short.pt-BR = \"Técnico\"", "short.pt_BR = \"Técnico\"")],
            "short.pt_BR",
            "`pt_BR` is not a locale; expected one such as `en` or `pt-BR`",
        ),
        (
            &[("consequence.pt-BR = \"O projeto para\"", "consequence.pt-BR = \"\"")],
            "consequence.pt-BR = \"\"",
            "the text for `pt-BR` is empty; expected a few words",
        ),
        (
            &[("en = \"Integrations running\"", "en = \"\"")],
            "Integrações funcionando no dia a dia",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("reason.en = \"no integrations\"", "reason.en = \"\"")],
            "reason.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("title.en = \"Progress and quick wins\"", "title.en = \"\"")],
            "title.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("watch.en = \"Trained users do not log in.\"", "watch.en = \"\"")],
            "watch.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
        (
            &[("who.en = \"IT, engineering and their leads.\"", "who.en = \"\"")],
            "who.en = \"\"",
            "the text for `en` is empty; expected a few words",
        ),
    ]);
}

#[test]
fn duplicate_ids_name_the_line_that_has_the_id_already() {
    for (old, new, id, first) in [
        ("id = \"review.deck\"", "id = \"handoff.goals\" # 2", "handoff.goals", "id = \"handoff.goals\"\n"),
        ("id = \"go_live\"", "id = \"kickoff_held\" # 2", "kickoff_held", "id = \"kickoff_held\"\n"),
        ("id = \"technical_team\"", "id = \"project_lead\" # 2", "project_lead", "id = \"project_lead\"\n"),
        (
            "code = \"relationship.escalated\"",
            "code = \"outcome.no_quick_win\" # 2",
            "outcome.no_quick_win",
            "\"outcome.no_quick_win\"\n",
        ),
        ("kind = \"data_volume\"", "kind = \"complexity\" # 2", "complexity", "kind = \"complexity\"\n"),
        ("number = 5\n", "number = 2 # 2\n", "2", "number = 2\n"),
    ] {
        let text = broken(&[(old, new)]);
        let error = parse("own.toml", &text).unwrap_err();
        assert_eq!(error.problem, PlaybookProblem::DuplicateId { id: id.to_owned(), first_line: line_with(&text, first) });
        assert_eq!(error.line, line_with(&text, "# 2\n"), "{id}");
        assert_eq!(
            error.problem.to_string(),
            format!("`{id}` is already taken on line {}; expected another id", line_with(&text, first))
        );
    }
}

#[test]
fn plan_stages_and_tasks() {
    all_refused(&[
        (
            &[("min_days = 60", "min_days = 95")],
            "[plan]",
            "min_days 95, standard_days 90 and max_days 120 are out of order; expected min <= standard <= max",
        ),
        (
            &[("max_days = 120", "max_days = 80")],
            "[plan]",
            "min_days 60, standard_days 90 and max_days 80 are out of order; expected min <= standard <= max",
        ),
        (&[("min_days = 60", "min_days = 0")], "min_days = 0", "`min_days` is 0; expected a number from 1 to 3650"),
        (
            &[(WELCOME, "number = 2\ntitle.en = \"Welcome"), (TECHNICAL, "number = 1 # moved\ntitle.en = \"Technical")],
            "# moved",
            "stage 1 stands after stage 2; expected the stages in the order 1 to 6",
        ),
        (
            &[("start_day = 8\nend_day = 42", "start_day = 8\nend_day = 7 # short")],
            "# short",
            "the window of stage 2 runs from day 8 to day 7; expected 0 <= start_day <= end_day <= 120",
        ),
        (
            &[("start_day = 1\nend_day = 7\n", "start_day = -1\nend_day = 7\n")],
            "start_day = -1",
            "the window of stage 1 runs from day -1 to day 7; expected 0 <= start_day <= end_day <= 120",
        ),
        (
            &[("start_day = 90\nend_day = 120", "start_day = 90\nend_day = 121")],
            "end_day = 121",
            "the window of stage 6 runs from day 90 to day 121; expected 0 <= start_day <= end_day <= 120",
        ),
        (&[("max_days = 120", "max_days = 4000")], "max_days = 4000", "`max_days` is 4000; expected a number from 1 to 3650"),
        (
            &[("start_day = 43", "start_day = 28")],
            "start_day = 28",
            "stage 4 starts on day 28; expected day 29 or later, when the stage before it starts",
        ),
        (
            &[("id = \"golive.launch\"\nday = 60", "id = \"golive.launch\"\nday = 71")],
            "day = 71\ntitle",
            "`golive.launch` is due on day 71; expected a day from 0 to 70, the end of stage 4",
        ),
        (
            &[("id = \"handoff.goals\"\nday = 2", "id = \"handoff.goals\"\nday = -2")],
            "day = -2",
            "`handoff.goals` is due on day -2; expected a day from 0 to 7, the end of stage 1",
        ),
    ]);
}

#[test]
fn a_missing_stage() {
    for stage in 1..=6_usize {
        let heads: Vec<usize> =
            SHIPPED.match_indices("[[stage]]").map(|(at, _)| at).chain(SHIPPED.find("[[milestone]]")).collect();
        let text = format!("{}{}", &SHIPPED[..heads[stage - 1]], &SHIPPED[heads[stage]..]);
        let error = parse("own.toml", &text).unwrap_err();
        assert_eq!(error.problem, PlaybookProblem::StageMissing { stage: stage as u8 });
        assert_eq!(error.problem.to_string(), format!("stage {stage} is missing; expected six stages, 1 to 6"));
        // The stage that stands in its place is named; after the sixth, the last there is.
        let named = text.match_indices("[[stage]]").nth((stage - 1).min(4)).unwrap().0;
        assert_eq!(error.line, 1 + text[..named].matches('\n').count(), "{stage}");
    }
}

#[test]
fn milestones_and_phases() {
    all_refused(&[
        (
            &[("day = 88\nstage = 6", "day = 91\nstage = 6")],
            "day = 91\nstage",
            "milestone `roi_validated` is on day 91; expected a day of the standard plan, 0 to 90",
        ),
        (
            &[("day = 5\nstage = 1", "day = -5\nstage = 1")],
            "day = -5",
            "milestone `kickoff_held` is on day -5; expected a day of the standard plan, 0 to 90",
        ),
        (
            &[(
                "depends_on = [\"uat_signed_off\", \"training_complete\"]",
                "depends_on = [\n  \"uat_signed_off\",\n  \"trained\",\n]",
            )],
            "  \"trained\",",
            "milestone `go_live` depends on `trained`, which is no milestone; expected one of: kickoff_held, access_provisioned, \
             environment_live, configuration_complete, integrations_live, data_migrated, uat_signed_off, training_delivered, \
             training_complete, hypercare_ended, roi_validated, business_review, success_plan_agreed",
        ),
        (
            &[(
                "day = 30\nstage = 2\nkey = true\ndepends_on = [\"access_provisioned\"]",
                "day = 30\nstage = 2\nkey = true\ndepends_on = [\"uat_signed_off\"] # back",
            )],
            "# back",
            "milestones depend on each other in a circle: environment_live -> uat_signed_off -> configuration_complete -> \
             environment_live; expected an order in which they can be reached",
        ),
        (
            &[("depends_on = [\"roi_validated\"]", "depends_on = [\"business_review\"]  # itself")],
            "# itself",
            "milestones depend on each other in a circle: business_review -> business_review; expected an order in which they can \
             be reached",
        ),
        (
            &[("day = 60\nstage = 4", "day = 49\nstage = 4")],
            "depends_on = [\"uat_signed_off\", \"training_complete\"]",
            "milestone `go_live` is on day 49, but depends on `training_complete` on day 50; expected day 50 or later",
        ),
        (
            &[("from_week = 3", "from_week = 0")],
            "from_week = 0",
            "the phase runs from week 0 to week 6; expected it to start in week 1 or later and not to end before",
        ),
        (
            &[("to_week = 8", "to_week = 6 # early")],
            "# early",
            "the phase runs from week 7 to week 6; expected it to start in week 3 or later and not to end before",
        ),
    ]);
}

#[test]
fn factors() {
    all_refused(&[
        (
            &[("from_day = 8\nto_day = 42", "from_day = 42\nto_day = 42 # end")],
            "# end",
            "factor `data_volume` acts from day 42 to day 42; expected 0 <= from_day < to_day <= 90",
        ),
        (
            &[("from_day = 1\nto_day = 90", "from_day = 1\nto_day = 91")],
            "to_day = 91",
            "factor `customer_resources` acts from day 1 to day 91; expected 0 <= from_day < to_day <= 90",
        ),
        (
            &[("from_day = 1\nto_day = 90", "from_day = -1\nto_day = 90")],
            "from_day = -1",
            "factor `customer_resources` acts from day -1 to day 90; expected 0 <= from_day < to_day <= 90",
        ),
        (
            &[
                ("level = \"low\"\ndays = 7", "level = \"high\"\ndays = 7"),
                ("kind = \"customer_resources\"", "kind = \"customer_resources\" # here"),
            ],
            "[[factor]]\nkind = \"customer_resources\"",
            "factor `customer_resources` has the levels high, medium, high; expected low, medium and high, each once",
        ),
        (
            &[("days = 0\nreason.en = \"one or two", "days = 1\nreason.en = \"one or two")],
            "days = 1\nreason",
            "medium integrations adds 1 days; expected 0, since medium everywhere is the standard plan",
        ),
        (
            &[("from_day = 8\nto_day = 42", "from_day = 8\nto_day = 10"), ("days = -6", "days = -2")],
            "from_day = 8\nto_day = 10",
            "from day 8 on, the factors at their shortest take 147 % of each day away; expected at most 99 %, or days would \
             change order",
        ),
        (
            &[("days = -6", "days = -7")],
            "[plan]",
            "with all factors, plans run from 59 to 120 days; expected 60 to 120, the limits under [plan]",
        ),
        (
            &[("\ndays = 9\n", "\ndays = 10\n")],
            "[plan]",
            "with all factors, plans run from 60 to 121 days; expected 60 to 120, the limits under [plan]",
        ),
    ]);
}

#[test]
fn cadences_and_signals() {
    all_refused(&[
        (
            &[("from_stage = 1\nto_stage = 3\nideal_days = 7", "from_stage = 4\nto_stage = 3 # back\nideal_days = 7")],
            "# back",
            "the rule for `technical_lead` runs from stage 4 to stage 3; expected from_stage <= to_stage",
        ),
        (
            &[("max_days = 40", "max_days = 29")],
            "max_days = 29",
            "the rule for `executive_sponsor` has an ideal interval of 30 days and a longest one of 29 days; expected both or \
             neither, and ideal_days <= max_days",
        ),
        (
            &[("max_days = 40\n", "")],
            "ideal_days = 30\nminutes",
            "the rule for `executive_sponsor` has an ideal interval of 30 days and a longest one of none; expected both or neither, \
             and ideal_days <= max_days",
        ),
        (
            &[("ideal_days = 30\nmax_days = 40", "ideal_days = 0\nmax_days = 40")],
            "ideal_days = 0",
            "`ideal_days` is 0; expected a number from 1 to 3650",
        ),
        (
            &[("max_days = 40\nminutes = 30", "max_days = 40\nminutes = -30")],
            "minutes = -30",
            "`minutes` is -30; expected a number from 1 to 3650",
        ),
        (&[("month = 2", "month = 0")], "month = 0", "`month` is 0; expected a number from 1 to 3650"),
        (
            &[("code = \"adoption.bad_feedback\"", "code = \"training.bad_feedback\"")],
            "training.bad_feedback",
            "`training.bad_feedback` cannot be the code of a signal; expected a category, a dot and a name, the category one of: \
             engagement, technical, adoption, outcome, relationship",
        ),
        (
            &[("code = \"adoption.bad_feedback\"", "code = \"adoption\" # bare")],
            "# bare",
            "`adoption` cannot be the code of a signal; expected a category, a dot and a name, the category one of: engagement, \
             technical, adoption, outcome, relationship",
        ),
    ]);
}

#[test]
fn plays() {
    let refused = |old: &str, new: &str, mark: &str| {
        let text = broken(&[(old, new)]);
        let error = parse("own.toml", &text).unwrap_err();
        assert_eq!(error.line, line_with(&text, mark), "{error}");
        error.problem
    };
    let twice = refused("id = \"outcome.say_it\"", "id = \"outcome.change_approach\" # again", "# again");
    assert!(matches!(twice, PlaybookProblem::DuplicateId { .. }), "{twice}");
    let empty = refused("title.en = \"Own up to what we missed\"", "title.en = \"\" # empty", "# empty");
    assert!(matches!(empty, PlaybookProblem::EmptyText { .. }), "{empty}");
    let same = refused("category = \"outcome\"", "category = \"adoption\" # same", "# same");
    assert!(matches!(same, PlaybookProblem::DuplicateId { .. }), "{same}");
}

#[test]
fn a_broken_playbook_of_the_team_is_reported_and_the_others_still_work() {
    let own = |id: &str| broken(&[("id = \"b2b-saas\"", &format!("id = \"{id}\""))]);
    let files = [
        ("fast.toml".to_owned(), own("fast")),
        ("broken.toml".to_owned(), "id = \"broken\"\n\n[plan".to_owned()),
        ("copy.toml".to_owned(), format!("# a copy\n{SHIPPED}")),
        ("slow.toml".to_owned(), own("slow")),
        ("fast-2.toml".to_owned(), own("fast")),
    ];
    let (library, problems) = Playbooks::with_own(&files).unwrap();
    let ids: Vec<&str> = library.all().iter().map(|playbook| playbook.id.as_str()).collect();
    assert_eq!(ids, ["b2b-saas", "fast", "slow"]);
    assert_eq!(library.default_playbook().id, "b2b-saas");
    assert_eq!(library.get_or_default("slow").id, "slow");
    assert_eq!(library.get_or_default("gone").id, "b2b-saas");
    let id_line = line_with(SHIPPED, "id = \"b2b-saas\"");
    let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(said.len(), 3, "{said:?}");
    assert!(said[0].starts_with("broken.toml:3: not valid TOML: "), "{}", said[0]);
    assert_eq!(
        said[1],
        format!("copy.toml:{}: another playbook has the id `b2b-saas` already; expected an id of its own", id_line + 1)
    );
    assert_eq!(said[2], format!("fast-2.toml:{id_line}: another playbook has the id `fast` already; expected an id of its own"));
}
