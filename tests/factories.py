"""Units, people and reports for tests, made through the verbs wherever there is one."""

import factory

from reports.document import Document
from reports.document.typed import typed_by_chapter
from reports.models import Account, Agency, Appointment, Report, Role
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.filling.start import start
from tests.documents import sound
from tests.figures import balanced
from tests.filled_once import filled_once


class AgencyFactory(factory.django.DjangoModelFactory[Agency]):
    class Meta:
        model = Agency

    name = factory.Sequence(lambda n: f"临水县第{n}镇人民政府")
    short_name = factory.Sequence(lambda n: f"第{n}镇")


class AccountFactory(factory.django.DjangoModelFactory[Account]):
    class Meta:
        model = Account

    username = factory.Sequence(lambda n: f"person{n}")


def appointed(username: str, full_name: str, agency: Agency, role: Role) -> Account:
    """A person with one role in one unit."""
    account = AccountFactory(username=username, full_name=full_name)
    Appointment.objects.create(account=account, agency=agency, role=role)
    return account


def started(agency: Agency, clerk: Account, year: int = 2024) -> Report:
    return start(agency, year, by=clerk)


def save(report: Report, chapter: str, values: dict[str, str], clerk: Account) -> Saved:
    """Save slots of a chapter on top of whatever version stands there."""
    version = report.chapter_records.get(chapter=chapter).version
    return save_draft(report.pk, chapter, values, version=version, by=clerk)


def filled(report: Report, clerk: Account, document: Document | None = None) -> Report:
    """The report with everything of a document typed in."""
    whole = document or sound(report.year)

    def fill() -> None:
        for chapter, values in typed_by_chapter(whole).items():
            save(report, chapter, values, clerk)

    filled_once(report, clerk, whole, fill)
    return report


def counted(report: Report, clerk: Account) -> Report:
    """The report with a table of applications that balances, its totals typed as well."""
    figures = balanced(report.edition, 3, most=40)
    values = {cell: str(figures[cell]) for cell in report.edition.by_key["requests"].cells}
    save(report, "3", values, clerk)
    return report
