"""Enter what the program could not read in a file, and confirm what others entered: 代录."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from django.db import transaction

from reports.document.entry import Misread
from reports.document.places import chapter_heading
from reports.models import Account, EnteredCell, Report, clock
from reports.workflow.access import lock, reports_of_county
from reports.workflow.entering.entered_file import file_to_enter
from reports.workflow.entering.entry_places import entry_places, standing
from reports.workflow.entering.said_of_places import SaidOfPlaces
from reports.workflow.entering.two_hands import put
from reports.workflow.entering.write_in import WrittenIn, write_in
from reports.workflow.judging.dossier import document_of
from reports.workflow.record.bound import bound
from reports.workflow.record.ledger import record
from reports.workflow.refusal import Refused
from reports.workflow.states import Action


@dataclass(frozen=True)
class EntrySaved:
    """What one person's save came to: places by name, and why some were not taken."""

    changed: tuple[str, ...]
    confirmed: tuple[str, ...]
    disputed: tuple[str, ...]
    errors: Mapping[str, str]


@transaction.atomic
def enter(
    report_id: int,
    chapter: str,
    typed: Mapping[str, str],
    *,
    by: Account,
    compared: Mapping[str, str] = MappingProxyType({}),
) -> EntrySaved:
    """县级审核员或县级管理员代录、核对代录：已送审、审核中、存档，原件读不出的空白处.

    ``typed`` are figures and words by their places, ``compared`` the words that she holds to be
    as in the file, by the seal of what she saw. What two persons agree on stands in the report at
    once. Raises Report.DoesNotExist for a stranger, and Refused where there is no file, when the
    report is elsewhere on its way, and for a chapter that it has not.
    """
    report = lock(reports_of_county(by), report_id)
    digest = file_to_enter(report).digest
    if chapter not in report.edition.parts:
        raise Refused("没有这一章。")
    rows, errors = _taken(report, chapter, digest, SaidOfPlaces(typed, compared), by)
    if rows:
        _on_record(report, chapter, rows, by)
    return EntrySaved(
        changed=tuple(one.place for one in rows),
        confirmed=tuple(one.place for one in rows if one.is_confirmed),
        disputed=tuple(one.place for one in rows if one.is_disputed),
        errors=errors,
    )


def _taken(
    report: Report, chapter: str, digest: str, said: SaidOfPlaces, by: Account
) -> tuple[list[EnteredCell], dict[str, str]]:
    """The rows that say something else now, kept; and by place what could not be taken."""
    stands = standing(report, document_of(report))
    kept = report.entered_cells.filter(digest=digest).select_related("first_by", "second_by")
    rows = {one.place: one for one in kept}
    now, errors, changed = clock.now(), dict[str, str](), []
    for place in said.places(report.edition, chapter):
        fresh = EnteredCell(report=report, digest=digest, place=place.name, first_by=by)
        row = rows.get(place.name, fresh)
        try:
            text = said.of(place, row, stands[place.name])
        except (Misread, Refused) as why:
            errors[place.name] = why.said_in(report.year) if isinstance(why, Misread) else str(why)
            continue
        if not stands[place.name] and put(row, text, by, now, is_words=place.is_words):
            row.save()
            changed.append(row)
    return changed, errors


def _on_record(report: Report, chapter: str, rows: list[EnteredCell], by: Account) -> None:
    """One entry for a save; the figures are told only where they are the report's own."""
    agreed = [one for one in rows if one.is_confirmed]
    says = f"{chapter_heading(report.edition, chapter)}：{_told(rows)}"
    if not agreed:
        record(report, Action.ENTER, by, comment=says, kept=bound(*rows))
        return
    written = _written(report, chapter, agreed, by)
    record(
        report,
        Action.CONFIRM_ENTRY,
        by,
        comment=says,
        changes=written.changes,
        kept=bound(*rows) | written.kept,
        at=written.at,
    )


def _written(report: Report, chapter: str, agreed: Iterable[EnteredCell], by: Account) -> WrittenIn:
    places = entry_places(report.edition)
    values: dict[str, str] = {}
    for one in agreed:
        values |= places[one.place].typed(one.first)
    return write_in(report, chapter, values, Action.CONFIRM_ENTRY, by)


def _told(rows: list[EnteredCell]) -> str:
    """How many places, and by whom where they are settled."""
    agreed = [one for one in rows if one.is_confirmed]
    disputed = sum(one.is_disputed for one in rows)
    said = [f"录入{len(rows) - len(agreed) - disputed}处，等待第二人核对"]
    said = said if len(rows) > len(agreed) + disputed else []
    if disputed:
        said.append(f"{disputed}处与另一人不一致")
    if agreed:
        first = "、".join(dict.fromkeys(str(one.first_by) for one in agreed))
        second = "、".join(dict.fromkeys(str(one.second_by) for one in agreed))
        said.append(f"{len(agreed)}处两人一致，写入报告（录入{first}，核对{second}）")
    return "；".join(said)
