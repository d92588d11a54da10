//! The program in a process of its own, and the rehearsal that it connects to.

use rehearsal::{Options, Rehearsal};
use std::{
    fs,
    io::Read as _,
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
    thread::JoinHandle,
    time::{Duration, Instant},
};
use tempfile::TempDir;

/// What the bot shows to Discord.
pub const TOKEN: &str = "token-of-the-stage";

/// A rehearsal, and a folder with settings and a data file.
pub struct Stage {
    pub rehearsal: Rehearsal,
    pub folder: TempDir,
}

/// A process that runs.
pub struct Running {
    child: Child,
    log: JoinHandle<String>,
}

impl Stage {
    pub async fn new() -> Self {
        Self::with("").await
    }

    /// With more settings, in TOML.
    pub async fn with(settings: &str) -> Self {
        let rehearsal = Rehearsal::start(Options { token: TOKEN.into(), ..Options::default() }).await.expect("a rehearsal");
        let stage = Self { rehearsal, folder: tempfile::tempdir().expect("a folder") };
        let connection = stage.rehearsal.connection();
        fs::write(stage.file("root.pem"), connection.root_certificate_pem).expect("a certificate");
        let written = format!(
            "token = {TOKEN:?}\ndata = \"{}\"\nsamples = true\nfetch_loopback = true\ndiscord_at = \"{}\"\ndiscord_root = \"{}\"\n{settings}",
            stage.file("held.sqlite3").display(),
            connection.api,
            stage.file("root.pem").display()
        );
        fs::write(stage.file("briefbot.toml"), written).expect("settings");
        stage
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_briefbot"));
        command.arg("--config").arg(self.file("briefbot.toml")).args(arguments).current_dir(self.folder.path());
        command.env_remove("BRIEFBOT_TOKEN").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Does a command to its end.
    pub fn do_now(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().expect("the program starts")
    }

    /// What a command prints that must end well.
    pub fn printed(&self, arguments: &[&str]) -> String {
        let output = self.do_now(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// What a command says that must not end well.
    pub fn refusal(&self, arguments: &[&str]) -> String {
        let output = self.do_now(arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
        String::from_utf8(output.stderr).expect("text")
    }

    /// Starts the bot, and waits until it is connected.
    pub async fn start(&self) -> Running {
        let mut child = self.command(&["run"]).spawn().expect("the program starts");
        let mut errors = child.stderr.take().expect("a pipe");
        let log = std::thread::spawn(move || {
            let mut log = String::new();
            let _ = errors.read_to_string(&mut log);
            log
        });
        let ready = self.rehearsal.wait_for_commands(Duration::from_mins(1)).await;
        if let Err(cause) = ready {
            let _ = child.kill();
            panic!("{cause}\n{}", log.join().unwrap_or_default());
        }
        Running { child, log }
    }
}

impl Running {
    /// Asks the process to stop, as a service manager does; gives how long it took, and its log.
    pub fn stop(mut self) -> (Duration, String) {
        let asked = Instant::now();
        let sent = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().expect("kill");
        assert!(sent.success());
        let ended = self.child.wait().expect("ended");
        let took = asked.elapsed();
        let log = self.log.join().expect("a log");
        assert!(ended.success(), "{ended}: {log}");
        (took, log)
    }
}

/// Waits until something is so.
pub async fn until<F: Future<Output = bool>>(what: &str, is_so: impl Fn() -> F) {
    let patience = Instant::now() + Duration::from_mins(1);
    while !is_so().await {
        assert!(Instant::now() < patience, "still not: {what}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
}
