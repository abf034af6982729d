"""五个方面的小标题，用语和标点要统一."""

import re
from collections import Counter
from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.line_places import whole
from reports.checks.printed_examples import printed
from reports.checks.reading.lines.numbered_line import NumberedSection
from reports.checks.reading.sections import aspect_of, sections_of
from reports.checks.surety import Surety

_ENDING = re.compile(r"(工作情况|情况|方面|工作|$)$")


def _form(section: NumberedSection) -> tuple[str, str]:
    """How a heading ends: its last word, and the sign behind it."""
    ending = _ENDING.search(section.title)
    behind = section.row.text.partition(section.title)[2][:1]
    return ending[1] if ending else "", behind if behind in "。：:" else ""


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not dossier.edition.aspects:
        return
    named: dict[str, NumberedSection] = {}
    for one in sections_of(outline, OVERVIEW, "（一） （1） 1"):
        named.setdefault(aspect_of(one.title, dossier.edition), one)
    named.pop("", None)
    if len(named) < len(dossier.edition.aspects):
        return
    forms = {key: _form(one) for key, one in named.items()}
    usual = Counter(forms.values()).most_common(1)[0][0]
    other = [named[key] for key, form in forms.items() if form != usual]
    if other:
        yield Objection(
            f"五个小标题的写法不统一，如“{other[-1].title}”。", place=whole(other[-1].row)
        )


CHECK = Check(
    code="N09",
    title="五个小标题的写法不统一",
    severity="hint",
    surety=Surety.SEEN,
    source=PRUDENCE,
    judge=judge,
    trips=printed(("（五）监督保障情况。", "（五）监督保障。")),
    passes=printed(("（五）监督保障情况。", "（五） 监督保障情况。")),
)
