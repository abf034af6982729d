"""A county whose sum can be fixed: approved reports with what was kept of their approval."""

import hashlib
import random
from collections.abc import Sequence

from reports.document.json_form import dumps
from reports.models import Account, Agency, OwnFigures, Report, Snapshot, SumAnswer, clock
from reports.statute import format_for
from reports.workflow.judging.dossier import documents_of
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.sum_questions import open_questions
from reports.workflow.states import Action
from tests.aggregation.counties import Numbers, unit
from tests.board.counties import YEAR
from tests.workflow.rollup.summed_county import keep_all, reported

EDITION = format_for(YEAR)


def lawful(seed: int) -> Numbers:
    """A balanced report of a body that issues no 规章."""
    figures = unit(EDITION, random.Random(seed))
    return {cell: 0 if ".regulations." in cell else one for cell, one in figures.items()}


def fixable_county(county: Agency, by: Account, figures: Sequence[Numbers] = ()) -> list[Report]:
    """Units whose reports are approved (five, where no figures are given), and 本级 of zeros."""
    made = reported(county, figures or [lawful(one) for one in range(5)], by)
    approved(made, by)
    zeros = dict.fromkeys(EDITION.cells, "0")
    OwnFigures.objects.create(county=county, year=YEAR, figures=zeros, by=by)
    settle_all(county, by)
    return made


def settle_all(county: Agency, by: Account) -> None:
    """A word to every question that the sum raises now."""
    for one in open_questions(SumMaterial(county, YEAR)):
        told = {"seen": one.question.seen, "word": "已经核对", "by": by}
        SumAnswer.objects.update_or_create(
            county=county, year=YEAR, question=one.question.key, defaults=told
        )


def approved(reports: list[Report], by: Account) -> None:
    """Keep what they were at their approval."""
    for report, document in zip(reports, documents_of(reports), strict=True):
        text = dumps(document)
        digest = hashlib.sha256(text.encode()).hexdigest()
        Snapshot.objects.create(
            report=report,
            action=Action.APPROVE,
            at=clock.now(),
            by=by,
            document=text,
            digest=digest,
            rules="-",
        )


def corrected(report: Report, figures: Numbers, by: Account) -> Report:
    """A further version of a report that counts in its place."""
    Report.objects.filter(pk=report.pk).update(is_in_force=False, is_current=False)
    newer = Report.objects.get(pk=report.pk)
    newer.pk, newer.version, newer.correction_reason = None, report.version + 1, "漏了一件"
    newer.is_in_force = newer.is_current = True
    newer.save()
    keep_all([newer], [figures])
    approved([newer], by)
    return newer
