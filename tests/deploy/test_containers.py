"""Containers start what the unit files start, with settings that the program reads, as nobody."""

import configparser
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.deploy.the_set import COMPOSE, SERVICES, WEB
from tests.engines.server import ROOT

DEPLOY = ROOT / "deploy"
OURS = [name for name, one in SERVICES.items() if one.get("image") == "sunshine"]
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
LEFT_OPEN = set(re.findall(r"\$\{(\w+)", str(SERVICES)))


def _started_by_systemd(name: str) -> str:
    unit = configparser.ConfigParser(interpolation=None, strict=False)
    unit.read(DEPLOY / "systemd" / f"sunshine-{name}.service", encoding="utf-8")
    return unit["Service"]["ExecStart"].removeprefix("/opt/sunshine/")


@pytest.mark.parametrize(
    ("service", "unit"), [*((one, "web") for one in WEB), ("worker", "worker")]
)
def test_a_container_starts_what_its_unit_starts(service: str, unit: str) -> None:
    command = " ".join(SERVICES[service]["command"])
    assert command.replace("0.0.0.0:", "127.0.0.1:") == _started_by_systemd(unit)


def test_the_image_alone_is_a_web_server() -> None:
    words = re.findall(r'"([^"]+)"', DOCKERFILE.splitlines()[-1])
    assert words == SERVICES["web-1"]["command"]


@pytest.mark.parametrize("name", OURS)
def test_our_containers_may_do_little(name: str) -> None:
    one = SERVICES[name]
    assert (one["read_only"], one["cap_drop"]) == (True, ["ALL"])
    (user,) = re.findall(r"^USER (\w+)$", DOCKERFILE, re.MULTILINE)
    assert f"--uid {user} " in DOCKERFILE


def test_the_program_reads_every_setting() -> None:
    asked = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "reportsite").glob("*.py"))
    for name in OURS:
        assert [one for one in SERVICES[name]["environment"] if f'"{one}"' not in asked] == []


def test_what_is_left_open_stands_in_the_example() -> None:
    lines = (DEPLOY / "containers.env.example").read_text(encoding="utf-8").splitlines()
    assert {line.partition("=")[0] for line in lines if not line.startswith("#")} == LEFT_OPEN


def test_what_is_copied_and_mounted_is_there() -> None:
    copied = re.findall(r"^COPY (.+) \S+$", DOCKERFILE, re.MULTILINE)
    assert [one for one in " ".join(copied).split() if not (ROOT / one).exists()] == []
    places = [
        one.split(":")[0] for service in SERVICES.values() for one in service.get("volumes", [])
    ]
    mounted = {one for one in places if one.startswith("./")} - {"./certificate"}
    assert [one for one in mounted if not (DEPLOY / one).is_file()] == []
    assert {one for one in places if not one.startswith("./")} == set(COMPOSE["volumes"])


def test_nginx_asks_both_web_servers() -> None:
    listed = (DEPLOY / "nginx" / "two-servers" / "upstream.conf").read_text(encoding="utf-8")
    assert re.findall(r"server ([\w-]+):8000", listed) == list(WEB)


def test_who_is_waited_for_can_be_waited_for() -> None:
    told = [one["depends_on"] for one in SERVICES.values() if "depends_on" in one]
    waited = [pair for one in told if isinstance(one, dict) for pair in one.items()]
    assert waited
    for name, how in waited:
        assert (how["condition"] == "service_healthy") <= ("test" in SERVICES[name]["healthcheck"])


@pytest.mark.skipif(not shutil.which("docker-compose"), reason="docker-compose is not installed")
def test_the_composers_own_reader_accepts_the_file() -> None:
    command = ["docker-compose", "-f", "deploy/compose.yaml", "config", "-q"]
    around = os.environ | dict.fromkeys(LEFT_OPEN, "x")
    done = subprocess.run(command, cwd=ROOT, env=around, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.fixture
def listed(tmp_path: Path) -> Path:
    """The list of two servers, as an operator has it."""
    return Path(shutil.copy(DEPLOY / "nginx" / "two-servers" / "upstream.conf", tmp_path))


def _turn(listed: Path, *words: str, nginx: str = "true") -> tuple[int, str]:
    around = os.environ | {"UPSTREAM": str(listed), "NGINX_COMMAND": nginx, "DRAIN_SECONDS": "0"}
    command = ["sh", str(DEPLOY / "turn"), *words]
    done = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
    return done.returncode, done.stderr


def test_a_server_leaves_its_turn_and_comes_back(listed: Path) -> None:
    before = listed.read_text()
    assert _turn(listed, "out", "web-1:8000") == (0, "")
    assert re.findall(r"server (\S+) .* down;", listed.read_text()) == ["web-1:8000"]
    assert _turn(listed, "out", "web-1:8000") == (0, "")
    assert listed.read_text().count("down") == 1
    assert _turn(listed, "in", "web-1:8000") == (0, "")
    assert listed.read_text() == before


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("out", "web-2:8000"), "只剩"),
        (("out", "web-3:8000"), "没有 web-3:8000"),
        (("out", "web.1:8000"), "没有 web.1:8000"),
        (("out",), "没有"),
        (("away", "web-1:8000"), "请写明"),
        ((), "请写明"),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    listed: Path, words: tuple[str, ...], says: str
) -> None:
    _turn(listed, "out", "web-1:8000")
    before = listed.read_text()
    status, said = _turn(listed, *words)
    assert (status > 0, says in said, listed.read_text()) == (True, True, before)


def test_a_list_that_nginx_does_not_take_is_put_back(listed: Path) -> None:
    before = listed.read_text()
    assert _turn(listed, "out", "web-1:8000", nginx="false")[0] > 0
    assert listed.read_text() == before
