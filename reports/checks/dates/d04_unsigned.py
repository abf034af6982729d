"""文末的署名和成文日期."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection, Place
from reports.checks.entries import typed
from reports.checks.examples import example
from reports.checks.missing_places import ending
from reports.checks.surety import Surety
from reports.document import Signature
from reports.statute.text_sections import COVER


def judge(dossier: Dossier) -> Iterator[Objection]:
    signature = dossier.document.signature
    is_dated = signature.date or typed(dossier, "signature.date")
    missing = [
        name
        for name, given in (("署名", signature.organisation.strip()), ("日期", is_dated))
        if not given
    ]
    if missing:
        names = "和".join(missing)
        yield Objection(
            f"文末没有{names}。",
            place=Place(COVER, "signature", ending(dossier)),
            severity=None if dossier.signature_required else "hint",
            asks=f"没有认出文末的{names}，请看一看。",
        )


CHECK = Check(
    code="D04",
    title="没有署名或成文日期",
    severity="warning",
    surety=Surety.ABSENT,
    source="GB/T 9704—2012 7.3.5（年报格式未作强制要求，供参照）",
    judge=judge,
    trips=example(signature=Signature(), signature_required=True),
    passes=example(),
)
