"""Advice and reasonable limits follow the kind of body that reports."""

from dataclasses import replace
from decimal import Decimal

import pytest

from reports.checks import Dossier
from reports.checks.structure.advised_title import advised_title
from reports.document.levels import guess_level
from tests.checks.judging import found
from tests.documents import sound

FEES = "disclosure.fees.amount"
ADVISED = {
    "清河县柳林镇": "××县××乡（镇）人民政府",
    "清河市东城区柳林街道": "××区××街道办事处",
    "清河县教育局": "××县××局（委、办）",
    "清河经济开发区管理委员会": "××管理委员会",
    "清河职业技术学院": "××（单位全称）",
    "清河县人民医院": "××（单位全称）",
    "清河县": "××县（市、区）人民政府",
}


@pytest.mark.parametrize("organisation", ADVISED)
def test_the_title_that_is_advised_is_one_of_such_a_body(organisation: str) -> None:
    level = guess_level(organisation)
    dossier = Dossier(replace(sound(), organisation=organisation, level=level))
    assert advised_title(dossier) == f"{ADVISED[organisation]}2024年政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("organisation", "asked"),
    [
        ("清河县柳林镇人民政府", True),
        ("清河县柳林街道办事处", True),
        ("清河县市场监督管理局", False),
        ("清河经济开发区管理委员会", False),
        ("清河职业技术学院", False),
        ("清河县人民政府", False),
    ],
)
def test_millions_of_fees_are_odd_for_a_township_alone(organisation: str, asked: bool) -> None:
    figures = {**sound().figures, FEES: Decimal(172)}
    level = guess_level(organisation)
    document = replace(sound(), figures=figures, organisation=organisation, level=level)
    assert bool(found(Dossier(document), "P03")) is asked
