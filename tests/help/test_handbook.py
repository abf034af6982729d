"""帮助: every part opens, every picture is there and described, every page leads to its place."""

import re
import struct

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from reports.help.parts import PARTS
from reports.models import Account, Report, Role
from reports.web.guide import PLACES
from tests import factories
from tests.web.walk import addresses

TEMPLATES = settings.BASE_DIR / "templates" / "help"
PICTURES = settings.BASE_DIR / "static" / "help"
LARGEST = 60 * 1024

_PICTURE = re.compile(r"<img[^>]*>", re.DOTALL)
_FILE = re.compile(r"help/([\w-]+\.png)")


def _pictures() -> dict[str, str]:
    """The tag of every picture, by its file."""
    tags = [
        tag
        for page in TEMPLATES.glob("*.html")
        for tag in _PICTURE.findall(page.read_text("utf-8"))
    ]
    return {found[1]: tag for tag in tags if (found := _FILE.search(tag))}


def test_every_picture_is_there_and_none_is_left_over() -> None:
    assert set(_pictures()) == {path.name for path in PICTURES.iterdir()}


def test_every_picture_is_small_described_and_of_the_size_it_says() -> None:
    for name, tag in _pictures().items():
        content = (PICTURES / name).read_bytes()
        assert len(content) <= LARGEST, name
        width, height = struct.unpack_from(">II", content, 16)
        assert f'width="{width}"' in tag, name
        assert f'height="{height}"' in tag, name
        described = re.search(r'alt="([^"]+)"', tag)
        assert described, name
        assert len(described[1]) >= 6, name


@pytest.mark.parametrize("title", PARTS)
def test_every_part_is_open_to_everyone(client: Client, db: None, title: str) -> None:
    assert reverse("help:part", args=[title]) in client.get("/帮助/").content.decode()
    page = client.get(reverse("help:part", args=[title])).content.decode()
    assert page.count("<h1") == 1
    assert PARTS[title].whom in page


def test_there_is_no_other_part(client: Client, db: None) -> None:
    assert client.get("/帮助/没有/").status_code == 404


def test_every_place_that_pages_lead_to_is_there(client: Client, db: None) -> None:
    for part, section in PLACES.values():
        page = client.get(reverse("help:part", args=[part])).content.decode()
        assert not section or f'id="{section}"' in page, (part, section)


def test_places_are_given_to_pages_that_exist() -> None:
    names = {name for name, _ in addresses()}
    packages = {name.partition(":")[0] for name in names if ":" in name}
    assert {place for place in PLACES if ":" in place} <= names
    assert {place for place in PLACES if ":" not in place} <= packages


def _leads_to(client: Client, address: str) -> str:
    page = client.get(address).content.decode()
    found = re.search(r'<a href="([^"]+)">帮助</a>\s*</nav>\s*(?=<form|</div>)', page)
    assert found, address
    return found[1]


def test_pages_lead_to_their_part(desk: Client, draft: Report) -> None:
    filling = reverse("help:part", args=["填报"])
    assert _leads_to(desk, f"/reports/{draft.pk}/table/3/") == f"{filling}#tables"
    assert _leads_to(desk, f"/reports/{draft.pk}/") == filling
    assert _leads_to(desk, "/通知/") == filling, "everyone's page: the part for one's own work"
    assert _leads_to(desk, "/核验/") == reverse("help:contents")


@pytest.mark.parametrize(
    ("role", "address", "part"),
    [
        (Role.SIGNER, "/", "审签"),
        (Role.REVIEWER, "/审核/", "审核"),
        (Role.ADMINISTRATOR, "/账号/", "管理"),
    ],
)
def test_each_role_has_its_part(
    client: Client, wang: Account, role: Role, address: str, part: str
) -> None:
    (post,) = wang.appointments.all()
    above = post.agency if role == Role.SIGNER else post.agency.parent
    client.force_login(factories.appointed("other", "李慧", above, role))
    assert _leads_to(client, address).startswith(reverse("help:part", args=[part]))


def test_whoever_has_a_first_password_may_read_it(client: Client, wang: Account) -> None:
    Account.objects.filter(pk=wang.pk).update(must_change_password=True)
    client.force_login(wang)
    assert client.get("/帮助/填报/").status_code == 200
    assert client.get("/").status_code == 302
