"""Is what lies in the tables what the last snapshot says, and each snapshot what its step bound?"""

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reports.document import Document
from reports.document.json_form import content_hash, to_json
from reports.models import WITH_AUTHOR, FrozenFile, Report, Snapshot
from reports.workflow.judging.dossier import document_of
from reports.workflow.record.bound import bound_snapshot
from reports.workflow.record.recorded import Record
from reports.workflow.states import LEAVES_SNAPSHOT, Action

_OF_THE_UNIT = ("organisation", "organisation_level")
"""Members that follow the unit's name, which may change after a report was sent."""


def broken_steps(report: Report, record: Record) -> Iterator[str]:
    """Snapshots that are not those of the report's steps, one after the other, each with one."""
    steps = list(record.steps())
    kept = Snapshot.objects.filter(report=report, action__in=LEAVES_SNAPSHOT).order_by("pk")
    if len(steps) != (had := kept.count()):
        yield f"办理记录有{len(steps)}步，存档有{had}份，对不上，有的被删去了。"
        return
    rows = kept.defer("document").iterator(1)
    for (entry, digest, findings), row in zip(steps, rows, strict=True):
        binds = bound_snapshot(row)
        if row.action != entry.action or digest not in {"", binds["snapshot"]}:
            yield f"第{row.pk}号存档不是第{entry.number}条记录登记的那一份，被换过。"
        elif findings not in {"", binds["findings"]}:
            yield f"第{row.pk}号存档里的核查结果和记录里登记的不一样，被改过。"


def broken_frozen_json(report: Report) -> Iterator[str]:
    """The frozen JSON is the snapshot of the approval, byte for byte."""
    approved = Snapshot.objects.filter(report=report, action=Action.APPROVE).values_list("digest")
    frozen = FrozenFile.objects.filter(report=report, identifier="json").values_list("digest")
    if approved and frozen and frozen[0] not in set(approved):
        yield "定稿的JSON不是审核通过时的那一份，两者内容不同。"


def changed_tables(report: Report) -> Iterator[str]:
    """Of a report at rest the tables hold what was last sent in or approved."""
    if report.state in WITH_AUTHOR:
        return
    last = Snapshot.objects.filter(report=report).order_by("pk").values_list("document", "digest")
    if not (kept := last.last()):
        return  # said already, by the count
    document = _with_typed_title(report, document_of(report))
    if content_hash(document) == kept[1]:
        return
    if places := _other_members(report, to_json(document), json.loads(kept[0])):
        yield f"数据库里的报告和最后一份存档不一样（{'、'.join(places)}），被改过。"


def _with_typed_title(report: Report, document: Document) -> Document:
    """A title that stands in the tables, also where the one as issued is printed in its place."""
    return replace(document, title=report.title.strip() or document.title)


def _other_members(report: Report, now: dict[str, Any], was: dict[str, Any]) -> list[str]:
    """The parts that differ; the unit's name is not among them, nor the title that follows it."""
    but = {*_OF_THE_UNIT, *(() if report.title.strip() else ("title",))}
    return [key for key in {**was, **now} if key not in but and now.get(key) != was.get(key)]
