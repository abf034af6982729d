#!/bin/sh
# make bench: measures speeds and prints them as a table; not a gate.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
sh .setup/environment.sh test
sh .setup/system.sh test
sh .setup/fangsong.sh
sh .setup/static.sh
.venv/bin/python manage.py prepare_fonts
exec .venv/bin/python -m tests.bench
