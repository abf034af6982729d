#!/bin/sh
# Inside the empty tree without network: refusals first, then the installation, then the site.
set -eu
cd /media/stick/sunshine-*
machine=$(sed -n 's/^architecture=//p' about)

fail() {
    echo "离线安装的测试没有通过：$*" >&2
    exit 1
}

refused() {
    sentence=$1
    said=$(sh ./install 2>&1) && fail "应当拒绝安装：$sentence"
    case $said in *"$sentence"*) ;; *) fail "应当说“$sentence”，说的是：$said" ;; esac
    [ "$(printf '%s\n' "$said" | wc -l)" = 1 ] || fail "应当只说一句话：$said"
    [ ! -e /opt/sunshine ] && [ ! -e /var/lib/sunshine ] && ! id sunshine >/dev/null 2>&1 || fail "拒绝以后留下了东西"
}

[ "$(ls /sys/class/net 2>/dev/null || sed -n 's/^ *\([^:]*\):.*/\1/p' /proc/net/dev)" = lo ] || fail "网络没有断开"

sed -i "s/^architecture=.*/architecture=sparc/" about
refused "这个安装包是给 sparc 机器的"
sed -i "s/^architecture=.*/architecture=$machine/" about
cp program.tar /tmp/whole && printf x >>program.tar
refused "program.tar"
cp /tmp/whole program.tar
: >debs/more.deb
refused "多出了文件"
rm debs/more.deb

sh ./install
said=$(sh ./install 2>&1) && fail "应当拒绝覆盖"
case $said in *"没有动它"*) ;; *) fail "$said" ;; esac

cd /opt/sunshine
deploy/manage migrate --verbosity 0
deploy/manage operator open boss 吴平 >/tmp/first
started() { sed -n 's/^ExecStart=//p' "deploy/systemd/sunshine-$1.service"; }
set -a
. /etc/sunshine.env
set +a
# shellcheck disable=SC2046
runuser -u sunshine -- $(started web) >/tmp/web.log 2>&1 &
# shellcheck disable=SC2046
runuser -u sunshine -- $(started worker) >/tmp/worker.log 2>&1 &

runuser -u sunshine -- .venv/bin/python - <<'PYTHON' || { tail -n 20 /tmp/web.log /tmp/worker.log; fail "网站没有应答"; }
import time
import urllib.request

for page in ("healthz", "readyz"):
    until = time.monotonic() + 60
    while True:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:8000/{page}", timeout=10) as answer:
                print(page, answer.status, answer.read().decode()[:200])
                break
        except OSError as failure:
            if time.monotonic() > until:
                raise SystemExit(f"{page}: {failure}") from None
            time.sleep(0.5)
PYTHON

runuser -u sunshine -- .venv/bin/python manage.py export_report /media/report.json --to pdf --out /tmp/report.pdf
[ "$(head -c 5 /tmp/report.pdf)" = "%PDF-" ] || fail "没有生成 PDF"
echo "PDF：$(stat -c %s /tmp/report.pdf) 字节"
# An exchange that fails on its way leaves the program as it was.
mark=$(stat -c %i /opt/sunshine)
mv /usr/sbin/runuser /tmp/runuser
if sh /media/stick/sunshine-*/install --upgrade >/tmp/upgraded 2>&1; then fail "应当没有换成"; fi
mv /tmp/runuser /usr/sbin/runuser
[ "$(stat -c %i /opt/sunshine)" = "$mark" ] || fail "没有换成，程序却不是原来的了"
sh /media/stick/sunshine-*/install --upgrade >/tmp/upgraded || { cat /tmp/upgraded; fail "没有换成"; }
[ -f /opt/sunshine-before/manage.py ] || fail "换下来的程序不在"
deploy/manage check >/dev/null || fail "换上的程序不能用"
