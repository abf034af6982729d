"""Every layout of the corpus, by kind of file and name: a function that prints a report in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from tests.corpus.specimen import Specimen

Make = Callable[[Specimen], bytes]


@dataclass(frozen=True)
class Layout:
    """One way in which a report is printed.

    ``program`` makes it out of another one, where it is not written by us; ``figures`` are the
    kinds of figures that it can hold without loss (all where empty); ``told`` are checks that
    rightly speak of what the layout itself does, with ``hides`` the parts that it does not print.
    """

    name: str
    kind: str
    ending: str
    make: Make
    program: str = ""
    figures: tuple[str, ...] = ()
    told: tuple[str, ...] = ()
    hides: tuple[str, ...] = ()

    @property
    def says(self) -> str:
        """What is particular about it: the first line of its function."""
        return (self.make.__doc__ or "").strip().split("\n")[0]


LAYOUTS: dict[str, Layout] = {}
ROOMS = (
    "plain_text",
    "site_text",
    "web_tables",
    "web_text",
    "word_tables",
    "word_text",
    "workbooks",
)


def layout(
    kind: str,
    ending: str = "",
    program: str = "",
    figures: tuple[str, ...] = (),
    told: tuple[str, ...] = (),
    hides: tuple[str, ...] = (),
) -> Callable[[Make], Make]:
    """Register a function as a layout under its own name."""

    def register(make: Make) -> Make:
        name = f"{kind}/{make.__name__}"
        assert name not in LAYOUTS, name
        one = Layout(name, kind, ending or f".{kind}", make, program, figures, told, hides)
        LAYOUTS[name] = one
        return make

    return register


def layouts(kind: str = "") -> Mapping[str, Layout]:
    """The layouts of one kind of file, or all."""
    for room in ROOMS:
        import_module(f"tests.corpus.layouts.{room}")
    return {name: one for name, one in LAYOUTS.items() if kind in ("", one.kind)}
