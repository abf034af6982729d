"""The operator keeps units and accounts; reports are out of her reach."""

import pytest
from django.test import Client

from reports.models import Account, Agency, Report


@pytest.fixture
def operator(client: Client, db: None) -> Client:
    client.force_login(Account.objects.create_superuser("operator", password="long-enough-here"))
    return client


def test_units_and_accounts_are_kept(operator: Client) -> None:
    for page in ("agency", "account", "report", "ledgerentry"):
        assert operator.get(f"/admin/reports/{page}/").status_code == 200
    unit = {"name": "临水县新设镇人民政府", "short_name": "新设镇", "level": "", "county": ""}
    operator.post("/admin/reports/agency/add/", unit)
    assert Agency.objects.get().level == "township"


def test_a_report_cannot_be_changed(operator: Client, draft: Report) -> None:
    assert operator.get("/admin/reports/report/add/").status_code == 403
    assert operator.post(f"/admin/reports/report/{draft.pk}/change/", {}).status_code == 403
    assert operator.post(f"/admin/reports/report/{draft.pk}/delete/", {}).status_code == 403


def test_a_clerk_has_no_business_there(desk: Client) -> None:
    assert desk.get("/admin/").status_code == 302
