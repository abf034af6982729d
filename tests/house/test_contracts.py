"""Do imports, models, migrations and lock files keep what was agreed?"""

import json
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.migrations.autodetector import MigrationAutodetector
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import ProjectState
from django.utils import translation

from tests.house.inspector import ROOT
from tests.house.python_rules import PURE

TOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
CONTRACTS = TOOLS["importlinter"]["contracts"]


def test_imports_keep_the_contracts() -> None:
    # In a process of its own: it switches off the loggers of everybody else.
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_scripts_and_styles_are_in_order() -> None:
    program = Path(sys.executable).with_name("biome")
    words = [program, "check", "--error-on-warnings", "--colors=off"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_every_pure_package_is_under_the_contract_against_django() -> None:
    (core,) = (one for one in CONTRACTS if one.get("forbidden_modules") == ["django"])
    built = {path.replace("/", ".") for path in PURE if (ROOT / path).is_dir()}
    assert built == set(core["source_modules"])


def test_only_packages_that_are_not_built_stand_in_brackets() -> None:
    (storeys,) = (one["layers"] for one in CONTRACTS if one.get("containers") == ["reports"])
    names = [name.strip() for layer in storeys for name in layer.split("|")]
    unbuilt = [name.strip("()") for name in names if name.startswith("(")]
    assert [name for name in unbuilt if (ROOT / "reports" / name).exists()] == []


def test_types_are_strict_and_no_package_of_ours_is_let_off() -> None:
    assert TOOLS["mypy"]["strict"] is True
    let_off = [name for one in TOOLS["mypy"]["overrides"] for name in one["module"]]
    assert [name for name in let_off if name.startswith("report") and "*" in name] == []


def test_every_package_has_a_folder_of_tests_of_its_own_name() -> None:
    packages = {path.parent.name for path in (ROOT / "reports").glob("*/__init__.py")}
    untested = {"management", "migrations"}
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()}
    assert packages - untested - folders == set()


def test_models_agree_with_the_statute() -> None:
    call_command("check", fail_level="WARNING")


def test_no_migration_is_missing() -> None:
    with translation.override(None):
        loader = MigrationLoader(None)
        models = ProjectState.from_apps(apps)
        changes = MigrationAutodetector(loader.project_state(), models).changes(loader.graph)
    assert changes == {}


def _pins(path: Path) -> Iterator[str]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            yield line.split(" ")[0]


def test_users_get_the_versions_that_were_tested() -> None:
    run, test = (set(_pins(ROOT / f".setup/lock/{name}.txt")) for name in ("run", "test"))
    assert run <= test


@pytest.mark.parametrize("name", ["run", "test"])
def test_every_locked_package_has_a_hash_and_no_address(name: str) -> None:
    text = (ROOT / f".setup/lock/{name}.txt").read_text(encoding="utf-8")
    packages = [block for block in text.split("\n") if block and not block.startswith(" ")]
    assert all("==" in line and line.endswith("\\") for line in packages)
    assert "://" not in text


def test_the_linter_of_the_pages_is_locked_by_its_hash_and_no_address() -> None:
    lock = json.loads((ROOT / ".setup/lock/package-lock.json").read_text(encoding="utf-8"))
    packages = [one for path, one in lock["packages"].items() if path]
    assert packages
    assert all("integrity" in one and "resolved" not in one for one in packages)


def test_the_build_machine_runs_the_one_gate() -> None:
    run = ROOT / ".ci/run"
    assert run.read_text(encoding="utf-8").splitlines()[-1] == "exec make test"
    assert run.stat().st_mode & 0o111


def test_every_make_target_is_explained() -> None:
    lines = (ROOT / "Makefile").read_text(encoding="utf-8").splitlines()
    (phony,) = (line.split()[1:] for line in lines if line.startswith(".PHONY"))
    explained = [line.split(":")[0] for line in lines if ":.*## " not in line and ": ## " in line]
    assert explained == phony


def _headings(name: str) -> list[int]:
    text = (ROOT / name).read_text(encoding="utf-8")
    prose = "".join(text.split("```")[::2])
    return [line.index(" ") for line in prose.splitlines() if line.startswith("#")]


def test_both_readmes_have_the_same_headings() -> None:
    assert _headings("README.md") == _headings("README.zh.md")
