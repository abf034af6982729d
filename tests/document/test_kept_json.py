"""What was kept is read by the version that it names, whatever is asked of a report today."""

import json

import pytest

from reports.document.json_form import VERSION, dumps, from_json, kept_from_json, to_json
from tests.documents import sound


def test_what_was_kept_is_read_as_it_was_written() -> None:
    document = sound(2025)
    assert kept_from_json(json.loads(dumps(document))) == from_json(to_json(document)) == document


def test_what_todays_schema_refuses_is_read_where_it_was_kept() -> None:
    """A longer number, a level of other days, a year beyond the edition's, a table less."""
    kept = to_json(sound(2025))
    key = next(one.key for one in sound(2025).edition.tables if one.key in kept)
    line, columns = next(iter(kept[key].items()))
    column = next(iter(columns))
    kept |= {"organisation_level": "circuit", "year": 2099, "of_other_days": "…"}
    kept[key][line][column] = 10**12
    with pytest.raises(ValueError, match="不是年报的JSON格式"):
        from_json(kept)
    document = kept_from_json(kept)
    assert (document.level, document.year) == ("circuit", 2099)
    assert document.figures[f"{key}.{line}.{column}"] == 10**12


def test_what_was_not_asked_then_stays_blank() -> None:
    kept = to_json(sound(2025))
    edition = sound(2025).edition
    table, section = edition.tables[0].key, edition.written[0]
    del kept[table], kept[section.split(".")[0]]
    document = kept_from_json(kept)
    assert all(document.figures[cell] is None for cell in edition.tables[0].places)
    assert document.text(section) == ()


def test_a_version_of_a_later_program_is_told() -> None:
    with pytest.raises(ValueError, match="请用更新的程序"):
        kept_from_json(to_json(sound(2025)) | {"schema": f"{VERSION}0"})
