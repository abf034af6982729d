"""LibreOffice, which the tests let open what we write; the program itself never needs it."""

import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path


def convert(files: Iterable[Path], kind: str, folder: Path) -> None:
    """Convert files in one process with settings of its own; the results lie in the folder."""
    assert shutil.which("soffice"), "LibreOffice is not installed: run make test"
    done = subprocess.run(
        [
            "soffice",
            f"-env:UserInstallation=file://{folder}/office",
            *("--headless", "--convert-to", kind, "--outdir", folder, *files),
        ],
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    assert done.returncode == 0, done.stderr
