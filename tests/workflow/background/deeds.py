"""Tasks that tests ask for."""

import datetime
import time
from pathlib import Path

from post_office.models import Email

from reports.models import WorkerSign
from reports.workflow.background.duty import Hopeless, NotNow, background

LONG_AGO = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)


@background("记一笔", inside=True, tries=60)
def write_down(number: int, pause: float = 0.0) -> None:
    """An effect in the database, of which two would show: one row."""
    Email.objects.create(from_email="a@example.com", to=[], subject=str(number))
    time.sleep(pause)


@background("写一个文件", inside=False, tries=60)
def write_file(folder: str, number: int, pause: float = 0.0) -> None:
    """An effect outside the database, under a name of its own: written twice it is the same."""
    half = Path(folder) / f"{number}.half"
    half.write_text(str(number))
    time.sleep(pause)
    half.rename(Path(folder) / f"{number}.txt")
    with (Path(folder) / "log").open("a") as log:
        log.write(f"{number}\n")


@background("总是失败", inside=True, tries=3)
def always_fails() -> None:
    WorkerSign.objects.create(name="left behind", began_at=LONG_AGO, seen_at=LONG_AGO)
    raise ValueError("表里少一列")


@background("没有希望", inside=False)
def hopeless() -> None:
    raise Hopeless("记录与数据不符。")


@background("还不到时候", inside=False, tries=2)
def not_now() -> None:
    raise NotNow("邮件服务器连不上。")


@background("很久", inside=False, tries=60)
def takes_long(folder: str, seconds: float) -> None:
    """Writes when it began and when it ended."""
    (Path(folder) / "began").touch()
    time.sleep(seconds)
    (Path(folder) / "ended").touch()
