//! The built program `samenspel`, as a process of its own.

use std::{
    env, fs,
    io::{BufRead, BufReader},
    os::unix::process::ExitStatusExt,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
};

use crate::client::Call;

/// What a command printed and how it ended.
#[derive(Debug)]
pub struct Ended {
    /// Whether the exit code was 0.
    pub well: bool,
    /// What went to the standard output.
    pub output: String,
    /// What went to the standard error output.
    pub errors: String,
}

impl Ended {
    /// It must have ended well; gives its output.
    ///
    /// # Panics
    /// When it did not.
    pub fn well(self) -> String {
        assert!(self.well, "{self:?}");
        self.output
    }

    /// It must have failed with one line that says all of this.
    ///
    /// # Panics
    /// When it did not.
    pub fn failed_saying(&self, words: &[&str]) {
        assert!(!self.well, "{self:?}");
        assert_eq!(self.errors.trim_end().lines().count(), 1, "{self:?}");
        for word in words {
            assert!(self.errors.contains(word), "{word} is not in {self:?}");
        }
    }
}

/// Where the program is: beside this executable, or beside the folder of a test's.
///
/// # Panics
/// When it was not built.
#[must_use]
pub fn path() -> PathBuf {
    let this = env::current_exe().unwrap();
    let mut places = this.ancestors().skip(1).take(2).map(|folder| folder.join("samenspel"));
    places.find(|program| program.exists()).expect("the program is there: `cargo build -p backend` builds it")
}

/// A command of the program on that database, in an empty environment and with `folder` as its own.
#[must_use]
pub fn command(folder: &Path, database_url: &str, arguments: &[&str]) -> Command {
    let mut command = Command::new(path());
    command.env_clear().env("DATABASE_URL", database_url).current_dir(folder).args(arguments);
    command
}

/// Runs a command to its end.
#[must_use]
pub fn run(folder: &Path, database_url: &str, arguments: &[&str]) -> Ended {
    finish(&mut command(folder, database_url, arguments))
}

/// Runs a command to its end.
#[must_use]
pub fn finish(command: &mut Command) -> Ended {
    let ended = command.stdin(Stdio::null()).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    Ended { well: ended.status.success(), output: text(&ended.stdout), errors: text(&ended.stderr) }
}

/// `samenspel serve` as a process, killed when dropped.
pub struct Serving {
    child: Child,
    /// Where it says that it is.
    pub address: String,
}

impl Serving {
    /// Starts it on any free port and waits until it says where it is.
    #[must_use]
    pub fn start(folder: &Path, database_url: &str) -> Self {
        let arguments = ["serve", "--port", "0", "--rate-limits", "off"];
        let mut child = command(folder, database_url, &arguments).stdout(Stdio::piped()).spawn().unwrap();
        let mut address = None;
        for line in BufReader::new(child.stdout.take().unwrap()).lines() {
            let line = line.unwrap();
            if let Some(said) = line.strip_prefix("Samenspel is at ") {
                address = Some(said.to_owned());
            }
            // The last line of the greeting; nothing comes after it.
            if line.contains("Stop with") {
                break;
            }
        }
        Self { child, address: address.expect("the server says where it is") }
    }

    /// A request under the API's base.
    pub fn call(&self, method: &str, path: &str) -> Call {
        Call::new(method, &format!("{}{}{path}", self.address, backend::routes::BASE))
    }

    /// Whether it says that it can take requests.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        Call::new("GET", &format!("{}/readyz", self.address))
            .try_send()
            .is_ok_and(|answer| answer.status == 200)
    }

    /// How much memory it holds, in bytes (`VmRSS` of proc(5), which Linux has).
    #[must_use]
    pub fn resident_bytes(&self) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
        line.split_whitespace().next().and_then(|kibibytes| kibibytes.parse::<u64>().ok()).unwrap() * 1024
    }

    /// Kills it at once, as a loss of power would.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        let ended = self.child.wait().unwrap();
        assert_eq!(ended.signal(), Some(9));
    }

    /// Sends the signal that asks for an end.
    pub fn ask_to_end(&self) {
        let asked = Command::new("kill").arg("-TERM").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
    }

    /// Waits for its end, which must be a good one.
    pub fn ends_well(mut self) {
        let ended = self.child.wait().unwrap();
        assert!(ended.success(), "{ended}");
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}
