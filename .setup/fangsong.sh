#!/bin/sh
# Fetches the one 仿宋 face that Debian has (FandolFang, GPL with font exception) into
# fonts in the data directory (DATA_DIR).
# It lies inside a package of 49 MB of which nothing else is wanted. Without it 仿宋 is printed in
# Noto Serif CJK SC Light; that is no reason to stop, so this script always succeeds.
set -eu
cd "$(dirname "$0")/.."

face=FandolFang-Regular.otf
package=texlive-lang-chinese
fonts=${DATA_DIR:-.var}/fonts
failed=$fonts/fangsong-unavailable
mkdir -p "$fonts"
[ ! -f "$fonts/$face" ] && [ ! -f "$failed" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' INT TERM

fetch() {
    (cd "$work" && apt-get download -qq -o Acquire::Retries=3 "$package") || return 1
    dpkg-deb --fsys-tarfile "$work"/*.deb | tar -x -C "$work" --wildcards "*/$face" || return 1
    find "$work" -name "$face" -exec mv {} "$fonts/" \;
    [ -f "$fonts/$face" ]
}

# Without lists nothing is known of the package, and old ones name files that are gone.
fetch_with_new_lists() {
    [ "$(id -u)" != 0 ] || apt-get update -qq || return 1
    fetch
}

echo "下载仿宋字体（从软件包 $package 中取出一个文件，下载量约 49 MB，只需一次）……"
if ! fetch 2>"$work/errors" && ! fetch_with_new_lists 2>"$work/errors"; then
    tail -n 1 "$work/errors"
    echo "没有取到仿宋字体，正文改用 Noto Serif CJK SC Light 代替，其余不受影响。"
    echo "要再试一次，请删除 $failed 后重新运行。"
    : >"$failed"
fi
