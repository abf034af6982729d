"""What would mend the numbers that a chapter's findings speak of, and what does its button send?"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from reports.checks import Dossier
from reports.checks.judgement import Judgement
from reports.checks.reading.rewording import Rewording, reworded
from reports.checks.solver.offers import Offer, offered
from reports.desk.linked import linked
from reports.desk.steps import chapter_url
from reports.desk.table.repairs import ShownOffer, ShownRepair, folded
from reports.document.places import ReportPlace
from reports.document.slots import boxes_of
from reports.document.typed import texts_from
from reports.models import Report
from reports.web.shown_finding import ShownFinding
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.chapters.stored_slots import of_report, pairs_of
from reports.workflow.last_year.locked_cells import locked_figures

VERSION = "version."
"""Before a chapter's number: which version of it the button was shown for."""


def repairs_of_chapter(
    report: Report, dossier: Dossier, findings: Judgement, chapter: str
) -> tuple[list[ShownRepair], list[ShownFinding]]:
    """The repairs that a chapter's page shows, and the findings of the report that none settles.

    Live fields are left as they were typed: they follow their cell, and assert nothing.
    """
    typed = texts_from(report.edition, {**of_report(report), **pairs_of(report)}, {})
    written = replace(dossier, document=dossier.document.with_texts(typed))
    offers = offered(written, findings, locked_figures(report).keys())
    repairs, left = folded(offers, linked(report, findings), _Button(report).shown)
    own = report.edition.chapter_of.get(chapter)
    table = own.table if own else ""
    return [one for one in repairs if one.table == table or one.concerns(chapter)], left


@dataclass(frozen=True)
class _Button:
    """Tells what the button of an offer sends: cells, texts, and the versions they were seen in."""

    report: Report

    def shown(self, offer: Offer) -> ShownOffer:
        edition = self.report.edition
        shown = ShownOffer(offer)
        posted = dict(shown.cells) | dict(self._boxes(offer.words))
        chapters = {ReportPlace(edition, name).chapter for name in posted}
        versions = {one.chapter: str(one.version) for one in self.report.chapter_records.all()}
        seen = {f"{VERSION}{one}": versions[one] for one in sorted(chapters)}
        leads = [self._lead(section) for section in offer.sections]
        return replace(shown, posted=[*posted.items(), *seen.items()], leads=leads)

    def _boxes(self, words: Sequence[Rewording]) -> Iterator[tuple[str, str]]:
        """The boxes of text with their tokens changed; the rest stays to the letter."""
        by_section = sorted(words, key=lambda one: one.section)
        for section, own in groupby(by_section, key=lambda one: one.section):
            chapter = ReportPlace(self.report.edition, section).chapter
            boxes = boxes_of(self.report.edition, section)
            yield from _rewritten(boxes, typed_values(self.report, chapter), list(own))

    def _lead(self, section: str) -> tuple[str, str]:
        place = ReportPlace(self.report.edition, section)
        address = f"{chapter_url(self.report, place.chapter)}?checked=1#{place.box}"
        return address, place.spoken


def _rewritten(
    boxes: Sequence[str], typed: Mapping[str, str], words: Sequence[Rewording]
) -> Iterator[tuple[str, str]]:
    """The boxes of a section that words of its paragraphs stand in, each with its new text."""
    index = -1
    for name in boxes:
        lines = typed.get(name, "").split("\n")
        for number, line in enumerate(lines):
            index += bool(line.strip())
            own = [one for one in words if one.index == index and line.strip() == one.paragraph]
            if own:
                lines[number] = line.replace(own[0].paragraph, reworded(own[0].paragraph, own))
        if (text := "\n".join(lines)) != typed.get(name, ""):
            yield name, text
