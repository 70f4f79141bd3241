# Rust for the machine and for WebAssembly: the one that is there, or else Debian's.

wasm=wasm32-unknown-unknown
oldest=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
# Lines for the file that the other scripts source.
environment=()

# Chooses the Rust, and leaves it first in the PATH.
find_rust() {
  if [ -z "${DEBIAN_RUST:-}" ] && { is_fit || is_fit_in_home; }; then
    has_wasm rustc && return
    if command -v rustup >/dev/null; then
      say "Adding $wasm to Rust (a few seconds)"
      retry quietly timeout 300 rustup target add $wasm && has_wasm rustc && return
      echo "   rustup cannot get it: going on with Debian's Rust instead."
    fi
  fi
  use_debian_rust
}

is_fit() { at_least "$(cargo --version 2>/dev/null)" && at_least "$(rustc --version 2>/dev/null)"; }

# rustup puts its PATH into files that only login shells read.
is_fit_in_home() {
  local before=$PATH
  PATH=$HOME/.cargo/bin:$PATH
  if [ -x "$HOME/.cargo/bin/cargo" ] && is_fit; then
    environment+=("export PATH=\"$HOME/.cargo/bin:\$PATH\"")
  else
    PATH=$before
    return 1
  fi
}

# at_least "cargo 1.96.0 (…)": whether that is new enough.
at_least() {
  local version
  version=$(cut -s -d ' ' -f 2 <<<"$1")
  [ -n "$version" ] && printf '%s\n' "$oldest" "$version" | sort --check=quiet --version-sort
}

has_wasm() {
  local folder
  folder=$("$1" --print target-libdir --target $wasm 2>/dev/null) && compgen -G "$folder/libstd-*.rlib" >/dev/null
}

# Debian keeps a current Rust for its browsers in packages of their own, named …-web.
use_debian_rust() {
  need rustc-web at_least "$(/usr/bin/rustc --version 2>/dev/null)"
  need cargo-web at_least "$(/usr/bin/cargo --version 2>/dev/null)"
  need rust-web-src test -d /usr/lib/rustlib/src/rust/library/std
  need lld-22 command -v wasm-ld-22
  local rust=$tools/rust
  [ ${#needed[@]} = 0 ] ||
    say "Found no Rust $oldest that builds for WebAssembly, so Debian's will do (one from https://rustup.rs would too)."
  install_needed
  at_least "$(/usr/bin/rustc --version)" ||
    die "Debian's Rust here is older than $oldest: please install one from https://rustup.rs and try again."
  # A new version of rustc reads no library that an older one wrote.
  if [ "$(cat "$rust/version" 2>/dev/null)" != "$(/usr/bin/rustc -vV)" ] || ! has_wasm "$rust/bin/rustc"; then
    build_wasm_std "$rust"
  fi
  PATH=$rust/bin:$PATH
  # The linter has no --sysroot of its own and reads this variable.
  environment+=("export PATH=\"$rust/bin:\$PATH\"" "export SYSROOT=\"$rust\"")
}

# The formatter and the linter of the Rust that was chosen.
find_lints() {
  cargo fmt --version >/dev/null 2>&1 && cargo clippy --version >/dev/null 2>&1 && return
  if [[ $(command -v cargo) == "$tools"/* ]]; then
    need rustfmt-web test -x /usr/bin/rustfmt
    need rust-web-clippy test -x /usr/bin/clippy-driver
    install_needed
  elif command -v rustup >/dev/null; then
    say "Adding rustfmt and clippy to Rust (a few seconds)"
    retry quietly rustup component add rustfmt clippy || die "rustup could not add them: see above."
  else
    die "this Rust has no rustfmt or no clippy: please add them."
  fi
}

write_environment() {
  local text
  text=$(printf '%s\n' "# Written by scripts/setup.sh." "${environment[@]}")
  [ "$(cat "$tools/env.sh" 2>/dev/null)" = "$text" ] || echo "$text" >"$tools/env.sh"
}
