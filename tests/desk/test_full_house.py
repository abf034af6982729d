"""Every door for foreign files: a full house and a used-up quota are said, and nothing is done."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from reports.document.json_form import dumps
from reports.models import Account, Agency, LastYear, Report, Role
from reports.workflow.foreign import reading_places
from reports.workflow.foreign.reading_places import place
from tests import factories
from tests.documents import sound

DOORS = ("checkup", "checkup of two", "start from checkup", "start", "last year", "list")


@pytest.fixture(autouse=True)
def _one_place(shared_folder: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.READING_PLACES = 1
    monkeypatch.setattr(reading_places, "PATIENCE", 0.1)


@pytest.fixture
def office(county: Agency) -> Iterator[Client]:
    client = Client()
    client.force_login(factories.appointed("zhang", "张伟", county, Role.ADMINISTRATOR))
    return client


def _file() -> SimpleUploadedFile:
    return SimpleUploadedFile("2023.json", dumps(sound(2023)).encode())


@pytest.fixture
def knock(desk: Client, office: Client, wang: Account, draft: Report, county: Agency):
    """Hand a file in by one of the doors; gives the status and the page."""
    unit = wang.appointments.get().agency
    posted = {"document": dumps(sound(2023)), "name": "a", "agency": unit.pk, "use": "same"}

    def requests() -> dict[str, tuple[Client, str, dict[str, object]]]:
        last_year = reverse("desk:last_year", args=[draft.pk])
        start = {"agency": unit.pk, "year": "2025", "last_year": _file()}
        return {
            "checkup": (desk, "/体检/", {"file": _file()}),
            "checkup of two": (desk, "/体检/", {"file": _file(), "last_year": _file()}),
            "start from checkup": (desk, "/体检/开始/", posted),
            "start": (desk, "/start/", start),
            "last year": (desk, last_year, {"last_year": _file()}),
            "list": (office, reverse("county:import", args=[county.pk]), {"file": _file()}),
        }

    def knocking(door: str) -> tuple[int, str]:
        client, address, form = requests()[door]
        answer = client.post(address, form)
        if answer.status_code == 302:
            answer = client.get(answer.headers["Location"])
        return answer.status_code, answer.content.decode()

    return knocking


@pytest.mark.parametrize("door", DOORS)
def test_a_full_house_is_said_at_every_door_and_nothing_is_done(door: str, knock) -> None:
    with place():
        status, page = knock(door)
    assert "请稍候再试" in page
    assert status == (200 if door == "start from checkup" else 503)
    assert Report.objects.count() == 1
    assert not LastYear.objects.exists()


@pytest.mark.parametrize("door", DOORS)
def test_the_quota_of_an_account_holds_at_every_door(door: str, knock, settings: Settings) -> None:
    settings.FILES_PER_HOUR = 1
    knock("checkup" if door != "list" else "list")
    status, page = knock(door)
    assert "已经超过1个" in page
    assert status == (200 if door == "start from checkup" else 429)
    assert Report.objects.count() == 1


def test_a_full_house_does_not_use_up_the_quota(knock, settings: Settings) -> None:
    settings.FILES_PER_HOUR = 1
    with place():
        knock("checkup")
    assert knock("checkup")[0] == 200
