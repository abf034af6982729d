"""Is a planted fault caught? It stands in a copy of the tree, where one test must turn red."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from importlib.util import cache_from_source
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("reports", "reportsite", "tests", "templates", "static", ".setup")
ALONE = ("manage.py", "pyproject.toml")
LONGEST = 300
"""Seconds for one trial."""

PYTEST = (
    *(sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "-p", "no:randomly"),
    "--no-migrations",
)
PASSED = 0


class Misplaced(ValueError):
    """The program has changed so much that a fault can no longer be planted."""


@dataclass(frozen=True)
class Fault:
    """Text of one package, what somebody might make of it, and the test that must turn red."""

    package: str
    old: str
    new: str
    red: str

    def place(self, root: Path = ROOT) -> Path:
        """The one module in which the text stands, once; Misplaced otherwise."""
        modules = sorted((root / "reports" / self.package).rglob("*.py"))
        found = [one for one in modules for _ in range(_text(one).count(self.old))]
        if len(found) != 1:
            raise Misplaced(f"{self.package}：“{self.old}”出现了{len(found)}次，应当是1次")
        return found[0]

    def test(self, root: Path = ROOT) -> str:
        """The test's address for pytest; Misplaced unless there is one test of this name."""
        head = re.compile(rf"^ *def {self.red}\(", re.MULTILINE)
        modules = sorted((root / "tests").rglob("test_*.py"))
        found = [one for one in modules for _ in head.findall(_text(one))]
        if len(found) != 1:
            raise Misplaced(f"{self.red}：找到{len(found)}个，应当是1个")
        return f"{found[0].relative_to(root)}::{self.red}"


def faults() -> tuple[Fault, ...]:
    """All faults, in the order of the list."""
    listed = tomllib.loads(_text(Path(__file__).with_name("planted.toml")))["fault"]
    return tuple(Fault(one["in"], one["old"], one["new"], one["red"]) for one in listed)


def copy_to(folder: Path) -> Path:
    """A copy of the tree to plant faults in."""
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ALONE:
        shutil.copy(ROOT / name, folder / name)
    return folder


def ending(copy: Path, *tests: str) -> tuple[int, str]:
    """How pytest ends in a copy, and what it said."""
    done = subprocess.run(
        [*PYTEST, *tests],
        cwd=copy,
        env={**os.environ, "DATA_DIR": _data(), "DEMO": "true"},
        capture_output=True,
        encoding="utf-8",
        timeout=LONGEST,
    )
    return done.returncode, done.stdout + done.stderr


def is_caught(fault: Fault, copy: Path) -> bool:
    """Plant a fault, run its test, take the fault out again."""
    place, test = fault.place(copy), fault.test(copy)
    sound = _text(place)
    _write(place, sound.replace(fault.old, fault.new))
    try:
        status, said = ending(copy, test)
    finally:
        _write(place, sound)
    is_red = re.search(rf"^(FAILED|ERROR) {re.escape(test)}", said, re.MULTILINE) is not None
    if status != PASSED and not is_red:
        raise Misplaced(f"{fault.red}没有跑起来：\n{said[-2000:]}")
    return is_red


def _data() -> str:
    """The fonts of this tree serve its copies, too."""
    return os.environ.get("DATA_DIR") or str(ROOT / ".var")


def _write(module: Path, text: str) -> None:
    """Two texts of one second and one length are the same to Python while it keeps the first."""
    module.write_text(text, encoding="utf-8")
    Path(cache_from_source(str(module))).unlink(missing_ok=True)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")
