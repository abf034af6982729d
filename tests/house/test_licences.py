"""May everybody run, change and pass on what the run lock installs?"""

import re
import tomllib
from importlib import metadata

import pytest

from tests.house.inspector import ROOT

REFUSED = re.compile(r"(?<!L)GPL|Affero|GNU General Public", re.IGNORECASE)
"""GPL and AGPL. The LGPL is allowed: we call such a library, and anybody may exchange it."""

DECIDED = {
    "async-timeout": ("Apache-2.0", "installed before Python 3.11.3 only: what its project says"),
    "brotlicffi": ("MIT", "not installed with CPython: what its project says"),
    "pyphen": ("LGPL-2.0-or-later", "GPL, LGPL or MPL, as one likes: we take the LGPL"),
    "tzdata": ("Apache-2.0", "installed on Windows only: what its project says"),
}
"""Packages whose metadata leave a doubt or are not at hand: the licence, and how we know."""


def locked(behind: str = "") -> list[str]:
    lock = (ROOT / ".setup/lock/run.txt").read_text(encoding="utf-8")
    return re.findall(rf"^([\w.-]+)=={behind}", lock, re.MULTILINE)


def locked_for_some() -> list[str]:
    """Packages that some systems or Pythons install, and others do not."""
    return locked(r"\S+ ;")


def stated(name: str) -> str:
    """What a package says of its licence: the expression, else the field, else the classifiers."""
    about = metadata.metadata(name)
    classifiers = [one for one in about.get_all("Classifier", []) if one.startswith("License ::")]
    fields = (about.get("License-Expression"), about.get("License"), ", ".join(classifiers))
    return next((text for text in fields if text and text.upper() != "UNKNOWN"), "")


def objection(licence: str) -> str:
    """Why a package with this licence may not be part of the program; empty if it may."""
    if not licence:
        return "says nothing of its licence: find out, and enter it in DECIDED"
    return f"refused: {licence}" if REFUSED.search(licence) else ""


@pytest.mark.parametrize("name", locked())
def test_what_users_run_is_neither_gpl_nor_agpl(name: str) -> None:
    licence = DECIDED[name][0] if name in DECIDED else stated(name)
    assert objection(licence) == ""


@pytest.mark.parametrize(
    "licence",
    [
        *("GPL-3.0-or-later", "AGPL-3.0-only", "GNU Affero General Public License v3", "GPLv2+"),
        *("MIT OR GPL-2.0-only", "License :: OSI Approved :: GNU General Public License (GPL)", ""),
    ],
)
def test_a_licence_that_binds_the_whole_program_is_refused(licence: str) -> None:
    assert objection(licence)


@pytest.mark.parametrize("licence", ["MIT", "BSD", "LGPL-3.0-only", "Apache-2.0", "MPL 1.1"])
def test_other_licences_are_allowed(licence: str) -> None:
    assert objection(licence) == ""


def test_nothing_is_decided_for_a_package_that_is_clear_or_gone() -> None:
    here = {one.metadata["Name"].lower() for one in metadata.distributions()}
    always = DECIDED.keys() & here - set(locked_for_some())
    unneeded = [name for name in always if not objection(stated(name))]
    assert unneeded == []
    assert DECIDED.keys() <= set(locked())


def test_our_own_licence_stands_where_a_stranger_looks() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    readmes = [(ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "README.zh.md")]
    assert project["license-files"] == ["LICENSE"]
    assert all("](LICENSE)" in text and project["license"] in text for text in readmes)
    assert "Mulan PSL v2" in (ROOT / "LICENSE").read_text(encoding="utf-8")
