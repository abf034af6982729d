"""The address of the 审核意见书."""

import hashlib
from io import BytesIO
from urllib.parse import quote

import docx
from django.test import Client
from django.urls import reverse

from reports.models import Account, Report
from tests.on_the_way import opened, returned


def test_the_unit_downloads_what_was_decided(desk: Client, ready: Report, li: Account) -> None:
    wang = ready.agency.appointments.get().account
    returned(ready, wang, li)
    answer = desk.get(reverse("web:opinion", args=[ready.pk]))
    content = answer.content
    assert answer.status_code == 200
    assert quote("审核意见书.docx") in answer.headers["Content-Disposition"]
    assert "整改期限为" in "".join(one.text for one in docx.Document(BytesIO(content)).paragraphs)


def test_the_unit_downloads_every_letter_as_it_was_sent(
    desk: Client, ready: Report, li: Account
) -> None:
    wang = ready.agency.appointments.get().account
    returned(ready, wang, li)
    for row in ready.letters.all():
        answer = desk.get(reverse("web:letter", args=[ready.pk, row.pk]))
        assert hashlib.sha256(answer.content).hexdigest() == row.digest
        newest = desk.get(reverse("web:opinion", args=[ready.pk]), {"as": row.identifier})
        assert newest.content == answer.content
    assert desk.get(reverse("web:opinion", args=[ready.pk]), {"as": "xlsx"}).status_code == 404


def test_a_letter_that_the_store_has_lost_is_said_in_words(
    desk: Client, ready: Report, li: Account
) -> None:
    wang = ready.agency.appointments.get().account
    returned(ready, wang, li)
    ready.letters.update(digest="0" * 64)
    answer = desk.get(reverse("web:opinion", args=[ready.pk]), follow=True)
    assert "丢失或者损坏" in answer.content.decode()


def test_nothing_is_there_before_the_county_has_opened_it(desk: Client, ready: Report) -> None:
    assert desk.get(reverse("web:opinion", args=[ready.pk])).status_code == 404


def test_while_it_is_reviewed_the_unit_finds_nothing_and_the_county_does(
    client: Client, ready: Report, wang: Account, li: Account, zhao: Account
) -> None:
    page = reverse("web:opinion", args=[opened(ready, wang, li).pk])
    answers = {}
    for person in (wang, zhao, li):
        client.force_login(person)
        answers[person.username] = client.get(page).status_code
    assert answers == {"wang": 404, "zhao": 404, "li": 200}


def test_a_stranger_is_asked_to_sign_in(client: Client, ready: Report) -> None:
    assert client.get(reverse("web:opinion", args=[ready.pk])).status_code == 302
