"""``python -m tests.faults [WORD]``: plant every fault, or those whose text has the word.

Status 1 when a fault is not caught, cannot be planted any more, or its test fails without it.
"""

import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue

from tests.faults.trial import PASSED, Fault, Misplaced, copy_to, ending, faults, is_caught

AT_ONCE = 2


def main() -> None:
    """Try the tests without any fault, then every fault; print how each ended."""
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    chosen = [one for one in faults() if word in f"{one.package} {one.old} {one.red}"]
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(AT_ONCE) as pool:
        copies: SimpleQueue[Path] = SimpleQueue()
        for number in range(AT_ONCE):
            copies.put(copy_to(Path(folder) / str(number)))
        _refuse_red(chosen, Path(folder) / "0")
        ends = list(pool.map(lambda fault: _tried(fault, copies), chosen))
    print(f"{len(chosen)}处植入的错误，发现{sum(ends)}处，用时{time.monotonic() - began:.0f}秒")
    sys.exit(0 if chosen and all(ends) else 1)


def _refuse_red(chosen: list[Fault], copy: Path) -> None:
    """What is red without a fault shows nothing."""
    try:
        status, said = ending(copy, *dict.fromkeys(fault.test() for fault in chosen))
    except Misplaced as reason:
        sys.exit(str(reason))
    if status != PASSED:
        sys.exit(f"没有植入错误，测试就不通过：\n{said[-4000:]}")


def _tried(fault: Fault, copies: "SimpleQueue[Path]") -> bool:
    copy = copies.get()
    try:
        is_found, says = is_caught(fault, copy), ""
    except Misplaced as reason:
        is_found, says = False, f"（{reason}）"
    finally:
        copies.put(copy)
    print(f"{'发现' if is_found else '没有发现'} {fault.package}：{fault.old}{says}", flush=True)
    return is_found


if __name__ == "__main__":
    main()
