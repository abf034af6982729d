"""Where the numbers of labels stand in cells of their own, is the table read and none a figure?"""

import re

import pytest

from reports.importers import read
from tests.documents import sound
from tests.figures import balanced
from tests.importers import shapes

OWN = sound(figures=balanced(sound().edition, seed=3, most=40))


@pytest.mark.parametrize("between", ["\t", ".\t", "．\t", "、\t"])
def test_numbers_in_cells_of_rows(between: str) -> None:
    _same(shapes.text_of_rows, r"(?<=\t)([1-8])\.(?=[^0-9])", rf"\g<1>{between}")


@pytest.mark.parametrize("between", ["\n", ".\n", "、\n"])
def test_numbers_on_lines_of_their_own(between: str) -> None:
    _same(shapes.text_of_paragraphs, r"(?m)^([1-8])\.(?=[^0-9\n])", rf"\g<1>{between}")


def test_figures_before_a_column_are_no_numbers() -> None:
    data, name = shapes.text_of_rows(sound(figures=dict.fromkeys(OWN.figures, 3)))
    report = read(data, name)
    assert set(report.figures.values()) <= {3, None}


def _same(shape: shapes.Shape, printed: str, instead: str) -> None:
    data, name = shape(OWN)
    text, count = re.subn(printed, instead, data.decode())
    assert count > 10
    assert read(text.encode(), name).figures == OWN.figures
