"""A correct report to show checks by: nothing received, every cell 0, every chapter written.

Examples are built for an edition when they are asked for. Their words may hold {notice}, {form},
{superseded}, {misspelt}, {chapters}, {parts}, {last_year}, {year} and {next_year}; what depends on
more is a function of the edition.
"""

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from typing import Any

from reports.checks.base import Dossier, Example
from reports.checks.chapter_parts import cited, superseded
from reports.checks.own_word import OwnWord
from reports.checks.similarity.neighbour import Neighbour
from reports.document import Document, ProcessingFee, Signature, default_title
from reports.statute import EVERY_EDITION
from reports.statute.schema import Cell, Edition, Figure
from reports.statute.text_sections import TextSection

ORGANISATION = "清河县柳林镇人民政府"
Words = str | tuple[str, ...]
Given = Callable[[Edition], Any]
_LIVE = re.compile(r"\{([^{}]+)\}")

_TEXTS: Mapping[str, tuple[str, ...]] = {
    "lead": (
        "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）和"
        "{form}（{notice}）要求编制本报告。"
        "本报告所列数据的统计期限为{year}年1月1日至{year}年12月31日。"
        "联系电话：0123-4567890。",
    ),
    "overview.intro": ("本年度，我镇认真落实《条例》规定，现将有关情况报告如下。",),
    "overview.proactive": ("全年主动公开政府信息86条，其中政府网站60条，政务新媒体26条。",),
    "overview.on_request": ("本年度新收政府信息公开申请{新收申请}件。",),
    "overview.management": (
        "制发行政规范性文件{制发规范性文件}件，废止{废止规范性文件}件，"
        "现行有效{现行有效规范性文件}件。",
    ),
    "overview.platform": ("维护政府网站专栏1个，设置政务公开专区1处。",),
    "overview.supervision": (
        "政府信息公开纳入年度工作考核，开展社会评议1次，没有发生责任追究情形。",
    ),
    "problems": ("一是政策解读形式单一。", "二是公开栏更新不及时。"),
    "measures": ("一是每季度制作一期图解。", "二是由专人每周更新公开栏。"),
}


class NotInEdition(LookupError):
    """An example speaks of a cell, a section or printed words that an edition does not have."""


def year_of(edition: Edition) -> int:
    """The year that examples report on."""
    return edition.first_year + 3


def filled(edition: Edition, text: str) -> str:
    """An example's words with the years, the notice and the form of an edition."""
    if "{superseded}" in text and not superseded(edition):
        raise NotInEdition("superseded")
    year = year_of(edition)
    words: dict[str, str | int] = {"form": edition.document_title, "year": year}
    words |= {"last_year": year - 1, "next_year": year + 1, "parts": edition.chapters[-1].numeral}
    words["chapters"] = "、".join(one.title for one in edition.chapters)
    words["trial"] = EVERY_EDITION[0].document
    words["misspelt"] = edition.document.replace("函", "涵")
    for name, value in words.items():
        text = text.replace(f"{{{name}}}", str(value))
    return cited(edition, text)


@cache
def sound(edition: Edition) -> Document:
    """A report in which nothing is wrong."""
    year = year_of(edition)
    return Document(
        edition=edition,
        year=year,
        organisation=ORGANISATION,
        level="township",
        title=default_title(ORGANISATION, year),
        texts=dict(_written(edition)),
        figures={cell: Decimal(0) if edition.is_amount(cell) else 0 for cell in edition.cells},
        fee=ProcessingFee(0, Decimal(0), Decimal(0)),
        signature=Signature(ORGANISATION, datetime.date(year + 1, 1, 20)),
    )


def example(
    figures: Mapping[Cell, Figure] | Given | None = None,
    *,
    text: Mapping[str, Words] | None = None,
    before: Mapping[Cell, Figure] | None = None,
    text_before: Mapping[str, Words] | None = None,
    neighbours: tuple[Neighbour, ...] | Given = (),
    today: datetime.date | Given | None = None,
    signature_required: bool = False,
    is_sent: bool = False,
    most_repeated: int | None = None,
    own_words: tuple[OwnWord, ...] = (),
    **changes: Any,
) -> Example:
    """The sound report with some cells, sections or members changed; ``before``, ``text_before`` =
    last year's, ``neighbours`` = what is like it."""

    def build(edition: Edition) -> Dossier:
        given = {name: _given(edition, value) for name, value in changes.items()}
        document = replace(sound(edition), **given)
        last_year = None
        if before is not None:
            earlier = replace(sound(edition), year=year_of(edition) - 1)
            last_year = _changed(earlier, before, text_before or {})
        return Dossier(
            _changed(document, _given(edition, figures) or {}, text or {}),
            last_year,
            signature_required=signature_required,
            today=_given(edition, today),
            is_sent=is_sent,
            most_repeated=most_repeated,
            own_words=own_words,
            neighbours=_given(edition, neighbours),
        )

    return build


def day(month: int, number: int, later: int = 1) -> Given:
    """A day of the year after the one reported on, or of another one."""
    return lambda edition: datetime.date(year_of(edition) + later, month, number)


def signed(month: int, number: int, later: int = 1, by: str = ORGANISATION) -> Given:
    """A signature of such a day."""
    return lambda edition: Signature(by, day(month, number, later)(edition))


def applied(example: Example, edition: Edition) -> Dossier | None:
    """An example in an edition; None where it speaks of what that edition does not print."""
    try:
        return example(edition)
    except NotInEdition:
        return None


def applications(received: int, carried_out: int = 0) -> dict[Cell, Figure]:
    """Figures of so many applications by natural persons, granted but for those carried out."""
    granted = received - carried_out
    lines = {
        "new_received": received,
        "granted": granted,
        "result_total": granted,
        "carried_out": carried_out,
    }
    return {
        f"requests.{line}.{column}": number
        for line, number in lines.items()
        for column in ("natural_person", "total")
    }


def _given(edition: Edition, value: Any) -> Any:
    return value(edition) if callable(value) else value


def _written(edition: Edition) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What is written in each section; live fields that the edition does not know are figures."""
    for key, section in edition.sections.items():
        known = _told(edition, key) or _TEXTS.get(
            key, () if _may_stay_empty(edition, section) else _ANYTHING
        )
        if known:
            texts = (filled(edition, one).replace("{title}", section.title) for one in known)
            yield key, tuple(_LIVE.sub(lambda one: _live(edition, one), one) for one in texts)


def _told(edition: Edition, key: str) -> tuple[str, ...]:
    """Where no aspects are asked for, 总体情况 tells of all of them in one text."""
    if edition.aspects or key != "overview.intro":
        return ()
    return tuple(
        one for name, said in _TEXTS.items() if name.startswith("overview.") for one in said
    )


_ANYTHING = ("本年度，{title}按计划推进，已全面落实。",)


def _may_stay_empty(edition: Edition, section: TextSection) -> bool:
    """Made of boxes, a note, or not the only text of its chapter and not asked for."""
    beside = [one for one in edition.sections_in(section.chapter) if one is not section]
    return section.kind in {"fee", "note"} or (section.optional and bool(beside))


def _live(edition: Edition, field: re.Match[str]) -> str:
    return field[0] if field[1] in edition.live_fields else "0"


def _changed(
    document: Document, figures: Mapping[Cell, Figure], text: Mapping[str, Words]
) -> Document:
    edition = document.edition
    if not (set(figures) <= set(edition.cells) and set(text) <= set(edition.sections)):
        raise NotInEdition(edition.key)
    said = {
        section: tuple(
            filled(edition, one) for one in ((words,) if isinstance(words, str) else words)
        )
        for section, words in text.items()
    }
    return replace(document.with_texts(said), figures={**document.figures, **figures})
