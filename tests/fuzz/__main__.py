"""``python -m tests.fuzz [CASES]``: read so many changed files; each must end within 20 seconds."""

import signal
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from types import FrameType
from typing import NoReturn

from tests.fuzz.mutants import OURS, mutant
from tests.fuzz.reading import judge

CASES = 20_000
LONGEST = 20
"""Seconds for one file."""


def main() -> None:
    """Read the cases on all processors, print how they ended; status 1 when one failed."""
    cases = int(sys.argv[1]) if len(sys.argv) > 1 else CASES
    began = time.monotonic()
    ends: Counter[str] = Counter()
    with ProcessPoolExecutor(initializer=_prepare) as pool:
        for number, end in pool.map(_one, range(OURS, OURS + cases), chunksize=50):
            ends[end if end in {"read", "refused"} else "failed"] += 1
            if end not in {"read", "refused"}:
                print(f"mutant({number})：{end}")
    print(
        f"{cases}个变形文件：读出{ends['read']}，拒绝{ends['refused']}，"
        f"出错{ends['failed']}，用时{time.monotonic() - began:.0f}秒"
    )
    sys.exit(bool(ends["failed"]))


def _prepare() -> None:
    signal.signal(signal.SIGALRM, _too_long)


def _too_long(signum: int, frame: FrameType | None) -> NoReturn:
    raise TimeoutError(f"more than {LONGEST} seconds")


def _one(number: int) -> tuple[int, str]:
    case = mutant(number)
    signal.alarm(LONGEST)
    try:
        return number, judge(case)
    except Exception as fault:
        return number, repr(fault)
    finally:
        signal.alarm(0)


if __name__ == "__main__":
    main()
