"""P. 合理性（乡镇口径）."""

from reports.checks.plausibility import (
    p01_regulations,
    p03_fee_unit,
    p08_all_answered,
    p09_after_reconsideration,
)
from reports.checks.plausibility.ceilings import P02, P04, P05, P06, P07

PLAUSIBILITY = (
    p01_regulations.CHECK,
    P02,
    p03_fee_unit.CHECK,
    P04,
    P05,
    P06,
    P07,
    p08_all_answered.CHECK,
    p09_after_reconsideration.CHECK,
)
