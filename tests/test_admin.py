"""The operator looks at the tables of the site; nothing in Django's admin changes any of them."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.contrib import admin
from django.contrib.auth.models import Group
from django.core import serializers
from django.db.models import Model
from django.test import Client, RequestFactory
from django.urls import reverse

from reports.models import Account, AdministrativeEntry, Agency, Report, Role
from tests import factories

MODELS = sorted(admin.site._registry, key=lambda model: model._meta.label)


@pytest.fixture
def boss(db: None) -> Account:
    return Account.objects.create_superuser("operator", password="long-enough-here")


@pytest.fixture
def operator(client: Client, boss: Account) -> Client:
    client.force_login(boss)
    return client


def _everything() -> list[str]:
    """Every row that the admin could reach, as text; when somebody signed in is no matter."""
    models: set[type[Model]] = {*MODELS, Group, AdministrativeEntry}
    models |= {one.related_model for model in MODELS for one in _related(model)}
    return [
        serializers.serialize("json", model._default_manager.order_by("pk"))
        for model in sorted(models, key=lambda model: model._meta.label)
    ]


def _related(model: type[Model]) -> Iterator[Any]:
    return (one for one in model._meta.related_objects if not one.related_model._meta.abstract)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_model_of_the_admin_can_be_added_changed_or_deleted(
    model: type[Model], boss: Account, rf: RequestFactory
) -> None:
    page = admin.site.get_model_admin(model)
    request = rf.get("/admin/")
    request.user = boss
    assert not page.has_add_permission(request)
    assert not page.has_change_permission(request)
    assert not page.has_delete_permission(request)
    assert page.get_actions(request) == {}
    for inline in page.get_inline_instances(request):
        assert not inline.has_add_permission(request, None)
        assert not inline.has_change_permission(request, None)
        assert not inline.has_delete_permission(request, None)


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_no_address_of_the_admin_takes_anything_in(
    model: type[Model], operator: Client, draft: Report, li: Account
) -> None:
    factories.AccountFactory(username="second", is_staff=True)
    before = _everything()
    for pattern in admin.site.get_model_admin(model).get_urls():
        name = getattr(pattern, "name", None)
        numbers = pattern.pattern.regex.groups
        if not name or not name.endswith(("add", "changelist", "change", "delete", "password")):
            continue
        address = reverse(f"admin:{name}", args=[li.pk] * numbers)
        body = {"action": "delete_selected", "_selected_action": [li.pk], "post": "yes"}
        assert operator.post(address, body).status_code in {403, 404, 405}, address
    assert _everything() == before


def test_an_operator_never_appoints_herself_moves_a_unit_or_sets_a_password(
    operator: Client, boss: Account, draft: Report, wang: Account, county: Agency
) -> None:
    before = _everything()
    post = {
        "appointments-TOTAL_FORMS": "1",
        "appointments-INITIAL_FORMS": "0",
        "appointments-0-agency": county.pk,
        "appointments-0-role": Role.REVIEWER,
        "username": "operator",
        "is_superuser": "on",
    }
    unit = {"name": "别县的单位", "short_name": "别", "parent": factories.AgencyFactory().pk}
    before = _everything()
    for page, body in (
        (f"account/{boss.pk}/change/", post),
        (f"agency/{draft.agency_id}/change/", unit),
        (
            f"account/{wang.pk}/password/",
            {"password1": "a-new-one-12", "password2": "a-new-one-12"},
        ),
    ):
        assert operator.post(f"/admin/reports/{page}", body).status_code in {403, 404, 405}
    assert _everything() == before


def test_the_tables_can_be_looked_at(operator: Client, draft: Report, wang: Account) -> None:
    for model in MODELS:
        name = f"{model._meta.app_label}_{model._meta.model_name}"
        assert operator.get(reverse(f"admin:{name}_changelist")).status_code == 200
        if row := model._default_manager.first():
            assert operator.get(reverse(f"admin:{name}_change", args=[row.pk])).status_code == 200


def test_no_password_can_be_seen_or_guessed_at(operator: Client, wang: Account) -> None:
    wang.set_password("a-word-from-home")
    wang.save()
    page = operator.get(f"/admin/reports/account/{wang.pk}/change/").content.decode()
    assert "argon2" not in page
    for query in ("password__startswith=argon2", "appointments__account__password__gt=a"):
        page = operator.get(f"/admin/reports/account/?{query}", follow=True)
        assert page.status_code in {200, 400}
        assert "password" not in page.request["QUERY_STRING"] or page.status_code == 400


def test_the_operator_reads_no_report(operator: Client, draft: Report, wang: Account) -> None:
    factories.save(draft, "0", {"title": "秘密标题"}, wang)
    for page in (
        *(f"report/{draft.pk}/change/", "report/", "ledgerentry/"),
        f"ledgerentry/{draft.ledger.order_by('-number')[0].pk}/change/",
    ):
        answer = operator.get(f"/admin/reports/{page}")
        assert answer.status_code == 200
        assert "秘密标题" not in answer.content.decode()
    for page in ("", "text/1/", "preview/", "submit/", "last-year/", "download/docx/"):
        assert operator.get(f"/reports/{draft.pk}/{page}").status_code == 404


def test_no_word_of_a_report_can_be_guessed_at(
    operator: Client, draft: Report, wang: Account
) -> None:
    factories.save(draft, "0", {"title": "秘密标题"}, wang)
    found = operator.get("/admin/reports/report/?title__contains=秘密", follow=True)
    assert found.status_code == 400 or "title" not in found.request["QUERY_STRING"]


def test_the_operator_signs_in_where_everybody_does(client: Client) -> None:
    assert client.get("/admin/login/?next=/admin/")["Location"] == "/login/?next=/admin/"
    assert client.get("/admin/password_change/")["Location"] == reverse("password")


def test_a_clerk_has_no_business_there(desk: Client) -> None:
    assert desk.get("/admin/").status_code == 302
