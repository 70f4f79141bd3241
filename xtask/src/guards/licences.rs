//! The licences of all crates that the program and the page are built from.

use super::Complaints;
use crate::workspace;
use anyhow::{Context, Result};
use spdx::{Expression, ParseMode};

/// Reads the licence of every crate from cargo and judges it.
pub fn check() -> Complaints {
    let mut metadata = workspace::cargo();
    metadata.args(["metadata", "--locked", "--format-version", "1"]);
    // Crates for other systems would have to be downloaded just to read their licence.
    for target in [host()?.as_str(), "wasm32-unknown-unknown"] {
        metadata.args(["--filter-platform", target]);
    }
    let metadata: serde_json::Value = serde_json::from_str(&workspace::output(&mut metadata)?)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let complaints = packages.iter().filter_map(|package| {
        let name = package["name"].as_str().unwrap_or_default();
        complaint(name, package["license"].as_str())
    });
    Ok(complaints.collect())
}

/// The target that cargo builds the program for.
fn host() -> Result<String> {
    let version = workspace::output(workspace::cargo().arg("-vV"))?;
    let host = version.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).context("cargo does not say which host it builds for")
}

/// What is wrong with a crate's licence. One that offers a choice is fine when one of its choices is.
fn complaint(name: &str, licence: Option<&str>) -> Option<String> {
    let Some(licence) = licence else {
        return Some(format!("{name} does not say under which licence it is."));
    };
    match Expression::parse_mode(licence, ParseMode::LAX) {
        Err(_) => Some(format!("{name} has a licence that is no SPDX expression: {licence}.")),
        Ok(expression) if !expression.evaluate(|term| !binds_the_whole(&term.license.to_string())) => {
            Some(format!("{name} is under {licence}, which would bind the whole program."))
        }
        Ok(_) => None,
    }
}

/// The licences of the GPL family; the program is linked as one, which even the lesser GPL has conditions for.
fn binds_the_whole(licence: &str) -> bool {
    ["GPL-", "AGPL-", "LGPL-"].iter().any(|family| licence.starts_with(family))
}

#[cfg(test)]
mod tests {
    use super::complaint;

    #[test]
    fn a_choice_is_fine_when_one_of_its_choices_is() {
        for fine in
            ["MIT", "MIT/Apache-2.0", "LGPL-3.0-or-later OR MIT", "(MIT OR GPL-3.0-only) AND Unicode-3.0"]
        {
            assert_eq!(complaint("a", Some(fine)), None);
        }
        for bad in
            ["GPL-3.0-only", "AGPL-3.0", "MIT AND LGPL-2.1-only", "GPL-2.0-only WITH Classpath-exception-2.0"]
        {
            assert!(complaint("a", Some(bad)).is_some_and(|text| text.contains("bind the whole")), "{bad}");
        }
        assert!(complaint("a", None).is_some());
        assert!(complaint("a", Some("see the file")).is_some());
    }
}
