# Debian's Rust cannot build for WebAssembly on its own: its standard library for that target is built here, once.

# build_wasm_std FOLDER: makes a sysroot there, which is Debian's plus the target.
build_wasm_std() {
  local rust=$1 work=$tools/std
  say "Building Rust's standard library for WebAssembly, once (about 1 minute)"
  rm -rf "$rust" "$work"
  mkdir -p "$rust/bin" "$rust/lib/rustlib" "$work/src"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2024"\n[workspace]\n' >"$work/Cargo.toml"
  echo '#![no_std]' >"$work/src/lib.rs"
  retry quietly build_std "$work" || die "Rust's standard library could not be built: see above."
  link_sysroot "$rust"
  mkdir -p "$rust/lib/rustlib/$wasm/lib"
  cp "$work/target/$wasm/release/deps/"*.rlib "$rust/lib/rustlib/$wasm/lib/"
  rm "$rust/lib/rustlib/$wasm/lib/"libempty-*.rlib
  rm -rf "$work"
  /usr/bin/rustc -vV >"$rust/version"
  has_wasm "$rust/bin/rustc" || die "Rust's standard library for WebAssembly is not where rustc looks for it."
}

# The stable compiler builds its own library only when told that this is meant (RUSTC_BOOTSTRAP), and the page is
# optimised as a whole (LTO), which needs the library's bitcode.
build_std() (
  cd "$1" || exit
  RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 RUSTFLAGS=-Cembed-bitcode=yes CARGO_TARGET_DIR=$1/target \
    /usr/bin/cargo build --release --target "$wasm" -Zbuild-std=std,panic_abort,panic_unwind
)

# All of Debian's sysroot by links, with the linker where rustc looks for it, and programs that use it.
link_sysroot() {
  local rust=$1 host name
  host=$(/usr/bin/rustc -vV | sed -n 's/^host: //p')
  for name in /usr/lib/rustlib/*; do
    [ "$name" = "/usr/lib/rustlib/$host" ] || ln -s "$name" "$rust/lib/rustlib/"
  done
  mkdir -p "$rust/lib/rustlib/$host/bin"
  ln -s "/usr/lib/rustlib/$host/lib" "$rust/lib/rustlib/$host/lib"
  ln -s "$(command -v lld-22)" "$rust/lib/rustlib/$host/bin/rust-lld"
  for name in rustc rustdoc; do
    printf '#!/bin/sh\nexec /usr/bin/%s --sysroot "%s" "$@"\n' "$name" "$rust" >"$rust/bin/$name"
    chmod +x "$rust/bin/$name"
  done
  # Named here so that those of another Rust, further on in the PATH, are not taken; some may be installed only later.
  for name in cargo cargo-fmt rustfmt cargo-clippy clippy-driver; do ln -s "/usr/bin/$name" "$rust/bin/$name"; done
}
