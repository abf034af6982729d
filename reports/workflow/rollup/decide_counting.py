"""Decide whether a unit counts in a year's sum: 计入, 不计入, or by the usual rule again."""

from django.db import transaction

from reports.models import Account, Agency, CountingDecision
from reports.workflow.administration import Administration
from reports.workflow.record.changed import changed
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.open_sum import open_sum, stated

USUAL = "按性质"


@transaction.atomic
def decide_counting(
    county_id: int, unit_id: int, year: int, counts: bool | None, reason: str, *, by: Account
) -> bool:
    """县里决定一个单位计入或者不计入汇总，写明理由；``counts`` None = 恢复按性质决定.

    Returns whether anything changed. Raises Agency.DoesNotExist for a stranger or a foreign unit,
    and Refused without a reason, or where the sum is fixed.
    """
    county = open_sum(county_id, year, by)
    unit = Agency.objects.get(pk=unit_id, parent=county)
    kept = CountingDecision.objects.filter(unit=unit, year=year).first()
    before = _in_words(kept)
    if counts is None:
        CountingDecision.objects.filter(unit=unit, year=year).delete()
        now = None
    else:
        text = stated(reason)
        if kept and (kept.counts, kept.reason) == (counts, text):
            return False
        given = {"counts": counts, "reason": text, "by": by}
        now, _ = CountingDecision.objects.update_or_create(unit=unit, year=year, defaults=given)
    changes = changed(before, _in_words(now))
    if changes:
        record_administration(
            county,
            Administration.DECIDE_COUNTING,
            by,
            subject=f"{unit.name}，{year}年",
            changes=changes,
        )
    return bool(changes)


def _in_words(kept: CountingDecision | None) -> dict[str, str]:
    if kept is None:
        return {"是否计入": USUAL, "理由": ""}
    return {"是否计入": "计入" if kept.counts else "不计入", "理由": kept.reason}


def counting_word(word: str) -> bool | None:
    """What a form sends: yes, no, usual; Refused where nothing was chosen."""
    words = {"yes": True, "no": False, "usual": None}
    if word not in words:
        raise Refused("请选择计入还是不计入。")
    return words[word]
