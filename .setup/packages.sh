#!/bin/sh
# Makes sure that system packages are installed: packages.sh "what they are for" package...
# Exit status 1 when something is still missing. What the sources do not offer is asked for once.
set -eu

purpose=$1
shift
skipped=${DATA_DIR:-.var}/unavailable-packages
mkdir -p "${skipped%/*}"

is_installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

is_known_unavailable() {
    [ -f "$skipped" ] && grep -qxF -- "$1" "$skipped"
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "本机没有 apt-get。请确认已安装与下列 Debian 软件包对应的软件（用于$purpose）："
    echo "    $*"
    exit 1
fi

missing=
unavailable=
for package in "$@"; do
    if is_installed "$package"; then
        continue
    elif is_known_unavailable "$package"; then
        unavailable="$unavailable $package"
    else
        missing="$missing $package"
    fi
done
[ -z "$unavailable" ] || echo "本机的软件源里没有：$unavailable"
[ -n "$missing$unavailable" ] || exit 0
[ -n "$missing" ] || exit 1

echo "还缺系统软件包：$missing"
echo "用途：$purpose。"

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null && { [ -t 0 ] || sudo -n true 2>/dev/null; }; then
    as_root=sudo
else
    echo "当前账号不能安装软件。请用管理员（root）账号执行下面一行，再重新运行："
    echo "    apt-get update && apt-get install -y --no-install-recommends$missing"
    exit 1
fi

echo "现在用 apt-get 安装，请稍候……"
if ! $as_root apt-get update -qq -o APT::Update::Error-Mode=any; then
    echo "软件源没有全部更新成功，先用已有的列表继续。"
    skipped=/dev/null
fi

offered=
for package in $missing; do
    if apt-cache show "$package" >/dev/null 2>&1; then
        offered="$offered $package"
    else
        echo "本机的软件源里没有 $package，跳过。"
        echo "$package" >>"$skipped"
        unavailable="$unavailable $package"
    fi
done

# A plain word list on purpose: package names hold no blanks.
# shellcheck disable=SC2086
if [ -n "$offered" ] && ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $offered; then
    echo "没有装成。请检查网络或软件源，或者手工执行："
    echo "    apt-get update && apt-get install -y --no-install-recommends$offered"
    exit 1
fi
[ -z "$unavailable" ]
