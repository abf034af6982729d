"""Reports of several units of one county: the sample of one township, as each would write it."""

import json

from reports.document import Document
from reports.document.json_form import from_json, to_json
from reports.models import Account, Agency, Report, Role
from reports.workflow.way.submit import submit
from tests import factories
from tests.documents import sound

SAMPLE = "临水县青石镇"


def as_of(place: str, document: Document) -> Document:
    """The document with another unit's name wherever the sample's stands."""
    told = json.dumps(to_json(document), ensure_ascii=False).replace(SAMPLE, place)
    return from_json(json.loads(told))


def unit_of(county: Agency, name: str) -> tuple[Agency, Account]:
    """A township of the county, and who writes for it."""
    place = f"{county.short_name}{name}"
    unit = factories.AgencyFactory(name=f"{place}人民政府", short_name=name, parent=county)
    return unit, factories.appointed(f"clerk{unit.pk}", "周明", unit, Role.FILLER)


def sent_of(county: Agency, name: str, document: Document | None = None) -> tuple[Report, Account]:
    """A township's report, sent in."""
    unit, clerk = unit_of(county, name)
    said = as_of(f"{county.short_name}{name}", document or sound())
    report = factories.filled(factories.started(unit, clerk, said.year), clerk, said)
    return submit(report.pk, by=clerk), clerk
