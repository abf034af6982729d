"""House rules for all files: short, well named, finished, and nobody else's."""

import ast
import re
from collections.abc import Iterator

from tests.house.inspector import File, Offences, Rule, matches

CEILINGS = (
    (re.compile(r"reports/migrations/.*"), None),
    (re.compile(r"reports/checks/(.*/)?[a-z]\d\d_\w+\.py"), 80),
    (re.compile(r"reports/(workflow/(\w+/)?|\w+/views/)\w+\.py"), 150),
    (re.compile(r"reports/statute/format_\d+\.py"), 400),
    (re.compile(r"tests/.*\.py"), 400),
    (re.compile(r".*\.py"), 250),
    (re.compile(r"templates/.*\.html"), 120),
    (re.compile(r"static/.*\.js"), 120),
)
"""The first pattern that fits a path decides."""

FUNCTION_CEILING, VIEW_CEILING = 40, 30
VAGUE = {"utils", "util", "helpers", "helper", "common", "services", "misc"}
OPEN_ENDS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|X" + r"XX)\b")
MACHINE = re.compile(
    r"/(work|root|Users)/|/home/\w|\bpy" + r"pi\.org|python" + r"hosted|npm" + r"js\."
)
THIRD_PARTY = re.compile(r"\.(min\.(js|css)|bundle\.js|(js|css)\.map|woff2?|[ot]tf|ttc|eot)$")


def ceiling(path: str) -> int | None:
    """How many lines a file may have; None where nobody counts."""
    return next((most for pattern, most in CEILINGS if pattern.fullmatch(path)), None)


def long_files(file: File) -> Offences:
    """A file that needs more lines answers more than one question."""
    most = ceiling(file.path)
    if most and len(file.lines) > most:
        yield most, f"{len(file.lines)} lines, at most {most}"


def _functions(file: File) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(file.tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def long_functions(file: File) -> Offences:
    """Functions fit on a screen; views even more so."""
    if file.suffix != ".py" or file.is_in("reports/migrations"):
        return
    most = VIEW_CEILING if re.fullmatch(r"reports/\w+/views/\w+\.py", file.path) else 0
    for function in _functions(file):
        length = (function.end_lineno or 0) - function.lineno + 1
        allowed = most or FUNCTION_CEILING
        if length > allowed:
            yield function.lineno, f"{function.name} has {length} lines, at most {allowed}"


def vague_names(file: File) -> Offences:
    """A module is named for its verb or noun."""
    parts = re.split(r"[/.]", file.path)
    if file.is_in("reports", "reportsite", "tests", "static", "templates") and VAGUE & set(parts):
        yield 1, "says nothing about what is in it"


def open_ends(file: File) -> Offences:
    """Nothing is left for later without an owner and a date."""
    yield from matches(file, OPEN_ENDS, "left open")


def machine_paths(file: File) -> Offences:
    """No path of one machine and no host of a registry."""
    if not file.is_in(".setup/lock"):
        yield from matches(file, MACHINE, "a machine's own")


def third_party(file: File) -> Offences:
    """Other people's files come from packages at install time."""
    if THIRD_PARTY.search(file.path):
        yield 1, "somebody else's file"


RULES = (
    Rule(
        "checks are short",
        long_files,
        trips=File("reports/checks/years/y01_carried_over.py", "\n" * 81),
        passes=File("reports/checks/arithmetic.py", "\n" * 81),
    ),
    Rule(
        "views and verbs are short",
        long_files,
        trips=File("reports/desk/views/table.py", "\n" * 151),
        passes=File("reports/workflow/way/submit.py", "\n" * 150),
    ),
    Rule(
        "modules are short",
        long_files,
        trips=File("reports/exporters/docx.py", "\n" * 251),
        passes=File("reports/statute/format_2030.py", "\n" * 251),
    ),
    Rule(
        "templates are short",
        long_files,
        trips=File("templates/desk/home.html", "\n" * 121),
        passes=File("templates/desk/home.html", "\n" * 120),
    ),
    Rule(
        "scripts are short",
        long_files,
        trips=File("static/js/desk.js", "\n" * 121),
        passes=File("static/js/desk.js", "\n" * 120),
    ),
    Rule(
        "functions are short",
        long_functions,
        trips=File("reports/apps.py", "def a():\n" + "    b()\n" * 40),
        passes=File("reports/apps.py", "def a():\n" + "    b()\n" * 39),
    ),
    Rule(
        "views are shorter",
        long_functions,
        trips=File("reports/desk/views/home.py", "def a():\n" + "    b()\n" * 30),
        passes=File("reports/desk/views/home.py", "def a():\n" + "    b()\n" * 29),
    ),
    Rule(
        "names say what is in a file",
        vague_names,
        trips=File("reports/utils/dates.py", ""),
        passes=File("reports/document/levels.py", ""),
    ),
    Rule(
        "no module named for nothing",
        vague_names,
        trips=File("reports/desk/helpers.py", ""),
        passes=File("docs/common.md", ""),
    ),
    Rule(
        "nothing is left open",
        open_ends,
        trips=File("reports/apps.py", "# TO" + "DO later"),
        passes=File("reports/apps.py", "# Everything is done."),
    ),
    Rule(
        "no machine's own paths",
        machine_paths,
        trips=File("docs/start.md", "cd /ho" + "me/wang/reports"),
        passes=File("docs/start.md", "cd reports"),
    ),
    Rule(
        "no fonts",
        third_party,
        trips=File("static/fonts/fangsong.otf", ""),
        passes=File("static/css/fonts.css", ""),
    ),
    Rule(
        "no third-party files",
        third_party,
        trips=File("static/js/htmx.min.js", ""),
        passes=File("static/js/desk.js", ""),
    ),
)
