"""How fast is one report compared with three thousand others, beside comparing it with one?"""

from functools import cache

from reports.checks.similarity import Index, index, likeness, skeletons
from tests.bench import Figure, median_ms
from tests.checks.written_reports import written
from tests.documents import sound

REPORTS = 3000
SENTENCES = 45
ONE = written(REPORTS, sentences=SENTENCES)
OTHER = skeletons(written(REPORTS + 1, sentences=SENTENCES))


@cache
def _many() -> Index:
    return index(written(seed, sentences=SENTENCES) for seed in range(REPORTS))


FIGURES = [
    Figure(
        name="雷同：一份报告对3000份",
        limit=100,
        measure=lambda: median_ms(lambda: _many().nearest(ONE)),
        yardstick_name="对1份逐句比较",
        yardstick=lambda: median_ms(lambda: likeness(skeletons(ONE), OTHER)),
    ),
    Figure(
        name="雷同：一份报告收入索引",
        limit=10,
        measure=lambda: median_ms(lambda: index([ONE])),
        yardstick_name="断句并去掉通用语",
        yardstick=lambda: median_ms(lambda: skeletons(sound())),
    ),
]
