#!/bin/sh
# Makes .venv hold Biome, which checks and formats scripts and styles: biome.sh, after environment.sh test.
# It comes from npm, which has it for every kind of machine. Who only runs the program does not need it.
set -eu
cd "$(dirname "$0")/.."

lock=.setup/lock
home=.venv/biome

hash=$(cksum <"$lock/package-lock.json")
if [ "$(cat "$home/installed" 2>/dev/null)" = "$hash" ] && .venv/bin/biome --version >/dev/null 2>&1; then
    exit 0
fi

if ! command -v npm >/dev/null; then
    sh .setup/packages.sh "检查脚本和样式（Biome 从 npm 安装）" npm || exit 1
fi

echo "按 $lock/package-lock.json 安装 Biome……"
mkdir -p "$home"
cp "$lock/package.json" "$lock/package-lock.json" "$home/"
if ! (cd "$home" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error); then
    echo "Biome 没有装成，请检查网络后重新运行。" >&2
    exit 1
fi
ln -sf ../biome/node_modules/.bin/biome .venv/bin/biome
.venv/bin/biome --version
echo "$hash" >"$home/installed"
