"""What do the clerks of the demonstration county type?"""

import datetime

from reports.checks.explaining import suggestions
from reports.management.demonstration.texts import (
    FEES,
    OF_A_FURTHER_ASPECT,
    ONE_REQUEST,
    PLACES,
    TEXT_OF_1,
    TEXT_OF_5,
)
from reports.management.demonstration.units import Unit
from reports.models import Account, Report, clock
from reports.statute.schema import Cell, Edition, Figure, Table, add
from reports.statute.text_sections import COVER
from reports.workflow.filling.explain import explain
from reports.workflow.filling.fill_zeros import fill_zeros
from reports.workflow.filling.save_draft import save_draft
from reports.workflow.judging.kept_lines import explained
from reports.workflow.judging.snapshot import judged


def save(report: Report, chapter: str, values: dict[str, str], by: Account) -> None:
    """Save slots of a chapter on top of whatever stands there."""
    version = report.chapter_records.get(chapter=chapter).version
    save_draft(report.pk, chapter, values, version=version, by=by)


def fill_half(report: Report, unit: Unit, by: Account) -> None:
    """A draft in the middle of work: one applicant's column does not balance."""
    tables = report.edition.by_key
    fill_zeros(report.pk, tables["disclosure"].chapter, overwrite=False, by=by)
    save(report, tables["requests"].chapter, ONE_REQUEST, by)
    words = _words(report, unit)
    save_texts(report, {"overview.proactive": words["overview.proactive"]}, by)


def fill_without_fee(report: Report, unit: Unit, by: Account) -> None:
    """A draft that lacks one thing: chapter 六 does not speak of 信息处理费."""
    figures = _requests(unit) | _documents(unit)
    for table in report.edition.tables:
        save(report, table.chapter, _whole(report.edition, table, figures), by)
    said = TEXT_OF_5[unit.number % len(TEXT_OF_5)]
    numbers = _numbers(report, unit)
    improvement = {name: text.format(**numbers) for name, text in said.items()}
    save_texts(report, _words(report, unit) | improvement | {"other_matters": "无。"}, by)
    save(report, COVER, {"signature.date": _signed_on(report.year).isoformat()}, by)


def fill(report: Report, unit: Unit, by: Account) -> None:
    """A report that nothing keeps from being sent in; what asks for a word has got one."""
    fill_without_fee(report, unit, by)
    (fee,) = report.edition.of_kind("fee")
    save(report, fee.chapter, {**FEES, "other_matters": ""}, by)
    _explain_what_asks_for_a_word(report, by)


def save_texts(report: Report, texts: dict[str, str], by: Account) -> None:
    """Texts by slot, each in its chapter."""
    chapters: dict[str, dict[str, str]] = {}
    for slot, text in texts.items():
        section = report.edition.section_of(slot)
        if section:
            chapters.setdefault(section.chapter, {})[slot] = text
    for chapter, values in chapters.items():
        save(report, chapter, values, by)


def _signed_on(year: int) -> datetime.date:
    """The day of writing, or while the year is not over, the day that is planned."""
    today = clock.today()
    return today if today.year > year else datetime.date(year + 1, 1, 16)


def _explain_what_asks_for_a_word(report: Report, by: Account) -> None:
    """One line for each finding that asks for one, as the program proposes it."""
    now = judged(report)
    asked = explained(now.findings, now.dossier)
    explain(report.pk, {one.operands: suggestions(one.finding)[0] for one in asked}, by=by)


def _whole(edition: Edition, table: Table, typed: dict[Cell, int]) -> dict[str, str]:
    """A table without a blank: what was typed, zeros elsewhere, and the sums of both."""
    figures: dict[Cell, Figure] = {cell: typed.get(cell, 0) for cell in table.cells}
    sums = [one for one in edition.identities_of(table.key) if one.fills]
    for identity in (*sums, *sums):  # twice: a total of totals waits for its parts
        figures[identity.right[0]] = add(identity.left, figures)
    return {cell: str(figure) for cell, figure in figures.items()}


def _requests(unit: Unit) -> dict[Cell, int]:
    received, carried_in, answered = unit.requests
    refused = answered // 3
    column = {
        "new_received": received,
        "carried_in": carried_in,
        "granted": answered - refused,
        "unavailable_not_held": refused,
        "carried_out": received + carried_in - answered,
    }
    return {f"requests.{line}.natural_person": n for line, n in column.items()}


def _documents(unit: Unit) -> dict[Cell, int]:
    kinds = ("issued", "repealed", "in_force")
    made = zip(kinds, unit.documents, strict=True)
    cells = {f"disclosure.normative_documents.{kind}": n for kind, n in made}
    if unit.is_department:
        busy = 10 + unit.number
        cells["disclosure.licences.decisions"] = busy * 7
        cells["disclosure.penalties.decisions"] = busy
    return cells


def _words(report: Report, unit: Unit) -> dict[str, str]:
    numbers = _numbers(report, unit)
    further = [one for one in report.edition.aspects if one.key not in TEXT_OF_1]
    texts = TEXT_OF_1 | {
        one.key: OF_A_FURTHER_ASPECT.replace("{title}", one.title) for one in further
    }
    return {name: text.format(**numbers) for name, text in texts.items()}


def _numbers(report: Report, unit: Unit) -> dict[str, str | int]:
    """Numbers for the sentences: other ones in every unit and every year, the sum a sum."""
    n = unit.number * 3 + report.year % 10
    site, media, board = 60 + n, 30 + n % 17, 8 + n % 5
    boards = 4 + n % 11
    return {
        "year": report.year,
        "next": report.year + 1,
        "self": "本局" if unit.is_department else "本机关",
        "site": site,
        "media": media,
        "board": board,
        "total": site + media + board,
        "readings": 3 + n % 6,
        "trainings": 2 + n % 3,
        "boards": boards,
        "place": PLACES[unit.is_department].format(boards=boards),
    }
