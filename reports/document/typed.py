"""How does a report stand in its slots? From the slots a document, and back."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from typing import cast

from reports.document.boxes import FEE, SIGNED_ON, SIGNER, TITLE, Value
from reports.document.entry import paragraphs
from reports.document.fee import ProcessingFee
from reports.document.live_fields import resolve, written
from reports.document.report import Document, Paragraphs, Signature
from reports.document.slots import boxes_of, slots
from reports.statute.schema import Edition, Figure, Figures


def document_from(blank: Document, values: Mapping[str, Value]) -> Document:
    """A document out of the values of its slots; what has no slot is ``blank``'s.

    Live fields give way to their figures. A slot that is not given is blank; a blank title is
    the one that ``blank`` has.
    """
    edition = blank.edition
    figures = {cell: cast(Figure, values.get(cell)) for cell in edition.cells}
    notices, amount, received = (values.get(name) for name in FEE)
    return replace(
        blank,
        title=_text(values, TITLE) or blank.title,
        texts=texts_from(edition, values, figures),
        figures=figures,
        fee=ProcessingFee(
            cast(int | None, notices),
            cast(Decimal | None, amount),
            cast(Decimal | None, received),
        ),
        signature=Signature(
            _text(values, SIGNER), cast(datetime.date | None, values.get(SIGNED_ON))
        ),
    )


def texts_from(
    edition: Edition, values: Mapping[str, Value], figures: Figures
) -> dict[str, Paragraphs]:
    """The sections of text out of their slots."""
    return {
        key: tuple(
            one
            for name in boxes_of(edition, key)
            for one in paragraphs(resolve(_text(values, name), figures))
        )
        for key in edition.written
    }


def slots_of(document: Document) -> dict[str, Value]:
    """The values that make a document, by slot; blank ones among them."""
    edition, fee, signature = document.edition, document.fee, document.signature
    values: dict[str, Value] = {TITLE: document.title}
    values |= {cell: document.figures.get(cell) for cell in edition.cells}
    for key in edition.written:
        boxes = boxes_of(edition, key)
        values |= zip(boxes, spread(document.text(key), len(boxes)), strict=True)
    values |= zip(FEE, (fee.notices, fee.amount, fee.received), strict=True)
    return values | {SIGNER: signature.organisation, SIGNED_ON: signature.date}


def typed_by_chapter(document: Document) -> dict[str, dict[str, str]]:
    """What a clerk would have typed: slots by chapter, entries that could not be read as well."""
    edition = document.edition
    typed = {name: as_typed(value) for name, value in slots_of(document).items()}
    typed |= document.unreadable
    return {
        chapter: {name: typed[name] for name in slots(edition, chapter) if name in typed}
        for chapter in edition.parts
    }


def as_typed(value: Value) -> str:
    """Write a value as the clerk would type it."""
    if isinstance(value, int | Decimal):
        return written(value)
    return value.isoformat() if isinstance(value, datetime.date) else value or ""


def spread(texts: Paragraphs, boxes: int) -> Iterable[str]:
    """A paragraph a box; what is left over stands in the last."""
    fit = [*texts[: boxes - 1], "\n".join(texts[boxes - 1 :])]
    return [*fit, *[""] * (boxes - len(fit))]


def _text(values: Mapping[str, Value], name: str) -> str:
    return cast(str | None, values.get(name)) or ""
