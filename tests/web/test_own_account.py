"""我的账号: who one is here, and the address for mails."""

from django.test import Client
from django.urls import reverse

from reports.models import Account, AdministrativeEntry, Agency, CountySettings

PAGE = "/账号/"


def test_it_says_who_one_is(desk: Client, township: Agency) -> None:
    page = desk.get(PAGE).content.decode()
    assert f"{township.name}：填报员" in page
    assert reverse("password") in page
    assert f'href="{reverse("account")}"' in desk.get("/").content.decode()


def test_the_own_address_is_kept_and_on_record(desk: Client, wang: Account) -> None:
    answer = desk.post(PAGE, {"email": "wang@example.org"}, follow=True)
    assert "邮箱已改为wang@example.org。" in answer.content.decode()
    assert Account.objects.get(pk=wang.pk).email == "wang@example.org"
    assert AdministrativeEntry.objects.get().subject == wang.username
    assert "邮箱已删去" in desk.post(PAGE, {"email": ""}, follow=True).content.decode()
    assert Account.objects.get(pk=wang.pk).email == ""


def test_what_is_none_is_refused_and_stands_in_the_box(desk: Client, wang: Account) -> None:
    page = desk.post(PAGE, {"email": "wang(at)example"}).content.decode()
    assert "不是一个邮箱地址" in page
    assert 'value="wang(at)example"' in page
    assert Account.objects.get(pk=wang.pk).email == wang.email


def test_the_choices_say_that_the_county_sends_no_mails(desk: Client, county: Agency) -> None:
    CountySettings.objects.create(county=county, mails_sent=False)
    assert "您所在的县不用邮件通知" in desk.get("/通知/设置/").content.decode()
