#!/bin/sh
# make fuzz: reads 20,000 files changed at random; not a gate, but it must end without a failure.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
sh .setup/environment.sh test
sh .setup/system.sh test
sh .setup/fangsong.sh
.venv/bin/python manage.py prepare_fonts
exec .venv/bin/python -m tests.fuzz "${CASES:-20000}"
