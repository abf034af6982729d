"""One cell a line, with last year's column beside this one's."""

from tests.corpus.layouts import layout
from tests.corpus.layouts.another_year import rows_beside
from tests.corpus.layouts.plain_text import told
from tests.corpus.specimen import Specimen
from tests.corpus.table_rows import flat


@layout("txt")
def cell_a_line_with_last_year(report: Specimen) -> bytes:
    """A cell a line; beside each column 上年 and its name."""
    return told(report, lambda report, key: flat(rows_beside(report, key, "上年{}"))).encode()


@layout("txt")
def cell_a_line_with_last_year_in_brackets(report: Specimen) -> bytes:
    """A cell a line; each column again with （上年） behind its name."""
    return told(report, lambda report, key: flat(rows_beside(report, key, "{}（上年）"))).encode()


@layout("txt")
def cell_a_line_with_nameless_last_year(report: Specimen) -> bytes:
    """A cell a line; beside each column another that says 上年同期 and no more."""
    return told(report, lambda report, key: flat(rows_beside(report, key, "上年同期"))).encode()
