"""How are Chinese lines made equally long? By a little space between all characters of a line.

WeasyPrint widens spaces only, and Chinese has none: lines would stay ragged, and one stray space
would take all the slack. This replaces a private function, hence the pinned version in
pyproject.toml and the test that fails when it stops working.
"""

from collections.abc import Iterator
from typing import Any

from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text.line_break import create_layout


def justify_line(context: Any, line: Any, extra_width: float) -> None:
    """Spread the slack of a line over the gaps between its characters."""
    texts = list(_texts(line))
    gaps = sum(len(text.text) for text in texts) - 1
    if gaps > 0 and extra_width > 0:
        _widen(context, line, extra_width / gaps, texts[-1])


def justify_chinese() -> None:
    """Let WeasyPrint justify this way, in this process."""
    inline.justify_line = justify_line


def _texts(box: Any) -> Iterator[Any]:
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        if isinstance(child, boxes.TextBox | boxes.InlineBox) and child.is_in_normal_flow():
            yield from _texts(child)


def _widen(context: Any, box: Any, space: float, last: Any) -> float:
    """Widen a box and what is in it; return by how much."""
    if isinstance(box, boxes.TextBox):
        return _widen_text(context, box, space, is_last=box is last)
    added = 0.0
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        for child in box.children:
            if child.is_in_normal_flow():
                child.translate(added, 0)
                added += _widen(context, child, space, last)
        box.width += added
    return added


def _widen_text(context: Any, box: Any, space: float, *, is_last: bool) -> float:
    spacing = box.style["letter_spacing"]
    box.style = box.style.copy()
    box.style["letter_spacing"] = (0 if spacing == "normal" else spacing) + space
    box.pango_layout = create_layout(box.text, box.style, context, None, 0)
    box.pango_layout.deactivate()
    added = space * (len(box.text) - is_last)
    box.width += added
    return added
