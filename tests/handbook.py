"""``python -m tests.handbook [NAME…]``: draw the pictures of the handbook and of the README anew.

The demonstration county is loaded into a folder of its own and walked in Chromium; each picture
is written to ``static/help`` or ``docs``, with few colours, so that it stays small.
"""

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from openpyxl import Workbook
from PIL import Image
from playwright.sync_api import Page, sync_playwright

if TYPE_CHECKING:
    from reports.models import Agency

ROOT = Path(__file__).resolve().parent.parent
HELP, DOCS = ROOT / "static" / "help", ROOT / "docs"
SIZE, WIDE = {"width": 1000, "height": 600}, {"width": 1280, "height": 760}
_COLOURS = {HELP: 64, DOCS: 256}
_PATIENCE = 60
"""Seconds in which the server must answer."""


@dataclass(frozen=True)
class Shot:
    """A picture: who is signed in, which page, and what is done on it before it is taken."""

    name: str
    account: str
    address: str
    before: Callable[[Page], None] = lambda page: None
    folder: Path = HELP


def main() -> None:
    """Load the county, serve it, and take every picture."""
    with TemporaryDirectory() as folder:
        os.environ |= {"DATA_DIR": folder, "DEMO": "true", "DEBUG": "true"}
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
        shots = _shots()
        with _served() as server, sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=os.environ.get("CHROMIUM", "/usr/bin/chromium-headless-shell"),
                args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
            )
            for shot in [one for one in shots if one.name in sys.argv[1:] or not sys.argv[1:]]:
                size = SIZE if shot.folder == HELP else WIDE
                context = chromium.new_context(viewport=size, locale="zh-CN")
                content = _taken(context.new_page(), server, shot)
                (shot.folder / f"{shot.name}.png").write_bytes(
                    _small(content, _COLOURS[shot.folder])
                )
                context.close()
            chromium.close()


def _shots() -> list[Shot]:
    """Load the demonstration county; the pictures, with the addresses of its reports."""
    import django

    django.setup()
    from django.core.management import call_command

    from reports.models import Agency, Report, clock
    from reports.workflow.due import due_year

    call_command("migrate", verbosity=0)
    call_command("demo", verbosity=0)

    def of(name: str) -> str:
        return f"/reports/{Report.objects.filter(agency__short_name=name).latest('year').pk}/"

    body = Agency.objects.get(parent=None)
    county, came, scanned = f"/管理/{body.pk}", *_handed_in(body)
    sums = f"/汇总/{due_year(clock.today()) - 1}/"
    return [
        Shot("filling-home", "baima", of("白马乡")),
        Shot("filling-table", "hedong", f"{of('河东街道')}table/3/", _unbalance),
        Shot("filling-text", "hedong", f"{of('河东街道')}text/5/"),
        Shot("filling-submit", "hedong", f"{of('河东街道')}submit/"),
        Shot("filling-remarks", "taoyuan", f"{of('桃源镇')}remarks/"),
        Shot("filling-one-page", "qingshi", "/", _as_last_year),
        Shot("signing-page", "shiqiao-qian", f"{of('石桥镇')}sign/"),
        Shot("reviewing-queue", "shenhe", "/审核/"),
        Shot("reviewing-report", "shenhe", of("南湖街道").replace("reports", "审核"), _to_remark),
        Shot("receiving-inbox", "guanli", came),
        Shot("receiving-entering", "shenhe", scanned),
        Shot("summing-units", "shenhe", sums),
        Shot("summing-fixing", "shenhe", f"{sums}定数/"),
        Shot("administering-board", "guanli", "/进度/"),
        Shot("administering-import", "guanli", f"{county}/账号/导入/", _import),
        Shot("administering-rules", "guanli", f"{county}/规定/"),
        Shot("table", "hedong", f"{of('河东街道')}table/3/", _unbalance, DOCS),
        Shot("one-page", "qingshi", "/", _as_last_year_in_full, DOCS),
        Shot("marks", "hedong", f"{of('河东街道')}text/1/", _mistype, DOCS),
    ]


def _handed_in(county: "Agency") -> tuple[str, str]:
    """What came by mail, read: where the batch is shown, and where its scan is entered."""
    from reports.models import Account, Report, clock
    from reports.workflow.due import due_year
    from tests.scans import picture
    from tests.workflow.inbox.posted import handed_in, rendered_as, report_of

    year = due_year(clock.today()) - 1
    units = county.units.exclude(reports__year=year).order_by("pk")
    names = [*units.values_list("name", flat=True)[:3], f"{county.short_name}北关镇人民政府"]
    files = {
        f"{name.removesuffix('人民政府')}{year}年年报.docx": rendered_as(
            report_of(name, year, number)
        )
        for number, name in enumerate(names)
    }
    scanned = units[3]
    files[f"{scanned.short_name}{year}年年报扫描件.png"] = picture("PNG", 1240, 1754)
    by = Account.objects.get(username="guanli")
    batch = handed_in(county, by, files)
    report = Report.objects.get(agency=scanned, year=year)
    return f"/收件箱/{batch.pk}/", f"/审核/{report.pk}/代录/2/"


def _as_last_year(page: Page) -> None:
    """Begin from last year's report; nothing happened this year."""
    page.get_by_role("button", name="接着上年报告写").click()
    for box in page.locator("main input[type=checkbox]").all():
        box.check()
    page.get_by_role("button", name="填好，看文字").click()
    page.get_by_role("heading", name="一、总体情况").evaluate("heading => heading.scrollIntoView()")


def _as_last_year_in_full(page: Page) -> None:
    """The year as above, its first numbers typed."""
    if page.get_by_role("button", name="接着上年报告写").count():
        _as_last_year(page)
        page.goto(f"{page.url.partition('/reports/')[0]}/")
    begun = page.get_by_role("link", name="继续填写").first.get_attribute("href")
    page.goto(f"{page.url.rstrip('/')}{begun}one-page/")
    for number, text in enumerate(("116", "70", "38")):
        page.locator(".old-number input").nth(number).fill(text)
    page.locator(".old-number input").nth(2).blur()
    page.wait_for_timeout(1500)


def _mistype(page: Page) -> None:
    """Add a sentence with two mistakes to the second box, and look at them."""
    box = page.locator('textarea[name="overview.proactive"]')
    box.press("Control+End")
    box.press_sequentially("建立台帐，，形式多样。")
    page.locator(".box-finding").first.wait_for()
    page.wait_for_timeout(1500)


def _unbalance(page: Page) -> None:
    """Type one application more than there are."""
    cell = page.locator('[name="requests.new_received.natural_person"]')
    cell.fill("3")
    cell.blur()
    page.wait_for_timeout(1500)


def _to_remark(page: Page) -> None:
    page.locator(".note.is-remark").first.scroll_into_view_if_needed()


def _import(page: Page) -> None:
    """Hand in a list with three wrong rows."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ("单位全称", "姓名", "登录名", "岗位", "邮箱"),
        ("临水县青石镇人民政府", "李明", "liming", "填报员", "liming@example.org"),
        ("临水县白马乡人民政府", "", "baima2", "填报员", ""),
        ("临水县柳溪镇人民政府", "王芳", "liuxi", "填报员", ""),
        ("临水县双河镇人民政府", "张强", "zhangqiang", "书记", ""),
    ):
        sheet.append(row)
    content = BytesIO()
    book.save(content)
    file = {"name": "名单.xlsx", "mimeType": "application/octet-stream"}
    page.locator('input[type="file"]').set_input_files(
        {**file, "buffer": content.getvalue()}  # type: ignore[typeddict-item]
    )
    page.get_by_role("button", name="导入", exact=True).click()
    page.locator(".county-wrong").wait_for()


@contextmanager
def _served() -> Iterator[str]:
    """The site on a free port, until the pictures are taken."""
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{door.getsockname()[1]}"
    command = [sys.executable, "manage.py", "runserver", "--noreload", address]
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, cwd=ROOT, stdout=quiet, stderr=quiet)
    try:
        _wait(f"http://{address}/login/")
        yield f"http://{address}"
    finally:
        server.terminate()
        server.wait()


def _wait(address: str) -> None:
    for _ in range(_PATIENCE * 5):
        try:
            urllib.request.urlopen(address).close()
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise TimeoutError(address)


def _taken(page: Page, server: str, shot: Shot) -> bytes:
    """Sign in, open the page, prepare it, and take the picture."""
    from reports.management.demonstration.units import PASSWORD

    page.goto(f"{server}/login/")
    page.get_by_label("用户名").fill(shot.account)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录").click()
    page.goto(server + shot.address)
    shot.before(page)
    return page.screenshot()


def _small(content: bytes, colours: int) -> bytes:
    """The picture in few colours."""
    out = BytesIO()
    with Image.open(BytesIO(content)) as picture:
        few = picture.convert("RGB").quantize(colours, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return out.getvalue()


if __name__ == "__main__":
    main()
