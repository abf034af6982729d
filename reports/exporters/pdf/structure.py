"""What is the tree of tags that WeasyPrint has built, and how is it added to?"""

from collections.abc import Iterator
from typing import cast

import pydyf


class Structure:
    """The structure tree of a PDF that is about to be written."""

    def __init__(self, pdf: pydyf.PDF) -> None:
        self._pdf = pdf
        self._root = self._object(pdf.catalog["StructTreeRoot"])
        numbers = self._object(self._root["ParentTree"])["Nums"]
        self._parents: dict[int, pydyf.Array] = dict(zip(numbers[::2], numbers[1::2], strict=True))
        self._names: dict[str, bytes] = {}

    def empty_sections(self) -> Iterator[pydyf.Dictionary]:
        """The elements that stand where the tables belong, in reading order."""
        for thing in self._pdf.objects:
            if isinstance(thing, pydyf.Dictionary) and thing.get("S") == "/Sect":
                yield thing

    def marks(self, page: int) -> int:
        """How many marks the content of a page bears already."""
        return len(self._parents[page])

    def element(self, tag: str, parent: pydyf.Dictionary, page: int) -> pydyf.Dictionary:
        """Add an element under another one."""
        element = pydyf.Dictionary(
            {
                "Type": "/StructElem",
                "S": f"/{tag}",
                "K": pydyf.Array(),
                "Pg": self._pdf.page_references[page],
                "P": parent.reference,
            }
        )
        self._pdf.add_object(element)
        parent["K"].append(element.reference)
        return element

    def mark(self, element: pydyf.Dictionary, page: int, number: int) -> None:
        """Say that a mark in a page's content belongs to an element; marks come in order."""
        parents = self._parents[page]
        if number != len(parents):
            raise ValueError(f"mark {number} of page {page} is out of order")
        parents.append(element.reference)
        element["K"].append(number)

    def name(self, element: pydyf.Dictionary, name: str) -> None:
        """Give an element the name by which cells refer to their headers."""
        element["ID"] = pydyf.String(name)
        self._names[name] = element.reference

    def close(self) -> None:
        """Write down all names, sorted, as a reader looks them up."""
        names = pydyf.Array()
        for name in sorted(self._names):
            names += [pydyf.String(name), self._names[name]]
        tree = pydyf.Dictionary({"Names": names})
        self._pdf.add_object(tree)
        self._root["IDTree"] = tree.reference

    def _object(self, reference: bytes) -> pydyf.Dictionary:
        return cast(pydyf.Dictionary, self._pdf.objects[int(reference.split()[0])])
