#!/bin/sh
# make exchange: an earlier release becomes this one, server by server, while clerks save; not a gate.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
unset DATABASE_URL CACHE_URL SESSIONS_IN_CACHE FILES_URL
sh .setup/environment.sh test
sh .setup/system.sh test
.venv/bin/python manage.py prepare_fonts
exec sh .setup/postgres.sh sh .setup/redis.sh sh .setup/s3.sh .venv/bin/python -m tests.deploy
