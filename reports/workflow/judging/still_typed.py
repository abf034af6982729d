"""What would be said of a report if the text being typed were saved? Nothing is."""

from collections.abc import Mapping
from dataclasses import replace

from reports.checks import Dossier
from reports.document.boxes import TITLE
from reports.document.entry import read_text
from reports.document.slots import boxes_of
from reports.document.typed import texts_from
from reports.exporters.as_it_prints import as_it_prints
from reports.models import Report
from reports.workflow.judging.sum_fields import sum_fields, with_sum_fields


def with_typed(report: Report, dossier: Dossier, values: Mapping[str, str]) -> Dossier:
    """Its dossier with what some boxes of text hold; a section is given whole or not at all."""
    document = dossier.document
    edition, texts = document.edition, {one: read_text(text) for one, text in values.items()}
    written = texts_from(edition, with_sum_fields(texts, sum_fields(report)), document.figures)
    given = {
        key: written[key]
        for key in edition.written
        if any(box in values for box in boxes_of(edition, key))
    }
    title = texts.get(TITLE, "").strip() or document.title
    typed = replace(document.with_texts(given), title=title)
    return replace(dossier, document=typed, paper=as_it_prints(typed))
