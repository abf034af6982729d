"""Which labels and figures stand together in one printed cell? Told before anything is made plain.

A figure is what the source prints without a gap: digits, their sign, their point and commas.
"""

import re
from collections.abc import Iterator

from reports.document.digits import are_digits, narrow
from reports.document.remembered import remembered
from reports.importers.cells.table_words import Words
from reports.importers.chinese_numerals import chinese_number
from reports.importers.flow import Slot
from reports.importers.same_label import bare, dense, unnumbered, words

LONGEST = 1000
"""Longer texts are no cells of a table."""

_VALUE = re.compile(
    r"[-+−增减]?[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?(?:件|条|项|个|宗|次|元|万元)?|[-–—―−/\\]+"
)
_OF_FIGURES = "0123456789０１２３４５６７８９.,，．-+－−\t\n\r \u3000\u00a0"
_REST = re.compile(r"[.,][0-9]+")
_WITH_NOTE = re.compile(
    r"((?:[0-9]{1,8}|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]{1,8})?(?:万元)?)"
    r"(?:件|条|项|个|宗|次)?(?:[(\[](.*)[)\]])?"
)
_CORRECTED = re.compile("更正|更改|修正|订正|勘误|改[为成]|[应实]为|误|变更为|调整为|现为")
"""What says that the figure before it is not the right one: 33（更正为37）."""
_THOUSANDS = re.compile(r"[0-9]{1,3}(?:\s[0-9]{3})+")
"""1 209 in a cell of its own: one number, or two; nobody can tell."""

_PARTS_OF_A_LABEL = 8
_LONGEST_NOTE = 20
_FEWEST_HEADS = 3
_DIGIT, _YEAR = re.compile("[0-9]"), re.compile("[0-9]{4}年")


@remembered
def is_value(text: str) -> bool:
    """Whether a text is one figure, or the dash that stands for none."""
    return _VALUE.fullmatch(narrow(text.strip())) is not None


def may_be_a_rest(text: str) -> bool:
    """Whether a text holds nothing but what figures are made of: the .125 of a broken 10.125."""
    return not text.strip(_OF_FIGURES)


def is_rest(text: str) -> bool:
    """Whether a text begins with the point of a figure that was broken: .125."""
    return _REST.fullmatch(narrow(text.strip())) is not None


def is_meant_for_a_figure(text: str) -> bool:
    """Whether a text that is no figure stands for one: 约22（其中修订16件）, 十二件, 无."""
    plain = dense(text)
    if len(plain) > _LONGEST_NOTE:
        return False
    number = chinese_number(plain.removesuffix("件"))
    has_digits = _DIGIT.search(_YEAR.sub("", plain)) is not None
    return plain == "无" or number is not None or has_digits


def figure_meant(text: str) -> str | None:
    """The number in a cell that says more than a number: 22（其中修订16件）, 十二件."""
    noted = _WITH_NOTE.fullmatch(text)
    if noted:
        return None if noted[2] and _CORRECTED.search(noted[2]) else noted[1]
    number = chinese_number(text.removesuffix("件"))
    return None if number is None else str(number)


def pieces(slot: Slot, known: Words) -> list[Slot]:
    """A printed cell as its labels and figures; as it is where it holds anything else."""
    text = slot.text.strip()
    if not text or len(text) > LONGEST or is_value(text) or is_label(text, known):
        return [slot]
    if _THOUSANDS.fullmatch(text):
        return [slot]
    found = list(_pieces(text.split(), known))
    return [slot._replace(text=one) for one in found] if found else [slot]


def is_label(text: str, known: Words) -> bool:
    """Whether a text is one of the labels to the letter."""
    return words(text) in known.above or bare(text) in known.lines


def _pieces(parts: list[str], known: Words) -> Iterator[str]:
    """Each part or run of parts that is a label, and the figures; nothing if one is neither.

    Beside the names of several columns another word may stand: 项目.
    """
    found: list[str] = []
    others = place = 0
    while place < len(parts):
        taken, told = _next(parts[place : place + _PARTS_OF_A_LABEL], known)
        found += told or parts[place : place + 1]
        others += not told
        place += max(taken, 1)
    named = sum(words(one) in known.columns for one in found) if others else 0
    if not others or named >= max(_FEWEST_HEADS, others + 1):
        yield from found


def _next(parts: list[str], known: Words) -> tuple[int, list[str]]:
    if is_value(parts[0]):
        return 1, [parts[0]]
    for number in range(len(parts), 0, -1):
        run = " ".join(parts[:number])
        told = [run] if is_label(run, known) else _unstuck(run, known)
        if told:
            return number, told
    return 0, []


def _unstuck(text: str, known: Words) -> list[str]:
    """A label and the figure stuck to it: 规章000, 行政事业性收费20.1."""
    label = text.rstrip(_OF_FIGURES)
    figure = text[len(label) :].strip()
    if not label or not is_value(figure):
        return []
    return [label, figure] if is_label(label, known) else []


def apart(figure: Slot, count: int) -> list[Slot] | None:
    """Figures of one digit each that stick together, as many as asked for: 000."""
    text = figure.text.strip()
    if len(text) != count or not are_digits(text):
        return None
    return [figure._replace(text=digit) for digit in text]


def is_numbered(text: str) -> bool:
    """Whether a label bears a number of its own: 3.其他."""
    return unnumbered(text) != dense(text)
