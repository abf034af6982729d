"""What is typed and said at one box of a table's page, and how is it written?"""

from django.utils.html import escape
from django.utils.safestring import SafeString

from reports.exporters.table_frame import Frame
from reports.statute.grid import Box
from reports.statute.schema import Cell

LOCKED = ' readonly data-locked title="取自上年报告，已锁定"'

_AUTOMATIC = SafeString(' data-auto aria-description="自动合计"')

_PLAIN = ' class="cell"'


class GridPlace:
    """One box of the page: a label, or a figure with what is typed in it and said about it.

    A label's whole element, the frame of a cell and its input never change: they are written once.
    ``was`` is what stands below it: last year's figure where it is wanted, as it is printed;
    ``lock`` the attributes that keep it from being typed in, ``kind`` a class of its own for the
    cell, ``ahead`` the labels of a cell that stands alone, seen on a phone.
    """

    __slots__ = (
        *("box", "error", "finding", "frame", "input", "is_automatic"),
        *("ahead", "kind", "label", "lock", "remark", "spoken", "value", "was"),
    )

    def __init__(self, box: Box, frame: Frame, spoken: str = "") -> None:
        self.box = box
        self.frame = frame
        self.spoken = spoken
        self.ahead = self.input = self.label = SafeString()
        self.value = self.error = self.finding = self.remark = ""
        self.was: str | None = None
        self.kind = self.lock = ""
        self.is_automatic = False

    def filled(self, value: str) -> "GridPlace":
        """The same place with a figure in it; the drawn table itself is shared by all requests."""
        place = GridPlace(self.box, self.frame, self.spoken)
        place.ahead, place.input, place.value = self.ahead, self.input, value
        return place

    @property
    def is_plain_zero(self) -> bool:
        """A zero, and nothing to be said about it."""
        return self.value == "0" and not (self.error or self.finding or self.remark)

    @property
    def to_type(self) -> str:
        """The whole element; a figure as an input."""
        if self.label:
            return self.label
        field = f'{self.ahead}<input{self.input}{self._state} value="{escape(self.value)}"'
        if not self._is_spoken_of:
            return self.frame.holds(f"{field}>", _PLAIN)
        wrong = ' aria-invalid="true"' if self.error else ""
        return self._saying(f"{field}{wrong}{self._described}>")

    @property
    def to_read(self) -> str:
        """The whole element; a figure as it is printed."""
        if self.label:
            return self.label
        cell = self.box.cell
        heard = f' tabindex="-1" aria-describedby="finding-{cell}"' if self.finding else ""
        return self._saying(f'<span id="{cell}"{heard}>{escape(self.value)}</span>')

    @property
    def _state(self) -> str:
        return self.lock + (_AUTOMATIC if self.is_automatic else "")

    @property
    def _is_spoken_of(self) -> bool:
        said = self.error or self.finding or self.remark or self.was
        return bool(said or self.lock or self.kind or self.is_automatic)

    @property
    def _described(self) -> str:
        """Which of the things said about a figure its input names: one of ours, and the others."""
        names = ["error"] if self.error else ["finding"] if self.finding else []
        names += ["remark"] if self.remark else []
        names += ["was"] if self.was else []
        heard = " ".join(f"{name}-{self.box.cell}" for name in names)
        return f' aria-describedby="{heard}"' if heard else ""

    def _saying(self, figure: str) -> str:
        """The cell of a figure with everything that is said about it."""
        cell = self.box.cell
        marked = (
            *(("has-error", self.error), ("has-finding", self.finding)),
            *(("is-remarked", self.remark), ("is-locked", self.lock)),
            *(("is-auto", self.is_automatic), (self.kind, self.kind)),
        )
        classes = " ".join(("cell", *(name for name, said in marked if said)))
        error = f' data-error-for="{cell}"'
        said = _aside("error", cell, self.error, error) + _aside("finding", cell, self.finding)
        said += _aside("remark", cell, self.remark and f"审核意见：{self.remark}")
        said += f'<span class="was" id="was-{cell}">{escape(self.was)}</span>' if self.was else ""
        return self.frame.holds(figure + said, f' class="{classes}"')


def _aside(kind: str, cell: Cell, said: str, more: str = "") -> str:
    """What is heard and not seen at a figure."""
    if not said:
        return ""
    return f'<p id="{kind}-{cell}" class="visually-hidden"{more}>{escape(said)}</p>'
