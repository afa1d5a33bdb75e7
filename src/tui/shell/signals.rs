//! Signals: being asked to end, and being stopped with Ctrl-Z.
//!
//! A lost SSH connection shows as SIGHUP; reading the terminal may never return then, so the way out starts here, on a thread of
//! its own, and never depends on the thread that draws.

use super::guard::Guard;
use nix::sys::signal::{Signal, raise};
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::{Handle, Signals};
use std::io;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread::Builder;
use std::time::Duration;

/// The longest that saving drafts and waiting for the store's worker may take once the process was asked to end.
pub const LAST_WORDS: Duration = Duration::from_secs(2);

/// Why the process should end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// SIGHUP: the terminal is gone. Do not touch it.
    HungUp,
    /// SIGTERM: somebody asked.
    Terminated,
    /// SIGINT from outside; in raw mode Ctrl-C is a key.
    Interrupted,
}

impl Ending {
    /// The exit status by which a shell recognises the signal: 128 + its number.
    pub const fn exit_code(self) -> i32 {
        128 + match self {
            Self::HungUp => SIGHUP,
            Self::Terminated => SIGTERM,
            Self::Interrupted => SIGINT,
        }
    }

    const fn of(signal: i32) -> Option<Self> {
        match signal {
            SIGHUP => Some(Self::HungUp),
            SIGTERM => Some(Self::Terminated),
            SIGINT => Some(Self::Interrupted),
            _ => None,
        }
    }
}

/// The thread that listens for signals. Dropping it ends the thread; the signals then do nothing.
#[derive(Debug)]
pub struct Watch(Handle);

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.close();
    }
}

/// Calls `handler` on a thread of its own for each SIGHUP, SIGTERM and SIGINT, none of which ends the process by itself any
/// more. The handler is ordinary code: it may lock, allocate and send.
pub fn watch(mut handler: impl FnMut(Ending) + Send + 'static) -> io::Result<Watch> {
    let mut signals = Signals::new([SIGHUP, SIGTERM, SIGINT])?;
    let handle = signals.handle();
    Builder::new().name("signals".to_owned()).spawn(move || {
        for ending in signals.forever().filter_map(Ending::of) {
            handler(ending);
        }
    })?;
    Ok(Watch(handle))
}

/// Ends the process when something else fails to. Stays armed when dropped.
#[derive(Debug)]
pub struct Watchdog(Sender<()>);

impl Watchdog {
    /// Exits the process with `code` after `limit`, whatever the other threads are doing, unless [`disarm`](Self::disarm)
    /// comes first. When no thread can be had, exits at once.
    pub fn arm(limit: Duration, code: i32) -> Self {
        Self::arm_with(limit, move || std::process::exit(code))
    }

    fn arm_with(limit: Duration, bite: impl FnOnce() + Send + 'static) -> Self {
        let (disarm, disarmed) = mpsc::channel();
        // Kept by the thread, so that dropping the handle does not disarm.
        let keep = disarm.clone();
        let bite = std::sync::Arc::new(std::sync::Mutex::new(Some(bite)));
        let mine = std::sync::Arc::clone(&bite);
        let started = Builder::new().name("watchdog".to_owned()).spawn(move || {
            let _keep = keep;
            if disarmed.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
                take(&mine);
            }
        });
        if started.is_err() {
            take(&bite);
        }
        Self(disarm)
    }

    /// Lets the process live.
    pub fn disarm(self) {
        // Fails only when it already bit.
        let _ = self.0.send(());
    }
}

fn take<F: FnOnce()>(bite: &std::sync::Mutex<Option<F>>) {
    let bite = bite.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    if let Some(bite) = bite {
        bite();
    }
}

/// Ctrl-Z: gives the terminal back, stops the process as the shell expects, and takes the terminal over again when the shell
/// continues it. Afterwards the screen has to be painted anew, perhaps in another size.
pub fn suspend(guard: &Guard) -> io::Result<()> {
    guard.leave()?;
    let stopped = raise(Signal::SIGTSTP);
    guard.resume()?;
    stopped.map_err(io::Error::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONG: Duration = Duration::from_secs(20);

    #[test]
    fn each_signal_reaches_the_handler_and_the_process_lives() {
        let (sender, receiver) = mpsc::channel();
        let watch = watch(move |ending| sender.send(ending).unwrap()).unwrap();
        for (signal, ending) in
            [(Signal::SIGHUP, Ending::HungUp), (Signal::SIGTERM, Ending::Terminated), (Signal::SIGINT, Ending::Interrupted)]
        {
            raise(signal).unwrap();
            assert_eq!(receiver.recv_timeout(LONG), Ok(ending));
        }
        drop(watch);
        assert_eq!(receiver.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected), "the thread has ended");
        assert_eq!(Ending::Terminated.exit_code(), 143);
    }

    #[test]
    fn the_watchdog_bites_unless_disarmed() {
        let (sender, receiver) = mpsc::channel();
        let bitten = sender.clone();
        drop(Watchdog::arm_with(Duration::from_millis(1), move || bitten.send(()).unwrap()));
        assert_eq!(receiver.recv_timeout(LONG), Ok(()));
        Watchdog::arm_with(LONG, move || sender.send(()).unwrap()).disarm();
        assert_eq!(receiver.recv_timeout(LONG), Err(RecvTimeoutError::Disconnected), "it let go without biting");
    }
}
