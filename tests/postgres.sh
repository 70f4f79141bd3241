#!/bin/sh
# Runs a throwaway PostgreSQL cluster on port $1 until standard input ends, and leaves nothing behind.
#
# Whoever starts this holds the other end of standard input: however it ends, even by kill -9, the cluster ends too.
# Says "ready" when the cluster is, and otherwise why it is not. PostgreSQL refuses to run as root, so root hands it to
# another user.
set -eu
exec 2>&1
# Only the end of standard input ends this: not a Ctrl-C that the tests get too, nor that nobody reads what it says.
trap '' INT TERM HUP PIPE
port=$1

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
[ -z "$bin" ] || PATH=$bin:$PATH
command -v initdb >/dev/null || { echo "initdb is not there: install PostgreSQL, on Debian the package postgresql"; exit 1; }

folder=$(mktemp -d)
as_user() { "$@"; }
if [ "$(id -u)" = 0 ]; then
  user=postgres
  id "$user" >/dev/null 2>&1 || user=nobody
  chown "$user" "$folder"
  as_user() { setpriv --reuid "$user" --regid "$(id -g "$user")" --clear-groups "$@"; }
fi
cd "$folder"

stop() {
  as_user pg_ctl stop --pgdata data --mode immediate --silent >/dev/null || true
  cd /
  rm -rf "$folder"
}
trap stop EXIT

# Trust holds for the folder's socket and the loopback addresses: initdb makes it so, and nothing else is listened on.
as_user initdb --pgdata data --username samenspel --auth trust --encoding UTF8 --locale C.UTF-8 --no-sync >initdb.log || {
  cat initdb.log
  exit 1
}
settings="-p $port -h 127.0.0.1 -k $folder -c fsync=off -c full_page_writes=off -c max_connections=300"
as_user pg_ctl start --pgdata data --wait --timeout 60 --silent --log data/log --options "$settings" </dev/null >/dev/null || {
  cat data/log
  exit 1
}
echo ready
cat >/dev/null
