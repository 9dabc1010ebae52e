#!/usr/bin/env bash
# Start a throw-away PostgreSQL on a free loopback port and print its URL. Installs Debian's package where it is absent.
set -euo pipefail

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }
find_server() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

if [ -z "$(find_server)" ]; then
  as_root apt-get update -qq >&2
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq postgresql >/dev/null 2>&1
fi
bin=$(find_server)
folder=$(mktemp -d /tmp/copydesk-postgres.XXXXXX)
port=$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')

# The server refuses to run as root.
if [ "$(id -u)" = 0 ]; then
  id postgres >/dev/null 2>&1 || useradd --system --shell /bin/sh postgres
  chown postgres "$folder"
  as_server() { su postgres -s /bin/sh -c "$*"; }
else
  as_server() { sh -c "$*"; }
fi

as_server "$bin/initdb -D $folder/data -U copydesk --auth=trust -E UTF8 --locale=C" >/dev/null
as_server "$bin/pg_ctl -D $folder/data -w -l $folder/log -o '-h 127.0.0.1 -p $port -k $folder' start" >/dev/null
echo "postgres://copydesk@127.0.0.1:$port/postgres"
