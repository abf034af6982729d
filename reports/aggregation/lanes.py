"""How are whole reports added and compared fast? Every figure a lane of one large number."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Final

from reports.statute.schema import AMOUNT_PLACES, Cell, Edition, Figure

_BYTES: Final = 8
"""A lane holds what 40,000 reports of eight digits and four decimals add up to."""
_BITS: Final = 8 * _BYTES
_UNIT: Final = 10**AMOUNT_PLACES

Packed = int
"""The figures of one report, or a difference of two, cell by cell in printing order."""


@dataclass(frozen=True)
class Lanes:
    """The lanes of an edition: an amount counts in units of 0.0001 万元, a blank as nothing."""

    edition: Edition

    def packed(self, figures: Mapping[Cell, Figure]) -> Packed:
        """The figures as one number; sums and differences of such numbers are those of lanes."""
        return sum(
            self._whole(cell, figure) << _BITS * lane
            for lane, cell in enumerate(self.edition.cells)
            if (figure := figures.get(cell))
        )

    def unpacked(self, packed: Packed) -> dict[Cell, int | Decimal]:
        """What is not nothing, by cell."""
        lanes = (packed + self._middle).to_bytes(self._length, "little")
        found: dict[Cell, int | Decimal] = {}
        for lane, cell in enumerate(self.edition.cells):
            one = lanes[lane * _BYTES : (lane + 1) * _BYTES]
            if one != _NOTHING:
                found[cell] = self._figure(cell, int.from_bytes(one, "little") - _HALF)
        return found

    def outside(self, table: str, packed: Packed) -> Packed:
        """The lanes that are not one table's: equal where all figures outside it are."""
        return (packed + self._middle) & self._masks[table]

    def touches_few(self, packed: Packed, most: int) -> bool:
        """Whether at most ``most`` lanes hold something, quickly; True may err, False never."""
        lanes = ((packed + self._middle) ^ self._middle).to_bytes(self._length, "little")
        return lanes.count(0) >= _BYTES * (len(self.edition.cells) - most)

    def _whole(self, cell: Cell, figure: int | Decimal) -> int:
        return int(figure * _UNIT) if self.edition.is_amount(cell) else int(figure)

    def _figure(self, cell: Cell, whole: int) -> int | Decimal:
        return Decimal(whole) / _UNIT if self.edition.is_amount(cell) else whole

    @cached_property
    def _masks(self) -> dict[str, Packed]:
        lane = (1 << _BITS) - 1
        return {
            table.key: sum(
                lane << _BITS * at
                for at, cell in enumerate(self.edition.cells)
                if self.edition.table_of[cell] is not table
            )
            for table in self.edition.tables
        }

    @cached_property
    def _length(self) -> int:
        return _BYTES * len(self.edition.cells)

    @cached_property
    def _middle(self) -> Packed:
        """Half of every lane: with it no lane that is less than nothing borrows of the next."""
        return sum(_HALF << _BITS * lane for lane in range(len(self.edition.cells)))


_HALF: Final = 1 << (_BITS - 1)
_NOTHING: Final = _HALF.to_bytes(_BYTES, "little")
