"""What the offline bundle's install script refuses, in one sentence and before it changes anything.

That it installs is shown by ``make bundle-test``, in an empty Debian tree without network.
"""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.engines.server import ROOT

ABOUT = "version=1.0\ndebian=12\narchitecture=amd64\nprogram=abc\n"
TOUCHED = ("apt-get", "adduser", "tar", "install", "mkdir", "mktemp")
"""Programs that change something: none of them may be asked."""


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    """A bundle as it is unpacked, with next to nothing in it."""
    folder = tmp_path / "bundle"
    (folder / "debs").mkdir(parents=True)
    (folder / "debs" / "python3_3.11_amd64.deb").write_text("deb")
    (folder / "program.tar").write_text("program")
    (folder / "about").write_text(ABOUT)
    shutil.copy(ROOT / "deploy" / "install", folder)
    _sum_up(folder)
    return folder


def _sum_up(folder: Path) -> None:
    files = sorted(one for one in folder.rglob("*") if one.is_file() and one.name != "SHA256SUMS")
    sums = (
        f"{hashlib.sha256(one.read_bytes()).hexdigest()}  ./{one.relative_to(folder)}\n"
        for one in files
    )
    (folder / "SHA256SUMS").write_text("".join(sums))


def _stand_in(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{script}\n")
    (folder / name).chmod(0o755)


def _install(bundle: Path, *words: str, user: int = 0, machine: str = "amd64") -> tuple[int, str]:
    """The script's status and words, on such a machine; every change would leave a trace."""
    programs, release = bundle.parent / "programs", bundle.parent / "os-release"
    programs.mkdir()
    release.write_text('ID=debian\nVERSION_ID="12"\n')
    _stand_in(programs, "dpkg", f"echo {machine}")
    _stand_in(programs, "id", f"echo {user}")
    for name in TOUCHED:
        _stand_in(programs, name, f"touch {programs}/asked; exit 1")
    around = os.environ | {"PATH": f"{programs}:/usr/bin:/bin", "OS_RELEASE": str(release)}
    command = ["sh", str(bundle / "install"), *words]
    done = subprocess.run(command, env=around, capture_output=True, text=True, check=False)
    assert not (programs / "asked").exists() or done.returncode == 0
    return done.returncode, done.stdout + done.stderr


def _longer(bundle: Path) -> None:
    with (bundle / "program.tar").open("a") as file:
        file.write("!")


def _gone(bundle: Path) -> None:
    (bundle / "debs" / "python3_3.11_amd64.deb").unlink()


def _one_more(bundle: Path) -> None:
    (bundle / "debs" / "other.deb").write_text("deb")


def _without_sums(bundle: Path) -> None:
    (bundle / "SHA256SUMS").unlink()


def _empty_sums(bundle: Path) -> None:
    (bundle / "SHA256SUMS").write_text("")


def _for_another_debian(bundle: Path) -> None:
    (bundle / "about").write_text(ABOUT.replace("12", "13"))
    _sum_up(bundle)


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (_longer, "program.tar"),
        (_gone, "python3_3.11_amd64.deb"),
        (_one_more, "多出了文件（./debs/other.deb"),
        (_without_sums, "不是离线安装包"),
        (_empty_sums, "SHA256SUMS 读不懂"),
        (_for_another_debian, "给 Debian 13 的，本机是 debian 12"),
    ],
)
def test_a_bundle_that_is_not_as_it_was_made_or_not_for_here_is_refused(
    bundle: Path, damage: Callable[[Path], None], says: str
) -> None:
    damage(bundle)
    status, said = _install(bundle)
    assert (status, says in said, said.count("\n")) == (1, True, 1), said


def test_a_bundle_for_another_machine_is_refused(bundle: Path) -> None:
    status, said = _install(bundle, machine="arm64")
    assert (status, "给 amd64 机器的，本机是 arm64" in said, said.count("\n")) == (1, True, 1)


def test_a_package_that_is_not_in_it_is_refused(bundle: Path) -> None:
    status, said = _install(bundle, "postgresql")
    assert (status, "没有软件包 postgresql" in said) == (1, True)


def test_who_may_not_install_is_told_so(bundle: Path) -> None:
    status, said = _install(bundle, "python3", user=1000)
    assert (status, "管理员（root）" in said, said.count("\n")) == (1, True, 1)
