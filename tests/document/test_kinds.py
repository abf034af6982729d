"""Which kind of body is it? What a county tells apart, and what its report says."""

import pytest

from reports.document.levels import KINDS, LEVELS, guess_kind, level_of


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("临水县经济开发区管理委员会", "committee"),
        ("临水县高新区管委会", "committee"),
        ("临水县第一中学", "public_service"),
        ("临水县人民医院", "public_service"),
        ("临水县供水有限公司", "public_service"),
        ("临水县卫生健康委员会", "county_department"),
        ("临水县青石镇人民政府", "township"),
        ("临水县供销合作社", "other"),
    ],
)
def test_a_kind_is_guessed_from_the_name(name: str, kind: str) -> None:
    assert guess_kind(name) == kind


@pytest.mark.parametrize("kind", [*KINDS, ""])
def test_a_report_states_a_level_that_its_json_knows(kind: str) -> None:
    assert level_of(kind) in {*LEVELS, ""}
