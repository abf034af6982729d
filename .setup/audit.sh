#!/bin/sh
# make audit: asks the public lists of known weaknesses about every package that runs in production.
# Outside the gate: it needs the network, and its answer changes without any change here.
set -eu
cd "$(dirname "$0")/.."

# An environment of its own: what looks at the packages is none of them.
audit=${DATA_DIR:-.var}/audit
mkdir -p "${audit%/*}"

sh .setup/environment.sh run
if ! "$audit/bin/python" -m pip_audit --version >/dev/null 2>&1; then
    echo "安装检查工具 pip-audit ……"
    .venv/bin/python -m venv "$audit"
    if ! "$audit/bin/python" -m pip install -qq --disable-pip-version-check pip-audit; then
        rm -rf "$audit"
        echo "pip-audit 没有装成：网络不通，或者软件源里没有它。依赖没有检查。" >&2
        exit 2
    fi
fi

report=$(mktemp)
trap 'rm -f "$report"' EXIT
status=0
"$audit/bin/python" -m pip_audit --requirement .setup/lock/run.txt --require-hashes --disable-pip \
    --progress-spinner off >"$report" 2>&1 || status=$?
if grep -qE "ConnectionError|ServiceError|Max retries|Connection|HTTPError|Traceback" "$report"; then
    tail -n 1 "$report" >&2
    echo "漏洞库没有连上：这个网络不允许访问。依赖没有检查，请换一个能上网的地方再运行。" >&2
    exit 2
fi
cat "$report"
# Where the list does not know a package nothing was found out about it: that is no clean bill.
if grep -q "could not be audited" "$report"; then
    echo "以上注明 could not be audited 的软件包没有查到：这个网络看不到完整的漏洞库。依赖没有检查完。" >&2
    exit 2
fi
if [ "$status" -ne 0 ]; then
    echo "有软件包存在已公布的漏洞，见上表。改 pyproject.toml 中的版本，再运行 make lock、make test。" >&2
    exit 1
fi
echo "没有发现已公布的漏洞。"
