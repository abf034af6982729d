"""Can everything be measured that `make bench` measures?"""

from tests.bench.__main__ import figures


def test_every_measurement_is_there_once_for_each_yardstick() -> None:
    found = [(one.name, one.yardstick_name, one.unit) for one in figures()]
    assert len(set(found)) == len(found) > 0
