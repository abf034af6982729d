#!/bin/sh
# make load: a county of clerks on one server of its own, at 127.0.0.1; not a gate.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
sh .setup/environment.sh test
sh .setup/system.sh run
sh .setup/static.sh
exec .venv/bin/python -m tests.load
