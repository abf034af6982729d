"""An address that not everybody can open is registered as no public address."""

import pytest

from reports.fetching.public_host import objection_to_address
from reports.models import Account, Report, State
from reports.workflow.refusal import Refused
from reports.workflow.way.publish import publish
from tests.on_the_way import approved

INSIDE = [
    *("127.0.0.1", "127.1", "10.1.2.3", "192.168.1.1", "172.16.0.1", "169.254.169.254"),
    *("100.64.0.1", "0.0.0.0", "224.0.0.1", "255.255.255.255", "2130706433", "0x7f.1"),
    *("0177.0.0.1", "0x7f000001", "127.0.0.1.", "１２７.0.0.１１", "127。0。0。1"),
    *("[::1]", "[::]", "[fe80::1]", "[fd00::1]", "[::ffff:10.0.0.1]", "[64:ff9b::7f00:1]"),
    *("[2002:7f00:1::]", "localhost", "LOCALHOST", "localhost.", "a.localhost", "server"),
    *("printer.local", "oa.lan", "www.intranet", "nianbao.internal", "a.home.arpa", "256.1.1.1"),
    "\uff4cocalhos\uff54",
]
OPEN = [
    "www.linshui.gov.cn",
    "8.8.8.8",
    "[2606:4700::1111]",
    "www.政务.cn",
    "a.gov.cn:8080",
    "4.cn",
]


@pytest.mark.parametrize("host", INSIDE)
def test_no_address_inside_a_network_is_a_public_address(host: str) -> None:
    for address in (f"http://{host}/a.html", f"https://{host}:8443/a.html"):
        assert "公众打不开" in objection_to_address(address)


@pytest.mark.parametrize("host", OPEN)
def test_an_address_of_the_open_network_is_one(host: str) -> None:
    assert objection_to_address(f"http://{host}/a.html?b=c#d") == ""


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://me:word@www.linshui.gov.cn/", "用户名和密码"),
        ("http://www.linshui.gov.cn@127.0.0.1/", "用户名和密码"),
        ("http://www.linshui.gov.cn:99999/", "端口不对"),
        ("http://[::1/", "主机名或者端口不对"),
    ],
)
def test_what_hides_in_an_address_is_refused(address: str, says: str) -> None:
    assert says in objection_to_address(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "192.168.0.7:8000", "oa.local", "127.0.0.１１"]
)
def test_a_report_is_never_published_at_an_address_inside(
    ready: Report, wang: Account, li: Account, host: str
) -> None:
    report = approved(ready, wang, li)
    with pytest.raises(Refused):
        publish(report.pk, f"http://{host}/2024.html", by=wang)
    assert Report.objects.get(pk=report.pk).state == State.APPROVED
