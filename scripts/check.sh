#!/usr/bin/env bash
# Checks all that is no test: the rules of the house, formatting, lints, documentation. Warnings are errors.
. "$(dirname "$0")/common.sh"
timed "Setting up" scripts/setup.sh checks
use_tools
timed "Rules of the house" cargo xtask guards
timed "Formatting" cargo fmt --all --check
timed "Lints" cargo clippy --workspace --all-targets -- --deny warnings
timed "Lints of the page as WebAssembly" \
  cargo clippy --package shared --package frontend --target wasm32-unknown-unknown -- --deny warnings
RUSTDOCFLAGS="--deny warnings" timed "Documentation" cargo doc --workspace --no-deps
