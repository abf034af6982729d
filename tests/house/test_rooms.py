"""Does one find an act in its room? No folder of the program grows into a drawer."""

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from tests.house.inspector import File, files

MOST_MODULES = 25
"""What one reads at a glance; a folder that needs more has rooms that nobody has named yet."""


def _drawers(house: tuple[File, ...]) -> Iterator[str]:
    """Folders with too many modules of their own; migrations are a list and not a folder."""
    modules = (
        PurePosixPath(file.path)
        for file in house
        if file.is_in("reports", "reportsite") and file.suffix == ".py"
    )
    counted = Counter(path.parent for path in modules if path.name != "__init__.py")
    for folder, count in sorted(counted.items()):
        if count > MOST_MODULES and folder.name != "migrations":
            yield f"{folder}: {count} modules, at most {MOST_MODULES}"


def test_no_folder_is_a_drawer() -> None:
    assert list(_drawers(files())) == []


def test_a_drawer_is_noticed_and_rooms_are_none() -> None:
    loose = tuple(File(f"reports/workflow/verb_{n}.py", "") for n in range(MOST_MODULES + 1))
    rooms = tuple(File(f"reports/workflow/room_{n}/verb.py", "") for n in range(MOST_MODULES + 1))
    assert list(_drawers(loose)) == ["reports/workflow: 26 modules, at most 25"]
    assert list(_drawers((*rooms, *loose[1:]))) == []
