"""What stands on the paper and is not the report? Page numbers, 送审稿, boxes to sign, the site."""

import re
from collections.abc import Sequence

from reports.document.unread import AROUND, BEHIND
from reports.importers.flow import REVIEW_MARK, Item, Line, Matrix
from reports.importers.parts.behind import opens_last_chapter
from reports.importers.parts.bodies import is_body, is_name
from reports.importers.parts.lead_names import is_lead_name
from reports.importers.parts.page_marks import is_page_mark, page_lines
from reports.importers.parts.reading_prompts import is_prompt
from reports.importers.parts.site_lines import is_site_line, is_stamp, opens_foot
from reports.importers.same_label import dense, length

_MARK = "送审稿"
_ROLES = {"拟稿", "审核", "签发", "盖章"}
_LONGEST_ACCOUNT = 10
_PLACE = re.compile("(?!目录)[\u4e00-\u9fff]{2,3}")
_HIGHEST = 12
"""Items above an addressee: the head of a paper, its number, its title."""

_SAYS = re.compile("[。；！？]|[年月]日?$|日$")
"""A sentence, or a date as reports are signed with."""


def report_alone(items: Sequence[Item]) -> tuple[list[Item], list[dict[str, str]]]:
    """The report without its surroundings; what hands wrote into the boxes is left as unread."""
    report: list[Item] = []
    unread: list[dict[str, str]] = []
    foot, of_pages = _foot(items), page_lines(items)
    for number, one in enumerate(items[:foot]):
        if isinstance(one, Matrix) and _is_sign_off(one):
            written = _written(one)
            unread += [{"where": "签批栏", "text": written}] if written else []
        elif number in of_pages or is_page_mark(one) or _is_around(items, number):
            unread.append({"where": AROUND, "text": one.text})
        elif not (isinstance(one, Line) and _is_mark(one, number)):
            report.append(one)
    end = _end(report)
    after = [one.text for one in (*report[end:], *items[foot:]) if one.text.strip()]
    unread += [{"where": BEHIND, "text": text} for text in after]
    return report[:end], unread


def _is_around(items: Sequence[Item], number: int) -> bool:
    """Whether a line is a site's, an account's, or says to whom a paper goes."""
    one = items[number]
    if not isinstance(one, Line):
        return False
    is_others = is_site_line(one.text) or is_prompt(one.text)
    is_accounts = _is_account(items, number) or _is_place(items, number)
    return is_others or is_accounts or _is_addressee(one, number)


def _is_account(items: Sequence[Item], number: int) -> bool:
    """Whether a short line that names no body stands above day and hour: who put it there."""
    line, *below = items[number : number + 2]
    if not any(isinstance(one, Line) and is_stamp(one.text) for one in below):
        return False
    is_short = isinstance(line, Line) and not line.level and length(line.text) <= _LONGEST_ACCOUNT
    return is_short and is_name(line.text) and not is_body(line.text)


def _is_place(items: Sequence[Item], number: int) -> bool:
    """Whether a word stands below day and hour: the province where it was put there."""
    *above, line = items[max(number - 1, 0) : number + 1]
    if not isinstance(line, Line) or not _PLACE.fullmatch(line.text.strip()):
        return False
    is_below = any(isinstance(one, Line) and is_stamp(one.text) for one in above)
    return is_below and not is_lead_name(line.text)


def _is_addressee(line: Line, number: int) -> bool:
    """Whether a line near the top says to whom a paper goes, and nothing else: 县人民政府：."""
    if number > _HIGHEST or not line.text.rstrip().endswith((":", "：")):
        return False
    text = dense(line.text)
    names = re.split("[、，,；;]", text[:-1])
    return all(is_name(one) and (is_body(one) or one.startswith("各")) for one in names)


def _foot(items: Sequence[Item]) -> int:
    """Where the foot of a page begins that has no sentence and no date any more: with the first of
    a site's lines behind the last chapter. The end where there is none."""
    last = max((n for n, one in enumerate(items) if opens_last_chapter(one)), default=len(items))
    said = (n for n, one in enumerate(items) if not _may_be_of_a_foot(one))
    first = max(last, *said, 0) + 1
    behind = (n for n in range(first, len(items)) if is_site_line(items[n].text))
    return next(behind, len(items))


def _may_be_of_a_foot(item: Item) -> bool:
    return isinstance(item, Line) and not _SAYS.search(item.text)


def _end(items: Sequence[Item]) -> int:
    """Where the foot of a web site begins, after the last chapter; the end where there is none."""
    last = max((n for n, one in enumerate(items) if opens_last_chapter(one)), default=len(items))
    foot = (n for n, one in enumerate(items) if n > last and _is_foot(one))
    return next(foot, len(items))


def _is_foot(item: Item) -> bool:
    return isinstance(item, Line) and opens_foot(item.text)


def _is_mark(line: Line, number: int) -> bool:
    is_first = number == 0 and not line.level
    may_be = is_first or line.role == REVIEW_MARK
    return may_be and dense(line.text) == _MARK


def _is_sign_off(matrix: Matrix) -> bool:
    return bool(matrix.rows) and {dense(slot.text) for slot in matrix.rows[0]} == _ROLES


def _written(matrix: Matrix) -> str:
    rows = (matrix.row_text(number) for number in range(1, len(matrix.rows)))
    return "\n".join(row for row in rows if row)
