"""Settle a question that a year's sum raises, by a word or by an adjustment."""

from dataclasses import dataclass

from django.db import transaction
from django.utils import timezone

from reports.models import Account, Adjustment, Agency, SumAnswer, clock
from reports.workflow.administration import Administration
from reports.workflow.record.ledger import record_administration
from reports.workflow.refusal import Refused
from reports.workflow.rollup.adjust import AdjustmentGiven, adjust
from reports.workflow.rollup.open_sum import open_sum, stated
from reports.workflow.rollup.sum_questions import PutQuestion, questions_of


@dataclass(frozen=True)
class AnswerGiven:
    """What is answered, and what the person saw: the figures, and ``known``, the last answer."""

    question: str
    seen: str
    word: str
    known: str = ""


class AnsweredMeanwhile(Refused):
    """A colleague has answered since the page was opened: ``answer`` is what she said."""

    def __init__(self, answer: SumAnswer) -> None:
        what = "，并做了调整" if answer.adjustment_id else ""
        when = f"{timezone.localtime(answer.at):%m-%d %H:%M}"
        super().__init__(
            f"{answer.by}已经在{when}答复了这个问题{what}：“{answer.word}”。"
            "您写的没有保存；要改成您写的，请再按一次。"
        )
        self.answer = answer


@transaction.atomic
def answer_question(county_id: int, year: int, given: AnswerGiven, *, by: Account) -> SumAnswer:
    """县里答复汇总的一个问题，写明理由；答复的是当时的数，数变了要再答.

    Raises Agency.DoesNotExist for a stranger, AnsweredMeanwhile where a colleague was faster, and
    Refused where the figures have changed, the question is gone, a word does not settle it, or
    the sum is fixed.
    """
    county = open_sum(county_id, year, by)
    put = _still_put(county, year, given)
    if not put.question.takes_word:
        raise Refused("这个问题写说明解决不了，请照问题里说的办。")
    return _keep(county, year, put, given, None, by)


@transaction.atomic
def settle_by_adjusting(
    county_id: int, year: int, given: AnswerGiven, adjustment: AdjustmentGiven, *, by: Account
) -> SumAnswer:
    """县里用一项调整来解决一个问题：调整和答复一起记下，理由相同.

    Raises what ``adjust`` and ``answer_question`` raise; then neither is kept.
    """
    county = open_sum(county_id, year, by)
    put = _still_put(county, year, given)
    _refuse_faster(put, given)
    return _keep(county, year, put, given, adjust(county_id, year, adjustment, by=by), by)


def known_as(answer: SumAnswer | None) -> str:
    """What tells one answer from a later one."""
    return f"{answer.at.isoformat()}" if answer else ""


def _still_put(county: Agency, year: int, given: AnswerGiven) -> PutQuestion:
    """The question as it stands today."""
    every = {one.question.key: one for one in questions_of(county, year)}
    if given.question not in every:
        raise Refused("这个问题已经没有了：有关的数变了。请重新打开这一页。")
    put = every[given.question]
    if put.question.seen != given.seen:
        raise Refused(f"数字变了，现在是：{put.question.seen}。请看过再答。")
    return put


def _refuse_faster(put: PutQuestion, given: AnswerGiven) -> None:
    if put.answer and known_as(put.answer) != given.known:
        raise AnsweredMeanwhile(put.answer)


def _keep(
    county: Agency,
    year: int,
    put: PutQuestion,
    given: AnswerGiven,
    adjustment: Adjustment | None,
    by: Account,
) -> SumAnswer:
    word, was = stated(given.word, "说明"), put.answer
    if was and (was.word, was.seen, was.adjustment) == (word, put.question.seen, adjustment):
        return was
    _refuse_faster(put, given)
    said = {"seen": put.question.seen, "word": word, "adjustment": adjustment, "by": by}
    answer, _ = SumAnswer.objects.update_or_create(
        county=county, year=year, question=given.question, defaults={**said, "at": clock.now()}
    )
    done = f"{word}（调整{adjustment.pk}）" if adjustment else word
    record_administration(
        county,
        Administration.ANSWER_QUESTION,
        by,
        subject=f"{year}年 {put.question.key}",
        comment=put.question.sentence,
        changes=[("说明", was.word if was else None, done)],
    )
    return answer
