"""Start a report from last year's: what the list in carried_over names comes over, once."""

from dataclasses import dataclass

from django.db import transaction

from reports.document.boxes import SIGNER
from reports.models import (
    Account,
    Agency,
    CarriedFigure,
    CarriedSentence,
    LastYear,
    Report,
)
from reports.statute.text_sections import COVER, LEAD
from reports.workflow.access import lock, reports_editable_by
from reports.workflow.chapters.chapter_store import typed_values
from reports.workflow.chapters.lead import standard_lead
from reports.workflow.filling.bring_figures import bring_figures, bring_parts, save_chapter
from reports.workflow.filling.start import start
from reports.workflow.last_year.carried_over import CarriedWords
from reports.workflow.last_year.predecessor import Predecessor, refuse_misfit
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action

BLANK = "系统里没有{}的上年报告，上年结转没有带入，请把各家的数加起来填"
"""Of merged bodies one of which is not known: a part of the sum would look like the whole."""


@dataclass(frozen=True)
class CameOver:
    """What came over: locked figures, sentences to look at, and cells left as the clerk typed.

    ``is_summed``: the figures of the report are a sum, and none came over. ``unknown``: merged
    bodies without a report here, so that the columns are blank.
    """

    figures: int
    sentences: int
    left: int
    is_summed: bool = False
    unknown: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.is_summed:
            return f"已带入上年文字{self.sentences}句；三张表的数来自汇总。"
        kept = f"；{self.left}格您已经填了别的数，没有改动" if self.left else ""
        blank = f"；{BLANK.format('、'.join(self.unknown))}" if self.unknown else ""
        return f"已带入上年结转{self.figures}格、上年文字{self.sentences}句{kept}{blank}。"


@transaction.atomic
def start_from_last_year(
    agency: Agency, year: int, last: Predecessor, *, by: Account, sure: bool = False
) -> tuple[Report, CameOver]:
    """Make the report of one unit on one year and bring last year's over; only its 填报员 may.

    Raises Refused when the year is taken, or when it is not last year's report of this unit.
    """
    report = start(agency, year, by=by)
    brought = bring_last_year(report.pk, last, by=by, sure=sure)
    report.refresh_from_db()
    return report, brought


@transaction.atomic
def bring_last_year(
    report_id: int, last: Predecessor, *, by: Account, sure: bool = False
) -> CameOver:
    """Bring last year's report into a draft, once; nothing that was typed is touched.

    Raises Report.DoesNotExist when ``by`` may not change the report, and Refused as above.
    """
    report = lock(reports_editable_by(by), report_id)
    return bring_over(report, last, by=by, sure=sure)


def bring_over(report: Report, last: Predecessor, *, by: Account, sure: bool = False) -> CameOver:
    """The same within an act that holds the report's row and has asked whether it may.

    A county's own report carries no figures over: they are in its sum.
    """
    refuse_misfit(report, last.document, sure=sure)
    if LastYear.objects.filter(report=report).exists():
        raise Refused("上年报告已经带入过了。")
    started_from = LastYear.objects.create(
        report=report, origin=last.origin, document=last.kept, brought_by=by
    )
    parts = [] if report.is_summed else bring_parts(report, last)
    figures, left = (0, 0) if report.is_summed else bring_figures(report, last, parts, by)
    words = last.words(report)
    unknown = tuple(one.name for one in parts if not one.title)
    brought = CameOver(figures, _bring_sentences(report, words), left, report.is_summed, unknown)
    _bring_cover(report, words, by)
    kept = bound(started_from, *CarriedFigure.objects.filter(report=report), *parts)
    record(report, Action.BRING, by, comment=f"{last.origin}：{brought}", kept=kept)
    return brought


def _bring_sentences(report: Report, words: CarriedWords) -> int:
    rows = [
        CarriedSentence(
            report=report,
            name=one.name,
            position=position,
            opens_paragraph=one.opens_paragraph,
            text=one.text,
        )
        for position, one in enumerate(words.sentences())
    ]
    CarriedSentence.objects.bulk_create(rows)
    return len(rows)


def _bring_cover(report: Report, words: CarriedWords, by: Account) -> None:
    """Lead and signature, as long as they are still what every report begins with."""
    typed = typed_values(report, COVER)
    standard = {
        LEAD: standard_lead(report.edition, report.year, report.agency),
        SIGNER: report.agency.name,
    }
    values = {
        name: value for name, value in words.cover.items() if typed[name] in {"", standard[name]}
    }
    save_chapter(report, COVER, {n: text for n, text in values.items() if text != typed[n]}, by)
