"""``make exchange``: from an earlier release to this one, server by server, while clerks save.

FROM=revision CLERKS=20. The set of deploy/compose.yaml runs the earlier program; then this one
migrates the database, and takes the place of one server after the other and of the worker. Ends
with 1 where a request failed or an acknowledged save is lost.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.deploy.saver import Saver, lost
from tests.deploy.the_set import WEB, TheSet, engines_of_its_own, the_set
from tests.engines.server import ROOT


def main() -> None:
    """Do it and print the figures."""
    revision, clerks = os.environ.get("FROM", "HEAD"), int(os.environ.get("CLERKS", "20"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        earlier = _unpacked(revision, folder / "earlier")
        engines = engines_of_its_own("exchange", "CREATE DATABASE exchange")
        _migrate(earlier, engines)
        with the_set(folder, engines, earlier) as made:
            told = made.told("tests.deploy.cast", "begin", str(clerks))
            savers = [Saver(made.address, one, pause=1.0) for one in told["clerks"][1:]]
            began = time.monotonic()
            _work_through(made, savers, engines)
            missing = lost(made, savers)
    failed = [one for her in savers for one in her.failed]
    longest = max(one.longest for one in savers)
    saves = sum(one.saves for one in savers)
    print(f"{revision} → 现在的程序：{clerks}人，{time.monotonic() - began:.0f}秒，保存{saves}次，")
    print(f"最慢{1000 * longest:.0f}毫秒，失败{len(failed)}次，丢失{len(missing)}次。", *failed[:3])
    sys.exit(bool(failed or missing))


def _work_through(made: TheSet, savers: list[Saver], engines: dict[str, str]) -> None:
    for one in savers:
        one.start()
    time.sleep(5)
    _migrate(ROOT, engines)
    for name in WEB:
        made.exchange(name, ROOT)
    worker = made.parts["worker"]
    worker.stop()
    worker.root = ROOT
    worker.start()
    time.sleep(5)
    for one in savers:
        one.end()


def _unpacked(revision: str, folder: Path) -> Path:
    """The program as it was then, with this one's way of making people and reports."""
    folder.mkdir()
    archive = subprocess.run(
        ["git", "archive", revision], cwd=ROOT, check=True, stdout=subprocess.PIPE
    )
    subprocess.run(["tar", "-x"], cwd=folder, input=archive.stdout, check=True)
    shutil.copy(ROOT / "tests" / "deploy" / "cast.py", folder / "tests" / "deploy")
    return folder


def _migrate(root: Path, engines: dict[str, str]) -> None:
    command = [sys.executable, "manage.py", "migrate", "--no-input", "--verbosity", "0"]
    around = {**os.environ, **engines, "DEMO": "", "SECRET_KEY": "only-to-migrate"}
    subprocess.run(command, cwd=root, env=around, check=True)


if __name__ == "__main__":
    main()
