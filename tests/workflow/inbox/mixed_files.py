"""64 files of one county's units as they come: every kind, in layouts of the corpus."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.corpus.compose import proses, specimen
from tests.corpus.figure_kinds import KINDS
from tests.corpus.layouts import Layout, layouts
from tests.corpus.specimen import Specimen
from tests.workflow.inbox.posted import rendered_as, report_of

TOWNS = (
    "青石",
    "白马",
    "柳溪",
    "石桥",
    "双河",
    "东岭",
    "北塘",
    "云台",
    "桃源",
    "枫林",
    "沙洲",
    "金坪",
)
BUREAUS = (
    *("财政局", "教育局", "民政局", "司法局", "水利局", "审计局", "统计局", "医疗保障局"),
    *(
        "交通运输局",
        "农业农村局",
        "应急管理局",
        "市场监督管理局",
        "发展和改革委员会",
        "卫生健康委员会",
    ),
    *("住房和城乡建设局", "人力资源和社会保障局"),
)
STREETS = ("城关", "河东", "南湖", "西门")
_KINDS_IN_TURN = ("docx", "html", "xlsx", "txt", "pdf")

Bodies = list[tuple[str, str]]


def bodies() -> Bodies:
    """Full and short names of a county's 32 units."""
    towns = [(f"临水县{one}镇人民政府", f"{one}镇") for one in TOWNS]
    streets = [(f"临水县{one}街道办事处", f"{one}街道") for one in STREETS]
    return [*towns, *streets, *((f"临水县{one}", one) for one in BUREAUS)]


def mixed(number: int, years: Sequence[int], seed: int = 20261129) -> dict[str, tuple[str, bytes]]:
    """So many files: name in the bundle to the unit's full name and the bytes."""
    chance = random.Random(seed)
    wanted = [(unit, year) for year in years for unit in bodies()][:number]
    chosen = _layouts(chance)
    found: dict[str, tuple[str, bytes]] = {}
    for turn, ((name, short), year) in enumerate(wanted):
        layout = next(chosen)
        way = _name(short, f"{name}{year}年政府信息公开工作年度报告", year, turn, chance)
        if layout is None:
            found[f"{way}.pdf"] = (name, rendered_as(report_of(name, year, turn), "pdf"))
            continue
        report = _written_by(name, year, layout, turn, chance)
        found[f"{way}{layout.ending}"] = (name, layout.printed([report])[0])
    return found


def _layouts(chance: random.Random) -> Iterator[Layout | None]:
    """Kinds in turn, each in layouts that tell a title, made without other programs (those are
    slow to make); None for a PDF, which the program itself prints.
    """
    told = [one for one in layouts().values() if one.make and "title" not in one.hides]
    while True:
        for kind in _KINDS_IN_TURN:
            of_kind = [one for one in told if one.ending == f".{kind}"]
            yield chance.choice(of_kind) if of_kind else None


def _written_by(name: str, year: int, layout: Layout, turn: int, chance: random.Random) -> Specimen:
    kind = chance.choice(layout.figures or tuple(KINDS))
    report = specimen(chance.choice(list(proses())), kind, turn, year)
    parts = (replace(one, text=one.text.replace(report.organisation, name)) for one in report.parts)
    return replace(report, organisation=name, parts=tuple(parts))


def _name(short: str, title: str, year: int, turn: int, chance: random.Random) -> str:
    names = (
        f"{year}/{short}",
        f"{year}年报/{title}",
        f"{short}{year}年政府信息公开年报（定稿）",
        f"附件{turn}",
        f"{short}/年报{turn}",
    )
    return chance.choice(names)
