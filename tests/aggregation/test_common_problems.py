"""Problems that several units name: counted by unit, the most frequent first."""

import random

from reports.aggregation.common_problems import common_problems

READING = "政策解读形式单一。"
STAFF = "工作人员流动大，业务培训少。"


def test_a_topic_counts_units_and_not_sentences() -> None:
    told = {"甲镇": [READING, READING], "乙镇": [READING], "丙镇": [STAFF]}
    (one,) = common_problems(told)
    assert (one.topic, list(one.units)) == ("政策解读", ["甲镇", "乙镇"])
    assert one.start.endswith("（2个单位在年度报告中提到）。")


def test_what_most_units_name_comes_first_in_whatever_order_they_come() -> None:
    told = [(f"{n}镇", [READING] * (n < 3) + [STAFF]) for n in range(6)]
    for seed in range(5):
        random.Random(seed).shuffle(told)
        found = common_problems(dict(told))
        assert [len(one.units) for one in found] == [6, 3]


def test_what_nobody_or_one_names_is_no_common_problem() -> None:
    assert common_problems({}) == []
    assert common_problems({"甲镇": [READING], "乙镇": ["没有发现问题。"]}) == []
