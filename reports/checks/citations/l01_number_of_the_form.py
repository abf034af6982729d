"""年度报告格式的文号，一个字、一个括号都不能错."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import superseded
from reports.checks.examples import example
from reports.statute.schema import Edition

_OFFICE = "国办公开办函"
_WRITTEN = re.compile(
    r"国办公开(?P<who>[^〔（\[【0-9，。；、《》）“”]{0,4})(?P<open>[〔（\[【]?)(?P<year>[0-9]{0,6})"
    r"(?P<close>[〕）\]】]?)第?(?P<number>[0-9]{0,4})(?P<hao>号?)"
)
_FORM = re.compile(r"年度报告格式(?:（试行）)?[〉》](?:的通知[〉》])?（$")

_OF_THE_FORM = re.compile(
    r"年度报告格式(?:（试行）)?[〉》]{1,2}(?:的通知[〉》])?(?:的要求)?（"
    r"(?P<number>国办(?!公开)[^（）《》，；。]{0,6}[〔\[【]?[0-9]{4}[〕\]】]?第?[0-9]{1,3}号)）"
)
"""A number of another series than the form's, 国办发 or 国办函."""


def judge(dossier: Dossier) -> Iterator[Objection]:
    for sentence in dossier.sentences:
        for match in _WRITTEN.finditer(sentence.text):
            if _is_number(match) and not _is_right(match, dossier.edition):
                yield Objection(
                    f"文号写成“{match[0]}”，应为“{dossier.edition.document}”。",
                    place=at(sentence, match[0]),
                    severity="hint" if _is_torn(match) else None,
                )
        for match in _OF_THE_FORM.finditer(sentence.text):
            yield Objection(
                f"文号写成“{match['number']}”，应为“{dossier.edition.document}”。",
                place=at(sentence, match["number"]),
            )


def _is_number(match: re.Match[str]) -> bool:
    """A document's number; not 国办公开办2021年印发 and the like."""
    has_digits = match["year"] or match["number"]
    return bool(has_digits and (match["open"] or match["close"] or match["hao"]))


def _is_right(match: re.Match[str], edition: Edition) -> bool:
    """Written as numbers are; and the form's own number where the form is named before it."""
    whole = re.fullmatch(rf"{_OFFICE}〔20[0-9][0-9]〕[0-9]{{1,3}}号", match[0])
    known = {one.document for one in (edition, *superseded(edition))}
    of_the_form = _FORM.search(match.string[: match.start()])
    return bool(whole) and (not of_the_form or match[0] in known)


def _is_torn(match: re.Match[str]) -> bool:
    """A web page may lose signs beside digits (〔202130号): nobody's mistake, only a hint."""
    return match["who"] == "办函" and bool(re.search(r"函〔?[0-9]{5,7}号?$", match[0]))


CHECK = Check(
    code="L01",
    title="年报格式的文号写错",
    severity="error",
    source="{notice}",
    judge=judge,
    supersedes=("L04",),
    trips=example(text={"lead": "根据{form}（{misspelt}）要求编制。"}),
    passes=example(),
)
