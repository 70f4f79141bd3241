# The project's own downloads: crates, and the optimiser of the page.

# All crates in one go, so that a poor line fails here, where it is tried again, and not in the midst of a build.
get_crates() {
  local lock
  lock=$(cksum <Cargo.lock)
  [ "$(cat "$tools/crates" 2>/dev/null)" != "$lock" ] || return 0
  local host
  host=$(rustc -vV | sed -n 's/^host: //p')
  say "Downloading the crates that Cargo.lock names (half a minute)"
  # Elsewhere a changed Cargo.toml may change Cargo.lock; in CI that means that it was not committed.
  retry quietly cargo fetch ${CI:+--locked} --target "$host" --target $wasm || die "the crates cannot be downloaded: see above."
  cksum <Cargo.lock >"$tools/crates"
}

# wasm-opt makes the page a tenth smaller to unpack and hardly smaller to send. That is worth one npm package where there
# is an npm, but not the 378 packages that Debian's npm brings along. Debian's own wasm-opt cannot read what rustc writes.
get_optimiser() {
  local version=132
  ! grep -qs "\"version\": \"$version\\." "$tools/node_modules/binaryen/package.json" || return 0
  command -v npm >/dev/null || return 0
  say "Getting wasm-opt for the page (a few seconds)"
  retry quietly npm install --prefix "$tools" --no-save --no-audit --no-fund "binaryen@$version" ||
    echo "   It cannot be had here; the page will be a little larger."
}
