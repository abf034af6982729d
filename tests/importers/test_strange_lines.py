"""A line that is none of the form's, above or below the figures of a table, takes none of them."""

import pytest

from reports.importers import read
from tests.corpus.compose import proses, specimen
from tests.corpus.layouts import layouts
from tests.importers.nothing_lost import missing

LAYOUTS = ("txt/single_spaces", "txt/cells_on_lines", "txt/tabs_padded", "txt/columns_by_spaces")
LINES = ("青禾年报.pdf", "年度报告汇总稿", "数据来源见附表", "政务公开专栏")
NOTES = (
    *("有1件尚未审结。", "共1件，结果维持。", "其他结果0件。", "行政复议总计1件。"),
    *("全年行政复议1件。", "本年没有行政诉讼。", "复议后起诉的1件已审结。"),
)


def _with_line(layout: str, seed: int, said: str, above: bool) -> tuple[list[object], list[object]]:
    """The figures of chapter four as they are and as they are read, a line beside the last row."""
    writers = list(proses())
    report = specimen(writers[seed % len(writers)], "mixed", seed)
    lines = layouts()[layout].printed([report])[0].decode().split("\n")
    end = next(n for n, line in enumerate(lines) if line.strip().startswith("五、"))
    first = next(n for n in range(end, 0, -1) if not _are_figures(lines[n - 1]) and lines[n - 1])
    place = first if above else end
    source = "\n".join([*lines[:place], said, *lines[place:]])
    document = read(source.encode(), "a.txt")
    cells = [cell for cell in document.figures if cell.startswith("disputes.")]
    assert missing([said], document) == []
    return [int(report.figures[cell]) for cell in cells], [document.figures[c] for c in cells]


def _are_figures(line: str) -> bool:
    return bool(line.strip()) and all(part.isdecimal() for part in line.split())


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("said", NOTES)
def test_a_note_below_a_table_leaves_its_figures(layout: str, said: str) -> None:
    for seed in range(3):
        printed, found = _with_line(layout, seed, said, above=False)
        assert found == printed


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("said", LINES)
def test_a_strange_line_above_its_figures_leaves_them(layout: str, said: str) -> None:
    for seed in range(3):
        printed, found = _with_line(layout, seed, said, above=True)
        assert found == printed
