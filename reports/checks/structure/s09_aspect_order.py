"""五个方面有固定的顺序，不夹带别的方面."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.chapter_parts import OVERVIEW
from reports.checks.line_places import whole
from reports.checks.printed_examples import printed
from reports.checks.reading.sections import aspect_of, sections_of
from reports.checks.surety import Surety


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    if outline is None or not dossier.edition.aspects:
        return
    order = [aspect.key for aspect in dossier.edition.aspects]
    headings = sections_of(outline, OVERVIEW)
    found = [(aspect_of(one.title, dossier.edition), one) for one in headings]
    named = [(key, one) for key, one in found if key]
    keys = [key for key, _ in named]
    if set(keys) != set(order):
        return
    names = "、".join(aspect.title for aspect in dossier.edition.aspects)
    if keys != order:
        # An aspect that is named twice stands where none is due.
        due = (*order, *("" for _ in named))
        wrong = next(one for (key, one), right in zip(named, due, strict=False) if key != right)
        yield Objection(f"五方面的顺序应为{names}。", place=whole(wrong.row))
    extra = next((one for key, one in found if not key), None)
    if extra:
        yield Objection(
            f"“{extra.title}”不在五方面之内；五方面依次为{names}。", place=whole(extra.row)
        )


CHECK = Check(
    code="S09",
    title="五方面的顺序不对或者夹带",
    severity="warning",
    surety=Surety.SEEN,
    source="{notice} 一（一）",
    judge=judge,
    trips=printed(
        ("（三）政府信息管理情况", "（三）第四方面"),
        ("（四）政府信息公开平台建设情况", "（四）政府信息管理情况"),
        ("第四方面", "政府信息公开平台建设情况"),
    ),
    passes=printed(),
)
