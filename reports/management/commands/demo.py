"""Load the demonstration county once, and say who can sign in."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils import timezone

from reports.management import demonstration as county
from reports.models import Account, Agency, Appointment, Report, Role
from reports.workflow.fill_zeros import fill_zeros
from reports.workflow.save_draft import save_draft
from reports.workflow.start import due_year, start
from reports.workflow.submit import submit


class Command(BaseCommand):
    help = "Load the demonstration county on first start, and print its accounts."

    def handle(self, *args: Any, **options: Any) -> None:
        """Load the county where no unit is kept yet; then print the accounts."""
        if not Agency.objects.exists():
            with transaction.atomic():
                _load()
        self.stdout.write("演示账号（密码都是 " + county.PASSWORD + "）：")
        for name, _, account, person in county.TOWNSHIPS:
            self.stdout.write(f"  {account:<8} {person}，{name} 填报员")
        account, person = county.REVIEWER
        self.stdout.write(f"  {account:<8} {person}，{county.COUNTY[1]} 县级审核员")


def _load() -> None:
    above = Agency.objects.create(name=county.COUNTY[0], short_name=county.COUNTY[1])
    _appoint(*county.REVIEWER, above, Role.REVIEWER)
    clerks = []
    for name, short_name, account, person in county.TOWNSHIPS:
        unit = Agency.objects.create(name=name, short_name=short_name, parent=above)
        clerks.append((unit, _appoint(account, person, unit, Role.FILLER)))
    year = due_year(timezone.localdate())
    for (unit, clerk), write in zip(clerks, (None, _half, _all_but_fees, _submitted), strict=True):
        if write:
            write(start(unit, year, by=clerk), clerk)


def _appoint(username: str, full_name: str, agency: Agency, role: Role) -> Account:
    account = Account.objects.create_user(username, password=county.PASSWORD, full_name=full_name)
    Appointment.objects.create(account=account, agency=agency, role=role)
    return account


def _save(report: Report, chapter: str, values: dict[str, str], by: Account) -> None:
    version = report.chapter_records.get(chapter=chapter).version
    texts = {name: text.format(year=report.year) for name, text in values.items()}
    save_draft(report.pk, chapter, texts, version=version, by=by)


def _half(report: Report, by: Account) -> None:
    """A draft in the middle of work: one applicant's column does not balance."""
    fill_zeros(report.pk, "2", overwrite=False, by=by)
    _save(report, "3", county.ONE_REQUEST, by)
    _save(report, "1", {"overview.proactive": county.TEXT_OF_1["overview.proactive"]}, by)


def _all_but_fees(report: Report, by: Account) -> None:
    """A draft that lacks one thing: chapter 六 does not speak of 信息处理费."""
    for chapter in ("2", "3", "4"):
        fill_zeros(report.pk, chapter, overwrite=False, by=by)
    _save(report, "1", county.TEXT_OF_1, by)
    _save(report, "5", county.TEXT_OF_5, by)
    _save(report, "6", {"other_matters": "无。"}, by)
    _save(report, "0", {"signature.date": f"{report.year + 1}-01-16"}, by)


def _submitted(report: Report, by: Account) -> None:
    """A report that the county can read."""
    _all_but_fees(report, by)
    _save(report, "6", {**county.FEES, "other_matters": ""}, by)
    submit(report.pk, by=by)
