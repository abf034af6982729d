"""Every layout of the corpus, by kind of file and name: a function that prints a report in it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module

from tests.corpus.programs import CONVERSIONS, converted
from tests.corpus.specimen import Specimen

Make = Callable[[Specimen], bytes]


@dataclass(frozen=True)
class Layout:
    """One way in which a report is printed.

    Either ``make`` prints it, or a program makes it by a ``conversion`` of another layout, its
    ``source``. ``figures`` are the kinds of figures that it can hold without loss (all where
    empty); ``told`` are checks that rightly speak of what the layout itself does, ``hides`` is
    what it does not tell: the title, or which figure stands in which cell (``cells``: then they
    may be blank, but none may be wrong).
    """

    name: str
    kind: str
    ending: str
    make: Make | None = None
    source: str = ""
    conversion: str = ""
    figures: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """What is particular about it: the first line of its function."""
        if self.make is None:
            return f"What {self.conversion} makes of {self.source}."
        return (self.make.__doc__ or "").strip().split("\n")[0]

    def printed(self, reports: Sequence[Specimen]) -> list[bytes]:
        """Reports in this layout."""
        if self.make is not None:
            return [self.make(report) for report in reports]
        return converted(self.conversion, LAYOUTS[self.source].printed(reports))

    @property
    def depth(self) -> int:
        """How many programs it goes through."""
        return 1 + LAYOUTS[self.source].depth if self.source else 0


LAYOUTS: dict[str, Layout] = {}
ROOMS = (
    "plain_text",
    "site_text",
    "web_tables",
    "web_text",
    "word_tables",
    "word_text",
    "workbooks",
    "by_programs",
    "invented_later",
    "invented_files",
    "other_habits",
    "strange_pages",
    "strange_files",
    "strange_again",
    "strange_third",
    "unseen_first",
    "unseen_second",
    "unseen_third",
    "unseen_pages",
    "unseen_files",
    "whole_ways",
    "first_sight",
    "framework_grids",
    "numbers_apart",
    "typed_by_hand",
    "small_tables",
    "told_otherwise",
    "held_back",
    "another_year",
    "seen_in_passing",
    "styled_cells",
    "words_in_sheets",
    "round_the_page",
    "cell_by_cell",
    "bulletins",
)


def layout(
    kind: str,
    ending: str = "",
    figures: tuple[str, ...] = (),
    told: tuple[str, ...] = (),
    hides: tuple[str, ...] = (),
) -> Callable[[Make], Make]:
    """Register a function as a layout under its own name."""

    def register(make: Make) -> Make:
        name = f"{kind}/{make.__name__}"
        assert name not in LAYOUTS, name
        LAYOUTS[name] = Layout(
            name, kind, ending or f".{kind}", make, figures=figures, told=told, hides=hides
        )
        return make

    return register


FIGURES_OF_PROGRAMS = ("few", "digits", "many")
"""Programs take their time: what they make is tried with fewer reports."""


def derived(kind: str, conversion: str, source: str, hides: str = "") -> None:
    """Register what a program makes of a layout: ``kind/source_by_conversion``."""
    before, hidden = LAYOUTS[source], tuple(hides.split())
    name = f"{kind}/{source.partition('/')[2]}_by_{conversion}"
    assert name not in LAYOUTS, name
    LAYOUTS[name] = Layout(
        name,
        kind,
        CONVERSIONS[conversion].ending,
        None,
        source,
        conversion,
        tuple(one for one in FIGURES_OF_PROGRAMS if one in (before.figures or (one,))),
        (*before.told, *(("S01",) if "title" in hidden else ())),
        (*before.hides, *hidden),
    )


def layouts(kind: str = "") -> Mapping[str, Layout]:
    """The layouts of one kind of file, or all."""
    for room in ROOMS:
        import_module(f"tests.corpus.layouts.{room}")
    return {name: one for name, one in LAYOUTS.items() if kind in ("", one.kind)}
