//! Hostile texts, which must reach neither the terminal of the UI nor that of a listing as they are.

use super::Home;
use super::pty::{Start, flat};

/// Everything that does harm when a terminal gets it raw: colours, the clipboard, the title, C1, overrides of direction,
/// invisible letters, and control characters.
const EVIL: &str = "Evil\x1b[31m\x1b]52;c;aGFja2Vk\x07\x1b]0;pwned\x07\x1b]2;pwned\x1b\\\u{9b}31m\u{9d}0;pwned\u{9c}\
    \u{202e}abc\u{2066}\u{200b}\u{feff}\u{2028}\u{85}\x7f\x01\x08\x0b\x0c\r\n\ttail";

/// Characters that no frame holds, outside of our own sequences.
fn is_wild(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}

/// Takes one of our own control sequences off the front.
fn own_sequence(text: &str) -> Option<&str> {
    const FIXED: [&str; 16] = [
        "\x1b[22;2t",
        "\x1b[23;2t",
        "\x1b[?1049h",
        "\x1b[?1049l",
        "\x1b[?25h",
        "\x1b[?25l",
        "\x1b[?2004h",
        "\x1b[?2004l",
        "\x1b[?2026h",
        "\x1b[?2026l",
        "\x1b]2;Orquestra\x1b\\",
        "\x1b[?1000h",
        "\x1b[?1002h",
        "\x1b[?1006h",
        "\r",
        "\n",
    ];
    if let Some(rest) = FIXED.iter().find_map(|sequence| text.strip_prefix(sequence)) {
        return Some(rest);
    }
    if let Some(rest) = text.strip_prefix('\x08') {
        return Some(rest);
    }
    let rest = text.strip_prefix("\x1b[")?.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ';');
    rest.strip_prefix(|last| "mHABCDGdKJX".contains(last))
}

/// Every control character belongs to a sequence of our own, and nothing else is there that a terminal obeys.
#[track_caller]
pub fn assert_tame(raw: &[u8]) {
    let whole = std::str::from_utf8(raw).expect("the stream is UTF-8");
    let mut rest = whole;
    while let Some(letter) = rest.chars().next() {
        if is_wild(letter) {
            let Some(after) = own_sequence(rest) else {
                let at = whole.len() - rest.len();
                let around: String = whole[..at].chars().rev().take(60).collect::<Vec<_>>().into_iter().rev().collect();
                panic!("{letter:?} reached the terminal after {around:?}: {:?}", rest.chars().take(60).collect::<String>());
            };
            rest = after;
        } else {
            rest = &rest[letter.len_utf8()..];
        }
    }
}

/// What a listing may send to a terminal or a pipe: text and line ends.
#[track_caller]
fn assert_plain(args: &[&str], out: &str) {
    assert!(!out.is_empty(), "{args:?} prints nothing");
    let wild: Vec<char> = out.chars().filter(|letter| is_wild(*letter) && *letter != '\n').collect();
    assert!(wild.is_empty(), "{args:?} lets through {wild:?}: {out:?}");
    assert!(!out.contains("\n\ttail"), "{args:?} breaks the line: {out:?}");
}

/// A home with an account all of whose texts are hostile. Its handle is `evil`.
fn hostile() -> Home {
    let home = Home::new();
    let long = format!("{EVIL}{}", "x\u{301}".repeat(40));
    let tag = "t\x1b[32m\u{202e}\u{9b}1m\x07";
    home.ok(&[
        "account",
        "add",
        EVIL,
        "--contract-date",
        "2026-11-02",
        "--handle",
        "evil",
        "--owner",
        "o\x1b[33m\u{202e}\u{9b}m",
        "--goal",
        &long,
        "--segment",
        "s\x1b]0;s\x07\u{200b}",
        "--tag",
        tag,
        "--external-id",
        "x\x1b[5m\u{9b}1m",
    ]);
    home.ok(&["stakeholder", "add", "evil", EVIL, "--role", "champion"]);
    home.ok(&["stakeholder", "add", "evil", "Zoe\x1b[2J\u{2067}", "--role", "manager"]);
    home.ok(&["touch", "log", "evil", "--with", EVIL, "--note", &long]);
    home.ok(&["signal", "raise", "evil", "engagement.meetings_missed", "--note", &long, "--severity", "high"]);
    home
}

#[test]
fn the_board_and_everything_over_it_show_hostile_texts_tamed() {
    let home = hostile();
    for ascii in [false, true] {
        let start = Start::new(&home).size(120, 40);
        let mut desk = if ascii { start.args(&["--ascii"]) } else { start }.run();
        desk.wait_for("board", |screen| flat(screen).contains("Evil^[[31m") && flat(screen).contains("Cadence 2"));
        // The panes.
        for _ in 0..4 {
            desk.keys("\t");
        }
        // The account's tabs, each with its details.
        desk.type_for("\r", "Tasks");
        for _ in 0..6 {
            desk.keys("\tjk");
        }
        desk.keys("\x1b");
        desk.wait_for_text("Orquestra all");
        // Every form about it, and its questions.
        for (key, shown) in [("e", "Edit account"), ("t", "Log a touch"), ("s", "Raise a signal"), ("P", "Adjust the plan")] {
            desk.type_for(key, shown);
            desk.keys("\t\t\t");
            desk.keys("\x1b");
            desk.wait_until_gone("Ctrl-s save");
        }
        // The name cannot add lines of its own to the question.
        desk.type_for("A", "^L tail away?");
        desk.keys("n");
        desk.wait_until_gone("tail away?");
        // Status line: one's own act, a colleague's.
        desk.type_for("\t ", "Saved: milestone done");
        desk.type_for("u", "Undone: milestone done");
        home.ok(&["touch", "log", "evil", "--with", "Zoe\x1b[2J\u{2067}", "--note", EVIL]);
        desk.wait_for_text(": touch logged");
        // What is typed or pasted comes back in filter, palette and forms.
        let paste = format!("\x1b[200~{}\x1b[201~", EVIL.replace('\x1b', "\u{9b}"));
        desk.keys("/");
        desk.keys(&paste);
        desk.wait_for_text("/Evil");
        desk.keys("stage:\u{202e}9\u{200b} ");
        desk.keys("\x1b");
        desk.wait_until_gone("Enter keep");
        desk.wait_for_text("Cadence 2");
        desk.type_for(":\u{202e}\u{200b}zzz", "Nothing fits");
        desk.keys("\x1b");
        desk.wait_until_gone("Nothing fits");
        desk.type_for("a", "New account");
        desk.keys(&paste);
        desk.wait_for_text("tail");
        desk.leave_form();
        let ended = desk.quit();
        assert_tame(&ended.raw);
        assert!(!ascii || ended.raw.is_ascii());
    }
}

#[test]
fn every_listing_shows_hostile_texts_tamed() {
    let home = hostile();
    for args in [
        &["account", "list"][..],
        &["account", "list", "--all"],
        &["account", "show", "evil"],
        &["milestone", "list", "evil"],
        &["task", "list", "evil"],
        &["stakeholder", "list", "evil"],
        &["touch", "list", "evil"],
        &["signal", "list"],
        &["signal", "list", "evil"],
        &["plan", "show", "evil"],
        &["journal"],
        &["journal", "evil"],
        &["team", "show"],
        &["check"],
        &["account", "edit", "evil", "--name", "Worse\x1b[31m\u{202e}\u{9b}m\x07"],
        &["stakeholder", "edit", "evil", "Zoe\x1b[2J\u{2067}", "--name", "Zoe\x1b[3J\u{2067}"],
        &["undo"],
        &["redo"],
    ] {
        assert_plain(args, &home.ok(args));
    }
    for args in [
        &["account", "show", EVIL][..],
        &["account", "list", "stage:\x1b[31m\u{202e}"],
        &["account", "add", "Fine", "--contract-date", "\x1b[31m\u{202e}9"],
        &["signal", "raise", "evil", "no\x1b]0;x\x07\u{202e}"],
        &["--db", "no\x1b[31m\u{202e}where/x.db", "account", "list"],
        &["no\x1b[31m\u{202e}verb"],
    ] {
        let ran = home.run(args);
        assert!(ran.code == 1 || ran.code == 2, "{args:?}: {ran:?}");
        assert_plain(args, &ran.err);
    }
    let endless = EVIL.repeat(200);
    assert_plain(&["a very long name"], &home.refused(1, &["account", "add", &endless, "--contract-date", "2026-11-02"]));
    // As data they are what they were.
    let data = home.json(&["account", "show", "evil"]);
    assert!(data.to_string().contains("\\u001b[31m"), "{data}");
}

#[test]
fn files_with_hostile_texts_are_spoken_of_tamely() {
    let home = Home::new();
    // A playbook may hold any character, written as an escape.
    let shipped = include_str!("../../data/playbooks/b2b-saas.toml");
    let hostile = "\\u001b[31m\\u202e\\u009bm\\u0007";
    let title = shipped.lines().find(|line| line.starts_with("name.en = ")).unwrap();
    let named = shipped
        .replacen(title, &format!("name.en = \"Evil{hostile}\""), 1)
        .replacen("id = \"b2b-saas\"", "id = \"evil\"", 1)
        .replace("title.en = \"", &format!("title.en = \"{hostile}"));
    home.write(".config/orquestra/playbooks/evil.toml", &named);
    let broken = home.write("broken.toml", format!("\"unknown{hostile}\" = 1\n{named}"));
    let listed = home.ok(&["playbook", "list"]);
    assert!(listed.contains("Evil^[[31m"), "{listed}");
    assert_plain(&["playbook", "list"], &listed);
    assert_plain(&["playbook", "check"], &home.refused(1, &["playbook", "check", &broken]));
    home.ok(&["account", "add", "Acme", "--contract-date", "2026-11-02", "--playbook", "evil"]);
    assert_plain(&["plan", "show"], &home.ok(&["plan", "show", "acme"]));
    // So may an export of another system, NUL included.
    let header = format!("Account Name,Close Date,Ex\x1b[31m\u{202e}tra\n\"{}\",2026-11-02,x\n", EVIL.replace(['\r', '\n'], " "));
    let rows = home.write("crm.csv", format!("{header}\"N\0ul\x1b[31m\",never\x07\u{9b},y\n"));
    let ran = home.run(&["import", "accounts", &rows, "--dry-run"]);
    assert_plain(&["import"], &format!("{}\n{}", ran.out, ran.err));
    let mut desk = Start::new(&home).run();
    desk.wait_for_text("Acme");
    desk.type_for("\rgl", "What happened");
    desk.keys("jk\tjk\tjk\tjk");
    desk.type_for("a", "New account");
    desk.keys("\x1b");
    desk.wait_until_gone("New account");
    assert_tame(&desk.quit().raw);
}
