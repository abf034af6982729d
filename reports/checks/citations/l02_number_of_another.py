"""试行格式那份通知的名称，配了别的文号."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, at
from reports.checks.chapter_parts import tail
from reports.checks.citations.numbers import cited_numbers
from reports.checks.examples import example
from reports.checks.reading.sought import Sought
from reports.statute import EVERY_EDITION
from reports.statute.schema import Edition

_CITED = Sought(r"年度报告有关事项的通知[》〉](?:的要求)?（[^）《]{0,60}）")
"""Only the notice of the trial form is called so."""
_NUMBER = r"〔20[0-9][0-9]〕[0-9]+号"


def judge(dossier: Dossier) -> Iterator[Objection]:
    trial, *newer = EVERY_EDITION
    current = dossier.edition if dossier.edition is not trial else next(iter(newer), trial)
    for sentence, numbers in cited_numbers(dossier, _CITED, _NUMBER):
        if tail(trial.document) not in numbers:
            said = "、".join(numbers)
            yield Objection(
                f"这是{_spoken(trial)}的名称，却配了“{said}”；{_spoken(current)}的名称是"
                f"《……关于印发〈{current.document_title.strip('《》')}〉的通知》。",
                place=at(sentence, numbers[0]),
            )


def _spoken(edition: Edition) -> str:
    """A notice as one speaks of it: its year, 60号文."""
    year, _, number = tail(edition.document).strip("〔号").partition("〕")
    return f"{year}年{number}号文"


CHECK = Check(
    code="L02",
    title="文件名称与文号不配",
    severity="error",
    source="{notice}",
    judge=judge,
    trips=example(
        text={"lead": "根据《关于政府信息公开工作年度报告有关事项的通知》（〔{year}〕1号）编制。"}
    ),
    passes=example(
        text={"lead": "根据《关于政府信息公开工作年度报告有关事项的通知》（{trial}）编制。"}
    ),
)
