//! Snapshots of the screens. Every one stands in one table, so that a file nobody refers to any
//! more is found. `INSTA_UPDATE=always cargo test --test screens` writes them anew.

use std::collections::BTreeSet;

use orquestra::text::Locale;

use crate::desk::{Office, Seat};

/// Where a snapshot begins.
#[derive(Clone, Copy)]
enum From {
    /// The demo portfolio.
    Demo,
    /// A database without accounts.
    Empty,
    /// One account of which much is known.
    Rich,
    /// One account with a past of good and bad weeks.
    Weekly,
}

/// A screen that is kept.
struct Shot {
    name: &'static str,
    from: From,
    keys: &'static str,
    /// Also at the larger sizes.
    large: bool,
    /// Also without colour, as text attributes.
    mono: bool,
}

const fn shot(name: &'static str, keys: &'static str) -> Shot {
    Shot { name, from: From::Demo, keys, large: false, mono: false }
}

const fn large(name: &'static str, keys: &'static str) -> Shot {
    Shot { large: true, ..shot(name, keys) }
}

const SHOTS: &[Shot] = &[
    Shot { mono: true, ..large("board", "") },
    large("board_milestones", "l <tab>"),
    large("board_cadence", "l <tab> <tab>"),
    Shot { mono: true, ..large("board_signals", "llll <tab> <tab> <tab>") },
    shot("board_mine", "m"),
    shot("board_nothing_fits", "/ type:zzzzqqq <enter>"),
    Shot { mono: true, ..large("account_overview", "llll <enter>") },
    large("overview_criterion", "llll <enter> j j j j j j j j j"),
    large("overview_intake", "/ type:Luar <enter> <enter>"),
    large("form_plan_kickoff", "/ type:Luar <enter> <enter> <space>"),
    shot("form_hold_kickoff", "/ type:Bellavance <enter> <enter> <space>"),
    shot("form_handoff_add", "/ type:Luar <enter> <enter> a"),
    large("account_tasks", "llll <enter> g t"),
    Shot { mono: true, ..large("account_milestones", "llll <enter> g p") },
    large("account_cadence", "llll <enter> g e"),
    large("account_signals", "llll <enter> g s"),
    large("account_touches", "llll <enter> <s-tab> <s-tab>"),
    shot("account_history", "llll <enter> <s-tab>"),
    large("account_expectations", "llll <enter> <s-tab> <s-tab> <s-tab> <s-tab>"),
    large("account_review", "llll <enter> <s-tab> <s-tab> <s-tab>"),
    Shot { mono: true, ..large("renewals", "6 j") },
    large("form_add_account", "a type:Nova_Era <tab> <tab> <tab> type:Vender_mais"),
    shot("form_edit_account", "e"),
    shot("form_move_back", "l <"),
    large("form_adjust_plan", "P <right> <tab> <right>"),
    large("form_move_milestone", "<tab> d <ctrl-u> type:+30"),
    large("form_log_touch", "t"),
    shot("form_add_stakeholder", "p"),
    shot("form_edit_stakeholder", "<tab> <tab> e"),
    shot("form_stakeholder_left", "<tab> <tab> x"),
    shot("form_raise_signal", "s"),
    shot("form_snooze", "<s-tab> z"),
    shot("form_resolve", "<s-tab> r"),
    shot("form_false_alarm", "<s-tab> f"),
    shot("form_mistake", "a <tab> <ctrl-u> type:2026-02-30"),
    shot("form_refused", "a <ctrl-s>"),
    shot("form_leaving", "a type:x <esc>"),
    Shot { mono: true, ..large("palette", ":") },
    shot("palette_narrowed", ": type:s"),
    large("help", "?"),
    shot("help_of_signals", "<s-tab> ?"),
    shot("help_end", "? G"),
    large("confirm_open_work", ">"),
    shot("confirm_archive", "A"),
    shot("filter", "/ type:risk"),
    shot("filter_mistake", "/ type:stage:9"),
    shot("saved", "<tab> <space>"),
    Shot { mono: true, ..large("triage", "2") },
    large("triage_list", "2 v j <space> <space>"),
    large("triage_capture", "2 t type:call_ian:_uat_blocked_by_vpn,_next_fri"),
    Shot { mono: true, ..large("account_resources", "llll <enter> g u") },
    shot("account_resources_missing", "llll <enter> g u <home>"),
    shot("form_add_hours", "llll <enter> g u G k a"),
    Shot { mono: true, ..large("team_load", "5") },
    shot("team_load_accounts", "5 <tab> j"),
    shot("form_set_capacity", "5 c"),
    shot("form_add_absence", "5 a"),
    Shot { mono: true, ..large("agenda", "4") },
    large("agenda_week", "4 w m G"),
    Shot { from: From::Empty, ..shot("agenda_clear", "4") },
    Shot { from: From::Empty, ..shot("team_load_clear", "5") },
    shot("triage_snooze", "2 z"),
    shot("triage_escalate", "2 x"),
    large("triage_play", "2 p"),
    shot("triage_what_if", "2 i d"),
    shot("triage_bulk", "2 <space> <space> <space> <space> d"),
    shot("triage_cover", "2 c"),
    shot("triage_brief", "2 c j <enter>"),
    large("triage_summary", "2 d v <space> <space> <space> <space> <space> <space> <space> d y"),
    Shot { from: From::Empty, ..shot("triage_clear", "2") },
    Shot { from: From::Empty, ..large("welcome", "") },
    Shot { mono: true, ..large("account_training", "<enter> g n") },
    shot("account_training_roles", "<enter> g n g g"),
    shot("account_training_low_adopter", "<enter> g n G <pgup> <pgup>"),
    shot("account_training_content", "<enter> g n G"),
    Shot { from: From::Rich, ..large("account_training_agenda", "<enter> g n") },
    Shot { from: From::Rich, ..large("form_session", "<enter> g n j a") },
    Shot { from: From::Rich, ..shot("form_session_held", "<enter> g n <space> <space>") },
    Shot { mono: true, ..large("account_wins", "<enter> g w") },
    Shot { from: From::Rich, ..large("account_wins_guide", "<enter> g w G") },
    Shot { from: From::Rich, ..shot("form_win", "<enter> g w G a") },
    Shot { from: From::Rich, mono: true, ..large("account_score", "W j") },
    Shot { from: From::Rich, ..shot("account_score_missing", "W G") },
    Shot { from: From::Rich, ..large("account_score_by_hand", "W O 8 5 <tab> type:they_renewed <ctrl-s> G") },
    Shot { from: From::Rich, mono: true, ..large("account_metrics", "W <tab>") },
    Shot { from: From::Rich, ..large("account_indicators", "W <tab> G") },
    Shot { from: From::Rich, ..large("account_actions", "W <tab> <tab>") },
    Shot { from: From::Rich, ..large("account_play", "W <tab> <tab> G k") },
    Shot { from: From::Rich, ..large("form_record_metrics", "v 8 0 <tab>") },
    Shot { from: From::Rich, ..shot("form_add_goal", "W <tab> a") },
    Shot { from: From::Rich, ..shot("form_open_concern", "b") },
    Shot { from: From::Rich, ..shot("form_override_score", "O") },
    Shot { from: From::Weekly, mono: true, ..large("account_engagement", "E") },
    Shot { from: From::Weekly, ..large("account_signal_of_a_rule", "<enter> g s <space>") },
    Shot { from: From::Weekly, ..large("account_signal_asleep", "<enter> g s z <tab> <right> <right> <ctrl-s>") },
    Shot { mono: true, ..large("account_roles", "llll <enter> g r") },
    large("account_schedule", "llll <enter> g r G kkkkkkkk"),
    shot("account_champions", "llll <enter> g r G"),
    shot("form_raci", "llll <enter> g r a"),
    shot("confirm_raci", "llll <enter> g r g g <space>"),
    Shot { from: From::Rich, ..shot("form_set_figure", "W : type:figur <enter> type:bands") },
];

const SMALL: (u16, u16) = (80, 24);
const LARGE: [(u16, u16); 2] = [(120, 40), (200, 60)];

fn seat(shot: &Shot, locale: Locale, (columns, rows): (u16, u16)) -> Seat {
    let office = match shot.from {
        From::Demo => Office::demo(40, locale),
        From::Empty => Office::new(),
        From::Rich => crate::rich::office(locale),
        From::Weekly => crate::rich::weekly(locale),
    };
    office.seat("ana").locale(locale).size(columns, rows)
}

fn drawn(shot: &Shot, locale: Locale, size: (u16, u16)) -> String {
    let mut desk = seat(shot, locale, size).open();
    desk.keys(shot.keys);
    desk.screen()
}

fn name(shot: &str, locale: Locale, (columns, rows): (u16, u16)) -> String {
    format!("{shot}__{}_{columns}x{rows}", locale.tag())
}

/// Every snapshot: its name and what draws it.
fn all() -> Vec<(String, Box<dyn Fn() -> String>)> {
    let mut list: Vec<(String, Box<dyn Fn() -> String>)> = Vec::new();
    for shot in SHOTS {
        for locale in Locale::ALL {
            list.push((name(shot.name, locale, SMALL), Box::new(move || drawn(shot, locale, SMALL))));
        }
        if shot.large {
            // Portuguese where it is tight, English where there is room.
            list.push((name(shot.name, Locale::PtBr, LARGE[0]), Box::new(move || drawn(shot, Locale::PtBr, LARGE[0]))));
            list.push((name(shot.name, Locale::En, LARGE[1]), Box::new(move || drawn(shot, Locale::En, LARGE[1]))));
        }
        if shot.mono {
            for (theme, mono) in [("mono", true), ("ansi", false)] {
                let draw = move || {
                    let seat = seat(shot, Locale::En, SMALL);
                    let mut desk = if mono { seat.mono() } else { seat }.open();
                    desk.keys(shot.keys);
                    format!("{}\n\n{}", desk.screen(), desk.styles())
                };
                list.push((format!("{}__styles_{theme}", shot.name), Box::new(draw)));
            }
        }
    }
    for locale in Locale::ALL {
        let small = move || Office::demo(40, locale).seat("ana").locale(locale).size(40, 10).open().screen();
        list.push((name("too_small", locale, (40, 10)), Box::new(small)));
        let smallest = move || Office::demo(40, locale).seat("ana").locale(locale).size(60, 16).open().screen();
        list.push((name("smallest", locale, (60, 16)), Box::new(smallest)));
        let draft = move || {
            let mut desk = Office::demo(40, locale).seat("ana").locale(locale).open();
            desk.keys("e").fill("Cafés do Luar");
            let draft = desk.app.draft();
            desk.office.seat("ana").locale(locale).size(80, 24).draft(draft).open().screen()
        };
        list.push((name("confirm_draft", locale, SMALL), Box::new(draft)));
        let colleague = move || {
            let office = Office::demo(40, locale);
            let mut ana = office.seat("ana").locale(locale).size(80, 24).open();
            office.desk("bia").keys("s <ctrl-s>");
            ana.look();
            ana.screen()
        };
        list.push((name("colleague", locale, SMALL), Box::new(colleague)));
    }
    list
}

#[test]
fn the_screens_are_as_they_were() {
    insta::with_settings!({ snapshot_path => "snapshots", prepend_module_to_snapshot => false, omit_expression => true }, {
        for (name, draw) in all() {
            insta::assert_snapshot!(name, draw());
        }
    });
}

#[test]
fn no_snapshot_is_left_that_nobody_refers_to() {
    let known: BTreeSet<String> = all().into_iter().map(|(name, _)| format!("{name}.snap")).collect();
    let directory = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/screens/snapshots");
    let found: BTreeSet<String> =
        std::fs::read_dir(directory).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let idle: Vec<&String> = found.difference(&known).collect();
    assert!(idle.is_empty(), "nobody refers to {idle:#?}");
    let missing: Vec<&String> = known.difference(&found).collect();
    assert!(missing.is_empty(), "these were never taken: {missing:#?}");
}
