"""A public package is opened from the disk: it proves itself, and one other byte is named."""

import base64
import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from reports.exporters.public.package_proof import in_groups, root_of
from reports.statute import format_for
from tests.browser.walking import SIZES, axe_is_content, sideways
from tests.exporters.public.a_package import YEAR, World, written_to

EDITION = format_for(YEAR)
CELL = EDITION.by_key["requests"].cell("granted", "total")
SPOKEN = EDITION.spoken(CELL)
UNIT = "临水县青石镇人民政府"
CHECK = "核验.html"
SHA256 = Path("static/js/package/sha256.js")
NO_OWN_HASH = "Object.defineProperty(crypto, 'subtle', { value: undefined })"

Change = Callable[[bytes], bytes]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a package as it was made."""
    folder = tmp_path_factory.mktemp("package") / "临水县2024年"
    written_to(folder, World())
    return folder


@pytest.fixture
def copy(sound: Path, tmp_path: Path) -> Path:
    """A copy that may be altered."""
    return Path(shutil.copytree(sound, tmp_path / sound.name))


def opened(page: Page, folder: Path) -> None:
    page.goto((folder / CHECK).as_uri())
    page.wait_for_selector("body[data-checked]")


def checked(page: Page, folder: Path) -> str:
    """What the page says of the folder that was picked."""
    page.set_input_files("#folder", folder)
    expect(page.locator("#folder-said .verdict")).to_have_class(re.compile("is-(good|warn|bad)"))
    return page.inner_text("#folder-said")


def parts_below(folder: Path) -> set[str]:
    """Every file of a package by its path below it."""
    return {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}


def altered(path: Path, change: Change) -> None:
    before = path.read_bytes()
    path.write_bytes(change(before))
    assert path.read_bytes() != before


def with_one_more(content: bytes) -> bytes:
    """A report's JSON in which one digit of one figure is another."""
    line = re.escape(b'"granted"')
    return re.sub(rb"(" + line + rb': \{[^}]*"total": [0-9]*)([0-9])', _turned, content, count=1)


def _turned(found: re.Match[bytes]) -> bytes:
    return found[1] + b"%d" % ((int(found[2]) + 1) % 10)


def test_a_package_from_the_disk_is_as_it_was_made(page: Page, sound: Path) -> None:
    opened(page, sound)
    expect(page.locator("#inner-said")).to_contain_text("3份报告，每份42个勾稽关系，全部成立")
    assert "校验值全部相符" in checked(page, sound)
    page.fill("#root", in_groups(root_of((sound / "SHA256SUMS").read_bytes())))
    expect(page.locator("#root-said")).to_contain_text("相符：就是")
    page.fill("#root", "0" * 64)
    expect(page.locator("#root-said")).to_contain_text("不符")
    for file, says in (("1-2/report.pdf", "现行的一版"), ("1-1/report.docx", "已被更正")):
        page.set_input_files("#file", sound / "reports" / file)
        expect(page.locator("#file-said")).to_contain_text(says)
    for name in (CHECK, "index.html", "reports/1-1/index.html"):
        page.goto((sound / name).as_uri())
        for width, height in SIZES.values():
            page.set_viewport_size({"width": width, "height": height})
            assert sideways(page) == 0
            axe_is_content(page)


def test_one_other_byte_is_named_wherever_it_is(page: Page, copy: Path) -> None:
    report = copy / "reports/1-2"
    altered(report / "report.json", with_one_more)
    altered(copy / "data/figures-long.csv", lambda content: _other_value(content, CELL))
    named = {"reports/1-2/report.json", "data/figures-long.csv"}
    for path in parts_below(copy) - {CHECK, "SHA256SUMS", "data/units.csv", *named}:
        altered(copy / path, lambda content: content[:-1] + b"~")
        named.add(path)
    (copy / "data/units.csv").unlink()
    (copy / "more.txt").write_text("x")
    opened(page, copy)
    said = checked(page, copy)
    for told in (
        *(f"{path}：文件被改过" for path in named),
        f"reports/1-2/report.json：{UNIT}（第2版） 三、收到和处理政府信息公开申请情况 {SPOKEN}，",
        f"data/figures-long.csv：{UNIT}（第2版） 三、收到和处理政府信息公开申请情况 {SPOKEN}，",
        "data/units.csv：文件不见了",
        "more.txt：不是这个包里的文件",
    ):
        assert told in said
    page.set_input_files("#file", report / "report.json")
    expect(page.locator("#file-said")).to_contain_text("或者被改过")
    expect(page.locator("#file-said")).to_contain_text(SPOKEN)


def test_a_digit_of_the_page_itself_or_of_its_list_is_named(page: Page, copy: Path) -> None:
    altered(copy / CHECK, _other_figure)
    altered(copy / "SHA256SUMS", lambda content: _other_hash(content, b"reports/2-1/report.docx"))
    page.add_init_script(NO_OWN_HASH)
    opened(page, copy)
    expect(page.locator("#inner-said")).to_contain_text(f"{EDITION.spoken(EDITION.cells[1])}：")
    said = checked(page, copy)
    assert "reports/2-1/report.docx：文件没有变，SHA256SUMS里的这一行被改过" in said
    assert f"{CHECK}：文件被改过" in said
    assert EDITION.spoken(EDITION.cells[1]) in said


def test_the_pages_own_hash_is_that_of_the_browser_and_of_python(page: Page, sound: Path) -> None:
    opened(page, sound)
    script = base64.b64encode(SHA256.read_bytes()).decode()
    contents = [
        bytes(range(256)) * 3,
        *(b"\x80" * length for length in (0, 1, 55, 56, 63, 64, 119)),
    ]
    for content in contents:
        found = page.evaluate(
            """async ([script, bytes]) => {
              const { sha256, plainSha256 } = await import(`data:text/javascript;base64,${script}`);
              const content = Uint8Array.from(bytes);
              return [await sha256(content), plainSha256(content)];
            }""",
            [script, list(content)],
        )
        assert set(found) == {hashlib.sha256(content).hexdigest()}


def _other_value(content: bytes, cell: str) -> bytes:
    """The long table with another last digit at a cell of its first report."""
    return re.sub(rb"(%s,.*?)([0-9])\r\n" % cell.encode(), _turned_line, content, count=1)


def _turned_line(found: re.Match[bytes]) -> bytes:
    return _turned(found) + b"\r\n"


def _other_figure(content: bytes) -> bytes:
    """The page with another digit in the second figure of its first report."""
    return re.sub(rb'("figures": \["[0-9.]*", "[0-9]*)([0-9])', _turned, content, count=1)


def _other_hash(content: bytes, path: bytes) -> bytes:
    return re.sub(rb"[0-9a-f]{64}(?=  %s)" % re.escape(path), b"0" * 64, content)
