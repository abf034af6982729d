"""A province that grows county by county, and is measured on the way."""

from reports.models import Agency, Role
from tests import factories
from tests.board.counties import YEAR
from tests.load.growth.copies import grow
from tests.load.growth.first_county import first_county
from tests.load.growth.pages import milliseconds, opened

COUNTIES_A_CITY = 10


class Province:
    """All its counties are there from the beginning; their units and reports come as it grows."""

    def __init__(self, counties: int) -> None:
        top = Agency.objects.create(name="江东省人民政府", short_name="江东省", level="province")
        cities = Agency.objects.bulk_create(
            Agency(name=f"第{n}市人民政府", short_name=f"第{n}市", level="city", parent=top)
            for n in range(-(-counties // COUNTIES_A_CITY))
        )
        made = Agency.objects.bulk_create(
            Agency(
                name=f"第{n}县人民政府",
                short_name=f"第{n}县",
                level="county",
                parent=cities[n // COUNTIES_A_CITY],
            )
            for n in range(counties)
        )
        unit = factories.AgencyFactory(parent=made[0])
        self._clerk = factories.appointed("growth-wang", "王秀英", unit, Role.FILLER)
        # Before all others: their keys follow one another.
        self._draft = factories.filled(factories.started(unit, self._clerk, YEAR), self._clerk)
        self._first = first_county(made)
        self._size = 1

    def grow_to(self, counties: int) -> None:
        """So many counties have units and reports."""
        grow(self._first, self._size, counties)
        self._size = counties

    def measured(self) -> dict[str, tuple[float, float]]:
        """The milliseconds of each page and of its bare query."""
        every = opened(self._first, self._clerk, self._draft.pk)
        return {one.name: milliseconds(one) for one in every}
