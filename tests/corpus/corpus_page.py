"""``--write FILE``: the figures of the whole corpus as a page of the documentation."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from tests.corpus.layouts import layouts
from tests.corpus.reading_score import Score
from tests.corpus.recall import Found

NAMES = {"txt": "text", "html": "HTML, MHTML", "xlsx": "XLSX", "docx": "DOCX", "pdf": "PDF"}
HEAD = """# What is read, judged and found of reports in all layouts

Written by `python -m tests.corpus --write docs/corpus.md`; `make corpus` prints what is not right.
How the corpus is made and what is counted: [tests/corpus](../tests/corpus/README.md).
"""
Layouts = Sequence[tuple[str, Mapping[str, Score]]]


def corpus_page(found: Layouts, defects: Sequence[Found], repaired: str) -> str:
    """The page: reading by kind of file, recall by check, repairs."""
    lines = [HEAD, *_reading(found), "", *_recall(defects), "", repaired.strip(), ""]
    return "\n".join(lines)


def _reading(found: Layouts) -> Iterator[str]:
    yield "## Sound reports"
    yield ""
    yield (
        "| kind | layouts (by programs) | reports | cells right | blank | wrong | faults of text"
        " | layouts without any fault | false findings per 1,000 characters |"
    )
    yield "|---|---|---|---|---|---|---|---|---|"
    for kind, name in NAMES.items():
        ones = [one for one in found if one[0].startswith(f"{kind}/")]
        yield _row(name, ones)
    yield _row("all", found)
    accused: Counter[str] = Counter()
    for _, scores in found:
        accused.update(finding.check for one in scores.values() for finding in one.accused)
    yield ""
    lost = sum("cells" in layouts()[layout].hides for layout, _ in found)
    yield f"In {lost} layouts a program lost the order of cells: their blank cells are not counted."
    yield ""
    named = ", ".join(f"{check} {number}" for check, number in accused.most_common())
    yield f"Checks that accuse sound reports: {named or 'none'}."


def _row(name: str, found: Layouts) -> str:
    every = [one for _, scores in found for one in scores.values()]
    programs = sum(bool(layouts()[layout].conversion) for layout, _ in found)
    cells, right = sum(one.cells for one in every), sum(one.right for one in every)
    thousands = sum(one.characters for one in every) / 1000
    sound = sum(all(one.is_sound for one in scores.values()) for _, scores in found)
    columns = (
        name,
        f"{len(found)} ({programs})",
        len(every),
        f"{100 * right / cells:.2f} %" if cells else "–",
        sum(len(one.blank) for one in every),
        sum(len(one.wrong) for one in every),
        sum(len(one.faults) for one in every),
        sound,
        f"{sum(len(one.accused) for one in every) / thousands:.3f}" if thousands else "–",
    )
    return "| " + " | ".join(map(str, columns)) + " |"


def _recall(defects: Sequence[Found]) -> Iterator[str]:
    yield "## Planted defects"
    yield ""
    yield "| | planted | told | told as gravely as they are |"
    yield "|---|---|---|---|"
    groups: dict[str, list[Found]] = defaultdict(list)
    for one in defects:
        groups[f"**{one.defect.severity}**"].append(one)
    for one in sorted(defects, key=lambda one: one.defect.checks[0]):
        groups[one.defect.checks[0]].append(one)
    for name, ones in groups.items():
        told, full = sum(one.is_told for one in ones), sum(one.is_full for one in ones)
        yield f"| {name} | {len(ones)} | {told} | {full} ({100 * full / len(ones):.0f} %) |"
