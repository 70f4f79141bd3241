#!/usr/bin/env bash
# Runs every test: of the code, of the API on both databases, and of the page in a browser.
. "$(dirname "$0")/common.sh"
timed "Setting up" scripts/setup.sh tests
use_tools
timed "Building the page, which may not be too large" cargo xtask page --strict
# Programs and tests in one go: apart, many crates would be built twice, with other features.
timed "Building the program and its tests" cargo build --workspace --bins --tests
timed "Testing" cargo test --workspace
