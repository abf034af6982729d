"""How does a question of the sum stand on a page? Open or settled, with the form for an answer."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

from reports.document.live_fields import with_sign
from reports.models import Account, SumAnswer
from reports.rollup.sum_asked import SumQuery
from reports.workflow.refusal import Refused
from reports.workflow.rollup.answer_question import (
    AnsweredMeanwhile,
    AnswerGiven,
    answer_question,
    known_as,
)
from reports.workflow.rollup.sum_questions import PutQuestion

MOST_SHOWN_AT_ONCE = 100
MOST_LINES = 12
"""Cells of a proposed change that a link carries; the form shows as many."""


@dataclass(frozen=True)
class RefusedAnswer:
    """An answer that was not taken, its words kept; ``known`` is what she has seen by now."""

    question: str
    word: str
    error: str
    known: str


@dataclass(frozen=True)
class ShownQuestion:
    """One question on the page; ``adjusting`` leads to the form that settles it by a change."""

    put: PutQuestion
    adjusting: str
    proposed: Sequence[str]
    known: str
    word: str = ""
    error: str = ""

    @property
    def element(self) -> str:
        return f"question-{self.put.question.key.replace('.', '-')}"

    @property
    def answer(self) -> SumAnswer | None:
        return self.put.answer

    @property
    def is_outdated(self) -> bool:
        """Whether it was answered to other figures, or by what was taken back."""
        return self.put.answer is not None and not self.put.is_settled


@dataclass(frozen=True)
class QuestionList:
    """The questions of a page, the open ones first; of very many the first hundred of each."""

    waiting: Sequence[ShownQuestion]
    settled: Sequence[ShownQuestion]
    is_waiting: int
    """How many are open, shown or not."""

    @property
    def further(self) -> int:
        """How many open ones are not shown yet: they come when those before are settled."""
        return self.is_waiting - len(self.waiting)


def question_list(
    asked: SumQuery, questions: Iterable[PutQuestion], refused: RefusedAnswer | None = None
) -> QuestionList:
    """The open ones and the settled ones; what was just refused stands first, with its words."""
    waiting: list[PutQuestion] = []
    settled: list[PutQuestion] = []
    for one in questions:
        is_refused = refused is not None and refused.question == one.question.key
        if is_refused:
            waiting.insert(0, one)
        else:
            (settled if one.is_settled else waiting).append(one)
    return QuestionList(
        [_shown(asked, one, refused) for one in waiting[:MOST_SHOWN_AT_ONCE]],
        [_shown(asked, one, refused) for one in settled[:MOST_SHOWN_AT_ONCE]],
        len(waiting),
    )


def _shown(asked: SumQuery, put: PutQuestion, refused: RefusedAnswer | None) -> ShownQuestion:
    question = put.question
    proposed = list(question.proposed.items())[:MOST_LINES]
    query = [("question", question.key), ("seen", question.seen), ("known", known_as(put.answer))]
    for cell, number in proposed:
        query += [("cell", cell), ("by", with_sign(number))]
    address = asked.address("adjustments")
    mine = refused if refused and refused.question == question.key else None
    return ShownQuestion(
        put,
        f"{address}{'&' if '?' in address else '?'}{urlencode(query)}#adjusting",
        [f"{asked.edition.spoken(cell)} {with_sign(number)}" for cell, number in proposed],
        mine.known if mine else known_as(put.answer),
        mine.word if mine else (put.answer.word if put.answer else ""),
        mine.error if mine else "",
    )


def answered(request: HttpRequest, asked: SumQuery, by: Account) -> RefusedAnswer | None:
    """Take the answer that a page's form sends; what was not taken, and why."""
    posted = request.POST
    given = AnswerGiven(
        str(posted.get("question", "")),
        str(posted.get("seen", "")),
        str(posted.get("word", "")),
        str(posted.get("known", "")),
    )
    try:
        answer_question(asked.county.pk, asked.year, given, by=by)
    except AnsweredMeanwhile as faster:
        known = known_as(faster.answer)
        return RefusedAnswer(given.question, given.word, str(faster), known)
    except Refused as reason:
        return RefusedAnswer(given.question, given.word, str(reason), given.known)
    return None
