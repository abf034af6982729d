#!/bin/sh
# make load: a county of clerks on servers of its own, at 127.0.0.1; not a gate.
# WHAT: sqlite, postgres, groups, memory, growth; all of them without a word.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
unset DATABASE_URL CACHE_URL SESSIONS_IN_CACHE FILES_URL
sh .setup/environment.sh test
sh .setup/system.sh test
sh .setup/static.sh
PATH=$PWD/.venv/bin:$PATH

# As an office runs it: what is acknowledged is on the disk.
export FSYNC=on
status=0
for what in ${1:-sqlite postgres groups memory growth}; do
    printf '\n━━ %s\n' "$what"
    case $what in
    sqlite) python -m tests.load ;;
    postgres) sh .setup/postgres.sh python -m tests.load ;;
    groups) sh .setup/postgres.sh sh .setup/redis.sh sh .setup/s3.sh python -m tests.load.groups ;;
    memory) python -m tests.load.memory ;;
    growth) FSYNC=off sh .setup/postgres.sh python -m tests.load.growth ;;
    *) echo "没有“$what”这一项：sqlite、postgres、groups、memory、growth。" >&2; exit 2 ;;
    esac || status=1
done
exit $status
