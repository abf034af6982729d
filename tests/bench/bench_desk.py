"""How fast do the desk's pages answer? One worker, warm, beside an empty view and a bare page."""

import json
from collections.abc import Callable
from functools import cache

from django.template import engines
from django.test import Client

from reports.models import Agency, Report, Role
from tests import factories
from tests.bench import Figure, median_ms

_INPUTS = """<form>{% for cell in cells %}<input name="{{ cell }}" value="0">{% endfor %}</form>"""


@cache
def desk() -> tuple[Client, Report]:
    """A signed-in clerk and a report with everything filled in."""
    county = Agency.objects.create(name="临水县人民政府", short_name="临水县")
    agency = Agency.objects.create(name="临水县青石镇人民政府", short_name="青石镇", parent=county)
    clerk = factories.appointed("wang", "王秀英", agency, Role.FILLER)
    report = factories.filled(factories.started(agency, clerk), clerk)
    client = Client()
    client.force_login(clerk)
    return client, report


def _page(path: str) -> Callable[[], float]:
    def measure() -> float:
        client, report = desk()
        return median_ms(lambda: _opened(client, f"/reports/{report.pk}/{path}"))

    return measure


def _opened(client: Client, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code


def _autosave() -> float:
    client, report = desk()

    def save() -> None:
        version = report.chapter_records.get(chapter="3").version
        body = {"version": version, "values": {"requests.granted.natural_person": "0"}}
        address = f"/reports/{report.pk}/save/3/"
        answer = client.post(address, json.dumps(body), content_type="application/json")
        assert answer.status_code == 200, answer.content

    return median_ms(save)


def empty_request() -> float:
    """A whole request through all middleware to a view that only sends to the sign-in."""
    client = Client()
    return median_ms(lambda: client.get("/reports/1/"))


def _bare_template() -> float:
    _, report = desk()
    template = engines["django"].from_string(_INPUTS)
    cells = report.edition.by_key["requests"].cells
    return median_ms(lambda: template.render({"cells": cells}))


BARE = "模板画175个输入框"
EMPTY = "空视图（一次完整请求）"

FIGURES = [
    Figure("第三章表格页", 50, _page("table/3/"), BARE, _bare_template),
    Figure("第一章文字页", 50, _page("text/1/"), EMPTY, empty_request),
    Figure("报告首页", 50, _page(""), EMPTY, empty_request),
    Figure("预览页", 100, _page("preview/"), EMPTY, empty_request),
    Figure("自动保存一格", 30, _autosave, EMPTY, empty_request),
]
