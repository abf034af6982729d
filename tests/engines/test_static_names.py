"""Servers that collect their static files apart give them the same names: a page fits each."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.engines.server import ROOT


def test_two_servers_name_their_files_alike(tmp_path: Path) -> None:
    command = [sys.executable, "manage.py", "collectstatic", "--no-input", "--verbosity", "0"]
    started = [
        subprocess.Popen(
            command,
            cwd=ROOT,
            env={**os.environ, "DATA_DIR": str(tmp_path / seed), "PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    assert [one.wait() for one in started] == [0, 0]
    lists = [(tmp_path / seed / "static/staticfiles.json").read_text() for seed in ("1", "2")]
    assert json.loads(lists[0])["paths"] == json.loads(lists[1])["paths"]
    assert len(json.loads(lists[0])["paths"]) > 50
