"""Does the text tell all that came in by kinds of applicants, and otherwise than the table?"""

import re
from collections.abc import Iterator, Mapping, Sequence

from reports.checks.base import Dossier, Objection, at
from reports.checks.cells import NEW_RECEIVED
from reports.checks.reading.applications.requests import OWN_SECTION
from reports.checks.reading.numerals import NUMBER, to_int
from reports.checks.reading.sought import Sought
from reports.checks.reading.text import Sentence
from reports.statute.schema import Cell

_COLUMNS = {
    "自然人": "natural_person",
    "公民": "natural_person",
    "个人": "natural_person",
    "商业企业": "commercial",
    "科研机构": "research",
    "社会公益组织": "public_welfare",
    "法律服务机构": "legal_service",
}
"""As the table names them; of others texts and tables draw the borders differently."""
_NATURAL: Cell = "requests.new_received.natural_person"
_NAMED = Sought(
    rf"(?P<who>{'|'.join(_COLUMNS)})(?:提出|提交|递交|申请|的|政府信息公开|为|共|有|：){{0,3}}"
    rf"(?P<number>{NUMBER})件"
)
_NOT_RECEIVED = re.compile(r"公开[0-9]|予以|不予|办结|答复|结转|上年|去年|复议|诉讼")
_SOME = 2


def told_in_other_columns(dossier: Dossier) -> Iterator[Objection]:
    """自然人8件、商业企业3件、法律服务机构1件 add up to 新收, and the table has nine and two."""
    new = dossier.whole(NEW_RECEIVED)
    for sentence in dossier.said_in(OWN_SECTION) if new else ():
        named = list(_NAMED.finditer(sentence.text))
        if len(named) < _SOME or _NOT_RECEIVED.search(sentence.text):
            continue
        if sum(to_int(one["number"]) for one in named) == new:
            yield from _differing(dossier, sentence, named)
            return


def _differing(
    dossier: Dossier, sentence: Sentence, named: Sequence[re.Match[str]]
) -> Iterator[Objection]:
    said = _by_column(named)
    cells = [cell for cell, number in said.items() if dossier.whole(cell) not in (None, number)]
    if (
        len(said) < len(named)
        or not cells
        or dossier.whole(_NATURAL) == dossier.whole(NEW_RECEIVED)
    ):
        return  # a table with all in its first column tells no kinds apart
    quote = next(one[0] for one in named if _cell(one) == cells[0])
    yield Objection(
        f"正文说“{quote}”，{dossier.nth('requests')}表格“本年新收”相应一栏是{dossier.whole(cells[0])}件。",
        tuple(cells),
        at(sentence, quote),
        severity="warning",
    )


def _by_column(named: Sequence[re.Match[str]]) -> Mapping[Cell, int]:
    return {_cell(one): to_int(one["number"]) for one in named}


def _cell(one: re.Match[str]) -> Cell:
    return f"requests.new_received.{_COLUMNS[one['who']]}"
