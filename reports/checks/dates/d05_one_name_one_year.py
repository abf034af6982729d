"""标题、落款、统计期限说的应当是同一个单位、同一个年份."""

import re
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection, Place, at
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.dates.periods import periods
from reports.checks.examples import example, signed
from reports.checks.reading.text import Sentence, plain
from reports.checks.surety import Surety
from reports.statute.text_sections import COVER

_TITLE = re.compile(r"^(.*?)(20[0-9][0-9])年度?(.*)$")
_NAMES = re.compile(r"《[^》]{0,200}+》+|〔[0-9]{4}〕")
_YEAR = re.compile(r"(?<![0-9])(20[0-9][0-9])年")
_OPENING = re.compile(r"^(20[0-9][0-9])年度?，")
_BODY = re.compile(r"^(?!.*公开)(?:.{2,}[乡镇县区市旗州盟道厅局委府会室处])$")
"""What can be a body's name; a title in another order is not read."""
_FORM = re.compile(r"人民政府$|政府$|办事处$|街道办$")


def judge(dossier: Dossier) -> Iterator[Objection]:
    title = _TITLE.match(plain(dossier.document.title))
    if not title:
        return
    signed = plain(dossier.document.signature.organisation)
    if signed and _BODY.search(title[1]) and not _same(title[1], signed):
        yield Objection(
            f"标题是{title[1]}，落款是{signed}，不一致。", place=Place(COVER, "signature", signed)
        )
    in_title = Place(COVER, "title", title[2])
    for what, year, place in _years(dossier):
        if year != int(title[2]):
            yield Objection(
                f"标题是{title[2]}年，{what}是{year}年，不一致。", place=place or in_title
            )
            return


def _same(titled: str, signed: str) -> bool:
    """Equal once 人民政府 and a county before the name are set aside."""
    left, right = (_FORM.sub("", name.strip("，。")) for name in (titled, signed))
    return left.endswith(right) or right.endswith(left)


def _years(dossier: Dossier) -> Iterator[tuple[str, int, Place | None]]:
    yield "报告年度", dossier.year, None
    for period in periods(dossier):
        if period.first and period.is_whole:
            yield "统计期限", period.first, None
    yield from _stale_year(dossier)


def _stale_year(dossier: Dossier) -> Iterator[tuple[str, int, Place]]:
    """An earlier year that opens several sentences while the year itself is never named."""
    said = [(_NAMES.sub("", one.text), one) for one in dossier.said_in(OVERVIEW)]
    if any(str(dossier.year) in _YEAR.findall(text) for text, _ in said):
        return
    opened: dict[int, list[Sentence]] = {}
    for text, sentence in said:
        if match := _OPENING.match(text):
            opened.setdefault(int(match[1]), []).append(sentence)
    for year, sentences in opened.items():
        if len(sentences) > 1 and year < dossier.year:
            yield "正文写的", year, at(sentences[0])
            return


CHECK = Check(
    code="D05",
    title="标题与落款、统计期限不一致",
    severity="error",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=example(signature=signed(1, 20, by="清河县白杨镇人民政府")),
    passes=example(signature=signed(1, 20, by="柳林镇人民政府")),
    supersedes=("D07",),
)
