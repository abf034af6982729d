"""House rules for Python: the law stays in the statute, writes stay in the verbs."""

import ast
import re
from collections.abc import Iterator

from tests.house.inspector import File, Offences, Rule

PURE = tuple(
    f"reports/{name}"
    for name in (
        "statute",
        "document",
        "checks",
        "importers",
        "exporters",
        "fetching",
        "aggregation",
    )
)
WRITERS = ("reports/workflow", "reports/migrations")
DEMO = "reports/management/demonstration"
WRITES = {
    *("save", "create", "update", "delete", "get_or_create", "update_or_create"),
    *("bulk_create", "bulk_update", "asave", "acreate", "aupdate", "adelete"),
}
OTHER_CLOCKS = {
    *("timezone.now", "datetime.now", "datetime.utcnow", "datetime.today", "date.today"),
    *("datetime.datetime.now", "datetime.datetime.utcnow", "datetime.date.today"),
}
A_YEAR = re.compile(r"20\d\d")
POSSESSIVE_GROUP = re.compile(r"(?<=[^(])\)(?:[*+?]|\{[0-9,]{1,9}\})\+")


def _is_product(file: File) -> bool:
    return file.suffix == ".py" and file.is_in("reports", "reportsite")


def _is_year(node: ast.AST | None) -> bool:
    value = node.value if isinstance(node, ast.Constant) else None
    return not isinstance(value, bool) and bool(A_YEAR.fullmatch(str(value)))


def year_conditions(file: File) -> Offences:
    """Comparisons with a year, dictionaries by year and cases of a year: editions know years."""
    if not _is_product(file) or file.is_in("reports/statute", "reports/migrations"):
        return
    for node in ast.walk(file.tree):
        compared: list[ast.AST | None] = []
        if isinstance(node, ast.Compare):
            compared = [node.left, *node.comparators, *_members(node.comparators)]
        elif isinstance(node, ast.Dict):
            compared = [*node.keys]
        elif isinstance(node, ast.MatchValue):
            compared = [node.value]
        if any(map(_is_year, compared)):
            yield getattr(node, "lineno", 1), "asks what year it is"


def _members(nodes: list[ast.expr]) -> Iterator[ast.expr]:
    for node in nodes:
        if isinstance(node, ast.Tuple | ast.List | ast.Set):
            yield from node.elts


def _calls(file: File) -> Iterator[tuple[ast.Call, str]]:
    """Calls of methods with the method's name."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            yield node, node.func.attr


def signal_receivers(file: File) -> Offences:
    """Signals: a verb calls what it causes, in sight."""
    if not _is_product(file):
        return
    for call, name in _calls(file):
        if name in {"connect", "disconnect"}:
            yield call.lineno, f".{name}("
    for node in ast.walk(file.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("django.dispatch"):
            yield node.lineno, "imports django.dispatch"


def state_writes(file: File) -> Offences:
    """A report's state is changed by the workflow and by nobody else."""
    if not _is_product(file) or file.is_in(*WRITERS):
        return
    for node in ast.walk(file.tree):
        is_state = isinstance(node, ast.Attribute) and node.attr == "state"
        if is_state and isinstance(node.ctx, ast.Store | ast.Del):
            yield node.lineno, "writes .state"
    for call, name in _calls(file):
        if name in WRITES and any(keyword.arg == "state" for keyword in call.keywords):
            yield call.lineno, f".{name}(state=…)"


def writes(file: File) -> Offences:
    """Only verbs write; the pure packages have nothing to write to, a model may extend save()."""
    if not _is_product(file) or file.is_in(*WRITERS, *PURE, DEMO):
        return
    own = _inside_save(file) if file.is_in("reports/models") else set()
    for call, name in _calls(file):
        if name in WRITES and call not in own:
            yield call.lineno, f".{name}("


def _inside_save(file: File) -> set[ast.AST]:
    saves = (
        node
        for node in ast.walk(file.tree)
        if isinstance(node, ast.FunctionDef) and node.name in {"save", "delete"}
    )
    return {inner for save in saves for inner in ast.walk(save)}


def missing_docstrings(file: File) -> Offences:
    """Every module says in its first line which question it answers."""
    if file.suffix != ".py" or file.is_in("reports/migrations") or not file.text.strip():
        return
    if not ast.get_docstring(file.tree):
        yield 1, "has no module docstring"


def readers_at_hand(file: File) -> Offences:
    """A page asks the confined process, and hands its files in by one door."""
    reading = ("reports/importers", "reports/workflow/foreign", "reports/management")
    if not _is_product(file) or file.is_in(*reading):
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("reports.importers"):
            names = {one.name for one in node.names}
            if names & {"read", "flow", "rows_of", "listed", "Package", "Conversation"}:
                yield node.lineno, "reads a foreign file itself"


def _imported(file: File) -> Iterator[tuple[int, str]]:
    """The packages that a file imports, also inside a function, with the lines that do."""
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, one.name.split(".")[0]) for one in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, (node.module or "").split(".")[0]


def django_in_the_core(file: File) -> Offences:
    """The core does not import Django, not even inside a function."""
    if not file.is_in(*PURE) or file.suffix != ".py":
        return
    for line, package in _imported(file):
        if package == "django":
            yield line, "imports Django"


def other_digits(file: File) -> Offences:
    """A pattern's digits are 0 to 9: what other scripts write there, nothing here can read."""
    if not _is_product(file):
        return
    for node in ast.walk(file.tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and "\\d" in str(node.value):
            yield node.lineno, r"\d in a pattern"
    for call, name in _calls(file):
        if name in {"isdigit", "isdecimal", "isnumeric"}:
            yield call.lineno, f".{name}("


def possessive_groups(file: File) -> Offences:
    """No repeated group is possessive: the Python of Debian 12 matches those wrongly.

    ``(?>(?:…)+)`` says the same. Source: CPython issue 106052, mended in 3.11.5.
    """
    if not _is_product(file):
        return
    for node in ast.walk(file.tree):
        is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if is_text and POSSESSIVE_GROUP.search(str(node.value)):
            yield node.lineno, "a possessive group in a pattern"


def other_clocks(file: File) -> Offences:
    """One clock dates everything, so that a demonstration can hang up another."""
    ours = _is_product(file) and not file.is_in("reports/migrations")
    if not ours or file.path == "reports/models/clock.py":
        return
    for node in ast.walk(file.tree):
        if isinstance(node, ast.Attribute) and ast.unparse(node) in OTHER_CLOCKS:
            yield node.lineno, f"asks {ast.unparse(node)}"
    for call, name in _calls(file):
        if name in {"localdate", "localtime"} and not (call.args or call.keywords):
            yield call.lineno, f".{name}() looks at a clock of its own"


def mocks(file: File) -> Offences:
    """What is put in another's place belongs to tests; the program asks for what it may get."""
    if not _is_product(file):
        return
    for line, package in _imported(file):
        if package in {"unittest", "mock", "pytest"}:
            yield line, "replaces what is not its own"


def _view(text: str) -> File:
    return File("reports/desk/views/sample.py", text)


RULES = (
    Rule(
        "nothing outside the statute asks what year it is",
        year_conditions,
        trips=_view("if report.year >= 2021:\n    pass"),
        passes=_view("if edition.covers(report.year):\n    pass"),
    ),
    Rule(
        "no forms or wordings by year outside the statute",
        year_conditions,
        trips=_view('FORMS = {"2021": 1, "2019": 2}'),
        passes=_view('FORMS = {"disclosure": 2021}'),
    ),
    Rule(
        "no membership test by year outside the statute",
        year_conditions,
        trips=_view("old = year in (2019, 2020)"),
        passes=_view("old = year in edition_years"),
    ),
    Rule(
        "no signal receivers",
        signal_receivers,
        trips=_view("post_save.connect(notify)"),
        passes=_view("notify(report)"),
    ),
    Rule(
        "no signals of our own",
        signal_receivers,
        trips=_view("from django.dispatch import receiver"),
        passes=_view("from django.http import HttpRequest"),
    ),
    Rule(
        "only the workflow sets a report's state",
        state_writes,
        trips=_view("report.state = State.SUBMITTED"),
        passes=_view("is_open = report.state == State.DRAFT"),
    ),
    Rule(
        "only the workflow updates states in the database",
        state_writes,
        trips=_view("reports.filter(pk=1).update(state='submitted')"),
        passes=File("reports/workflow/way/submit.py", "reports.update(state='submitted')"),
    ),
    Rule(
        "only verbs write",
        writes,
        trips=_view("report.save()"),
        passes=File("reports/workflow/way/submit.py", "report.save()"),
    ),
    Rule(
        "a model writes nothing but itself",
        writes,
        trips=File("reports/models/kept_report.py", "def fill(self):\n    self.lines.create()"),
        passes=File("reports/models/kept_report.py", "def save(self):\n    super().save()"),
    ),
    Rule(
        "every module has a docstring",
        missing_docstrings,
        trips=_view("import this"),
        passes=_view('"""What?"""\nimport this'),
    ),
    Rule(
        "a pattern's digits are 0 to 9",
        other_digits,
        trips=_view(r"COUNT = re.compile(rf'\d+{UNIT}')"),
        passes=_view(r"COUNT = re.compile(rf'[0-9]+{UNIT}')"),
    ),
    Rule(
        "a pattern means the same to every Python",
        possessive_groups,
        trips=_view("RUN = re.compile(r'(?:ab|c)++')"),
        passes=_view("RUN = re.compile(r'(?>(?:ab|c)+)[0-9]++')"),
    ),
    Rule(
        "digits are told by the document's own words",
        other_digits,
        trips=_view("number = int(text) if text.isdecimal() else 0"),
        passes=_view("number = int(text) if are_digits(text) else 0"),
    ),
    Rule(
        "foreign files are read by a confined process",
        readers_at_hand,
        trips=_view("from reports.importers import Unreadable, read"),
        passes=_view("from reports.importers import Unreadable"),
    ),
    Rule(
        "the core is plain Python",
        django_in_the_core,
        trips=File("reports/checks/sample.py", "def judge():\n    import django.utils"),
        passes=_view("import django.utils"),
    ),
    Rule(
        "one clock dates everything",
        other_clocks,
        trips=File("reports/models/notice.py", "at = DateTimeField(default=timezone.now)"),
        passes=File("reports/models/notice.py", "at = DateTimeField(default=clock.now)"),
    ),
    Rule(
        "today is what the one clock shows",
        other_clocks,
        trips=_view("left = due - timezone.localdate()"),
        passes=_view("left = due - timezone.localdate(report.arrived_at)"),
    ),
    Rule(
        "nothing is mocked outside the tests",
        mocks,
        trips=_view("from unittest.mock import patch"),
        passes=File("tests/desk/test_home.py", "from unittest.mock import patch"),
    ),
)
