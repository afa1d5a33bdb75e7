//! Help in the user's language. The texts stand in the message files: `help-<command>` says what
//! a command is for, `help-<command>--<argument>` what an argument is; where a command has no
//! text of its own for an argument, `arg-<argument>` speaks for all.

use std::ffi::OsString;
use std::io::Write as _;

use clap::error::ErrorKind;
use clap::{Arg, Command, CommandFactory, FromArgMatches};

use super::Cli;
use crate::say;
use crate::text::Texts;
use crate::text::safe::safe_lines;

/// Reads the arguments. Where they ask for help, or cannot be read, that is said and the exit
/// code comes back.
pub(super) fn parse(args: &[OsString], texts: &Texts) -> Result<Cli, u8> {
    let read = |command: Command| command.try_get_matches_from(args).and_then(|found| Cli::from_arg_matches(&found));
    read(Cli::command()).map_err(|error| {
        // Only whoever asks for help waits for its texts.
        let wants_help = matches!(
            error.kind(),
            ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::DisplayVersion
        );
        let error = if wants_help { read(command(texts)).err().unwrap_or(error) } else { error };
        // A complaint quotes what was typed, which may come from anywhere. Nothing can be said to a reader who has gone.
        let text = error.render().to_string();
        let text = safe_lines(&text);
        let _ = if error.use_stderr() {
            std::io::stderr().write_all(text.as_bytes())
        } else {
            std::io::stdout().write_all(text.as_bytes())
        };
        u8::try_from(error.exit_code()).unwrap_or(2)
    })
}

/// The whole command line with its help texts.
pub(super) fn command(texts: &Texts) -> Command {
    let mut command = Cli::command();
    command.build();
    describe(command, "", texts)
}

fn describe(command: Command, path: &str, texts: &Texts) -> Command {
    let about = if path.is_empty() { "help".to_owned() } else { format!("help-{path}") };
    let mut command = command
        .about(text(texts, &[&about]))
        .help_template(if path.is_empty() { root_template(texts) } else { template(texts) })
        .subcommand_help_heading(say!(texts, "help-heading-commands"))
        .mut_args(|arg| argument(arg, path, texts));
    if path.is_empty() {
        command = command.after_help(say!(texts, "help-after"));
    }
    // Clap's own words in the usage line.
    let usage = command.render_usage().to_string();
    let usage = usage.strip_prefix("Usage: ").unwrap_or(&usage);
    let (options, verb) = (say!(texts, "help-word-options"), say!(texts, "help-word-command"));
    command = command.override_usage(usage.replace("[OPTIONS]", &format!("[{options}]")).replace("COMMAND", &verb));
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    for name in names {
        let inner = match (path, name.as_str()) {
            // The generated `help` repeats the whole tree of commands; one text serves for all of it.
            (_, "help") => {
                let about = text(texts, &["help-help"]);
                command = command.mut_subcommand(&name, |sub| sub.about(about));
                continue;
            }
            ("", name) => name.to_owned(),
            (path, name) => format!("{path}-{name}"),
        };
        command = command.mut_subcommand(&name, |sub| describe(sub, &inner, texts));
    }
    command
}

fn argument(arg: Arg, path: &str, texts: &Texts) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let mut help = text(texts, &[&format!("help-{path}--{id}"), &format!("arg-{id}")]);
    // Clap would say these two in English.
    let takes = arg.get_action().takes_values();
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if takes && !values.is_empty() {
        help.push_str(&say!(texts, "help-values", values = values.join(", ")));
    }
    let defaults: Vec<String> = arg.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    if takes && defaults.iter().any(|value| !value.is_empty()) {
        help.push_str(&say!(texts, "help-default", value = defaults.join(", ")));
    }
    let everywhere = matches!(id.as_str(), "db" | "locale" | "today" | "ascii" | "no-color" | "what-if") && !path.is_empty();
    let heading = match (arg.is_positional(), everywhere) {
        (true, _) => say!(texts, "help-heading-arguments"),
        (_, true) => say!(texts, "help-heading-everywhere"),
        _ => say!(texts, "help-heading-options"),
    };
    arg.help(help).help_heading(heading).hide_possible_values(true).hide_default_value(true)
}

/// The first text that there is under these keys. One that is missing shows its key.
fn text(texts: &Texts, keys: &[&str]) -> String {
    let key = keys.iter().find(|key| texts.has(key)).or(keys.last()).copied().unwrap_or_default();
    texts.get(key).into_owned()
}

fn template(texts: &Texts) -> String {
    format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", say!(texts, "help-heading-usage"))
}

fn root_template(texts: &Texts) -> String {
    format!("{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}", say!(texts, "help-heading-usage"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Locale;

    fn missing(command: &Command, path: &str, found: &mut Vec<String>) {
        let about = command.get_about().map(ToString::to_string).unwrap_or_default();
        if about.is_empty() || about.starts_with("help-") {
            found.push(format!("{path}: {about}"));
        }
        for arg in command.get_arguments() {
            let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
            if help.is_empty() || help.starts_with("arg-") {
                found.push(format!("{path}: {help}"));
            }
        }
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            missing(sub, &format!("{path} {}", sub.get_name()), found);
        }
    }

    #[test]
    fn every_command_and_argument_has_help_in_both_languages() {
        for locale in Locale::ALL {
            let texts = Texts::new(locale);
            let mut found = Vec::new();
            missing(&command(&texts), "orquestra", &mut found);
            assert!(found.is_empty(), "{locale:?}: {found:#?}");
        }
    }

    fn walk(command: &Command, path: &str, texts: &Texts, used: &mut Vec<String>) {
        used.push(if path.is_empty() { "help".into() } else { format!("help-{path}") });
        for arg in command.get_arguments() {
            let id = arg.get_id().as_str().replace('_', "-");
            let own = format!("help-{path}--{id}");
            used.push(if texts.has(&own) { own } else { format!("arg-{id}") });
        }
        for sub in command.get_subcommands().filter(|sub| sub.get_name() != "help") {
            let name = sub.get_name();
            walk(sub, &if path.is_empty() { name.to_owned() } else { format!("{path}-{name}") }, texts, used);
        }
    }

    #[test]
    fn every_help_text_belongs_to_something() {
        let texts = Texts::new(Locale::En);
        let mut used: Vec<String> = Vec::new();
        walk(&command(&texts), "", &texts, &mut used);
        let file = Locale::En.files().iter().find(|(name, _)| *name == "cli.ftl").unwrap().1;
        for key in file.lines().filter_map(|line| line.split_once(" = ")).map(|(key, _)| key.trim()) {
            let help = key == "help" || key.starts_with("help-") || key.starts_with("arg-");
            let named = ["help-heading-", "help-word-"].iter().any(|start| key.starts_with(start))
                || matches!(key, "help-after" | "help-help" | "help-values" | "help-default");
            assert!(!help || named || used.iter().any(|used| used == key), "`{key}` describes nothing");
        }
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }
}
