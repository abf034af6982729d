#!/bin/sh
# make bundle-test: makes the bundle, installs it in an empty Debian tree without any network, starts
# the site there and asks it; then what must be refused is. Needs root, debootstrap and unshare.
set -eu
cd "$(dirname "$0")/.."

data=${DATA_DIR:-.var}
if [ "$(id -u)" != 0 ]; then
    echo "这项测试要建立一棵空的 Debian 目录树，请用管理员（root）账号运行。" >&2
    exit 1
fi
sh .setup/packages.sh "建立空的 Debian 目录树" debootstrap iproute2
sh .setup/bundle.sh
archive=$(ls -t "$data"/bundle/sunshine-*.tar | head -n 1)

tree=$(mktemp -d)
chmod 755 "$tree"
trap 'rm -rf --one-file-system "$tree" "$tree.log"' EXIT
trap 'exit 130' INT TERM
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
echo "建立空的 Debian 目录树（$suite）……"
debootstrap --variant=minbase "$suite" "$tree" >"$tree.log" 2>&1 || { tail -n 5 "$tree.log" >&2; exit 1; }
rm -f "$tree.log"
# No source at all: whatever is asked of one is not there.
rm -rf "$tree"/etc/apt/sources.list* "$tree"/var/lib/apt/lists/* "$tree"/var/cache/apt/archives/*.deb
mkdir "$tree/media/stick"
tar -xf "$archive" -C "$tree/media/stick"
cp .setup/bundle-site.sh "$tree/media/"
cp tests/upgrade/0.1.0/json/1.json "$tree/media/report.json"

# A network, mounts and processes of its own, with nothing but a line to itself.
began=$(date +%s)
unshare --net --mount --pid --fork --kill-child sh -eu -c '
    ip link set lo up
    mount -t proc proc "$1/proc"
    exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 sh /media/bundle-site.sh
' sh "$tree"
echo "离线安装的测试通过：$(($(date +%s) - began)) 秒。"
