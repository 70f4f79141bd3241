#!/usr/bin/env bash
# Measures the program, optimised, on a large demo in both databases. Takes some ten minutes, most of them building.
. "$(dirname "$0")/common.sh"
timed "Setting up" scripts/setup.sh bench
use_tools
timed "Building the page" cargo xtask page
timed "Building the program, optimised" cargo build --release --package backend --package tests --bins
timed "Measuring" target/release/bench
