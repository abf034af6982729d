"""What is one report of the corpus? Plain parts in printing order, and what is right for it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from reports.statute.schema import Cell, Edition, Table

CHAPTER, HEADING, PARAGRAPH, TABLE, SIGNED = "chapter", "heading", "paragraph", "table", "signed"


@dataclass(frozen=True)
class Part:
    """One heading, paragraph, table (``text`` is its key) or line of the signature.

    ``section`` says where the words belong: ``lead``, ``overview.proactive``, ``problems``, …
    """

    kind: str
    text: str
    section: str = ""


@dataclass(frozen=True)
class Specimen:
    """One report: the figures as printed, the text as parts, and who reports on which year."""

    name: str
    edition: Edition
    year: int
    organisation: str
    figures: Mapping[Cell, str]
    parts: tuple[Part, ...]
    prose: str = ""
    kind: str = ""
    titled: str = ""
    """The title where it is not what the form asks."""
    labels: Mapping[str, str] = field(default_factory=dict)
    """Labels of tables that are printed otherwise than the form has them."""

    @property
    def title(self) -> str:
        return self.titled or f"{self.organisation}{self.year}年政府信息公开工作年度报告"

    def table(self, key: str) -> Table:
        return self.edition.by_key[key]

    def words(self, section: str) -> str:
        """The paragraphs of a section, one after the other."""
        return "".join(one.text for one in self.parts if one.section == section)

    @property
    def sections(self) -> Iterator[str]:
        """The sections that have words, in printing order, each once."""
        return iter(dict.fromkeys(one.section for one in self.parts if one.section))

    def with_parts(self, parts: tuple[Part, ...]) -> "Specimen":
        return replace(self, parts=parts)
