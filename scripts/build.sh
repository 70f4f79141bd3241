#!/usr/bin/env bash
# Builds the page and the program that carries it. With "page", the page alone.
. "$(dirname "$0")/common.sh"
scripts/setup.sh
use_tools

[ -d "${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown" ] || say "Building the page (about 3 minutes the first time)"
cargo xtask page
[ "${1-}" != page ] || exit 0

[ -x "${CARGO_TARGET_DIR:-target}/release/samenspel" ] || say "Building the program (about 5 minutes the first time)"
cargo build --release --package backend
