"""A county in January: twenty-four units, and what of their reports arrives by mail."""

import datetime
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reports.document import Document, Signature
from reports.models import Account, Agency, CountyYear, Role
from reports.statute.schema import Figure
from tests import factories, scans
from tests.documents import sound
from tests.figures import but
from tests.workflow.inbox.posted import as_of, rendered_as

YEAR = 2025
PLACES = "青石 白马 东风 红旗 石桥 柳河 双塔 龙泉 杏花 桃源 古城 沙河"
FARTHER = "大营 小河 南山 北关 西湖 东湖 长岭 高台 平川 丰乐 永安 太和"
SCANNED, MISNAMED, NAMELESS = 4, 6, 7
UNBALANCED = (1, 2)
KINDS = ("docx", "html", "xlsx", "docx")


@dataclass(frozen=True)
class January:
    """The county, its people, its units in their order."""

    county: Agency
    administrator: Account
    reviewer: Account
    clerk: Account
    """Of the second unit, which never sent anything herself."""
    units: tuple[Agency, ...]


def january() -> January:
    """Nobody has sent anything yet."""
    county = factories.AgencyFactory(name="临水县人民政府", short_name="临水县", level="county")
    CountyYear.objects.create(county=county, year=YEAR, submit_by=datetime.date(2026, 1, 25))
    units = tuple(
        factories.AgencyFactory(name=f"临水县{one}镇人民政府", short_name=f"{one}镇", parent=county)
        for one in f"{PLACES} {FARTHER}".split()
    )
    he = factories.appointed("he", "何平", county, Role.ADMINISTRATOR)
    li = factories.appointed("li", "李慧", county, Role.REVIEWER)
    wang = factories.appointed("wang", "王秀英", units[1], Role.FILLER)
    return January(county, he, li, wang, units)


def archive(there: January, path: Path) -> Path:
    """All that came, in one ZIP: a folder a year."""
    with zipfile.ZipFile(path, "w") as whole:
        for name, data in _files(there):
            whole.writestr(name, data)
    return path


def balanced_file(there: January, number: int, path: Path) -> Path:
    """What a unit sends after its report came back."""
    path.write_bytes(rendered_as(_report(there.units[number].name, YEAR, number), "docx"))
    return path


def _files(there: January) -> Iterator[tuple[str, bytes]]:
    for number, unit in enumerate(there.units):
        name = unit.name.replace("镇", "乡") if number == MISNAMED else unit.name
        short = name.removeprefix("临水县").removesuffix("人民政府")
        before = rendered_as(_report(name, YEAR - 1, number), "docx")
        yield f"{YEAR - 1}年/{short}{YEAR - 1}年年报.docx", before
        yield _this_year(number, name, short)


def _this_year(number: int, name: str, short: str) -> tuple[str, bytes]:
    if number == SCANNED:
        return f"{YEAR}年/{short}{YEAR}年年报扫描件.jpg", scans.JPEG
    document = _report(name, YEAR, number)
    if number == NAMELESS:
        bare = {"organisation": "", "title": f"{YEAR}年政府信息公开工作年度报告"}
        document = replace(document, **bare, signature=Signature("", document.signature.date))
        return f"{YEAR}年/年报终稿.docx", rendered_as(document, "docx")
    if number in UNBALANCED:
        figures = but(document.figures, {"requests.new_received.total": 3})
        document = replace(document, figures=figures)
    kind = KINDS[number % len(KINDS)]
    return f"{YEAR}年/{short}{YEAR}年年报.{kind}", rendered_as(document, kind)


def _report(name: str, year: int, number: int) -> Document:
    """A sound report whose stocks are the unit's own."""
    document = replace(_said(year), figures=_figures(year, number))
    texts: Mapping[str, tuple[str, ...]] = {
        section: tuple(one.replace("临水县青石镇", name.removesuffix("人民政府")) for one in some)
        for section, some in document.texts.items()
    }
    return as_of(name, replace(document, texts=texts))


def _said(year: int) -> Document:
    """What the reports of a year say: every year something of its own."""
    if year == YEAR:
        return sound(year)
    texts = {
        "overview.proactive": (
            "全年公开信息86条，门户网站栏目66条，村务公开栏20条，组织政策宣讲两场。",
        ),
        "problems": ("一是政务新媒体停更过两次，群众来电询问。",),
        "measures": ("一是排定值班表，由分管负责同志每周抽查一次更新情况。",),
    }
    return sound(year).with_texts(texts)


def _figures(year: int, number: int) -> Mapping[str, Figure]:
    stocks = {
        "disclosure.penalties.decisions": number,
        "disclosure.licences.decisions": YEAR - year,
    }
    return but(sound(year).figures, stocks)
