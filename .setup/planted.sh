#!/bin/sh
# make planted: plants faults one by one in a copy of the tree; each must turn a test red.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
unset DATABASE_URL
sh .setup/environment.sh test
sh .setup/system.sh test
sh .setup/fangsong.sh
.venv/bin/python manage.py prepare_fonts
exec .venv/bin/python -m tests.faults "${1:-}"
