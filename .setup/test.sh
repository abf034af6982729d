#!/bin/sh
# make test: the one gate. Each step must succeed before the next begins.
set -eu
cd "$(dirname "$0")/.."

export DEMO=true
unset DATABASE_URL CACHE_URL SESSIONS_IN_CACHE FILES_URL
# What pytest has rewritten once is read again by every process of every step.
unset PYTHONDONTWRITEBYTECODE

# Folders whose tests need no Django, and those that run on both databases: verbs and models, where
# the two differ. Pages, files and the rest are tested on SQLite, which is enough for them. What the
# engines' step runs on PostgreSQL is not run on it twice; these others ask nothing of a database
# that the rest does not.
core="statute document checks aggregation"
both="models workflow"
not_on_both="tests/workflow/turns tests/workflow/foreign tests/workflow/files
    tests/workflow/inbox tests/workflow/published tests/workflow/agencies tests/workflow/chapters
    tests/workflow/last_year tests/workflow/settings tests/workflow/exchange
    tests/workflow/site/test_schema.py"

# What runs on the shared engines as well: turns, limits, sessions, files, and two servers at once.
engines="tests/engines tests/workflow/turns tests/workflow/foreign tests/workflow/files
    tests/web/test_idle.py tests/web/test_lockout.py tests/web/test_signing_in.py
    tests/web/test_two_steps.py tests/portal/test_verify.py tests/desk/test_full_house.py
    tests/desk/test_scan.py tests/portal/test_published.py tests/management/test_check_files.py
    tests/workflow/safekeeping/test_on_a_store.py tests/deploy/test_the_set.py"

# Journeys of several people, walked on PostgreSQL; everything else in the browser on SQLite.
journeys="tests/browser/test_three_people.py tests/browser/test_public.py
    tests/browser/test_accounts.py tests/browser/test_signed_out.py tests/browser/test_two_steps.py"

# Walked on both: what a whole county does in January.
twice="tests/browser/test_inbox_journey.py tests/browser/test_rollup_journey.py"

step() { printf '\n━━ %s\n' "$*"; }

listed() {
    for name in "$@"; do
        [ ! -d "tests/$name" ] || echo "tests/$name"
    done
}

ignored() {
    printf -- '--ignore=%s ' "$@"
}

step "安装测试所需的软件"
sh .setup/environment.sh test
sh .setup/biome.sh
sh .setup/system.sh test
sh .setup/fangsong.sh
.venv/bin/python -m compileall -q reports reportsite
PATH=$PWD/.venv/bin:$PATH
mkdir -p static
sh .setup/static.sh
python manage.py prepare_fonts

# Types take as long as all the rest of this: they are judged beside it, and told at the end.
said_of_types=$(mktemp)
mypy >"$said_of_types" 2>&1 &
types=$!

step "ruff check"
ruff check .
step "ruff format --check"
ruff format --check .
step "djlint --check, djlint --lint"
if [ -d templates ]; then
    djlint --check --quiet templates
    djlint --lint --quiet templates
else
    echo "还没有 templates"
fi
step "biome check"
biome check --error-on-warnings
step "lint-imports"
lint-imports
step "manage.py check"
python manage.py check --fail-level WARNING
step "makemigrations --check"
python manage.py makemigrations --check --dry-run
step "mypy"
wait "$types" || { cat "$said_of_types"; exit 1; }
cat "$said_of_types"
rm -f "$said_of_types"

# shellcheck disable=SC2046
{
    step "核心测试（不用数据库和 Django）"
    began=$(date +%s)
    # Without Django's plugin and fixtures: a core test that asks for a database fails.
    pytest -c tests/core.ini --rootdir . -n auto $(listed $core)
    echo "核心测试用时 $(($(date +%s) - began)) 秒"

    step "其余测试（SQLite）"
    pytest -n auto --dist loadgroup tests $(listed $core | sed 's/^/--ignore=/')

    step "办理和数据模型的测试（PostgreSQL）"
    sh .setup/postgres.sh pytest -n auto --dist loadgroup $(listed $both) tests/upgrade \
        $(ignored $not_on_both)

    step "引擎（PostgreSQL、Redis、S3）"
    sh .setup/postgres.sh sh .setup/redis.sh sh .setup/s3.sh env SESSIONS_IN_CACHE=true \
        pytest -n 3 --dist loadgroup $engines

    step "浏览器测试（SQLite）"
    pytest -m browser -n 4 --dist loadgroup tests/browser $(ignored $journeys)
    step "几个人一起走的路（PostgreSQL）"
    sh .setup/postgres.sh pytest -m browser -n 4 --dist loadgroup $journeys $twice
}

step "全部通过"
