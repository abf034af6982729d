"""Which shapes may a value of JSON have? As JSON Schema, each with a quick test.

The test says of nothing that it fits where the library would not: what it is sure of needs no
asking, and is nearly every report.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from operator import call, itemgetter
from typing import Any

Fits = Callable[[Any], bool]
FitAll = Callable[[Iterable[Any]], bool]


class Shape(dict[str, Any]):
    """A schema, and the quick test of what surely fits it, one by one and of many at once."""

    def __init__(
        self, schema: Mapping[str, Any], fits: Fits, fit_all: FitAll | None = None
    ) -> None:
        super().__init__(schema)
        self.fits = fits
        self.fit_all: FitAll = fit_all or (lambda values: all(map(fits, values)))


def _of(schema: Mapping[str, Any], *types: type) -> Shape:
    """Values of some types: true is no number."""
    every = {*types}
    return Shape(
        schema, lambda value: type(value) in every, lambda values: {*map(type, values)} <= every
    )


TEXT = _of({"type": "string"}, str)
LINE = _of({"type": ["integer", "null"]}, int, type(None))


def whole(least: int, most: int) -> Shape:
    """A whole number between two, or none."""
    return Shape(
        {"type": ["integer", "null"], "minimum": least, "maximum": most},
        lambda value: value is None or (type(value) is int and least <= value <= most),
    )


def at_most(most: int) -> Shape:
    """A whole number that is there."""
    return Shape(
        {"type": "integer", "maximum": most}, lambda value: type(value) is int and value <= most
    )


def written(pattern: str) -> Shape:
    """A text that is written in one way, or none."""
    search = re.compile(pattern).search
    return Shape(
        {"type": ["string", "null"], "pattern": pattern},
        lambda value: value is None or (type(value) is str and bool(search(value))),
    )


def only(value: str) -> Shape:
    """One text and no other."""
    return Shape({"const": value}, lambda said: type(said) is str and said == value)


def one_of(values: Iterable[str]) -> Shape:
    """One of some texts."""
    every = [*values]
    return Shape({"enum": every}, lambda value: type(value) is str and value in every)


def none_or(shape: Shape) -> Shape:
    """A value of some shape, or none."""
    return Shape(
        {"anyOf": [{"type": "null"}, shape]}, lambda value: value is None or shape.fits(value)
    )


def listed(shape: Shape) -> Shape:
    """Values of one shape, as many as there are."""
    return Shape(
        {"type": "array", "items": shape},
        lambda values: type(values) is list and shape.fit_all(values),
    )


def named(shape: Shape) -> Shape:
    """Values of one shape under whatever names."""
    return Shape(
        {"type": "object", "additionalProperties": shape},
        lambda value: type(value) is dict and shape.fit_all(value.values()),
    )


def members(shapes: Mapping[str, Shape], *optional: str) -> Shape:
    """Values under these names and no others, all there but the ``optional`` ones."""
    required = {key: None for key in shapes if key not in optional}
    tests = {key: shape.fits for key, shape in shapes.items()}

    def fits(value: Any) -> bool:
        if type(value) is not dict or not required.keys() <= value.keys() <= tests.keys():
            return False
        return all(map(call, map(tests.__getitem__, value), value.values()))

    def fit_all(values: Iterable[Any]) -> bool:
        every = [*values]
        if not {*map(type, every)} <= {dict}:
            return False
        if any(frozenset(keys) != tests.keys() for keys in {*map(tuple, every)}):
            return all(map(fits, every))
        return all(one.fit_all(map(itemgetter(key), every)) for key, one in shapes.items())

    schema = {
        "type": "object",
        "properties": dict(shapes),
        "required": [*required],
        "additionalProperties": False,
    }
    return Shape(schema, fits, fit_all)
