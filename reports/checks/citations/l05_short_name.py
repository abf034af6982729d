"""法规的简称，第一次出现前要交代全称；不写“公开条例”."""

import re
from collections.abc import Iterator, Sequence

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import Sentence

FULL_NAME = "《中华人民共和国政府信息公开条例》"
_SHORT = Sought(r"《(条例|规定|办法)》")
_LOOSE = Sought(
    r"(?<!政府信息)(?<!信息)(?<!政务)公开条例|(?<![省市区州府盟])(?<!自治县)信息公开条例"
)


def judge(dossier: Dossier) -> Iterator[Objection]:
    before, seen = list[str](), set[str]()
    for sentence in dossier.sentences:
        yield from _short(sentence, before, seen)
        yield from _loose(sentence, before, seen)
        before.append(sentence.text)


def _short(sentence: Sentence, before: Sequence[str], seen: set[str]) -> Iterator[Objection]:
    """《条例》 without 以下简称 before it; where the full name stands before, only a hint."""
    for match in _SHORT.finditer(sentence.text):
        if match[0] in seen:
            continue
        seen.add(match[0])
        said = "".join((*before, sentence.text[: match.end()]))
        if not re.search(rf"[简下]称[为：“《]*{match[1]}", said):
            is_named = bool(re.search(rf"《[^》]{{4,60}}{match[1]}》", said))
            yield _objection(sentence, match[0], "hint" if is_named else None)


def _loose(sentence: Sentence, before: Sequence[str], seen: set[str]) -> Iterator[Objection]:
    for match in _LOOSE.finditer(sentence.text):
        if match[0] not in seen:
            seen.add(match[0])
            said = "".join((*before, sentence.text[: match.start()]))
            is_first = "《条例》" not in said and "政府信息公开条例" not in said
            yield _objection(sentence, match[0], None if is_first else "hint")


def _objection(sentence: Sentence, said: str, severity: str | None) -> Objection:
    full = FULL_NAME if "条例" in said else "和文号"
    return Objection(
        f"“{said}”第一次出现要写全称{full}，以后才用简称。",
        place=at(sentence, said),
        severity=severity,
    )


CHECK = Check(
    code="L05",
    title="法规简称没有交代全称",
    severity="warning",
    source="GB/T 9704—2012（供参照）",
    judge=judge,
    trips=example(text={"lead": "根据《条例》要求编制。"}),
    passes=example(),
)
