"""House rules for places: what a section is called and where it stands, the edition says."""

import ast
import re

from reports.checks.chapter_parts import tail
from reports.document.boxes import BOXES
from reports.statute import EVERY_EDITION
from tests.house.inspector import File, Offences, Rule

NAMED = ("reports/statute", "reports/document", "reports/migrations")
"""Where the names of sections and boxes are written: editions, and one report as a value."""

JUDGED = ("reports/checks", "reports/management/demonstration")
"""A check says which section it judges, the demonstration what it writes where."""

SECTIONS = {key for edition in EVERY_EDITION for key in edition.sections}
NAMES = SECTIONS | {name for name in BOXES if "." in name} | {"confirmed_by"}


def _is_program(file: File) -> bool:
    is_program = file.suffix == ".py" and file.is_in("reports")
    return is_program and not file.is_in(*NAMED)


def _is_ours(file: File) -> bool:
    return _is_program(file) and not file.is_in(*JUDGED)


def _text(node: ast.AST) -> str:
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return str(node.value) if is_text else ""  # type: ignore[attr-defined]


def translators(file: File) -> Offences:
    """The name of a section, a box or one half of a pair, written out: a second translator."""
    if not _is_ours(file):
        return
    for node in ast.walk(file.tree):
        said = _text(node)
        if said in NAMES or said.rpartition(".")[0] in SECTIONS:
            yield node.lineno, f"names the place {said}"  # type: ignore[attr-defined]


def chapter_numbers(file: File) -> Offences:
    """A chapter compared with a number, or a dictionary by such numbers: editions number them."""
    if not _is_program(file):
        return
    for node in ast.walk(file.tree):
        compared: list[ast.AST | None] = []
        if isinstance(node, ast.Compare) and "chapter" in ast.unparse(node):
            compared = [node.left, *node.comparators]
        elif isinstance(node, ast.Dict):
            compared = [*node.keys]
        if any(one and len(_text(one)) == 1 and _text(one) in "0123456789" for one in compared):
            yield getattr(node, "lineno", 1), "knows a chapter by its number"


def notices(file: File) -> Offences:
    """The number of an edition's notice, written out: editions follow one another."""
    known = {tail(one.document) for one in EVERY_EDITION}
    if not _is_program(file):
        return
    for node in ast.walk(file.tree):
        if found := next((one for one in known if one in _text(node)), ""):
            yield getattr(node, "lineno", 1), f"knows the notice {found}"


def numbered_parts(file: File) -> Offences:
    """A check that reads or points at a chapter by its number."""
    if not file.is_in("reports/checks"):
        return
    for node in ast.walk(file.tree):
        is_asking = isinstance(node, ast.Call) and ast.unparse(node.func).endswith(_TAKING_CHAPTERS)
        arguments = node.args[:2] if is_asking else []  # type: ignore[attr-defined]
        if any(re.fullmatch("[0-9]+", _text(one)) for one in arguments):
            yield node.lineno, "knows a chapter by its number"  # type: ignore[attr-defined]


_TAKING_CHAPTERS = ("said_in", "Place", "place", "sections_of", "Sentence")


def _view(text: str) -> File:
    return File("reports/desk/views/sample.py", text)


RULES = (
    Rule(
        "places are named by the edition",
        translators,
        trips=_view('TITLES = {"overview.proactive": "主动公开"}'),
        passes=_view("title = ReportPlace(edition, name).title"),
    ),
    Rule(
        "no half of a pair is written out",
        translators,
        trips=_view('first = "problems.0"'),
        passes=_view("first, *_ = boxes_of(edition, paired_in(edition, chapter))"),
    ),
    Rule(
        "editions alone know their notices",
        notices,
        trips=File("reports/checks/sample.py", "SOURCE = '国办公开办函〔2021〕30号 附件'"),
        passes=File("reports/checks/sample.py", "SOURCE = '{notice} 附件'"),
    ),
    Rule(
        "checks name chapters by what they hold",
        numbered_parts,
        trips=File("reports/checks/sample.py", "said = dossier.said_in('1')"),
        passes=File("reports/checks/sample.py", "said = dossier.said_in(OVERVIEW)"),
    ),
    Rule(
        "no chapter is known by its number",
        chapter_numbers,
        trips=_view('if chapter == "5":\n    pass'),
        passes=_view("if chapter == COVER:\n    pass"),
    ),
    Rule(
        "nothing is kept by the numbers of chapters",
        chapter_numbers,
        trips=_view('FIRST = {"0": "title", "1": "intro"}'),
        passes=_view('FIRST = {COVER: "title"}'),
    ),
)
