"""What are the places of a report called, and which of them can be pointed at?"""

from functools import cache
from html import escape

from reports.statute import format_for
from reports.statute.schema import Edition
from reports.workflow.chapters.chapter_slots import COVER

_SECTIONS = {
    "title": "标题",
    "lead": "导语",
    "signature": "落款",
    "signature.organisation": "落款单位",
    "signature.date": "成文日期",
    "overview.intro": "开头",
    "problems": "存在的主要问题",
    "measures": "改进情况",
    "processing_fee": "信息处理费",
    "fee.notices": "发出收费通知（件）",
    "fee.amount": "收费金额（元）",
    "fee.received": "实际收取（元）",
    "confirmed_by": "数字核对人",
    "other_matters": "其他需要报告的事项",
}
_PAIRS = ("problems", "measures")
_CHAPTERS = {
    "overview": "1",
    "problems": "5",
    "measures": "5",
    "fee": "6",
    "processing_fee": "6",
    "other_matters": "6",
}


def chapter_title(edition: Edition, chapter: str) -> str:
    """The heading of a chapter, or what the sheet before them is called."""
    known = edition.chapter_of.get(chapter)
    return known.heading if known else "标题、导语和落款"


def place_title(edition: Edition, place: str) -> str:
    """What a cell or section is called; empty for the whole chapter."""
    if place in edition.table_of:
        return edition.spoken(place)
    if place.startswith("table_notes."):
        return "表下文字"
    aspects = {one.key: one.title for one in edition.aspects}
    if known := aspects.get(place) or _SECTIONS.get(place):
        return known
    section, _, number = place.rpartition(".")
    return f"{_SECTIONS[section]}（{int(number) + 1}）" if section in _PAIRS else ""


def chapter_of(edition: Edition, place: str) -> str:
    """The chapter in which a cell, a section or a slot stands."""
    if place in edition.table_of:
        return edition.table_of[place].chapter
    head, _, rest = place.partition(".")
    if head == "table_notes" and rest in edition.by_key:
        return edition.by_key[rest].chapter
    return _CHAPTERS.get(head, COVER)


def anchor(chapter: str, place: str) -> str:
    """The id of a place on the page."""
    if not place:
        return f"chapter-{chapter}"
    return f"cell-{place}" if place.count(".") == 2 else f"text-{place}"


@cache
def place_options(year: int, chapter: str) -> str:
    """The places of a chapter as options of a select, the whole chapter first."""
    edition = format_for(year)
    options = [("", "整章"), *((one, place_title(edition, one)) for one in _places(year, chapter))]
    return "".join(f'<option value="{name}">{escape(title)}</option>' for name, title in options)


def _places(year: int, chapter: str) -> tuple[str, ...]:
    edition = format_for(year)
    if chapter == COVER:
        return ("title", "lead", "signature.organisation", "signature.date")
    if chapter == "1":
        return tuple(one.key for one in edition.sections_in(chapter))
    if chapter == "5":
        return ("problems", "measures")
    if chapter == "6":
        return ("other_matters",)
    table = edition.by_key[edition.chapter_of[chapter].table]
    return (*table.cells, f"table_notes.{table.key}")
