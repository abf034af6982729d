"""House rules for what a process keeps: any request may go to any server, at any time."""

import ast
from typing import Final

from tests.house.inspector import File, Offences, Rule
from tests.house.python_rules import PURE

KEPT: Final = {
    "reports/web/identity/careful_session.py:_UNTIL": "of the questions of one page",
    "reports/web/identity/service_app.py:_app": "of a service's settings, for an hour",
    "reports/web/statutory_grid/meanings.py:meanings": "of a table of the law",
    "reports/web/statutory_grid/table_grid.py:_kinds": "of a table of the law",
    "reports/web/statutory_grid/table_grid.py:_places": "of a table of the law",
    "reports/management/report_command.py:requires_system_checks": "Django's word for none",
    "reports/models/clock.py:_hung_up": "of one context; tests hang it up",
    "reports/models/tables.py:places_of": "of the program's models",
    "reports/portal/asked_again.py:_tag": "of an address and how many entries stand behind it",
    "reports/portal/published.py:text_of": "of a hash: other bytes, other key",
    "reports/portal/glance.py:glance_as_pdf": "of the whole paper: other figures, other key",
    "reports/portal/glance.py:glance_as_png": "of the whole paper: other figures, other key",
    "reports/portal/published_figures.py:figures_under": "of a hash: other bytes, other key",
    "reports/review/place_options.py:place_options": "of a chapter of the law",
    "reports/workflow/agencies/names.py:core": "of the name itself",
    "reports/workflow/background/duty.py:_DUTIES": "of the program's tasks",
    "reports/workflow/background/duty.py:_load": "of the program's tasks",
    "reports/workflow/chapters/revision.py:_statement": "of the program's models",
    "reports/workflow/entering/entry_places.py:entry_places": "of an edition of the law",
    "reports/workflow/files/program.py:program": "of the program; it stands in each key",
    "reports/workflow/judging/what_it_began_with.py:_read": "of the text itself",
    "reports/workflow/record/whereabouts.py:_ADDRESS": "of one request",
    "reports/workflow/reviewing/former.py:read_snapshot": "of the text itself",
    "reports/workflow/turns/store_line.py:_Pause": "of its own line to the store",
    "reports/workflow/turns/store_line.py:line": "of its own line to the store",
    "reportsite/environment.py:ASKED": "of the environment at the start",
}
"""What it is made of: nothing that another server could change without this one's knowledge."""

_DECORATORS: Final = {"cache", "lru_cache"}
_HOLDERS: Final = {"ContextVar", "Lock", "RLock", "local", "defaultdict", "WeakValueDictionary"}


def unlisted(file: File) -> Offences:
    """Functions that remember, names for what threads share, and empty lists to be filled."""
    if file.suffix != ".py" or not file.is_in("reports", "reportsite"):
        return
    if file.is_in(*PURE, "reports/migrations"):
        return
    for node in _outside_functions(file.tree):
        if (name := _keeps(node)) and f"{file.path}:{name}" not in KEPT:
            yield node.lineno, f"{name} is kept by a process: list what it is made of, or drop it"


def _outside_functions(tree: ast.AST) -> list[ast.stmt]:
    """Statements of a module and of its classes; what a call keeps ends with it."""
    found: list[ast.stmt] = []
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.stmt):
            found.append(node)
        if isinstance(node, ast.ClassDef):
            found.extend(_outside_functions(node))
    return found


def _keeps(node: ast.stmt) -> str:
    if isinstance(node, ast.FunctionDef):
        return node.name if _DECORATORS & {_name(one) for one in node.decorator_list} else ""
    if not isinstance(node, ast.Assign | ast.AnnAssign):
        return ""
    target = node.targets[0] if isinstance(node, ast.Assign) else node.target
    return _name(target) if _is_holder(node.value) else ""


def _is_holder(value: ast.expr | None) -> bool:
    if isinstance(value, ast.List | ast.Set):
        return not value.elts
    if isinstance(value, ast.Dict):
        return not value.keys
    return isinstance(value, ast.Call) and _name(value) in _HOLDERS


def _name(node: ast.AST) -> str:
    if isinstance(node, ast.Call):
        node = node.func
    return getattr(node, "id", "") or getattr(node, "attr", "")


def _gone(file: File) -> Offences:
    """Lines of the list whose code is gone."""
    for entry in KEPT:
        path, _, name = entry.partition(":")
        if file.path == path and name not in file.text:
            yield 1, f"{name} is not there any more: take it off the list"


def _code(text: str) -> File:
    return File("reports/web/bell.py", text)


RULES = (
    Rule(
        "what a process keeps is listed, with what it is made of",
        unlisted,
        trips=_code("from functools import cache\n\n@cache\ndef unread(): ...\n"),
        passes=_code("def unread():\n    kept = {}\n    return kept\n"),
    ),
    Rule(
        "a name for nothing yet is no place to keep something",
        unlisted,
        trips=_code("SEEN: dict[str, int] = {}\n"),
        passes=_code("SEEN = {'a': 1}\n"),
    ),
    Rule(
        "what is listed as kept is there",
        _gone,
        trips=File("reports/workflow/agencies/names.py", "def whole(): ..."),
        passes=File("reports/workflow/agencies/names.py", "def core(): ..."),
    ),
)
