"""LibreOffice, which the tests let open what we write; the program itself never needs it."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

from reports.exporters.fonts import font_directory

FACES = {
    "方正小标宋简体": "Noto Serif CJK SC Black",
    "宋体": "Noto Serif CJK SC",
    "黑体": "Noto Sans CJK SC",
    "楷体_GB2312": "AR PL KaitiM GB",
    "仿宋_GB2312": "FandolFang R",
}
"""The free faces that stand in for the official ones, which offices have and we have not."""


def convert(files: Iterable[Path], kind: str, folder: Path) -> None:
    """Convert files in one process with settings of its own; the results lie in the folder."""
    assert shutil.which("soffice"), "LibreOffice is not installed: run make test"
    fonts = folder / "fonts.conf"
    fonts.write_text(_fonts(folder), encoding="utf-8")
    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/office",
            *("--headless", "--convert-to", kind, "--outdir", folder, *files),
        ],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8", "FONTCONFIG_FILE": str(fonts)},
    )
    assert done.returncode == 0, done.stderr


def _fonts(folder: Path) -> str:
    """The system's fonts and 仿宋, but not those cut down for PDFs, which bear the same names."""
    faces = folder / "faces"
    faces.mkdir(exist_ok=True)
    for file in font_directory().glob("FandolFang*"):
        (faces / file.name).unlink(missing_ok=True)
        (faces / file.name).symlink_to(file)
    aliases = "".join(
        f'<match target="pattern"><test name="family"><string>{official}</string></test>'
        f'<edit name="family" mode="assign" binding="same"><string>{free}</string>'
        "<string>Noto Serif CJK SC</string></edit></match>"
        for official, free in FACES.items()
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
        f"<dir>{faces}</dir><cachedir>{folder}/font-cache</cachedir>{aliases}</fontconfig>"
    )
