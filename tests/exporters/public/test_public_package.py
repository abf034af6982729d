"""A public package says what was published, in every form the same, and names its own files."""

import csv
import hashlib
import json
import re
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from openpyxl import load_workbook

from reports.document.live_fields import written
from reports.exporters.public.check_page import SIGNS, check_sign
from reports.exporters.public.package_proof import SUMS, root_of
from reports.statute import format_for
from tests.exporters.public.a_package import HOSTILE, YEAR, World, parts_of

EDITION = format_for(YEAR)
BLANK = EDITION.cells[0]


@pytest.fixture(scope="module")
def world() -> World:
    return World()


@pytest.fixture(scope="module")
def parts(world: World) -> dict[str, bytes]:
    return parts_of(world)


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"))))


def data_of(parts: dict[str, bytes]) -> dict[str, Any]:
    """What 核验.html knows."""
    page = parts["核验.html"].decode()
    (said,) = re.findall(r'<script type="application/json" id="package-data">(.*?)</script>', page)
    return dict(json.loads(said))


def test_the_list_names_every_other_file_with_its_hash(parts: dict[str, bytes]) -> None:
    listed = dict(reversed(line.split("  ", 1)) for line in parts[SUMS].decode().splitlines())
    others = {path: one for path, one in parts.items() if path != SUMS}
    assert listed == {path: hashlib.sha256(one).hexdigest() for path, one in others.items()}
    assert list(listed) == sorted(listed)


def test_the_same_input_gives_the_same_bytes_and_another_another_root(
    parts: dict[str, bytes],
) -> None:
    assert parts_of(World()) == parts
    assert root_of(parts_of(World(3))[SUMS]) != root_of(parts[SUMS])


def test_every_table_has_the_figures_that_were_frozen_and_no_blank_becomes_zero(
    world: World, parts: dict[str, bytes]
) -> None:
    frozen = {
        key: {cell: written(one.figures.get(cell)) for cell in EDITION.cells}
        for key, one in world.documents.items()
    }
    wide = {
        f"{row['unit_id']}-{row['version']}": row for row in rows(parts["data/figures-wide.csv"])
    }
    assert wide.keys() == {"1-2", "2-1"}, "versions that were corrected are added by nobody"
    for key, row in wide.items():
        assert {cell: row[cell] for cell in EDITION.cells} == frozen[key]
    long: dict[str, dict[str, str]] = {}
    for row in rows(parts["data/figures-long.csv"]):
        long.setdefault(f"{row['unit_id']}-{row['version']}", {})[row["cell"]] = row["value"]
    assert long == {key: frozen[key] for key in wide}
    assert (wide["2-1"][BLANK], wide["1-2"][BLANK]) == ("", "0")
    known = {one["key"]: one["figures"] for one in data_of(parts)["reports"]}
    assert known == {key: list(one.values()) for key, one in frozen.items()}


def test_the_workbook_says_the_same_and_runs_no_formula(parts: dict[str, bytes]) -> None:
    book = load_workbook(BytesIO(parts["data/figures.xlsx"]))
    head, *lines = book.worksheets[0].iter_rows()
    (column,) = [at for at, one in enumerate(head) if one.value == BLANK]
    assert [line[column].value for line in lines] == [0, None]
    assert [line[1].value for line in lines][1] == HOSTILE
    cells = [cell for sheet in book for line in sheet.iter_rows() for cell in line]
    assert not [cell for cell in cells if cell.data_type == "f"]
    assert rows(parts["data/units.csv"])[2]["unit"] == f"'{HOSTILE}"


def test_the_identities_in_the_page_are_the_statutes(parts: dict[str, bytes]) -> None:
    told = data_of(parts)["editions"][EDITION.key]
    assert [
        (one["key"], tuple(one["left"]), tuple(one["right"])) for one in told["identities"]
    ] == [(one.key, one.left, one.right) for one in EDITION.identities]
    assert tuple(told["cells"]) == EDITION.cells


@given(st.integers(0, 99_999_999), st.integers(0, 7), st.integers(1, 9), st.integers(0, 300))
def test_one_other_digit_gives_another_sign(figure: int, at: int, by: int, place: int) -> None:
    digit = figure // 10**at % 10
    other = figure + ((digit + by) % 10 - digit) * 10**at
    assert check_sign(figure, place) in SIGNS
    assert check_sign(figure, place) != check_sign(other, place)
    assert check_sign(None, place) not in SIGNS


def test_the_data_package_describes_every_table_as_it_stands(parts: dict[str, bytes]) -> None:
    told = json.loads(parts["datapackage.json"])
    assert {one["path"] for one in told["resources"]} == {
        path for path in parts if path.startswith("data/")
    }
    for one in told["resources"]:
        content = parts[one["path"]]
        assert one["bytes"] == len(content)
        assert one["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        if "schema" in one:
            head = next(csv.reader(StringIO(content.decode("utf-8-sig"))))
            assert [field["name"] for field in one["schema"]["fields"]] == head
    assert {one["cell"] for one in rows(parts["data/dictionary.csv"])} == set(EDITION.cells)


def test_the_index_tells_who_published_what_was_corrected_and_who_did_not(
    parts: dict[str, bytes],
) -> None:
    page = parts["index.html"].decode()
    assert [
        word for word in ("已更正（第2版）", "第1版（已被更正）", "尚未公开") if word not in page
    ] == []
    assert HOSTILE not in page
    (said,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page)
    assert json.loads(said)["@type"] == "Dataset"
    judged = rows(parts["data/judgements.csv"])
    assert {(one["unit_id"], one["version"], one["settled"]) for one in judged} == {
        ("1", "1", "原文如此"),
        ("2", "1", "原文如此"),
    }


def test_pages_load_nothing_but_their_style_and_link_only_to_what_is_there(
    parts: dict[str, bytes],
) -> None:
    for path, content in parts.items():
        if not path.endswith(".html"):
            continue
        folder = path.rpartition("/")[0]
        for address in links(content.decode()):
            if not address.startswith(("http://www.linshui.example", "#")):
                assert joined(folder, address) in parts, (path, address)


def test_the_feed_tells_publications_and_corrections_latest_first(parts: dict[str, bytes]) -> None:
    atom = "{http://www.w3.org/2005/Atom}"
    entries = etree.fromstring(parts["feed.xml"]).findall(f"{atom}entry")
    assert len({one.findtext(f"{atom}id") for one in entries}) == len(entries) == 3
    assert str(entries[0].findtext(f"{atom}title")).startswith("更正（第2版）")


def test_a_reports_page_says_whether_it_counts(parts: dict[str, bytes]) -> None:
    valid, former = (words(parts[f"reports/1-{n}/index.html"].decode()) for n in (2, 1))
    assert "更正原因：更正受理数" in valid
    assert "已被更正，现行的是第2版" in former
    assert "豁免理由：原文如此" in former


def words(page: str) -> str:
    """What a page says, without its tags."""
    return re.sub(r"<[^>]*>", "", page)


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [str(value) for name, value in attrs if name in {"href", "src"}]


def links(page: str) -> list[str]:
    """Every address that a page leads to or loads."""
    parser = _Links()
    parser.feed(page)
    return parser.found


def joined(folder: str, address: str) -> str:
    """An address as the path of a file in the package."""
    up = address.count("../")
    below = folder.split("/")[: len(folder.split("/")) - up] if folder else []
    return "/".join([*below, address.replace("../", "")])
