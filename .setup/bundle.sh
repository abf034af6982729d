#!/bin/sh
# make bundle: one archive from which the program is installed without any network, on a machine
# with this Debian version and architecture. It is laid in bundle in the data directory (DATA_DIR).
set -eu
cd "$(dirname "$0")/.."

data=${DATA_DIR:-.var}
extra="python3 python3-venv nginx-light adduser ca-certificates postgresql postgresql-client redis-server"

debian=$(. /etc/os-release && echo "${ID:-} ${VERSION_ID:-}")
if [ "${debian% *}" != debian ] || ! command -v apt-get >/dev/null; then
    echo "离线安装包要在 Debian 上制作（软件包取自本机的软件源），本机是 ${debian}。" >&2
    exit 1
fi
debian=${debian#* }
architecture=$(dpkg --print-architecture)

sh .setup/environment.sh run
version=$(.venv/bin/python -c 'import tomllib; print(tomllib.load(open("pyproject.toml", "rb"))["project"]["version"])')
name=sunshine-$version-debian$debian-$architecture
mkdir -p "$data/bundle"
work=$(mktemp -d "$data/bundle/making.XXXXXX")
work=$(cd "$work" && pwd)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
made=$work/$name
mkdir -p "$made/wheels" "$made/debs" "$made/fonts"

echo "程序……"
# What git knows and stands here, without tests: also what has not been committed yet.
git ls-files -z --cached --others --exclude-standard -- . ':!tests' ':!.ci' ':!docs/*.jpg' |
    tar --create --null --files-from - --sort=name --owner=0 --group=0 --numeric-owner --file "$made/program.tar"

echo "Python 软件包……"
# The target's Python may be another 3.11 than this one: what only some of them need comes along.
sed "s/ ; python_full_version [^\\\\]*/ /" .setup/lock/run.txt >"$work/run.txt"
.venv/bin/python -m pip download -qq --disable-pip-version-check --require-hashes --only-binary :all: \
    -r "$work/run.txt" -d "$made/wheels"

# All that the packages need down to the bare system: what the target has already is not installed
# again. An empty list of installed packages makes apt name everything.
echo "系统软件包……"
packages="$(sh .setup/system.sh names) $extra"
empty=$work/apt
mkdir -p "$empty/archives/partial"
: >"$empty/status"
lists() { [ "$(id -u)" != 0 ] || apt-get update -qq || echo "软件源没有全部更新成功，先用已有的列表继续。"; }
fetch() {
    # shellcheck disable=SC2086
    apt-get install -y -qq --download-only --no-install-recommends -o Dir::State::status="$empty/status" \
        -o Dir::Cache::archives="$empty/archives" -o Debug::NoLocking=1 -o APT::Sandbox::User=root \
        -o Acquire::Retries=3 $packages >"$empty/log" 2>&1
}
lists
if ! fetch; then
    tail -n 5 "$empty/log" >&2
    echo "系统软件包没有取全，安装包没有做成。" >&2
    exit 1
fi
for deb in "$empty"/archives/*.deb; do
    mv "$deb" "$made/debs/$(basename "$deb" | sed 's/%3a/-/g')"
done
python=$(.venv/bin/python -c 'import sys; print("%d.%d" % sys.version_info[:2])')
if ! ls "$made"/debs/python3_"$python".* >/dev/null 2>&1; then
    echo "环境 .venv 用的是 Python $python，和 Debian $debian 自带的不同。请用 Debian 的 Python 建立 .venv 再做安装包。" >&2
    exit 1
fi
for deb in "$made"/debs/*.deb; do
    dpkg-deb --field "$deb"
    echo "Filename: ./$(basename "$deb")"
    echo "Size: $(stat -c %s "$deb")"
    echo "SHA256: $(sha256sum "$deb" | cut -d ' ' -f 1)"
    echo
done >"$made/debs/Packages"
echo "$packages" | sed 's/postgresql postgresql-client redis-server/postgresql-client/' >"$made/packages"

echo "字体……"
sh .setup/fangsong.sh
if [ -f "$data/fonts/FandolFang-Regular.otf" ]; then
    cp "$data/fonts/FandolFang-Regular.otf" "$made/fonts/"
    echo "FandolFang: GPL with font exception, from Debian's package texlive-lang-chinese." >"$made/fonts/README"
fi

cp deploy/install "$made/install"
{
    echo "version=$version"
    echo "debian=$debian"
    echo "architecture=$architecture"
    echo "program=$(git rev-parse --short HEAD 2>/dev/null || echo unknown)"
} >"$made/about"
(cd "$made" && find . -type f ! -path ./SHA256SUMS | LC_ALL=C sort | xargs -d '\n' sha256sum >SHA256SUMS)

tar --create --sort=name --owner=0 --group=0 --numeric-owner --file "$data/bundle/$name.tar.part" -C "$work" "$name"
mv "$data/bundle/$name.tar.part" "$data/bundle/$name.tar"
echo "安装包：$data/bundle/$name.tar（$(du -h "$data/bundle/$name.tar" | cut -f 1)，$(ls "$made/wheels" | wc -l) 个 Python 软件包，$(ls "$made/debs" | grep -c deb$) 个系统软件包）"
echo "在没有网络的机器上：tar xf $name.tar && sh $name/install"
