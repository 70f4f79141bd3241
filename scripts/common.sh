# What all scripts share; each sources this file first.
#
# There is no rust-toolchain.toml: with one, rustup asks the network before every cargo call for whatever the file names.
# The oldest Rust that will do stands in Cargo.toml (rust-version), and scripts/setup.sh finds or gets one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# All that the set-up gets for this checkout alone; git ignores it.
tools=$PWD/target/tools
export CARGO_NET_RETRY=5

say() { printf '\n== %s\n' "$*"; }

die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# retry COMMAND…: up to three tries with a growing pause, for anything that comes over a network.
retry() {
  local pause
  for pause in 5 20 0; do
    "$@" && return
    [ "$pause" = 0 ] || { echo "   That failed; next try in $pause seconds." >&2; sleep "$pause"; }
  done
  return 1
}

# quietly COMMAND…: shows what the command prints only when it fails.
quietly() {
  local log=$tools/last.log
  "$@" >"$log" 2>&1 </dev/null || { tail -n 20 "$log" >&2; return 1; }
}

# timed TITLE COMMAND…: says what is done and how long it took.
timed() {
  local title=$1 start=$SECONDS
  shift
  say "$title"
  "$@"
  echo "   took $((SECONDS - start)) s"
}

# The Rust that the set-up chose. Called after it, since the set-up writes that file.
use_tools() {
  if [ -f "$tools/env.sh" ]; then . "$tools/env.sh"; fi
}
