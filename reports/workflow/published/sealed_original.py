"""Who may still read what was taken down and sealed? The county's auditor, each time on record."""

from collections.abc import Collection
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Q, QuerySet

from reports.models import (
    SEALED_KINDS,
    Account,
    FrozenFile,
    Report,
    Role,
    SealedScan,
    State,
    Withdrawal,
)
from reports.workflow.access import lock
from reports.workflow.files.under_hash import kept_bytes
from reports.workflow.platform_operator import audits_everywhere
from reports.workflow.record.ledger import record
from reports.workflow.states import Action


@dataclass(frozen=True)
class SealedFile:
    """A kept file of a sealed version, and by what name it is asked for."""

    key: str
    kept: FrozenFile | SealedScan


def sealed_among(reports: Collection[int]) -> QuerySet[Withdrawal]:
    """Those of these reports that are sealed, by their 撤下."""
    return Withdrawal.objects.filter(report__in=reports, kind__in=SEALED_KINDS)


def audited_by(user: Account) -> QuerySet[Report]:
    """The sealed versions of the counties whose auditor the person is; all, for the platform's."""
    counties = user.appointments.filter(role=Role.AUDITOR, agency__closed_on=None)
    keys = list(counties.values_list("agency", flat=True))
    hers = Q(agency__parent__in=keys) | Q(agency__in=keys)
    down = Report.objects.filter(state=State.PUBLISHED)
    down = down if audits_everywhere(user) else down.filter(hers)
    sealed = down.filter(withdrawal__kind__in=SEALED_KINDS)
    return sealed.select_related("agency", "withdrawal__by").order_by("-withdrawal__at", "-pk")


def sealed_files(report: Report) -> list[SealedFile]:
    """All that is kept of it: the files of its approval, and the scans."""
    frozen = [SealedFile(one.identifier, one) for one in report.frozen_files.all()]
    return frozen + [SealedFile(f"scan-{one.pk}", one) for one in report.scans.all()]


def read_sealed(report_id: int, key: str, *, by: Account) -> tuple[FrozenFile | SealedScan, bytes]:
    """审计查阅封存的原件一份；查阅记入办理记录.

    Raises Report.DoesNotExist for whoever is no auditor there, FrozenFile.DoesNotExist where there
    is no such file, and Damaged where the store has lost it: that is no reading.
    """
    with transaction.atomic():
        report = lock(audited_by(by).order_by(), report_id)
        found = next((one.kept for one in sealed_files(report) if one.key == key), None)
        if found is None:
            raise FrozenFile.DoesNotExist
        content = kept_bytes(found.digest)
        record(report, Action.READ_SEALED, by, comment=found.name)
    return found, content
