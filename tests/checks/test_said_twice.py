"""What is printed twice is found, whoever put it there."""

import pytest

from reports.checks import Dossier
from tests.checks.judging import found
from tests.documents import sound, with_text

LEAD = sound().text("lead")[0]
ASK = "如对本报告有疑问，请与党政办联系（电话：0551-6012345）。"


def _quotes(section, *said):
    dossier = Dossier(with_text(sound(), section, *said))
    return [one.quote for one in found(dossier, "W02")]


@pytest.mark.parametrize(
    ("section", "said", "quote"),
    [
        ("lead", (LEAD, ASK), "0551-6012345"),
        ("lead", (ASK, ASK), ASK),
        ("other_matters", ("本年度未收取信息处理费。",), "本年度未收取信息处理费。"),
        (
            "overview.platform",
            ("在渡口的候船室里设了一面公开栏。", "又如。在渡口的候船室里设了一面公开栏。"),
            "在渡口的候船室里设了一面公开栏。",
        ),
    ],
)
def test_what_is_printed_twice_is_found(section, said, quote):
    assert quote in _quotes(section, *said)


@pytest.mark.parametrize(
    ("section", "said"),
    [
        ("lead", (LEAD,)),
        ("lead", (LEAD.replace("6012345", "6012346"), ASK)),
        ("other_matters", ("除信息处理费外，没有其他需要报告的事项。",)),
        ("overview.platform", ("公开栏每月更新3次。", "公示栏每月更新3次。")),
    ],
)
def test_what_is_printed_once_is_left_alone(section, said):
    assert not _quotes(section, *said)
