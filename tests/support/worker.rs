//! The test binary as other processes: it starts itself again and runs one job there.
//!
//! A job is an ignored test called `worker`; it reads from the environment what to do.

use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// The user, and the group, of nobody.
pub const NOBODY: u32 = 65534;

/// What a worker is to do.
pub struct Job<'a> {
    /// Which job.
    pub name: &'a str,
    /// The database.
    pub path: &'a Path,
    /// Login that it acts under.
    pub actor: &'a str,
    /// How many times it acts.
    pub times: usize,
    /// Its umask, where that matters.
    pub umask: Option<&'a str>,
    /// Another executable than this one, and the user that it runs as, in the group of nobody.
    pub other: Option<(&'a Path, u32)>,
}

impl<'a> Job<'a> {
    pub fn new(name: &'a str, path: &'a Path) -> Self {
        Self { name, path, actor: "worker", times: 1, umask: None, other: None }
    }

    /// Starts it; its standard output is a pipe.
    pub fn start(&self) -> Child {
        let exe = self.other.map_or_else(|| std::env::current_exe().unwrap(), |(exe, _)| exe.to_owned());
        // The shell sets the umask and becomes the worker.
        let script = format!("umask {}; exec \"$0\" \"$@\"", self.umask.unwrap_or("022"));
        let mut command = Command::new("/bin/sh");
        command.arg("-c").arg(script).arg(exe).args(["worker", "--exact", "--ignored", "--nocapture"]);
        command.env("ORQUESTRA_TEST_JOB", self.name).env("ORQUESTRA_TEST_DB", self.path);
        command.env("ORQUESTRA_TEST_ACTOR", self.actor).env("ORQUESTRA_TEST_TIMES", self.times.to_string());
        command.stdin(Stdio::null()).stdout(Stdio::piped());
        if let Some((_, uid)) = self.other {
            command.uid(uid).gid(NOBODY).current_dir("/");
        }
        command.spawn().unwrap()
    }

    /// Runs it to its end and gives what it said: the lines that begin with `say`.
    pub fn run(&self) -> Vec<String> {
        let output = self.start().wait_with_output().unwrap();
        assert!(output.status.success(), "worker {} failed", self.actor);
        said(&String::from_utf8_lossy(&output.stdout)).map(str::to_owned).collect()
    }
}

/// What a worker said, among the words of the test harness.
pub fn said(output: &str) -> impl Iterator<Item = &str> {
    output.lines().filter_map(|line| line.split_once("say ").map(|(_, rest)| rest))
}

/// What this process is to do, where it is a worker.
pub fn my_job() -> (String, PathBuf, String, usize) {
    let read = |name: &str| std::env::var(name).unwrap_or_else(|_| panic!("{name} is not set: this runs only as a worker"));
    let times = read("ORQUESTRA_TEST_TIMES").parse().unwrap();
    (read("ORQUESTRA_TEST_JOB"), read("ORQUESTRA_TEST_DB").into(), read("ORQUESTRA_TEST_ACTOR"), times)
}
