"""S12: how many parts are listed in an introduction, and what is none?"""

import pytest

from reports.checks.examples import example
from reports.statute.format_2021 import FORMAT_2021
from tests.checks.judging import found

CHAPTERS = "、".join(one.title for one in FORMAT_2021.chapters)
FIVE = "、".join(one.title for one in FORMAT_2021.chapters[:5])


def _said(text):
    return found(example(text={"lead": text})(FORMAT_2021), "S12")


@pytest.mark.parametrize(
    "said",
    [
        f"按照格式要求，由清河县柳林镇人民政府编制，本报告全文包括{CHAPTERS}六部分。",
        f"要求，由县教育局办公室编写，全文包括{CHAPTERS}六个部分。",
        f"本年度报告由柳林街道办事处汇编而成，内容为{CHAPTERS}六部分。",
        f"本报告由{CHAPTERS}六部分组成。",
        f"本报告包括：{CHAPTERS}等六个部分。",
        "本报告由六个部分组成。",
    ],
)
def test_who_wrote_the_report_is_no_part_of_it(said):
    assert not _said(f"根据《条例》{said}")


@pytest.mark.parametrize(
    "said",
    [
        f"由清河县柳林镇人民政府编制，本报告全文包括{FIVE}六部分。",
        f"本报告由{CHAPTERS}五部分组成。",
        "本报告由五个部分组成。",
    ],
)
def test_a_wrong_number_of_parts_is_told(said):
    assert _said(f"根据《条例》{said}")
