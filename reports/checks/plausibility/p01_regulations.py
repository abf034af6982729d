"""乡镇（街道）没有规章制定权."""

from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import example

CELLS = tuple(f"disclosure.regulations.{key}" for key in ("issued", "repealed", "in_force"))


def judge(dossier: Dossier) -> Iterator[Objection]:
    filled = tuple(cell for cell in CELLS if (dossier.whole(cell) or 0) > 0)
    if dossier.is_grassroots and filled:
        yield Objection(
            "乡镇（街道）没有规章制定权，“规章”一行应全部填0。本机关的文件应填在“行政规范性文件”。",
            filled,
        )


CHECK = Check(
    code="P01",
    title="乡镇（街道）填了规章",
    severity="error",
    source="《中华人民共和国立法法》关于规章制定主体的规定（供参照）",
    judge=judge,
    trips=example({CELLS[2]: 6}),
    passes=example({CELLS[2]: 6}, level="city"),
)
