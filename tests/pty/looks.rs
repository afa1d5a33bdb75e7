//! What the terminal is sent under each environment.

use super::pty::{Desk, Start, flat};
use super::{Home, board, is_selected, with_accounts};

/// The parameters of every SGR sequence in a stream.
pub fn pens(raw: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(raw).into_owned();
    let mut pens = Vec::new();
    for part in text.split("\x1b[").skip(1) {
        let end = part.find(|letter: char| !letter.is_ascii_digit() && !";:?".contains(letter)).unwrap_or(part.len());
        if part[end..].starts_with('m') {
            pens.push(part[..end].to_owned());
        }
    }
    pens
}

pub fn has_colour(pens: &[String]) -> bool {
    pens.iter().any(|pen| pen.split([';', ':']).any(|number| matches!(number.parse::<u16>(), Ok(30..=49 | 58 | 59 | 90..=107))))
}

/// Walks through the places where colour and selection matter.
fn walk(desk: &mut Desk) {
    desk.keys("j");
    desk.wait_for("selection", |screen| is_selected(screen, "Padaria São João") && flat(screen).contains("Cadence 0"));
    desk.keys("k");
    desk.wait_for("selection", |screen| is_selected(screen, "Acme Brasil") && flat(screen).contains("Cadence 1"));
    desk.type_for("sx\x13", "Saved: signal raised");
    desk.type_for("?", "Everywhere");
    desk.keys("\x1b");
    desk.wait_until_gone("Everywhere");
    desk.type_for(":", "Every verb");
    desk.keys("\x1b");
    desk.wait_until_gone("Every verb");
}

#[test]
fn no_color_means_no_colour_and_a_visible_selection() {
    let home = with_accounts();
    for (name, start) in
        [("NO_COLOR", Start::new(&home).env("NO_COLOR", "1")), ("--no-color", Start::new(&home).args(&["--no-color"]))]
    {
        let mut desk = board(start);
        desk.type_for("j", "Padaria");
        desk.wait_for("selection in reverse", |screen| is_selected(screen, "Padaria São João"));
        let ended = desk.quit();
        let pens = pens(&ended.raw);
        assert!(!has_colour(&pens), "{name}: {pens:?}");
        assert!(pens.iter().any(|pen| pen.split(';').any(|number| number == "7")), "{name}: {pens:?}");
    }
    // An empty value counts as none (no-color.org).
    let mut desk = board(Start::new(&home).env("NO_COLOR", ""));
    walk(&mut desk);
    let ended = desk.quit();
    assert!(has_colour(&pens(&ended.raw)));
    super::safety::assert_tame(&ended.raw);
}

#[test]
fn a_dumb_terminal_is_refused_in_a_sentence() {
    let home = Home::new();
    let (code, ended) = Start::new(&home).env("TERM", "dumb").run().end();
    assert_eq!(code, 1);
    assert!(ended.text.starts_with("orquestra: ") && ended.text.contains("TERM=dumb"), "{}", ended.text);
    assert!(!ended.raw.contains(&0x1b));
    assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0, "nothing was made");
    let (code, ended) = Start::new(&home).env("TERM", "dumb").env("LANG", "pt_BR.UTF-8").run().end();
    assert_eq!(code, 1);
    assert!(ended.text.contains("mover o cursor"), "{}", ended.text);
}

#[test]
fn a_locale_that_is_not_utf8_gets_ascii_only() {
    let cases: [(&str, &[&str], (&str, &str)); 4] = [
        ("LC_ALL=C", &[], ("LC_ALL", "C")),
        ("LANG=POSIX", &[], ("LANG", "POSIX")),
        ("--ascii", &["--ascii"], ("LANG", "en_US.UTF-8")),
        ("pt-BR", &["--ascii", "--locale", "pt-BR"], ("LANG", "pt_BR.UTF-8")),
    ];
    for (name, args, (variable, value)) in cases {
        let home = with_accounts();
        let mut desk = Start::new(&home).args(args).env(variable, value).run();
        desk.wait_for("board", |screen| is_selected(screen, "Acme Brasil"));
        desk.wait_for_text("Padaria Sao Joao");
        desk.keys("j\r");
        desk.wait_for("account screen", |screen| flat(screen).contains("Padaria Sao Joao") && !flat(screen).contains("Acme"));
        desk.keys("\x1b");
        desk.wait_for_text("Acme Brasil");
        desk.keys("aAção");
        desk.wait_for_text("Acao");
        desk.keys("\x13");
        desk.wait_for("saved account", |screen| !flat(screen).contains("Ctrl-s") && flat(screen).contains("Acao"));
        let ended = desk.quit();
        assert!(ended.raw.is_ascii(), "{name}");
        super::safety::assert_tame(&ended.raw);
    }
    let ended = board(Start::new(&with_accounts())).quit();
    assert!(String::from_utf8_lossy(&ended.raw).contains("São João"));
}

#[test]
fn portuguese_by_the_environment_or_the_command_line() {
    let home = Home::new();
    for start in [
        Start::new(&home).env("LANG", "pt_BR.UTF-8"),
        Start::new(&home).env("LC_ALL", "pt_BR.UTF-8"),
        Start::new(&home).args(&["--locale", "pt-BR"]),
    ] {
        let mut desk = start.run();
        desk.wait_for_text("Três maneiras de começar");
        desk.type_for("a", "Nova conta");
        desk.keys("\x1b");
        desk.wait_until_gone("Nova conta");
        desk.quit();
    }
    let mut desk = Start::new(&home).env("LANG", "pt_BR.UTF-8").args(&["--locale", "en"]).run();
    desk.wait_for_text("Three ways to begin");
    desk.quit();
}
