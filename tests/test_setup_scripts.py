"""The scripts keep what they fetch and make where the program looks: in the data directory."""

import os
import re
import shutil
import socket
import subprocess
import tarfile
from io import BytesIO
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SCRIPTS = sorted((ROOT / ".setup").glob("*.sh"))
FACE = "FandolFang-Regular.otf"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Stand-ins for the system's programs, found before the real ones."""
    folder = tmp_path / "programs"
    folder.mkdir()
    return folder


def _stand_in(folder: Path, name: str, script: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)


def _run(script: str, *words: str, data: Path, programs: Path, root: Path = ROOT) -> str:
    """What a script says that is started from somewhere else, with a data directory of its own."""
    surroundings = os.environ | {
        "DATA_DIR": str(data),
        "DEMO": "true",
        "PATH": f"{programs}:{os.environ['PATH']}",
    }
    done = subprocess.run(
        ["sh", str(root / ".setup" / script), *words],
        cwd=programs if script != "packages.sh" else root,
        env=surroundings,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout + done.stderr


def _package(path: Path) -> None:
    """What the package of 仿宋 holds, as its tar."""
    with tarfile.open(path, "w") as package:
        inside = tarfile.TarInfo(f"./usr/share/fonts/{FACE}")
        inside.size = 4
        package.addfile(inside, BytesIO(b"OTTO"))


def test_the_fetched_face_lies_where_the_program_looks_for_it(
    tmp_path: Path, programs: Path
) -> None:
    data, package = tmp_path / "data", tmp_path / "package.tar"
    _package(package)
    _stand_in(programs, "apt-get", ": >face.deb")
    _stand_in(programs, "dpkg-deb", f"cat '{package}'")
    _run("fangsong.sh", data=data, programs=programs)
    assert (data / "fonts" / FACE).read_bytes() == b"OTTO"


def test_a_face_that_cannot_be_had_is_noted_there_and_not_fetched_again(
    tmp_path: Path, programs: Path
) -> None:
    data = tmp_path / "data"
    _stand_in(programs, "apt-get", "exit 100")
    said = _run("fangsong.sh", data=data, programs=programs)
    assert str(data / "fonts") in said
    assert _run("fangsong.sh", data=data, programs=programs) == ""


def _small_copy(root: Path) -> None:
    """A checkout whose Python only says that it was asked to collect."""
    for folder in (".setup/lock", ".venv/bin", "static", "reportsite"):
        (root / folder).mkdir(parents=True)
    for file in (".setup/static.sh", ".setup/lock/run.txt", "reportsite/settings.py"):
        shutil.copy(ROOT / file, root / file)
    _stand_in(root / ".venv/bin", "python", 'mkdir -p "$DATA_DIR/static"; echo "$*"')


def test_static_files_are_collected_once_for_each_data_directory(
    tmp_path: Path, programs: Path
) -> None:
    root = tmp_path / "checkout"
    _small_copy(root)
    asked = [
        _run("static.sh", data=tmp_path / data, programs=programs, root=root)
        for data in ("one", "one", "another")
    ]
    assert [bool(one) for one in asked] == [True, False, True]
    assert not (root / ".var").exists()


NPM = """
mkdir -p node_modules/.bin
printf '#!/bin/sh\\necho %s\\n' "$(cat package-lock.json)" >node_modules/.bin/biome
chmod +x node_modules/.bin/biome
"""


def _checkout_with_a_lock(root: Path, lock: str) -> None:
    for folder in (".setup/lock", ".venv/bin"):
        (root / folder).mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / ".setup/biome.sh", root / ".setup/biome.sh")
    for name in ("package.json", "package-lock.json"):
        (root / ".setup/lock" / name).write_text(lock, encoding="utf-8")


def test_the_linter_of_the_pages_is_what_its_lock_names(tmp_path: Path, programs: Path) -> None:
    root = tmp_path / "checkout"
    _stand_in(programs, "npm", NPM)
    said = []
    for lock in ("one", "one", "another"):
        _checkout_with_a_lock(root, lock)
        said.append(_run("biome.sh", data=tmp_path, programs=programs, root=root))
    assert [bool(one) for one in said] == [True, False, True]
    assert said[2].splitlines()[-1] == "another"


def test_without_the_linter_of_the_pages_the_gate_stops(tmp_path: Path, programs: Path) -> None:
    root = tmp_path / "checkout"
    _checkout_with_a_lock(root, "one")
    _stand_in(programs, "npm", "exit 1")
    said = [_run("biome.sh", data=tmp_path, programs=programs, root=root) for _ in "12"]
    assert all("没有装成" in one for one in said)


def test_what_the_sources_do_not_offer_is_noted_there(tmp_path: Path, programs: Path) -> None:
    data = tmp_path / "data"
    _stand_in(programs, "id", "echo 0")
    _stand_in(programs, "apt-get", "exit 0")
    _stand_in(programs, "apt-cache", "exit 1")
    _stand_in(programs, "dpkg-query", "exit 1")
    _run("packages.sh", "一个用途", "no-such-package", data=data, programs=programs)
    noted = data / "unavailable-packages"
    assert noted.read_text(encoding="utf-8") == "no-such-package\n"


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
def test_no_script_has_a_data_directory_of_its_own(script: Path) -> None:
    lines = script.read_text(encoding="utf-8").splitlines()
    named = [line for line in lines if re.search(r"(?<!DATA_DIR:-)\.var\b", line)]
    assert named == []


@pytest.mark.parametrize("end", ["exit 7", "kill -9 $$"])
def test_the_s3_server_is_gone_however_its_command_ends(end: str) -> None:
    script = f'echo "$FILES_URL"; {end}'
    done = subprocess.run(
        ["sh", ".setup/s3.sh", "sh", "-c", script],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode in {7, 137}
    port = int(done.stdout.rsplit(":", 1)[1].split("/")[0])
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), 1)
