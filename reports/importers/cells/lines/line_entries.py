"""What stands behind the label of a line, is it all of it, and which of it are its figures?"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.importers.cells.pieces import apart, is_meant_for_a_figure, is_value, may_be_a_rest
from reports.importers.flow import Slot
from reports.importers.same_label import dense
from reports.statute.schema import Axis

_LONGEST_PIECE = 4


@dataclass
class LineEntry:
    """A label of a line, and what stands behind it."""

    line: Axis | None
    label: Slot
    values: list[Slot] = field(default_factory=list, init=False)
    said: list[Slot] = field(default_factory=list, init=False)
    """Those of the values that say something."""

    heads: list[str] = field(default_factory=list)
    """The columns named since: before all of its figures, or one before each."""

    beyond: int = 0
    """By how many its row has more cells than most, or fewer."""

    is_cut: bool = False
    """Whether empty cells at the end of its row were left out."""

    is_under_head: bool = False
    """Whether words of the head stand above it."""

    @property
    def is_new(self) -> bool:
        """Whether nothing was said of it yet."""
        return not (self.line or self.values or self.heads)

    def awaits(self, column: str) -> bool:
        """Whether a column may be named here, and be none of the next line's."""
        is_in_turn = not self.values or 0 < len(self.heads) == len(self.said)
        return self.line is not None and is_in_turn and column not in self.heads

    @property
    def is_of_words(self) -> bool:
        """Whether words that name no line are all that was said: none stands for a figure."""
        return self.line is None and bool(self.said) and not any(map(_may_be_figure, self.said))

    def add(self, value: Slot) -> None:
        """Take in what stands behind the label."""
        self.values.append(value)
        if value.text.strip():
            self.said.append(value)


def goes_on(entry: LineEntry, below: LineEntry | None, columns: int) -> bool:
    """Whether figures without a label stand below a line: its own may be broken in two.

    A few characters beside them are a piece of a group's label, and name no line; nor do more
    where the figures are fewer than a line has.
    """
    if not entry.said or entry.is_of_words or not below or below.line:
        return False
    rests = [slot for slot in below.said if may_be_a_rest(slot.text)]
    named = "".join(dense(slot.text) for slot in below.said if slot not in rests)
    return bool(rests) and (len(named) <= _LONGEST_PIECE or len(rests) < columns)


def _may_be_figure(slot: Slot) -> bool:
    return is_value(slot.text) or is_meant_for_a_figure(slot.text)


def spacing(lines: Sequence[tuple[LineEntry, int]]) -> tuple[bool, bool]:
    """Whether the figures of lines, so many each, stick together, and whether empty cells need
    not be a line's own."""
    return _are_tight(lines), _are_filled_up(lines)


def _are_tight(lines: Sequence[tuple[LineEntry, int]]) -> bool:
    """Whether the figures of lines stick together, in most of them and with no gap in any."""
    several = [(entry, count) for entry, count in lines if count > 1 and entry.said]
    stuck = [apart(entry.said[0], count) for entry, count in several]
    is_apart = any(len(entry.values) > 1 for entry, _ in several)
    return not is_apart and 2 * sum(map(bool, stuck)) > len(several)


def _are_filled_up(lines: Sequence[tuple[LineEntry, int]]) -> bool:
    """Whether lines have empty cells that need not be their own: more cells than the form, or
    fewer figures, all as many, behind more or fewer places of labels."""
    told = [(entry.values, count) for entry, count in lines if count]
    has_more = any(len(values) > count and _is_said(values) for values, count in told)
    return has_more or _are_narrower([one for one in told if one[1] > 1 and _is_said(one[0])])


def _is_said(values: Sequence[Slot]) -> bool:
    return any(slot.text.strip() for slot in values)


def _are_narrower(lines: Sequence[tuple[list[Slot], int]]) -> bool:
    rests = {len(values) - _empty_in_front(values) for values, _ in lines}
    is_narrow = len(rests) == 1 and all(count > max(rests) for _, count in lines)
    return is_narrow and len({len(values) for values, _ in lines}) > 1


def _empty_in_front(values: Sequence[Slot]) -> int:
    return next((n for n, slot in enumerate(values) if slot.text.strip()), 0)


def fitted(entry: LineEntry, count: int, is_filled_up: bool) -> list[Slot] | None:
    """The figures of a line; None where they are too few, or may begin at several places.

    In a table that is filled up with empty cells (``is_filled_up``) an empty one at either end
    of a line may be its own or not, also in a row shorter than most; in one longer than most, an
    empty one among its figures as well.
    """
    values = entry.values
    said = [n for n, slot in enumerate(values) if slot.text.strip()]
    if len(values) < count or not said:
        return None
    may_be_moved = entry.is_cut and said[0] > 0
    if len(values) == count and not is_filled_up and entry.beyond >= 0 and not may_be_moved:
        return list(values)
    is_sure = entry.beyond <= 0 or count in (len(said), len(values))
    is_whole = is_sure and said[-1] - said[0] + 1 == count
    return list(values[said[0] : said[-1] + 1]) if is_whole else None
