"""Which questions does a year's sum raise, and which of them are settled?"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reports.aggregation.carried_columns import carried_questions
from reports.aggregation.double_counting import doubles
from reports.aggregation.equal_rows import merged_question, own_office_question
from reports.aggregation.sum_question import SumQuestion, number_at
from reports.document.live_fields import with_sign, written
from reports.models import Agency, SumAnswer
from reports.workflow.rollup.carried_material import carried_of
from reports.workflow.rollup.sum_material import SumMaterial
from reports.workflow.rollup.summed_bodies import Counting

LONGEST_SEEN = 200


@dataclass(frozen=True)
class PutQuestion:
    """A question with the county's answer, if there is one."""

    question: SumQuestion
    answer: SumAnswer | None = None

    @property
    def is_settled(self) -> bool:
        """Whether it is answered to today's figures, by a word or by what is still in force."""
        one = self.answer
        if one is None or one.seen != self.question.seen:
            return False
        if one.adjustment is not None:
            return one.adjustment.withdrawn_at is None
        return self.question.takes_word


def questions_of(county: Agency, year: int) -> list[PutQuestion]:
    """Every question that a year raises, answered or not."""
    return put_all(SumMaterial(county, year))


def put_all(material: SumMaterial) -> list[PutQuestion]:
    """The same of what has been read already."""
    return put(
        material,
        (
            *missing_units(material),
            *own_missing(material),
            *carried_questions(material.edition, carried_of(material)),
            *of_doubles(material),
        ),
    )


def open_questions(material: SumMaterial) -> list[PutQuestion]:
    """What is still to be settled before the sum can be fixed."""
    return [one for one in put_all(material) if not one.is_settled]


def put(material: SumMaterial, questions: Iterable[SumQuestion]) -> list[PutQuestion]:
    """Each question with its answer."""
    cut = (replace(one, seen=one.seen[:LONGEST_SEEN]) for one in questions)
    return [PutQuestion(one, material.answers.get(one.key)) for one in cut]


def missing_units(material: SumMaterial) -> Iterator[SumQuestion]:
    """缺报: a unit of which nothing is approved needs a reason not to wait for it."""
    for one in material.bodies:
        if one.counting is Counting.MISSING:
            name = one.unit.short_name
            yield SumQuestion(
                f"missing.{one.unit.pk}",
                f"{name}缺报：还没有审核通过的报告。写明为什么不等它。",
                "没有审核通过的报告",
                (one.unit.pk,),
            )


def own_missing(material: SumMaterial) -> Iterator[SumQuestion]:
    """本级 that was not given is missing, and no zero."""
    if not material.added[material.year].own:
        yield SumQuestion(
            "own",
            "还没有填本级数：县政府自己收到的申请、制发的文件、复议诉讼。没有发生也要填0。",
            takes_word=False,
        )


def of_doubles(material: SumMaterial) -> Iterator[SumQuestion]:
    """重复和口径: what may be counted twice, other lists, and cells that fell below 0."""
    parts = material.parts
    by_key = {one.unit: one for one in parts.units}
    yield from doubles(parts)
    for gone, into in material.merged:
        yield from merged_question(parts.edition, by_key[gone], by_key[into])
    for office in material.offices:
        yield from own_office_question(parts.edition, by_key[office], parts.own)
    yield from _controls(material)
    yield from _below(material)


def _controls(material: SumMaterial) -> Iterator[SumQuestion]:
    for one in material.controls:
        if one.cell in material.edition.carried_cells:
            continue  # what the county's report of last year says: a question of 结转
        number = number_at(material.parts.total, one.cell)
        if number != one.figure:
            off = with_sign(number - one.figure)
            seen = f"合计{written(number)}，{one.source}{written(one.figure)}"
            yield SumQuestion(
                f"control.{one.cell}",
                f"{material.edition.spoken(one.cell)}：{seen}，差{off}。请写明为什么不同。",
                seen,
            )


def _below(material: SumMaterial) -> Iterator[SumQuestion]:
    """An adjustment takes more than there still is, since a unit's figures have changed."""
    total = material.parts.total
    for cell in {cell for one in material.added[material.year].adjustments for cell in one.change}:
        if (number := number_at(total, cell)) < 0:
            name = material.edition.spoken(cell)
            yield SumQuestion(
                f"below.{cell}",
                f"{name}调整以后是{written(number)}，小于0：请撤销不再成立的调整。",
                written(number),
                takes_word=False,
            )
