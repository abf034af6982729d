"""Which words of a Word file are struck through or not seen, and which digits stand above or below
the line? As their run says, else its style, else that of its paragraph."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from lxml import etree

from reports.document.note_marks import FIGURE_OR_UNIT, STRUCK, lowered, raised
from reports.importers.cells.pieces import is_value
from reports.importers.word.docx_styles import LONGEST_CHAIN, W, chain_of, value_of

_OFF = {"0", "false", "off"}
_ASKED: Final = ("strike", "dstrike", "vanish", "vertAlign", "position", "color", "sz", "shd")
_ALIGNED: Final = {"superscript": raised, "subscript": lowered}
_MARK: Final = re.compile(r"[\[(（]?(?:附?注)?[0-9０-９]{1,2}[\])）]?")
_OF_NOTES: Final = re.compile("(?:foot|end)note ?(?:reference|anchor)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"-?[0-9]{1,4}")
_WHITE: Final = "FFFFFF"
_NO_FILL: Final = ("", "auto", _WHITE)
_LEAST, _USUAL, _SMALLER = 4, 21, 0.75
"""Half points: by so much a mark is raised, so large are usual words; how much smaller it is."""

Look = Mapping[str, str]


def take_out_struck_runs(
    root: etree._Element, by_id: Mapping[str, etree._Element]
) -> tuple[tuple[str, str], ...]:
    """Take out the words that are struck through or not seen, and raise the digits of notes:
    where the former stood, and what they say."""
    looks = _Looks(by_id)
    said = [
        *_hidden_rows(root),
        *(_emptied(list(one.iter(f"{W}t"))) for one in root.iter(f"{W}rt")),
    ]
    for run in root.iter(f"{W}r"):
        look = looks.of(run)
        if look and _is_unseen(run, look, looks):
            said.append(_emptied(run.findall(f"{W}t")))
        elif look and (change := _shifted(run, look, looks)):
            for one in run.findall(f"{W}t"):
                one.text = change(one.text or "")
    return tuple((STRUCK, text) for text in said if text.strip())


def is_on(look: etree._Element, name: str) -> bool:
    """Whether a property of a run is switched on: named without a value, it is."""
    found = look.find(f"{W}{name}")
    return found is not None and found.get(f"{W}val", "1") not in _OFF


def _hidden_rows(root: etree._Element) -> list[str]:
    """Take out the hidden rows of which another of their table has the labels: what they say."""
    said: list[str] = []
    for row in list(root.iter(f"{W}tr")):
        look, table = row.find(f"{W}trPr"), row.getparent()
        if look is None or table is None or not is_on(look, "hidden"):
            continue
        others = (one for one in table.iterchildren(f"{W}tr") if one is not row)
        if any(_labels(one) == _labels(row) for one in others):
            said.append(" | ".join(_said(cell) for cell in row.iterchildren(f"{W}tc")))
            table.remove(row)
    return said


def _labels(row: etree._Element) -> list[str]:
    """The cells of a row that hold words."""
    cells = (_said(cell) for cell in row.iterchildren(f"{W}tc"))
    return [one for one in cells if not is_value(one)]


class _Looks:
    """How runs look by their own properties, their styles, and the styles of their paragraphs."""

    def __init__(self, by_id: Mapping[str, etree._Element]) -> None:
        self._by_id = by_id
        self._styled: dict[str, Look] = {"": {}}
        self._last: tuple[etree._Element | None, Look] = (None, {})

    def of(self, run: etree._Element) -> Look:
        """What is said of a run: what stands nearest to it goes before."""
        own = run.find(f"{W}rPr")
        told = self._around(run)
        if own is None:
            return told
        return {**told, **self._style(value_of(own, "rStyle")), **dict(_told(own))}

    def _around(self, run: etree._Element) -> Look:
        """What the style of a run's paragraph says; of the last one it is kept."""
        around = run.getparent()
        while around is not None and around.tag != f"{W}p":
            around = around.getparent()
        if around is None:
            return {}
        if self._last[0] is not around:
            self._last = (around, self._style(value_of(around.find(f"{W}pPr"), "pStyle")))
        return self._last[1]

    def _style(self, identifier: str) -> Look:
        if (known := self._styled.get(identifier)) is None:
            chain = list(islice(chain_of(identifier, self._by_id), LONGEST_CHAIN))
            looks = (style.find(f"{W}rPr") for style in reversed(chain))
            told = {name: said for one in looks if one is not None for name, said in _told(one)}
            is_of_notes = _OF_NOTES.search(identifier) is not None
            known = ({"vertAlign": "superscript"} if is_of_notes else {}) | told
            self._styled[identifier] = known
        return known


def _told(look: etree._Element) -> Iterator[tuple[str, str]]:
    for name in _ASKED:
        if (found := look.find(f"{W}{name}")) is not None:
            yield name, found.get(f"{W}fill" if name == "shd" else f"{W}val", "1")


def _is_on(look: Look, name: str) -> bool:
    return look.get(name, "0") not in _OFF


def _is_unseen(run: etree._Element, look: Look, looks: _Looks) -> bool:
    """Whether words are struck through, hidden by a style, or white on white."""
    if _is_on(look, "strike") or _is_on(look, "dstrike") or _is_hidden_by_style(run, look):
        return True
    return look.get("color", "").upper() == _WHITE and _is_white_beside_others(run, looks)


def _is_hidden_by_style(run: etree._Element, look: Look) -> bool:
    """Whether a style hides a run; one that hides itself is left where it is, and not read."""
    own = run.find(f"{W}rPr")
    return _is_on(look, "vanish") and (own is None or own.find(f"{W}vanish") is None)


def _emptied(words: Sequence[etree._Element]) -> str:
    """What some words say that are taken out."""
    text = "".join(one.text or "" for one in words)
    for one in words if text.strip() else ():
        one.text = ""
    return text


def _said(holder: etree._Element) -> str:
    return "".join(one.text or "" for one in holder.iter(f"{W}t")).strip()


def _cell_of(run: etree._Element) -> etree._Element | None:
    return next(run.iterancestors(f"{W}tc"), None)


def _is_white_beside_others(run: etree._Element, looks: _Looks) -> bool:
    """Whether a figure is white on a white ground, and others of its cell are not."""
    cell = _cell_of(run)
    if cell is None or not FIGURE_OR_UNIT.fullmatch(_said(run)):
        return False
    grounds = [one.get(f"{W}fill") or "" for one in cell.iter(f"{W}shd")]
    if any(one not in _NO_FILL for one in grounds):
        return False
    colors = [looks.of(one).get("color", "") for one in cell.iter(f"{W}r") if _said(one)]
    return any(one.upper() != _WHITE for one in colors)


def _shifted(run: etree._Element, look: Look, looks: _Looks) -> Callable[[str], str] | None:
    """How the digits of a note are changed; None where a run is none."""
    if change := _ALIGNED.get(look.get("vertAlign", "")):
        return change
    up, size = _half_points(look.get("position", "")), _half_points(look.get("sz", ""))
    if not (abs(up) >= _LEAST or size) or not _MARK.fullmatch(_said(run)) or _cell_of(run) is None:
        return None
    before = _run_before(run)
    if before is None or not _said(before)[-1:].strip():
        return None
    other = looks.of(before)
    if abs(up - _half_points(other.get("position", ""))) >= _LEAST:
        return raised if up > _half_points(other.get("position", "")) else lowered
    return raised if 0 < size <= _SMALLER * (_half_points(other.get("sz", "")) or _USUAL) else None


def _run_before(run: etree._Element) -> etree._Element | None:
    """The run right before one in its paragraph."""
    earlier = run.getprevious()
    return earlier if earlier is not None and earlier.tag == f"{W}r" else None


def _half_points(told: str) -> int:
    return int(told) if _NUMBER.fullmatch(told) else 0
