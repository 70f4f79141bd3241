# Debian's packages: which are needed, and their installation.

needed=()

# need PACKAGE COMMAND…: the package is needed when the command fails. What counts is the thing and not the package, so
# that machines which have it from elsewhere are left alone.
need() {
  local package=$1
  shift
  "$@" >/dev/null 2>&1 || needed+=("$package")
}

need_for_build() {
  need ca-certificates test -e /etc/ssl/certs/ca-certificates.crt
  need gcc command -v cc
  need libc6-dev test -e /usr/include/stdio.h
  # PostgreSQL's client library is built in, and wants OpenSSL.
  need pkg-config command -v pkg-config
  need libssl-dev pkg-config --exists openssl
}

need_for_tests() {
  need chromium command -v chromium
  need chromium-driver command -v chromedriver
  need_postgresql
}

need_for_bench() {
  need wrk command -v wrk
  need_postgresql
}

need_postgresql() {
  need postgresql compgen -G '/usr/lib/postgresql/*/bin/initdb'
}

install_needed() {
  [ ${#needed[@]} -gt 0 ] || return 0
  command -v apt-get >/dev/null || die "please install what Debian calls: ${needed[*]}."
  [ "$(id -u)" = 0 ] || command -v sudo >/dev/null ||
    die "there is no sudo here. As root, run: apt-get install ${needed[*]}"
  say "Installing from Debian: ${needed[*]} (half a minute to three minutes)"
  retry quietly as_root apt-get update -q || die "apt-get update fails: see above."
  # A machine that has just started may still be updating itself, hence the wait for apt's lock.
  retry quietly as_root apt-get install -qy --no-install-recommends -o DPkg::Lock::Timeout=300 "${needed[@]}" ||
    die "apt-get could not install ${needed[*]}: see above."
  needed=()
}

as_root() {
  local sudo=sudo
  [ "$(id -u)" != 0 ] || sudo=
  $sudo env DEBIAN_FRONTEND=noninteractive "$@"
}
