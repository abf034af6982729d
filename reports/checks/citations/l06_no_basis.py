"""引言写明编制依据：条例和年度报告格式."""

from collections.abc import Iterator

from reports.checks.base import PRUDENCE, Check, Dossier, Objection
from reports.checks.examples import example
from reports.checks.missing_places import beginning

_FORM = ("年度报告格式", "国办公开", "年度报告有关事项的通知")


def judge(dossier: Dossier) -> Iterator[Objection]:
    if not any(name in one.text for one in dossier.sentences for name in _FORM):
        yield Objection(
            f"建议在引言写明编制依据：条例和年度报告格式（{dossier.edition.document}）。",
            place=beginning(dossier),
        )


CHECK = Check(
    code="L06",
    title="没有写编制依据",
    severity="hint",
    source=PRUDENCE,
    judge=judge,
    trips=example(text={"lead": "本年度报告的统计期限为全年。联系电话：0123-4567890。"}),
    passes=example(),
)
