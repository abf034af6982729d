"""What does the building inspector look at, and what is a house rule?"""

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOT_OURS = {".git", ".venv", ".var", "__pycache__", "vendor", ".hypothesis", ".mypy_cache"} | {
    ".pytest_cache",
    ".ruff_cache",
    ".import_linter_cache",
}
TEXT = {"", ".py", ".html", ".js", ".css", ".sh", ".md", ".toml", ".txt", ".json", ".yaml", ".svg"}


@dataclass(frozen=True)
class File:
    """A file of the repository: its path from the root, with slashes, and its text."""

    path: str
    text: str

    @property
    def suffix(self) -> str:
        return Path(self.path).suffix

    @property
    def name(self) -> str:
        return Path(self.path).name

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    def is_in(self, *folders: str) -> bool:
        """Say whether the file lies in one of the folders, at whatever depth."""
        return self.path.startswith(tuple(f"{folder}/" for folder in folders))


Offences = Iterator[tuple[int, str]]
"""Line numbers and what is wrong there."""


@dataclass(frozen=True)
class Rule:
    """A convention with its own test: a file that breaks it and one that does not."""

    says: str
    find: Callable[[File], Offences]
    trips: File
    passes: File


@cache
def files() -> tuple[File, ...]:
    """Every file of the repository, tracked or about to be; pictures and the like without text."""
    found = (path for path in sorted(ROOT.rglob("*")) if path.is_file())
    ours = (path for path in found if not NOT_OURS & set(path.relative_to(ROOT).parts))
    return tuple(File(path.relative_to(ROOT).as_posix(), _text(path)) for path in ours)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.suffix in TEXT else ""


def offences(rule: Rule) -> list[str]:
    """Everything in the repository that breaks a rule, as ``path:line what is wrong``."""
    return [f"{file.path}:{line} {what}" for file in files() for line, what in rule.find(file)]


def matches(file: File, pattern: re.Pattern[str], what: str) -> Offences:
    """Lines of a file in which a pattern occurs."""
    for number, line in enumerate(file.lines, 1):
        if found := pattern.search(line):
            yield number, f"{what}: {found[0]}"
