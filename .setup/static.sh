#!/bin/sh
# Collects the pages' stylesheets and scripts into .var/static when they or the packages changed.
set -eu

stamp=.var/static-collected
state=$({ cksum .setup/lock/run.txt reportsite/*.py; find static -type f -exec cksum {} + | sort; } | cksum)
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$state" ] && [ -d .var/static ]; then
    exit 0
fi
.venv/bin/python manage.py collectstatic --no-input --clear --verbosity 0
echo "$state" >"$stamp"
