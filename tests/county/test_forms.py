"""What an administrator does on the pages, and what she is told when it cannot be done."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from reports.models import Account, Agency, CountySeverity, CountyYear, ReadyRemark, Role


def _go(client: Client, county: Agency, page: str, /, *keys: int, **typed: object) -> str:
    address = reverse(f"county:{page}", args=[county.pk, *keys])
    return client.post(address, typed, follow=True).content.decode()


def test_an_account_is_opened_and_its_password_shown_once(
    office: Client, county: Agency, township: Agency
) -> None:
    typed = {"username": "zhang3", "full_name": "张三", "unit_0": township.pk, "role_0": "filler"}
    page = _go(office, county, "new_person", **typed)
    found = re.search(r"<code[^>]*>([^<]+)</code>", page)
    assert found
    assert Account.objects.get(username="zhang3").check_password(found[1])
    again = _go(office, county, "new_person", **typed)
    assert "已经有人用了" in again
    assert 'value="张三"' in again


def test_half_a_post_is_named(office: Client, county: Agency, township: Agency) -> None:
    typed = {"username": "zhang3", "full_name": "张三", "unit_0": township.pk}
    assert "单位和岗位要一起选" in _go(office, county, "new_person", **typed)


def test_a_foreign_unit_cannot_be_chosen(
    office: Client, county: Agency, foreign_unit: Agency
) -> None:
    typed = {"username": "zhang3", "full_name": "张三", "unit_0": foreign_unit.pk}
    _go(office, county, "new_person", **typed, role_0="filler")
    assert not Account.objects.filter(username="zhang3").exists()


def test_a_person_is_changed_reset_closed_and_reopened(
    office: Client, county: Agency, township: Agency, wang: Account
) -> None:
    page = _go(
        office, county, "person", wang.pk, full_name="王秀", unit_0=township.pk, role_0="signer"
    )
    assert "已保存" in page
    assert wang.appointments.get().role == Role.SIGNER
    assert "密码已重置" in _go(office, county, "reset", wang.pk)
    assert "已停用" in _go(office, county, "close", wang.pk)
    assert "请先恢复" in _go(office, county, "reset", wang.pk)
    assert "账号已恢复" in _go(office, county, "reopen", wang.pk)
    assert "没有停用" in _go(office, county, "reopen", wang.pk)


def test_an_administrator_cannot_close_herself(
    office: Client, county: Agency, sun: Account
) -> None:
    assert "不能停用自己" in _go(office, county, "close", sun.pk)


def test_a_unit_is_added_changed_renamed_and_merged(office: Client, county: Agency) -> None:
    assert "已增加" in _go(office, county, "new_unit", name="临水县河西镇人民政府")
    assert "已经有了" in _go(office, county, "new_unit", name="临水县河西镇人民政府")
    unit = Agency.objects.get(short_name="河西镇")
    assert "已保存" in _go(office, county, "unit", unit.pk, short_name="河西", level="township")
    renamed = {"name": "临水县河西街道办事处", "short_name": "河西街道", "until": "2025-12-31"}
    assert "已更名为" in _go(office, county, "rename", unit.pk, **renamed)
    assert "新名称和现在的一样" in _go(office, county, "rename", unit.pk, **renamed)
    assert "已撤并" in _go(office, county, "merge", unit.pk, on="2026-01-01")
    assert "已经撤并" in _go(office, county, "merge", unit.pk, on="2026-01-01")
    assert "已恢复" in _go(office, county, "restore", unit.pk)


def test_rules_are_laid_down(office: Client, county: Agency) -> None:
    assert "已保存" in _go(office, county, "rules", signing_required="on")
    assert "已保存" in _go(office, county, "year", 2025, submit_by="2026-01-10")
    assert CountyYear.objects.get(county=county).year == 2025
    odd = _go(office, county, "year", 2025, submit_by="2026-02-10", publish_by="2026-01-31")
    assert "不能晚于公布期限" in odd
    assert "2026-02-10" in odd
    assert "已增加" in _go(office, county, "add_remark", text="请补充成文日期")
    again = _go(office, county, "add_remark", text="请补充成文日期")
    assert "已经有了" in again
    assert 'value="请补充成文日期"' in again
    remark = ReadyRemark.objects.get(county=county)
    assert "已删去" in _go(office, county, "remove_remark", remark.pk)


def test_a_year_far_away_is_none(office: Client, county: Agency) -> None:
    assert office.get(reverse("county:year", args=[county.pk, 9999])).status_code == 404


def test_checks_are_sought_and_graded(office: Client, county: Agency) -> None:
    address = reverse("county:grades", args=[county.pk])
    assert 'value="A07"' not in office.get(address).content.decode()
    assert 'value="A07"' in office.get(address, {"q": "a07"}).content.decode()
    assert "已保存" in _go(office, county, "set_grade", code="A07", severity="hint", q="a07")
    assert CountySeverity.objects.get(county=county).severity == "hint"
    assert 'value="A07"' in office.get(address).content.decode()
    assert "没有这条规则" in _go(office, county, "set_grade", code="ZZ9", severity="hint")


@pytest.mark.parametrize("name", ["reset", "close", "reopen", "restore"])
def test_acts_need_more_than_a_link(
    office: Client, county: Agency, wang: Account, name: str
) -> None:
    assert office.get(reverse(f"county:{name}", args=[county.pk, wang.pk])).status_code == 405


def test_a_double_is_asked_about_and_what_was_typed_stays(
    office: Client, county: Agency, township: Agency
) -> None:
    address = reverse("county:new_unit", args=[county.pk])
    form = {"name": "青石镇人民政府", "contact_phone": "0551-6012345", "reports_from": "2025"}
    page = office.post(address, form)
    shown = page.content.decode()
    assert page.status_code == 409
    assert "可能是同一个单位" in shown
    assert 'name="sure"' in shown
    assert "0551-6012345" in shown
    office.post(address, form | {"sure": "1"})
    made = Agency.objects.get(name="青石镇人民政府")
    assert made.reports_from == 2025
    page = office.post(reverse("county:remove", args=[county.pk, made.pk]), follow=True)
    assert "已删除“青石镇人民政府”" in page.content.decode()
