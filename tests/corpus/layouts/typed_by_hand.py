"""What offices type where they have no table: leaders, blanks filled in, questions, sections."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from reports.statute.schema import Axis, Block, Table
from tests.corpus.layouts import layout
from tests.corpus.layouts.plain_text import told
from tests.corpus.layouts.whole_ways import ways
from tests.corpus.specimen import Specimen


@dataclass(frozen=True)
class Told:
    """A line of a table, the groups that begin with it, and its figures by their columns."""

    block: Block
    line: Axis
    begins: tuple[str, ...]
    figures: tuple[tuple[str, str], ...]
    is_first: bool


def lines_of(report: Specimen, key: str) -> Iterator[Told]:
    """The lines of a table in printing order."""
    table = report.table(key)
    for block in table.blocks:
        over: tuple[str, ...] = ()
        for turn, line in enumerate(block.lines):
            pairs = enumerate(zip(line.under, over, strict=False))
            begun = next((n for n, (a, b) in pairs if a != b), min(len(line.under), len(over)))
            over = line.under
            yield Told(block, line, line.under[begun:], figures_of(report, table, line), turn == 0)


def figures_of(report: Specimen, table: Table, line: Axis) -> tuple[tuple[str, str], ...]:
    """The columns of a line with their figures."""
    block = next(one for one in table.blocks if line in one.lines)
    return tuple(
        (one.label, report.figures[table.cell(line.key, one.key)]) for one in block.columns
    )


def unit(column: str) -> str:
    return "万元" if "金额" in column else "件"


def outline(entry: Callable[[str, str], str], indent: str = "") -> Callable[..., list[str]]:
    """Groups and lines as headings, below them a line for each figure."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += [one.block.heading] if one.is_first and one.block.heading else []
            out += [*one.begins, one.line.label]
            out += [indent + entry(*figure) for figure in one.figures]
        return out

    return draw


@layout("txt")
def leaders_of_points(report: Specimen) -> bytes:
    """Every figure behind its column and a row of points: 自然人………………12件."""
    draw = outline(lambda name, figure: f"{name}{'…' * 8}{figure}{unit(name)}", "    ")
    return told(report, draw).encode()


@layout("txt")
def leaders_of_lines(report: Specimen) -> bytes:
    """A whole row on a line, each figure on a drawn one: 自然人____12____ 商业企业____0____."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += one.begins
            said = "  ".join(f"{name}____{figure}____" for name, figure in one.figures)
            out.append(f"{one.line.label}  {said}")
        return out

    return told(report, draw).encode()


@layout("txt")
def blanks_in_brackets(report: Specimen) -> bytes:
    """A text with blanks that were filled in: 规章：本年制发件数（ 0 ）件，…."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            out += [f"{group}：" for group in one.begins]
            said = "，".join(f"{name}（ {figure} ）{unit(name)}" for name, figure in one.figures)
            out.append(f"{one.line.label}：{said}。")
        return out

    return told(report, draw, indent="　　").encode()


@layout("txt")
def questions_and_answers(report: Specimen) -> bytes:
    """A questionnaire: a numbered question a figure, the answer below it."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for turn, (way, figure) in enumerate(ways(report, key), 1):
            out += [f"{turn}. {'－'.join(way)}是多少？", f"答：{figure}{unit(way[-1])}"]
        return out

    return told(report, draw).encode()


def apart(draw: Callable[[Specimen, str], list[str]]) -> Callable[[Specimen, str], list[str]]:
    """The usual rows, but the disputes as ``draw`` has them."""

    def drawn(report: Specimen, key: str) -> list[str]:
        if key == "disputes":
            return draw(report, key)
        return ["\t".join((*one.begins, one.line.label, *said(one))) for one in rows(report, key)]

    def rows(report: Specimen, key: str) -> Iterable[Told]:
        return lines_of(report, key)

    def said(one: Told) -> Iterator[str]:
        return (figure for _, figure in one.figures)

    return drawn


@layout("txt")
def disputes_in_sections(report: Specimen) -> bytes:
    """Disputes under headings of their own, each result on a line with its figure."""

    def draw(report: Specimen, key: str) -> list[str]:
        review, direct, later = lines_of(report, key)
        out = ["（一）行政复议情况", *results(review)]
        out += ["（二）行政诉讼情况", "1．未经复议直接起诉", *results(direct)]
        return [*out, "2．复议后起诉", *results(later)]

    def results(one: Told) -> list[str]:
        return [f"{name}：{figure}件" for name, figure in one.figures]

    return told(report, apart(draw)).encode()


@layout("txt")
def fields_of_a_form(report: Specimen) -> bytes:
    """What a form in the web hands on: 字段=值, group and line before the column."""

    def draw(report: Specimen, key: str) -> list[str]:
        return [f"{'.'.join(way)}={figure}" for way, figure in ways(report, key)]

    return told(report, draw, between="\r\n").encode()


@layout("txt")
def cards_of_lines(report: Specimen) -> bytes:
    """A page of cards: group, line, then each column's name with its figure below it."""
    draw = outline(lambda name, figure: f"{name}\n{figure}")
    return told(report, draw).encode()


@layout("txt")
def figures_with_slashes(report: Specimen) -> bytes:
    """Names of columns once with slashes between, figures with slashes: 3/0/0."""

    def draw(report: Specimen, key: str) -> list[str]:
        out: list[str] = []
        for one in lines_of(report, key):
            names, figures = zip(*one.figures, strict=True)
            if one.is_first or key == "disputes":
                out += [one.block.heading] if one.block.heading else []
                head = f"（{'/'.join(names)}）"
                out.append(head if key != "disputes" else f"{'-'.join(one.line.path)}{head}")
            said = "/".join(figures)
            out += [*one.begins, f"{one.line.label}：{said}"] if key != "disputes" else [said]
        return out

    return told(report, draw).encode()


@layout("txt")
def applicant_by_applicant(report: Specimen) -> bytes:
    """Applications told applicant by applicant: 自然人, below it every line with its figure."""

    def draw(report: Specimen, key: str) -> list[str]:
        rows = list(lines_of(report, key))
        if key != "requests":
            return [f"{one.line.label}：{name} {n}" for one in rows for name, n in one.figures]
        out: list[str] = []
        for turn, (name, _) in enumerate(rows[0].figures):
            out.append(f"【{name}】")
            for one in rows:
                out += [f"{group}" for group in one.begins]
                out.append(f"{one.line.label}：{one.figures[turn][1]}件")
        return out

    return told(report, draw).encode()
