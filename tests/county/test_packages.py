"""管理 → 集中公开: a press has a package made, one sees how far it is and takes it away."""

import pytest
from django.core.files.storage import storages
from django.test import Client

from reports.models import Account, Agency, PublicPackage, Report, Role
from reports.workflow.background.duty import Hopeless
from reports.workflow.public_package import make_package_task
from tests import factories, on_the_way
from tests.workflow.background.hands import do_all


@pytest.fixture
def address(county: Agency) -> str:
    return f"/管理/{county.pk}/集中公开/"


@pytest.fixture
def administration(client: Client, county: Agency) -> Client:
    """A browser in which the county's administrator has signed in."""
    client.force_login(factories.appointed("sun", "孙立", county, Role.ADMINISTRATOR))
    return client


@pytest.fixture
def published(ready: Report, wang: Account, li: Account) -> Report:
    return on_the_way.published(ready, wang, li)


def test_a_press_has_it_made_and_the_last_one_is_taken_away(
    administration: Client, published: Report, address: str
) -> None:
    assert "还没有生成过数据包" in administration.get(address).content.decode()
    answer = administration.post(address, {"year": "2024"}, follow=True).content.decode()
    assert "等待后台程序" in answer
    assert administration.post(address, {"year": "2024"}).status_code == 409
    do_all()
    order = PublicPackage.objects.get()
    page = administration.get(address).content.decode()
    assert order.root[:8] in page
    assert "正在生成" not in page
    whole = administration.get(f"{address}2024/数据包/")
    assert b"".join(whole.streaming_content)[:2] == b"PK"  # type: ignore[attr-defined]
    assert administration.get(f"{address}2024/封面/").content[:4] == b"%PDF"
    assert administration.get(f"{address}2023/数据包/").status_code == 404


def test_what_cannot_be_made_is_said_where_it_was_asked_for(
    administration: Client, county: Agency, address: str
) -> None:
    for typed, said in (("2023", "还没有对外公开的报告"), ("", "请选择一个年度"), ("x", "请选择")):
        answer = administration.post(address, {"year": typed})
        assert answer.status_code == 409
        assert said in answer.content.decode()
    assert not PublicPackage.objects.exists()


def test_a_failure_is_told_and_a_file_that_is_gone_is_made_anew(
    administration: Client,
    published: Report,
    address: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(order: PublicPackage) -> None:
        raise Hopeless("磁盘已满。")

    with monkeypatch.context() as patched:
        patched.setattr(make_package_task, "make_package", fails)
        administration.post(address, {"year": "2024"})
        do_all()
    assert "没有生成：磁盘已满。" in administration.get(address).content.decode()
    administration.post(address, {"year": "2024"})
    do_all()
    order = PublicPackage.objects.get(made_at__isnull=False)
    storages["packages"].delete(order.digest)
    answer = administration.get(f"{address}2024/数据包/")
    assert "请重新生成" in answer.content.decode()
    administration.post(address, {"year": "2024"})
    do_all()
    assert {one.root for one in PublicPackage.objects.exclude(root="")} == {order.root}
    assert storages["packages"].exists(order.digest)
