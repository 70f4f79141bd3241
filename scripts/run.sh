#!/usr/bin/env bash
# Builds Samenspel, fills an empty database with the demo, and serves. Nothing that is there is built or filled again.
# The program reads PORT and DATABASE_URL itself; by default it serves on port 8080 from data/samenspel.sqlite.
. "$(dirname "$0")/common.sh"
mkdir -p data
scripts/build.sh
program=${CARGO_TARGET_DIR:-target}/release/samenspel
"$program" demo --if-empty
exec "$program" serve
