"""N05: do brackets come in pairs, both of one width?"""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.line_places import on
from reports.checks.printed_examples import printed
from reports.checks.reading.chapter_headings import RESIDUE
from reports.checks.surety import Surety

STANDARD = "GB/T 15834—2011"
_PAIRS = {"（": "）", "(": ")", "〔": "〕", "[": "]", "［": "］", "【": "】"}
_KIND = {"(": "（", ")": "）", "[": "〔", "]": "〕", "［": "〔", "］": "〕"}
_SIGNS = re.compile(r"[（）()〔〕\[\]［］【】]")
_ITEM = re.compile(r"(?:^|[\s。；：，、])[0-9０-９一二三四五六七八九十a-zA-Z①-⑳]{1,2}$")
"""1） opens a list without an opening bracket."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None:
        return
    rows = (*outline.title_rows, *outline.writing)
    for row in rows:
        fault = _fault(row.raw, is_whole=not outline.is_typeset)
        if fault and _is_broken(outline.paragraphs.around(row.raw[slice(*fault)])):
            start, end = fault
            yield Objection(f"括号不配对：“{row.raw[start:end][:30]}”。", place=on(row, start, end))


def _is_broken(whole: str) -> bool:
    """Whether the paragraph that a line is a piece of does not balance either."""
    return not whole or _fault(whole, is_whole=True) is not None


def _fault(raw: str, is_whole: bool) -> tuple[int, int] | None:
    """The first stretch with a bracket that has no partner, or one of another width."""
    text = RESIDUE.sub(lambda match: " " * len(match[0]), raw) if "[" in raw else raw
    opened: list[re.Match[str]] = []
    for sign in _SIGNS.finditer(text):
        if sign[0] in _PAIRS:
            opened.append(sign)
            continue
        partner = opened.pop() if opened else None
        if partner is None:
            if is_whole and not _ITEM.search(text[: sign.start()]):
                return max(0, sign.start() - 10), sign.end()
        elif _PAIRS[partner[0]] != sign[0]:
            is_mixed = _PAIRS[_KIND.get(partner[0], partner[0])] == _KIND.get(sign[0], sign[0])
            if is_mixed or is_whole:
                return partner.start(), sign.end()
    if opened and is_whole:
        return opened[-1].start(), min(len(text), opened[-1].end() + 10)
    return None


N05 = Check(
    code="N05",
    title="括号不配对或半全角混用",
    severity="error",
    surety=Surety.SEEN,
    source=STANDARD,
    judge=judge,
    trips=printed(("（三）政府信息管理", "(三）政府信息管理")),
    passes=printed(("设置政务公开专区1处", "设置政务公开专区（含服务大厅〔东厅〕）1处")),
)
