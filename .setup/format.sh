#!/bin/sh
# make format: puts code, templates, scripts and styles in the project's form.
set -eu
cd "$(dirname "$0")/.."

sh .setup/environment.sh test
sh .setup/biome.sh
.venv/bin/ruff check --fix --exit-zero .
.venv/bin/ruff format .
# Its exit status says only that something was put in order.
.venv/bin/djlint --reformat --quiet templates || :
.venv/bin/biome check --write --colors=off || :
