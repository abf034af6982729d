"""Bulletins: each line of a table is told in words, its total first and then what it is made of."""

from collections.abc import Callable

from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.typed_by_hand import Told, lines_of, unit
from tests.corpus.specimen import Specimen

Say = Callable[[str, list[tuple[str, str]]], str]


def bulletin(report: Specimen, say: Say) -> bytes:
    """The tables as lines of words; lines of one figure, and those without a total, in order."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += [one.block.heading] if one.is_first and one.block.heading else []
            out += one.begins
            out.append(say(one.line.label, _total_first(one)))
        return out

    return told(report, draw).encode()


def _total_first(one: Told) -> list[tuple[str, str]]:
    *parts, last = one.figures
    return [last, *parts] if last[0] == "总计" else [*one.figures]


def _named(pairs: list[tuple[str, str]], between: str = "，") -> str:
    return between.join(f"{name}{figure}{unit(name)}" for name, figure in pairs)


def _with_parts(report: Specimen, behind: str, between: str, around: tuple[str, str]) -> bytes:
    """Each total behind its label, and its parts between two signs."""

    def say(label: str, pairs: list[tuple[str, str]]) -> str:
        first, *rest = pairs
        if first[0] != "总计":
            return f"{label}{behind}{_named(pairs, between)}"
        opening, closing = around
        return f"{label}{behind}{_named([first])}{opening}{_named(rest, between)}{closing}"

    return bulletin(report, say)


@layout("txt")
def total_first_of_which(report: Specimen) -> bytes:
    """一、本年新收…：总计3件，其中：自然人1件，商业企业2件…"""

    return _with_parts(report, "：", "，", ("，其中：", ""))


@layout("txt")
def total_beside_its_label(report: Specimen) -> bytes:
    """一、本年新收… 总计3件（自然人1件、商业企业2件…）"""

    return _with_parts(report, " ", "、", ("（", "）"))


@layout("txt")
def total_first_with_spaces(report: Specimen) -> bytes:
    """一、本年新收… 总计 3 自然人 1 商业企业 2 …"""

    def say(label: str, pairs: list[tuple[str, str]]) -> str:
        return "  ".join((label, *(f"{name} {figure}" for name, figure in pairs)))

    return bulletin(report, say)


@layout("txt")
def total_without_its_name(report: Specimen) -> bytes:
    """一、本年新收…3件，其中自然人1件、商业企业2件…"""

    def say(label: str, pairs: list[tuple[str, str]]) -> str:
        first, *rest = pairs
        if first[0] != "总计":
            return f"{label}：{_named(pairs, '、')}"
        return f"{label}：{first[1]}件，其中{_named(rest, '、')}"

    return bulletin(report, say)
