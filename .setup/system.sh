#!/bin/sh
# Names the system packages that the program (run) or its tests (test) need and has them installed;
# names: only prints those of the program.
set -eu

libraries="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fontconfig"
fonts="fonts-noto-cjk fonts-noto-cjk-extra fonts-lxgw-wenkai fonts-arphic-gkai00mp fonts-liberation"
tests="chromium-headless-shell firefox-esr libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils postgresql redis-server nginx-light"

# shellcheck disable=SC2086
case $1 in
run) sh .setup/packages.sh "生成 PDF 的排版库和公文字体（宋、黑、楷）" $libraries $fonts ;;
names) echo "$libraries $fonts" ;;
test) sh .setup/packages.sh "生成 PDF 的排版库和公文字体，以及测试用的浏览器、文字处理软件、数据库、缓存和网站服务器" $libraries $fonts $tests ;;
esac
