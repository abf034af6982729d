#!/bin/sh
# Runs a command beside a Redis server of its own: redis.sh COMMAND...
# The command finds the server in CACHE_URL; it keeps nothing, and is gone afterwards, come what may.
set -eu

if ! command -v redis-server >/dev/null; then
    echo "没有找到 redis-server（软件包 redis-server），不能在它上面运行测试。" >&2
    exit 1
fi

port=$(.venv/bin/python -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
folder=$(mktemp -d /tmp/reports-redis.XXXXXX)
server=
remove() {
    [ -z "$server" ] || kill -9 "$server" 2>/dev/null || :
    rm -rf "$folder"
}
trap remove EXIT
trap 'exit 130' INT TERM

redis-server --port "$port" --bind 127.0.0.1 --save '' --appendonly no --dir "$folder" \
    --daemonize no >"$folder/server.log" 2>&1 &
server=$!
until redis-cli -p "$port" ping >/dev/null 2>&1; do
    kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; exit 1; }
    sleep 0.05
done

CACHE_URL="redis://127.0.0.1:$port/0" "$@"
