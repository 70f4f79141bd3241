#!/usr/bin/env bash
# Gets what the build needs, and does nothing, fast, where all of it is there.
#
#   scripts/setup.sh            for building and running
#   scripts/setup.sh tests      also a browser and PostgreSQL, for the tests
#   scripts/setup.sh bench      also what makes load, and PostgreSQL, to measure
#   scripts/setup.sh checks     also Rust's formatter and linter
#
# DEBIAN_RUST=1 uses Debian's own Rust even where there is another: for trying that way out.
. "$(dirname "$0")/common.sh"
. scripts/setup/packages.sh
. scripts/setup/rust.sh
. scripts/setup/wasm.sh
. scripts/setup/downloads.sh

mkdir -p "$tools"
for also in "$@"; do
  case $also in tests | checks | bench) ;; *) die "scripts/setup.sh knows \"tests\", \"checks\" and \"bench\", not \"$also\"." ;; esac
done

need_for_build
case " $* " in *" tests "*) need_for_tests ;; esac
case " $* " in *" bench "*) need_for_bench ;; esac
install_needed
find_rust
case " $* " in *" checks "*) find_lints ;; esac
write_environment
get_crates
get_optimiser
