"""The unit files start what there is, as a person who may do little, and never for ever anew."""

import configparser
import re
from pathlib import Path

import pytest

from reports.workflow.site.cannot_boot import CANNOT_BOOT
from tests.engines.server import ROOT

UNITS = sorted((ROOT / "deploy" / "systemd").iterdir())
SERVICES = [path for path in UNITS if path.suffix == ".service"]
COMMANDS = {path.stem for path in (ROOT / "reports" / "management" / "commands").glob("*.py")}


def _read(path: Path) -> configparser.ConfigParser:
    unit = configparser.ConfigParser(interpolation=None, strict=False)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(path, encoding="utf-8")
    return unit


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_service_starts_what_is_there(path: Path) -> None:
    service = _read(path)["Service"]
    program = service["ExecStart"]
    assert program.startswith("/opt/sunshine/.venv/bin/")
    assert service["WorkingDirectory"] == "/opt/sunshine"
    if found := re.search(r"manage\.py (\w+)", program):
        assert found[1] in COMMANDS
    else:
        assert (ROOT / "reportsite" / "serving.py").exists()
        assert "--config reportsite/serving.py" in program


@pytest.mark.parametrize("path", SERVICES, ids=lambda path: path.name)
def test_a_service_may_do_little(path: Path) -> None:
    service = _read(path)["Service"]
    assert service["User"] != "root"
    assert (service["ProtectSystem"], service["NoNewPrivileges"]) == ("strict", "true")


def test_what_cannot_boot_is_not_started_anew_for_ever() -> None:
    for name in ("sunshine-web.service", "sunshine-worker.service"):
        service = _read(ROOT / "deploy" / "systemd" / name)["Service"]
        assert int(service["RestartPreventExitStatus"]) == CANNOT_BOOT
        # Five starts in ten seconds are systemd's limit: a database may be away for longer.
        assert int(service["RestartSec"]) > 2


def test_every_timer_has_its_service() -> None:
    timers = [path for path in UNITS if path.suffix == ".timer"]
    assert timers
    assert all(path.with_suffix(".service") in SERVICES for path in timers)


def test_the_example_names_only_what_the_settings_ask_for() -> None:
    asked = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "reportsite").glob("*.py"))
    text = (ROOT / "deploy" / "sunshine.env.example").read_text(encoding="utf-8")
    named = set(re.findall(r"\b([A-Z]+(?:_[A-Z]+)+)=?", text)) - {"SECRET_KEY"}
    assert len(named) > 8
    assert [name for name in sorted(named) if f'"{name}"' not in asked] == []
