#!/bin/sh
# Collects the pages' stylesheets and scripts into static in the data
# directory (DATA_DIR) when they or the packages changed.
set -eu
cd "$(dirname "$0")/.."

data=${DATA_DIR:-.var}
stamp=$data/static-collected
state=$({ cksum .setup/lock/run.txt reportsite/*.py; find static -type f -exec cksum {} + | sort; } | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && [ -d "$data/static" ]; then
    exit 0
fi
.venv/bin/python manage.py collectstatic --no-input --clear --verbosity 0
echo "$state" >"$stamp"
