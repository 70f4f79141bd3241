//! The one throwaway PostgreSQL cluster of a test process; see `postgres.sh`.

use std::{
    io::{BufRead, BufReader, Read},
    net::TcpListener,
    process::{ChildStdin, Command, Stdio},
    sync::OnceLock,
};

struct Cluster {
    port: u16,
    /// The cluster lives until this end of the pipe is closed: when the process ends, however it ends.
    _life: ChildStdin,
}

static CLUSTER: OnceLock<Cluster> = OnceLock::new();

/// The URL of a database in the cluster, which is started first when it does not run yet.
#[must_use]
pub fn url(database: &str) -> String {
    let port = CLUSTER.get_or_init(start).port;
    format!("postgres://samenspel@127.0.0.1:{port}/{database}")
}

/// A port that nothing listens on just now.
#[must_use]
pub fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

fn start() -> Cluster {
    // Somebody else may take the port between asking for it and using it: hence three tries.
    let mut fault = String::new();
    for _ in 0..3 {
        match try_start(free_port()) {
            Ok(cluster) => return cluster,
            Err(said) => fault = said,
        }
    }
    panic!("PostgreSQL can't be started: {fault}");
}

fn try_start(port: u16) -> Result<Cluster, String> {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/postgres.sh");
    let mut child = Command::new(script)
        .arg(port.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{script}: {error}"))?;
    let life = child.stdin.take().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    let mut said = String::new();
    output.read_line(&mut said).unwrap();
    if said == "ready\n" {
        return Ok(Cluster { port, _life: life });
    }
    output.read_to_string(&mut said).unwrap();
    child.wait().unwrap();
    Err(said)
}
