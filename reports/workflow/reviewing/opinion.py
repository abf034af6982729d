"""What does the county say of a report? Its 审核意见书, put together from what is kept."""

from typing import Any

from django.conf import settings
from django.utils import timezone

from reports.document import Document
from reports.exporters.opinion.opinion_value import (
    Opinion,
    Outlook,
)
from reports.models import Report, State, clock
from reports.workflow.county import settings_of
from reports.workflow.judging.dossier import document_of
from reports.workflow.judging.snapshot import Judged, cited_in, judged
from reports.workflow.reviewing.opinion_parts import (
    INNER,
    OUTLOOKS,
    findings_of,
    remarks_of,
    rounds_of,
    waivers_of,
)
from reports.workflow.reviewing.return_terms import SettledTerms, settled_terms
from reports.workflow.states import Action


def opinion_to_send(
    report: Report, note: str, terms: SettledTerms, now: Judged | None = None
) -> Opinion:
    """What goes out with a return: what the reviewer has chosen, and nothing else.

    ``now``: the report as it has been judged already; it is judged only for findings that are
    cited.
    """
    cited = cited_in(report)
    now = now or (judged(report) if cited else None)
    document = now.dossier.document if now else document_of(report)
    kept = now.findings_as_kept(cited) if now and cited else []
    return _opinion(
        report,
        Outlook.RETURNED,
        document,
        date=clock.today(),
        note=note,
        mend_by=terms.mend_by,
        number=terms.number,
        findings=tuple(findings_of(report, [one for one in kept if one["cited"]])),
    )


def opinion_of(report: Report) -> Opinion:
    """About one version as it stands; call it only once the county has opened it.

    While it is reviewed it is what a return would send now, as a draft.
    """
    if report.state == State.REVIEWING:
        draft = opinion_to_send(report, "", settled_terms(report))
        return _with(draft, outlook=Outlook.UNDECIDED, number="")
    last = report.snapshots.filter(action__in=OUTLOOKS).last()
    outlook = OUTLOOKS[Action(last.action)] if last else Outlook.UNDECIDED
    is_approved = outlook is Outlook.APPROVED
    kept = last.findings if last else []
    spoken_of = [one for one in kept if one.get("cited") or (is_approved and one["settled"])]
    return _opinion(
        report,
        outlook,
        None if is_approved else document_of(report),
        date=timezone.localdate(last.at if last else clock.now()),
        note=report.return_note,
        mend_by=report.mend_by,
        rounds=tuple(rounds_of(report)),
        findings=tuple(findings_of(report, spoken_of)),
        waivers=tuple(waivers_of(report)) if is_approved else (),
    )


def _with(opinion: Opinion, **changes: Any) -> Opinion:
    return Opinion(**(vars(opinion) | changes))


def _opinion(report: Report, outlook: Outlook, document: Document | None, **more: Any) -> Opinion:
    county = report.agency.parent or report.agency
    ways = settings_of(county.pk)
    return Opinion(
        issuer=ways.opinion_issuer or county.name,
        contact=ways.opinion_contact,
        unit=report.unit_name,
        year=report.year,
        title=report.printed_title.translate(INNER),
        outlook=outlook,
        remarks=tuple(remarks_of(report, document)),
        sealed=settings.SEALED_SIGNATURE,
        **more,
    )
