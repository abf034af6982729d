#!/bin/sh
# make lock: pins every dependency with its hashes, for every system, without registry addresses.
set -eu
cd "$(dirname "$0")/.."

sh .setup/environment.sh run
.venv/bin/python -m pip install -qq uv
compile() {
    .venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
        --no-annotate --no-header --upgrade pyproject.toml "$@"
}
compile --extra test --output-file .setup/lock/test.txt
compile --constraint .setup/lock/test.txt --output-file .setup/lock/run.txt

# The linter of scripts and styles; its version stands in package.json.
command -v npm >/dev/null || sh .setup/packages.sh "锁定 Biome 的版本（从 npm 安装）" npm
cd .setup/lock
npm install --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund --loglevel=error
