#!/bin/sh
# Makes .venv hold what a lock file names: environment.sh run|test
# A stamp with the lock's hash makes the second call return at once.
set -eu

lock=.setup/lock/$1.txt
stamp=.venv/installed-$1

# The system's own Python comes first where it can make environments: offices run that one, and it
# is built to be fast.
makes_environments() {
    "$1" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null
}

find_python() {
    if [ -z "${PYTHON:-}" ] && makes_environments /usr/bin/python3; then
        echo /usr/bin/python3
        return
    fi
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    echo "需要 Python 3.11 或更高的版本，本机没有找到。" >&2
    echo "请先安装（例如：apt-get install python3.11），或者指明位置：make run PYTHON=/路径/python3" >&2
    return 1
}

hash=$(cksum <"$lock")
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$hash" ] && .venv/bin/python -c '' 2>/dev/null; then
    exit 0
fi

if ! .venv/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
        version=$("$python" -c 'import sys; print("python%d.%d" % sys.version_info[:2])')
        sh .setup/packages.sh "建立独立的 Python 环境" "$version-venv" || exit 1
    fi
    echo "建立 Python 环境 .venv ……"
    rm -rf .venv
    "$python" -m venv .venv
fi

echo "按 $lock 安装 Python 软件包（首次约需一两分钟）……"
if ! .venv/bin/python -m pip install -qq --disable-pip-version-check --require-hashes -r "$lock"; then
    echo "Python 软件包没有装成，请检查网络后重新运行。" >&2
    exit 1
fi
echo "$hash" >"$stamp"
