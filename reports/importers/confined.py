"""How is a file read that may do harm? In a process of its own, with bounds it cannot pass."""

import subprocess
import sys
from pathlib import Path
from typing import Final

from reports.importers.unreadable import Unreadable

LONGEST: Final = 18
"""Seconds that one file may take."""

MOST_MEMORY: Final = 280 * 1024 * 1024
"""Bytes that reading one file may take."""

TOO_MUCH = "文件太复杂，读取时超出了时间或者内存的限度，不像一份年报。"
_ROOT = Path(__file__).resolve().parents[2]


def in_own_process(module: str, data: bytes) -> bytes:
    """What a module of this program writes when it is given the data."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", module],
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=_ROOT,
            env={"LANG": "C.UTF-8"},
            timeout=LONGEST + 1,
            check=False,
        )
    except subprocess.TimeoutExpired as fault:
        raise Unreadable(TOO_MUCH) from fault
    if done.returncode:
        raise Unreadable(TOO_MUCH)
    return done.stdout


def confine() -> None:
    """Bind the process that calls this, where the system can do that."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
