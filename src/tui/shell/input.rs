//! The thread that waits for keys.

use crossterm::event::{self, Event, KeyEvent, KeyEventKind, MouseEvent};
use std::io;
use std::thread::{Builder, JoinHandle};
use std::time::Duration;

/// What the person at the terminal did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A key went down; releases are not reported.
    Key(KeyEvent),
    /// A bracketed paste, in one piece, its line ends as `\n`. Raw otherwise: make it safe before showing it.
    Paste(String),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The mouse, while it is on.
    Mouse(MouseEvent),
    /// The terminal is gone. Nothing follows.
    Lost,
}

/// Starts the input thread. It hands each [`Input`] to `sink` and ends when that returns false (the receiver is gone) or after
/// [`Input::Lost`]. It blocks while there is nothing to read: an idle program is not woken.
///
/// Ask for the terminal's size after this has returned, not before: from here on every change of size is reported, an earlier one
/// is not. The thread cannot be interrupted while it waits; the process may end without joining it.
pub fn spawn(sink: impl Fn(Input) -> bool + Send + 'static) -> io::Result<JoinHandle<()>> {
    // Crossterm begins to listen for SIGWINCH with the first question. Left to the thread, that would be some time after the
    // first frame.
    event::poll(Duration::ZERO)?;
    Builder::new().name("input".to_owned()).spawn(move || pump(event::read, sink))
}

fn pump(mut read: impl FnMut() -> io::Result<Event>, sink: impl Fn(Input) -> bool) {
    loop {
        let input = match read() {
            Ok(event) => translate(event),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => None,
            Err(_) => {
                sink(Input::Lost);
                return;
            }
        };
        if input.is_some_and(|input| !sink(input)) {
            return;
        }
    }
}

/// `None` for what nobody reacts to: key releases, repeats reported as such, and focus changes.
fn translate(event: Event) -> Option<Input> {
    match event {
        Event::Key(key) if key.kind == KeyEventKind::Press => Some(Input::Key(key)),
        Event::Paste(text) => Some(Input::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
        Event::Resize(width, height) => Some(Input::Resize(width, height)),
        Event::Mouse(mouse) => Some(Input::Mouse(mouse)),
        Event::Key(_) | Event::FocusGained | Event::FocusLost => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::{KeyCode, KeyModifiers};
    use std::sync::mpsc;

    fn key(kind: KeyEventKind) -> Event {
        Event::Key(KeyEvent::new_with_kind(KeyCode::Char('j'), KeyModifiers::NONE, kind))
    }

    fn run(events: Vec<io::Result<Event>>) -> Vec<Input> {
        let (sender, receiver) = mpsc::channel();
        let mut events = events.into_iter();
        pump(move || events.next().unwrap_or_else(|| Err(io::Error::other("hung up"))), move |input| sender.send(input).is_ok());
        receiver.iter().collect()
    }

    #[test]
    fn only_presses_count() {
        let inputs = run(vec![
            Ok(key(KeyEventKind::Press)),
            Ok(key(KeyEventKind::Release)),
            Ok(key(KeyEventKind::Repeat)),
            Ok(Event::FocusGained),
            Ok(Event::Resize(90, 30)),
        ]);
        assert!(matches!(inputs[..], [Input::Key(_), Input::Resize(90, 30), Input::Lost]), "{inputs:?}");
    }

    #[test]
    fn a_paste_is_one_input_with_plain_line_ends() {
        let inputs = run(vec![Ok(Event::Paste("um\r\ndois\rtrês".to_owned()))]);
        assert_eq!(inputs, [Input::Paste("um\ndois\ntrês".to_owned()), Input::Lost]);
    }

    #[test]
    fn an_interrupted_read_goes_on() {
        let inputs = run(vec![Err(io::ErrorKind::Interrupted.into()), Ok(key(KeyEventKind::Press))]);
        assert!(matches!(inputs[..], [Input::Key(_), Input::Lost]));
    }

    #[test]
    fn it_ends_when_nobody_listens() {
        let reads = std::cell::Cell::new(0);
        let read = || {
            reads.set(reads.get() + 1);
            Ok(key(KeyEventKind::Press))
        };
        pump(read, |_| false);
        assert_eq!(reads.get(), 1);
    }
}
