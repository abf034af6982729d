#!/bin/sh
# make corpus: prints every report of the corpus in every layout, reads and judges it; not a gate.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
sh .setup/environment.sh test
sh .setup/system.sh test
exec nice .venv/bin/python -m tests.corpus --kind "$1"
