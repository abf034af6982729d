"""标题里的单位写全称，“年度”不写两次，年份写在单位后面."""

import re
from collections.abc import Iterator

from reports.checks.base import Check, Dossier, Objection
from reports.checks.examples import ORGANISATION
from reports.checks.line_places import on_title
from reports.checks.printed_examples import printed
from reports.checks.structure.advised_title import advised_title
from reports.checks.structure.s02_title import TAIL
from reports.checks.surety import Surety

_TITLE = re.compile(
    rf"^(?P<name>.{{0,80}}?)(?P<year>20[0-9０-９][0-9０-９])(?P<word>年度?)(?P<late>.{{0,40}}?){TAIL}$"
)
_WHOLE = re.compile(r"(?:人民政府|街道办事处|管理委员会|管委会)$")
_COUNTY = re.compile(r"[县市区旗州盟](?=.{2,40}(?:人民政府|办事处)$)")


def _faults(dossier: Dossier, title: str) -> Iterator[str]:
    match = _TITLE.match(title)
    if match is None:
        return
    name = match["name"] or match["late"]
    if dossier.is_grassroots and not _WHOLE.search(name):
        kind = "街道办事处" if dossier.level == "street" else "人民政府"
        yield f"单位没有写“{kind}”"
    elif dossier.is_grassroots and not _COUNTY.search(name):
        yield "单位没有写所属的县（市、区）"
    if not match["name"]:
        yield "年份写在了单位前面"
    elif match["word"] == "年度":
        yield "“年度”写了两次"


def judge(dossier: Dossier) -> Iterator[Objection]:
    outline = dossier.outline
    faults = list(_faults(dossier, outline.title)) if outline else []
    if outline and faults:
        yield Objection(
            f"标题里{'，'.join(faults)}，建议写成“{advised_title(dossier)}”。",
            place=on_title(outline),
        )


CHECK = Check(
    code="S03",
    title="标题里的单位不是全称，或者年度重复",
    severity="hint",
    surety=Surety.SEEN,
    source="GB/T 9704—2012 7.3.1；本系统合理性提示",
    judge=judge,
    trips=printed((f"{ORGANISATION}{{year}}年政府", "清河县柳林镇{year}年政府")),
    passes=printed(),
)
