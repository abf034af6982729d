"""``python -m tests.patterns.collected``: every pattern of the program that is slow, as JSON.

A process of its own: patterns are noted while the program is loaded, and while every check
and a reader do their work once.
"""

import ast
import json
import pkgutil
import re
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]
from typing import Any

from tests.patterns.measuring import is_slow

ROOT = Path(__file__).resolve().parents[2]
_CALLS = {"search", "match", "fullmatch", "sub", "split", "findall", "finditer", "subn"}
found: dict[tuple[str, int], set[tuple[str, int]]] = {}


def main() -> None:
    """Load the program with its patterns noted, and print them with how each is used."""
    original = _compiler.compile

    def noting(source: Any, flags: int = 0) -> Any:
        if isinstance(source, str) and (place := _place()):
            found.setdefault((source, int(flags)), set()).add(place)
        return original(source, flags)

    _compiler.compile = noting
    _load()
    _work()
    _compiler.compile = original
    slow = {}
    for (source, flags), places in sorted(found.items()):
        how = frozenset(use for path, line in places for use in _how(path, line))
        if text := is_slow(source, flags, how):
            slow[" ".join(f"{path}:{line}" for path, line in sorted(places))] = text
    json.dump({"patterns": len(found), "slow": slow}, sys.stdout)


def _place() -> tuple[str, int] | None:
    """The line of the program that asked for a pattern; None where a library did."""
    frame = sys._getframe(2)
    while frame and Path(frame.f_code.co_filename).parent.name in {"re", "functools"}:
        frame = frame.f_back  # type: ignore[assignment]
    path = Path(frame.f_code.co_filename) if frame else Path()
    inside = path.is_relative_to(ROOT / "reports")
    return (str(path.relative_to(ROOT)), frame.f_lineno) if inside else None


def _load() -> None:
    import django

    django.setup()
    import reports

    for module in pkgutil.walk_packages(reports.__path__, "reports."):
        if "migrations" not in module.name:
            import_module(module.name)


def _work() -> None:
    """What is compiled on the way: by checks, readers and exporters at work, and in the source."""
    from reports.checks import CATALOGUE, run
    from reports.exporters import html
    from reports.importers import read
    from reports.statute.format_2021 import FORMAT_2021
    from tests.documents import sound

    for check in CATALOGUE:
        run(check.trips(FORMAT_2021))
    read(html.fragment(sound()).encode(), "a.html")
    for path in sorted((ROOT / "reports").rglob("*.py")):
        for source, line in _written(ast.parse(path.read_text(encoding="utf-8"))):
            place = (str(path.relative_to(ROOT)), line)
            found.setdefault((source, 0), set()).add(place)


def _written(tree: ast.Module) -> Iterator[tuple[str, int]]:
    """Patterns that stand in a call: ``re.search("…", text)``."""
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
            continue
        owner, first = node.func.value, node.args[0]
        is_ours = isinstance(owner, ast.Name) and owner.id == "re" and node.func.attr in _CALLS
        if is_ours and isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value, node.lineno


def _how(path: str, line: int) -> set[str]:
    """The methods a pattern is used by, as far as its name tells; all where it has none."""
    text = (ROOT / path).read_text(encoding="utf-8")
    lines = text.splitlines()
    inline = re.search(rf"\bre\.({'|'.join(_CALLS)})\(", lines[line - 1])
    if inline:
        return {inline[1]}
    named = next((n for n in range(line - 1, -1, -1) if re.match(r"[A-Z_]+ = ", lines[n])), None)
    is_one = named is not None and re.match(r"[A-Z_]+ = re\.compile\(", lines[named])
    if named is None or not is_one:
        return _CALLS
    name = lines[named].partition(" ")[0]
    texts = [text]
    if not name.startswith("_"):
        module = path.removesuffix(".py").replace("/", ".")
        every = (one.read_text(encoding="utf-8") for one in (ROOT / "reports").rglob("*.py"))
        texts += [one for one in every if f"from {module} import" in one]
    uses = {use for one in texts for use in re.findall(rf"\b{name}\.(\w+)", one)}
    return (uses & _CALLS) or _CALLS


if __name__ == "__main__":
    main()
