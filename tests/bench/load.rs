//! Load, made by wrk, and what came of it.

use std::{fs, path::Path, process::Command};

/// What a measurement gave.
pub struct Load {
    /// Requests a second.
    pub rate: f64,
    /// What half of the requests took at most, in milliseconds.
    pub half: f64,
    /// What 99 of 100 requests took at most, in milliseconds.
    pub most: f64,
}

/// Loads a URL for some seconds. `script` is in Lua and says how the requests differ.
///
/// # Panics
/// When an answer is not a success: then something else would be measured than is said.
pub fn load(url: &str, seconds: u32, script: Option<&str>, folder: &Path) -> Load {
    let mut command = Command::new("wrk");
    command.args(["-t1", "-c16", "--latency", "--timeout", "20s", &format!("-d{seconds}s")]);
    if let Some(script) = script {
        let file = folder.join("load.lua");
        fs::write(&file, script).unwrap();
        command.arg("-s").arg(file);
    }
    let output = command.arg(url).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{said}{}", String::from_utf8_lossy(&output.stderr));
    assert!(!said.contains("Non-2xx"), "{url}: {said}");
    let after = |label: &str| {
        let line = said.lines().find(|line| line.trim_start().starts_with(label));
        line.and_then(|line| line.split_whitespace().last())
            .unwrap_or_else(|| panic!("{label}: {said}"))
            .to_owned()
    };
    Load {
        rate: after("Requests/sec:").parse().unwrap(),
        half: milliseconds(&after("50%")),
        most: milliseconds(&after("99%")),
    }
}

/// wrk writes `812.00us`, `1.20ms`, `2.01s`.
fn milliseconds(text: &str) -> f64 {
    let (number, factor) = if let Some(number) = text.strip_suffix("us") {
        (number, 0.001)
    } else if let Some(number) = text.strip_suffix("ms") {
        (number, 1.0)
    } else {
        (text.trim_end_matches('s'), 1000.0)
    };
    number.parse::<f64>().unwrap() * factor
}
