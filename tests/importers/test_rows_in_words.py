"""A row of a table that is told in words is read; a sentence about figures is not."""

import pytest

from reports.importers.text.rows_in_words import row_in_words


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("规章：本年制发件数2件，本年废止件数0件，现行有效件数12件。", ("规章", "2", "0", "12")),
        (
            "行政强制：上一年项目数量7件，本年增/减-98件，处理决定数量0件。",
            ("行政强制", "7", "-98", "0"),
        ),
        ("行政事业性收费：本年收费金额（单位：万元）20.31。", ("行政事业性收费", "20.31")),
        (
            "三、本年度办理结果，（三）不予公开，1.属于国家秘密：自然人1件，商业企业0件，科研机构0件，"
            "社会公益组织0件，法律服务机构0件，其他0件，总计1件。",
            ("1.属于国家秘密", "1", "0", "0", "0", "0", "0", "1"),
        ),
        ("规章：本年制发件数2件，现行有效件数12件，本年废止件数0件。", ()),
        ("规章：本年制发件数2件，现行有效件数12件。", ()),
        ("规章：本年制发件数2件，本年废止件数约3件以上，现行有效件数12件。", ()),
        ("本年制发：规章2件，规范性文件0件。", ()),
        ("规章", ()),
    ],
)
def test_a_row_told_in_words(line: str, row: tuple[str, ...]) -> None:
    assert row_in_words(line) == row
