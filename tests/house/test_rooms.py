"""Does one find an act in its room, and by its name? No folder grows into a drawer."""

import ast
from collections import Counter, defaultdict
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


SAID_BY_CONVENTION = {"__init__.py", "urls.py", "forms.py"}
"""Django's own names; a view besides is named for its screen, whatever feeds it."""

SAID_TWICE = {
    "Command": "Django finds the commands of manage.py by it",
}
"""Names that several modules or classes may share, each with the reason."""


def _names(house: tuple[File, ...]) -> Iterator[tuple[str, str]]:
    """Modules and public classes with the path that says them."""
    for file in house:
        is_program = file.is_in("reports") and not file.is_in("reports/migrations")
        if not is_program or file.suffix != ".py":
            continue
        path = PurePosixPath(file.path)
        if path.name not in SAID_BY_CONVENTION and path.parent.name != "views":
            yield path.stem, file.path
        for node in file.tree.body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                yield node.name, file.path


def _said_twice(house: tuple[File, ...]) -> Iterator[str]:
    """Names of which a reader must ask which one is meant."""
    said: dict[str, list[str]] = defaultdict(list)
    for name, path in _names(house):
        said[name].append(path)
    for name, paths in sorted(said.items()):
        if len(paths) > 1 and name not in SAID_TWICE:
            yield f"{name}: {', '.join(paths)}"


def test_every_name_is_said_once() -> None:
    assert list(_said_twice(files())) == []


def test_a_name_said_twice_is_noticed() -> None:
    line = "class Line:\n    pass\n"
    said = (File("reports/board/rows.py", line), File("reports/review/paper.py", line))
    assert list(_said_twice(said)) == ["Line: reports/board/rows.py, reports/review/paper.py"]
    assert list(_said_twice((File("reports/a/rows.py", ""), File("reports/b/rows.py", ""))))
    assert list(_said_twice((File("reports/a/forms.py", ""), File("reports/b/forms.py", "")))) == []
    screens = (File("reports/a/receipt.py", ""), File("reports/a/views/receipt.py", ""))
    assert list(_said_twice(screens)) == []
