"""Which kept texts may share sentences with this one? Asked of the database, by index alone.

A number that a few hold is looked up whole. One that hundreds hold tells little: of those only so
many are read, always the same ones first, so that who shares many such sentences is met in each;
the county's own are read besides.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.db import connection

from reports.checks.similarity.nearest import COMMON, LEAST_COMMON
from reports.checks.similarity.sentence_keys import BANDS, sentence_keys
from reports.models import ComparableSentence, ComparableText
from reports.models.compared_text import COUNTY_BITS

MOST_HOLDING = 200
"""So many holders of one number are read; a sentence that so many hold is everybody's."""
MOST_OF_COUNTY = 500
"""So many of the county's own, of a sentence that is everybody's."""
MOST_ASKED = 300
"""So many sentences are looked for, the longest; a report has twenty."""
SURE = 2
"""Who shares so many bands is counted as a holder; one band may be shared by chance."""

Met = Mapping[tuple[int, int], int]
"""By the place of one's own sentence and a text's number: how many bands the two share."""


@dataclass(frozen=True)
class Candidates:
    """Texts by their numbers, the likeliest first; ``everybodys`` are sentences that many hold.

    ``near`` share what is not everybody's, ``all_in_all`` share whatever it is.
    """

    near: tuple[int, ...]
    all_in_all: tuple[int, ...]
    everybodys: frozenset[str]


def candidates(texts: Sequence[str], scheme: int, county: int | None = None) -> Candidates:
    """Who may hold some of these sentences; of what everybody holds, the county's own besides."""
    asked = sorted(set(texts), key=len, reverse=True)[:MOST_ASKED]
    keys = [sentence_keys(one, scheme) for one in asked]
    met = dict(_met(keys, range(len(keys)), range(BANDS), (0, 1 << 62), MOST_HOLDING))
    common = _common(met, scheme)
    if county is not None and common:
        there = _met(keys, sorted(common), range(SURE), _standing_in(county), MOST_OF_COUNTY)
        met |= {pair: BANDS for pair, shared in there.items() if shared == SURE}
    near, all_in_all = Counter[int](), Counter[int]()
    for (place, text), shared in met.items():
        # One shared band says much already: every further one says a little more.
        weight = len(asked[place]) * (BANDS // 2 + shared)
        all_in_all[text] += weight
        near[text] += 0 if place in common else weight
    return Candidates(_ranked(+near), _ranked(all_in_all), frozenset(asked[n] for n in common))


def alike_in_county(texts: Sequence[str], scheme: int, county: int) -> tuple[int, ...]:
    """Who of one county may hold some of these sentences, template or not; the likeliest first."""
    asked = sorted(set(texts), key=len, reverse=True)[:MOST_ASKED]
    keys = [sentence_keys(one, scheme) for one in asked]
    met = _met(keys, range(len(keys)), range(BANDS), _standing_in(county), MOST_OF_COUNTY)
    weights = Counter[int]()
    for (place, text), shared in met.items():
        weights[text] += len(asked[place]) * (BANDS // 2 + shared)
    return tuple(text for text, _ in weights.most_common())


def _standing_in(county: int) -> tuple[int, int]:
    return (county << COUNTY_BITS, (county + 1) << COUNTY_BITS)


def _ranked(weights: Counter[int]) -> tuple[int, ...]:
    return tuple(text for text, _ in weights.most_common(MOST_HOLDING))


def _common(met: Met, scheme: int) -> set[int]:
    """The places of sentences that more hold than can have copied from one another."""
    holders = Counter(place for (place, _), shared in met.items() if shared >= SURE)
    many = {place: number for place, number in holders.items() if number > LEAST_COMMON}
    if not many:
        return set()
    first = ComparableText.objects.filter(scheme=scheme).order_by()[: int(MOST_HOLDING / COMMON)]
    most = min(COMMON * first.count(), MOST_HOLDING - 1)
    return {place for place, number in many.items() if number > most}


def _met(
    keys: Sequence[Sequence[int]],
    places: Sequence[int],
    bands: Sequence[int],
    standings: tuple[int, int],
    most: int,
) -> Met:
    """Who holds which of these numbers, by one statement that both engines answer from indexes."""
    if not places:
        return {}
    statement = " UNION ALL ".join(
        _of_band(band, [(place, keys[place][band]) for place in places], standings, most)
        for band in bands
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT place, standing, COUNT(*) FROM ({statement}) AS met GROUP BY place, standing"
        )
        of_county = (1 << COUNTY_BITS) - 1
        return {(place, at & of_county): shared for place, at, shared in cursor.fetchall()}


def _of_band(
    band: int, numbers: Sequence[tuple[int, int]], standings: tuple[int, int], most: int
) -> str:
    """``above`` is where the holders that are read end; the LIMIT keeps it from being asked twice.

    Whole numbers alone are put into the text.
    """
    table, column = ComparableSentence._meta.db_table, f"key_{band + 1}"
    given = ", ".join(f"({place}, {number})" for place, number in numbers)
    first, end = standings
    return f"""
        SELECT asked.place, holder.standing FROM (
          SELECT column1 AS place, column2 AS number, COALESCE((
            SELECT one.standing FROM {table} one
            WHERE one.{column} = column2 AND one.standing >= {first} AND one.standing < {end}
            ORDER BY one.standing DESC LIMIT 1 OFFSET {most}), {first} - 1) AS above
          FROM (VALUES {given}) AS given LIMIT {len(numbers)}
        ) AS asked JOIN {table} holder ON holder.{column} = asked.number
          AND holder.standing > asked.above AND holder.standing < {end}
    """
