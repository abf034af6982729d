"""Units, people and reports for tests, made through the verbs wherever there is one."""

import factory

from reports.document import Document
from reports.document.live_fields import written
from reports.models import Account, Agency, Appointment, Report, Role
from reports.workflow.filling.save_draft import Saved, save_draft
from reports.workflow.filling.start import start
from tests.documents import sound


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
    for chapter, values in typed(document or sound(report.year)).items():
        save(report, chapter, values, clerk)
    return report


def typed(document: Document) -> dict[str, dict[str, str]]:
    """What a clerk would type to make a document: slots by chapter."""
    chapters = {
        table.chapter: {cell: written(document.figures[cell]) for cell in table.cells}
        for table in document.edition.tables
    }
    overview = {
        one.key: "\n".join(document.text(one.key)) for one in document.edition.sections_in("1")
    }
    fee, signature = document.fee, document.signature
    return chapters | {
        "0": {
            "title": document.title,
            "lead": "\n".join(document.text("lead")),
            "signature.organisation": signature.organisation,
            "signature.date": signature.date.isoformat() if signature.date else "",
        },
        "1": overview,
        "5": _numbered("problems", document.text("problems"))
        | _numbered("measures", document.text("measures")),
        "6": {
            "fee.notices": written(fee.notices),
            "fee.amount": written(fee.amount),
            "fee.received": written(fee.received),
            "other_matters": "\n".join(document.text("other_matters")),
        },
    }


def _numbered(side: str, texts: tuple[str, ...]) -> dict[str, str]:
    return {f"{side}.{number}": text for number, text in enumerate(texts)}
