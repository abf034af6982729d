"""Nothing that the platform does to bodies, accounts or posts leaves no trace, whatever is sent."""

import pytest
from django.core import serializers
from django.db import transaction
from django.test import Client
from django.urls import reverse

from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    Appointment,
    Office,
    PlatformRules,
    Report,
    Role,
)
from tests import factories
from tests.web.walk import addresses

KEPT = (Account, Agency, Appointment, PlatformRules)
POSTED = [one for one in addresses() if one[0].startswith("operation:")]
CHANGING = {
    *("body", "new_body", "administrator", "reset", "new_officer", "give_office"),
    *("reset_officer", "close_officer", "oblige_two_steps", "part_offices"),
}
"""What does change something when it is sent all of this; the rest needs more, or only shows."""


class _Undo(Exception):
    """Take back what was done."""


@pytest.fixture
def boss(db: None) -> Account:
    officer = {"is_staff": True, "is_superuser": True}
    for office in Office:
        factories.AccountFactory(username=office.value, office=office.value, **officer)
    boss: Account = factories.AccountFactory(username="boss", office="system", **officer)
    return boss


def _rows() -> list[str]:
    return [serializers.serialize("json", model.objects.order_by("pk")) for model in KEPT]


def test_what_changes_stands_in_the_record_and_no_operator_gives_herself_a_post(
    client: Client, boss: Account, draft: Report
) -> None:
    county = draft.agency.parent
    assert county is not None
    lost = factories.appointed("lost", "高", factories.AgencyFactory(), Role.ADMINISTRATOR)
    client.force_login(boss)
    changing = set()
    for name, _ in POSTED:
        short = name.removeprefix("operation:")
        other = Account.objects.get(username="audit")
        pk = lost.appointments.get().agency_id if short == "reset" else county.pk
        kinds = {
            "pk": pk,
            "account_id": lost.pk if short == "reset" else other.pk,
            "task_id": "00000000-0000-0000-0000-000000000000",
        }
        wanted = next(route for one, route in POSTED if one == name)
        address = reverse(name, kwargs={key: kinds[key] for key in kinds if f":{key}>" in wanted})
        if changed := _changed(client, address, boss, county):
            changing.add(short)
        assert changed != "untold", name
    assert changing == CHANGING


def _changed(client: Client, address: str, boss: Account, county: Agency) -> str:
    """What posting everything that anybody could want does: nothing, ``told`` or ``untold``."""
    sent = {
        "name": "云溪县人民政府",
        "short_name": "云溪",
        "level": "county",
        "code": "",
        "full_name": "孙丽",
        "username": "sunli",
        "email": "",
        "office": "security",
        "role": Role.REVIEWER,
        "agency": county.pk,
        "account": boss.pk,
        "obliged": "1",
        "appointments-0-role": Role.ADMINISTRATOR,
        "is_superuser": "on",
        "sure": "1",
    }
    before, entries, said = _rows(), AdministrativeEntry.objects.count(), ""
    try:
        with transaction.atomic():
            client.post(address, sent)
            assert not Appointment.objects.filter(account=boss).exists()
            if _rows() != before:
                more = AdministrativeEntry.objects.filter(by=boss).count() > entries
                said = "told" if more else "untold"
            raise _Undo
    except _Undo:
        return said
