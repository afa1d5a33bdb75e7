//! The thread that owns the store: answers requests in order, and between them watches for what
//! colleagues did and brings standings up to the day.

use std::collections::VecDeque;
use std::path::Path;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, Instant};

use super::run::{Event, Sentinel};
use crate::protocol::{Answer, Notice, Request};
use crate::store::Store;
use crate::tui::app::msg::Ticket;

/// How often an idle worker looks for what others did, where nothing told it to look: once a
/// second, which costs microseconds.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How often the progress of long work is told.
const TELL_EVERY: Duration = Duration::from_millis(250);

/// What reaches the worker.
enum Ask {
    /// Something to answer.
    Request(Ticket, Request),
    /// Somebody wrote to the database, perhaps we ourselves.
    Look,
    /// Finish what was asked, and end.
    Finish,
}

/// The worker's end for whoever asks.
#[derive(Debug)]
pub struct Worker {
    asks: Sender<Ask>,
    thread: JoinHandle<()>,
}

impl Worker {
    /// Starts the worker. It tells through `events`.
    pub fn start(store: Store, events: Sender<Event>) -> std::io::Result<Self> {
        let (asks, asked) = channel();
        watch_log(store.path(), asks.clone());
        let thread = Builder::new().name("store".to_owned()).spawn(move || {
            let sentinel = Sentinel(events);
            serve(store, &asked, &sentinel.0);
        })?;
        Ok(Self { asks, thread })
    }

    /// Asks something; the answer comes as an event. False when the worker is gone.
    pub fn ask(&self, ticket: Ticket, request: Request) -> bool {
        self.asks.send(Ask::Request(ticket, request)).is_ok()
    }

    /// Waits until everything that was asked is done.
    pub fn finish(self) {
        let _ = self.asks.send(Ask::Finish); // fails only when it is gone already
        // A worker that panicked has said so; what it committed is on disk.
        let _ = self.thread.join();
    }
}

/// Has the kernel tell us when the database's log is written to, so that a colleague's change is
/// seen at once and an idle session still sleeps. Where that cannot be had, looking once a second
/// does.
fn watch_log(database: &Path, tell: Sender<Ask>) {
    #[cfg(target_os = "linux")]
    {
        use nix::sys::inotify::{AddWatchFlags, InitFlags, Inotify};
        let mut log = database.as_os_str().to_owned();
        log.push("-wal");
        let Ok(inotify) = Inotify::init(InitFlags::IN_CLOEXEC) else { return };
        if inotify.add_watch(log.as_os_str(), AddWatchFlags::IN_MODIFY).is_ok() {
            // Without a thread we look once a second, as without the kernel's help.
            let _ = Builder::new()
                .name("watch".to_owned())
                .spawn(move || while inotify.read_events().is_ok() && tell.send(Ask::Look).is_ok() {});
        }
    }
    #[cfg(not(target_os = "linux"))]
    let _ = (database, tell);
}

fn serve(mut store: Store, asked: &Receiver<Ask>, events: &Sender<Event>) {
    let mut finishing = false;
    let mut queue: VecDeque<(Ticket, Request)> = VecDeque::new();
    // Standings may be of another day: bring them up to date once everything else is answered.
    let mut stale = true;
    let mut told = Instant::now();
    loop {
        #[cfg(debug_assertions)]
        super::rehearsal::at_store();
        let mut look_again = false;
        if queue.is_empty() {
            let wait = if stale { Duration::ZERO } else { LOOK_EVERY };
            let first = if finishing { Ok(Ask::Finish) } else { asked.recv_timeout(wait) };
            let heard = match first {
                Ok(Ask::Request(ticket, request)) => {
                    queue.push_back((ticket, request));
                    true
                }
                Ok(Ask::Finish) | Err(RecvTimeoutError::Disconnected) => return,
                Err(RecvTimeoutError::Timeout) if stale => {
                    // A key must not wait for ten thousand accounts: whoever asks comes first.
                    let mut waiting = None;
                    let heard = refresh(&mut store, &mut stale, &mut told, events, || {
                        match asked.try_recv() {
                            // Our own writing wakes the watch too: that is no reason to stop.
                            Ok(Ask::Look) => look_again = true,
                            other => waiting = other.ok(),
                        }
                        waiting.is_none()
                    });
                    match waiting {
                        Some(Ask::Request(ticket, request)) => queue.push_back((ticket, request)),
                        Some(Ask::Finish) => finishing = true,
                        Some(Ask::Look) | None => {}
                    }
                    heard
                }
                Ok(Ask::Look) | Err(RecvTimeoutError::Timeout) => look(&mut store, &mut stale, events),
            };
            if !heard {
                return;
            }
        }
        for more in asked.try_iter() {
            match more {
                Ask::Request(ticket, request) => queue.push_back((ticket, request)),
                Ask::Look => look_again = true,
                Ask::Finish => finishing = true,
            }
        }
        // Several writes in a row are one look.
        if look_again && !look(&mut store, &mut stale, events) {
            return;
        }
        drop_superseded(&mut queue);
        let Some((ticket, request)) = queue.pop_front() else { continue };
        // An act on the team's settings leaves every standing to be worked out anew.
        stale |= matches!(request, Request::Act(_) | Request::ActAll(_) | Request::Undo | Request::Redo);
        let reply = store.answer(request);
        if events.send(Event::Replied(ticket, reply)).is_err() {
            return;
        }
    }
}

/// Of several questions of the same kind only the newest matters; acts are never dropped.
pub fn drop_superseded(queue: &mut VecDeque<(Ticket, Request)>) {
    let mut seen = [false; 9];
    let mut kept = VecDeque::with_capacity(queue.len());
    while let Some((ticket, request)) = queue.pop_back() {
        let kind = match &request {
            Request::Board(_) => Some(0),
            Request::Open(_) => Some(1),
            Request::ReadJournal(_) => Some(2),
            Request::ReadTeam => Some(3),
            Request::Queue(_) => Some(4),
            Request::Rules => Some(5),
            Request::Renewals(_) => Some(8),
            Request::Agenda(_) => Some(6),
            Request::Load(_) => Some(7),
            // Acts are never dropped, and neither is what is asked once.
            _ => None,
        };
        if kind.is_some_and(|kind| std::mem::replace(&mut seen[kind], true)) {
            continue;
        }
        kept.push_front((ticket, request));
    }
    *queue = kept;
}

/// Looks for what others did. False when nobody listens any more.
fn look(store: &mut Store, stale: &mut bool, events: &Sender<Event>) -> bool {
    match store.look() {
        Ok(None) => true,
        Ok(Some(notice)) => {
            *stale = true; // a team setting or a new day may have made standings old
            events.send(Event::Noticed(notice)).is_ok()
        }
        Err(failure) => events.send(Event::Trouble(failure)).is_ok(),
    }
}

/// Brings some standings up to the day. False when nobody listens any more.
fn refresh(store: &mut Store, stale: &mut bool, told: &mut Instant, events: &Sender<Event>, go_on: impl FnMut() -> bool) -> bool {
    let work = |store: &mut Store| if store.is_stale()? { store.refresh_while(go_on).map(Some) } else { Ok(None) };
    match work(store) {
        Ok(None) => {
            *stale = false;
            true
        }
        Ok(Some(left)) => {
            *stale = left > 0;
            if left > 0 && told.elapsed() < TELL_EVERY {
                return true;
            }
            *told = Instant::now();
            events.send(Event::Noticed(Notice::Refreshed { left })).is_ok()
        }
        Err(failure) => {
            *stale = false; // tried again when something changes or the day does
            events.send(Event::Trouble(failure)).is_ok()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::codes::AccountId;
    use crate::protocol::AccountRef;

    #[test]
    fn only_the_newest_reading_of_a_kind_is_kept_and_every_act() {
        let open = |id| Request::Open(AccountRef::Id(AccountId(id)));
        let mut queue: VecDeque<(Ticket, Request)> = [open(1), Request::Undo, open(2), Request::Undo, open(3), Request::ReadTeam]
            .into_iter()
            .enumerate()
            .map(|(at, request)| (Ticket(at as u64), request))
            .collect();
        drop_superseded(&mut queue);
        assert_eq!(queue.iter().map(|(ticket, _)| ticket.0).collect::<Vec<_>>(), [1, 3, 4, 5]);
    }
}
