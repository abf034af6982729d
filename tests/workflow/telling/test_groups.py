"""群消息: a county's group is told by a robot, over https, once, and without a secret shown."""

import base64
import datetime
import hashlib
import hmac
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client
from pytest_django import Settings

from reports.models import (
    Account,
    AdministrativeEntry,
    Agency,
    GroupLine,
    Report,
    Role,
    TaskLease,
    ToldGroup,
    clock,
)
from reports.workflow.background.enqueue import enqueue
from reports.workflow.refusal import Refused
from reports.workflow.settings.set_group import remove_group, set_group, try_group
from reports.workflow.telling.groups.failed_tasks_task import tell_of_failed_tasks
from reports.workflow.telling.groups.robots import ROBOTS, signed, written
from reports.workflow.telling.groups.tell_group import tell_group
from reports.workflow.telling.urge import urge
from reports.workflow.way.submit import submit
from tests import factories
from tests.workflow.background import deeds
from tests.workflow.background.hands import do_all, states
from tests.workflow.telling.robot import ARobot, listening_robot

SECRET = "very-secret-7f3a"
SOON = datetime.timedelta(minutes=1)


@pytest.fixture(scope="module")
def _robot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ARobot]:
    folder = tmp_path_factory.mktemp("robot")
    with pytest.MonkeyPatch.context() as patch, listening_robot(folder) as robot:
        patch.setenv("SSL_CERT_FILE", str(folder / "robot.pem"))
        yield robot


@pytest.fixture
def robot(_robot: ARobot, settings: Settings) -> ARobot:
    """It hears, and has heard nothing yet."""
    settings.CHECK_PRIVATE_ADDRESSES = True
    settings.SITE_ADDRESS = "https://nianbao.example"
    _robot.heard, _robot.status, _robot.onward = [], 200, ""
    _robot.answer = {"errcode": 0, "errmsg": "ok"}
    return _robot


@pytest.fixture
def sun(county: Agency) -> Account:
    return factories.appointed("sun", "孙芳", county, Role.ADMINISTRATOR)


@pytest.fixture
def group(robot: ARobot, county: Agency, sun: Account) -> ToldGroup:
    return set_group(county.pk, "wecom", robot.address, by=sun)


def later(wait: datetime.timedelta = SOON) -> int:
    """What a worker does after a while."""
    moment = clock.now() + wait
    with clock.showing(lambda: moment):
        return do_all()


def failures() -> list[str]:
    return list(TaskLease.objects.exclude(failure="").values_list("failure", flat=True))


def test_a_report_that_was_sent_is_told_with_its_unit_and_a_link(
    ready: Report, wang: Account, li: Account, robot: ARobot, group: ToldGroup
) -> None:
    submit(ready.pk, by=wang)
    later()
    (text,) = robot.texts
    assert text.splitlines() == [
        "【阳光年报】临水县",
        "· 青石镇2024年度报告已送审，等待审核。",
        "办理：https://nianbao.example/%E5%AE%A1%E6%A0%B8/",
    ]
    assert not GroupLine.objects.exists()
    later()
    assert len(robot.heard) == 1


def test_what_happens_together_is_said_together(
    county: Agency, robot: ARobot, group: ToldGroup
) -> None:
    for number in range(25):
        tell_group(county.pk, f"第{number}镇2024年度报告已送审。", "review:queue")
    later()
    (text,) = robot.texts
    assert text.count("已送审") == 20
    assert "……共25件" in text


def test_urging_is_told_by_number_and_names_of_units_alone(
    county: Agency, wang: Account, zhao: Account, li: Account, robot: ARobot, group: ToldGroup
) -> None:
    units = Agency.objects.filter(parent=county)
    urge(county.pk, 2024, units.values_list("pk", flat=True), by=li)
    later()
    (text,) = robot.texts
    assert "催报了2个单位：青石镇、白马乡。" in text
    assert "王秀英" not in text


def test_a_county_without_a_group_tells_nobody(
    ready: Report, wang: Account, li: Account, robot: ARobot
) -> None:
    submit(ready.pk, by=wang)
    later()
    assert robot.heard == []


def test_dingtalk_and_feishu_get_their_own_signatures() -> None:
    address, content = signed(
        "dingtalk", "https://a.example/send?access_token=t", written("dingtalk", "好", ""), "s3c", 7
    )
    asked = parse_qs(urlsplit(address).query)
    digest = hmac.new(b"s3c", b"7000\ns3c", hashlib.sha256).digest()
    assert asked == {
        "access_token": ["t"],
        "timestamp": ["7000"],
        "sign": [base64.b64encode(digest).decode()],
    }
    address, content = signed(
        "feishu", "https://b.example/x", written("feishu", "好", ""), "s3c", 7
    )
    digest = hmac.new(b"7\ns3c", b"", hashlib.sha256).digest()
    assert base64.b64encode(digest) in content
    assert (address, b'"timestamp": "7"' in content) == ("https://b.example/x", True)
    assert "sign" not in signed("wecom", "https://c.example/", {}, "s3c", 7)[0]


_REFUSALS = [
    ("wecom", {"errcode": 93000, "errmsg": "invalid webhook url"}, "已经从群里删去"),
    ("dingtalk", {"errcode": 310000, "errmsg": "keywords not in content"}, "关键词"),
    ("dingtalk", {"errcode": 310000, "errmsg": "sign not match"}, "密钥不对"),
    ("feishu", {"code": 19021, "msg": "sign match fail"}, "密钥不对"),
    ("wecom", {"errcode": 77, "errmsg": "something new"}, "77：something new"),
    ("wecom", "<html>", "回答的不是企业微信的机器人"),
    ("feishu", [], "回答的不是飞书的机器人"),
]


@pytest.mark.parametrize(("kind", "answer", "said"), _REFUSALS)
def test_an_answer_that_is_no_yes_is_said_in_plain_words(
    county: Agency, sun: Account, robot: ARobot, kind: str, answer: object, said: str
) -> None:
    robot.answer = answer
    set_group(county.pk, kind, robot.address, by=sun)
    with pytest.raises(Refused, match=said):
        try_group(county.pk, by=sun)
    assert said in ToldGroup.objects.get().trouble


def test_a_refusal_is_kept_as_failed_and_tried_no_more_for_a_while(
    county: Agency, robot: ARobot, group: ToldGroup, sun: Account
) -> None:
    robot.answer = {"errcode": 93000}
    tell_group(county.pk, "青石镇2024年度报告已送审。", "review:queue")
    later()
    tell_group(county.pk, "白马乡2024年度报告已送审。", "review:queue")
    assert later() == 0
    assert states() == ["FAILED"]
    (why,) = failures()
    assert "已经从群里删去" in why
    robot.answer = {"errcode": 0}
    try_group(county.pk, by=sun)
    later()
    assert "青石镇" in robot.texts[-1]
    assert "白马乡" in robot.texts[-1]


def test_too_many_a_minute_is_waited_for_and_is_no_failure(
    county: Agency, robot: ARobot, group: ToldGroup
) -> None:
    robot.answer = {"errcode": 45009}
    tell_group(county.pk, "青石镇2024年度报告已送审。", "review:queue")
    later()
    assert states() == ["READY"]
    robot.answer = {"errcode": 0}
    later(2 * SOON)
    assert states() == ["SUCCESSFUL"]


def test_a_robot_that_is_away_is_tried_again_and_no_redirect_is_followed(
    county: Agency, sun: Account, robot: ARobot, group: ToldGroup
) -> None:
    robot.status, robot.onward = 302, "https://127.0.0.1:9/"
    with pytest.raises(Refused, match="对方回答 302"):
        try_group(county.pk, by=sun)
    set_group(county.pk, "wecom", "https://127.0.0.1:9/x", by=sun)
    tell_group(county.pk, "青石镇2024年度报告已送审。", "review:queue")
    later()
    assert states() == ["READY"]
    assert failures() == ["NotSaid：群机器人那边没有应答"]
    assert TaskLease.objects.get().attempts == 1


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("http://qyapi.example.com/x", "https://"),
        ("https://me:word@qyapi.example.com/x", "https://"),
        ("https://qyapi.example.com:99999/x", "不对"),
        ("https://127.0.0.1/x", "内部网络"),
        ("https://oa.local/x", "内部网络"),
        ("", "没有填写"),
        (f"https://a.example.com/{'x' * 600}", "最多"),
    ],
)
def test_what_is_no_robots_address_is_refused(
    county: Agency, sun: Account, settings: Settings, address: str, said: str
) -> None:
    settings.CHECK_PRIVATE_ADDRESSES = False
    with pytest.raises(Refused, match=said):
        set_group(county.pk, "wecom", address, by=sun)
    assert not ToldGroup.objects.exists()


def test_the_address_is_nowhere_to_be_read(
    client: Client,
    county: Agency,
    robot: ARobot,
    sun: Account,
    settings: Settings,
    caplog: pytest.LogCaptureFixture,
) -> None:
    client.force_login(sun)
    page = f"/管理/{county.pk}/规定/群消息/"
    client.post(
        page,
        {
            "act": "keep",
            "kind": "dingtalk",
            "address": robot.address,
            "secret": "signing-key-of-the-robot",
        },
    )
    shown = client.get(page).content.decode()
    assert "127.0.0.1/……7f3a" in shown
    said = client.post(page, {"act": "try"}, follow=True).content.decode()
    assert "钉钉的机器人说收到了" in said
    robot.answer = {"errcode": 300001}
    refused = client.post(page, {"act": "try"})
    assert refused.status_code == 409
    kept = ToldGroup.objects.get()
    record = str(list(AdministrativeEntry.objects.values("subject", "comment", "changes")))
    for text in (shown, said, refused.content.decode(), str(vars(kept)), record, caplog.text):
        assert SECRET not in text
        assert "signing-key-of-the-robot" not in text
    assert "钉钉" in record
    settings.SECRET_KEY = "another installation"
    with pytest.raises(Refused, match="SECRET_KEY换过了"):
        try_group(county.pk, by=sun)
    remove_group(county.pk, by=sun)
    assert not ToldGroup.objects.exists()


def test_only_her_own_administrator_names_a_countys_group(
    county: Agency, li: Account, robot: ARobot, group: ToldGroup
) -> None:
    for verb in (lambda: remove_group(county.pk, by=li), lambda: try_group(None, by=li)):
        with pytest.raises(Agency.DoesNotExist):
            verb()
    assert ToldGroup.objects.exists()
    assert set(ROBOTS) == {"wecom", "dingtalk", "feishu", "plain"}


def test_the_platforms_group_hears_of_tasks_that_have_failed(
    client: Client, robot: ARobot, db: None
) -> None:
    operator = factories.AccountFactory(username="op", is_superuser=True)
    client.force_login(operator)
    form = {"act": "keep", "kind": "plain", "address": robot.address}
    assert client.post("/平台/群消息/", form).status_code == 302
    enqueue(deeds.hopeless)
    do_all()
    enqueue(tell_of_failed_tasks)
    do_all()
    later()
    ((_, body),) = robot.heard
    assert "有1项后台任务没有办成" in body["text"]
    assert body["link"] == "https://nianbao.example/%E5%B9%B3%E5%8F%B0/%E4%BB%BB%E5%8A%A1/"
