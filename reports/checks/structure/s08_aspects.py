"""总体情况应当包括五个方面."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.examples import example
from reports.checks.reading.sections import aspect_of
from reports.checks.surety import Surety
from reports.statute.text_sections import TextSection

_HEADING = re.compile(r"^[（(]?[一二三四五六七0-9]{1,2}[）)、.．]*([^。：:]{2,24})")

_NUMBERED = re.compile(r"[（(][一二三四五六七0-9]{1,2}[）)]|[一1][、.．]")


def _keyword(aspect: TextSection) -> str:
    return aspect.word or aspect.title


def _named(dossier: Dossier) -> set[str]:
    """The aspects that are headings of chapter 一 but stay in its text, by their keys."""
    found = (_HEADING.match(one.text) for one in dossier.said_in("overview.intro"))
    return {aspect_of(match[1], dossier.edition) for match in found if match}


def judge(dossier: Dossier) -> Iterator[Objection]:
    headed = _named(dossier)
    missing = [
        aspect
        for aspect in dossier.edition.aspects
        if not "".join(dossier.document.text(aspect.key)).strip() and aspect.key not in headed
    ]
    if not missing:
        return
    text = "".join(one.text for one in dossier.said_in(OVERVIEW))
    is_told = all(_keyword(aspect) in text for aspect in missing)
    names = "、".join(aspect.title for aspect in missing)
    own = next(
        (one for one in dossier.said_in("overview.intro") if _NUMBERED.match(one.text)), None
    )
    yield Objection(
        f"总体情况缺少“{names}”方面。",
        place=at(own) if own else dossier.place(OVERVIEW, missing[0].key),
        severity="warning" if is_told else None,
        asks=f"没有认出“{names}”方面，请看一看。",
        missing=tuple(aspect.key for aspect in missing),
    )


CHECK = Check(
    code="S08",
    title="总体情况缺少五方面之一",
    severity="error",
    surety=Surety.ABSENT,
    source="{notice} 一（一）",
    judge=judge,
    trips=example(text={"overview.platform": ()}),
    passes=example(),
)
