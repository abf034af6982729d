"""January 2025, and a county that has a few units."""

import pytest

from reports.models import Agency
from tests.workflow.arriving.conftest import _january as _january
from tests.workflow.arriving.conftest import he as he


@pytest.fixture
def units(county: Agency, township: Agency) -> list[Agency]:
    """青石镇 of the cast, and three others."""
    named = [
        ("临水县白马乡人民政府", "白马乡"),
        ("临水县城关街道办事处", "城关街道"),
        ("临水县教育局", "教育局"),
    ]
    more = [Agency(name=name, short_name=short, parent=county) for name, short in named]
    for one in more:
        one.save()
    return [township, *more]
