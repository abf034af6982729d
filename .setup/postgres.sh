#!/bin/sh
# Runs a command beside a PostgreSQL server of its own: postgres.sh COMMAND...
# The command finds the server in DATABASE_URL; server and data are gone afterwards, come what may.
set -eu

programs=$(find /usr/lib/postgresql -path '*/bin/initdb' 2>/dev/null | sort -V | tail -n 1)
if [ -z "$programs" ]; then
    echo "没有找到 PostgreSQL（软件包 postgresql），不能在它上面运行测试。" >&2
    exit 1
fi
programs=${programs%/initdb}

# PostgreSQL refuses to run as root.
if [ "$(id -u)" = 0 ]; then
    as_owner() { runuser -u postgres -- "$@"; }
else
    as_owner() { "$@"; }
fi

port=$(.venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cd_home=$PWD
cluster=$(cd / && as_owner mktemp -d /tmp/reports-postgres.XXXXXX)
remove() {
    cd /
    as_owner "$programs/pg_ctl" -D "$cluster/data" -m immediate -w stop >/dev/null 2>&1 || :
    rm -rf "$cluster"
}
trap remove EXIT
trap 'exit 130' INT TERM

cd /
as_owner "$programs/initdb" -D "$cluster/data" -U postgres --auth=trust --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync >"$cluster.log" 2>&1 || { cat "$cluster.log" >&2; rm -f "$cluster.log"; exit 1; }
rm -f "$cluster.log"
as_owner "$programs/pg_ctl" -D "$cluster/data" -l "$cluster/server.log" -w start >/dev/null \
    -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=${FSYNC:-off}" \
    || { as_owner cat "$cluster/server.log" >&2; exit 1; }

cd "$cd_home"
DATABASE_URL="postgresql://postgres@127.0.0.1:$port/postgres" "$@"
