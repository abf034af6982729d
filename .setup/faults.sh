#!/bin/sh
# make faults: servers killed at a thousand moments and everything else that goes wrong in an office,
# on SQLite and on PostgreSQL; the gate does the same in seconds.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
unset DATABASE_URL CACHE_URL SESSIONS_IN_CACHE FILES_URL
sh .setup/environment.sh test
sh .setup/system.sh test
sh .setup/fangsong.sh
sh .setup/static.sh
.venv/bin/python manage.py prepare_fonts
PATH=$PWD/.venv/bin:$PATH

export MOMENTS="${1:-1000}"
pytest -q -n 0 -rA tests/outages
sh .setup/postgres.sh pytest -q -n 0 -rA tests/outages
