"""A process that makes PDFs leaves nothing in the temporary folder, however it ends."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
_MAKES_TWO = """
import os, sys
from reports.exporters import pdf
from tests.exporters.samples import hard, plain
assert pdf.render(plain()).startswith(b"%PDF") and pdf.render(hard()).startswith(b"%PDF")
if len(sys.argv) > 1:
    os.kill(os.getpid(), int(sys.argv[1]))
"""


@pytest.mark.parametrize("end", [None, signal.SIGTERM, signal.SIGKILL], ids=str)
def test_a_process_that_made_a_pdf_leaves_nothing_behind(
    end: signal.Signals | None, tmp_path: Path
) -> None:
    how = [] if end is None else [str(int(end))]
    done = subprocess.run(
        [sys.executable, "-c", _MAKES_TWO, *how],
        cwd=ROOT,
        env=os.environ | {"TMPDIR": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == (-end if end else 0), done.stderr
    assert list(tmp_path.iterdir()) == []
