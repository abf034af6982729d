#!/bin/sh
# make run: from nothing to the demonstration in the browser; the second time in seconds.
set -eu
cd "$(dirname "$0")/.."

port=${PORT:-8000}
export DEMO=true

sh .setup/environment.sh run
if ! sh .setup/system.sh run; then
    if ! .venv/bin/python -c 'import weasyprint' 2>/dev/null; then
        echo "缺少生成 PDF 的排版库（Pango），不能启动。装好上面列出的软件包后再运行 make run。" >&2
        exit 1
    fi
    echo "先继续启动；字体没有装全时，导出的 PDF 会用别的字体代替。"
fi
sh .setup/fangsong.sh
.venv/bin/python -m compileall -q reports reportsite

if ! .venv/bin/python - "$port" <<'PYTHON'; then
import socket
import sys

with socket.socket() as door:
    door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        door.bind(("127.0.0.1", int(sys.argv[1])))
    except (OSError, OverflowError, ValueError):
        sys.exit(1)
PYTHON
    echo "端口 $port 已被占用或者不能使用，请换一个：make run PORT=8001" >&2
    exit 1
fi

.venv/bin/python manage.py prepare_fonts
.venv/bin/python manage.py migrate --no-input --verbosity 0
sh .setup/static.sh
.venv/bin/python manage.py demo

echo
echo "请在浏览器中打开 http://127.0.0.1:$port （按 Ctrl+C 停止）"
exec .venv/bin/python -m reportsite.together --bind "127.0.0.1:$port" \
    --log-level warning
