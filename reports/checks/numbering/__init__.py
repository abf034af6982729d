"""N. 编号与标点."""

from reports.checks.numbering import (
    n07_no_full_stop,
    n08_lists,
    n09_headings_alike,
    n10_spaces,
    n11_padded_signature,
    n13_quotation_marks,
)
from reports.checks.numbering.brackets import N05
from reports.checks.numbering.level_styles import LEVELS
from reports.checks.numbering.signs import N06, N12, N14, N15

NUMBERING = (
    *LEVELS,
    N05,
    N06,
    n07_no_full_stop.CHECK,
    n08_lists.CHECK,
    n09_headings_alike.CHECK,
    n10_spaces.CHECK,
    n11_padded_signature.CHECK,
    N12,
    n13_quotation_marks.CHECK,
    N14,
    N15,
)
