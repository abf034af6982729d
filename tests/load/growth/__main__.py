"""``sh .setup/postgres.sh python -m tests.load.growth``: 1,500 units and 38,000, five years each.

UNITS_FEW and UNITS_MANY set other sizes. Prints both times of each page, and of the database's own
bare query; status 1 where a page takes more than a second or grows with the whole site.
"""

import os
import sys
import time

import django

MOST_MS = 1000
MOST_TIMES, SLACK_MS = 2.0, 30
"""A page may be so many times slower, and so many milliseconds, at twenty-five times the size."""

HEAD = ("页面", "小 ms", "大 ms", "倍数", "只查数据库，小", "大", "达标")


def main() -> None:
    """Build the smaller site, open everything, build the larger one, open everything again."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "reportsite.settings")
    django.setup()
    from django.conf import settings
    from django.core.management import call_command

    from tests.bench.__main__ import table
    from tests.load.growth.province import Province

    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    call_command("migrate", verbosity=0)
    few, many = (
        int(os.environ.get(name, usual)) // 100
        for name, usual in (("UNITS_FEW", 1500), ("UNITS_MANY", 38_000))
    )
    began, province = time.monotonic(), Province(many)
    found = []
    for size in (few, many):
        province.grow_to(size)
        print(f"{size * 100}个单位，{time.monotonic() - began:.0f}秒", flush=True)
        found.append(province.measured())
    rows = [_row(name, small, found[1][name]) for name, small in found[0].items()]
    print("\n".join(table([HEAD, *rows])))
    sys.exit(any(row[-1] == "否" for row in rows))


def _row(name: str, small: tuple[float, float], large: tuple[float, float]) -> tuple[str, ...]:
    (before, bare), (after, bare_after) = small, large
    is_met = after <= MOST_MS and after <= MOST_TIMES * before + SLACK_MS
    numbers = (before, after, after / before, bare, bare_after)
    return name, *(f"{one:.1f}" for one in numbers), "是" if is_met else "否"


if __name__ == "__main__":
    main()
