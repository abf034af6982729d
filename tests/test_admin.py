"""The operator keeps units and accounts; reports are out of her reach."""

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import Account, Agency, Report
from tests.factories import save


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


def test_the_operator_reads_no_report(operator: Client, draft: Report, wang: Account) -> None:
    save(draft, "0", {"title": "秘密标题"}, wang)
    for page in (
        *(f"report/{draft.pk}/change/", "report/", "ledgerentry/"),
        f"ledgerentry/{draft.ledger.order_by('-number')[0].pk}/change/",
    ):
        answer = operator.get(f"/admin/reports/{page}")
        assert answer.status_code == 200
        assert "秘密标题" not in answer.content.decode()
    for page in ("", "text/1/", "preview/", "submit/", "last-year/", "download/docx/"):
        assert operator.get(f"/reports/{draft.pk}/{page}").status_code == 404


def test_the_operator_signs_in_where_everybody_does(client: Client) -> None:
    assert client.get("/admin/login/?next=/admin/")["Location"] == "/login/?next=/admin/"
    assert client.get("/admin/password_change/")["Location"] == reverse("password")


def test_accounts_are_not_deleted(operator: Client, wang: Account) -> None:
    assert operator.post(f"/admin/reports/account/{wang.pk}/delete/").status_code == 403


def test_a_clerk_has_no_business_there(desk: Client) -> None:
    assert desk.get("/admin/").status_code == 302
